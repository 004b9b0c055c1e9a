"""Who is only named to an office. All people are made up."""

from __future__ import annotations

import pytest

from ..reads import accepted, related

SAMI = "سامي المازني"


@pytest.mark.parametrize(
    "text",
    [
        f"قال وزير النقل المعين {SAMI} إن العمل سيبدأ.",
        f"استقبلت مديرة الميناء السيدة هدى النجار السفير المعين لدى تونس السيد {SAMI}.",
        f"أكد المدير المعين لمعهد بحوث الأسماك السيد {SAMI} أن العمل سيبدأ.",
        f"أكد السيد {SAMI}، الرئيس المعين لجامعة طبرق، أن العمل سيبدأ.",
    ],
)
def test_who_is_named_to_an_office_is_not_in_it_yet(text: str) -> None:
    assert {how for who, _, how, _ in related(text, "holds") if who == SAMI} == {"planned"}
    assert SAMI not in {who for who, _ in accepted(text, "holds")}


@pytest.mark.parametrize("word", ["المعين مؤخرا", "المعين بقرار جديد", "المنتخب"])
def test_who_was_named_of_late_may_be_in_office(word: str) -> None:
    text = f"وقال محافظ مصرف الوادي {word} السيد {SAMI} إن العمل سيبدأ."
    assert {how for _, _, how, _ in related(text, "holds")} <= {"actual"}
    assert not accepted(text, "holds")


def test_a_family_of_that_name_is_no_sign() -> None:
    assert accepted("أكد وزير النقل السيد حسام المعين أهمية المشروع.", "holds") == {("حسام المعين", "وزير النقل")}
