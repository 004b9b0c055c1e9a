"""Posts in free and industrial zones. All zones are fictional."""

from __future__ import annotations

from ..reads import accepted, ends, named


def test_a_post_in_a_zone_is_in_a_body() -> None:
    text = "حضر اللقاء المدير العام لمنطقة الساحل الحرة السيد سالم الفرجاني."
    assert ("المدير العام لمنطقة الساحل الحرة", "منطقة الساحل الحرة") in ends(text, "post_in")
    assert ("المدير العام لمنطقة الساحل الحرة", "منطقة الساحل الحرة") not in accepted(text, "post_in")


def test_a_zone_that_is_a_place_is_no_body() -> None:
    assert "منطقة الساحل" not in named("حضر اللقاء مدير منطقة الساحل السيد سالم الفرجاني.", "organization")
