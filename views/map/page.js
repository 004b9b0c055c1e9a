"use strict";
// Put together: selection, language, the page's own facts.
(() => {
  const { nodes, edges, state, facts, el, t, $ } = R;

  R.select = (id, move) => {
    state.selected = nodes.has(id) || edges.has(id) ? id : null;
    R.panel.render();
    R.draw.mark();
    $("panel").parentElement.scrollTop = 0;
    if (move && nodes.has(id) && R.filters.visible.nodes.has(id)) R.draw.focus(id);
  };

  // The options that the map was drawn with, which stay as they are typed.
  const typed = () => facts.filters && el("bdi", { dir: "ltr" }, facts.filters);

  function about() {
    const rows = [[t("made"), `${facts.made} · rawabit`], [t("drawn"), `${facts.shown} / ${facts.total}`], [t("filters"), typed() || "–"],
      [t("holds"), t("inStore", facts.sources, facts.entities, facts.relations)], [t("licences"), "rawabit: Apache-2.0 · vis-network 9.1.2: Apache-2.0 / MIT · pyvis 0.3.2: BSD"]];
    $("about").replaceChildren(el("h2", {}, t("about")), el("dl", {}, ...rows.flatMap(([k, v]) => [el("dt", {}, k), el("dd", {}, v)])),
      el("p", {}, t("grammar")), el("button", { type: "button", onclick: () => $("about").close() }, t("close")));
    $("about").showModal();
  }

  function speak() {
    document.documentElement.lang = state.lang;
    document.documentElement.dir = state.lang === "ar" ? "rtl" : "ltr";
    document.title = document.querySelector("h1").textContent = R.titles[state.lang];
    for (const x of document.querySelectorAll("[data-i]")) x.textContent = t(x.dataset.i);
    $("typed").replaceChildren(...(facts.filters ? [`${t("typed")} `, typed()] : []));
    $("q").placeholder = t("search");
    $("q").setAttribute("aria-label", t("search"));
    $("net").setAttribute("aria-label", t("map"));
    R.filters.render(); R.filters.apply(); R.panel.render();
  }

  $("b-lang").addEventListener("click", () => { state.lang = state.lang === "ar" ? "en" : "ar"; speak(); });
  $("b-about").addEventListener("click", about);
  R.period.render(R.filters.apply);
  speak();
  R.draw.fit();
  if (facts.focus) R.select(facts.focus);
  document.documentElement.dataset.ready = "yes";
  window.rawabit = R;
})();
