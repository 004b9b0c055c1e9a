"use strict";
// Search over every name in both scripts, deaf to hamza, ta marbuta, vowels, digits and case.
R.search = (() => {
  const { nodes, words, el, t, label, name, direction, $ } = R;
  const FOLD = { "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي" };
  const fold = s => s.normalize("NFKC").toLowerCase()
    .replace(/[\u0610-\u061a\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/[أإآٱىةکی]/g, c => FOLD[c]).replace(/[ءؤئ]/g, "")
    .replace(/[٠-٩]/g, d => d.charCodeAt(0) - 0x660).replace(/[۰-۹]/g, d => d.charCodeAt(0) - 0x6f0)
    .replace(/(^|\s)(?:بن|ابن) /g, "$1").replace(/(^|\s)(ابو|ابا|ابي|عبد) /g, "$1$2");
  const index = [...nodes.values()].map(n => ({ n, text: fold(n.names.join(" | ")) }));
  let at = -1;

  function hits() {
    const wanted = fold($("q").value.trim()).split(/\s+/).filter(Boolean), list = $("hits");
    const found = wanted.length ? index.filter(x => wanted.every(w => x.text.includes(w))).slice(0, 12) : [];
    at = -1;
    list.replaceChildren(...found.map(({ n }, i) => el("li", { role: "option", id: `hit-${i}`, onmousedown: e => { e.preventDefault(); pick(n.id); } },
      el("bdi", { dir: direction(name(n.id)) }, name(n.id)), el("small", {}, label(words.kinds[n.kind].one)))));
    if (wanted.length && !found.length) list.replaceChildren(el("li", { role: "option" }, el("small", {}, t("noHits"))));
    list.hidden = !wanted.length;
    $("q").setAttribute("aria-expanded", String(!list.hidden));
    R.search.found = found.map(x => x.n.id);
  }
  function close() { $("hits").hidden = true; $("q").setAttribute("aria-expanded", "false"); $("q").removeAttribute("aria-activedescendant"); }
  function pick(id) { close(); R.select(id, true); $("net").focus(); }

  $("q").addEventListener("input", hits);
  $("q").addEventListener("blur", close);
  $("q").addEventListener("keydown", e => {
    const found = R.search.found;
    if (e.key === "Escape") { $("q").value = ""; close(); return; }
    if (!found.length) return;
    if (e.key === "ArrowDown" || e.key === "ArrowUp") {
      e.preventDefault();
      at = (at + (e.key === "ArrowDown" ? 1 : -1) + found.length) % found.length;
      [...$("hits").children].forEach((x, i) => x.setAttribute("aria-selected", String(i === at)));
      $("q").setAttribute("aria-activedescendant", `hit-${at}`);
    } else if (e.key === "Enter") { e.preventDefault(); pick(found[Math.max(at, 0)]); }
  });
  return { fold, found: [] };
})();
