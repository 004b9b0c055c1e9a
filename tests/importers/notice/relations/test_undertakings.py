"""What bodies and people undertake to do is their task. All notices are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import related


@pytest.mark.parametrize(
    ("text", "task", "who", "due"),
    [
        (
            "تعهدت وزارة المياه بتسليم دراسة الجدوى إلى وزارة التخطيط العراقية قبل 8 يونيو 2026.",
            "تسليم دراسة الجدوى إلى وزارة التخطيط العراقية",
            "وزارة المياه",
            "2026-06-08",
        ),
        ("وعدت وزارة المياه بإعداد قائمة المشاريع.", "إعداد قائمة المشاريع", "وزارة المياه", None),
        (
            "وتعهد مدير عام هيئة الموانئ السيد سامي النعيمي بإعداد خطة الصيانة قبل 30 يونيو 2026.",
            "إعداد خطة الصيانة",
            "سامي النعيمي",
            "2026-06-30",
        ),
    ],
)
def test_who_undertakes_has_the_task(text: str, task: str, who: str, due: str | None) -> None:
    assert (task, who, "planned", "affirmed") in related(text, "assigned_to")
    (made,) = (one for one in extract(text).entities if one.kind == "task" and one.label() == task)
    assert (made.status, made.end) == ("open", due)
    assert {r.review.value for r in extract(text).relations if r.type == "assigned_to"} == {"proposed"}


@pytest.mark.parametrize(
    "text",
    [
        "تعهدت كندا بتقديم 10 ملايين دولار إلى الأردن.",
        "لم تتعهد وزارة المياه بإعداد الدراسة.",
        "شكلت لجنة تعهد رئاستها إلى وزارة المياه، وبموافاتها بتقرير عن الأشغال.",
        "لم تعد وزارة المياه بإعداد الدراسة.",
    ],
)
def test_a_sum_is_no_task_and_what_is_denied_is_nobodys(text: str) -> None:
    assert not related(text, "assigned_to")
