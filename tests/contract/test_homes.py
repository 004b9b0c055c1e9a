"""Where a unit is shown to belong: what people rejected is no home, whatever was said, decided, merged or undone first."""

from __future__ import annotations

from collections.abc import Callable

from rawabit.graph.deciding import accept, edit, merge, reject, unmerge
from rawabit.graph.filter import EVERYTHING
from rawabit.graph.identity import entity_id, source_id
from rawabit.graph.model import Document, Entity, Evidence, Name, Polarity, Relation, Review, Source
from rawabit.graph.store import Store

from ..graphs import body
from .facts import export, facts

Maker = Callable[[str], Store]

UNIDO, MINISTRY, FUND = body(1), body(2), body(3)
UNIT = Entity(
    entity_id("organization", "مديرية تجريبية", UNIDO.id),
    "organization",
    (Name("مديرية تجريبية"),),
    "directorate",
    qualifier=UNIDO.id,
)
POST = Entity(entity_id("post", "مدير تجريبي", UNIDO.id), "post", (Name("مدير تجريبي"),), qualifier=UNIDO.id)


def says(name: str, *ties: tuple[Entity, str, Entity], polarity: Polarity = Polarity.AFFIRMED) -> Document:
    """A document in which units belong to bodies."""
    text = f"نص تجريبي {name}"
    ident = source_id(text)
    told = {one.id: one for source, _, target in ties for one in (source, target)}
    told |= {UNIDO.id: UNIDO} if any(one.qualifier for one in told.values()) else {}
    words = (Evidence(ident, 0, 4, "نص ت", "rules"),)
    relations = tuple(
        Relation(f"{ident}/{n}", type_, source.id, target.id, words, polarity=polarity)
        for n, (source, type_, target) in enumerate(ties, 1)
    )
    return Document(Source(ident, name, text, "0" * 64), tuple(told.values()), relations)


FIRST = says("أول", (UNIT, "part_of", UNIDO), (POST, "post_in", UNIDO))


def home(store: Store, one: Entity = UNIT) -> str | None:
    """Where an entity is shown to belong, however it is asked for."""
    found = store.entities([one.id])[one.id]
    assert found in list(store.all_entities())
    return found.qualifier


def tie(store: Store, source: Entity, target: Entity) -> str:
    """The id of the first relation between two."""
    return next(r.id for r in store.scan(EVERYTHING) if (r.source, r.target) == (source.id, target.id))


def test_what_was_rejected_is_no_home_until_that_is_undone(store: Store) -> None:
    store.add(FIRST)
    before = facts(store)
    for one in (UNIT, POST):
        assert home(store, one) == UNIDO.id
        reject(store, tie(store, one, UNIDO))
        assert home(store, one) is None
        assert one in store.document(FIRST.source.id).entities
    assert store.check() == []
    store.undo()
    store.undo()
    assert facts(store) == before


def test_one_that_is_not_rejected_keeps_the_home(store: Store) -> None:
    store.add(FIRST)
    reject(store, tie(store, UNIT, UNIDO))
    store.add(says("ثانٍ", (UNIT, "part_of", UNIDO)))
    assert home(store) == UNIDO.id
    second = next(r.id for r in store.scan() if (r.source, r.target) == (UNIT.id, UNIDO.id))
    reject(store, second)
    assert home(store) is None
    store.remove(second.partition("/")[0])
    assert home(store) is None
    store.remove(FIRST.source.id)
    store.add(says("ثانٍ", (UNIT, "part_of", UNIDO)))
    assert home(store) is None  # the decision waited
    store.undo()
    store.add(says("ثالث", (UNIT, "part_of", MINISTRY)))
    assert home(store) == UNIDO.id  # what a source says besides its relations stays


def test_an_accepted_one_takes_the_place_of_what_was_rejected(store: Store) -> None:
    store.add(FIRST)
    store.add(says("ثانٍ", (UNIT, "part_of", MINISTRY)))
    accept(store, tie(store, UNIT, MINISTRY))
    assert home(store) == UNIDO.id
    reject(store, tie(store, UNIT, UNIDO))
    assert home(store) == MINISTRY.id
    reject(store, tie(store, UNIT, MINISTRY))
    assert home(store) is None


def test_one_that_was_pointed_elsewhere_or_denied_is_no_home(store: Store) -> None:
    store.add(FIRST)
    store.add(says("ثانٍ", (MINISTRY, "part_of", FUND)))
    edit(store, tie(store, UNIT, UNIDO), {"target": MINISTRY.id})
    assert home(store) == MINISTRY.id
    store.remove(says("ثانٍ", (MINISTRY, "part_of", FUND)).source.id)
    assert home(store) == UNIDO.id  # the decision waits for the ministry
    store.undo()
    assert home(store) == MINISTRY.id
    store.undo(3)
    assert home(store) == UNIDO.id
    edit(store, tie(store, UNIT, UNIDO), {"polarity": "negated"})
    assert home(store) is None
    edit(store, tie(store, UNIT, UNIDO), {"modality": "planned"})
    assert home(store) == UNIDO.id


def test_homes_follow_merges(store: Store) -> None:
    store.add(FIRST)
    store.add(says("ثانٍ", (UNIT, "part_of", MINISTRY)))
    reject(store, tie(store, UNIT, UNIDO))
    assert home(store) is None
    before = export(store)
    merge(store, UNIDO.id, MINISTRY.id)
    assert home(store) == min(UNIDO.id, MINISTRY.id)  # the second document says so of what is one with it
    unmerge(store, UNIDO.id, MINISTRY.id)
    assert export(store) == before
    other = body(7)
    store.add(says("ثالث", (other, "part_of", FUND)))
    merge(store, UNIT.id, other.id)
    assert home(store) is None
    assert store.check() == []


def test_the_order_of_what_is_said_and_decided_does_not_matter(make: Maker, beside: Maker) -> None:
    second = says("ثانٍ", (UNIT, "part_of", MINISTRY), (FUND, "part_of", body(9)))
    third = says("ثالث", (UNIT, "part_of", UNIDO))

    def one_way(store: Store) -> Store:
        for document in (FIRST, second, third):
            store.add(document)
        for r in list(store.scan(EVERYTHING)):
            (reject if r.target == UNIDO.id else accept)(store, r.id)
        merge(store, MINISTRY.id, FUND.id)
        return store

    def another(store: Store) -> Store:
        store.decide("merge", "", first.judgements())
        store.decide("decisions", "", first.decisions())
        for document in (third, FIRST, second):
            store.add(document)
        return store

    first = one_way(make("one"))
    assert home(first) == min(MINISTRY.id, FUND.id)
    assert export(another(beside("other"))) == export(first)
    assert {r.review for r in first.scan(EVERYTHING)} == {Review.REJECTED, Review.ACCEPTED}
