"""Two entities that are one: what is shown follows from what was read and from the judgements, in any order."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace

import pytest

from rawabit.graph.deciding import keep_apart, merge, unmerge
from rawabit.graph.errors import InputError, NotFound
from rawabit.graph.filter import EVERYTHING
from rawabit.graph.identity import entity_id
from rawabit.graph.judgements import Judgement
from rawabit.graph.model import Alternative, Document, Name, Proposal
from rawabit.graph.store import Store

from .. import samples
from ..graphs import body, document
from .facts import export, facts

Maker = Callable[[str], Store]
A, B, C, D = (body(n).id for n in (1, 2, 3, 4))


def ends(store: Store) -> list[tuple[str, str]]:
    return [(r.source, r.target) for r in store.scan(EVERYTHING)]


def chained(store: Store) -> Store:
    """Bodies 1 to 4, each in a relation with body 9, and 1 with 2."""
    store.add(document("سلسلة", [(1, 9), (2, 9), (3, 9), (4, 9), (1, 2)]))
    return store


def test_merged_entities_are_one_everywhere(store: Store) -> None:
    chained(store)
    one, other = min(A, B), max(A, B)
    merge(store, B, A)
    assert [r.id for r in store.relations([other], EVERYTHING)] == [r.id for r in store.relations([one], EVERYTHING)]
    assert {end for pair in ends(store) for end in pair} == {one, C, D, body(9).id}
    entity = store.entities([other])[other]
    assert entity.id == one
    assert {name.text for name in entity.names} == {body(1).label(), body(2).label()}
    assert [e.id for e in store.all_entities()].count(other) == 0
    assert store.counts().entities == {"organization": 4}
    assert [hit.entity.id for hit in store.search(body(1).label())][:1] == [one]
    assert [hit.entity.id for hit in store.search(body(2).label())][:1] == [one]
    assert store.path(A, C) == [one, body(9).id, C]
    assert store.degrees([A, B, C]) == {A: 2, B: 2, C: 1}
    assert [e.id for e in store.members([B])[B]] == sorted([A, B])
    assert store.check() == []


def test_a_relation_between_the_two_is_kept_and_not_shown(store: Store) -> None:
    chained(store)
    before = facts(store)
    merge(store, A, B)
    assert len(ends(store)) == 4
    assert sum(store.counts().relations.values()) == 4
    (source,) = store.sources()
    assert len(store.document(source.id).relations) == 5
    unmerge(store, A, B)
    assert facts(store) == before


def test_what_was_read_stays_as_it_was_read(store: Store) -> None:
    d = document("نص", [(1, 2), (3, 4)])
    r = replace(d.relations[0], attributed_to=C, alternatives=(Alternative("target", D, "another"),))
    d = replace(d, relations=(r, *d.relations[1:]))
    store.add(d)
    before = store.document(d.source.id)
    merge(store, C, D)
    merge(store, A, C)
    assert store.document(d.source.id) == before
    assert set(before.entities) == set(d.entities)
    assert before.relations == d.relations
    shown = next(store.scan(EVERYTHING))
    assert shown.attributed_to == min(A, C, D)
    assert shown.alternatives[0].entity == min(A, C, D)


def test_the_order_of_judgements_and_imports_does_not_matter(make: Maker) -> None:
    documents = [document("أ", [(1, 2), (2, 3)]), document("ب", [(3, 4), (1, 9)])]
    pairs = [samples.same(A, B, ("", "")), samples.same(C, B, ("", ""))]
    shown = set()
    steps: list[Document | Judgement] = [*documents, *pairs]
    for n, order in enumerate(itertools.permutations(steps)):
        store = make(f"order{n}")
        for step in order:
            if isinstance(step, Document):
                store.add(step)
            else:
                store.decide("merge", "", [step])
        shown.add(export(store) + str(store.members([A])))
        assert store.check() == []
    assert len(shown) == 1


def test_the_middle_of_a_chain_is_taken_out(store: Store) -> None:
    chained(store)
    before = facts(store)
    merge(store, A, B)
    merge(store, B, C)
    merge(store, C, D)
    assert {e for pair in ends(store) for e in pair} == {min(A, B, C, D), body(9).id}
    unmerge(store, B)
    assert {e for pair in ends(store) for e in pair} == {A, B, min(C, D), body(9).id}
    unmerge(store, C, D)
    assert facts(store) == before


def test_two_that_are_one_through_others_say_through_which(store: Store) -> None:
    chained(store)
    merge(store, A, B)
    merge(store, B, C)
    with pytest.raises(InputError, match="are one through others"):
        unmerge(store, A, C)
    with pytest.raises(InputError, match="are one already"):
        merge(store, C, A)
    with pytest.raises(InputError, match="was not merged"):
        unmerge(store, D)


def test_an_import_after_a_merge_lands_on_the_merged_entity(store: Store) -> None:
    store.add(document("أول", [(1, 9), (2, 9)]))
    merge(store, A, B)
    store.add(document("ثان", [(1, 3), (2, 3)]))
    assert {e for pair in ends(store) for e in pair} == {min(A, B), C, body(9).id}
    unmerge(store, A)
    assert (A, C) in ends(store)
    assert (B, C) in ends(store)
    assert store.check() == []


def test_the_entity_that_stands_need_not_be_there(store: Store) -> None:
    """Which id stands for the others does not depend on what was imported."""
    first, other = sorted([A, B])
    number = {body(n).id: n for n in (1, 2)}
    store.decide("merge", "", [samples.same(A, B, ("", ""))])
    added = store.add(document("وحده", [(number[other], 9)]))
    assert {e for pair in ends(store) for e in pair} == {first, body(9).id}
    assert store.entities([other])[other].names == body(number[other]).names
    assert store.check() == []
    store.add(document("الآخر", [(number[first], 3)]))
    assert len(store.entities([first])[first].names) == 2
    store.remove(added.source)
    assert store.entities([first])[first].names == body(number[first]).names
    assert store.check() == []


def test_different_kinds_and_the_unknown_are_refused(store: Store) -> None:
    store.add(samples.DOCUMENT)
    with pytest.raises(InputError, match="only entities of one kind"):
        merge(store, samples.MINISTER.id, samples.MINISTRY.id)
    with pytest.raises(InputError, match="one entity already"):
        merge(store, samples.MINISTER.id, samples.MINISTER.id)
    with pytest.raises(NotFound, match="no entity"):
        merge(store, samples.MINISTER.id, "person-0000000000000001")
    assert [e.action for e in store.journal()] == ["import"]


def test_kept_apart_is_kept_apart_through_others_too(store: Store) -> None:
    chained(store)
    keep_apart(store, A, C)
    merge(store, A, B)
    before = facts(store), store.journal()
    with pytest.raises(InputError, match=f"{body(1).label()} ≠ {body(3).label()}|{body(3).label()} ≠ {body(1).label()}"):
        merge(store, B, C)
    assert (facts(store), store.journal()) == before
    with pytest.raises(InputError, match="this makes them one"):
        merge(store, A, C)
    merge(store, C, D)
    with pytest.raises(InputError, match="this makes them one"):
        keep_apart(store, D, C)


def proposed(*pairs: tuple[str, str], score: float = 0.5) -> list[Proposal]:
    return [samples.proposal(*pair, score) for pair in pairs]


def test_proposals_wait_until_they_are_judged(store: Store) -> None:
    found = proposed((A, B)) + proposed((C, D), score=0.9) + proposed((A, C))
    added = store.add(document("اقتراح", [(1, 2), (3, 4)]), found)
    assert store.proposals() == sorted(found, key=lambda p: (-p.score, p.one, p.other))
    merge(store, A, B)
    keep_apart(store, A, C)
    assert store.proposals() == proposed((C, D), score=0.9)
    again = store.add(document("مرة أخرى", [(2, 3)]), proposed((B, C), (A, B), score=1.0))
    assert store.proposals() == proposed((C, D), score=0.9)
    store.undo()
    store.undo()
    assert {(p.one, p.other) for p in store.proposals()} == {(p.one, p.other) for p in proposed((A, C), (C, D))}
    store.remove(added.source)
    assert store.proposals() == []
    assert again.relations == 1


def test_two_proposals_for_the_same_two_entities_are_one_question(store: Store) -> None:
    store.add(document("اقتراح", [(1, 2), (3, 4)]), proposed((A, C)) + proposed((B, C), score=0.8))
    merge(store, A, B)
    assert store.proposals() == proposed((B, C), score=0.8)


@pytest.mark.parametrize("wrong", [Proposal(B, A, 0.5, ""), Proposal(A, B, 1.5, ""), Proposal(A, samples.LIBYA.id, 0.5, "")])
def test_a_proposal_that_proposes_nothing_is_refused(store: Store, wrong: Proposal) -> None:
    wrong = replace(wrong, one=max(A, B), other=min(A, B)) if wrong.one == B else replace(wrong, one=min(wrong.one, wrong.other))
    with pytest.raises(InputError, match="proposes nothing"):
        store.add(document("خطأ", [(1, 2)]), [wrong])
    assert store.sources() == []


def test_facts_of_merged_entities_are_settled_together(store: Store) -> None:
    """A post that hangs on a body that was merged shows the body that stands for it."""
    store.add(samples.DOCUMENT)
    twin = samples.entity("organization", "وزارة المياه والري", classification="ministry")
    text = "نص عن وزارة المياه والري"
    d = document("توأم", [(1, 2)])
    d = replace(d, source=replace(d.source), entities=(*d.entities, replace(twin, names=(Name(text), *twin.names))))
    store.add(d)
    merge(store, twin.id, samples.MINISTRY.id)
    stands = min(twin.id, samples.MINISTRY.id)
    assert store.entities([samples.POST.id])[samples.POST.id].qualifier == stands
    assert entity_id("organization", "وزاره المياه") == samples.MINISTRY.id
    assert {m.entity for m in store.mentions(samples.SOURCE.id)} >= {samples.POST.id}


def test_members_are_as_their_own_sources_have_them(store: Store) -> None:
    """The entity that stands for others does not lend them its facts, nor they theirs to it."""
    first, second = sorted(
        [samples.entity("organization", "هيئة أولى"), samples.entity("organization", "هيئة ثانية")], key=lambda e: e.id
    )
    facts = {first.id: "authority", second.id: "company"}
    for n, entity in enumerate((first, second, second)):
        made = document(f"نص {n}", [])
        store.add(replace(made, entities=(replace(entity, classification=facts[entity.id]),)))
    merge(store, first.id, second.id)
    assert store.entities([first.id])[first.id].classification == "company"
    assert [(m.id, m.classification) for m in store.members([second.id])[second.id]] == sorted(facts.items())
