"""Names with a time of day at their end, or cut behind بن: what is told of them waits. All of it is made up."""

from __future__ import annotations

import pytest

from .reads import accepted, ends


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ترأس رئيس مجلس الوزراء نادر سلام عصر اليوم الاجتماع الأول للجنة الوزارية.", "نادر سلام عصر"),
        ("وقع الاتفاقية مدير جامعة الواحة الدكتور محمد بن على العقال ورئيس جامعة الرمال الدكتور سامي العبار.", "محمد بن"),
    ],
)
def test_a_name_that_may_not_end_there_waits(text: str, name: str) -> None:
    assert name in {person for person, _ in ends(text, "holds")}
    assert name not in {person for person, _ in accepted(text, "holds")}
