"use strict";
// Pictures and paper: PNG of the canvas, SVG with the same shapes, curves and dashes, print with legend and evidence.
R.save = (() => {
  const { nodes, edges, words, facts, documents, paragraphs, look, labels, filters, el, t, label, name, direction, $ } = R;

  function save(blob, file) {
    const url = URL.createObjectURL(blob), a = el("a", { href: url, download: file });
    a.click();
    setTimeout(() => URL.revokeObjectURL(url), 5000);
  }

  function png() {
    const from = $("net").querySelector("canvas"), to = el("canvas", { width: from.width, height: from.height }), ctx = to.getContext("2d");
    ctx.fillStyle = look.paper(); ctx.fillRect(0, 0, to.width, to.height); ctx.drawImage(from, 0, 0);
    to.toBlob(blob => save(blob, "map.png"), "image/png");
  }

  // Where a line meets the edge of its target, so that the arrow head is not hidden under it.
  function reach(ax, ay, b) { const d = Math.hypot(b.x - ax, b.y - ay) || 1, r = b.size + 3; return [b.x - (b.x - ax) / d * r, b.y - (b.y - ay) / d * r]; }

  // A file can be enlarged, and has every label; on paper labels are as large as on the screen, and those without room are left out.
  function svg(paper = false) {
    const shown = [...filters.visible.nodes].map(id => nodes.get(id)), xs = shown.map(n => n.x), ys = shown.map(n => n.y);
    const unit = paper ? facts.unit : 1;
    const [x0, y0] = [Math.min(...xs) - 130 * unit, Math.min(...ys) - 70 * unit], [w, h] = [Math.max(...xs) - x0 + 130 * unit, Math.max(...ys) - y0 + 100 * unit];
    const s = look.svg, ctx = el("canvas").getContext("2d");
    const root = s("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `${x0} ${y0} ${w} ${h}`, width: w, height: h, "font-family": "Noto Sans Arabic, Noto Sans, Tahoma, Arial", "font-size": 13 * unit });
    root.append(s("rect", { x: x0, y: y0, width: w, height: h, fill: look.paper() }));
    for (const id of filters.visible.edges) {
      const e = edges.get(id), a = nodes.get(e.from), b = nodes.get(e.to), c = R.draw.via(e), l = look.line(e), [ex, ey] = reach(c ? c.x : a.x, c ? c.y : a.y, b);
      const p = s("path", { d: c ? `M${a.x} ${a.y}Q${c.x} ${c.y} ${ex} ${ey}` : `M${a.x} ${a.y}L${ex} ${ey}`, fill: "none", stroke: l.colour, "stroke-opacity": l.opacity, "stroke-width": l.width });
      if (l.dashes) p.setAttribute("stroke-dasharray", l.dashes.join(" "));
      root.append(p);
      if (!words.types[e.type].symmetric) {
        const angle = Math.atan2(ey - (c ? c.y : a.y), ex - (c ? c.x : a.x)), tip = d => `${ex - 9 * Math.cos(angle + d)} ${ey - 9 * Math.sin(angle + d)}`;
        root.append(s("path", { d: `M${ex} ${ey}L${tip(0.4)}L${tip(-0.4)}z`, fill: l.colour, "fill-opacity": l.opacity }));
      }
      if (e.polarity === "negated") { const [x, y] = R.draw.middle(e); root.append(s("path", { d: `M${x - 6} ${y - 6}l12 12m0-12l-12 12`, stroke: l.colour, "stroke-width": 2 })); }
    }
    for (const n of shown) root.append(s("path", { d: look.path(look.shape(n), n.x, n.y, n.size), fill: look.hollow(n) ? look.paper() : look.colour(n), stroke: look.hollow(n) ? look.colour(n) : look.paper(), "stroke-width": 2 * unit, ...(filters.visible.pale.has(n.id) ? { opacity: look.PALE } : {}), ...(look.hollow(n) ? { "stroke-dasharray": "4 3" } : {}) }));
    const { found } = labels.placed(ctx, { scale: 1 / unit, box: [x0, y0, x0 + w, y0 + h], visible: filters.visible, hovered: null, all: !paper });
    for (const { text, at } of found) at.lines.forEach((line, i) => {
      const one = s("text", { x: (at.box[0] + at.box[2]) / 2, y: at.box[1] + (13 + i * 17) * unit, "text-anchor": "middle", direction: labels.runs(line, text), "unicode-bidi": "plaintext", fill: look.ink(), stroke: look.paper(), "stroke-width": 3.5 * unit, "paint-order": "stroke" });
      one.textContent = line; root.append(one);
    });
    return root;
  }

  function evidence() {
    const rows = [...filters.visible.edges].map(id => edges.get(id)).map(e => {
      const [doc, par, start, end] = (R.period.claims(e)[0] || e.claims[0]).said[0], type = label(words.types[e.type]) + (e.polarity === "negated" ? ` (${label(words.polarities.negated)})` : "");
      return [name(e.from), type, name(e.to), label(words.modalities[e.modality]), paragraphs[par].slice(start, end), [documents[doc].title, R.panel.day(documents[doc].date)].filter(Boolean)];
    });
    const heads = [t("from"), t("relation"), t("to"), t("modality"), t("evidence"), t("document")];
    return el("table", {}, el("thead", {}, el("tr", {}, ...heads.map(h => el("th", {}, h)))), el("tbody", {}, ...rows.map(r => el("tr", {}, ...r.map(c => Array.isArray(c) ? el("td", {}, ...c.flatMap((part, i) => [i ? " · " : "", el("bdi", { dir: direction(part) }, part)])) : el("td", { dir: direction(c) }, c))))));
  }

  // Every mark that is on the paper, with its word; what is on it by no mark needs none.
  function legend() {
    const on = [...filters.visible.nodes].map(id => nodes.get(id)), drawn = [...filters.visible.edges].map(id => edges.get(id));
    const kinds = Object.keys(words.kinds).filter(k => on.some(n => n.kind === k)), groups = Object.keys(R.communities).filter(k => on.some(n => n.group === k));
    const far = Object.keys(words.modalities).filter(m => drawn.some(e => e.modality === m)), mark = (sample, term) => el("span", {}, sample, label(term));
    const line = (posture, term) => mark(look.lineSwatch({ modality: "actual", review: "accepted", polarity: "affirmed", count: 1, ...posture }), term);
    return el("div", { className: "legend" }, el("b", {}, t("legend")),
      ...kinds.map(k => mark(look.kindSwatch(k), words.kinds[k])), ...groups.map(k => mark(look.groupSwatch(k), R.communities[k])), ...far.map(m => line({ modality: m }, words.modalities[m])),
      ...(drawn.some(e => e.review === "proposed") ? [line({ review: "proposed" }, words.reviews.proposed)] : []),
      ...(drawn.some(e => e.polarity === "negated") ? [line({ polarity: "negated" }, words.polarities.negated)] : []), el("span", {}, t("grammar")));
  }

  // What was typed keeps its own direction in a line of words.
  const told = () => el("div", { className: "told" }, ...R.hidden.lines().map(line => Array.isArray(line) ? el("p", {}, line[0], el("bdi", { dir: "ltr" }, line[1])) : el("p", {}, line)));
  window.addEventListener("beforeprint", () => $("printout").replaceChildren(told(), svg(true), legend(), evidence()));
  window.addEventListener("afterprint", () => $("printout").replaceChildren());
  $("b-png").addEventListener("click", png);
  $("b-svg").addEventListener("click", () => save(new Blob([new XMLSerializer().serializeToString(svg())], { type: "image/svg+xml" }), "map.svg"));
  $("b-print").addEventListener("click", () => window.print());
  $("b-fit").addEventListener("click", () => R.draw.fit());
  return { svg };
})();
