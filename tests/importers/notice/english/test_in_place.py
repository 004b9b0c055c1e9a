"""Who leaves an office and who comes in their place, in English. Everybody and everything is fictional."""

from __future__ import annotations

import pytest

from ..reads import accepted, related

LEFT = "The Board accepted the resignation of Mr. Karim Dabbas as Director of the Nile Fund"


@pytest.mark.parametrize(
    "told", ["and appointed Ms. Nadia Sleiman in his place.", ". Ms. Nadia Sleiman was elected to succeed him."]
)
def test_the_heir_has_the_post_that_was_left(told: str) -> None:
    text = f"{LEFT} {told}"
    assert related(text, "holds") == {
        ("Karim Dabbas", "Director of the Nile Fund", "ended", "affirmed"),
        ("Nadia Sleiman", "Director of the Nile Fund", "actual", "affirmed"),
    }
    assert not accepted(text, "holds")


def test_a_resignation_that_was_not_accepted_ends_nothing() -> None:
    text = LEFT.replace("accepted", "did not accept") + "."
    assert not {how for *_, how, _ in related(text, "holds")} & {"ended"}


def test_in_whose_place_must_be_told() -> None:
    assert not related("The Board appointed Ms. Nadia Sleiman in his place.", "holds")


def test_a_chief_executive_and_an_officer_hold_posts() -> None:
    text = "Mr. Rashid Tamimi, Chief Executive of the Nile Bank, thanked Ms. Claire Dubreuil, Programme Officer at the Nile Fund."
    held = {(who, post) for who, post, _, _ in related(text, "holds")}
    assert held == {
        ("Rashid Tamimi", "Chief Executive of the Nile Bank"),
        ("Claire Dubreuil", "Programme Officer at the Nile Fund"),
    }


def test_who_replaced_somebody_has_the_post() -> None:
    text = "Marco Belli left his post as Director of the Nile Fund and was replaced by Ms. Ingrid Halvorsen."
    assert {(who, how) for who, _, how, _ in related(text, "holds")} == {("Marco Belli", "ended"), ("Ingrid Halvorsen", "actual")}
