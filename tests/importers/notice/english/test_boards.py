"""Whose board a board is in English. Everything told here is made up."""

from __future__ import annotations

import pytest

from ..reads import told


@pytest.mark.parametrize(
    ("text", "board"),
    [
        (
            "The Board of Directors of the Nile Bank (NB) met. NB will join the Union of Banks.",
            "Board of Directors of the Nile Bank",
        ),
        ("The Board of the Nile Bank met. The Nile Bank will join the Union of Banks.", "Board of the Nile Bank"),
    ],
)
def test_a_board_is_part_of_its_body_and_the_acronym_is_of_the_body(text: str, board: str) -> None:
    assert told(text, "part_of") == {(board, "Nile Bank", "actual", "affirmed")}
    assert told(text, "member_of") == {("Nile Bank", "Union of Banks", "planned", "affirmed")}


def test_what_a_board_decides_on_an_office_is_of_its_body() -> None:
    text = "The Board of the Nile Bank authorised the opening of a branch in Annaba."
    assert told(text, "has_office_in") == {("Nile Bank", "Annaba", "planned", "affirmed")}


def test_a_board_of_a_field_is_no_part_of_it() -> None:
    assert not told("The Board of Investment met the Minister of Health.", "part_of")
