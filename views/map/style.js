"use strict";
// One visual grammar for the canvas, the legend, the SVG and the print: colours and shapes by kind, lines by how far along.
R.look = (() => {
  const dark = () => matchMedia("(prefers-color-scheme:dark)").matches;
  // Okabe and Ito's palette, safe for colour-blind eyes; the shape says the kind again.
  const KINDS = {
    person: ["#d55e00", "dot"], post: ["#e69f00", "triangle"], organization: ["#0072b2", "square"], place: ["#5b6770", "star"],
    event: ["#009e73", "diamond"], programme: ["#56b4e9", "hexagon"], agreement: ["#8d6e00", "triangleDown"], topic: ["#cc79a7", "hexagon"], task: ["#7b4fa3", "triangleDown"],
  };
  const GROUPS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#7b4fa3", "#8d6e00", "#3aa99f"];
  const grouped = Object.keys(R.communities).length > 0;
  const groupColour = group => /^g/.test(group) ? GROUPS[group.slice(1)] : group === "rest" ? "#5b6770" : "#aab4bd";
  const colour = n => grouped ? groupColour(n.group) : (KINDS[n.kind] || ["#888"])[0];
  const hollow = n => !n.named && n.kind === "organization";
  const shape = n => (KINDS[n.kind] || [0, "dot"])[1];
  const DASHES = { wished: [2, 5], discussed: [2, 3], planned: [8, 6], agreed: [12, 4], actual: null, ended: [14, 4, 2, 4] };
  const unit = R.facts.unit;
  const line = e => ({
    colour: e.polarity === "negated" ? (dark() ? "#ff7a6b" : "#c0392b") : dark() ? "#9fb3c6" : "#3f5468",
    opacity: e.review === "accepted" ? 0.95 : 0.6,
    dashes: DASHES[e.modality] && DASHES[e.modality].map(d => d * unit),
    width: ((e.review === "accepted" ? 2 : 1.5) + Math.min(2.2, Math.log2(e.count))) * unit,
  });
  const PALE = 0.45;  // of what is tied by nothing that is shown
  const ink = () => dark() ? "#e6ebf1" : "#1c2733";
  const paper = () => dark() ? "#18212b" : "#ffffff";

  // Outlines in a box of two units around the origin.
  const star = Array.from({ length: 10 }, (_, i) => { const r = i % 2 ? 0.5 : 1.1, a = -Math.PI / 2 + i * Math.PI / 5; return [r * Math.cos(a), r * Math.sin(a)]; });
  const OUTLINES = {
    square: [[-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]], diamond: [[0, -1.15], [1.15, 0], [0, 1.15], [-1.15, 0]],
    triangle: [[0, -1.1], [1, 0.8], [-1, 0.8]], triangleDown: [[0, 1.1], [1, -0.8], [-1, -0.8]], star,
    hexagon: Array.from({ length: 6 }, (_, i) => [Math.cos(i * Math.PI / 3), Math.sin(i * Math.PI / 3)]),
  };
  const path = (kind, x, y, r) => {
    if (kind === "dot") return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
    return "M" + OUTLINES[kind].map(([a, b]) => `${(x + a * r).toFixed(1)} ${(y + b * r).toFixed(1)}`).join("L") + "z";
  };
  const NS = "http://www.w3.org/2000/svg";
  const svg = (tag, attributes) => { const x = document.createElementNS(NS, tag); for (const k in attributes) x.setAttribute(k, attributes[k]); return x; };
  const swatch = (...marks) => { const s = svg("svg", { viewBox: "0 0 18 14", class: "swatch", "aria-hidden": "true" }); s.append(...marks); return s; };
  const kindSwatch = kind => swatch(svg("path", { d: path(shape({ kind }), 9, 7, 5.5), fill: colour({ kind }) }));
  const groupSwatch = group => swatch(svg("path", { d: path("dot", 9, 7, 5.5), fill: groupColour(group) }));
  const lineSwatch = e => {
    const look = line(e), mark = svg("path", { d: "M0 7H18", stroke: look.colour, "stroke-width": 2, "stroke-opacity": look.opacity, fill: "none" });
    if (look.dashes) mark.setAttribute("stroke-dasharray", look.dashes.map(d => d / 2.2 / unit).join(" "));
    const cross = e.polarity === "negated" ? svg("path", { d: "M6.500 4.500l5 5m0-5l-5 5", stroke: look.colour, "stroke-width": 1.6 }) : "";
    return swatch(mark, cross);
  };
  return { PALE, colour, hollow, shape, line, ink, paper, path, svg, kindSwatch, groupSwatch, lineSwatch, dark };
})();
