"""Meetings that were due and put off, called off or held. All people are made up."""

from __future__ import annotations

import pytest

from ..meetings import met
from ..reads import related

SALEM, MARIO = "سالم الفرجاني", "ماريو روسي"
WHO, WHOM = f"وزير النقل السيد {SALEM}", f"سفير إيطاليا السيد {MARIO}"
BOTH = frozenset((SALEM, MARIO))


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        (f"أرجأ {WHO} الاجتماع الذي كان مقررا مع {WHOM} إلى الأسبوع المقبل.", "affirmed"),
        (f"ألغى {WHO} اللقاء الذي كان من المقرر عقده مع {WHOM}.", "negated"),
        (f"تأجل الاجتماع الذي كان مقرراً بين {WHO} و{WHOM}.", "affirmed"),
        (f"لم يعقد الاجتماع الذي كان مقررا بين {WHO} و{WHOM}.", "negated"),
        (f"تأجل اللقاء الذي كان من المقرر أن يجمع {WHO} ب{WHOM}.", "affirmed"),
    ],
)
def test_those_between_whom_it_was_due_were_to_meet(text: str, polarity: str) -> None:
    assert met(text) == {(BOTH, "planned", polarity)}


@pytest.mark.parametrize("verb", ["تم", "انتهى", "وانتهى", "التأم", "جرى", "اختتم", "انعقد"])
def test_one_that_came_about_is_due_no_more(verb: str) -> None:
    text = f"{verb} اللقاء الذي كان مقررا بين {WHO} و{WHOM}."
    assert "planned" not in {how for type_ in ("met_with", "attended") for _, _, how, _ in related(text, type_)}


@pytest.mark.parametrize("verb", ["انتهى", "التأم", "تم"])
def test_those_whom_it_was_to_gather_met(verb: str) -> None:
    assert "planned" not in {how for _, how, _ in met(f"{verb} اللقاء الذي كان من المقرر أن يجمع {WHO} ب{WHOM}.")}


@pytest.mark.parametrize("verb", ["تم تأجيل", "تم إرجاء", "جرى تأجيل", "انتهى العام وتأجل"])
def test_a_verb_of_something_else_holds_no_meeting(verb: str) -> None:
    assert met(f"{verb} اللقاء الذي كان مقررا بين {WHO} و{WHOM}.") == {(BOTH, "planned", "affirmed")}


def test_one_whom_nobody_was_named_for_was_to_attend() -> None:
    text = "تأجل الاجتماع الذي كان مقررا مع وزير الصحة التونسي."
    assert {(who, how) for who, _, how, _ in related(text, "attended")} == {("وزير الصحة التونسي", "planned")}
    assert not met(text)


def test_what_follows_the_clause_is_no_part_of_it() -> None:
    text = f"تأجل الاجتماع الذي كان مقررا أمس، وبحث {WHO} التعاون مع {WHOM}."
    assert {how for pair, how, _ in met(text) if pair == BOTH} <= {"actual"}


def test_what_another_verb_tells_of_another_event_holds_no_meeting() -> None:
    text = f"حضر {WHO} الحفل، وتأجل اللقاء الذي كان مقررا مع {WHOM}."
    assert {(who, what, how) for who, what, how, _ in related(text, "attended")} == {
        (SALEM, "الحفل", "actual"),
        (SALEM, "اللقاء", "planned"),
        (MARIO, "اللقاء", "planned"),
    }


@pytest.mark.parametrize("verb", ["عقد", "حضر"])
def test_who_held_or_attended_it_after_all_was_there(verb: str) -> None:
    told = related(f"{verb} {WHO} اللقاء الذي كان مقررا مع {WHOM}.", "attended")
    assert {how for _, _, how, _ in told} == {"actual"}
