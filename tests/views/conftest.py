"""A real Chromium with its eyes open: every request, error, dialog and policy message is written down, and none may be there."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, Request, Route, sync_playwright

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
INSIDE = ("file:", "data:", "blob:")


def chromium() -> str | None:
    """The path of a Chromium, where there is one."""
    names = (os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome")
    return next((found for name in names if name and (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A browser; where there is none the tests are skipped by name, and in CI they fail."""
    path = chromium()
    if path is None:
        message = "no Chromium: `make browser` brings it (or set CHROMIUM to its path)"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens a map; at the end asserts that nothing went outside, failed, or asked."""
    trouble: list[str] = []
    pages: list[Page] = []

    def guard(route: Route, request: Request) -> None:
        if request.url.startswith(INSIDE):
            route.continue_()
        else:
            trouble.append(f"request to {request.url}")
            route.abort()

    def refuse(dialog: Dialog) -> None:
        trouble.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def open_(path: Path, **context: object) -> Page:
        page = browser.new_page(viewport={"width": 1400, "height": 900}, **context)  # type: ignore[arg-type]
        pages.append(page)
        page.route("**/*", guard)
        page.on("console", lambda message: trouble.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: trouble.append(f"error: {error}"))
        page.on("dialog", refuse)
        page.goto(path.as_uri())
        page.wait_for_selector("html[data-ready=yes]", timeout=20_000)
        return page

    yield open_
    for page in pages:
        page.close()
    assert trouble == []
