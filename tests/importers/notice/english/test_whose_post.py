"""Whose a post is where the words around it could mislead: governors of states, kin, aides. Everybody is fictional."""

from __future__ import annotations

import pytest

from ..reads import accepted, related


@pytest.mark.parametrize(
    ("before", "how"),
    [("Former", "ended"), ("Late", "ended"), ("Immediate Past", "ended"), ("Incoming", "planned"), ("", "actual")],
)
def test_what_stands_before_a_state_is_none_of_its_name(before: str, how: str) -> None:
    text = f"{before} Wadi State Governor Khaled Rida spoke.".strip()
    assert related(text, "holds") == {("Khaled Rida", "Wadi State Governor", how, "affirmed")}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("On Monday Wadi State Governor Khaled Rida spoke.", "Wadi State Governor"),
        ("Deputy Wadi State Governor Khaled Rida spoke.", "Deputy Wadi State Governor"),
        ("The Secretary to the Wadi State Governor, Mr. Khaled Rida, spoke.", "Secretary to the Wadi State Governor"),
    ],
)
def test_which_post_is_read_with_a_state(text: str, post: str) -> None:
    assert accepted(text, "holds") == {("Khaled Rida", post)}


@pytest.mark.parametrize(
    "text",
    [
        "The wife of the Wadi State Governor, Dr. Rima Said, spoke.",
        "The brother of the President of OXA, Mr. Omar Nadir, spoke.",
        "The chief of staff to the Minister of Defence, Colonel Sami Haddad, spoke.",
        "The Cabinet appointed the wife of the Minister of Trade, Huda Rask, as head of the Nile Bank.",
        "Ex-Wadi State Governor Khaled Rida spoke.",
        "Senator Omar Nadir Wadi State Governor Khaled Rida spoke.",
    ],
)
def test_whose_post_it_is_waits(text: str) -> None:
    assert accepted(text, "holds") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Mrs. Mona Ngila is the wife of the Minister of Labour, Chris Ngila.",
        "The wife of Minister of Labour Chris Ngila, Mrs. Mona Ngila, spoke.",
        "The office of the Minister of Labour, Chris Ngila, denied it.",
    ],
)
def test_the_minister_is_who_is_not_the_wife(text: str) -> None:
    assert accepted(text, "holds") == {("Chris Ngila", "Minister of Labour")}
