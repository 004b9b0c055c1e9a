"""What two do in common. Everything told here is made up."""

from __future__ import annotations

import pytest

from ..reads import along, told


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("The Nile Bank and the Rift Company intend to cooperate on warehousing.", "planned"),
        ("It was agreed that the Nile Bank and the Rift Company would work together on seeds.", "agreed"),
        ("The Nile Bank and the Rift Company work together on seeds.", "actual"),
        ("The Nile Bank and the Rift Company, which have teamed up on seeds, are small.", "actual"),
        ("The Nile Bank and the Rift Company do not cooperate.", "denied"),
        ("The Nile Bank and the Rift Company hope to join forces.", "wished"),
        ("The Nile Bank agreed to cooperate with the Rift Company on seeds.", "agreed"),
        ("The Nile Bank is cooperating with the Rift Company.", "actual"),
        ("The Nile Bank no longer works with the Rift Company.", "ended"),
    ],
)
def test_who_works_together_is_read_as_far_along_as_told(text: str, how: str) -> None:
    assert along(text, "cooperates_with") == {("Rift Company", how)}


@pytest.mark.parametrize(
    "text",
    [
        "The Nile Bank and the Rift Company could cooperate on seeds.",
        "The Nile Bank met the Rift Company. They did not say if they would cooperate.",
        "The Nile Bank asked two firms to work together.",
        "Mr. Salem Warfalli and Mr. Hadi Najjar work together.",
    ],
)
def test_who_only_might_work_together_is_not(text: str) -> None:
    assert not along(text, "cooperates_with")


def test_working_together_is_no_task() -> None:
    assert not told("It was agreed that the Nile Bank and the Rift Company would work together on seeds.", "assigned_to")


def test_the_two_that_work_together_sign_what_is_to_be_signed_by_the_two() -> None:
    text = (
        "It was agreed that the Nile Bank and the Rift Company would work together; a contract will be signed by the two in May."
    )
    assert {(one, how) for one, _, how, _ in told(text, "signed")} == {("Nile Bank", "planned"), ("Rift Company", "planned")}


def test_two_others_are_not_meant() -> None:
    text = "The Nile Bank and the Rift Company work together. A contract will be signed by the two ministers in May."
    assert not told(text, "signed")
