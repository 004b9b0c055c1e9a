"""What was held is not the meeting to come that was named before it. Everybody is made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

HEAD = "الرباط، 20 فبراير 2025 - استقبل وزير الصحة السيد عادل الزاكي السيد سيف الجهضمي.\n"


def attended(text: str) -> set[tuple[str | None, str]]:
    """From when the events were that somebody attended, and how far along that is."""
    document = extract(text)
    start = {entity.id: entity.start for entity in document.entities}
    who = {e.id for e in document.entities if e.names[0].text == "نعيمة الزرهوني"}
    return {(start[r.target], r.modality.value) for r in document.relations if r.type == "attended" and r.source in who}


@pytest.mark.parametrize(
    "plan",
    [
        "وتم الاتفاق على إحداث لجنة تقنية تعقد أول اجتماع لها بمسقط خلال شهر ماي المقبل.",
        "وتعقد اللجنة التقنية اجتماعا في مسقط يوم 12 ماي 2025.",
    ],
)
@pytest.mark.parametrize("there", ["وحضر هذا اللقاء السيدة نعيمة الزرهوني.", "كما حضرت اللقاء السيدة نعيمة الزرهوني."])
def test_who_was_at_a_meeting_is_not_at_the_one_to_come(plan: str, there: str) -> None:
    assert attended(f"{HEAD}{plan}\n{there}") == {("2025-02-20", "actual")}


def test_what_is_still_to_be_told_of_the_meeting_to_come_is_of_that() -> None:
    text = f"{HEAD}وتعقد اللجنة التقنية اجتماعا في مسقط يوم 12 ماي 2025. ويناقش الاجتماع تطوير المختبرات."
    assert {e.start for e in extract(text).entities if e.kind == "event"} == {"2025-05-12"}


@pytest.mark.parametrize(
    "plan", ["وتقرر أن يُعقد الاجتماع الثاني في الرباط يوم 17 نوفمبر 2025", "وتقرر أن يعقد الاجتماع التالي في 17 نوفمبر 2025"]
)
def test_a_meeting_that_was_held_is_not_the_one_announced_for_a_day(plan: str) -> None:
    head = "مسقط في 12 أكتوبر 2025\nعقدت دائرة التعاون الدولي أمس اجتماعا برئاسة الدكتورة سعاد المرزوقية"
    document = extract(f"{head}. {plan}.")
    start = {entity.id: entity.start for entity in document.entities}
    assert {(start[r.target], r.modality.value) for r in document.relations if r.type == "chaired"} == {("2025-10-11?", "actual")}
    assert "2025-11-17" in start.values()
