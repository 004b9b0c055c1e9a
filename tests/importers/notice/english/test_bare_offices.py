"""Offices in English that stand without their body, or with a field behind them in small letters. All notices are fictional."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

from ..reads import accepted, ends

_MINISTRY = "The Ministry of Water held talks with the Nile Fund in Tunis."
_HELD = [
    (f"{_MINISTRY} Undersecretary Dr. Maryam Haddad chaired the session.", ("Maryam Haddad", "Undersecretary")),
    (
        f"{_MINISTRY} Mr. Sami Haddad was appointed as the new undersecretary, effective 1 October.",
        ("Sami Haddad", "Undersecretary"),
    ),
    ("Oman's water minister, Dr. Maryam Haddad, opened the dam.", ("Maryam Haddad", "Oman's water minister")),
    (f"{_MINISTRY} The Fund's head of projects, Ms. Anna Berg, spoke.", ("Anna Berg", "Fund's head of projects")),
]


@pytest.mark.parametrize(("text", "held"), _HELD)
def test_who_holds_an_office(text: str, held: tuple[str, str]) -> None:
    assert held in ends(text, "holds")


def test_an_office_whose_ministry_is_only_spoken_of_waits() -> None:
    text, held = _HELD[0]
    assert held not in accepted(text, "holds")
    assert ("Undersecretary", "Ministry of Water") in ends(text, "post_in")


def test_since_when_somebody_is_named_to_it() -> None:
    text = f"{_MINISTRY} Mr. Sami Haddad was appointed undersecretary, effective 1 October 2025."
    assert [r.start for r in extract(text).relations if r.type == "holds"] == ["2025-10-01"]


@pytest.mark.parametrize(
    "text",
    [
        "Undersecretary Dr. Maryam Haddad chaired the session.",  # of no ministry that is told
        f"{_MINISTRY} Mr. Sami Haddad was not appointed undersecretary.",
        f"{_MINISTRY} The undersecretary and Mr. Sami Haddad spoke.",
    ],
)
def test_who_holds_none(text: str) -> None:
    assert ends(text, "holds") == set()
