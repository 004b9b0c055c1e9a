"use strict";
// What is shown: by kind, relation type, modality, polarity and review, period, and folded neighbours.
R.filters = (() => {
  const { nodes, edges, ties, state, words, el, t, label, $ } = R;
  const visible = { nodes: new Set(), edges: new Set(), pale: new Set() };
  const listeners = [];
  const said = e => e.count || 1;  // a line stands for all relations of its type and posture between its ends; a node for itself
  const stateOf = e => e.polarity === "negated" ? "negated" : e.review;

  const GROUPS = {
    kinds: { of: n => n.kind, items: () => nodes.values(), terms: words.kinds, swatch: R.look.kindSwatch },
    groups: { of: n => n.group, items: () => Object.keys(R.communities).length ? nodes.values() : [], terms: R.communities, swatch: R.look.groupSwatch },
    types: { of: e => e.type, items: () => edges.values(), terms: words.types, swatch: () => null },
    modalities: { of: e => e.modality, items: () => edges.values(), terms: words.modalities, swatch: m => R.look.lineSwatch({ modality: m, review: "accepted", count: 1 }) },
    states: {
      of: stateOf, items: () => edges.values(), terms: { ...words.reviews, negated: words.polarities.negated },
      swatch: s => R.look.lineSwatch({ modality: "actual", review: s === "accepted" ? s : "proposed", polarity: s === "negated" ? s : "affirmed", count: 1 }),
    },
  };
  for (const [group, g] of Object.entries(GROUPS)) for (const item of g.items()) state[group].add(g.of(item));
  const all = Object.fromEntries(Object.keys(GROUPS).map(g => [g, state[g].size]));

  const shown = id => state.kinds.has(nodes.get(id).kind) && (!all.groups || state.groups.has(nodes.get(id).group)) && !state.folded.has(id);
  const fits = e => state.types.has(e.type) && state.modalities.has(e.modality) && R.period.live(e) > 0 && shown(e.from) && shown(e.to);
  const counts = e => fits(e) && state.states.has(stateOf(e));
  // What nobody has accepted yet takes a line from the map, but no entity: that it is there is not in doubt.
  const waits = e => stateOf(e) === "proposed" && fits(e) && !state.states.has("proposed");
  const narrowed = () => ["types", "modalities", "states"].some(g => state[g].size < all[g]) || R.period.narrowed();

  const tallies = () => [visible.nodes.size, nodes.size, [...visible.edges].reduce((sum, id) => sum + R.period.live(edges.get(id)), 0), R.facts.total, R.facts.alone, R.facts.left, visible.pale.size];
  // The terms of a group that are on the map, but not ticked.
  const unticked = group => { const there = new Set([...GROUPS[group].items()].map(GROUPS[group].of)); return Object.keys(GROUPS[group].terms).filter(k => there.has(k) && !state[group].has(k)).map(k => GROUPS[group].terms[k]); };

  function apply() {
    visible.edges = new Set([...edges.values()].filter(counts).map(e => e.id));
    const tied = id => ties.get(id).some(e => visible.edges.has(e.id)), waiting = id => ties.get(id).some(waits);
    const kept = narrowed() || state.kinds.size < all.kinds || state.groups.size < all.groups ? id => tied(id) || state.selected === id || waiting(id) : () => true;
    visible.nodes = new Set([...nodes.keys()].filter(id => shown(id) && kept(id)));
    visible.pale = new Set([...visible.nodes].filter(id => !tied(id) && waiting(id)));
    $("count").textContent = t("count", ...tallies());
    for (const tell of listeners) tell();
  }

  function render() {
    for (const [group, g] of Object.entries(GROUPS)) {
      const tally = new Map();
      for (const item of g.items()) tally.set(g.of(item), (tally.get(g.of(item)) || 0) + said(item));
      $(group).parentElement.hidden = tally.size === 0;
      $(group).replaceChildren(...Object.keys(g.terms).filter(k => tally.has(k)).map(k => {
        const box = el("input", { type: "checkbox", checked: state[group].has(k), onchange: e => { state[group][e.target.checked ? "add" : "delete"](k); apply(); } });
        return el("li", {}, el("label", {}, box, g.swatch(k), el("span", {}, label(g.terms[k])), el("small", {}, String(tally.get(k)))));
      }));
    }
  }

  // Fold the neighbours that hang on this entity alone, or unfold them.
  function fold(id) {
    const leaves = ties.get(id).map(e => e.from === id ? e.to : e.from).filter(n => n !== id && ties.get(n).every(e => e.from === id || e.to === id));
    const close = leaves.some(n => !state.folded.has(n));
    for (const n of leaves) state.folded[close ? "add" : "delete"](n);
    apply();
  }
  const folded = id => ties.get(id).filter(e => state.folded.has(e.from === id ? e.to : e.from)).length;
  return { visible, apply, render, unticked, counts: tallies, fold, folded, onchange: f => listeners.push(f) };
})();
