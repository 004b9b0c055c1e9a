"""Nouns of action that are written as the short name of a body. Everything here is fictional."""

from __future__ import annotations

import pytest

from ..reads import named, related


@pytest.mark.parametrize("text", ["تعهدت وزارة الزراعة بإيفاد مهندس إلى سبها.", "تم إيفاد بعثة إلى وزارة الزراعة."])
def test_what_is_sent_is_no_body(text: str) -> None:
    assert "إيفاد" not in named(text, "organization")
    assert not related(text, "part_of")


@pytest.mark.parametrize(
    "text", ["وقعت وزارة الزراعة مع إيفاد اتفاقية تمويل.", "إيفاد يدعم صغار المزارعين.", "رحبت الوزارة بإيفاد والفاو."]
)
def test_a_body_of_that_name_stays(text: str) -> None:
    assert "إيفاد" in named(text, "organization")
