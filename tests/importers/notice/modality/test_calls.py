"""A call is no meeting that stands without review. All people are made up."""

from __future__ import annotations

import pytest

from ..reads import accepted, ends

PAIR = ("سامي العوادي", "لارس هانسن")


@pytest.mark.parametrize("call", ["اتصالا هاتفيا من", "مكالمة هاتفية من"])
def test_a_call_waits(call: str) -> None:
    text = f"استقبل وزير الخارجية سامي العوادي اليوم {call} وزير خارجية النرويج لارس هانسن، وبحثا التعاون."
    assert PAIR in ends(text, "met_with")
    assert PAIR not in accepted(text, "met_with")


def test_a_guest_who_is_received_does_not() -> None:
    text = "استقبل وزير الخارجية سامي العوادي اليوم وزير خارجية النرويج لارس هانسن، وبحثا التعاون."
    assert PAIR in accepted(text, "met_with")
