"""The printed brief in a real browser: it opens alone, in either direction, and nothing in a name is more than text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Page

from rawabit import open_store
from rawabit.cli import main
from rawabit.graph.model import Document

from ..briefs import DAY, DOCUMENT, FUND, hostile

Visit = Callable[..., Page]
EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)> & </style>"

pytestmark = pytest.mark.browser


@pytest.fixture
def page_of(visit: Visit, tmp_path: Path, runner: CliRunner):  # type: ignore[no-untyped-def]
    """Opens the brief on the fund of a document."""

    def open_(document: Document, lang: str) -> Page:
        address, path = str(tmp_path / f"{lang}.db"), tmp_path / f"{lang}.html"
        with open_store(address, create=True) as made:
            made.add(document)
        words = ["brief", FUND.id, "--with", "وزارة الري", "--on", DAY, "--since", "2020", "--lang", lang]
        assert runner.invoke(main, [*words, "--store", address, "-o", str(path)]).exit_code == 0
        return visit(path, ready="main")

    return open_


@pytest.mark.parametrize(
    ("lang", "side", "name", "title"),
    [("ar", "rtl", "صندوق الواحات", "ما بيننا"), ("en", "ltr", "Oases Fund", "Ties with us")],
)
def test_it_opens_in_the_direction_of_its_language(page_of, lang: str, side: str, name: str, title: str) -> None:  # type: ignore[no-untyped-def]
    page = page_of(DOCUMENT, lang)
    assert page.evaluate("getComputedStyle(document.body).direction") == side
    assert page.locator("h1").inner_text() == name
    assert page.locator("#ours h2").inner_text() == title
    assert "«" not in page.locator("#payments q").first.inner_text()
    assert page.locator("#payments q").first.inner_text() == "تدفع الوزارة 300 ألف دينار إلى صندوق الواحات"
    assert page.locator("script").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_the_parts_of_a_date_keep_their_order_in_arabic(page_of) -> None:  # type: ignore[no-untyped-def]
    page = page_of(DOCUMENT, "ar")
    day = page.locator("header bdi[dir=ltr]")
    assert day.inner_text() == DAY
    year, rest = page.evaluate(
        """() => { const text = document.querySelector('header bdi[dir=ltr]').firstChild, range = document.createRange();
        const at = (from, to) => { range.setStart(text, from); range.setEnd(text, to); return range.getBoundingClientRect().x; };
        return [at(0, 4), at(8, 10)]; }"""
    )
    assert year < rest


@pytest.mark.parametrize(("lang", "ahead"), [("en", True), ("ar", False)])
def test_a_chain_is_read_in_the_direction_of_the_page(page_of, lang: str, ahead: bool) -> None:  # type: ignore[no-untyped-def]
    """Its first name is Arabic in both: the arrows would lead the wrong way if the line turned with it."""
    alone = [replace(entity, names=entity.names[:1]) for entity in DOCUMENT.entities]
    page = page_of(replace(DOCUMENT, entities=tuple(alone)), lang)
    first, second = (page.locator("td.chain > bdi > bdi").nth(n).bounding_box()["x"] for n in (0, 1))
    assert (first < second) is ahead


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_where_a_sentence_stands_is_told_in_the_direction_of_the_page(page_of, lang: str) -> None:  # type: ignore[no-untyped-def]
    page = page_of(DOCUMENT, lang)
    side = "selector => getComputedStyle(document.querySelector(selector)).direction"
    assert page.evaluate(side, "cite > bdi") == page.evaluate(side, ".said p") == ("rtl" if lang == "ar" else "ltr")
    assert page.evaluate(side, "q") == "rtl"


def test_names_with_markup_are_text(page_of) -> None:  # type: ignore[no-untyped-def]
    page = page_of(hostile(EVIL), "ar")
    assert page.locator("h1").inner_text() == EVIL
    assert page.locator("img").count() == page.locator("script").count() == 0
    assert EVIL in page.locator("cite").first.inner_text()


def test_a_name_does_not_turn_its_neighbours_around(page_of) -> None:  # type: ignore[no-untyped-def]
    page = page_of(hostile("\u202eصندوق"), "en")
    isolated = "selector => [...document.querySelectorAll(selector)].map(e => getComputedStyle(e).unicodeBidi)"
    for selector in ("q", "cite", "td > bdi", "h1 > bdi"):
        assert set(page.evaluate(isolated, selector)) == {"isolate"}, selector


def test_a_brief_is_printed_on_a_page(page_of) -> None:  # type: ignore[no-untyped-def]
    import pypdfium2

    printed = pypdfium2.PdfDocument(page_of(DOCUMENT, "ar").pdf(prefer_css_page_size=True))
    assert len(printed) <= 2
    width, height = printed[0].get_size()
    assert (round(width), round(height)) == (595, 842)
