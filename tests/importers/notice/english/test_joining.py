"""Who joins a body in English. Everybody is made up."""

from __future__ import annotations

import pytest

from ..reads import ends


@pytest.mark.parametrize(
    "text",
    [
        "Ali Hassan left the Ministry of Planning in May 2026 and joined the Oasis Fund as senior adviser.",
        "After leaving the Ministry of Planning, Ali Hassan joined the Oasis Fund.",
        "Ali Hassan resigned from the Ministry of Planning and joined the Oasis Fund.",
    ],
)
def test_a_body_that_somebody_left_joins_nothing(text: str) -> None:
    assert not ends(text, "member_of")


def test_bodies_that_join_are_members() -> None:
    text = "The Ministry of Planning and the Ministry of Water joined the Oasis Fund in 2024."
    assert ("Ministry of Planning", "Oasis Fund") in ends(text, "member_of")
