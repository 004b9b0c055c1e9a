"""What English minutes tell outside their lists: day and place, agenda, tasks. Everybody and everything in them is fictional."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import accepted, ends, related

HEAD = """Minutes of the second meeting of the Steering Committee
Held at the Water Research Centre, Amman, on 5 May 2025

Participants:
Ms. Huda Gargat, Ministry of Water
Mr. Karl Brennwald, Nile Textiles

Agenda
1. Opening and welcome
2. Pumping stations of the valley
3. Training of operators
4. Any other business

1. Opening
{told}

Next meeting: 15 September 2025, Vienna
"""


def minutes(told: str) -> str:
    return HEAD.format(told=told)


def tasks(text: str) -> dict[str, str | None]:
    """Each task with its due day."""
    return {entity.label(): entity.end for entity in extract(text).entities if entity.kind == "task"}


def test_the_line_of_the_head_tells_day_and_place() -> None:
    document = extract(minutes("The agenda was adopted."))
    days = {entity.label(): entity.start for entity in document.entities if entity.kind == "event"}
    assert days == {"second meeting": "2025-05-05", "next meeting": "2025-09-15"}
    assert ("second meeting", "Water Research Centre") in accepted(document.source.text, "located_in")


def test_the_next_meeting_is_planned_and_one_however_often_it_is_spoken_of() -> None:
    text = minutes("The Committee will report to the next meeting.")
    assert ("next meeting", "Vienna", "planned", "affirmed") in related(text, "located_in")
    assert sum(entity.kind == "event" for entity in extract(text).entities) == 2


def test_two_lines_that_tell_a_place_leave_it_open() -> None:
    text = minutes("None.").replace("Held at", "Venue: Tunis\nHeld at")
    assert {meeting for meeting, _ in accepted(text, "located_in")} == {"next meeting"}


def test_each_item_of_the_agenda_is_a_theme_but_for_what_every_agenda_has() -> None:
    themes = {theme for _, theme in accepted(minutes("None."), "about")}
    assert themes == {"Pumping stations of the valley", "Training of operators"}


def test_a_number_of_thousands_of_digits_is_none_of_an_agenda() -> None:
    text = minutes("None.").replace("3. Training", f"{'9' * 5_000}. Training")
    assert {theme for _, theme in accepted(text, "about")} == {"Pumping stations of the valley"}


def test_an_agenda_alone_tells_of_no_meeting_that_was_held() -> None:
    text = minutes("None.").replace("Minutes of the", "Agenda of the")
    assert not accepted(text, "about")


@pytest.mark.parametrize(
    ("told", "task", "owners"),
    [
        ("Ms. Gargat will circulate the terms of reference.", "circulate the terms of reference", {"Huda Gargat"}),
        ("The Nile Bank undertook to share its data.", "share its data", {"Nile Bank"}),
        ("The Ministry of Water agreed to review the fees.", "review the fees", {"Ministry of Water"}),
        ("Mr. Brennwald was tasked with drafting the budget.", "drafting the budget", {"Karl Brennwald"}),
        (
            "It was agreed that the Nile Bank and the Ministry of Water would jointly prepare a note.",
            "prepare a note",
            {"Nile Bank", "Ministry of Water"},
        ),
        ("Action: Ms. Gargat to contact the supplier.", "contact the supplier", {"Huda Gargat"}),
    ],
)
def test_whoever_undertakes_something_has_a_task(told: str, task: str, owners: set[str]) -> None:
    assert ends(minutes(told), "assigned_to") == {(task, owner) for owner in owners}


@pytest.mark.parametrize(
    "told",
    [
        "Mr. Brennwald reported that the Ministry of Water will pay the fees.",
        "Ms. Gargat will not circulate the draft.",
        "The Nile Bank will be informed.",
        "Ms. Gargat said she hoped that the Nile Bank would send a mission.",
        "Ms. Gargat will attend the conference.",
    ],
)
def test_what_is_only_reported_denied_or_suffered_is_no_task(told: str) -> None:
    assert not tasks(minutes(told))


def test_outside_of_minutes_a_will_is_a_task_with_a_verb_of_work_alone() -> None:
    text = "Fictional note.\n\nThe Ministry of Water announced a plan.\nMs. Huda Gargat will {}.\n"
    assert tasks(text.format("circulate the draft"))
    assert not tasks(text.format("enjoy the show"))


def test_who_was_asked_to_do_something_has_a_task_in_any_text() -> None:
    text = "The Water Research Centre was asked to translate the manual by 30 June 2025."
    assert tasks(text) == {"translate the manual": "2025-06-30"}
    assert ends(text, "assigned_to") == {("translate the manual", "Water Research Centre")}


def test_these_tasks_wait() -> None:
    assert not accepted(minutes("Ms. Gargat will circulate the terms of reference."), "assigned_to")


def test_the_name_of_a_month_that_ends_a_sentence_goes_with_no_number_behind_it() -> None:
    text = minutes("Ms. Gargat will circulate the draft by the end of May.\n\n3. Training")
    assert tasks(text) == {"circulate the draft": "XXXX-05"}
