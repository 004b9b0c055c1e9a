"""Where a body has its seat by other words in English. Everybody and everything is fictional."""

from __future__ import annotations

import pytest

from ..reads import told

DONE = ("actual", "affirmed")


@pytest.mark.parametrize(
    ("text", "seats"),
    [
        ("The Nile Bank, which has its headquarters in Nairobi, lent nothing.", {("Nile Bank", "Nairobi", *DONE)}),
        ("The Nile Bank is based in Nairobi.", {("Nile Bank", "Nairobi", *DONE)}),
        ("Nairobi-based Nile Bank signed a contract.", {("Nile Bank", "Nairobi", *DONE)}),
        ("A grant went to the Old Mill Library in Nairobi for its books.", {("Old Mill Library", "Nairobi", *DONE)}),
        ("Mr. Omar Nadir of the Nile Bank is based in Nairobi.", set()),
        ("The Nile Bank signed a contract in Nairobi.", set()),
        ("The Nile Bank is no longer based in Nairobi.", set()),
        ("The Ministry of Trade paid the Nile Bank of Nairobi.", set()),
    ],
)
def test_seats_are_told_by_other_words(text: str, seats: set[tuple[str, str, str, str]]) -> None:
    assert told(text, "located_in") == seats
