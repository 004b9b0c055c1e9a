"""Who came along, whom a pronoun means and who has a post of a country, in English. Everybody and everything is fictional."""

from __future__ import annotations

import pytest

from ..reads import related

DONE, DENIED, PLANNED, WISHED = ("actual", "affirmed"), ("actual", "negated"), ("planned", "affirmed"), ("wished", "affirmed")


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("Mr. Omar Nadir visited Amman on Sunday together with Ms. Huda Rask of the Desert Fund.", DONE),
        ("Mr. Omar Nadir has flown to Ankara along with Ms. Huda Rask.", DONE),
        ("Mr. Omar Nadir will visit Salt in April together with Ms. Huda Rask.", PLANNED),
    ],
)
def test_who_came_along_was_there_too(text: str, how: tuple[str, str]) -> None:
    assert ("Huda Rask", "Omar Nadir", *how) in related(text, "accompanied")
    assert {(who, *told) for who, _, *told in related(text, "visited")} == {("Omar Nadir", *how), ("Huda Rask", *how)}


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Omar Nadir did not visit Amman together with Ms. Huda Rask.",
        "Mr. Omar Nadir visited Amman and signed a contract together with Ms. Huda Rask.",
        "Mr. Omar Nadir visited Amman, where he met the staff. Together with Ms. Huda Rask he signed a contract.",
    ],
)
def test_who_did_another_thing_did_not_come_along(text: str) -> None:
    assert not related(text, "accompanied")
    assert "Huda Rask" not in {who for who, *_ in related(text, "visited")}


def test_who_is_invited_is_wished_to_visit() -> None:
    text = "Mr. Omar Nadir held talks with Ms. Huda Rask. He invited her to visit Manama."
    assert related(text, "visited") == {("Huda Rask", "Manama", *WISHED)}
    assert not related("Mr. Omar Nadir met Ms. Huda Rask and Ms. Lina Odeh. He invited her to visit Manama.", "visited")


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "Mr. Omar Nadir will travel to Djibouti, accompanied by Ms. Huda Rask. They are expected to hold talks with "
            "Mr. Ali Mansour.",
            {("Omar Nadir", "Ali Mansour", *PLANNED), ("Huda Rask", "Ali Mansour", *PLANNED)},
        ),
        (
            "Mr. Omar Nadir flew to Djibouti together with Ms. Huda Rask. They met Mr. Ali Mansour.",
            {("Omar Nadir", "Ali Mansour", *DONE), ("Huda Rask", "Ali Mansour", *DONE)},
        ),
        ("Mr. Omar Nadir denied having met Mr. Ali Mansour.", {("Omar Nadir", "Ali Mansour", *DENIED)}),
        ("Mr. Omar Nadir flew to Djibouti. They met Mr. Ali Mansour.", set()),
        ("Mr. Omar Nadir wishes to see the Nile Bank join the Desert Fund.", set()),
    ],
)
def test_they_meet_whom_the_sentence_tells(text: str, met: set[tuple[str, str, str, str]]) -> None:
    assert related(text, "met_with") == met


def test_a_country_may_stand_behind_a_post() -> None:
    text = "The Director of Planning at the Ministry of Commerce of Bahrain, Mr. Omar Nadir, took part in the meeting."
    assert {who for who, *_ in related(text, "holds")} == {"Omar Nadir"}
    other = "The Director of Planning at the Ministry of Commerce of Bahrain and Mr. Omar Nadir took part in the meeting."
    assert not related(other, "holds")


def test_he_is_the_only_person_of_the_sentence_before() -> None:
    text = "I wish to thank you for having sent us Mr. Omar Nadir. He visited Amman."
    assert {who for who, *_ in related(text, "visited")} == {"Omar Nadir"}
    assert not related("I wish to thank you for having sent us Ms. Huda Rask. He visited Amman.", "visited")
