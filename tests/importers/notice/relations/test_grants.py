"""Grants and loans that are signed: who signs, and who gives what to whom. All texts are made up."""

from __future__ import annotations

import pytest

from rawabit.graph.amounts import amount
from rawabit.importers.notice.extract import extract

from ..reads import related

HEALTH, AGENCY = "وزارة الصحة الليبية", "الوكالة الإيطالية للتعاون"
GRANT = f"وقعت {HEALTH} و{AGENCY} منحة بقيمة 500آلاف دولار لدعم المستشفيات."


def test_a_grant_that_is_signed_is_an_agreement() -> None:
    assert related(GRANT, "signed") == {(HEALTH, "منحة", "actual", "affirmed"), (AGENCY, "منحة", "actual", "affirmed")}


@pytest.mark.parametrize(
    ("text", "giver", "getter", "how"),
    [
        (GRANT, AGENCY, HEALTH, "agreed"),
        (
            "وقعت وزارة المالية اتفاقية قرض مع بنك الساحل للتنمية بقيمة 10 ملايين دولار.",
            "بنك الساحل للتنمية",
            "وزارة المالية",
            "agreed",
        ),
        ("وقعت الحكومة الليبية مع ألمانيا منحة تقدمها ألمانيا لوزارة التعليم.", "Germany", "وزارة التعليم", "agreed"),
        (
            f"من المقرر أن توقع وزارة المالية مع {AGENCY} اتفاقية منحة لفائدة وزارة الزراعة.",
            AGENCY,
            "وزارة الزراعة",
            "planned",
        ),
    ],
)
def test_who_gives_it_has_agreed_to_pay(text: str, giver: str, getter: str, how: str) -> None:
    assert related(text, "pays") == {(giver, getter, how, "affirmed")}


def test_the_sum_is_shown_as_written_and_all_of_it_waits() -> None:
    paid = [relation for relation in extract(GRANT).relations if relation.type == "pays"]
    assert [amount(relation) for relation in paid] == ["500آلاف دولار"]
    assert {relation.review.value for relation in paid} == {"proposed"}


def test_where_either_may_give_nobody_pays() -> None:
    text = "وقعت تونس واليابان اتفاقية منحة قيمتها ثلاثة ملايين دولار لفائدة وزارة الصحة التونسية."
    assert related(text, "pays") == set()


def test_what_an_agreement_is_worth_is_no_theme_of_it() -> None:
    text = "وقع وزير المالية السيد سالم الفرجاني وسفير اليابان السيد كينجي تاناكا اتفاقية منحة بقيمة 3 ملايين دولار."
    assert related(text, "about") == set()


def test_a_grant_that_something_is_about_is_not_signed() -> None:
    text = "وقع السيد سالم الفرجاني خطأ في منحة الطلاب إلى جامعة الواحة."
    assert related(text, "signed") == set()
