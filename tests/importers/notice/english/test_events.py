"""Events in English: who was at them, who led them, where they were. Everybody and everything is fictional."""

from __future__ import annotations

import pytest

from ..reads import accepted, ends, named, related

DONE, DENIED, PLANNED = ("actual", "affirmed"), ("actual", "negated"), ("planned", "affirmed")


@pytest.mark.parametrize(
    ("text", "guests"),
    [
        (
            "The annual forum was attended by Ms. Huda Rask, Director of Planning, by Mr. Omar Nadir of the Sahel Agency, and by "
            "representatives of the Ministry of Trade and the Jordan Chamber of Commerce.",
            {"Huda Rask", "Omar Nadir", "Ministry of Trade", "Jordan Chamber of Commerce"},
        ),
        (
            "The workshop in Amman brought together officials of the Ministry of Water, the Desert Fund and the Nile Bank.",
            {"Ministry of Water", "Desert Fund", "Nile Bank"},
        ),
        ("The fair took place in the presence of Mr. Ali Mansour and of members of the Nile Bank.", {"Ali Mansour", "Nile Bank"}),
        ("The session was held in Amman. Also present was the auditor, Mr. Ali Mansour.", {"Ali Mansour"}),
        ("The meeting was attended by Ms. Huda Rask; Mr. Omar Nadir was travelling.", {"Huda Rask"}),
        ("The meeting was chaired by Ms. Huda Rask and attended by Mr. Omar Nadir.", {"Omar Nadir"}),
        ("Speaking at the launch event in Amman, Ms. Huda Rask said little.", {"Huda Rask"}),
        ("Ms. Lina Odeh gave a presentation on solar pumps.", {"Lina Odeh"}),
        ("A presentation on solar pumps was given by Ms. Lina Odeh.", {"Lina Odeh"}),
        ("Mr. Omar Nadir and Ms. Huda Rask took part in the seminar.", {"Omar Nadir", "Huda Rask"}),
        ("It was a long training centre day attended by Mr. Omar Nadir.", set()),
        ("Mr. Omar Nadir joined the Nile Bank before the meeting.", set()),
        ("The annual dinner took place in Sfax. Guests included Ms. Huda Rask and Ms. Lina Odeh.", {"Huda Rask", "Lina Odeh"}),
        ("Ms. Huda Rask, on Monday, inaugurated the third Atlas Solar Forum.", {"Huda Rask"}),
    ],
)
def test_everybody_listed_was_there(text: str, guests: set[str]) -> None:
    assert {who for who, _, how, denied in related(text, "attended") if (how, denied) == DONE} == guests


@pytest.mark.parametrize(
    ("text", "away"),
    [
        ("The event was held in Amman. The Ministry of Finance, although invited, did not attend.", {"Ministry of Finance"}),
        (
            "The Ministry of Finance was absent from the meeting. The Nile Bank sent its apologies.",
            {"Ministry of Finance", "Nile Bank"},
        ),
        ("All members of the committee except Mr. Omar Nadir attended the meeting.", {"Omar Nadir"}),
        ("The session was attended by all directors except Mr. Omar Nadir, who was ill.", {"Omar Nadir"}),
        ("Mr. Omar Nadir was invited to the meeting but did not attend.", {"Omar Nadir"}),
        ("Mr. Omar Nadir could not attend the conference and sent his deputy, Ms. Lina Odeh, in his place.", {"Omar Nadir"}),
        ("Mr. Omar Nadir boycotted the meeting.", {"Omar Nadir"}),
        ("Mr. Omar Nadir missed the bus to the conference.", set()),
        ("Nobody from the Ministry of Trade attended the meeting.", {"Ministry of Trade"}),
        ("Reports that Mr. Omar Nadir attended the summit are untrue.", {"Omar Nadir"}),
        ("Mr. Omar Nadir was unable to attend the fair and was represented by Ms. Lina Odeh.", {"Omar Nadir"}),
    ],
)
def test_who_was_away_was_not_there(text: str, away: set[str]) -> None:
    assert {who for who, _, how, denied in related(text, "attended") if (how, denied) == DENIED} == away


def test_who_came_instead_was_there() -> None:
    text = "Mr. Sami Haddad did not attend the conference and sent Ms. Lina Odeh in his place."
    assert related(text, "attended") == {("Sami Haddad", "conference", *DENIED), ("Lina Odeh", "conference", *DONE)}


def test_what_is_put_right_is_no_more_told() -> None:
    text = "The note said that the workshop was opened by Ms. Huda Rask. It was in fact opened by Mr. Omar Nadir."
    assert related(text, "attended") == {("Huda Rask", "workshop", *DENIED), ("Omar Nadir", "workshop", *DONE)}


@pytest.mark.parametrize(
    "text",
    [
        "The event will bring together experts from the Desert Fund.",
        "The Desert Fund will take part in the fair.",
        "The workshop, which will be held in May, will be attended by the Desert Fund.",
    ],
)
def test_who_is_still_to_come_is_planned(text: str) -> None:
    assert {(who, how) for who, _, how, _ in related(text, "attended")} == {("Desert Fund", "planned")}


