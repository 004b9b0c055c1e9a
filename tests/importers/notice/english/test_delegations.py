"""Delegations in English: whose they are, who leads them and who goes along. Everybody and everything is fictional."""

from __future__ import annotations

from ..reads import accepted, ends

VISIT = (
    "A delegation of the Ministry of Water of Jordan, headed by Ms. Lubna Haddari, visited the Desert Fund on Wednesday. "
    "The delegation included Mr. Fares Benali, Director of Planning, and Dr. Huda Mansouri. "
    "The delegation signed a memorandum of understanding with the Fund on training."
)


def test_a_visit_is_of_the_body_and_of_who_leads() -> None:
    assert {who for who, _ in ends(VISIT, "visited")} == {"Ministry of Water", "Lubna Haddari"}


def test_who_is_included_goes_along() -> None:
    assert ends(VISIT, "accompanied") == {("Fares Benali", "Lubna Haddari"), ("Huda Mansouri", "Lubna Haddari")}


def test_what_a_delegation_signs_its_body_signs() -> None:
    assert {who for who, _ in ends(VISIT, "signed")} == {"Ministry of Water", "Desert Fund"}


def test_all_of_it_waits() -> None:
    assert not accepted(VISIT, "visited") | accepted(VISIT, "accompanied") | accepted(VISIT, "signed")


def test_a_delegation_of_nobody_is_nobody() -> None:
    text = "The Desert Fund signed an agreement with the Nile Bank. The delegation signed a memorandum of understanding."
    assert {who for who, _ in ends(text, "signed")} == {"Desert Fund", "Nile Bank"}
