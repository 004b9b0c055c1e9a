"""Names of people that run on into a verb, a country or a time. All people are made up."""

from __future__ import annotations

import pytest

from .reads import accepted, related


@pytest.mark.parametrize(
    "text",
    [
        "ترأس مدير الميناء السيد رائد الكيلاني ترافقه مديرة الإدارة اجتماعا.",
        "وأشاد وزير النقل السيد سامي حداد يشاركه عميد الكلية بالمشروع.",
        "حضر الاجتماع مدير المركز السيد عماد الطيار المغرب ومدير المعهد السيد سامي النجار تونس.",
        "التقى رئيس الحكومة السورية عماد طيار اليوم وزير الخارجية الروسي في دمشق.",
        "مثل ليبيا في الاجتماع مدير المركز السيد عماد الطيار السودان.",
    ],
)
def test_a_name_that_ends_in_a_verb_country_or_time_waits(text: str) -> None:
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
