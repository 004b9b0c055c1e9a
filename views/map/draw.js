"use strict";
// vis-network draws the shapes and lines at the positions that came with the page; no force ever moves them.
R.draw = (() => {
  const { nodes, edges, ties, state, look, filters, $ } = R;
  const BIG = edges.size > 1500, box = $("net");
  let hovered = null;

  // Parallel lines fan out as curves, so that each can be seen and clicked.
  const bends = new Map();
  const pairs = new Map();
  for (const e of edges.values()) { const k = [e.from, e.to].sort().join(" "); if (!pairs.has(k)) pairs.set(k, []); pairs.get(k).push(e); }
  for (const group of pairs.values()) group.forEach((e, i) => {
    const bend = (i - (group.length - 1) / 2) * 0.26 * (e.from < e.to ? 1 : -1);
    if (bend) bends.set(e.id, { enabled: true, type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.min(Math.abs(bend), 0.9) });
  });

  const nodeStyle = n => {
    const colour = look.colour(n), hollow = look.hollow(n), fill = hollow ? look.paper() : colour;
    const lit = { background: fill, border: "#f5a623" };
    return { id: n.id, x: n.x, y: n.y, size: n.size, opacity: filters.visible.pale.has(n.id) ? look.PALE : 1, shape: look.shape(n), color: { background: fill, border: hollow ? colour : look.paper(), highlight: lit, hover: lit }, borderWidth: hollow ? 1.6 * R.facts.unit : 2, borderWidthSelected: 4, shapeProperties: { borderDashes: hollow ? [4 * R.facts.unit, 3 * R.facts.unit] : false } };
  };
  const edgeStyle = e => {
    const l = look.line(e), near = dimmed();
    const pale = near && !(near.has(e.from) && near.has(e.to) && touches(e)) ? 0.12 : l.opacity;
    const arrows = R.words.types[e.type].symmetric ? "" : { to: { enabled: true, scaleFactor: 0.5 } };
    return { id: e.id, from: e.from, to: e.to, arrows, color: { color: l.colour, highlight: l.colour, hover: l.colour, opacity: pale }, dashes: l.dashes || false, width: l.width, selectionWidth: 2, hoverWidth: 0.6, smooth: bends.get(e.id) || false };
  };
  const touches = e => e.id === state.selected || e.from === state.selected || e.to === state.selected;
  // While something is selected, what is not beside it steps back.
  const dimmed = () => {
    const s = state.selected;
    if (nodes.has(s)) return new Set([s, ...ties.get(s).flatMap(e => [e.from, e.to])]);
    if (edges.has(s)) return new Set([edges.get(s).from, edges.get(s).to]);
    return null;
  };

  const nodeSet = new vis.DataSet([...nodes.values()].map(nodeStyle)), edgeSet = new vis.DataSet([...edges.values()].map(edgeStyle));
  const nodeView = new vis.DataView(nodeSet, { filter: n => filters.visible.nodes.has(n.id) });
  const edgeView = new vis.DataView(edgeSet, { filter: e => filters.visible.edges.has(e.id) });
  const net = new vis.Network(box, { nodes: nodeView, edges: edgeView }, {
    autoResize: true, physics: { enabled: false }, layout: { improvedLayout: false }, edges: { smooth: false },
    interaction: { hover: true, hideEdgesOnDrag: BIG, hideEdgesOnZoom: BIG, selectConnectedEdges: false, keyboard: false },
  });

  const via = e => { const drawn = net.body.edges[e.id]; return bends.has(e.id) && drawn ? drawn.edgeType.getViaNode() : null; };
  const middle = e => {
    const a = nodes.get(e.from), b = nodes.get(e.to), c = via(e);
    return c ? [(a.x + 2 * c.x + b.x) / 4, (a.y + 2 * c.y + b.y) / 4] : [(a.x + b.x) / 2, (a.y + b.y) / 2];
  };

  // A cross on every line that a source denies: colour alone would not do.
  function crosses(ctx, scale) {
    const r = Math.max(5, 6 / scale);
    ctx.save(); ctx.lineWidth = 2 / Math.min(scale, 1);
    for (const id of filters.visible.edges) {
      const e = edges.get(id);
      if (e.polarity !== "negated") continue;
      const [x, y] = middle(e);
      ctx.strokeStyle = look.line(e).colour; ctx.fillStyle = look.paper();
      ctx.beginPath(); ctx.arc(x, y, r * 1.3, 0, 7); ctx.fill();
      ctx.beginPath(); ctx.moveTo(x - r, y - r); ctx.lineTo(x + r, y + r); ctx.moveTo(x + r, y - r); ctx.lineTo(x - r, y + r); ctx.stroke();
    }
    ctx.restore();
  }

  net.on("afterDrawing", ctx => {
    const scale = net.getScale(), low = net.DOMtoCanvas({ x: 0, y: 0 }), high = net.DOMtoCanvas({ x: box.clientWidth, y: box.clientHeight });
    crosses(ctx, scale);
    R.labels.draw(ctx, { scale, box: [low.x, low.y, high.x, high.y], visible: filters.visible, hovered, near: dimmed(), middle });
  });
  net.on("click", p => R.select(p.nodes[0] || p.edges[0] || null));
  net.on("doubleClick", p => p.nodes.length && filters.fold(p.nodes[0]));
  net.on("hoverNode", p => { hovered = p.node; net.redraw(); });
  net.on("blurNode", () => { hovered = null; net.redraw(); });
  net.on("dragEnd", p => p.nodes.forEach(id => Object.assign(nodes.get(id), net.getPosition(id))));

  const calm = () => matchMedia("(prefers-reduced-motion:reduce)").matches;
  const moving = () => calm() ? false : { duration: 320, easingFunction: "easeInOutQuad" };
  function mark() {
    edgeSet.update([...edges.values()].map(edgeStyle));
    if (nodes.has(state.selected) && filters.visible.nodes.has(state.selected)) net.selectNodes([state.selected], false);
    else if (edges.has(state.selected) && filters.visible.edges.has(state.selected)) net.selectEdges([state.selected]);
    else net.unselectAll();
    net.redraw();
  }
  // A view of somebody with all to whom they are tied, no larger than life: nearer, most of what was looked for leaves the picture.
  function around(id) {
    const near = [id, ...ties.get(id).flatMap(e => [e.from, e.to])].filter(n => filters.visible.nodes.has(n)).map(n => nodes.get(n));
    const [x, y] = [near.map(n => n.x), near.map(n => n.y)].map(v => [Math.min(...v), Math.max(...v)]);
    const room = 160;  // for the labels around them, on the screen
    const scale = Math.min((box.clientWidth - room) / (x[1] - x[0]), (box.clientHeight - room) / (y[1] - y[0]), Math.max(net.getScale(), 1));
    return { position: { x: (x[0] + x[1]) / 2, y: (y[0] + y[1]) / 2 }, scale };
  }
  let pale = "";
  filters.onchange(() => {
    const now = [...filters.visible.pale].join(" ");
    if (now !== pale) nodeSet.update([...nodes.values()].map(n => ({ id: n.id, opacity: filters.visible.pale.has(n.id) ? look.PALE : 1 })));
    pale = now; nodeView.refresh(); edgeView.refresh(); net.redraw(); });
  matchMedia("(prefers-color-scheme:dark)").addEventListener("change", () => { nodeSet.update([...nodes.values()].map(nodeStyle)); mark(); });
  return {
    net, mark, middle, via, redraw: () => net.redraw(),
    focus: id => net.moveTo({ ...around(id), animation: moving() }),
    zoom: f => net.moveTo({ scale: net.getScale() * f, animation: false }),
    // Labels reach beyond the nodes and are as large at every scale: the frame goes around both, once they are placed anew.
    fit: () => {
      net.fit({ animation: false, maxZoomLevel: 1.5 });
      net.moveTo({ scale: net.getScale() * 0.84 });
      for (let round = 0; round < (nodes.size > 400 ? 0 : 3); round++) {
        net.redraw();
        const [left, top, right, bottom] = R.labels.last.frame;
        const scale = Math.min(box.clientWidth / (right - left), box.clientHeight / (bottom - top), 1.5 / 0.96) * 0.96;
        if (Number.isFinite(scale)) net.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale });
      }
    },
  };
})();
