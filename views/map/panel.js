"use strict";
// The evidence: what is selected, what is said of it, in which sentence of which document, and on whose word.
R.panel = (() => {
  const { nodes, edges, ties, state, words, documents, paragraphs, el, t, label, reason, name, $ } = R;
  const bdi = text => el("bdi", { dir: R.direction(text) }, text);
  const go = id => el("button", { className: "link", type: "button", onclick: () => R.select(id, true) }, bdi(name(id)));

  const MONTHS = { ar: ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"], en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"] };
  // An EDTF date in words; an inferred one says so.
  function day(edtf) {
    if (!edtf) return "";
    if (edtf.includes("/")) return edtf.split("/").map(day).join(" – ");
    const m = /^(\d{4}|XXXX)(?:-(\d\d))?(?:-(\d\d))?([?~%]?)$/.exec(edtf);
    if (!m) return edtf;
    const parts = [m[3] && String(Number(m[3])), m[2] && MONTHS[state.lang][Number(m[2]) - 1], m[1] !== "XXXX" && m[1]].filter(Boolean);
    return parts.join(" ") + (m[4] ? ` (${t("inferred")})` : "");
  }

  // The paragraph with the words of evidence marked; long ones are cut around the words.
  function quotation([, paragraph, start, end]) {
    const text = paragraphs[paragraph], low = start > 160 ? text.lastIndexOf(" ", start - 140) + 1 : 0;
    const cut = text.indexOf(" ", end + 140), high = cut > 0 ? cut : text.length;
    return el("blockquote", { dir: R.direction(text) }, (low ? "… " : "") + text.slice(low, start), el("mark", {}, text.slice(start, end)), text.slice(end, high) + (high < text.length ? " …" : ""));
  }

  function source([number], claim) {
    const d = documents[number], bits = [d.title, day(d.date), claim.by && `${t("says")} ${name(claim.by)}`].filter(Boolean);
    return el("p", { className: "src", title: d.origin || "" }, ...bits.flatMap((b, i) => i ? [" · ", bdi(b)] : [bdi(b)]));
  }

  function chips(e) {
    const list = [el("span", { className: "chip" }, label(words.modalities[e.modality])), el("span", { className: "chip" }, label(words.reviews[e.review]))];
    if (e.polarity === "negated") list.unshift(el("span", { className: "chip no" }, label(words.polarities.negated)));
    const live = R.period.live(e);
    if (live > 1) list.push(el("span", { className: "chip" }, t("claims", live)));
    return el("div", { className: "chips" }, ...list);
  }

  function notes(c) {
    const lines = [];
    if (c.date || c.end) lines.push([day(c.date), day(c.end)].filter(Boolean).join(" – ") + (c.why ? ` — ${reason(c.why)}` : ""));
    if (c.sure !== undefined) lines.push(`${t("sure")} ${Math.round(c.sure * 100)}%` + (c.reason ? ` — ${reason(c.reason)}` : ""));
    for (const [id, why] of c.or || []) if (id) lines.push(`${t("other")}: ${name(id)} — ${reason(why)}`);
    return lines.map(l => el("p", { className: "src" }, bdi(l)));
  }

  function tie(e, from) {
    const type = words.types[e.type];
    const head = from
      ? [el("span", {}, e.from === from ? type[state.lang] : type.back[state.lang]), go(e.from === from ? e.to : e.from)]
      : [go(e.from), el("span", {}, type[state.lang]), go(e.to)];
    const said = R.period.claims(e).flatMap(c => [...c.said.flatMap(s => [quotation(s), source(s, c)]), ...notes(c)]);
    return el("article", { className: "tie" + (e.id === state.selected ? " chosen" : "") }, el("div", { className: "head" }, ...head), chips(e), ...said);
  }

  function entity(n) {
    const sort = label((words.sorts[n.kind] || {})[n.sort]) || label(words.kinds[n.kind].one);
    const facts = [sort, !n.named && t("unnamed"), label(R.communities[n.group]), n.late ? t("late") : n.status && label(words.statuses[n.status]), day(n.start), n.end && `– ${day(n.end)}`].filter(Boolean);
    const listed = ties.get(n.id).filter(e => R.filters.visible.edges.has(e.id)).sort((a, b) => R.period.latest(b).localeCompare(R.period.latest(a)) || a.type.localeCompare(b.type));
    return [
      el("h3", {}, bdi(name(n.id))),
      el("ul", { className: "names" }, ...n.names.filter(x => x !== name(n.id)).map(x => el("li", {}, bdi(x)))),
      el("div", { className: "chips" }, ...facts.map(f => el("span", { className: "chip" }, f))),
      n.why ? el("p", { className: "src" }, reason(n.why)) : null,
      el("h4", {}, t("tied", listed.length)), ...listed.map(e => tie(e, n.id)),
    ].filter(Boolean);
  }

  function render() {
    const s = state.selected;
    $("panel").replaceChildren(...(nodes.has(s) ? entity(nodes.get(s)) : edges.has(s) ? [tie(edges.get(s))] : [el("p", { className: "hint" }, t("welcome"))]));
    $("list").hidden = s !== null;
  }
  R.filters.onchange(render);
  return { render, day };
})();
