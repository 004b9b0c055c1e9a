"use strict";
// The list view: the same entities as the canvas, for keyboards, screen readers and people who prefer tables.
R.list = (() => {
  const { nodes, ties, words, el, t, label, name, direction, $ } = R;
  function render() {
    const rows = [...R.filters.visible.nodes].map(id => nodes.get(id)).map(n => [n, ties.get(n.id).filter(e => R.filters.visible.edges.has(e.id)).length]);
    rows.sort((a, b) => b[1] - a[1] || name(a[0].id).localeCompare(name(b[0].id), R.state.lang));
    const body = rows.map(([n, count]) => el("tr", {},
      el("td", {}, el("button", { className: "link", type: "button", onclick: () => R.select(n.id, true) }, el("bdi", { dir: direction(name(n.id)) }, name(n.id)))),
      el("td", {}, label(words.kinds[n.kind].one)), el("td", {}, String(count))));
    $("list").replaceChildren(el("h2", {}, t("list")), el("table", {},
      el("thead", {}, el("tr", {}, ...["name", "kind", "ties"].map(k => el("th", { scope: "col" }, t(k))))), el("tbody", {}, ...body)));
  }
  R.filters.onchange(render);
  return { render };
})();
