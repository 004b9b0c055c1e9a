"use strict";
// What the page leaves out, in words, for paper: there nobody sees which boxes are ticked.
R.hidden = (() => {
  const { nodes, edges, words, facts, state, filters, t, label } = R;
  const NAMES = { kinds: "kinds", groups: "groups", types: "types", modalities: "modality", states: "state" };

  // Kinds, relations and the like that are not ticked.
  const unticked = () => Object.entries(NAMES).flatMap(([group, heading]) => {
    const left = filters.unticked(group).map(label);
    return left.length ? [`${t(heading)}: ${left.join(t("comma"))}`] : [];
  });
  const period = () => [
    ...(state.since || state.until ? [`${t("outside")} ${[state.since || "…", state.until || "…"].map(d => R.panel.day(d) || d).join(" – ")}`] : []),
    ...(state.undated ? [] : [t("noDate")]),
  ];

  // Lines to print: what is left out by the filters of the page, how much that is, and what was left out when the map was made.
  function lines() {
    const left = [...unticked(), ...period(), ...(state.folded.size ? [t("folds", state.folded.size)] : [])];
    const told = [...edges.values()].reduce((sum, e) => sum + e.count, 0), shown = [...filters.visible.edges].reduce((sum, id) => sum + R.period.live(edges.get(id)), 0);
    const [n, m] = [nodes.size - filters.visible.nodes.size, told - shown];
    return [
      `${t("made")} ${R.panel.day(facts.made)} · ${t("count", ...filters.counts())}`,
      ...(left.length ? [`${t("leftOut")} ${left.join(t("then"))}`] : []),
      ...(n || m ? [t("hiddenCount", n, m)] : []),
      left.length || n || m ? null : t("nothingHidden"),
      ...(facts.filters ? [[`${t("typed")} `, facts.filters]] : []),
    ].filter(Boolean);
  }
  return { lines };
})();
