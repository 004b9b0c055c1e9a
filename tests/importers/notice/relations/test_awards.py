"""To whom tenders were awarded. All bodies are made up."""

from __future__ import annotations

import pytest

from ..reads import ends

WINNER = "شركة دلتا للنقل"


@pytest.mark.parametrize(
    ("text", "work"),
    [
        (f"رست المناقصة رقم 14/2026 الخاصة بإنشاء محطة المعالجة على {WINNER} بقيمة 4 ملايين دينار.", "إنشاء محطة المعالجة"),
        (f"رسا عطاء تجهيز المختبرات على {WINNER}.", "تجهيز المختبرات"),
        (f"تم إرساء مناقصة توريد الأجهزة على {WINNER}.", "توريد الأجهزة"),
    ],
)
def test_what_a_tender_is_for_is_the_winners_task(text: str, work: str) -> None:
    assert ends(text, "assigned_to") == {(work, WINNER)}
    assert not ends(text, "directed")


@pytest.mark.parametrize("verb", ["أرست لجنة العطاءات المركزية", "أحالت لجنة العطاءات المركزية"])
def test_who_awarded_it_gave_the_order(verb: str) -> None:
    text = f"{verb} مناقصة إنشاء الجسر على {WINNER}."
    assert ends(text, "directed") == {("لجنة العطاءات المركزية", "إنشاء الجسر")}
    assert ends(text, "assigned_to") == {("إنشاء الجسر", WINNER)}


@pytest.mark.parametrize(
    "text",
    [
        f"لم يتم إرساء مناقصة توريد الأجهزة على {WINNER}.",
        f"أحالت وزارة النقل مخالفات إنشاء الجسر على {WINNER}.",
        f"رست السفينة بعد تفريغ البضائع على {WINNER}.",
    ],
)
def test_no_award_gives_no_task(text: str) -> None:
    assert not ends(text, "assigned_to")
