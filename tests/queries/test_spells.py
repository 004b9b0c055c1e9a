"""Who held a post on a day, where one source gives the days and another only the name. Everybody here is fictional."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from rawabit.graph.deciding import reject
from rawabit.graph.filter import Filter
from rawabit.graph.identity import entity_id, source_id
from rawabit.graph.model import Document, Entity, Evidence, Name, Relation, Source
from rawabit.graph.store import Store
from rawabit.queries import conflicts, show

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
    store_of: Callable[..., Store], date: str | None, day: str | None, wanted: set[Entity]
) -> None:
    store = store_of(document(None, *OFFICE), document(date, (FIRST, None, None)))
    assert holders(store, day) == {one.label() for one in wanted}


def test_who_has_no_days_holds_the_post_on_any_day(store_of: Callable[..., Store]) -> None:
    store = store_of(document("2026-01-10", (FIRST, None, None)), document(None, OFFICE[1]))
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
def test_undated_sources_of_their_time_make_no_conflict(
    store_of: Callable[..., Store], first: str | None, second: str | None, found: int
) -> None:
    body = Entity(entity_id("organization", "مركز ري"), "organization", (Name("مركز الري"),))
    dated = document(None, *OFFICE)
    seat = Relation(f"{dated.source.id}/9", "post_in", POST.id, body.id, dated.relations[0].evidence)
    store = store_of(
        replace(dated, entities=(*dated.entities, body), relations=(*dated.relations, seat)),
        document(first, (FIRST, None, None)),
        document(second, (SECOND, None, None)),
    )
    assert len(conflicts(store)) == found


def test_days_that_were_rejected_tell_nothing(store_of: Callable[..., Store]) -> None:
    dated = document(None, OFFICE[0])
    store = store_of(dated, document("2026-01-10", (FIRST, None, None)))
    reject(store, dated.relations[0].id)
    assert holders(store, "2026-05-15") == {FIRST.label()}
