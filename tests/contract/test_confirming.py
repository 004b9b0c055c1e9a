"""What was accepted without a person's decision: asked about on every store, the least sure first, until somebody decides."""

from __future__ import annotations

from dataclasses import replace

from rawabit.graph.deciding import accept, edit, merge, reject
from rawabit.graph.model import Polarity, Review
from rawabit.graph.store import Store
from rawabit.queries.confirming import again, unconfirmed

from ..graphs import body, document


def told(store: Store) -> list[str]:
    """Two documents of three accepted relations each, and one that waits; the ids, the least sure first."""
    ids = []
    for name in ("أ", "ب"):
        read = document(name, [(1, 2), (2, 3), (3, 4), (4, 5)], review=Review.ACCEPTED)
        sure = (1.0, 0.9 if name == "أ" else 0.85, 0.95)
        relations = [replace(r, confidence=c) for r, c in zip(read.relations, sure, strict=False)]
        relations[2] = replace(relations[2], polarity=Polarity.NEGATED)
        store.add(replace(read, relations=(*relations, replace(read.relations[3], review=Review.PROPOSED))))
        ids += [(r.confidence, r.id) for r in relations]
    return [ident for _, ident in sorted(ids)]


def test_the_least_sure_comes_first_and_what_waits_is_no_part_of_it(store: Store) -> None:
    ids = told(store)
    found = unconfirmed(store)
    assert [q.id for q in found] == ids
    assert [q.id for q in unconfirmed(store, limit=2)] == ids[:2]
    assert {q.relation.polarity for q in found if q.relation} == set(Polarity)
    assert all(q.hangs and q.relations for q in found)
    source = ids[0].partition("/")[0]
    assert [q.id for q in unconfirmed(store, sources=[source])] == [i for i in ids if i.startswith(source)]
    about = unconfirmed(store, body(1))
    assert {end.id for q in about for end in q.ends} == {body(1).id, body(2).id}
    assert [q.id for q in unconfirmed(store, body(1).label(), sources=[source])] == [
        q.id for q in about if q.id.startswith(source)
    ]


def test_what_somebody_decided_is_not_asked_again_until_that_is_undone(store: Store) -> None:
    ids = told(store)
    first, second, third, *rest = unconfirmed(store)
    accept(store, ids[0])
    reject(store, ids[1])
    edit(store, ids[2], {"modality": "planned"})
    assert [q.id for q in unconfirmed(store)] == ids[3:]
    assert [again(store, q) for q in (first, second, third)] == [None, None, None]
    assert [q.relation if (q := again(store, one)) else None for one in rest] == [one.relation for one in rest]
    store.undo(3)
    back = again(store, first)
    assert back is not None
    assert back.relation == first.relation
    assert [q.id for q in unconfirmed(store)] == [ids[0], *ids[3:]]


def test_it_asks_of_ends_that_were_merged(store: Store) -> None:
    told(store)
    merge(store, body(1).id, body(5).id)
    ends = {end.id for q in unconfirmed(store, body(5)) for end in q.ends}
    assert ends == {min(body(1).id, body(5).id), body(2).id}
    assert all(again(store, q) == q for q in unconfirmed(store))
