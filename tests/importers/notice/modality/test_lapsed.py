"""Agreements that were ended or suspended bind nobody now. All that is told is made up."""

from __future__ import annotations

import pytest

from ..reads import related

HEALTH, TRANSPORT = "وزارة الصحة الأردنية", "وزارة النقل التونسية"


def signed(text: str) -> set[tuple[str, str, str]]:
    return {(who, modality, polarity) for who, _, modality, polarity in related(text, "signed")}


@pytest.mark.parametrize(
    "told",
    [
        f"قررت {HEALTH} و{TRANSPORT} إنهاء العمل بمذكرة التفاهم في مجال النقل.",
        f"أنهت {HEALTH} و{TRANSPORT}، العمل بمذكرة التفاهم في مجال النقل.",
        f"علقت {HEALTH} و{TRANSPORT}، مذكرة التفاهم في مجال النقل.",
    ],
)
def test_who_ends_an_agreement_is_a_party_to_one_that_ended(told: str) -> None:
    assert signed(told) == {(HEALTH, "ended", "affirmed"), (TRANSPORT, "ended", "affirmed")}


def test_a_suspended_agreement_is_no_plan_of_the_other_party() -> None:
    told = f"أعلنت {HEALTH} تعليق العمل بمذكرة التفاهم الموقعة مع {TRANSPORT}، وذلك ابتداء من 1 مايو 2026."
    assert {modality for _, modality, _ in signed(told)} == {"ended"}


def test_what_two_promised_by_an_agreement_ends_with_it() -> None:
    told = "وقعت وزارة النقل ووزارة الصحة مذكرة تفاهم. ثم علقت وزارة النقل العمل بالمذكرة."
    assert {modality for _, _, modality, _ in related(told, "cooperates_with")} == {"ended"}
    assert signed(told) == {("وزارة النقل", "ended", "affirmed"), ("وزارة الصحة", "ended", "affirmed")}


@pytest.mark.parametrize(
    "told",
    [
        f"نفت الوزارة تعليق العمل بمذكرة التفاهم الموقعة مع {TRANSPORT}.",
        f"قد تعلق {HEALTH} العمل بمذكرة التفاهم الموقعة مع {TRANSPORT}.",
        f"تم رفع تعليق العمل بمذكرة التفاهم الموقعة مع {TRANSPORT}.",
    ],
)
def test_what_is_denied_lifted_or_may_come_ends_nothing(told: str) -> None:
    assert not [one for one in signed(told) if one[1] == "ended" or one[2] == "negated"]
