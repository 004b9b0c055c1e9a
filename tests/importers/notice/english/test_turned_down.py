"""Whose application was turned down. Everything told here is made up."""

from __future__ import annotations

import pytest

from ..reads import told

_DENIED = ("Rift Company", "Desert Union", "actual", "negated")


@pytest.mark.parametrize(
    "text",
    [
        "The Nile Bank was admitted to the Desert Union. The application of the Rift Company was turned down.",
        "The application of the Rift Company to the Desert Union was rejected.",
        "An application from the Rift Company for membership of the Desert Union has been declined.",
        "The application of the Rift Company to join the Desert Union was not accepted.",
    ],
)
def test_who_was_turned_down_is_no_member(text: str) -> None:
    assert _DENIED in told(text, "member_of")


@pytest.mark.parametrize(
    "text",
    [
        "The Nile Bank met the Desert Union. The application of the Rift Company was turned down.",
        "The application of the Rift Company to the Desert Union was discussed.",
        "The application of the Rift Company to the Nile Bank was rejected.",
        "The application of the Rift Company for a loan was turned down.",
    ],
)
def test_what_is_no_membership_is_none(text: str) -> None:
    assert not told(text, "member_of")
