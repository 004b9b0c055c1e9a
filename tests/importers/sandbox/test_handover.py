"""Documents are handed over as columns, their entities once, and come back whole; what contradicts itself is refused."""

from __future__ import annotations

from dataclasses import replace
from math import nan
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawabit.graph.columnar import Relations, joined_by
from rawabit.graph.document import check, from_json, to_json
from rawabit.graph.errors import InputError
from rawabit.graph.model import Alternative, Document, Polarity
from rawabit.importers.sandbox import handover
from rawabit.importers.sandbox.handover import Received, Sent

from ... import samples
from ...graphs import document

PAIRS = st.lists(st.tuples(st.integers(0, 8), st.integers(9, 15)), min_size=1, max_size=6)


def handed_over(documents: list[Document]) -> tuple[list[Document], list[int]]:
    """What arrives of the documents of one file, and how many entities were written out for each."""
    sent, received = Sent(), Received()
    arrived, sizes = [], []
    for one in documents:
        data = sent.packed(one)
        sizes.append(len(msgspec.msgpack.decode(data)[2]))
        arrived.append(received.document(data))
        check(arrived[-1])
    return arrived, sizes


@given(st.lists(PAIRS, max_size=6), st.integers(0, 12))
def test_documents_arrive_as_they_were(pairs: list[list[tuple[int, int]]], most: int) -> None:
    documents = [document(str(n), listed) for n, listed in enumerate(pairs)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(handover, "MOST", most)
        arrived, _ = handed_over(documents)
    assert arrived == documents
    assert [hash(one) for one in arrived] == [hash(one) for one in documents]


def test_everything_that_may_be_said_arrives() -> None:
    first, *others = samples.DOCUMENT.relations
    full = replace(
        first,
        alternatives=(Alternative("source", first.target, "الآخر"),),
        attributed_to=first.target,
        end="2031-01",
        evidence=(*first.evidence, *others[0].evidence),
    )
    whole = replace(samples.DOCUMENT, relations=(full, *others))
    ((arrived,), _) = handed_over([whole])
    assert arrived == whole
    assert arrived.relations[0] == full
    assert arrived.mentions[1:3] == whole.mentions[1:3]
    assert from_json(to_json(arrived)) == whole


@given(PAIRS, st.sets(st.integers(0, 15)), st.sets(st.sampled_from(Polarity)))
def test_pairs_are_told_without_records_as_with_them(
    pairs: list[tuple[int, int]], chosen: set[int], polarities: set[Polarity]
) -> None:
    one = document("1", pairs)
    ((arrived,), _) = handed_over([one])
    ends = {entity.id for at, entity in enumerate(one.entities) if at in chosen}
    types = {relation.type for relation in one.relations[:1]}
    told = [
        (r.source, r.target)
        for r in one.relations
        if r.type in types and r.polarity in polarities and not ends.isdisjoint((r.source, r.target))
    ]
    assert list(joined_by(one, types, ends, polarities=polarities)) == told
    assert list(joined_by(arrived, types, ends, polarities=polarities)) == told
    assert isinstance(arrived.relations, Relations)
    assert "_made" not in vars(arrived.relations)


def test_an_entity_is_written_out_once_and_again_where_it_is_another() -> None:
    first = document("1", [(1, 2)])
    other = replace(first, entities=(first.entities[0], replace(first.entities[1], classification="company")))
    arrived, sizes = handed_over([first, first, other, first])
    assert sizes == [2, 0, 1, 1]
    assert arrived == [first, first, other, first]


def test_words_that_the_text_does_not_have_are_refused_before_they_are_left_out() -> None:
    first, *others = samples.DOCUMENT.relations
    other = replace(first, evidence=(replace(first.evidence[0], quote="شيء آخر"),))
    with pytest.raises(InputError, match="not what the text says"):
        Sent().packed(replace(samples.DOCUMENT, relations=(other, *others)))


PLACES, ENTITIES, RELATIONS, MENTIONS = 1, 3, 4, 5


def spoilt(part: int, column: int, value: list[Any]) -> bytes:
    """A document of two entities and one relation, of which a column was changed."""
    body = msgspec.msgpack.decode(Sent().packed(document("1", [(1, 2)])))
    body[part][column] = value
    return msgspec.msgpack.encode(body)


@pytest.mark.parametrize("listed", [[2], [-1], [0, 5]])
def test_a_number_of_nothing_is_refused(listed: list[int]) -> None:
    body = msgspec.msgpack.decode(Sent().packed(document("1", [(1, 2)])))
    body[ENTITIES] = listed
    with pytest.raises(InputError, match="did not hand over"):
        Received().document(msgspec.msgpack.encode(body))


@pytest.mark.parametrize(
    ("part", "column", "value"),
    [
        (RELATIONS, 0, [1, 2]),  # numbers for more relations than there are
        (RELATIONS, 2, [2]),  # an end that is not there
        (RELATIONS, 3, [7]),
        (RELATIONS, 7, ["2024", "2025"]),  # two dates of one relation
        (RELATIONS, 7, []),
        (RELATIONS, 14, {3: []}),  # another reading of no relation
        (RELATIONS, 15, [[1], [0], [10**6], ["x"]]),  # evidence outside the text
        (RELATIONS, 15, [[1], [5], [4], ["x"]]),
        (RELATIONS, 15, [[2], [0], [1], ["x"]]),  # less evidence than was said
        (RELATIONS, 15, [[1 << 53], [0], [1], ["x"]]),
        (RELATIONS, 15, [[], [], [], []]),
    ],
)
def test_columns_that_contradict_themselves_are_refused(part: int, column: int, value: list[Any]) -> None:
    with pytest.raises(InputError, match="did not hand over"):
        Received().document(spoilt(part, column, value))


@pytest.mark.parametrize(
    ("part", "column", "value"),
    [
        (RELATIONS, 4, [6]),
        (RELATIONS, 6, [-1]),
        (RELATIONS, 2, [-1]),
        (RELATIONS, 0, [1 << 63]),
        (RELATIONS, 12, [nan]),
        (RELATIONS, 12, [2e9]),
        (RELATIONS, 12, [-5.0]),
        (MENTIONS, 5, [nan]),
        (RELATIONS, 15, [[0], [], [], []]),
    ],
)
def test_values_that_no_column_has_are_refused(part: int, column: int, value: list[Any]) -> None:
    with pytest.raises(InputError, match="no proper document"):
        Received().document(spoilt(part, column, value))


@pytest.mark.parametrize("column", [7, 8])
def test_a_date_that_is_none_is_refused(column: int) -> None:
    with pytest.raises(InputError, match="last year"):
        check(Received().document(spoilt(RELATIONS, column, ["last year"])))


@pytest.mark.parametrize(
    "places",
    [
        [[0], [3], []],  # a place without a label
        [[0, 2], [3, 4], ["a", "b"]],  # that begins before the last one ended
        [[0], [10**6], ["a"]],
        [[-1], [3], ["a"]],
    ],
)
def test_places_that_do_not_follow_one_another_in_the_text_are_refused(places: list[Any]) -> None:
    body = msgspec.msgpack.decode(Sent().packed(document("1", [(1, 2)])))
    body[PLACES] = places
    with pytest.raises(InputError, match=r"place|hand over"):
        check(Received().document(msgspec.msgpack.encode(body)))


def test_what_is_the_same_in_all_rows_is_handed_over_once() -> None:
    pairs = [(number, number + 1) for number in range(200)]
    body = msgspec.msgpack.decode(Sent().packed(document("1", pairs)))
    lengths = [len(column) for column in body[RELATIONS][:-2]]
    assert lengths == [200, 1, 200, 200, *[1] * 10]
    assert list(map(len, body[RELATIONS][-1])) == [1, 200, 200, 1]
    ((arrived,), _) = handed_over([document("1", pairs)])
    assert arrived == document("1", pairs)


def test_what_the_vocabulary_does_not_allow_is_refused() -> None:
    arrived = Received().document(spoilt(RELATIONS, 1, ["holds"]))
    with pytest.raises(InputError, match="cannot join"):
        check(arrived)


KIND = 2


def test_a_mention_of_a_kind_that_there_is_not_is_refused() -> None:
    body = msgspec.msgpack.decode(Sent().packed(samples.DOCUMENT))
    body[MENTIONS][KIND][1] = "thing"
    with pytest.raises(InputError, match="unknown kind 'thing'"):
        check(Received().document(msgspec.msgpack.encode(body)))


def test_a_mention_of_an_entity_that_is_not_there_is_refused() -> None:
    arrived = Received().document(Sent().packed(samples.DOCUMENT))
    check(arrived)
    with pytest.raises(InputError, match="names an entity that is not there"):
        check(replace(arrived, entities=(), relations=()))


def test_words_of_the_vocabulary_are_kept_once() -> None:
    arrived = Received().document(Sent().packed(samples.DOCUMENT))
    said = [word for e in arrived.entities for word in (e.kind, *(w for n in e.names for w in (n.lang, n.role)))]
    assert len(set(map(id, said))) == len(set(said)) < len(said)
