"""Draw docs/map-en.png and docs/map-ar.png anew from the examples: ``make pictures``, which needs Chromium."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from click.testing import CliRunner
from playwright.sync_api import Browser, sync_playwright

from rawabit.cli import main

HERE = Path(__file__).parent
NOTICES = HERE.parent / "examples" / "notices"
BODY = "منظمة المياه العربية"
WIDTH, HEIGHT = 1280, 760


def rawabit(*words: str) -> None:
    """Run one command, or say why it did not end well."""
    ran = CliRunner().invoke(main, words)
    if ran.exit_code:
        raise SystemExit(ran.output)


def draw(browser: Browser, store: Path, language: str, *options: str) -> None:
    """The map in one language, as its page looks when it opens."""
    page_file = store.with_suffix(".html")
    rawabit("map", "--lang", language, "--store", str(store), "-o", str(page_file), *options)
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
    page.goto(page_file.as_uri())
    page.wait_for_selector("html[data-ready=yes]")
    page.screenshot(path=HERE / f"map-{language}.png")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as player:
        store = Path(folder) / "water.db"
        rawabit("import", "--store", str(store), str(NOTICES))
        program = os.environ.get("CHROMIUM") or shutil.which("chromium")
        chromium = player.chromium.launch(executable_path=program, args=["--no-sandbox"])
        draw(chromium, store, "en", "--focus", BODY)
        draw(chromium, store, "ar")
