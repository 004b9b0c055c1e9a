"use strict";
// The period, as --since, --until and --dated take it: each relation of a line by the days that its own dates may mean.
R.period = (() => {
  const { edges, state, $ } = R;
  const bounds = side => [...new Set([...edges.values()].flatMap(e => e.days.map(d => d[side])).filter(Boolean))];
  const days = [...new Set([...bounds(0), ...bounds(1)])].sort();

  // Of a relation the first day of its start, and the last of its start or end; what has no start may have begun at any time.
  const counts = ([first, last]) => (first || state.undated) && (!state.since || !last || last >= state.since) && (!state.until || !first || first <= state.until);
  // How many of the relations that a line stands for are of the period, and of what is told of them those that are.
  const live = e => e.days.filter(counts).length;
  const claims = e => live(e) ? e.claims.filter((_, i) => counts(e.days[i])) : e.claims;
  const latest = e => e.days.filter(counts).map(d => d[0] || "").sort().pop() || "";

  function render(apply) {
    $("period").hidden = days.length === 0;
    for (const [id, start] of [["since", 0], ["until", days.length - 1]]) {
      const range = $(id);
      Object.assign(range, { min: 0, max: Math.max(days.length - 1, 0), value: start });
      const tell = () => { $("o-" + id).textContent = days[range.value] || ""; range.setAttribute("aria-valuetext", days[range.value] || ""); };
      range.addEventListener("input", () => {
        const [low, high] = [Number($("since").value), Number($("until").value)];
        if (low > high) range.value = id === "since" ? high : low;
        state.since = Number($("since").value) > 0 ? days[$("since").value] : null;
        state.until = Number($("until").value) < days.length - 1 ? days[$("until").value] : null;
        tell(); apply();
      });
      tell();
    }
    $("undated").addEventListener("change", e => { state.undated = e.target.checked; apply(); });
  }
  const narrowed = () => !state.undated || state.since || state.until;
  return { days, live, claims, latest, narrowed, render };
})();
