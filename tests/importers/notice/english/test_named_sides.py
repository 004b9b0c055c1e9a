"""Sides of talks in agreed minutes: who they are, who led them, when and where they met. Everybody in them is fictional."""

from __future__ import annotations

import pytest

from rawabit.graph.model import Entity
from rawabit.importers.notice.extract import extract

from ..reads import accepted, ends, related

MINUTES = """Agreed Minutes
First Session of the Joint Trade Committee between the Republic of Kenya and the State of Qatar
The First Session of the Joint Trade Committee was held in Nairobi on 4 June 2025. {heads}

The two sides agreed as follows:
1. The Kenyan side will publish the tariff by 1 August 2025.
2. The Qatari delegation shall translate the catalogue.
3. The Kenyan Party will inform the Qatari side of the dates.
{told}
"""
HEADS = "The Kenyan side was headed by Ms. Wanjiru Omanga, Director of Trade, and the Qatari side by Mr. Jassim Alfahdan."


def minutes(heads: str = HEADS, told: str = "") -> str:
    return MINUTES.format(heads=heads, told=told)


def groups(text: str) -> list[tuple[str, str | None]]:
    """The sides with whose they are."""
    document = extract(text)
    names: dict[str | None, Entity] = {entity.id: entity for entity in document.entities}
    sides = (entity for entity in document.entities if entity.classification == "group" and not entity.named)
    return [(side.label(), names[side.qualifier].label("en") if side.qualifier else None) for side in sides]


def events(text: str) -> dict[str, str | None]:
    return {entity.label(): entity.start for entity in extract(text).entities if entity.kind == "event"}


def test_a_side_is_one_however_it_is_called_and_says_whose_it_is() -> None:
    assert groups(minutes()) == [("Kenyan side", "Kenya"), ("Qatari side", "Qatar")]


def test_a_body_has_a_side_too() -> None:
    text = minutes().replace("State of Qatar", "World Health Organization").replace("Qatari", "WHO")
    assert [side for side, _ in groups(text)] == ["Kenyan side", "WHO side"]


def test_outside_of_minutes_a_side_is_nobody() -> None:
    assert not groups("Fictional note. The Kenyan side will publish the tariff by 1 August 2025.")


def test_the_title_and_the_first_sentence_name_one_session() -> None:
    assert events(minutes()) == {"First Session": "2025-06-04"}


def test_sessions_of_two_bodies_are_two() -> None:
    text = minutes(told="The First Session of the Fisheries Board took place in Doha on 2 May 2024.")
    days = {entity.start for entity in extract(text).entities if entity.kind == "event"}
    assert days == {"2024-05-02", "2025-06-04"}


@pytest.mark.parametrize(
    "heads",
    [HEADS, "It was chaired on the Kenyan side by Ms. Wanjiru Omanga and on the Qatari side by Mr. Jassim Alfahdan."],
)
def test_who_led_the_sides_led_the_session(heads: str) -> None:
    leaders = {("Wanjiru Omanga", "First Session"), ("Jassim Alfahdan", "First Session")}
    assert accepted(minutes(heads), "chaired") == leaders


@pytest.mark.parametrize(
    "heads",
    [
        "The session was co-chaired by Ms. Wanjiru Omanga and Mr. Jassim Alfahdan.",
        "It was chaired by Ms. Wanjiru Omanga, on behalf of the Kenyan side, and Mr. Jassim Alfahdan, for the Qatari side.",
        "Ms. Wanjiru Omanga, head of the Kenyan delegation, spoke first. Mr. Jassim Alfahdan, head of the Qatari side, followed.",
        "Ms. Wanjiru Omanga headed the Kenyan delegation. Mr. Jassim Alfahdan led the Qatari delegation.",
        "The Kenyan side was represented by Ms. Wanjiru Omanga. The Qatari side was represented by Mr. Jassim Alfahdan.",
    ],
)
def test_other_ways_to_tell_who_led_wait(heads: str) -> None:
    leaders = {("Wanjiru Omanga", "First Session"), ("Jassim Alfahdan", "First Session")}
    assert ends(minutes(heads), "chaired") == leaders
    assert not accepted(minutes(heads), "chaired")


