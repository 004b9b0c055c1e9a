"""Who signed an agreement that ended cooperates by it no more, unless something else is agreed. Everything is made up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rawabit.graph.model import Document, Modality
from rawabit.graph.store import Store
from rawabit.queries import who
from rawabit.queries.briefing.brief import brief

from ..graphs import body, document
from ..meetings import telling, thing

PAPER, OTHER = thing("agreement", "مذكرة تجريبية"), thing("agreement", "اتفاقية تجريبية")
SIGNED = telling("توقيع", [(body(1), "signed", PAPER), (body(2), "signed", PAPER)])
ENDED = telling("إنهاء", [(body(1), "signed", PAPER)], modality=Modality.ENDED)
MET = telling("لقاء", [(body(1), "met_with", body(2))])
AGAIN = telling("توقيع آخر", [(body(1), "signed", OTHER), (body(2), "signed", OTHER)])


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ((SIGNED,), "agreed"),
        ((SIGNED, ENDED), "ended"),
        ((ENDED, SIGNED, MET), "ended"),
        ((SIGNED, ENDED, AGAIN), "agreed"),
        ((AGAIN, SIGNED, ENDED), "agreed"),
        ((SIGNED, ENDED, document("أ", [(1, 2)], modality=Modality.ACTUAL)), "actual"),
        ((SIGNED, document("أ", [(1, 2)], modality=Modality.ENDED)), "ended"),
    ],
)
def test_an_agreement_that_ended_binds_nobody(store_of: Callable[..., Store], told: tuple[Document, ...], wanted: str) -> None:
    (row,) = who(store_of(*told))
    assert row.modality == wanted


@pytest.mark.parametrize("turned", [False, True])
def test_an_agreement_goes_no_further_than_the_party_that_is_behind(store_of: Callable[..., Store], turned: bool) -> None:
    parties = [body(1), body(2)][:: -1 if turned else 1]
    joined, still = (
        telling(words, [(party, "signed", PAPER)], modality=how)
        for words, party, how in (("وقّع", parties[0], Modality.ACTUAL), ("ينوي", parties[1], Modality.PLANNED))
    )
    (row,) = who(store_of(joined, still))
    assert row.modality is Modality.PLANNED


def test_who_withdrew_leaves_an_agreement_to_the_others(store_of: Callable[..., Store]) -> None:
    signed = telling("توقيع", [(body(n), "signed", PAPER) for n in (1, 2, 3)])
    rows = who(store_of(signed, ENDED))
    assert {(row.modality, body(1) in (row.one, row.other)) for row in rows} == {("ended", True), ("agreed", False)}


@pytest.mark.parametrize(("number", "wanted"), [(1, ("ended", {1, 2, 3})), (2, ("actual", {2, 3}))])
def test_a_brief_says_whom_an_agreement_binds(store_of: Callable[..., Store], number: int, wanted: tuple[str, set[int]]) -> None:
    signed = telling("توقيع", [(body(n), "signed", PAPER) for n in (1, 2, 3)])
    still = telling("نية", [(body(4), "signed", PAPER)], modality=Modality.PLANNED)
    sections = brief(store_of(signed, ENDED, still), body(number), "2026-01-01").sections
    (row,) = next(section.rows for section in sections if section.name == "agreements")
    assert row.state == wanted[0]
    assert {body(n).id for n in wanted[1]} <= {one.id for one in row.signed_by}
    assert (body(1) in row.signed_by, body(4) in row.signed_by) == (number == 1, number == 1)
