"""Greetings of letters are no part of a name. All people are made up."""

from __future__ import annotations

import pytest

from ..reads import named

MAIL = "{} Mona,\nThe Minister of Trade, Mr. Samir Nasser, spoke in Vienna.\nTo: Adel Khoury\nSubject: Visit\nThe Ministry spoke."


@pytest.mark.parametrize("greeting", ["Dear", "Hello"])
def test_a_greeting_is_no_name(greeting: str) -> None:
    assert not [name for kind in ("person", "place") for name in named(MAIL.format(greeting), kind) if greeting in name]
