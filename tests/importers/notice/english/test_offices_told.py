"""Offices that one, a third, our or what became of them tells, and whom we and our mean. Everything told here is made up."""

from __future__ import annotations

import pytest

from ..reads import along, told

_OURS = "Bulletin of the Nile Bank\n\nThe Desert Fund met Mr. Salem Warfalli on Monday. "


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("The Nile Bank has an office in Tunis; it hopes to open one in Cairo.", {("Tunis", "actual"), ("Cairo", "wished")}),
        ("The Nile Bank has offices in Tunis and plans to open a third in Cairo.", {("Tunis", "actual"), ("Cairo", "planned")}),
        ("The Nile Bank is small. The Nile Bank's office in Cairo has been closed.", {("Cairo", "ended")}),
        ("The Nile Bank is small; its office in Cairo was closed in 2020.", {("Cairo", "ended")}),
        ("The Nile Bank is small; its office in Cairo has not been closed.", {("Cairo", "actual")}),
        ("The Nile Bank no longer has an office in Cairo.", {("Cairo", "ended")}),
        ("The Nile Bank has no office in Cairo.", {("Cairo", "denied")}),
        (_OURS + "We no longer have an office in Cairo.", {("Cairo", "ended")}),
        (_OURS + "Our Tripoli office, which opened in February, is small.", {("Tripoli", "actual")}),
        (_OURS + "Our Tripoli office will be opened in May.", {("Tripoli", "planned")}),
        ("The Nile Bank opened an office in Bardunah.", {("Bardunah", "actual")}),
    ],
)
def test_an_office_is_as_far_along_as_told(text: str, offices: set[tuple[str, str]]) -> None:
    assert along(text, "has_office_in") == offices
    assert {owner for owner, *_ in told(text, "has_office_in")} == {"Nile Bank"}


@pytest.mark.parametrize(
    "text",
    [
        "The Nile Bank met one in Cairo.",
        "The Nile Bank has an office; it met one in Cairo.",
        _OURS + '"We have an office in Cairo," Mr. Warfalli said.',
        "The Nile Bank met. We have an office in Cairo.",
    ],
)
def test_where_no_office_is_told_none_is_read(text: str) -> None:
    assert not along(text, "has_office_in")
