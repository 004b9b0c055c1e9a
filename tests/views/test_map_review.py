"""What nobody has accepted yet may be taken from a map; the agreements, meetings and bodies that it alone reaches stay."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from rawabit.graph.filter import EVERYTHING
from rawabit.graph.model import Review
from rawabit.graph.opening import open_store
from rawabit.queries.selection import select
from rawabit.views.drawing import drawing
from rawabit.views.page import page as render

from ..graphs import body, document

pytestmark = pytest.mark.browser


def test_what_only_proposed_relations_reach_stays_when_they_are_hidden(
    visit: Callable[..., Page], address: str, tmp_path: Path
) -> None:
    """1 and 2 are tied by what was accepted, 3 to 2 by what was not, 4 by what was rejected."""
    with open_store(address, create=True) as store:
        for number, (pair, review) in enumerate(
            (((1, 2), Review.ACCEPTED), ((2, 3), Review.PROPOSED), ((3, 5), Review.PROPOSED), ((2, 4), Review.REJECTED))
        ):
            store.add(document(f"وثيقة تجريبية {number}", [pair], review=review))
        path = tmp_path / "map.html"
        data = drawing(store, select(store, where=EVERYTHING))
        path.write_text(render(data, titles={"ar": "خريطة", "en": "Map"}, lang="en"), encoding="utf-8")
    page = visit(path)

    def shown() -> tuple[set[str], set[str], int]:
        nodes, pale, lines = page.evaluate(
            "[[...R.filters.visible.nodes], [...R.filters.visible.pale], R.filters.visible.edges.size]"
        )
        return set(nodes), set(pale), lines

    ids = [body(number).id for number in range(6)]
    assert shown() == (set(ids[1:]), set(), 4)
    page.locator("#states label", has_text="proposed").click()
    page.locator("#states label", has_text="rejected").click()
    assert shown() == ({ids[1], ids[2], ids[3], ids[5]}, {ids[3], ids[5]}, 1)
    assert page.locator("#count").inner_text() == "4 of 5 entities, 1 relation — 2 pale: all relations wait for review"
    drawn = page.evaluate("R.draw.net.body.data.nodes.get().map(n => [n.id, n.opacity])")
    assert {ident for ident, opacity in drawn if opacity < 1} == {ids[3], ids[5]}
    assert {ident for ident, _ in drawn} == {ids[1], ids[2], ids[3], ids[5]}
    page.locator("#states label", has_text="proposed").click()
    assert shown() == ({ids[1], ids[2], ids[3], ids[5]}, set(), 3)
