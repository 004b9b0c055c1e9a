"""Lists in English minutes: who was there, who was not, what is to be done. Everybody and everything in them is fictional."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rawabit.importers.notice.extract import extract

from ..reads import accepted, ends, related

MINUTES = """Minutes of the second steering committee meeting
Date: 12 March 2025

Present:
{0}Dr. Salem Harari, Director of Planning, Ministry of Industry (Chair)
{1}Anna Berg (AB), Nile Textiles
{2}A. Rask, WDF Executive Secretary

Apologies: Mr. Omar Fituri; Huda Salim, Nile Textiles

Action items:
{0}The Ministry of Industry to submit the list of trainees by 30 April 2025.
{1}Anna Berg: circulate the minutes
{2}Draft the terms of reference (Responsible: Salem Harari, Due: 20 March 2025)
Papers to be issued to all.
Owner: Anna Berg
"""
MARKS = [("1. ", "2. ", "3. "), ("1) ", "2) ", "3) "), ("- ",) * 3, ("\u2022 ",) * 3, ("",) * 3]


@pytest.mark.parametrize("marks", MARKS)
def test_who_was_there_and_who_was_not(marks: tuple[str, str, str]) -> None:
    read = related(MINUTES.format(*marks), "attended")
    assert {(who, polarity) for who, _, _, polarity in read} == {
        ("Salem Harari", "affirmed"),
        ("Anna Berg", "affirmed"),
        ("A. Rask", "affirmed"),
        ("Omar Fituri", "negated"),
        ("Huda Salim", "negated"),
    }


@pytest.mark.parametrize("marks", MARKS)
def test_the_office_behind_a_name_and_the_chair(marks: tuple[str, str, str]) -> None:
    text = MINUTES.format(*marks)
    assert accepted(text, "holds") == {("Salem Harari", "Director of Planning"), ("A. Rask", "WDF Executive Secretary")}
    assert {who for who, _ in ends(text, "chaired")} == {"Salem Harari"}


@pytest.mark.parametrize("marks", MARKS)
def test_whose_each_item_is_and_by_when(marks: tuple[str, str, str]) -> None:
    document = extract(MINUTES.format(*marks))
    assert {(e.label(), e.status, e.end) for e in document.entities if e.kind == "task"} == {
        ("submit the list of trainees", "open", "2025-04-30"),
        ("circulate the minutes", "open", None),
        ("Draft the terms of reference", "open", "2025-03-20"),
        ("Papers to be issued to all", "open", None),
    }
    assert related(MINUTES.format(*marks), "assigned_to") == {
        ("submit the list of trainees", "Ministry of Industry", "planned", "affirmed"),
        ("circulate the minutes", "Anna Berg", "planned", "affirmed"),
        ("Draft the terms of reference", "Salem Harari", "planned", "affirmed"),
        ("Papers to be issued to all", "Anna Berg", "planned", "affirmed"),
    }


def test_a_chairman_elsewhere_does_not_lead_the_meeting() -> None:
    text = "Minutes of the third meeting\nPresent:\nA. Rask, Chairman, WDF\nAnna Berg, Secretary, WDF\n"
    assert ends(text, "chaired") == set()


def test_bodies_in_a_list_are_nobody() -> None:
    text = "Minutes of the third meeting\nPresent:\n- Transport Works\n- The World Bank\n- Ministry of Health\n"
    assert [e.label() for e in extract(text).entities if e.kind == "person"] == []


def test_a_sentence_after_a_list_is_no_item() -> None:
    text = "Minutes of the third meeting\nPresent:\nAnna Berg, Director of Planning\nDr. Ralf Rask welcomed everybody.\n"
    assert {who for who, _ in ends(text, "attended")} == {"Anna Berg"}


@settings(max_examples=30)
@given(st.lists(st.sampled_from(["Present:", "Apologies:", "Actions:", "- Anna Berg, Director", "1. ", "Due:", "(", ":", ""])))
def test_any_lines_are_read(lines: list[str]) -> None:
    extract("Minutes of the third steering committee meeting\n" + "\n".join(lines))


def test_a_list_in_the_line_of_its_heading_ends_with_its_paragraph() -> None:
    text = "Minutes of the meeting\n\nPresent: Anna Berg, Omar Nadir\nHuda Rask\n\nApologies: Karim Awad\n\nSami Loom\n\nReport"
    read = {(who, polarity) for who, _, _, polarity in related(text, "attended")}
    assert read == {
        ("Anna Berg", "affirmed"),
        ("Omar Nadir", "affirmed"),
        ("Huda Rask", "affirmed"),
        ("Karim Awad", "negated"),
    }


def test_a_heading_in_capitals_ends_a_list() -> None:
    text = "Minutes of the third meeting\nPRESENT\n1. Ms. Anna Berg, Director of Planning\nOPENING REMARKS\nAll were welcomed.\n"
    assert {who for who, _ in ends(text, "attended")} == {"Anna Berg"}


def test_the_secretariat_is_no_office_named_before() -> None:
    text = "Minutes of the third meeting of UNIDO Country Office\nACTIONS\n1. The Secretariat to circulate the minutes.\n"
    assert ends(text, "assigned_to") == set()


@pytest.mark.parametrize(
    "title", ["Agenda of the steering committee meeting", "Invitation to the third steering committee meeting"]
)
def test_who_is_only_to_come_was_not_there(title: str) -> None:
    text = f"{title}\nParticipants:\n- Ms. Anna Berg, Director of Planning\n"
    assert accepted(text, "attended") == set()
    assert {how for _, _, how, _ in related(text, "attended")} == {"planned"}


def test_a_list_that_may_be_of_a_meeting_to_come_waits() -> None:
    text = "Third steering committee meeting\nParticipants:\n- Ms. Anna Berg, Director of Planning\n"
    assert accepted(text, "attended") == set()
    assert {who for who, _ in ends(text, "attended")} == {"Anna Berg"}


MARKDOWN = """# Minutes of the second steering committee meeting

