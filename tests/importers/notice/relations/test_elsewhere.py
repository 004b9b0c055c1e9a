"""Where an event is that is held elsewhere than the notice was written. All names are made up."""

from __future__ import annotations

import pytest

from ..reads import ends


def places(text: str) -> set[str]:
    """Where the events of a text are."""
    return {place for _, place in ends(text, "located_in")}


@pytest.mark.parametrize(
    ("dateline", "told", "place"),
    [
        ("طرابلس 12 مارس 2025", "قال رئيس هيئة النخيل السيد سالم الفرجاني إن ملتقى التمور سيقام في سبها يوم 5 مايو.", "سبها"),
        (
            "الخرطوم - 30 يونيو 2022",
            "التقى مدير هيئة السدود المهندس سامي بدر وفدا من البنك. ودعا إلى عقد ورشة إقليمية عن الجفاف في بورتسودان.",
            "بورتسودان",
        ),
    ],
)
def test_the_dateline_is_not_where_an_event_is_that_the_text_puts_elsewhere(dateline: str, told: str, place: str) -> None:
    assert places(f"{dateline}\n{told}") == {place}


def test_of_an_event_that_is_put_nowhere_it_tells() -> None:
    assert "طرابلس" in places("طرابلس 12 مارس 2025\nعقد رئيس هيئة النخيل السيد سالم الفرجاني اجتماعا مع المزارعين.")
