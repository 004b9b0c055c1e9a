"""Money that somebody denies having got. All that is told is made up."""

from __future__ import annotations

import pytest

from ..reads import related

HEAD, FIRM, BODY = "طرابلس، 12 مايو 2025\n", "شركة الأفق للصيانة", "وزارة المياه"


@pytest.mark.parametrize(
    "text",
    [
        f"أنكرت {FIRM} استلام أي مبلغ من {BODY}.",
        f"نفت {FIRM} تسلم الدفعة الأولى من {BODY}.",
        f"نفت {FIRM} أن تكون قد استلمت مبلغ 300 ألف دينار من {BODY}.",
        f"وأكدت {FIRM} أنها لم تستلم أي مبلغ من {BODY}.",
    ],
)
def test_who_denies_having_got_money_was_not_paid(text: str) -> None:
    assert related(HEAD + text, "pays") == {(BODY, FIRM, "actual", "negated")}


@pytest.mark.parametrize(
    "text", [f"نفت {FIRM} استلام أي رد من {BODY}.", f"نفت {FIRM} أنها لم تتسلم مبلغ 300 ألف دينار من {BODY}."]
)
def test_what_is_no_money_and_what_denies_a_denial_is_none(text: str) -> None:
    assert all(polarity == "affirmed" for _, _, _, polarity in related(HEAD + text, "pays"))
