"""Which two marks of a text the classifier looks at, also in rows of hundreds. All names are made up."""

from __future__ import annotations

import pytest

from rawabit.graph.model import Form, Name
from rawabit.importers.grammar.phrases import Phrases
from rawabit.importers.notice.claims import Referent
from rawabit.importers.notice.fitted.pairs import pairs
from rawabit.importers.notice.reading import Reading

WORD = "سالم "


def row(kinds: list[str]) -> Reading:
    """One sentence in which every word is a mark of its own."""
    text = (WORD * len(kinds)).strip()
    reading = Reading(text, Phrases(text))
    for place, kind in enumerate(kinds):
        referent = reading.add(Referent(kind, str(place), [Name(str(place))]))
        reading.mark(place * len(WORD), (place + 1) * len(WORD) - 1, referent, Form.NAME)
    return reading


def test_each_two_marks_of_a_sentence_make_a_pair() -> None:
    assert len(pairs(row(["person"] * 100))) == 100 * 99 // 2


def test_pairs_of_a_long_row_grow_with_the_row() -> None:
    one, other, third = (len(pairs(row(["person"] * size))) for size in (600, 700, 800))
    assert third - other == other - one
    assert third < 800 * 799 // 4


@pytest.mark.parametrize("place", [0, 599])
def test_what_stands_at_an_end_of_a_long_row_pairs_with_all(place: int) -> None:
    kinds = ["person"] * 600
    kinds[place] = "event"
    found = pairs(row(kinds))
    assert sum("event" in {pair.first.kind, pair.second.kind} for pair in found) == 599


def test_pairs_over_the_parts_of_a_sentence_without_an_end_grow_with_it() -> None:
    one, other = (len(pairs(row(["event", "person"] * size))) for size in (800, 1600))
    assert other < 2.3 * one
    assert one < 800 * 300  # each two of two parts would be three times as many
