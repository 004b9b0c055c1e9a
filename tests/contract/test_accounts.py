"""Payments that are denied, in gaps. Everything told here is made up."""

from __future__ import annotations

from dataclasses import replace

from rawabit.graph.deciding import reject
from rawabit.graph.model import Modality, Polarity
from rawabit.graph.store import Store
from rawabit.importers.notice.extract import extract
from rawabit.queries import gaps

from .. import samples

PAYMENT = next(r for r in samples.RELATIONS if r.type == "pays")
DENIED = replace(PAYMENT, polarity=Polarity.NEGATED)


def test_a_payment_that_a_source_denies_is_a_gap_by_itself(store: Store) -> None:
    store.add(replace(samples.DOCUMENT, relations=(DENIED,)))
    (row,) = gaps(store)
    assert (row.body.id, row.payers, row.amounts) == (samples.ARAB_WATER.id, (), ())
    assert [payer.id for payer in row.not_paid_by] == [DENIED.source]
    assert [r.id for r in row.relations] == [DENIED.id]
    reject(store, DENIED.id)
    assert gaps(store) == []


def test_what_was_paid_and_what_was_not_stand_apart_with_their_sums(store: Store) -> None:
    store.add(extract("سددت تونس مساهمتها لمنظمة الصحة العالمية وقدرها 200 ألف دولار."))
    store.add(extract("لم تسدد ليبيا مساهمتها لمنظمة الصحة العالمية وقدرها 300 ألف دولار."))
    store.add(extract("لم تسدد مصر مساهمتها لجامعة الدول العربية وقدرها 50 ألف دولار."))
    told = [
        [[payer.label("ar") for payer in row.payers], row.amounts, [payer.label("ar") for payer in row.not_paid_by], row.not_paid]
        for row in gaps(store)
    ]
    assert told == [
        [["تونس"], ("200 ألف دولار",), ["ليبيا"], ("300 ألف دولار",)],
        [[], (), ["مصر"], ("50 ألف دولار",)],
    ]


def test_what_is_due_is_owed_until_it_is_paid(store: Store) -> None:
    store.add(extract("سددت تونس مساهمتها لمنظمة الصحة العالمية وقدرها 200 ألف دولار."))
    due = replace(PAYMENT, modality=Modality.PLANNED, start="2025")
    store.add(replace(samples.DOCUMENT, relations=(due,)))
    paid, owed = gaps(store)
    assert (paid.owed_by, paid.owed, bool(paid.payers)) == ((), (), True)
    assert (owed.body.id, owed.payers, [one.id for one in owed.owed_by]) == (samples.ARAB_WATER.id, (), [PAYMENT.source])
    assert owed.relations == (due,)
