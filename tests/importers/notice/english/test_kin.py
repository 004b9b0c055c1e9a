"""Those who are only somebody's, and headlines whose commas stand for "and". All people are made up."""

from __future__ import annotations

import pytest

from ..reads import accepted, ends

SALEM, MARIO = "Salem Al-Ferjani", "Mario Rossi"
GUEST = f"the Ambassador of Italy, Mr. {MARIO}, in Tripoli"


@pytest.mark.parametrize(
    "who",
    [
        "The son of the late Minister of Health",
        "The widow of the Minister of Health",
        "The Minister of Health's wife",
        "The Minister of Health\u2019s son",
        "An aide to the Minister of Health",
    ],
)
def test_whose_son_it_is_met_nobody(who: str) -> None:
    assert not ends(f"{who} met {GUEST}.", "met_with")


@pytest.mark.parametrize(
    "whom",
    [
        "the son of the late Minister of Industry",
        "the family of the late Director of the Water Centre, Mr. Khaled Salem,",
        "the Minister of Industry's brother",
    ],
)
def test_whose_family_was_met_was_not(whom: str) -> None:
    assert not ends(f"The Minister of Health, Mr. {SALEM}, met {whom} in Tripoli.", "met_with")


@pytest.mark.parametrize(
    "who", ["The Minister of Health", "The former Minister of Health", "The Office of the Minister of Health"]
)
def test_a_bearer_who_acts_himself_is_met(who: str) -> None:
    assert ends(f"{who}, Mr. {SALEM}, met {GUEST}.", "met_with") == {(SALEM, MARIO)}


def test_a_late_minister_holds_the_post_no_more() -> None:
    text = f"The late Minister of Health, Mr. {SALEM}, was honoured in Tripoli."
    assert (SALEM, "Minister of Health") in ends(text, "holds")
    assert not accepted(text, "holds")


@pytest.mark.parametrize(
    "text",
    [
        "Libya, Tunisia sign agreement on water",
        "Libya and Tunisia signed an agreement on water in Tripoli.",
        "Libya, Tunisia conclude agreement on water",
    ],
)
def test_countries_that_open_a_clause_sign(text: str) -> None:
    assert {source for source, _ in ends(text, "signed")} == {"Libya", "Tunisia"}


def test_bodies_in_a_headline_sign() -> None:
    found = ends("Ministry of Industry, UNIDO sign memorandum of understanding", "signed")
    assert len(found) == 2


@pytest.mark.parametrize("text", ["In Libya, Tunisia signed an agreement with Italy.", "Tripoli, Libya signed an agreement."])
def test_a_place_before_the_comma_signs_nothing(text: str) -> None:
    assert {"ليبيا", "Libya"}.isdisjoint(source for source, _ in ends(text, "signed"))
