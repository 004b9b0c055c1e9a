"""Entities of one file are handed over once, and come back whole in every document that speaks of them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawabit.graph.document import check, to_bytes, unchecked
from rawabit.graph.errors import InputError
from rawabit.graph.model import Document
from rawabit.importers import familiar
from rawabit.importers.familiar import Received, Sent

from ..graphs import document

PAIRS = st.lists(st.tuples(st.integers(0, 8), st.integers(9, 15)), min_size=1, max_size=6)


def handed_over(documents: list[Document]) -> tuple[list[Document], list[int]]:
    """What arrives of the documents of one file, and how many entities were written out for each."""
    sent, received = Sent(), Received()
    arrived, sizes = [], []
    for one in documents:
        shortened, listed = sent.shortened(one)
        sizes.append(len(shortened.entities))
        arrived.append(received.whole(unchecked(to_bytes(shortened)), listed))
        check(arrived[-1])
    return arrived, sizes


@given(st.lists(PAIRS, max_size=6), st.integers(0, 12))
def test_documents_arrive_as_they_were(pairs: list[list[tuple[int, int]]], most: int) -> None:
    documents = [document(str(n), listed) for n, listed in enumerate(pairs)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(familiar, "MOST", most)
        arrived, _ = handed_over(documents)
    assert arrived == documents


def test_an_entity_is_written_out_once_and_again_where_it_is_another() -> None:
    first = document("1", [(1, 2)])
    other = replace(first, entities=(first.entities[0], replace(first.entities[1], classification="company")))
    arrived, sizes = handed_over([first, first, other, first])
    assert sizes == [2, 0, 1, 1]
    assert arrived == [first, first, other, first]


@pytest.mark.parametrize("listed", [[2], [-1], [0, 5]])
def test_a_number_of_nothing_is_refused(listed: list[int]) -> None:
    with pytest.raises(InputError, match="did not hand over"):
        Received().whole(document("1", [(1, 2)]), listed)
