"""Titles and headlines in capitals are read as others are. Everybody and everything in them is fictional."""

from __future__ import annotations

from ..reads import accepted, ends, named

MINUTES = """MINUTES OF THE SECOND MEETING OF THE STEERING COMMITTEE ON WATER

Present:
Ms. Huda Gargat, Ministry of Water
Mr. Karl Brennwald, Nile Textiles

Apologies: Mr. Naji Sartew
"""


def test_the_title_of_minutes_names_the_meeting_and_its_committee() -> None:
    assert accepted(MINUTES, "attended") >= {("Huda Gargat", "SECOND MEETING"), ("Naji Sartew", "SECOND MEETING")}
    assert "STEERING COMMITTEE ON WATER" in named(MINUTES, "organization")


def test_acronyms_and_lines_of_few_words_stay_as_they_are() -> None:
    text = "UNIDO AND JORDAN SIGN AGREEMENT ON WATER\n\nAMMAN\n\nThe two sides discussed training."
    assert {who for who, _ in ends(text, "signed")} == {"United Nations Industrial Development Organization", "Jordan"}
