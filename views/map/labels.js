"use strict";
// Labels are drawn by our own pass: the same size at every zoom, wrapped, each in its own direction, never over another.
R.labels = (() => {
  const { nodes, edges, ties, state, words, name, direction } = R;
  const FONT = "'Noto Sans Arabic','Noto Sans','Segoe UI',Tahoma,Arial,sans-serif", WIDTHS = [150, 90], MOST = 350;
  const rank = [...nodes.values()].sort((a, b) => ties.get(b.id).length - ties.get(a.id).length || (a.id < b.id ? -1 : 1));
  const cache = new Map();

  function wrap(ctx, text, width) {
    const lines = []; let current = "";
    for (const word of text.split(/\s+/)) {
      const longer = current ? current + " " + word : word;
      if (current && ctx.measureText(longer).width > width) { lines.push(current); current = word; } else current = longer;
    }
    lines.push(current);
    return lines.length > 3 ? [lines[0], lines[1], lines[2] + " …"] : lines;
  }

  function measured(ctx, text, wide) {
    const key = state.lang + wide + text;
    if (!cache.has(key)) {
      ctx.save(); ctx.font = `13px ${FONT}`;
      const lines = wrap(ctx, text, wide);
      cache.set(key, { lines, width: Math.max(...lines.map(l => ctx.measureText(l).width)) });
      ctx.restore();
    }
    return cache.get(key);
  }

  // A grid of used boxes decides collisions in constant time a box.
  function grid(cell) {
    const cells = new Map();
    const keys = function* (b) { for (let x = Math.floor(b[0] / cell); x <= Math.floor(b[2] / cell); x++) for (let y = Math.floor(b[1] / cell); y <= Math.floor(b[3] / cell); y++) yield x + "," + y; };
    return {
      free: b => { for (const k of keys(b)) for (const o of cells.get(k) || []) if (b[0] < o[2] && b[2] > o[0] && b[1] < o[3] && b[3] > o[1]) return false; return true; },
      take: b => { for (const k of keys(b)) { if (!cells.has(k)) cells.set(k, []); cells.get(k).push(b); } },
    };
  }

  function order(hovered) {
    const chosen = new Set([state.selected, hovered].filter(id => nodes.has(id)));
    if (!chosen.size) return rank;
    const near = new Set([...chosen].flatMap(id => ties.get(id).flatMap(e => [e.from, e.to])));
    const place = n => chosen.has(n.id) ? 0 : near.has(n.id) ? 1 : 2;
    return [...rank].sort((a, b) => place(a) - place(b));
  }

  // Where the label of a node may stand, best first: below, above, beside it and at its corners, then the same with shorter lines. ``whole`` is what no edge cuts.
  function spots(ctx, { scale, box }, n, text) {
    return WIDTHS.flatMap(wide => {
      const { lines, width } = measured(ctx, text, wide), w = width / scale / 2 + 3 / scale, h = lines.length * 17 / scale, gap = n.size + 4 / scale;
      const [below, above] = [n.y + gap, n.y - gap - h], aside = 0.7 * w;
      const corners = [below, above].flatMap(y => [[n.x + aside, y], [n.x - aside, y]]);
      return [[n.x, below], [n.x, above], [n.x + gap + w, n.y - h / 2], [n.x - gap - w, n.y - h / 2], ...corners].map(([x, y]) =>
        ({ lines, x, box: [x - w, y, x + w, y + h], whole: x - w >= box[0] && x + w <= box[2] && y >= box[1] && y + h <= box[3] }));
    });
  }

  function draw(ctx, view) {
    const { scale, box, visible, hovered, near } = view, size = 13 / scale, step = 17 / scale, used = grid(60 / scale);
    ctx.save(); ctx.textAlign = "center"; ctx.textBaseline = "top"; ctx.lineJoin = "round";
    if (nodes.size < 2000) for (const id of visible.nodes) { const n = nodes.get(id), r = n.size; used.take([n.x - r, n.y - r, n.x + r, n.y + r]); }
    let drawn = 0, skipped = 0, cut = 0;
    for (const n of order(hovered)) {
      if (!visible.nodes.has(n.id) || n.x < box[0] || n.x > box[2] || n.y < box[1] || n.y > box[3]) continue;
      const must = n.id === state.selected || n.id === hovered;
      if (!must && drawn >= MOST) break;
      const more = R.filters.folded(n.id), text = name(n.id) + (more ? ` (+${more})` : ""), all = spots(ctx, view, n, text);
      const at = all.find(s => s.whole && used.free(s.box)) || all.find(s => used.free(s.box)) || (must ? all[0] : null);
      if (!at) { skipped++; continue; }
      used.take(at.box);
      if (!at.whole) cut++;
      drawn++;
      ctx.font = `${n.id === state.selected ? "600 " : ""}${size}px ${FONT}`;
      ctx.direction = direction(text);
      ctx.globalAlpha = near && !near.has(n.id) ? 0.25 : 1;
      ctx.strokeStyle = R.look.paper(); ctx.lineWidth = 4 / scale; ctx.fillStyle = R.look.ink();
      at.lines.forEach((l, i) => { ctx.strokeText(l, at.x, at.box[1] + i * step); ctx.fillText(l, at.x, at.box[1] + i * step); });
    }
    relations(ctx, view, used);
    ctx.restore();
    R.labels.last = { drawn, skipped, cut };
  }

  // The names of relations only on the lines of what is selected: everywhere they would hide the map.
  function relations(ctx, { scale, visible, middle }, used) {
    ctx.textBaseline = "middle"; ctx.globalAlpha = 1; ctx.font = `${11 / scale}px ${FONT}`;
    const mine = edges.has(state.selected) ? [edges.get(state.selected)] : nodes.has(state.selected) ? ties.get(state.selected) : [];
    for (const e of mine) {
      if (!visible.edges.has(e.id)) continue;
      const text = words.types[e.type][state.lang], [x, y] = middle(e), w = ctx.measureText(text).width / 2 + 4 / scale, box = [x - w, y - 9 / scale, x + w, y + 9 / scale];
      if (!used.free(box)) continue;
      used.take(box);
      ctx.direction = direction(text);
      ctx.fillStyle = R.look.paper(); ctx.fillRect(box[0], box[1], 2 * w, 18 / scale);
      ctx.fillStyle = R.look.line(e).colour; ctx.fillText(text, x, y);
    }
  }
  return { draw, wrap, FONT, last: { drawn: 0, skipped: 0, cut: 0 } };
})();
