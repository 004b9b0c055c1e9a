"""What one source affirms and another denies, of one day or of two. Everybody is made up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rawabit.graph.model import Polarity
from rawabit.graph.store import Store
from rawabit.importers.notice.extract import extract
from rawabit.queries import conflicts

from ..graphs import body
from ..meetings import telling


@pytest.mark.parametrize(
    ("type_", "days", "wanted"),
    [
        ("pays", ("2024-05", "2025"), 0),
        ("pays", ("2024-05", "2024"), 1),
        ("pays", ("2024-05", None), 1),
        ("met_with", ("2024-05-01", "2024-06-01"), 0),
        ("member_of", ("2020", "2024"), 1),
    ],
)
def test_what_was_done_on_one_day_speaks_against_no_denial_for_another(
    store_of: Callable[..., Store], type_: str, days: tuple[str | None, str | None], wanted: int
) -> None:
    yes = telling("إثبات", [(body(1), type_, body(2))], start=days[0])
    no = telling("نفي", [(body(1), type_, body(2))], start=days[1], polarity=Polarity.NEGATED)
    assert len(conflicts(store_of(yes, no))) == wanted


@pytest.mark.parametrize(
    ("denied", "wanted"),
    [("450,000 دولار", 0), ("2 مليون دولار", 1), ("2,000,000 دولار", 1), ("مليوني دولار", 1), ("مليوني يورو", 0)],
)
def test_a_sum_that_was_paid_speaks_against_no_denial_of_another(
    store_of: Callable[..., Store], denied: str, wanted: int
) -> None:
    yes = extract("سددت شركة دلتا للنقل مبلغ 2 مليون دولار لهيئة النقل الأردنية.")
    no = extract(f"لم تسدد شركة دلتا للنقل مبلغ {denied} لهيئة النقل الأردنية.")
    assert len(conflicts(store_of(yes, no))) == wanted


def test_a_side_says_on_whose_word_it_is(store_of: Callable[..., Store]) -> None:
    yes = telling("إثبات", [(body(1), "pays", body(2))])
    no = telling("نفي", [(body(1), "pays", body(2))], polarity=Polarity.NEGATED, attributed_to=body(2).id)
    (row,) = conflicts(store_of(yes, no))
    assert ([one.id for one in row.one.by], [one.id for one in row.other.by]) == ([], [body(2).id])
