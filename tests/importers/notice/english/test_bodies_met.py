"""Meetings that a verb tells before their noun, and who was in the chair, in English. Everybody and everything is fictional."""

from __future__ import annotations

import pytest

from ..reads import ends, related

DONE = ("actual", "affirmed")


@pytest.mark.parametrize(
    "text",
    [
        "The Executive Committee of the Nile Bank met in Agadir on 16 May 2023. Mr. Omar Nadir presided over the meeting.",
        "The Nile Council convened in Agadir on 16 May 2023 at 10 a.m. Mr. Omar Nadir presided over the meeting.",
        "The Nile Association gathered in Agadir. The meeting was chaired by Mr. Omar Nadir.",
    ],
)
def test_where_a_body_met_its_meeting_was(text: str) -> None:
    assert related(text, "located_in") == {("meeting", "Agadir", *DONE)}
    assert ends(text, "chaired") == {("Omar Nadir", "meeting")}
    assert not ends(text, "met_with")


@pytest.mark.parametrize(
    "text",
    [
        "The Nile Bank did not convene in Agadir. Mr. Omar Nadir wrote of the meeting.",
        "The Nile Bank will have met in Agadir. The next meeting is in June.",
        "The Nile Bank met in Agadir. A meeting was chaired by Mr. Omar Nadir.",
    ],
)
def test_another_meeting_was_not_there(text: str) -> None:
    assert not ends(text, "located_in")


def test_who_was_in_the_chair_led_the_meeting_before() -> None:
    text = "The Nile Bank held its annual general meeting in Valletta on 9 March. In the chair was its President, Mr. Omar Nadir."
    assert related(text, "chaired") == {("Omar Nadir", "annual general meeting", *DONE)}
