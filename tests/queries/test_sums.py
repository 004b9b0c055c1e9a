"""Sums of several payments to one body: which are one payment, and what is still owed. Everything told here is made up."""

from __future__ import annotations

import pytest

from rawabit.graph.model import Evidence, Modality, Relation
from rawabit.queries.sums import open_dues, sums

PAYER, OTHER, BODY = "organization-1", "organization-2", "organization-3"


def payment(
    number: int, worth: str, day: str | None = None, payer: str = PAYER, modality: Modality = Modality.ACTUAL
) -> Relation:
    evidence = Evidence("source-1", 0, len(worth), worth, "table")
    return Relation(f"source-1/{number}", "pays", payer, BODY, (evidence,), modality, start=day)


@pytest.mark.parametrize(
    ("days", "count"),
    [
        (("2024-03-14", "2025-03-20"), 2),
        (("2025", "2025-03-20"), 1),
        ((None, "2025-03-20"), 1),
        (("2025-03-20", "2025-03-20"), 1),
        ((None, None), 1),
    ],
)
def test_equal_sums_on_days_apart_are_two_payments(days: tuple[str | None, str | None], count: int) -> None:
    assert sums(payment(n, "150000 دولار", day) for n, day in enumerate(days)) == ("150000 دولار",) * count


def test_equal_sums_of_two_payers_are_two_and_the_latest_comes_first() -> None:
    told = [
        payment(1, "5 دولار", "2023"),
        payment(2, "7 دولار", "2025"),
        payment(3, "5 دولار", "2023", OTHER),
        payment(4, "شكرا"),
    ]
    assert sums(told) == ("7 دولار", "5 دولار", "5 دولار")


@pytest.mark.parametrize(
    ("paid", "settled"),
    [
        (payment(2, "80000 دولار", "2025-04-02"), True),
        (payment(2, "80000 دولار"), True),
        (payment(2, "80 ألف دولار", "2025-04-02"), True),
        (payment(2, "80000 دولار", "2024-04-02"), False),
        (payment(2, "70000 دولار", "2025-04-02"), False),
        (payment(2, "80000 دولار", "2025-04-02", OTHER), False),
    ],
)
def test_a_payment_of_the_payer_sum_and_year_settles_what_was_due(paid: Relation, settled: bool) -> None:
    due = payment(1, "80000 دولار", "2025-01-31", modality=Modality.PLANNED)
    assert open_dues([due], [paid]) == ([] if settled else [due])
