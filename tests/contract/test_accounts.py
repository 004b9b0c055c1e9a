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


def test_of_who_only_pays_it_is_told_what_it_gives_and_not_what_others_give(store: Store) -> None:
    store.add(extract("سددت تونس مساهمتها لمنظمة الصحة العالمية وقدرها 200 ألف دولار."))
    store.add(extract("لم تسدد ليبيا مساهمتها لمنظمة الصحة العالمية وقدرها 300 ألف دولار."))
    store.add(replace(samples.DOCUMENT, relations=(replace(PAYMENT, modality=Modality.PLANNED, start="2025"),)))
    unpaid, owed = sorted(gaps(store, "ليبيا"), key=lambda row: bool(row.owed_by))
    assert (unpaid.payers, [one.label("ar") for one in unpaid.not_paid_by], unpaid.not_paid) == (
        (),
        ["ليبيا"],
        ("300 ألف دولار",),
    )
    assert [r.source for r in unpaid.relations] == [samples.LIBYA.id]
    assert (owed.body.id, [one.id for one in owed.owed_by]) == (samples.ARAB_WATER.id, [samples.LIBYA.id])
    assert [(row.payers[0].label("ar"), row.not_paid_by) for row in gaps(store, "تونس")] == [("تونس", ())]
    (whole,) = gaps(store, "منظمة الصحة العالمية")
    assert (len(whole.payers), len(whole.not_paid_by)) == (1, 1)
    assert gaps(store, samples.SEBHA) == []
