"""Who held a post on a day, where one source gives the days and another only the name. Everybody here is fictional."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rawabit.graph.deciding import reject
from rawabit.graph.errors import NotFound
from rawabit.graph.filter import Filter
from rawabit.graph.identity import entity_id, source_id
from rawabit.graph.model import Document, Entity, Evidence, Name, Relation, Source
from rawabit.graph.store import Store
from rawabit.queries import common, conflicts, neighbours, path, show
from rawabit.queries.selection import select

POST = Entity(entity_id("post", "مدير مركز ري"), "post", (Name("مدير مركز الري"),))
FIRST, SECOND = (Entity(entity_id("person", name), "person", (Name(name),)) for name in ("سالم الرملي", "هالة البكوش"))
OFFICE = ((FIRST, "2023-03-01", "2026-03-31"), (SECOND, "2026-04-01", None))


def document(date: str | None, *held: tuple[Entity, str | None, str | None]) -> Document:
    text = f"نص {date} {[who.label() for who, _, _ in held]}"
    source = Source(source_id(text), text, text, "0" * 64, date=date)
    said = (Evidence(source.id, 0, 2, "نص", "rules"),)
    relations = [
        Relation(f"{source.id}/{n}", "holds", who.id, POST.id, said, start=start, end=end)
        for n, (who, start, end) in enumerate(held, 1)
    ]
    return Document(source, (POST, *(who for who, _, _ in held)), tuple(relations))


def filled(store: Store, *documents: Document) -> Store:
    for one in documents:
        store.add(one)
    return store


def holders(store: Store, day: str | None) -> set[str]:
    return {tie.other.label() for tie in show(store, POST, where=Filter(as_of=day))}


@pytest.mark.parametrize(
    ("date", "day", "wanted"),
    [
        ("2026-01-10", "2026-02-15", {FIRST}),
        ("2026-01-10", "2026-05-15", {SECOND}),
        ("2026-01-10", "2022-01-01", set()),
        (None, "2026-05-15", {SECOND}),
        ("2026-06-01", "2026-05-15", {FIRST, SECOND}),  # back in office, since nobody knows when
        ("2026-03", "2026-05", {SECOND}),
        ("2026-01-10", None, {FIRST, SECOND}),
    ],
)
def test_an_undated_source_says_no_more_than_the_days_of_the_office(
    store: Store, date: str | None, day: str | None, wanted: set[Entity]
) -> None:
    filled(store, document(None, *OFFICE), document(date, (FIRST, None, None)))
    assert holders(store, day) == {one.label() for one in wanted}


def test_who_has_no_days_holds_the_post_on_any_day(store: Store) -> None:
    filled(store, document("2026-01-10", (FIRST, None, None)), document(None, OFFICE[1]))
    assert holders(store, "2026-05-15") == {FIRST.label(), SECOND.label()}


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("2026-01-10", "2026-05-10", 0),
        (None, None, 0),
        ("2026-06-01", "2026-05-10", 0),  # nobody knows since when who left is back
        ("2026-01-10", "2026-02-10", 1),  # who came later was there before
    ],
)
def test_undated_sources_of_their_time_make_no_conflict(store: Store, first: str | None, second: str | None, found: int) -> None:
    dated = document(None, *OFFICE)
    seat = Relation(f"{dated.source.id}/9", "post_in", POST.id, BODY.id, dated.relations[0].evidence)
    filled(
        store,
        replace(dated, entities=(*dated.entities, BODY), relations=(*dated.relations, seat)),
        document(first, (FIRST, None, None)),
        document(second, (SECOND, None, None)),
    )
    assert len(conflicts(store)) == found


def test_days_that_were_rejected_tell_nothing(store: Store) -> None:
    dated = document(None, OFFICE[0])
    filled(store, dated, document("2026-01-10", (FIRST, None, None)))
    reject(store, dated.relations[0].id)
    assert holders(store, "2026-05-15") == {FIRST.label()}


IN_OFFICE, LATER = Filter(as_of="2026-02-15"), Filter(as_of="2026-05-15")
BODY = Entity(entity_id("organization", "مركز ري"), "organization", (Name("مركز الري"),))


def held(store: Store) -> Store:
    """A post of two, one after the other by a table, each called so by a notice of his time; the second is also of the body."""
    table, first, second = (
        document(None, *OFFICE),
        document("2026-01-10", (FIRST, None, None)),
        document(None, (SECOND, None, None)),
    )
    said = second.relations[0].evidence
    seat = Relation(f"{second.source.id}/8", "post_in", POST.id, BODY.id, said)
    member = Relation(f"{second.source.id}/9", "member_of", SECOND.id, BODY.id, said)
    second = replace(second, entities=(*second.entities, BODY), relations=(*second.relations, seat, member))
    return filled(store, table, first, second)


def test_whoever_left_or_came_later_is_near_on_no_day(store: Store) -> None:
    held(store)
    assert {n.entity.label() for n in neighbours(store, POST, where=IN_OFFICE)} == {FIRST.label(), BODY.label()}
    assert {n.entity.label() for n in neighbours(store, POST, where=LATER)} == {SECOND.label(), BODY.label()}
    assert {e.label() for e in select(store, POST, depth=1, where=LATER).entities} == {POST.label(), SECOND.label(), BODY.label()}
    assert {r.source for r in store.scan(LATER) if r.type == "holds"} == {SECOND.id}
    assert [s.entity.id for s in common(store, SECOND, BODY, where=LATER)] == [POST.id]
    assert common(store, SECOND, BODY, where=IN_OFFICE) == []
    assert [r.source for r in store.relations([POST.id], replace(LATER, types=frozenset({"holds"})), limit=1)] == [SECOND.id]


def test_a_chain_leads_through_a_post_only_while_it_is_held(store: Store) -> None:
    held(store)
    assert [step.target.id for step in path(store, FIRST, BODY, where=IN_OFFICE)] == [POST.id, BODY.id]
    with pytest.raises(NotFound):
        path(store, FIRST, BODY, where=LATER)
    assert [step.target.id for step in path(store, SECOND, POST, where=LATER)] == [POST.id]
    assert [step.target.id for step in path(store, SECOND, POST, where=IN_OFFICE)] == [BODY.id, POST.id]  # another way round
    only_bodies = replace(IN_OFFICE, kinds=frozenset({"person"}))
    assert store.path(SECOND.id, POST.id, only_bodies) is None
    assert store.path(SECOND.id, POST.id, replace(IN_OFFICE, kinds=frozenset({"organization"}))) == [SECOND.id, BODY.id, POST.id]
