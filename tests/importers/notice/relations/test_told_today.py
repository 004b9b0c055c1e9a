"""Signings, talks and visits of today and yesterday have the day that the notice tells. Everybody in them is fictional."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

HEAD = "الكرك، 20 نوفمبر 2026\n\n"
SIGNED = "وقعت وزارة المياه وشركة المرجان {} مذكرة تفاهم بشأن التدريب."


def days(text: str, type_: str) -> set[tuple[str | None, str | None]]:
    """The days of the relations of a type, with the words that tell them."""
    return {(r.start, r.date_words) for r in extract(text).relations if r.type == type_}


@pytest.mark.parametrize(("word", "day"), [("اليوم", "2026-11-20?"), ("أمس", "2026-11-19?"), ("أول أمس", "2026-11-18?")])
def test_a_signing_has_the_day_that_its_sentence_tells_from_that_of_the_notice(word: str, day: str) -> None:
    assert days(HEAD + SIGNED.format(word), "signed") == {(day, word)}


def test_so_has_who_met_whom_and_in_english_too() -> None:
    text = HEAD + "استقبل وزير المياه السيد سالم الدرديري اليوم السفير المالطي السيد كارل برينفالد."
    assert days(text, "met_with") == {("2026-11-20?", "اليوم")}
    english = "Amman, 7 October 2025 - The Nile Bank and the Desert Fund signed today a memorandum of understanding on training."
    assert days(english, "signed") == {("2025-10-07?", "today")}


def test_the_reason_says_that_it_was_counted_from_the_day_of_the_notice() -> None:
    (reason,) = {r.date_reason for r in extract(HEAD + SIGNED.format("أمس")).relations if r.type == "signed"}
    assert reason
    assert "2026-11-20" in reason


@pytest.mark.parametrize(
    "text",
    [
        SIGNED.format("اليوم"),  # no day of the notice
        HEAD + "ستوقع وزارة المياه وشركة المرجان اليوم مذكرة تفاهم.",
        HEAD + SIGNED.format("") + " وعقد المجلس اليوم اجتماعه.",
        HEAD + "وقعت وزارة المياه وشركة المرجان مذكرة تفاهم، وقال الوزير إن العمل يبدأ اليوم.",
    ],
)
def test_without_a_day_of_the_notice_or_of_something_else_none_is_told(text: str) -> None:
    assert days(text, "signed") == {(None, None)}


def test_a_date_in_the_sentence_tells_more_than_yesterday() -> None:
    text = "الكرك، 20 نوفمبر 2026\n\nاجتمع مدير الصندوق السيد سالم الدرديري يوم أمس 19 نوفمبر 2026 بالسيدة هدى الزنتاني."
    assert days(text, "met_with") == {("2026-11-19", "19 نوفمبر 2026")}
