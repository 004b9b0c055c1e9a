"""What English notices tell of events that were put off or called off. Everything told here is made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

TOLD = {"met_with", "visited", "chaired", "attended", "located_in"}
TWO = "Minister of Industry Salem Warfalli and Ambassador Marco Rossi"


def postures(text: str) -> set[str]:
    return {"negated" if r.polarity == "negated" else str(r.modality) for r in extract(text).relations if r.type in TOLD}


@pytest.mark.parametrize(
    "text",
    [
        f"The meeting between {TWO} in Tunis was postponed.",
        "The Ministry of Industry postponed the meeting with the World Bank in Tunis.",
        "The talks between the Ministry of Industry and the World Bank were put off.",
    ],
)
def test_what_was_put_off_is_planned(text: str) -> None:
    assert postures(text) == {"planned"}


@pytest.mark.parametrize(
    "text",
    [
        f"The meeting between {TWO} in Tunis was called off.",
        "The visit of Minister of Industry Salem Warfalli to Tunis was cancelled.",
        "Minister of Industry Salem Warfalli cancelled his visit to Tunis.",
        "Minister of Industry Salem Warfalli refused to meet Ambassador Marco Rossi.",
        "The meeting in Tunis on 5 May 2025 chaired by Minister of Industry Salem Warfalli was cancelled.",
        "The meeting between the Ministry of Industry and the World Bank did not take place.",
    ],
)
def test_what_was_called_off_is_denied(text: str) -> None:
    assert postures(text) == {"negated"}


def test_what_was_held_stands_whatever_became_of_the_next() -> None:
    text = "Minister of Industry Salem Warfalli chaired the meeting on water in Tunis. The next meeting was postponed."
    assert postures(text) == {"actual"}
    assert postures("The visit of Minister of Industry Salem Warfalli to Tunis was not cancelled.") <= {"actual"}
