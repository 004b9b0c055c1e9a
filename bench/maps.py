"""Maps in a real browser: time to ready and frames a second while panning, beside stock pyvis."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from rawabit.graph.opening import open_store
from rawabit.queries.selection import select
from rawabit.views.drawing import drawing
from rawabit.views.page import page

from .generate import build

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
FRAMES = """() => new Promise(done => { let n = 0; const start = performance.now();
    const step = () => { n++; performance.now() - start < 2500 ? requestAnimationFrame(step) : done(n / 2.5); };
    requestAnimationFrame(step); })"""


def measure(folder: Path) -> list[tuple[str, ...]]:
    """Rows of map, seconds in Python, megabytes, seconds to ready, frames a second while panning."""
    rows = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        for nodes in (500, 2_000, 5_000):
            rows.append(_ours(browser, folder, nodes))
        rows.append(_stock(browser, folder, 500))
        browser.close()
    return rows


def _ours(browser: Browser, folder: Path, nodes: int) -> tuple[str, ...]:
    store_path, html = folder / f"map-{nodes}.db", folder / f"map-{nodes}.html"
    if not store_path.exists():
        build(store_path, nodes, 3 * nodes)
    with open_store(str(store_path), read_only=True) as store:
        start = time.perf_counter()
        text = page(drawing(store, select(store, limit=nodes)), titles={"ar": "خريطة", "en": "Map"}, lang="ar")
        took = time.perf_counter() - start
    html.write_text(text, encoding="utf-8")
    shown = browser.new_page(viewport={"width": 1400, "height": 900})
    start = time.perf_counter()
    shown.goto(html.as_uri(), wait_until="commit")
    shown.wait_for_selector("html[data-ready=yes]", timeout=120_000)
    shown.evaluate("() => new Promise(requestAnimationFrame)")
    ready = time.perf_counter() - start
    frames = _pan(shown)
    shown.close()
    return f"rawabit, {nodes:,} nodes", f"{took:.1f}", f"{len(text.encode()) / 1e6:.1f}", f"{ready:.1f}", f"{frames:.0f}"


def _pan(shown: Page) -> float:
    """Drag the map about while frames are counted."""
    shown.evaluate(f"window.frames_ = ({FRAMES})()")
    shown.mouse.move(700, 450)
    shown.mouse.down()
    end = time.perf_counter() + 2.4
    n = 0
    while time.perf_counter() < end:
        n += 1
        shown.mouse.move(700 + 150 * (n % 7 - 3) / 3, 450 + 90 * (n % 5 - 2) / 2)
    shown.mouse.up()
    return float(shown.evaluate("window.frames_"))


def _stock(browser: Browser, folder: Path, nodes: int) -> tuple[str, ...]:
    """pyvis as it comes, with its files inline and its two outside links refused at once."""
    from pyvis.network import Network

    from .made_up import edges

    network = Network(directed=True, cdn_resources="in_line")
    source, target = edges(nodes, 3 * nodes)
    network.add_nodes([int(n) for n in range(nodes)], label=[f"مركز {n}" for n in range(nodes)])
    for a, b in zip(source.tolist(), target.tolist(), strict=True):
        network.add_edge(int(a), int(b))
    html = folder / "stock.html"
    html.write_text(network.generate_html(), encoding="utf-8")
    shown = browser.new_page(viewport={"width": 1400, "height": 900})
    shown.route("**/*", lambda route, request: route.continue_() if request.url.startswith("file:") else route.abort())
    start = time.perf_counter()
    shown.goto(html.as_uri(), wait_until="commit")
    shown.wait_for_function("typeof network !== 'undefined'", timeout=120_000)
    shown.evaluate("() => new Promise(done => { network.once('stabilizationIterationsDone', done); setTimeout(done, 150000); })")
    ready = time.perf_counter() - start
    frames = _pan(shown)
    shown.close()
    return f"stock pyvis, {nodes:,} nodes", "–", f"{html.stat().st_size / 1e6:.1f}", f"{ready:.1f}", f"{frames:.0f}"
