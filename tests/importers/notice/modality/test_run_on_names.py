"""Names of people with a word too many, or that begin in a rank or stop before a father's. All people are made up."""

from __future__ import annotations

import pytest

from ..reads import accepted, related


@pytest.mark.parametrize(
    "text",
    [
        "ترأس مدير الميناء السيد رائد الكيلاني ترافقه مديرة الإدارة اجتماعا.",
        "وأشاد وزير النقل السيد سامي حداد يشاركه عميد الكلية بالمشروع.",
        "حضر الاجتماع مدير المركز السيد عماد الطيار المغرب ومدير المعهد السيد سامي النجار تونس.",
        "التقى رئيس الحكومة السورية عماد طيار اليوم وزير الخارجية الروسي في دمشق.",
        "طرحها الرئيس الليبي رائد عباس عام 2018 في القمة.",
        "غادر وزير الري السيد إسماعيل ولد الشيخ أحمد العاصمة نواكشوط فجر اليوم الاربعاء متوجها إلى مدريد.",
        "مثل ليبيا في الاجتماع مدير المركز السيد عماد الطيار السودان.",
    ],
)
def test_a_name_with_a_word_too_many_or_cut_short_waits(text: str) -> None:
    assert related(text, "holds")
    assert not accepted(text, "holds") | accepted(text, "chaired") | accepted(text, "attended")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("أكد مدير الميناء السيد علي حسن طه أن العمل مستمر.", "علي حسن طه"),
        ("أكدت مديرة الميناء السيدة هدى سامي يمامة أن العمل مستمر.", "هدى سامي يمامة"),
        ("أكد مدير الميناء السيد سالم علي السوداني أن العمل مستمر.", "سالم علي السوداني"),
    ],
)
def test_another_name_is_believed(text: str, who: str) -> None:
    assert who in {person for person, _ in accepted(text, "holds")}
