"""Offices of people in one list with somebody who left. All people and bodies are made up."""

from __future__ import annotations

import pytest

from ..reads import accepted, ends


@pytest.mark.parametrize(
    "text",
    [
        "أصدر المحافظ قراراً قضى بإعفاء سالم رائد الفرجاني مدير ميناء الوادي، وعماد سامي الطيار مدير مركز السجل.",
        "أقيل المهندس سامي كامل النجار من منصب مدير الهيئة، وسالم الفرجاني مدير ميناء الوادي، وعماد سامي الطيار مدير مركز السجل.",
        "أصدر المحافظ قراراً قضى بإعفاء وتعيين مديرين من بينهم سالم الفرجاني مدير ميناء الوادي وعماد سامي الطيار مدير مركز السجل.",
    ],
)
def test_who_is_listed_with_those_who_left_waits(text: str) -> None:
    assert "عماد سامي الطيار" in {person for person, _ in ends(text, "holds")}
    assert "عماد سامي الطيار" not in {person for person, _ in accepted(text, "holds")}


@pytest.mark.parametrize(
    "text",
    [
        "أعفى الوزير سالم رائد الفرجاني مدير ميناء الوادي من منصبه، وعين عماد سامي الطيار مديرا لمركز السجل.",
        "عين سامي كامل النجار رئيسا للهيئة خلفا لسالم رائد الفرجاني، وحضر الحفل مدير مركز السجل عماد سامي الطيار.",
        "بعد إعفاء سالم رائد الفرجاني مدير ميناء الوادي من منصبه، زار مدير مركز السجل عماد سامي الطيار المدينة.",
    ],
)
def test_whom_another_clause_names_is_believed(text: str) -> None:
    assert "عماد سامي الطيار" in {person for person, _ in accepted(text, "holds")}
