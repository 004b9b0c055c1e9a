"""From when somebody holds what a notice says they were made. All that is told is made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

HEAD = "طرابلس، 1 يوليو 2025\n"


def starts(text: str, name: str = "سهام البوسيفي") -> set[str | None]:
    document = extract(text)
    (who,) = (entity.id for entity in document.entities if any(known.text == name for known in entity.names))
    return {r.start for r in document.relations if r.type == "holds" and r.source == who}


@pytest.mark.parametrize(
    "text",
    [
        "عين مجلس الوزراء السيدة سهام البوسيفي مديرا عاما للهيئة الوطنية للنقل.",
        "تم تعيين السيدة سهام البوسيفي رئيسا لهيئة الموانئ.",
    ],
)
def test_who_is_appointed_holds_the_office_from_the_day_of_the_document_as_inferred(text: str) -> None:
    assert starts(HEAD + text) == {"2025-07-01?"}
    assert starts(text) == {None}


@pytest.mark.parametrize(
    "text",
    [
        "قالت السيدة سهام البوسيفي التي عينت مديرا عاما للهيئة الوطنية للنقل إن العمل مستمر.",
        "وسبق أن عين المجلس السيدة سهام البوسيفي مديرا عاما للهيئة الوطنية للنقل.",
    ],
)
def test_what_a_text_looks_back_on_has_no_such_day(text: str) -> None:
    assert "2025-07-01?" not in starts(HEAD + text)


def test_who_appoints_held_the_office_before() -> None:
    text = f"{HEAD}عين وزير النقل السيد كريم البشتي السيدة سهام البوسيفي مديرا عاما للهيئة الوطنية للنقل."
    assert "2025-07-01?" not in starts(text, "كريم البشتي")


def test_a_day_that_is_told_is_the_one() -> None:
    text = f"{HEAD}عين مجلس الوزراء السيدة سهام البوسيفي مديرا عاما للهيئة الوطنية للنقل في 20 يونيو 2025."
    assert starts(text) == {"2025-06-20"}


@pytest.mark.parametrize(
    "text",
    [
        "عين مجلس الوزراء السيدة سهام البوسيفي مديرا عاما للهيئة الوطنية للنقل اعتباراً من 20 يونيو 2025.",
        "أصدر وزير النقل قرارا بتعيين السيدة سهام البوسيفي مديرا عاما للهيئة الوطنية للنقل ابتداءً من 20 يونيو 2025.",
    ],
)
def test_the_day_from_which_an_appointment_counts_is_the_one(text: str) -> None:
    assert starts(HEAD + text) == {"2025-06-20"}
