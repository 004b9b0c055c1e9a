"""What a notice turns to after من جهة أخرى and the like is another event. All of it is made up."""

from __future__ import annotations

import pytest

from ..reads import ends

MINISTER, GUEST, OTHER = "سالم الفرجاني", "هشام بدر", "رامي عواد"
FIRST = f"عقد وزير النقل السيد {MINISTER} اجتماعا مع مدير الميناء السيد {GUEST}."
TOLD = f"التقى الوزير سفير إيطاليا السيد ماريو روسي، وشارك في اللقاء مدير الجمارك السيد {OTHER}."
TURNS = ["من جهة أخرى", "وعلى صعيد آخر", "وفي سياق متصل", "ومن ناحية أخرى", "وفي لقاء آخر"]


@pytest.mark.parametrize("turn", TURNS)
def test_who_attended_the_second_event_did_not_attend_the_first(turn: str) -> None:
    attended = ends(f"{FIRST} {turn}، {TOLD}", "attended")
    first = {event for who, event in attended if who == GUEST}
    assert first
    assert OTHER not in {who for who, event in attended if event in first}


@pytest.mark.parametrize("turn", ["من جهة أخرى", "وفي سياق متصل"])
def test_the_second_event_has_its_own(turn: str) -> None:
    assert (OTHER, "اللقاء") in ends(f"{FIRST} {turn}، {TOLD}", "attended")


@pytest.mark.parametrize(
    "going_on",
    [
        f"وحضر الاجتماع مدير الجمارك السيد {OTHER}.",
        f"ومن جهته أكد مدير الميناء حرصه. وحضر الاجتماع مدير الجمارك السيد {OTHER}.",
        f"ومن جهة أخرى أكد مدير الميناء حرصه. وحضر الاجتماع مدير الجمارك السيد {OTHER}.",
    ],
)
def test_what_goes_on_is_the_same_event(going_on: str) -> None:
    attended = ends(f"{FIRST} {going_on}", "attended")
    assert {event for who, event in attended if who == OTHER} == {event for who, event in attended if who == GUEST}
