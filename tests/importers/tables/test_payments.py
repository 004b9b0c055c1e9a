"""Rows of payments become who pays whom, with the sum as written; what is due, promised or not paid is never paid."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawabit.graph.amounts import amount, amounts
from rawabit.graph.errors import InputError
from rawabit.graph.model import Relation, Review
from rawabit.graph.opening import open_store
from rawabit.importers.cells.heading_words import field_of, words
from rawabit.queries import gaps

from .reads import read
from .workbooks import csv

HEAD = ["الجهة الدافعة", "الجهة المستفيدة", "المبلغ", "العملة", "تاريخ الدفع", "الحالة"]
ROW = ["وزارة المياه", "منظمة المياه العربية", "150000", "دولار", "2026-01-25", "مدفوع"]


def payment(head: list[str], row: list[str]) -> Relation:
    (made,) = read(csv(head, row))
    (relation,) = [r for r in made.document.relations if r.type == "pays"]
    return relation


def test_a_row_says_who_paid_whom_how_much_and_when(tmp_path: Path) -> None:
    (made,) = read(csv(HEAD, ROW))
    assert made.warnings == ()
    with open_store(str(tmp_path / "paid.db"), create=True) as store:
        store.add(made.document)
        (row,) = [row for row in gaps(store) if row.payers]
    assert (row.body.label(), [one.label() for one in row.payers], row.amounts) == (ROW[1], [ROW[0]], ("150000 دولار",))
    (relation,) = row.relations
    assert (relation.start, relation.review) == ("2026-01-25", Review.ACCEPTED)


@pytest.mark.parametrize("payee", ["المنظمة", "الجهة", "Organisation"])
def test_who_is_paid_may_be_called_by_what_it_is(payee: str) -> None:
    (made,) = read(csv([HEAD[0], payee, *HEAD[2:], "نوع الدفعة"], [*ROW, "اشتراك سنوي"]))
    assert made.warnings == ()
    (relation,) = made.document.relations
    labels = {entity.id: entity.label() for entity in made.document.entities}
    assert (labels[relation.source], labels[relation.target], relation.review) == (ROW[0], ROW[1], Review.ACCEPTED)


def test_a_body_beside_payer_and_payee_is_neither() -> None:
    (made,) = read(csv([*HEAD, "الجهة"], [*ROW, "وزارة المالية"]))
    labels = {entity.id: entity.label() for entity in made.document.entities}
    assert [labels[relation.target] for relation in made.document.relations] == [ROW[1]]


@pytest.mark.parametrize(
    ("state", "stance"),
    [
        *((state, ("actual", "affirmed")) for state in ("مدفوع", "تم التحويل", "Paid", "versé")),
        *((state, ("planned", "affirmed")) for state in ("مستحق", "قيد السداد", "مجدولة", "pending", "prévu")),
        *((state, ("agreed", "affirmed")) for state in ("متعهد به", "معتمد", "pledged")),
        *((state, ("actual", "negated")) for state in ("لم يُدفع", "غير مسدد", "Unpaid", "ملغى")),
    ],
)
def test_a_row_is_as_far_along_as_its_state_says(state: str, stance: tuple[str, str]) -> None:
    relation = payment(HEAD, [*ROW[:5], state])
    assert (relation.modality, relation.polarity, relation.review) == (*stance, "accepted")


@pytest.mark.parametrize("column", ["حالة الصرف", "حالة الدفعة", "حالة التحويل", "Disbursement status"])
def test_a_state_of_disbursement_stands_over_the_day_of_a_row(column: str) -> None:
    relation = payment([*HEAD[:4], "تاريخ الصرف", column], [*ROW[:5], "ملغاة"])
    assert (relation.modality, relation.polarity) == ("actual", "negated")


@pytest.mark.parametrize(
    ("column", "state", "modality", "review"),
    [
        ("تاريخ الدفع", "", "actual", "accepted"),
        ("التاريخ", "", "actual", "proposed"),
        ("تاريخ الاستحقاق", "", "planned", "proposed"),
        ("تاريخ الدفع", "كخضغظ", "actual", "proposed"),
        ("تاريخ الاستحقاق", "مدفوع", "actual", "accepted"),
    ],
)
def test_what_does_not_say_that_it_was_paid_waits(column: str, state: str, modality: str, review: str) -> None:
    relation = payment([*HEAD[:4], column, HEAD[5]], [*ROW[:5], state])
    assert (relation.modality, relation.review, relation.start) == (modality, review, ROW[4])


def test_a_day_that_may_be_another_waits() -> None:
    assert payment(HEAD, [*ROW[:4], "03/04/2026", ROW[5]]).review is Review.PROPOSED


@pytest.mark.parametrize(
    ("head", "cells", "sum_"),
    [
        (["المبلغ", "العملة"], ["1,500", "دينار كويتي"], "1,500 دينار كويتي"),
        (["العملة", "المبلغ"], ["USD", "1500"], "1500 USD"),
        (["المبلغ (دولار أمريكي)"], ["1500"], "1500 دولار أمريكي"),
        (["المبلغ بالدولار الأمريكي"], ["1500"], "1500 دولار أمريكي"),
        (["Amount (EUR)"], ["1500"], "1500 EUR"),
        (["Amount", "Currency"], ["1500", "$"], "$1500"),
        (["Amount (thousands)", "Currency"], ["1500", "USD"], "1500 thousand USD"),
        (["Amount (USD thousands)"], ["1500"], "1500 thousand USD"),
        (["Amount ($m)"], ["1.5"], "$1.5 million"),
        (["Amount in millions of euros"], ["1.5"], "1.5 million euros"),
        (["المبلغ (بالألف)", "العملة"], ["1500", "دينار كويتي"], "1500 ألف دينار كويتي"),
        (["المبلغ بالألف دولار"], ["1500"], "1500 ألف دولار"),
        (["المبلغ (ألف دولار)"], ["1500"], "1500 ألف دولار"),
        (["المبلغ (ألف دولار)"], ["غير محدد"], None),
        (["المبلغ (بالملايين)"], ["1500"], None),
        (["القيمة"], ["مليون ونصف المليون دينار ليبي"], "مليون ونصف المليون دينار ليبي"),
        (["المبلغ"], ["1500"], None),
        (["المبلغ", "العملة"], ["غير محدد", "دولار"], None),
    ],
)
def test_a_sum_is_told_with_its_currency_wherever_that_stands(head: list[str], cells: list[str], sum_: str | None) -> None:
    assert amount(payment([*HEAD[:2], *head, *HEAD[4:]], [*ROW[:2], *cells, *ROW[4:]])) == sum_


@pytest.mark.parametrize(
    ("heading", "sum_", "review"),
    [
        ("المبلغ (ألف دولار)", "USD 400", "proposed"),
        ("المبلغ (ألف دولار)", "400 دولار", "proposed"),
        ("المبلغ (ألف دولار)", "400 ألف دولار", "accepted"),
        ("Amount (USD thousands)", "USD 400 million", "accepted"),
        ("المبلغ (ألف دولار)", "400", "accepted"),
        ("المبلغ (دولار)", "EUR 400", "accepted"),
        ("Amount ($m)", "EUR 400", "proposed"),
    ],
)
def test_a_sum_with_a_currency_in_a_column_of_thousands_waits(heading: str, sum_: str, review: str) -> None:
    assert payment([*HEAD[:2], heading, *HEAD[4:]], [*ROW[:2], sum_, *ROW[4:]]).review == review


@pytest.mark.parametrize("sum_", ["0", "0.00", "٠", "-1500", "(1,500)", "USD 0", "$-1500"])
def test_no_sum_and_one_that_is_given_back_are_not_told_as_paid(sum_: str) -> None:
    assert payment(HEAD, [*ROW[:2], sum_, *ROW[3:]]).review is Review.PROPOSED


@pytest.mark.parametrize("sum_", ["0.5 مليون", "10", "1500", "غير محدد"])
def test_any_other_sum_is_told_as_paid(sum_: str) -> None:
    assert payment(HEAD, [*ROW[:2], sum_, *ROW[3:]]).review is Review.ACCEPTED


@pytest.mark.parametrize(
    ("written", "sum_"),
    [
        ("1.5E+6", "1500000 دولار"),
        ("1,25e06", "1250000 دولار"),
        ("١٫٥E+٠٦", "1500000 دولار"),
        ("USD 1.5E+06", "USD 1500000"),
        ("2E-1", "0.2 دولار"),
    ],
)
def test_a_sum_as_a_power_of_ten_is_read_and_asked_about(written: str, sum_: str) -> None:
    relation = payment(HEAD, [*ROW[:2], written, *ROW[3:]])
    assert (amount(relation), relation.review) == (sum_, Review.PROPOSED)
    assert relation.reason is not None
    assert "power of ten" in relation.reason


@pytest.mark.parametrize("sum_", ["1.5E+6", "0E+0"])
def test_a_power_of_ten_of_no_currency_is_one_too(sum_: str) -> None:
    relation = payment([*HEAD[:3], *HEAD[4:]], [*ROW[:2], sum_, *ROW[4:]])
    assert "E+" not in relation.evidence[0].quote
    assert relation.review is Review.PROPOSED


def test_rows_without_a_currency_are_counted() -> None:
    (made,) = read(csv([*HEAD[:3], *HEAD[4:]], [*ROW[:3], *ROW[4:]]))
    assert "1 row does not name the currency" in made.warnings[0]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (["", *ROW[1:]], "source is empty"),
        ([ROW[0], ROW[0], *ROW[2:]], "somebody else than who pays"),
        ([ROW[0], f"{ROW[1]}؛ منظمة السدود العربية", *ROW[2:]], "one payer and one payee"),
        ([*ROW[:4], "32 نوفمبر", ROW[5]], "expected a date"),
    ],
)
def test_a_row_that_cannot_be_used_is_named(row: list[str], expected: str) -> None:
    with pytest.raises(InputError, match=expected):
        read(csv(HEAD, row))


def test_a_cell_that_is_too_long_for_a_heading_is_none() -> None:
    assert field_of(f"Amount in {'USD ' * 10}", "payments") == "amount"
    assert field_of(f"Amount in {'USD ' * 100}", "payments") is None


def test_a_total_is_no_payment() -> None:
    (made,) = read(csv(HEAD, ROW, ["الإجمالي", "", "150000"]))
    assert len(made.document.relations) == 1


def test_no_word_says_that_a_sum_is_paid_and_that_it_is_not() -> None:
    states = [words(name) for name in ("paid", "unpaid", "promised", "outstanding")]
    assert sum(map(len, states)) == len(frozenset().union(*states))


@given(st.integers(1, 10**12), st.sampled_from(["دولار", "دينار ليبي", "EUR", "USD", "ريال عماني"]))
def test_a_sum_is_never_changed_but_for_its_currency(number: int, coin: str) -> None:
    relation = payment(HEAD, [*ROW[:2], str(number), coin, *ROW[4:]])
    assert amount(relation) == f"{number} {coin}"
    (start, end), *_ = amounts(relation.evidence[0].quote)
    assert relation.evidence[0].quote[start:end] == f"{number} {coin}"
