"""Where minutes say that a meeting was held, and on what. All are made up."""

from __future__ import annotations

import pytest

from .reads import accepted, ends

HELD = "محضر اجتماع اللجنة الفنية\nالتاريخ: 12 مارس 2025\n"
MEETING = "اجتماع اللجنة الفنية"


@pytest.mark.parametrize(
    ("line", "sites"),
    [
        ("المكان: مقر وزارة الصناعة والمعادن، طرابلس", {"وزارة الصناعة والمعادن", "طرابلس"}),
        ("مكان الاجتماع: صفاقس", {"صفاقس"}),
        ("- المكان : قاعة الاجتماعات، وزارة التخطيط", {"وزارة التخطيط"}),
    ],
)
def test_the_line_of_the_place_needs_no_review(line: str, sites: set[str]) -> None:
    assert {site for event, site in accepted(f"{HELD}{line}\n", "located_in") if event == MEETING} == sites


def test_two_lines_of_a_place_and_a_meeting_to_come_wait() -> None:
    assert not accepted(f"{HELD}المكان: تونس\nنوقشت الخطة.\nالمكان: طرابلس\n", "located_in")
    assert not accepted("سيعقد اجتماع اللجنة الفنية يوم 5 مايو 2031.\nالمكان: تونس\n", "located_in")


@pytest.mark.parametrize(
    "listed",
    [
        "جدول الأعمال:\n1. متابعة خطة التدريب\n2. إنشاء منطقة صناعية مشتركة\n3. ما يستجد من أعمال\n",
        "ثانيا: جدول أعمال الاجتماع\n- متابعة خطة التدريب.\n- إنشاء منطقة صناعية مشتركة.\n",
        "جدول الأعمال: متابعة خطة التدريب، إنشاء منطقة صناعية مشتركة.\n",
        "المواضيع:\n1- متابعة خطة التدريب: قدم المدير عرضا.\n2- إنشاء منطقة صناعية مشتركة – تأجل.\n",
        "جدول الأعمال: 1- متابعة خطة التدريب 2- إنشاء منطقة صناعية مشتركة\n",
    ],
)
def test_each_item_of_the_agenda_is_a_theme_of_the_meeting(listed: str) -> None:
    told = accepted(HELD + listed, "about")
    assert told == {(MEETING, "متابعة خطة التدريب"), (MEETING, "إنشاء منطقة صناعية مشتركة")}


def test_what_every_agenda_has_and_two_agendas_tell_nothing() -> None:
    assert not ends(f"{HELD}جدول الأعمال:\n1. افتتاح الجلسة\n2. اعتماد محضر الاجتماع السابق\n3. متفرقات\n", "about")
    assert not accepted(f"{HELD}جدول الأعمال:\n1. خطة التدريب\nجدول الأعمال:\n1. خطة البناء\n", "about")
