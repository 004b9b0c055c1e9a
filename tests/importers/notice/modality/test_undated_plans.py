"""What a letter or notice only plans was not on its own day. Everybody in these texts is fictional."""

from __future__ import annotations

from rawabit.importers.notice.extract import extract

LETTER = (
    "سيول، في 20 يناير 2026\n\nالسيد وزير المياه المحترم\nتحية طيبة وبعد،\n\nنرحب بزيارة وفد الوزارة إلى مقر شركة المرجان {}.\n"
)


def days(text: str) -> set[str | None]:
    """The days of all events of a text."""
    return {entity.start for entity in extract(text).entities if entity.kind == "event"}


def test_a_visit_that_is_only_welcome_has_not_the_day_of_the_letter() -> None:
    assert days(LETTER.format("في شهر مارس المقبل")) == {None}


def test_a_meeting_that_was_held_keeps_the_day_of_its_notice() -> None:
    text = "سيول، 20 يناير 2026\n\nعقد وزير المياه السيد سالم الدرديري اجتماعا مع مدير شركة المرجان."
    assert days(text) == {"2026-01-20"}


def test_what_is_to_be_today_keeps_it_too() -> None:
    text = "سيول، 20 يناير 2026\n\nيعقد وزير المياه السيد سالم الدرديري اليوم اجتماعا مع مدير شركة المرجان."
    assert days(text) == {"2026-01-20"}
