"""Conflicts about one entity are those of all that it has a part in, though only what is around it is read. All is made up."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rawabit.graph.identity import entity_id, source_id
from rawabit.graph.model import Document, Entity, Evidence, Modality, Name, Polarity, Relation, Source
from rawabit.queries import conflicts

from .examples import Maker, fewer_on_a_server

THINGS = [
    Entity(entity_id(kind, f"{kind} {n}"), kind, (Name(f"{kind} {n}", "en"),))
    for kind, many in (("person", 3), ("post", 2), ("organization", 2), ("event", 1))
    for n in range(many)
]
TIES = {
    "holds": ("person", "post"), "post_in": ("post", "organization"), "cooperates_with": ("organization", "organization"),
    "attended": ("person", "event"), "member_of": ("person", "organization"),
}  # fmt: skip
CLAIMS = [
    (type_, one.id, other.id)
    for type_, kinds in TIES.items()
    for one in THINGS
    for other in THINGS
    if (one.kind, other.kind) == kinds and one != other
]
SAID = st.tuples(
    st.sampled_from(CLAIMS),
    st.sampled_from(list(Polarity)),
    st.sampled_from([Modality.ACTUAL, Modality.PLANNED]),
    st.sampled_from([None, "2023", "2025-03-01"]),
)


def document(number: int, said: list[tuple[tuple[str, str, str], Polarity, Modality, str | None]]) -> Document:
    source = Source(source_id(f"وثيقة {number} {said}"), f"وثيقة {number}", f"وثيقة {number} {said}", "0" * 64)
    words = (Evidence(source.id, 0, 5, source.text[:5], "rules"),)
    relations = [
        Relation(f"{source.id}/{n}", *claim, words, modality, polarity, start=start)
        for n, (claim, polarity, modality, start) in enumerate(said, 1)
    ]
    there = {end for r in relations for end in (r.source, r.target)}
    days = {"event": f"2024-0{number + 1}-01"}
    entities = tuple(replace(one, start=days.get(one.kind)) for one in THINGS if one.id in there)
    return Document(source, entities, tuple(relations))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(documents=st.lists(st.lists(SAID, min_size=1, max_size=8), min_size=2, max_size=3))
@fewer_on_a_server
def test_conflicts_about_one_are_those_of_all_that_it_has_a_part_in(
    make: Maker, documents: list[list[tuple[tuple[str, str, str], Polarity, Modality, str | None]]]
) -> None:
    store = make(f"conflicts{abs(hash(str(documents)))}")
    for number, said in enumerate(documents):
        store.add(document(number, said))
    everything = conflicts(store)
    for one in store.all_entities():
        parts = [row for row in everything if one.id in {e.id for e in (row.subject, row.one.entity, row.other.entity) if e}]
        assert conflicts(store, one) == parts
