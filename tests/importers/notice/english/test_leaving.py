"""What English notices tell of people who left an office, and of orders that were not given. Everything told here is made up."""

from __future__ import annotations

import pytest

from rawabit.graph.model import Modality, Review
from rawabit.importers.notice.extract import extract

from ..reads import accepted, related

DIRECTOR = "the Director of the Ports Authority, Mr. Ali Bensalem"
MINISTER = "The Minister of Energy, Mr. Samir Aziz"


def held(text: str) -> dict[str, tuple[Modality, Review]]:
    """How far along each person's office is, by the person's name."""
    found = extract(f"Algiers, 4 February 2026\n{text}\n")
    names = {entity.id: entity.label() for entity in found.entities}
    return {names[r.source]: (r.modality, r.review) for r in found.relations if r.type == "holds"}


@pytest.mark.parametrize(
    "text",
    [
        "The Director of the Ports Authority, Mr. Ali Bensalem, was dismissed.",
        "The Director of the Ports Authority, Mr. Ali Bensalem, resigned.",
        "Mr. Ali Bensalem, Director of the Ports Authority, has retired.",
        "The Director of the Ports Authority, Mr. Ali Bensalem, passed away on Monday.",
        f"The Council dismissed {DIRECTOR}.",
        f"{MINISTER}, dismissed {DIRECTOR}.",
        f"{MINISTER}, accepted the resignation of {DIRECTOR}.",
        "The Council will honour the late Director of the Ports Authority, Mr. Ali Bensalem.",
    ],
)
def test_who_left_held_the_office_and_nobody_else_did(text: str) -> None:
    offices = held(text)
    assert offices.pop("Ali Bensalem") == (Modality.ENDED, Review.PROPOSED)
    assert all(modality is Modality.ACTUAL for modality, _ in offices.values())


def test_two_resign_at_once() -> None:
    assert {modality for modality, _ in held(f"{MINISTER}, and {DIRECTOR}, resigned.").values()} == {Modality.ENDED}


@pytest.mark.parametrize(
    "text",
    [
        "The Director of the Ports Authority, Mr. Ali Bensalem, was not dismissed.",
        "The Director of the Ports Authority, Mr. Ali Bensalem, will be replaced.",
        "The Director of the Ports Authority, Mr. Ali Bensalem, dismissed the claims.",
        f"{MINISTER}, removed the obstacles with {DIRECTOR}.",
        f"Late on Monday {DIRECTOR}, met the Minister.",
    ],
)
def test_who_stays_holds_it(text: str) -> None:
    assert held(text)["Ali Bensalem"] == (Modality.ACTUAL, Review.ACCEPTED)


def orders(verb: str) -> set[tuple[str, Review]]:
    found = extract(f"Algiers, 4 February 2026\n{MINISTER}, {verb} the Legal Department to review the contracts.\n")
    return {(r.type, r.review) for r in found.relations if r.type in {"directed", "assigned_to"}}


@pytest.mark.parametrize("verb", ["has not yet instructed", "has never asked", "had not directed"])
def test_an_order_that_was_not_given_is_none(verb: str) -> None:
    assert orders(verb) == set()


def test_an_order_that_others_claim_waits() -> None:
    assert orders("instructed") == {("directed", Review.ACCEPTED), ("assigned_to", Review.PROPOSED)}
    assert orders("reportedly instructed") == {("directed", Review.PROPOSED), ("assigned_to", Review.PROPOSED)}


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("The court annulled the appointment of Huda Rask as Director of the Nile Fund.", "ended"),
        ("The Nile Fund's Director, Huda Rask, whose appointment was revoked, spoke.", "ended"),
        ("The court did not annul the appointment of Huda Rask as Director of the Nile Fund.", "actual"),
    ],
)
def test_an_annulled_appointment_is_over(text: str, how: str) -> None:
    assert {one[2] for one in related(text, "holds")} == {how}


def test_those_listed_as_relieved_have_left() -> None:
    text = "Officials relieved include Trade Minister Huda Rask, and Omar Nadir, Governor of the Nile Bank."
    assert {(who, how) for who, _, how, _ in related(text, "holds")} == {("Huda Rask", "ended"), ("Omar Nadir", "ended")}
    assert not accepted(text, "holds")
