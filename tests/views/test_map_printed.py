"""A printed map says by itself what it is, of which day, what its marks mean and what it leaves out."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Page

from rawabit.cli import main
from rawabit.graph.store import Store

pytestmark = pytest.mark.browser


@pytest.fixture
def printed(sample: Store, address: str, tmp_path: Path, visit: Callable[..., Page]) -> Callable[..., Page]:
    """A map of the sample, as the command draws it; the title tells the language."""

    def open_(lang: str, *words: str) -> Page:
        path = tmp_path / f"{lang}.html"
        done = CliRunner().invoke(main, ["map", "--store", address, "--lang", lang, "-o", str(path), *words])
        assert done.exit_code == 0, done.stderr
        return visit(path)

    return open_


def paper(page: Page) -> str:
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    for seen in ("h1", "#printout .told", "#printout .legend", "#printout svg >> nth=0"):
        assert page.locator(seen).first.is_visible()
    swatch = page.locator("#printout .legend svg").first.bounding_box()
    word = page.locator("#printout .legend span").first.bounding_box()
    assert swatch is not None
    assert word is not None
    assert max(swatch["width"], word["height"]) < 30, "the mark stands beside its word"
    text = page.locator("body").inner_text()
    page.emulate_media(media="screen")
    return re.sub(r"[\u2066-\u2069\u200e\u200f]", "", text)


def test_a_map_that_hides_nothing_says_so_with_title_day_and_legend(printed: Callable[..., Page]) -> None:
    said = paper(printed("en"))
    for words in (
        "Map of relations",
        "Made on ",
        "12 of 12 entities, 13 relations",
        "No filter hides anything",
        "Legend",
        "actual",
    ):
        assert words in said
    assert "Not shown:" not in said
    assert "المفتاح" in paper(printed("ar"))


@pytest.mark.parametrize(
    ("lang", "events", "undated", "told"),
    [
        ("en", "events", "Not shown: Entities: Events; what has no date", ("Hidden: ", "Drawn with --min-modality discussed")),
        ("ar", "أحداث", "لا يظهر: الكيانات: أحداث؛ ما لا تاريخ له", ("المخفي: ", "رُسمت بالخيارات --min-modality discussed")),
    ],
)
def test_paper_tells_what_filters_leave_out(
    printed: Callable[..., Page], lang: str, events: str, undated: str, told: tuple[str, ...]
) -> None:
    page = printed(lang, "--min-modality", "discussed")
    before = page.evaluate("[R.nodes.size, [...R.edges.values()].reduce((n, e) => n + e.count, 0)]")
    page.locator("#kinds label", has_text=re.compile(events, re.IGNORECASE)).click()
    page.locator("#undated").click()
    said = paper(page)
    assert undated.casefold() in said.casefold()
    assert all(words in said for words in told), said[:600]
    shown = page.evaluate("[R.filters.visible.nodes.size, R.filters.counts()[2]]")
    hidden = [before[0] - shown[0], before[1] - shown[1]]
    assert all(str(number) in said.split(told[0])[1].splitlines()[0] for number in hidden if number > 2)


def test_a_day_beside_an_arabic_title_keeps_its_order_on_paper(printed: Callable[..., Page]) -> None:
    """The words of a cell stand in the direction of the page; title and day each keep their own."""
    page = printed("en")
    paper(page)
    cell = page.locator("#printout tbody td:last-child").first
    assert cell.evaluate("x => [getComputedStyle(x).direction, ...[...x.querySelectorAll('bdi')].map(b => b.textContent)]") == [
        "ltr", "اجتماع في وزارة المياه", "12 March 2025"
    ]  # fmt: skip
