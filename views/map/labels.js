"use strict";
// Labels are drawn by our own pass: the same size at every zoom, wrapped, each in its own direction, never over another.
R.labels = (() => {
  const { nodes, edges, ties, state, words, name, direction } = R;
  const FONT = "'Noto Sans Arabic','Noto Sans','Segoe UI',Tahoma,Arial,sans-serif", WIDE = 150, NARROW = 90, MOST = 350, CROWD = 400, LEADERS = 12, MANY = 5, ANYWHERE = { free: () => true };
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

  // A box moved along its line until no edge at its side cuts it.
  const within = (box, b) => { const by = Math.max(box[0] - b[0], 0) + Math.min(box[2] - b[2], 0); return [b[0] + by, b[1], b[2] + by, b[3]]; };

  // The best free place for the label of a node: below, above, beside it or at its corners, then the same with shorter lines; one that no
  // edge cuts before all others. In a crowd only the first four: most labels have no room, and sixteen tries each take five times as long.
  function spot(ctx, { scale, box, visible }, n, text, used) {
    const crowd = visible.nodes.size > CROWD, inside = b => b[0] >= box[0] && b[2] <= box[2] && b[1] >= box[1] && b[3] <= box[3];
    let second = null;
    for (const wide of crowd ? [WIDE] : [WIDE, NARROW]) {
      const { lines, width } = measured(ctx, text, wide), w = width / scale / 2 + 3 / scale, h = lines.length * 17 / scale, gap = n.size + 4 / scale;
      const below = n.y + gap, above = n.y - gap - h, middle = n.y - h / 2;
      for (const [x, y] of [[0, below], [0, above], [gap + w, middle], [-gap - w, middle], ...crowd ? [] : [[0.7 * w, below], [-0.7 * w, below], [0.7 * w, above], [-0.7 * w, above]]]) {
        const at = within(box, [n.x + x - w, y, n.x + x + w, y + h]);
        if (!used.free(at)) continue;
        if (inside(at)) return { lines, box: at };
        second = second || { lines, box: at, cut: true };
      }
    }
    return second;
  }

  // Around those with most ties there is no room, and they are who a map is about: each has its label where it hides least of what has
  // fewer ties, further out too, and never over another label.
  function pressed(ctx, { scale, box, visible }, n, text, labels) {
    let best = null;
    const far = n.size + (34 + 2 * WIDE) / scale, close = [...visible.nodes].map(id => nodes.get(id)).filter(o => Math.abs(o.x - n.x) - o.size < far && Math.abs(o.y - n.y) - o.size < far);
    for (const wide of [WIDE, NARROW]) {
      const { lines, width } = measured(ctx, text, wide), w = width / scale / 2 + 3 / scale, h = lines.length * 17 / scale;
      for (const out of [4, 16, 30]) {
        const gap = n.size + out / scale;
        for (const [x, y] of [[0, gap], [0, -gap - h], [gap + w, -h / 2], [-gap - w, -h / 2], [0.7 * w, gap], [-0.7 * w, gap], [0.7 * w, -gap - h], [-0.7 * w, -gap - h]]) {
          const at = within(box, [n.x + x - w, n.y + y, n.x + x + w, n.y + y + h]);
          if (!labels.free(at) || at[0] < box[0] || at[1] < box[1] || at[2] > box[2] || at[3] > box[3]) continue;
          const cost = out / 4 + hidden(close, at, scale);
          if (!best || cost < best.cost) best = { lines, box: at, cost };
        }
      }
    }
    return best;
  }

  // How much a box hides of the nodes under it, those with more ties the more.
  function hidden(close, b, scale) {
    let sum = 0;
    for (const n of close) {
      const r = n.size, x = Math.min(b[2], n.x + r) - Math.max(b[0], n.x - r), y = Math.min(b[3], n.y + r) - Math.max(b[1], n.y - r);
      if (x > 0 && y > 0) sum += x * y * scale * scale * ties.get(n.id).length / 20;
    }
    return sum;
  }

  // Where each label stands, the most important first; with `all` also those that have no room. The frame goes around nodes and labels.
  function placed(ctx, view) {
    const { scale, box, visible, hovered, all } = view, used = grid(60 / scale), labels = grid(60 / scale), found = [], frame = [Infinity, Infinity, -Infinity, -Infinity];
    const take = b => { used.take(b); for (const i of [0, 1]) { frame[i] = Math.min(frame[i], b[i]); frame[i + 2] = Math.max(frame[i + 2], b[i + 2]); } };
    if (nodes.size < 2000) for (const id of visible.nodes) { const n = nodes.get(id), r = n.size; take([n.x - r, n.y - r, n.x + r, n.y + r]); }
    let skipped = 0, leaders = 0;
    for (const n of order(hovered)) {
      if (!visible.nodes.has(n.id) || n.x < box[0] || n.x > box[2] || n.y < box[1] || n.y > box[3]) continue;
      const must = all || n.id === state.selected || n.id === hovered;
      if (!must && found.length >= MOST) break;
      const more = R.filters.folded(n.id), text = name(n.id) + (more ? ` (+${more})` : "");
      const leads = leaders++ < LEADERS && ties.get(n.id).length >= MANY;
      const at = spot(ctx, view, n, text, used) || (leads ? pressed(ctx, view, n, text, labels) : null) || (must ? spot(ctx, view, n, text, ANYWHERE) : null);
      if (!at) { skipped++; continue; }
      take(at.box); labels.take(at.box);
      found.push({ n, text, at });
    }
    return { found, used, skipped, frame };
  }

  // A line in one script runs as that does, or its brackets turn round: the Arabic name of a post, with its English body in brackets below.
  const runs = (line, text) => /\p{Script=Arabic}/u.test(line) === /\p{Script=Latin}/u.test(line) ? direction(text) : direction(line);

  function draw(ctx, view) {
    const { scale, near } = view, size = 13 / scale, step = 17 / scale;
    ctx.save(); ctx.textAlign = "center"; ctx.textBaseline = "top"; ctx.lineJoin = "round";
    const { found, used, skipped, frame } = placed(ctx, view);
    for (const { n, text, at } of found) {
      ctx.font = `${n.id === state.selected ? "600 " : ""}${size}px ${FONT}`;
      ctx.globalAlpha = near && !near.has(n.id) ? 0.25 : 1;
      ctx.strokeStyle = R.look.paper(); ctx.lineWidth = 4 / scale; ctx.fillStyle = R.look.ink();
      const x = (at.box[0] + at.box[2]) / 2;
      at.lines.forEach((l, i) => {
        ctx.direction = runs(l, text);
        ctx.strokeText(l, x, at.box[1] + i * step); ctx.fillText(l, x, at.box[1] + i * step);
      });
    }
    relations(ctx, view, used);
    ctx.restore();
    R.labels.last = { drawn: found.length, ids: found.map(f => f.n.id), skipped, cut: found.filter(f => f.at.cut).length, frame };
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
  return { draw, placed, runs, FONT, last: { drawn: 0, ids: [], skipped: 0, cut: 0, frame: [] } };
})();
