"""A copy holds everything, stays sound when it is broken off, brings what is new, and never goes over something else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from rawabit.graph.copying import copied, copy
from rawabit.graph.deciding import accept, edit, keep_apart, merge, reject
from rawabit.graph.errors import InputError, NotFound, RawabitError
from rawabit.graph.journal import Changes, Kept, Told
from rawabit.graph.opening import open_store
from rawabit.graph.store import Store
from rawabit.graph.verifying import Difference, compare

from .. import samples
from ..contract.facts import facts
from ..contract.test_journal import STEPS, step
from ..graphs import body, document

Maker = Callable[[str], Store]


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Maker]:
    """Makes empty stores."""
    opened: list[Store] = []

    def maker(name: str) -> Store:
        opened.append(open_store(str(tmp_path / f"{name}.db"), create=True))
        return opened[-1]

    yield maker
    for store in opened:
        store.close()


def fill(store: Store) -> None:
    """Every sort of entry, undone and not, and a source that came back otherwise than it was."""
    store.add(samples.DOCUMENT, [samples.proposal(samples.CENTRE.id, samples.DAMS.id)])
    store.add(document("أول", [(1, 2), (2, 3)]))
    accept(store, f"{samples.SOURCE.id}/3")
    reject(store, f"{samples.SOURCE.id}/4")
    edit(store, f"{samples.SOURCE.id}/5", {"start": "2025"})
    merge(store, samples.CENTRE.id, samples.ARAB_WATER.id)
    keep_apart(store, samples.CENTRE.id, samples.DAMS.id)
    store.undo()
    store.undo(8)
    gone = store.add(document("ذهب", [(4, 5)])).source
    store.remove(gone)
    back = document("عاد", [(1, 5), (5, 6)])
    store.add(back)
    store.remove(back.source.id)
    store.add(replace(back, relations=back.relations[:1]))
    store.undo(3)


def differences(one: Store, other: Store) -> list[Difference]:
    return [found for found in compare(one, other) if found]


def test_a_copy_holds_everything(make: Maker) -> None:
    origin, target = make("origin"), make("target")
    fill(origin)
    entries = list(copy(origin, target))
    assert [entry.number for entry in entries] == list(range(1, len(origin.journal()) + 1))
    assert facts(target) == facts(origin)
    assert target.journal() == origin.journal()
    assert differences(origin, target) == []
    assert target.check() == []


def test_what_is_undone_in_a_copy_is_what_would_be_undone(make: Maker) -> None:
    origin, target = make("origin"), make("target")
    fill(origin)
    list(copy(origin, target))
    for _ in range(6):
        assert origin.undo() == target.undo()
        assert facts(target) == facts(origin)


def test_a_second_copy_changes_nothing_and_a_later_one_brings_what_is_new(make: Maker) -> None:
    origin, target = make("origin"), make("target")
    fill(origin)
    list(copy(origin, target))
    assert list(copy(origin, target)) == []
    origin.remove(samples.SOURCE.id)
    merge(origin, body(1).id, body(2).id)
    assert [entry.action for entry in copy(origin, target)] == ["remove", "merge"]
    assert differences(origin, target) == []


def test_a_copy_that_is_broken_off_anywhere_goes_on(make: Maker) -> None:
    origin = make("origin")
    fill(origin)
    count = len(origin.journal())
    for stop in range(count):
        target = make(f"target{stop}")
        broken = copy(origin, target, at_once=1)
        for _ in range(stop):
            next(broken)
        assert target.check() == []
        assert copied(origin, target) == stop
        assert len(list(copy(origin, target))) == count - stop
        assert differences(origin, target) == []


def test_a_store_that_holds_something_else_is_refused(make: Maker) -> None:
    origin, target = make("origin"), make("target")
    fill(origin)
    target.add(document("غيره", [(1, 2)]))
    before = facts(target)
    with pytest.raises(InputError, match="holds something else"):
        next(copy(origin, target))
    assert facts(target) == before


def test_a_copy_that_was_changed_is_refused(make: Maker) -> None:
    origin, target = make("origin"), make("target")
    fill(origin)
    list(copy(origin, target))
    target.add(document("غيره", [(1, 2)]))
    with pytest.raises(InputError, match="holds something else"):
        next(copy(origin, target))


def test_an_entry_is_replayed_once_and_in_its_place(make: Maker) -> None:
    origin, target = make("origin"), make("target")
    fill(origin)
    first, second, third = origin.journal(limit=3)
    kept = [origin.kept(first.subject)]
    with pytest.raises(InputError, match="cannot follow on entry 0"):
        target.replay([Told(second, origin.changes(2), [origin.kept(second.subject)])])
    for _ in range(2):
        target.replay([Told(first, origin.changes(1), kept)])
    assert len(target.journal()) == 1
    target.add(document("غيره", [(1, 2)]))
    with pytest.raises(InputError, match="cannot follow on entry 2"):
        target.replay([Told(second, origin.changes(2), [origin.kept(second.subject)])])
    withdrawn = Changes(decisions=((origin.changes(3).decisions[0][1], None),))
    with pytest.raises(InputError, match="does not fit"):
        target.replay([Told(third, withdrawn)])
    assert len(target.journal()) == 2


def test_what_an_entry_changed_and_what_a_source_brought(make: Maker) -> None:
    store = make("store")
    proposal = samples.proposal(samples.CENTRE.id, samples.DAMS.id)
    store.add(samples.DOCUMENT, [proposal])
    assert store.changes(1) == Changes(sources=((None, Kept(samples.SOURCE.id)),))
    assert store.kept(samples.SOURCE.id) == Kept(samples.SOURCE.id, store.document(samples.SOURCE.id), (proposal,))
    assert store.source_ids() == [samples.SOURCE.id]
    for ask in (lambda: store.changes(2), lambda: store.kept("source-0000000000000001")):
        with pytest.raises(NotFound):
            ask()


def test_the_journal_is_read_in_pages(make: Maker) -> None:
    store = make("store")
    fill(store)
    whole = store.journal()
    assert store.journal(after=3, limit=4) == whole[3:7]
    assert store.journal(after=len(whole)) == []


def test_every_difference_is_named(make: Maker) -> None:
    origin, target = make("origin"), make("target")
    fill(origin)
    list(copy(origin, target))
    extra = origin.add(document("جديد", [(8, 9)])).source
    reject(target, f"{samples.SOURCE.id}/9")
    found = differences(origin, target)
    assert Difference("source", extra, "first") in found
    assert Difference("entity", body(8).id, "first") in found
    assert Difference("relations of", extra, "first") in found
    assert Difference("relations of", samples.SOURCE.id, "other") in found
    assert [d.how for d in found if d.what == "decision"] == ["second"]
    assert [d.how for d in found if d.what == "entry"] == ["other"]
    flipped = {"first": "second", "second": "first", "other": "other"}
    assert differences(target, origin) == [replace(d, how=flipped[d.how]) for d in found]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_any_history_is_copied(make: Maker, steps: list[tuple[str, int, int]]) -> None:
    name = f"{abs(hash(str(steps)))}"
    origin, target = make(f"origin{name}"), make(f"target{name}")
    if origin.journal():
        return  # the same steps were tried before
    for what, a, b in [("add", 0, 1), *steps]:
        try:
            step(origin, what, a, b)
        except RawabitError:
            continue
        if b == 2:  # in several goes
            list(copy(origin, target))
    list(copy(origin, target))
    assert facts(target) == facts(origin)
    assert differences(origin, target) == []
    assert target.check() == []
