"use strict";
// The keyboard: arrows walk to the neighbour that lies in that direction.
R.keys = (() => {
  const { nodes, ties, state, filters, $ } = R;
  const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  function walk([dx, dy]) {
    const visible = filters.visible.nodes;
    if (!visible.has(state.selected)) {
      const first = [...visible].sort((a, b) => ties.get(b).length - ties.get(a).length)[0];
      return first && R.select(first, true);
    }
    const here = nodes.get(state.selected), near = new Set(ties.get(here.id).map(e => e.from === here.id ? e.to : e.from));
    let best = null, least = Infinity;
    for (const id of visible) {
      const n = nodes.get(id), along = (n.x - here.x) * dx + (n.y - here.y) * dy, across = Math.abs((n.x - here.x) * dy) + Math.abs((n.y - here.y) * dx);
      if (id === here.id || along <= 0 || across > along * 2.5) continue;
      const cost = along + 2 * across + (near.has(id) ? 0 : 600);
      if (cost < least) { least = cost; best = id; }
    }
    if (best) R.select(best, true);
  }

  document.addEventListener("keydown", e => {
    if (e.key === "/" && !["INPUT", "TEXTAREA"].includes(document.activeElement.tagName)) { e.preventDefault(); $("q").focus(); $("q").select(); }
  });
  $("net").addEventListener("keydown", e => {
    if (WAYS[e.key]) { e.preventDefault(); walk(WAYS[e.key]); }
    else if (e.key === "+" || e.key === "=") R.draw.zoom(1.25);
    else if (e.key === "-") R.draw.zoom(0.8);
    else if (e.key === "0") R.draw.fit();
    else if (e.key === "Escape") R.select(null);
    else if (e.key === "Enter") $("panel").focus();
    else if (e.key === " " && nodes.has(state.selected)) { e.preventDefault(); filters.fold(state.selected); }
  });
  // Who went to the evidence with Enter comes back to the map.
  $("panel").addEventListener("keydown", e => { if (e.key === "Escape") { R.select(null); $("net").focus(); } });
  return {};
})();
