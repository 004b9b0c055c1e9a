"""The period of a map is taken as the options of the command line take it, relation by relation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page

from rawabit.graph.filter import EVERYTHING
from rawabit.graph.opening import open_store
from rawabit.queries.selection import select
from rawabit.views.drawing import drawing
from rawabit.views.page import page as render

from ..graphs import document

pytestmark = pytest.mark.browser

# Start and end of relations of one pair and of several: days, months, years, a quarter, open and yearless ones, ends alone.
PERIODS = (
    ("2023-05-10", None), ("2025-02-01", None), ("2024", None), ("2024-03", None), ("2024-35", None), ("XXXX-11-07", None),
    (None, None), ("2022-01-01", "2022-12"), (None, "2023-06-30"), ("2021/..", None), ("2024-11-07?", None),
    ("2020-06", "2026-01"),
)  # fmt: skip


def test_the_slider_takes_dates_as_the_command_line_does(visit: Callable[..., Page], address: str, tmp_path: Path) -> None:
    """Of each pair of ends and with or without what is undated, the page shows as many relations as the store finds."""
    with open_store(address, create=True) as store:
        for number, (start, end) in enumerate(PERIODS):
            one = document(f"وثيقة تجريبية {number}", [(1, 2) if number % 2 else (number + 3, 2)])
            store.add(replace(one, relations=tuple(replace(r, start=start, end=end) for r in one.relations)))
        data, path = drawing(store, select(store, where=EVERYTHING)), tmp_path / "map.html"
        path.write_text(render(data, titles={"ar": "خريطة", "en": "Map"}, lang="en"), encoding="utf-8")
        page = visit(path)
        days = page.evaluate("R.period.days")
        assert {"2024-01-01", "2024-12-31", "2024-03-31", "2022-12-31"} <= set(days)
        for dated in (False, True):
            page.locator("#undated").set_checked(not dated)
            for low in range(0, len(days), 3):
                for high in range(low, len(days), 4):
                    until = days[high] if high < len(days) - 1 else None
                    where = replace(EVERYTHING, since=days[low] if low else None, until=until, dated=dated)
                    shown = page.evaluate(MOVED, [low, high])
                    assert shown == sum(1 for _ in store.scan(where)), (where.since, where.until, dated)


MOVED = """([low, high]) => {
    for (const [id, value] of [["since", 0], ["until", R.period.days.length - 1], ["since", low], ["until", high]]) {
        const range = document.getElementById(id); range.value = value; range.dispatchEvent(new Event("input"));
    }
    return [...R.filters.visible.edges].reduce((sum, id) => sum + R.period.live(R.edges.get(id)), 0);
}"""


def test_what_is_not_of_the_period_is_not_told(visit: Callable[..., Page], address: str, tmp_path: Path) -> None:
    """One line stands for a relation of each of two years: of a period that has one of them, one is told."""
    with open_store(address, create=True) as store:
        for day in ("2023-05-10", "2025-02-01"):
            one = document(f"وثيقة تجريبية {day}", [(1, 2)])
            store.add(replace(one, relations=tuple(replace(r, start=day) for r in one.relations)))
        path = tmp_path / "map.html"
        data = drawing(store, select(store, where=EVERYTHING))
        path.write_text(render(data, titles={"ar": "خريطة", "en": "Map"}, lang="en"), encoding="utf-8")
    page = visit(path)
    page.evaluate("R.select('e0')")
    assert page.locator("#panel blockquote").count() == 2
    assert page.evaluate(MOVED, [1, 1]) == 1
    assert page.locator("#panel blockquote").count() == 1
    assert "2025" in page.locator("#panel").inner_text()
    assert page.locator("#count").inner_text() == "2 of 2 entities, 1 relation"
