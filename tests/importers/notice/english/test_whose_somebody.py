"""Who is somebody's and has something to do, and what was so once before. Everything told here is made up."""

from __future__ import annotations

import pytest

from ..reads import told


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Mr. Hadi Najjar asked the Nile Society's librarian, Mr. Marwan Issa, to draw up a list by 15 May.", "Marwan Issa"),
        (
            "The Nile Society met. Mr. Hadi Najjar instructed the Society's librarian, Mr. Marwan Issa, to draw up a list.",
            "Marwan Issa",
        ),
        ("The Nile Committee tasked its secretariat with drafting the rules by 31 March.", "secretariat"),
        ("Mr. Marwan Issa, who formerly worked as an archivist, has been asked to prepare a list.", "Marwan Issa"),
    ],
)
def test_somebodys_somebody_has_a_task(text: str, who: str) -> None:
    assert {doer for _, doer, how, _ in told(text, "assigned_to")} == {who}


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Hadi Najjar asked the Nile Society's librarian, Mr. Marwan Issa, about a list.",
        "Mr. Hadi Najjar has not instructed the Nile Society's librarian, Mr. Marwan Issa, to draw up a list.",
        "Mr. Marwan Issa, who has been ill, formerly had to prepare a list.",
    ],
)
def test_who_is_asked_nothing_has_none(text: str) -> None:
    assert not told(text, "assigned_to")
