"""A newer version in the place of an older one: one step, decisions survive, one undo brings everything back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rawabit.graph.deciding import accept, edit, keep_apart, merge, reject
from rawabit.graph.errors import NotFound
from rawabit.graph.filter import EVERYTHING
from rawabit.graph.identity import source_id
from rawabit.graph.model import Modality, Review
from rawabit.graph.store import Store

from .. import samples
from ..graphs import body, document
from ..versions import NEW, OLD, meeting, versions
from .examples import fewer_on_a_server
from .facts import export, facts


def reviews(store: Store, source: str) -> list[tuple[str, Review]]:
    """What each relation of a source is shown as."""
    return [(r.type, r.review) for r in store.scan(EVERYTHING) if r.evidence[0].source == source]


def test_the_old_one_goes_and_the_new_one_says_the_same_as_if_it_had_come_alone(store: Store) -> None:
    old, new = versions()
    store.add(samples.DOCUMENT)
    store.add(new)
    alone = export(store)
    store.undo()
    store.add(old)
    added = store.replace(old.source.id, new)
    assert (added.replaced, added.known, added.relations) == (old.source.id, False, 4)
    assert export(store) == alone
    assert store.check() == []
    entry = store.journal()[-1]
    assert (entry.action, entry.subject) == ("replace", new.source.id)
    assert {old.source.id, new.source.id} <= set(entry.touches)


def test_decisions_survive(store: Store) -> None:
    old, new = versions()
    store.add(old)
    about, chaired, cooperates, directed = (r.id for r in old.relations)
    accept(store, about)
    edit(store, chaired, {"start": "2025-03-12"})
    reject(store, cooperates)
    accept(store, directed)
    added = store.replace(old.source.id, new)
    assert (added.decided, added.undecided) == (3, 1)
    assert reviews(store, new.source.id) == [
        ("about", Review.ACCEPTED),
        ("chaired", Review.ACCEPTED),
        ("cooperates_with", Review.REJECTED),
        ("has_office_in", Review.PROPOSED),
    ]
    shown = {r.type: r for r in store.scan(EVERYTHING)}
    assert (shown["chaired"].start, shown["chaired"].target) == ("2025-03-12", meeting(NEW).id)
    assert shown["cooperates_with"].modality is Modality.AGREED
    assert [d.claim.type for d in store.decisions([old.source.id])] == ["directed"]


def test_judgements_of_what_has_no_name_survive(store: Store) -> None:
    old, new = versions()
    store.add(samples.DOCUMENT)
    store.add(old)
    merge(store, meeting(OLD).id, samples.MEETING.id)
    keep_apart(store, samples.MINISTRY.id, samples.CENTRE.id)
    store.replace(old.source.id, new)
    assert {e.id for e in store.members([samples.MEETING.id])[samples.MEETING.id]} == {meeting(NEW).id, samples.MEETING.id}
    assert len(store.judgements()) == 2
    store.undo()
    assert {e.id for e in store.members([samples.MEETING.id])[samples.MEETING.id]} == {meeting(OLD).id, samples.MEETING.id}


def test_one_undo_brings_everything_back_and_another_takes_it_again(store: Store) -> None:
    old, new = versions()
    store.add(samples.DOCUMENT)
    store.add(old, [samples.proposal(meeting(OLD).id, samples.MEETING.id)])
    accept(store, old.relations[0].id)
    accept(store, old.relations[3].id)
    before = facts(store)
    store.replace(old.source.id, new)
    after = facts(store)
    assert [p.score for p in store.proposals()] == [0.5]
    store.undo()
    assert facts(store) == before
    assert store.check() == []
    store.undo(store.journal()[-1].number)
    assert facts(store) == after


def test_what_is_there_changes_nothing_and_what_is_not_there_cannot_go(store: Store) -> None:
    old, new = versions()
    store.add(old)
    store.add(new)
    before, journal = facts(store), store.journal()
    assert store.replace(old.source.id, new).known
    store.remove(new.source.id)
    store.undo()
    assert facts(store) == before
    assert len(store.journal()) == len(journal) + 2
    with pytest.raises(NotFound):
        store.replace(source_id("nothing"), samples.DOCUMENT)
    assert facts(store) == before


def test_who_speaks_of_what(store: Store) -> None:
    old, _ = versions()
    store.add(old)
    store.add(samples.DOCUMENT)
    both = sorted([old.source.id, samples.SOURCE.id])
    wanted = [samples.MINISTRY.id, meeting(OLD).id, samples.PLAN.id]
    assert store.appearances(wanted) == dict(zip(wanted, [both, [old.source.id], [samples.SOURCE.id]], strict=True))
    merge(store, meeting(OLD).id, samples.MEETING.id)
    assert store.appearances([meeting(OLD).id]) == {meeting(OLD).id: both}
    assert store.appearances(["topic-00000000000000ff"]) == {}
    assert store.of_origin("minutes.docx") == [old.source]
    assert store.of_origin("nothing") == []


PAIRS = st.lists(
    st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda p: p[0] != p[1]), min_size=1, max_size=7, unique=True
)
NAMES = count()


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(old=PAIRS, new=PAIRS, other=PAIRS, decided=st.lists(st.booleans(), max_size=7), merged=st.booleans())
@fewer_on_a_server
def test_replacing_is_taking_the_old_one_out_and_undo_brings_all_back(
    make: Callable[[str], Store],
    old: list[tuple[int, int]],
    new: list[tuple[int, int]],
    other: list[tuple[int, int]],
    decided: list[bool],
    merged: bool,
) -> None:
    first, second, third = document("قديم", old), document("جديد", new), document("آخر", other)
    store = make(f"replacing-{next(NAMES)}")
    for one in (third, first):
        store.add(one)
    if merged:
        merge(store, body(old[0][0]).id, body(old[0][1]).id)
    for relation, yes in zip(first.relations, decided, strict=False):
        (accept if yes else reject)(store, relation.id)
    before = facts(store)
    added = store.replace(first.source.id, second)
    assert store.check() == []
    assert {s.id for s in store.sources()} == {second.source.id, third.source.id}
    assert store.document(second.source.id).relations == second.relations
    moved, left = store.decisions([second.source.id]), store.decisions([first.source.id])
    assert (added.decided, added.undecided) == (len(moved), len(left))
    assert added.decided + added.undecided == len({d.key for d in (*moved, *left)})
    said = Counter(frozenset((r.source, r.target)) for r in second.relations)
    assert all(frozenset((d.claim.source, d.claim.target)) in said for d in moved)
    store.undo()
    assert facts(store) == before
    assert store.check() == []
