"""Who met, visited and went along with whom in English, and what was said. Everybody and everything is fictional."""

from __future__ import annotations

import pytest

from ..reads import accepted, ends, related

DONE, DENIED, PLANNED, WISHED = ("actual", "affirmed"), ("actual", "negated"), ("planned", "affirmed"), ("wished", "affirmed")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ms. Huda Rask and Mr. Omar Nadir met in Tunis on Monday.", {("Huda Rask", "Omar Nadir", *DONE)}),
        (
            "Mr. Omar Nadir was received at the Ministry of Trade by Ms. Huda Rask, Minister of Trade, and Mr. Ali Mansour.",
            {("Omar Nadir", "Huda Rask", *DONE), ("Omar Nadir", "Ali Mansour", *DONE)},
        ),
        ("A meeting between Ms. Huda Rask and Mr. Omar Nadir will be held.", {("Huda Rask", "Omar Nadir", *PLANNED)}),
        (
            "Ms. Huda Rask sat down with Mr. Omar Nadir and Mr. Ali Mansour to discuss fees.",
            {("Huda Rask", "Omar Nadir", *DONE), ("Huda Rask", "Ali Mansour", *DONE)},
        ),
        ("Ms. Huda Rask would like to meet Mr. Omar Nadir.", {("Huda Rask", "Omar Nadir", *WISHED)}),
        ("Ms. Huda Rask did not meet Mr. Omar Nadir.", {("Huda Rask", "Omar Nadir", *DENIED)}),
        ("A visiting delegation of the Desert Fund met Ms. Huda Rask.", {("Desert Fund", "Huda Rask", *DONE)}),
        ("Ms. Huda Rask received a letter from Mr. Omar Nadir.", set()),
        ("A reception at the Embassy of Malta was hosted by Mr. Omar Nadir.", set()),
        ("Ms. Huda Rask received a medal of the Nile Bank.", set()),
    ],
)
def test_who_met(text: str, found: set[tuple[str, str, str, str]]) -> None:
    assert related(text, "met_with") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ms. Huda Rask travelled to Sfax and Sousse.", {("Huda Rask", "Sfax", *DONE), ("Huda Rask", "Sousse", *DONE)}),
        ("Ms. Huda Rask did not travel to Sfax.", {("Huda Rask", "Sfax", *DENIED)}),
        ("Ms. Huda Rask cancelled her visit to Sfax.", {("Huda Rask", "Sfax", *DENIED)}),
        ("Ms. Huda Rask wishes to meet Mr. Omar Nadir and to visit the Nile Bank.", {("Huda Rask", "Nile Bank", *WISHED)}),
        ("Ms. Huda Rask plans to visit the Nile Bank.", {("Huda Rask", "Nile Bank", *PLANNED)}),
        ("Mr. Omar Nadir was received at the Nile Bank by Ms. Huda Rask.", {("Omar Nadir", "Nile Bank", *DONE)}),
        ("Ms. Huda Rask, flanked by Mr. Omar Nadir and Mr. Ali Mansour, toured Sfax.", {("Huda Rask", "Sfax", *DONE)}),
        ("The report on the visit went to the Nile Bank.", set()),
        ("Ms. Huda Rask went to the Nile Bank for a loan.", set()),
        ("A delegation from the Desert Fund arrived in Sfax.", {("Desert Fund", "Sfax", *DONE)}),
    ],
)
def test_who_went_where(text: str, found: set[tuple[str, str, str, str]]) -> None:
    assert related(text, "visited") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Ms. Huda Rask will be accompanied by Mr. Omar Nadir, Director of Planning, and by Ms. Lina Odeh, adviser.",
            {("Omar Nadir", "Huda Rask", *PLANNED), ("Lina Odeh", "Huda Rask", *PLANNED)},
        ),
        (
            "Ms. Huda Rask arrived in Doha. With her were Mr. Omar Nadir and Ms. Lina Odeh.",
            {("Omar Nadir", "Huda Rask", *DONE), ("Lina Odeh", "Huda Rask", *DONE)},
        ),
        ("Mr. Omar Nadir accompanied Ms. Huda Rask to Doha.", {("Omar Nadir", "Huda Rask", *DONE)}),
        ("Ms. Huda Rask was not accompanied by Mr. Omar Nadir.", {("Omar Nadir", "Huda Rask", *DENIED)}),
        ("The report was accompanied by a letter.", set()),
    ],
)
def test_who_went_along(text: str, found: set[tuple[str, str, str, str]]) -> None:
    assert related(text, "accompanied") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ms. Huda Rask said that exports of dates had doubled.", {("exports of dates had doubled", "affirmed")}),
        ("Ms. Huda Rask said that the Bank hoped for a cold store in Sfax.", {("a cold store in Sfax", "affirmed")}),
        ("Mr. Omar Nadir denied that the Bank planned to close branches.", {("close branches", "negated")}),
        (
            "Mr. Omar Nadir told the Board that funds were short, but stressed that rents fell.",
            {("funds were short", "affirmed")},
        ),
        ("Mr. Omar Nadir called for lower port fees and complained of slow customs.", {("lower port fees", "affirmed")}),
        ("Mr. Omar Nadir said that no land had been given to the company.", {("land", "negated")}),
        ("Mr. Omar Nadir did not say that exports had doubled.", set()),
        ("Mr. Omar Nadir said that the Bank had not paid.", set()),
        ("It was said that exports had doubled. Ms. Huda Rask left.", set()),
    ],
)
def test_what_somebody_says(text: str, found: set[tuple[str, str]]) -> None:
    assert {(theme, denied) for _, theme, _, denied in related(text, "stated")} == found


def test_what_another_relation_tells_is_no_statement() -> None:
    text = "The Nile Bank denied that it had signed a contract with the Desert Fund."
    assert not ends(text, "stated")


def test_all_of_it_waits() -> None:
    text = "Ms. Huda Rask and Mr. Omar Nadir travelled to Sfax, accompanied by Ms. Lina Odeh. Ms. Rask said that rents doubled."
    assert not any(accepted(text, type_) for type_ in ("visited", "accompanied", "stated"))
