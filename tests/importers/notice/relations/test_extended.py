"""Who is party to an agreement that is extended or renewed. All that is told is made up."""

from __future__ import annotations

import pytest

from ..reads import accepted, related

HEALTH, TRADE = "وزارة الصحة الأردنية", "وزارة التجارة الكويتية"
DAY = "عمان، 3 مارس 2025\n"


@pytest.mark.parametrize(
    "told",
    [
        f"مددت {HEALTH} العمل بمذكرة التفاهم مع {TRADE} حتى 31 ديسمبر 2027.",
        f"جددت {HEALTH} و{TRADE} مذكرة التفاهم لمدة عامين.",
        f"تم تمديد العمل بمذكرة التفاهم بين {HEALTH} و{TRADE} لمدة عامين.",
        f"اتفقت {HEALTH} و{TRADE} على تمديد العمل بمذكرة التفاهم الموقعة بينهما عام 2021.",
        f"ولم تمدد {HEALTH} مذكرة التفاهم مع {TRADE}.",
    ],
)
def test_who_extends_an_agreement_is_a_party_and_so_is_who_has_it_with_them(told: str) -> None:
    assert {(who, how, sign) for who, _, how, sign in related(DAY + told, "signed")} == {
        (HEALTH, "actual", "affirmed"),
        (TRADE, "actual", "affirmed"),
    }
    assert accepted(DAY + told, "signed") == set()


@pytest.mark.parametrize(
    "told",
    [f"مددت {HEALTH} مهلة التسجيل مع {TRADE}.", f"جددت {HEALTH} التزامها بالتعاون مع {TRADE}.", f"مددت {HEALTH} العمل بالمذكرة."],
)
def test_what_is_no_agreement_or_has_no_other_party_is_not_signed(told: str) -> None:
    assert related(DAY + told, "signed") == set()
