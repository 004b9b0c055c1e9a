"""Countries that begin with a lam, after ل."""

from __future__ import annotations

import pytest

from ..reads import named


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("تعد مالطا من أكبر الداعمين لليبيا.", ["مالطا", "ليبيا"]),
        ("يمثل ذلك فرصة مهمة للبنان على الصعيد الاقتصادي.", ["لبنان"]),
        ("قدمت الهيئة دعما كبيرا وللبنان نصيب منه.", ["لبنان"]),
        ("يمثل ذلك فرصة مهمة للبنك على الصعيد الاقتصادي.", []),
    ],
)
def test_the_country_is_read_without_it(text: str, places: list[str]) -> None:
    assert named(text, "place") == places
