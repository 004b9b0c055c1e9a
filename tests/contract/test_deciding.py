"""Relations accepted, rejected, edited: shown as decided, kept as read, and found again by what the source says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from rawabit.graph.deciding import accept, choose, edit, merge, reject, unmerge
from rawabit.graph.decisions import Claim, Decision
from rawabit.graph.errors import InputError, NotFound
from rawabit.graph.filter import EVERYTHING, Filter
from rawabit.graph.model import Alternative, Document, Modality, Polarity, Relation, Review
from rawabit.graph.store import Store

from .. import samples
from ..graphs import body, document
from .facts import export, facts

Maker = Callable[[str], Store]


def shown(store: Store, type_: str) -> Relation:
    (relation,) = (r for r in store.scan(EVERYTHING) if r.type == type_)
    return relation


def test_accepted_and_rejected(store: Store) -> None:
    store.add(samples.DOCUMENT)
    entry = accept(store, shown(store, "pays").id, by="هدى")
    assert (entry.action, entry.subject) == ("accept", f"{samples.SOURCE.id}/9")
    assert {samples.SOURCE.id, samples.LIBYA.id, samples.ARAB_WATER.id} == set(entry.touches)
    reject(store, shown(store, "chaired").id)
    assert shown(store, "pays").review is Review.ACCEPTED
    assert shown(store, "chaired").review is Review.REJECTED
    assert "chaired" not in {r.type for r in store.scan()}
    assert [d.by for d in store.decisions()] == ["", "هدى"]
    assert store.decisions([samples.SOURCE.id]) == store.decisions()
    assert store.decisions(["source-0000000000000001"]) == []
    assert store.document(samples.SOURCE.id).relations == samples.RELATIONS


def test_edited_in_every_field(store: Store) -> None:
    store.add(samples.DOCUMENT)
    relation = shown(store, "has_office_in")
    new = {
        "type": "cooperates_with",
        "source": samples.CENTRE.id,
        "target": samples.MINISTRY.id,
        "modality": "planned",
        "polarity": "affirmed",
        "start": "2025-04",
        "end": "2025-05",
    }
    edit(store, relation.id, new)
    after = next(r for r in store.scan(EVERYTHING) if r.id == relation.id)
    wanted: dict[str, Any] = {**new, "modality": Modality.PLANNED, "polarity": Polarity.AFFIRMED, "review": Review.ACCEPTED}
    assert after == replace(relation, **wanted)
    assert after in store.relations([samples.CENTRE.id], Filter(since="2025-05", until="2025-05"))
    assert after not in store.relations([samples.CENTRE.id], Filter(since="2025-06"))
    assert after not in store.relations([samples.ARAB_WATER.id], EVERYTHING)
    assert store.check() == []
    with pytest.raises(InputError, match="how it stands already"):
        accept(store, relation.id)
    store.undo()
    assert list(store.scan(EVERYTHING)) == list(samples.RELATIONS)


def test_a_date_can_be_taken_away(store: Store) -> None:
    store.add(samples.DOCUMENT)
    edit(store, shown(store, "holds").id, {"start": ""})
    assert shown(store, "holds").start is None
    with pytest.raises(InputError, match="is not a date"):
        edit(store, shown(store, "chaired").id, {"start": "أمس"})


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"type": "loves"}, "no relation type 'loves'"),
        ({"type": "pays"}, "pays cannot join person to post"),
        ({"modality": "sure"}, "'sure' is no modality"),
        ({"colour": "red"}, "no field 'colour'"),
        ({"target": "post-0000000000000001"}, "no entity"),
        ({"type": "related_to", "target": samples.MINISTER.id}, "joins two entities"),
    ],
)
def test_what_cannot_be_is_refused(store: Store, changes: dict[str, str], words: str) -> None:
    store.add(samples.DOCUMENT)
    before = facts(store), store.journal()
    with pytest.raises((InputError, NotFound), match=words):
        edit(store, shown(store, "holds").id, changes)
    assert (facts(store), store.journal()) == before


def test_what_is_not_there(store: Store) -> None:
    store.add(samples.DOCUMENT)
    for wrong in ("source-0000000000000001/1", f"{samples.SOURCE.id}/99"):
        with pytest.raises(NotFound):
            accept(store, wrong)
    with pytest.raises(InputError, match="Nothing was changed"):
        store.decide("accept", "", [])


def test_the_other_reading_is_chosen(store: Store) -> None:
    other = Alternative("target", samples.MINISTRY.id, "the words may mean another body")
    relations = tuple(replace(r, alternatives=(other,)) if r.type == "cooperates_with" else r for r in samples.RELATIONS)
    relations = tuple(replace(r, source=samples.DAMS.id) if r.type == "cooperates_with" else r for r in relations)
    store.add(replace(samples.DOCUMENT, relations=relations))
    entry = choose(store, shown(store, "cooperates_with").id, other)
    assert entry.action == "edit"
    assert shown(store, "cooperates_with").target == samples.MINISTRY.id


def renumbered(d: Document, drop: int) -> Document:
    """The same source as a reader sees it that leaves one relation out and begins evidence a word earlier."""
    kept = [r for r in d.relations if not r.id.endswith(f"/{drop}")]
    out = []
    for n, r in enumerate(kept, 1):
        e = r.evidence[0]
        start = max(0, d.source.text.rfind(" ", 0, max(0, e.start - 1)) + 1)
        wider = replace(e, start=start, quote=d.source.text[start : e.end])
        out.append(replace(r, id=f"{d.source.id}/{n}", evidence=(wider,)))
    return replace(d, relations=tuple(out))


def test_decisions_survive_a_reimport_with_other_numbers_and_words(store: Store) -> None:
    store.add(samples.DOCUMENT)
    accept(store, shown(store, "pays").id)
    reject(store, shown(store, "about").id)
    edit(store, shown(store, "cooperates_with").id, {"modality": "discussed"})
    decisions = store.decisions()
    store.remove(samples.SOURCE.id)
    assert store.decisions() == decisions
    store.add(renumbered(samples.DOCUMENT, 2))
    assert shown(store, "pays").id.endswith("/8")
    assert shown(store, "pays").review is Review.ACCEPTED
    assert shown(store, "about").review is Review.REJECTED
    assert shown(store, "cooperates_with").modality is Modality.DISCUSSED
    assert shown(store, "chaired").review is Review.PROPOSED
    assert store.decisions() == decisions


def test_one_decision_speaks_of_one_relation(store: Store) -> None:
    """Of two relations that differ in their words only, the one with the very words is meant."""
    d = document("تكرار", [(1, 2), (1, 2)])
    second = replace(d.relations[1], evidence=(replace(d.relations[1].evidence[0], end=5, quote=d.source.text[:5]),))
    store.add(replace(d, relations=(d.relations[0], second)))
    reject(store, second.id)
    assert [r.review for r in store.scan(EVERYTHING)] == [Review.PROPOSED, Review.REJECTED]


def test_decisions_may_come_before_the_source(make: Maker, beside: Maker) -> None:
    one, other = beside("one"), make("other")
    one.add(samples.DOCUMENT)
    reject(one, shown(one, "about").id)
    edit(one, shown(one, "cooperates_with").id, {"start": "2025"})
    merge(one, samples.CENTRE.id, samples.ARAB_WATER.id)
    other.decide("decisions", "", [*one.judgements(), *one.decisions()])
    assert other.counts().sources == 0
    other.add(samples.DOCUMENT)
    assert facts(one) == facts(other)


def test_a_decision_waits_for_the_entity_that_it_puts_at_an_end(store: Store) -> None:
    home = document("بيت", [(5, 6)])
    store.add(document("نص", [(1, 2)]))
    store.add(home)
    before = facts(store)
    (relation,) = (r for r in store.scan(EVERYTHING) if r.source == body(1).id)
    edit(store, relation.id, {"target": body(5).id})
    assert {r.target for r in store.scan(EVERYTHING)} == {body(5).id, body(6).id}
    store.remove(home.source.id)
    (waiting,) = store.scan(EVERYTHING)
    assert (waiting.target, waiting.review) == (body(2).id, Review.PROPOSED)
    assert store.check() == []
    merge_target = samples.same(body(5).id, body(2).id, ("", ""))
    store.decide("merge", "", [merge_target])
    assert next(iter(store.scan(EVERYTHING))).review is Review.ACCEPTED
    unmerge(store, body(5).id, body(2).id)
    assert next(iter(store.scan(EVERYTHING))).target == body(2).id
    assert store.check() == []
    store.add(home)
    assert {r.target for r in store.scan(EVERYTHING)} == {body(5).id, body(6).id}
    for _ in range(5):
        store.undo()
    assert facts(store)[1:] == before[1:]
    assert export(store) == before[0]


def test_decisions_and_merges_lie_over_one_another(store: Store) -> None:
    store.add(document("نص", [(1, 2)]))
    (relation,) = store.scan(EVERYTHING)
    merge(store, body(1).id, body(3).id) if store.entities([body(3).id]) else store.add(document("ثان", [(3, 4)]))
    merge(store, body(1).id, body(3).id)
    edit(store, relation.id, {"target": body(4).id})
    merge(store, body(4).id, body(2).id)
    found = next(r for r in store.scan(EVERYTHING) if r.id == relation.id)
    assert (found.source, found.target) == (min(body(1).id, body(3).id), min(body(4).id, body(2).id))
    unmerge(store, body(4).id)
    assert next(r for r in store.scan(EVERYTHING) if r.id == relation.id).target == body(4).id
    reject(store, relation.id)
    assert next(r for r in store.scan(EVERYTHING) if r.id == relation.id).target == body(2).id
    assert store.check() == []


def test_a_decision_that_decides_nothing_is_refused(store: Store) -> None:
    claim = Claim(samples.SOURCE.id, 0, 4, "holds", samples.MINISTER.id, samples.POST.id)
    for wrong in (
        Decision(claim, Review.PROPOSED),
        Decision(claim, Review.REJECTED, (("start", "2025"),)),
        Decision(claim, Review.ACCEPTED, (("start", "2025"), ("modality", "agreed"))),
    ):
        with pytest.raises(InputError):
            store.decide("decisions", "", [wrong])
    assert store.journal() == []