def test_a_meal_that_was_called_off_was_attended_by_nobody() -> None:
    text = "The breakfast with Ms. Huda Rask announced for 29 November was cancelled."
    assert {(who, denied) for who, _, _, denied in related(text, "attended")} == {("Huda Rask", "negated")}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The roundtable was moderated by Ms. Huda Rask.", {("Huda Rask", "roundtable", *DONE)}),
        ("The roundtable, to be moderated by Ms. Huda Rask, is set for 12 June.", {("Huda Rask", "roundtable", *PLANNED)}),
        (
            "The session was chaired jointly by Ms. Huda Rask and Mr. Omar Nadir.",
            {("Huda Rask", "session", *DONE), ("Omar Nadir", "session", *DONE)},
        ),
        (
            "The session was chaired by Ms. Huda Rask, and Mr. Omar Nadir presented the accounts.",
            {("Huda Rask", "session", *DONE)},
        ),
        ("With Mr. Sami Haddad in the chair, the meeting approved the budget.", {("Sami Haddad", "meeting", *DONE)}),
        ("The talks were not chaired by Ms. Huda Rask.", {("Huda Rask", "talks", *DENIED)}),
        ("The meeting received a delegation led by Ms. Huda Rask.", set()),
    ],
)
def test_who_led_an_event(text: str, found: set[tuple[str, str, str, str]]) -> None:
    assert related(text, "chaired") == found


def test_who_moderated_waits() -> None:
    assert not accepted("Ms. Huda Rask moderated the roundtable.", "chaired")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The forum, held at the premises of the Nile Bank in Sfax, was short.", {"Nile Bank", "Sfax"}),
        ("The ceremony in Sfax was short.", {"Sfax"}),
        ("Two trainings on seed storage were held, in Sfax and in Sousse.", {"Sfax", "Sousse"}),
        ("Talks on the fishing licence are expected to resume in Sousse in May 2025.", {"Sousse"}),
        ("The roundtable, to be moderated by Ms. Huda Rask, will take place in Sousse on 4 May 2025.", {"Sousse"}),
        ("The third session was long. It was held in Sousse.", {"Sousse"}),
        ("The next meeting of the committee, composed of two bodies, will be held in Kufstein in November.", {"Kufstein"}),
        ("A memorandum of understanding was signed in Sfax. The ceremony was chaired by Ms. Huda Rask.", {"Sfax"}),
        ("Sousse, 14 May 2024 – Ms. Huda Rask met Mr. Omar Nadir. The meeting dealt with ports.", {"Sousse"}),
        ("The workshop on investment in Chad ended.", set()),
        ("The annual dinner took place at the Corniche Hotel in Sfax.", {"Sfax"}),
        ("The meeting discussed the factory that opened in Sfax.", set()),
        ("The book was held in Arabic. The meeting was held in English.", set()),
        ("In the event of rain the hall in Sfax is open.", set()),
    ],
)
def test_where_an_event_was(text: str, places: set[str]) -> None:
    assert {place for _, place in ends(text, "located_in")} == places


@pytest.mark.parametrize(
    ("text", "seats"),
    [
        ("Mr. Omar Nadir wrote to the Embassy of Malta in Sousse.", {("Embassy of Malta", "Sousse")}),
        ("Mr. Omar Nadir was received at the Ministry of Water in Sousse by Ms. Huda Rask.", {("Ministry of Water", "Sousse")}),
        ("Mr. Omar Nadir met officials of the Ministry of Water in Sousse.", set()),
    ],
)
def test_where_a_house_is(text: str, seats: set[tuple[str, str]]) -> None:
    assert ends(text, "located_in") == seats


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("The fair will be held in Kufstein and in Hallein.", ["Kufstein", "Hallein"]),
        ("Ms. Huda Rask visited Sfax and Kufstein. She returned to Kufstein.", ["Sfax", "Kufstein", "Kufstein"]),
        ("Ms. Huda Rask invested in Nordhavn. The meeting in Parliament ended. The course was held in Maltese.", []),
    ],
)
def test_towns_that_no_list_knows(text: str, towns: list[str]) -> None:
    assert named(text, "place") == towns


def test_the_next_edition_is_not_the_forum() -> None:
    text = "Ms. Huda Rask opened the Atlas Solar Forum. The next edition of the forum will be held in Nairobi."
    assert related(text, "located_in") == {("edition", "Nairobi", *PLANNED)}


def test_who_cancelled_a_speech_called_off_no_later_event() -> None:
    text = "Mr. Omar Nadir cancelled his speech. The closing session will be chaired by Ms. Huda Rask."
    assert related(text, "chaired") == {("Huda Rask", "closing session", *PLANNED)}


def test_a_body_that_met_held_the_meeting_of_its_minutes() -> None:
    text = (
        "MINUTES OF THE STEERING COMMITTEE\n\nThe committee met in Sfax on 3 June 2024 under the chairmanship of Ms. Huda Rask. "
        "Representatives of the Desert Fund and the Nile Bank attended.\n"
    )
    assert {who for who, _ in ends(text, "chaired")} == {"Huda Rask"}
    assert {who for who, _ in ends(text, "attended")} >= {"Desert Fund", "Nile Bank"}


def test_the_event_is_the_last_that_was_spoken_of() -> None:
    text = "The workshop was held in Sfax. The event was moderated by Ms. Huda Rask."
    assert ends(text, "chaired") == {("Huda Rask", "workshop")}
