"""Sums of payments as written: of two that may be one payment once, and what is owed until a payment settles it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..graph.amounts import amount
from ..graph.dates import apart
from ..graph.model import Relation
from ..graph.worth import worth
from .vicinity import latest_first

_YEAR = 4  # digits of a year in a date


def sums(payments: Iterable[Relation]) -> tuple[str, ...]:
    """The sums of payments to one body, latest first; one that two tell of, by the same payer on days that may be one, once.

    Args:
        payments: relations of type ``pays``.
    """
    told: list[Relation] = []
    for payment in sorted(payments, key=lambda r: (*latest_first((r,)), r.id)):
        if amount(payment) and not any(_same(payment, other) for other in told):
            told.append(payment)
    return tuple(written for payment in told if (written := amount(payment)))


def open_dues(dues: Iterable[Relation], paid: Sequence[Relation]) -> list[Relation]:
    """What is owed to a body and was not paid, in the order given.

    Args:
        dues: payments that are due or promised.
        paid: payments that were made; one settles a due of the same payer, sum and year, or one of no known year.
    """
    return [due for due in dues if not any(_settles(one, due) for one in paid)]


def _same(one: Relation, other: Relation) -> bool:
    days = [day for r in (one, other) if (day := r.start or r.end)]
    return (one.source, worth(one)) == (other.source, worth(other)) and not (len(days) > 1 and apart(*days))


def _settles(paid: Relation, due: Relation) -> bool:
    years = {day[:_YEAR] for r in (paid, due) if (day := r.start or r.end) and day[:_YEAR].isdecimal()}
    return (paid.source, worth(paid)) == (due.source, worth(due)) and len(years) < 2
