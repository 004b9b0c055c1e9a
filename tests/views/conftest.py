"""A real Chromium with its eyes open: every request, error, dialog and policy message is written down, and none may be there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Dialog, Page, Request, Route

INSIDE = ("file:", "data:", "blob:")


@pytest.fixture
def visit(browser: BrowserContext) -> Iterator[Callable[..., Page]]:
    """Opens a map, or a page that is ready with ``ready`` in it; asserts at the end that nothing went outside, failed, asked."""
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

    def open_(path: Path, ready: str = "html[data-ready=yes]") -> Page:
        page = browser.new_page()
        pages.append(page)
        page.route("**/*", guard)
        page.on("console", lambda message: trouble.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: trouble.append(f"error: {error}"))
        page.on("dialog", refuse)
        page.goto(path.as_uri())
        page.wait_for_selector(ready, timeout=20_000)
        return page

    yield open_
    for page in pages:
        page.close()
    assert trouble == []
