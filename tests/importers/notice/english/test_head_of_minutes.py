"""English minutes whose head says who led and when, and whose lists name people behind their bodies. All is fictional."""

from __future__ import annotations

from rawabit.importers.notice.extract import extract

from ..reads import accepted

MINUTES = """Minutes of the third meeting of the Steering Committee
Date: 18 June 2025
Chair: Mr. Salem Harari, Director of Planning
Participants:
Ministry of Industry: Ms. Huda Gargat (Director of Cooperation), Mr. Tarek Daghar
Nile Textiles: Dr. Karl Brennwald; Ms. Elena Markova
Apologies: Mr. Naji Sartew (Research Centre)

{heading}
1. Nile Textiles to submit the revised budget by 31 July 2025.
2. Procurement of laboratory equipment (Nile Textiles, September 2025).
3. Repair of the pump (the old one).

Next meeting: 10 September 2025, Vienna
"""
BOARD = MINUTES.format(heading="Action items")


def test_the_line_of_the_chair_and_those_behind_their_bodies() -> None:
    assert accepted(BOARD, "chaired") == {("Salem Harari", "third meeting")}
    there = {who for who, _ in accepted(BOARD, "attended")}
    assert there >= {"Huda Gargat", "Tarek Daghar", "Karl Brennwald", "Elena Markova", "Ministry of Industry"}
    assert "Salem Harari" not in there


def test_the_line_of_the_date_is_the_day_of_the_meeting() -> None:
    days = {entity.label(): entity.start for entity in extract(BOARD).entities if entity.kind == "event"}
    assert days["third meeting"] == "2025-06-18"


def test_brackets_at_the_end_say_whose_an_item_is_and_another_heading_ends_the_list() -> None:
    tasks = {entity.label(): entity.end for entity in extract(BOARD).entities if entity.kind == "task"}
    assert tasks == {
        "submit the revised budget": "2025-07-31",
        "Procurement of laboratory equipment": "2025-09",
        "Repair of the pump (the old one)": None,
    }
    told = {("submit the revised budget", "Nile Textiles"), ("Procurement of laboratory equipment", "Nile Textiles")}
    assert accepted(BOARD, "assigned_to") == told


def test_what_is_only_recommended_waits() -> None:
    assert not accepted(MINUTES.format(heading="Recommendations"), "assigned_to")
