"""The meeting of the title of minutes and that of their text, and the day of it. Everything here is fictional."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import related


def meetings(text: str) -> list[tuple[str, str | None]]:
    """The meetings of a text with their days."""
    return [(e.label(), e.start) for e in extract(text).entities if e.kind == "event"]


@pytest.mark.parametrize(
    "told",
    [
        "عقدت لجنة الموانئ اجتماعها الخامس في صفاقس يوم 4 مايو 2031 برئاسة مدير عام الديوان السيد سمير القروي.",
        "اجتمعت لجنة الموانئ بجلستها الخامسة المنعقدة بتاريخ 4 مايو 2031 برئاسة مدير عام الديوان السيد سمير القروي.",
        "عقدت لجنة الموانئ يوم 4 مايو 2031 اجتماعا ترأسه مدير عام الديوان السيد سمير القروي.",
    ],
)
def test_the_title_and_the_first_sentence_tell_of_one_meeting(told: str) -> None:
    text = f"محضر اجتماع لجنة الموانئ\n{told}\nونوقشت خطة الصيانة.\n"
    assert [day for _, day in meetings(text)] == ["2031-05-04"]
    assert len({event for _, event, *_ in related(text, "chaired")}) == 1


@pytest.mark.parametrize(
    "told",
    [
        "ناقشت اللجنة نتائج اجتماعها السابق الذي عقد يوم 4 مايو 2031.",
        "عقدت لجنة الصيد البحري اجتماعها في صفاقس يوم 4 مايو 2031.",
        "عرض المدير نتائج اجتماع الخبراء.",
    ],
)
def test_another_body_and_what_was_before_are_other_meetings(told: str) -> None:
    assert len(meetings(f"محضر اجتماع لجنة الموانئ\n{told}\n")) > 1


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("الزمان: الأحد 4 مايو 2031", "2031-05-04"),
        ("تاريخ الاجتماع: 4 مايو 2031", "2031-05-04"),
        ("اليوم: الأحد الموافق 4 مايو 2031", "2031-05-04"),
    ],
)
def test_a_line_of_the_head_tells_the_day(line: str, day: str) -> None:
    assert meetings(f"محضر اجتماع لجنة الموانئ\n{line}\nونوقشت خطة الصيانة.\n") == [("اجتماع لجنة الموانئ", day)]


def test_two_days_in_the_sentence_leave_it_open() -> None:
    text = "محضر اجتماع لجنة الموانئ\nاجتمعت لجنة الموانئ لمتابعة ما تقرر يوم 4 مايو 2031 ويوم 9 يونيو 2031.\n"
    assert {day for _, day in meetings(text)} == {None}


@pytest.mark.parametrize(
    ("words", "day"), [("خلال شهر", "2031-06-04?"), ("في غضون أسبوعين", "2031-05-18?"), ("خلال 45 يوما", "2031-06-18?")]
)
def test_a_time_that_minutes_give_runs_from_their_meeting(words: str, day: str) -> None:
    text = f"عقدت لجنة الموانئ اجتماعها يوم 4 مايو 2031.\nالتوصيات:\n1. تكليف إدارة الجودة بإعداد خطة الصيانة {words}.\n"
    (task,) = [e for e in extract(f"محضر اجتماع لجنة الموانئ\n{text}").entities if e.kind == "task"]
    assert (task.end, task.date_reason) == (day, "counted from the day of the meeting: 2031-05-04")
    (other,) = [e for e in extract(text).entities if e.kind == "task"]
    assert other.end is None