Date: 12 March 2025

## {0}Attendance{0}

- Ms. Anna Berg, Director of Planning, Nile Textiles Company
- Mr. Salem Harari, Director of Standards, Ministry of Industry

{0}Apologies:{0} Mr. Omar Fituri, Nile Textiles Company, Ms. Huda Salim and the Ministry of Trade

### Discussion

Mr. Harari opened the meeting.

## Actions

- Ministry of Industry to submit the list of trainees by 30 April 2025
"""


@pytest.mark.parametrize("bold", ["", "**", "__"])
def test_a_heading_of_markdown_of_any_rank_opens_a_list(bold: str) -> None:
    text = MARKDOWN.format(bold)
    assert {(who, polarity) for who, _, _, polarity in related(text, "attended")} == {
        ("Anna Berg", "affirmed"),
        ("Salem Harari", "affirmed"),
        ("Omar Fituri", "negated"),
        ("Huda Salim", "negated"),
        ("Ministry of Trade", "negated"),
    }
    assert ends(text, "assigned_to") == {("submit the list of trainees", "Ministry of Industry")}


def test_the_body_behind_a_name_or_its_post_is_where_somebody_is_from() -> None:
    members = {("Anna Berg", "Nile Textiles Company"), ("Omar Fituri", "Nile Textiles Company")}
    assert members <= ends(MARKDOWN.format(""), "member_of")
    assert accepted(MARKDOWN.format(""), "member_of") == set()
    line = "Minutes of the third meeting\nPresent: Ms. Anna Berg, UNICEF, Mr. Karl Lund, Director of Planning, UNIDO, FAO\n"
    assert ends(line, "member_of") == {
        ("Anna Berg", "United Nations Children's Fund"),
        ("Karl Lund", "United Nations Industrial Development Organization"),
    }
    assert {who for who, _ in ends(line, "attended")} == {"Anna Berg", "Karl Lund", "منظمة الأغذية والزراعة للأمم المتحدة"}


def test_resolutions_are_action_items_and_what_is_only_done_to_a_body_is_none_of_its_tasks() -> None:
    told = MINUTES.format("1. ", "2. ", "3. ").replace("Action items:", "Resolutions:").replace("Responsible:", "Action:")
    assert related(told, "assigned_to") == related(MINUTES.format("1. ", "2. ", "3. "), "assigned_to")
    passive = told.replace("The Ministry of Industry to submit the list of trainees", "The Ministry of Industry to be consulted")
    assert "Ministry of Industry" not in {who for _, who in ends(passive, "assigned_to")}
    assert "Ministry of Industry" in {who for _, who in ends(told, "assigned_to")}
