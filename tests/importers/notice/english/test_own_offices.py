"""Offices of the body that a text is of, in English. Everybody and everything is fictional."""

from __future__ import annotations

import pytest

from ..reads import accepted, ends

MINUTES = "The Executive Committee of the Nile Growers' Association met in Amman on 16 May 2023. "


@pytest.mark.parametrize(
    ("text", "post", "body"),
    [
        (
            MINUTES + "Mrs. Huda Rask, the treasurer, was present.",
            "treasurer",
            "Executive Committee of the Nile Growers' Association",
        ),
        (
            MINUTES + "The next meeting will be chaired by the vice-chairman, Mr. Omar Nadir.",
            "vice-chairman",
            "Executive Committee of the Nile Growers' Association",
        ),
        ("Desert Fund specialist Omar Nadir told guests that prices rose.", "specialist", "Desert Fund"),
        (
            "The Nile Trust made two grants. She has asked the Trust's librarian, Mr. Omar Nadir, to draw up a list.",
            "librarian",
            "Nile Trust",
        ),
        (
            "The Nile Association, which gets advice from the law firm Tabet & Daughters, plans to move. Its vice-president, "
            "Ms. Huda Rask, will find premises.",
            "vice-president",
            "Nile Association",
        ),
    ],
)
def test_an_office_is_of_the_body_of_its_text(text: str, post: str, body: str) -> None:
    assert any(post in told and body == home for told, home in ends(text, "post_in"))
    assert not accepted(text, "post_in") or post == "vice-president"


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of Trade held a meeting. The treasurer, Mr. Omar Nadir, was present.",
        "The Nile Trust made two grants. The librarian, Mr. Omar Nadir, was glad.",
        "It rained in Amman for days, and the roads of the town were closed to all traffic until the evening of Sunday, when "
        "it stopped. Ms. Lina Odeh went home to her village in the hills. "
        "The Desert Fund was told. The treasurer, Mr. Omar Nadir, left.",
    ],
)
def test_an_office_of_somebody_else_is_not(text: str) -> None:
    assert not ends(text, "post_in")