def test_who_was_not_to_lead_a_side_did_not() -> None:
    heads = "The Kenyan side was not headed by Ms. Wanjiru Omanga."
    assert {(how, denied) for _, _, how, denied in related(minutes(heads), "chaired")} <= {("actual", "negated")}


def test_the_two_of_the_title_met() -> None:
    assert related(minutes(), "met_with") == {("Republic of Kenya", "State of Qatar", "actual", "affirmed")}


def test_a_side_that_is_welcomed_is_not_met() -> None:
    text = minutes(told="The Kenyan side welcomed the Qatari delegation.")
    assert len(related(text, "met_with")) == 1


def test_a_line_of_place_and_day_below_the_title_is_of_the_meeting() -> None:
    text = minutes().replace("was held in Nairobi on 4 June 2025.", "was opened.")
    text = text.replace("State of Qatar\n", "State of Qatar\nNairobi, 4 June 2025\n")
    assert events(text) == {"First Session": "2025-06-04"}
    assert accepted(text, "located_in") == {("First Session", "Nairobi")}


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("The Second Session is to take place in Doha in March 2027.", "2027-03"),
        ("The sides agreed to hold the Second Session in Doha during 2027.", "2027"),
        ("The Second Session shall be convened in Doha in early 2027.", "2027"),
        ("The Second Session is scheduled for 2027 in Doha.", "2027"),
    ],
)
def test_the_session_after_it_is_planned(told: str, day: str) -> None:
    text = minutes(told=told)
    assert events(text) == {"First Session": "2025-06-04", "Second Session": day}
    assert ("Second Session", "Doha", "planned", "affirmed") in related(text, "located_in")


def test_a_round_of_talks_is_an_event() -> None:
    text = minutes(told="Both sides agreed that the next round of consultations will be held in Doha in 2027.")
    assert ("next round of consultations", "Doha", "planned", "affirmed") in related(text, "located_in")


def test_the_record_of_a_round_is_minutes_of_it() -> None:
    text = """Record of the Fourth Round of Political Consultations
between the Government of the People's Republic of Bangladesh and the Republic of Chile
Dhaka, 3 May 2026

The Chilean side asked for more time.
Both delegations agreed to hold the fifth round in Santiago in 2028.
"""
    assert events(text) == {"Fourth Round of Political Consultations": "2026-05-03", "fifth round": "2028"}
    assert ends(text, "met_with") == {("Government of the People's Republic of Bangladesh", "Republic of Chile")}
    assert groups(text) == [("Chilean side", "Chile")]


def test_several_who_represented_a_side_need_not_have_led_it() -> None:
    heads = "The Kenyan side was represented by Ms. Wanjiru Omanga and Mr. Otieno Barasa."
    assert not ends(minutes(heads), "chaired")


def test_who_leads_a_side_is_not_accepted_where_the_title_names_no_meeting() -> None:
    text = minutes().replace("Agreed Minutes\nFirst Session of the Joint Trade Committee", "Record of Discussions")
    assert ("Wanjiru Omanga", "First Session") in ends(text, "chaired")
    assert not accepted(text, "chaired")


def test_minutes_whose_title_and_sentences_name_no_meeting_are_of_one() -> None:
    text = minutes().replace("First Session of the", "Of the").replace("The Of the Joint Trade Committee was held", "They met")
    text = (
        text.replace("1 August 2025.", "1 August 2025, after a course.") + "The next working group meeting: Doha, 3 May 2027.\n"
    )
    assert {meeting for _, meeting in ends(text, "chaired")} == {"Agreed Minutes"}


def test_where_a_committee_convened_its_session_is_its_place() -> None:
    text = minutes().replace(
        "The First Session of the Joint Trade Committee was held in", "The Committee convened its first session in"
    )
    assert ("First Session", "Nairobi", "actual", "affirmed") in related(text, "located_in")


def test_those_whose_sides_agreed_cooperate() -> None:
    assert related(minutes(), "cooperates_with") == {("Republic of Kenya", "State of Qatar", "agreed", "affirmed")}


@pytest.mark.parametrize(
    "told", ["The two sides have not agreed on fees.", "The two sides agreed to meet again.", "The fees are open."]
)
def test_those_whose_sides_did_not_agree_on_anything_do_not(told: str) -> None:
    text = minutes(told=told).replace("The two sides agreed as follows:", "")
    assert not related(text, "cooperates_with")
