"""The meeting before is not the one reported. All sentences are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import ends

PLEDGES = (
    "داكار، 5 فبراير 2026\nانطلقت اليوم في داكار أعمال مؤتمر المياه برئاسة وزير المياه السيد عمر سيلا. "
    "وقال الوزير إن تعهدات المؤتمر السابق الذي عقد في باريس عام 2022 لم تصرف."
)


def days(text: str) -> dict[str, str | None]:
    document = extract(text)
    return {e.names[0].text: e.start for e in document.entities if e.kind == "event"}


def test_the_place_and_day_of_the_one_before_are_not_those_of_the_one_reported() -> None:
    assert ("المؤتمر السابق", "باريس") in ends(PLEDGES, "located_in")
    assert days(PLEDGES) == {"مؤتمر المياه": "2026-02-05?", "المؤتمر السابق": "2022"}


@pytest.mark.parametrize("word", ["السابق", "الماضي", "المنصرم"])
def test_who_led_the_one_before_did_not_lead_this_one(word: str) -> None:
    text = f"افتتح السيد مراد عواد مؤتمر المياه في سبها. وكان المؤتمر {word} قد عقد في تونس برئاسة السيد علي بدر."
    assert not [event for who, event in ends(text, "chaired") if who == "علي بدر" and event == "مؤتمر المياه"]


def test_a_day_said_of_the_one_reported_stays_its_own() -> None:
    text = (
        "طرابلس 5 مايو 2024\nعقدت اللجنة الفنية اجتماعها في سبها يوم 4 مايو 2024 برئاسة السيد مراد عواد. "
        "واستعرضت نتائج الاجتماع السابق الذي عقد في مارس 2023."
    )
    assert "2024-05-04" in days(text).values()
