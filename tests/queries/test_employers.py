"""For whom people speak who have no post that tells it. Everybody is made up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from rawabit.graph.store import Store
from rawabit.queries import who

from ..graphs import body
from ..meetings import head, post, telling, thing

MEETING, OTHER = thing("event", "اجتماع تجريبي"), thing("event", "اجتماع آخر")
FUND, BANK = replace(body(1), classification="fund"), replace(body(2), classification="bank")
BOARD = replace(body(3), classification="committee")
CAME = telling("اجتماع", [(head(1), "attended", MEETING), (head(2), "attended", MEETING)])
POSTS = telling("مناصب", [(head(1), "holds", post(1)), (head(2), "holds", post(2)), (post(2), "post_in", BANK)])
OF = telling("عضوية", [(head(1), "member_of", FUND)])


@pytest.mark.parametrize("asked", [None, FUND.id, BANK.id])
def test_a_meeting_counts_for_the_body_that_people_are_of(store_of: Callable[..., Store], asked: str | None) -> None:
    (row,) = who(store_of(CAME, POSTS, OF), asked)
    assert {row.one.id, row.other.id} == {FUND.id, BANK.id}
    assert "member_of" in {r.type for r in row.relations}


@pytest.mark.parametrize("told", [(), (telling("لجنة", [(head(1), "member_of", BOARD)]),)])
def test_who_is_of_no_body_or_of_a_committee_alone_speaks_by_the_post(
    store_of: Callable[..., Store], told: tuple[object, ...]
) -> None:
    (row,) = who(store_of(CAME, POSTS, *told))
    assert {row.one.id, row.other.id} == {post(1).id, BANK.id}


def test_of_two_bodies_nobody_knows_which(store_of: Callable[..., Store]) -> None:
    two = telling("عضويتان", [(head(1), "member_of", FUND), (head(1), "member_of", replace(body(4), classification="company"))])
    (row,) = who(store_of(CAME, POSTS, two))
    assert post(1) in (row.one, row.other)


def test_the_latest_day_is_that_of_what_ties_and_not_since_when_somebody_is_in_a_post(store_of: Callable[..., Store]) -> None:
    early = telling("مبكر", [(head(3), "attended", OTHER), (head(1), "attended", OTHER)], start="2026-02-01")
    held = telling(
        "مناصب", [(head(1), "holds", post(1)), (head(2), "holds", post(2)), (head(3), "holds", post(3))], start="2026-11-01"
    )
    inside = telling("جهات", [(post(1), "post_in", FUND), (post(2), "post_in", BANK), (post(3), "post_in", BOARD)])
    came = telling("اجتماع", [(head(1), "attended", MEETING), (head(2), "attended", MEETING)], start="2025-03-05")
    rows = who(store_of(came, early, held, inside))
    assert [(row.latest, {row.one.id, row.other.id}) for row in rows] == [
        ("2026-02-01", {FUND.id, BOARD.id}),
        ("2025-03-05", {FUND.id, BANK.id}),
    ]
    assert all(any(r.start == "2026-11-01" for r in row.relations) for row in rows)
