"""Where an event is that is held elsewhere than the notice was written. All names are made up."""

from __future__ import annotations

from .reads import ends

SAID = "قال رئيس هيئة النخيل السيد سالم الفرجاني إن الهيئة ستعقد"


def places(text: str) -> set[str]:
    """Where the events of a text are."""
    return {place for _, place in ends(text, "located_in")}


def test_the_dateline_is_not_where_an_event_is_that_the_text_puts_elsewhere() -> None:
    told = f"طرابلس 12 مارس 2025\n{SAID} ملتقى التمور في سبها يوم 5 مايو."
    assert places(told) == {"سبها"}


def test_of_an_event_that_is_put_nowhere_it_tells() -> None:
    assert "طرابلس" in places("طرابلس 12 مارس 2025\nعقد رئيس هيئة النخيل السيد سالم الفرجاني اجتماعا مع المزارعين.")
