"""Every change is an entry that can be taken back, and taking all of them back leaves nothing changed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rawabit.graph.copying import copy
from rawabit.graph.deciding import accept, edit, keep_apart, merge, reject, unmerge
from rawabit.graph.errors import InputError, NotFound, RawabitError
from rawabit.graph.filter import EVERYTHING
from rawabit.graph.model import Proposal, Review
from rawabit.graph.store import Store
from rawabit.graph.verifying import compare
from rawabit.queries.entries import signers

from .. import samples
from ..graphs import body, document
from .examples import fewer_on_a_server
from .facts import facts

Maker = Callable[[str], Store]


def test_every_change_is_an_entry(store: Store) -> None:
    store.add(samples.DOCUMENT)
    accept(store, f"{samples.SOURCE.id}/3")
    reject(store, f"{samples.SOURCE.id}/4")
    edit(store, f"{samples.SOURCE.id}/5", {"start": "2025"})
    merge(store, samples.CENTRE.id, samples.ARAB_WATER.id)
    unmerge(store, samples.CENTRE.id)
    keep_apart(store, samples.CENTRE.id, samples.ARAB_WATER.id)
    store.remove(samples.SOURCE.id)
    store.undo()
    actions = ["import", "accept", "reject", "edit", "merge", "unmerge", "apart", "remove", "undo"]
    journal = store.journal()
    assert [entry.action for entry in journal] == actions
    assert [entry.number for entry in journal] == list(range(1, 10))
    assert [entry.undone for entry in journal] == [False] * 7 + [True, False]
    assert journal[-1].undoes == 8
    assert journal[4].summary == f"{samples.CENTRE.label()} = {samples.ARAB_WATER.label()}"
    assert set(journal[4].touches) == {samples.CENTRE.id, samples.ARAB_WATER.id}
    assert all(entry.at.startswith("20") and entry.at.endswith("+00:00") for entry in journal)


def test_who_takes_back_signs_too_and_a_copy_tells_it(store: Store, beside: Maker) -> None:
    store.add(samples.DOCUMENT)
    accept(store, f"{samples.SOURCE.id}/3", by="هدى")
    merge(store, samples.CENTRE.id, samples.ARAB_WATER.id, by="سالم")
    unmerge(store, samples.CENTRE.id, by="منى")
    store.undo(by="هدى")
    store.undo(5)
    store.remove(samples.SOURCE.id, by="عمر")
    wanted = ["", "هدى", "سالم", "منى", "هدى", "", "عمر"]
    assert list(signers(store, store.journal()).values()) == wanted
    target = beside("signed")
    copied = list(copy(store, target))
    assert list(signers(target, copied).values()) == wanted
    assert not any(compare(store, target))


def test_undo_gives_back_a_source_that_was_removed(store: Store) -> None:
    store.add(samples.DOCUMENT, [samples.proposal(samples.CENTRE.id, samples.DAMS.id)])
    accept(store, f"{samples.SOURCE.id}/3")
    before = facts(store)
    store.remove(samples.SOURCE.id)
    assert store.sources() == []
    assert store.undo().action == "remove"
    assert facts(store) == before


def test_an_undo_is_taken_back_by_its_number(store: Store) -> None:
    store.add(document("أول", [(1, 2)]))
    store.add(samples.DOCUMENT)
    merge(store, samples.CENTRE.id, samples.ARAB_WATER.id)
    before = facts(store)
    store.undo()
    store.undo()
    assert store.undo(5).action == "undo"
    assert store.undo(4).action == "undo"
    assert facts(store) == before
    assert [entry.undone for entry in store.journal()] == [False, False, False, True, True, False, False]
    assert store.undo().action == "merge"


def test_an_older_change_is_taken_back_by_its_number(store: Store) -> None:
    store.add(samples.DOCUMENT)
    accept(store, f"{samples.SOURCE.id}/3")
    merge(store, samples.CENTRE.id, samples.ARAB_WATER.id)
    assert store.undo(2).action == "accept"
    assert store.decisions() == []
    assert len(store.judgements()) == 1
    with pytest.raises(InputError, match="was undone before"):
        store.undo(2)
    with pytest.raises(NotFound, match="no entry 99"):
        store.undo(99)


def test_what_was_changed_again_is_not_taken_back(store: Store) -> None:
    store.add(samples.DOCUMENT)
    accept(store, f"{samples.SOURCE.id}/3")
    reject(store, f"{samples.SOURCE.id}/3")
    before = facts(store)
    with pytest.raises(InputError, match=r"Take back entry 3 \(reject\) first"):
        store.undo(2)
    store.remove(samples.SOURCE.id)
    with pytest.raises(InputError, match="was changed again"):
        store.undo(1)
    store.undo()
    assert facts(store) == before


def test_an_undo_that_would_contradict_is_refused(store: Store) -> None:
    store.add(document("سلسلة", [(1, 2), (2, 3)]))
    a, b, c = (body(n).id for n in (1, 2, 3))
    merge(store, a, b)
    unmerge(store, a, b)
    merge(store, b, c)
    keep_apart(store, a, c)
    before = facts(store)
    with pytest.raises(InputError, match="this makes them one"):
        store.undo(3)
    assert facts(store) == before


def test_an_end_may_be_there_under_another_name_alone(store: Store) -> None:
    """Its own source is gone, and what it is one with is there: the decision holds, and can be taken back."""
    store.add(document("أساس", [(0, 1), (2, 3)]))
    store.add(document("آخر", [(4, 5)]))
    chosen = next(r for r in store.relations([body(0).id]))
    edit(store, chosen.id, {"target": body(4).id})
    merge(store, body(4).id, body(2).id)
    store.remove(next(source.id for source in store.sources() if source.title == "آخر"))
    before = facts(store)
    reject(store, chosen.id)
    store.undo()
    assert facts(store) == before
    (edited,) = store.relations([body(0).id])
    assert store.entities([edited.target])[edited.target].label() == body(2).label()
    assert store.check() == []


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["add", "remove", "accept", "reject", "edit", "merge", "apart", "unmerge", "undo", "undo number"]),
        st.integers(0, 5),
        st.integers(0, 5),
    ),
    min_size=1,
    max_size=14,
)


def step(store: Store, what: str, a: int, b: int) -> None:
    """One change, if it can be made."""
    relations = list(store.scan(EVERYTHING))
    sources = store.sources()
    if what == "add":
        pairs = [(a, b), (b, (a + 1) % 6)] if a != b else [(a, (a + 2) % 6)]
        pairs = [pair for pair in pairs if pair[0] != pair[1]]
        ends = sorted({body(n).id for pair in pairs for n in pair})
        store.add(document(f"{a} {b}", pairs), [Proposal(ends[0], ends[-1], 0.5, "why")])
    elif what == "remove" and sources:
        store.remove(sources[a % len(sources)].id)
    elif what in {"accept", "reject", "edit"} and relations:
        chosen = relations[a % len(relations)].id
        if what == "edit":
            edit(store, chosen, {"target": body(b).id, "start": "2025-01"})
        else:
            (accept if what == "accept" else reject)(store, chosen)
    elif what in {"merge", "apart"}:
        (merge if what == "merge" else keep_apart)(store, body(a).id, body(b).id)
    elif what == "unmerge":
        unmerge(store, body(a).id)
    elif what == "undo":
        store.undo()
    elif what == "undo number":
        store.undo(a * 3 + b)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
@fewer_on_a_server
def test_undoing_everything_leaves_nothing_changed(make: Maker, steps: list[tuple[str, int, int]]) -> None:
    store = make(f"undo{abs(hash(str(steps)))}")
    if store.journal():
        return  # the same steps were tried before
    store.add(document("أساس", [(0, 1), (1, 2), (2, 3)]))
    before, first = facts(store), len(store.journal())
    states = [before]
    for what, a, b in steps:
        try:
            step(store, what, a, b)
        except RawabitError:
            assert facts(store) == states[-1], "a change that was refused changed something"
        states.append(facts(store))
        assert store.check() == []
    while any(not e.undone and e.action != "undo" for e in store.journal()[first:]):
        store.undo()
    if not store.sources():  # the first document was taken back by a number
        store.add(document("أساس", [(0, 1), (1, 2), (2, 3)]))
    assert facts(store) == before


def test_undone_step_by_step(store: Store) -> None:
    """Each undo restores exactly the state before its change."""
    store.add(samples.DOCUMENT)
    changes: list[Callable[[], object]] = [
        lambda: reject(store, f"{samples.SOURCE.id}/9"),
        lambda: merge(store, samples.CENTRE.id, samples.DAMS.id),
        lambda: edit(store, f"{samples.SOURCE.id}/9", {"target": samples.DAMS.id}),
        lambda: merge(store, samples.DAMS.id, samples.ARAB_WATER.id),
        lambda: store.remove(samples.SOURCE.id),
    ]
    states = []
    for change in changes:
        states.append(facts(store))
        change()
    while states:
        store.undo()
        assert facts(store) == states.pop()
    assert {r.review for r in store.scan(EVERYTHING)} == {Review.PROPOSED, Review.ACCEPTED}
