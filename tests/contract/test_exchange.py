"""Decisions travel to another store and come to the same there, whatever was imported first."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

import pytest

from rawabit.graph import exchange
from rawabit.graph.deciding import accept, edit, keep_apart, merge, reject
from rawabit.graph.decisions import Decision
from rawabit.graph.decisions_text import from_text, to_text
from rawabit.graph.exchange import bring, waiting
from rawabit.graph.filter import EVERYTHING
from rawabit.graph.judgements import Judgement, Verdict, judged, refuse_contradictions
from rawabit.graph.model import Review
from rawabit.graph.store import Store

from .. import samples
from ..graphs import body, document
from .facts import export, facts
from .test_deciding import renumbered

Maker = Callable[[str], Store]


def written(store: Store) -> str:
    return to_text(store.judgements(), store.decisions())


def decided(store: Store) -> Store:
    store.add(samples.DOCUMENT)
    store.add(document("ثان", [(1, 2), (2, 3)]))
    accept(store, f"{samples.SOURCE.id}/9", by="هدى")
    reject(store, f"{samples.SOURCE.id}/8")
    edit(store, f"{samples.SOURCE.id}/11", {"target": body(1).id, "modality": "discussed"})
    merge(store, body(1).id, body(3).id)
    keep_apart(store, samples.CENTRE.id, samples.DAMS.id)
    return store


def test_before_or_after_the_import_is_the_same(make: Maker, beside: Maker) -> None:
    one, before, after = decided(beside("one")), make("before"), beside("after")
    text = written(one)
    brought = bring(before, from_text(text), "decisions.txt")
    assert (brought.new, brought.known, brought.older, brought.refused) == (5, 0, 0, ())
    assert len(brought.waiting) == 3
    for store in (before, after):
        store.add(document("ثان", [(1, 2), (2, 3)]))
        store.add(samples.DOCUMENT)
    assert bring(after, from_text(text), "decisions.txt").waiting == ()
    assert written(before) == written(after) == text
    assert facts(before) == facts(after) == facts(one)
    assert waiting(before) == []


def test_brought_twice_changes_nothing(make: Maker) -> None:
    store = decided(make("one"))
    before = store.journal()
    brought = bring(store, from_text(written(store)), "again")
    assert (brought.new, brought.known, brought.entry) == (0, 5, None)
    assert store.journal() == before


def test_one_undo_takes_all_of_a_file_back(make: Maker, beside: Maker) -> None:
    store = make("other")
    store.add(samples.DOCUMENT)
    before = facts(store)
    bring(store, from_text(written(decided(beside("one")))), "decisions.txt")
    assert facts(store) != before
    assert store.undo().action == "decisions"
    assert facts(store) == before


def test_another_reader_of_the_same_text_finds_the_decisions(make: Maker, beside: Maker) -> None:
    text = written(decided(beside("one")))
    other = make("other")
    other.add(renumbered(samples.DOCUMENT, 2))
    other.add(document("ثان", [(1, 2), (2, 3)]))
    assert bring(other, from_text(text), "decisions.txt").waiting == ()
    assert {r.type: r.review for r in other.scan(EVERYTHING)}["pays"] is Review.ACCEPTED
    assert written(other) == text


def test_what_speaks_of_nothing_waits(make: Maker) -> None:
    store = make("one")
    store.add(samples.DOCUMENT)
    reject(store, f"{samples.SOURCE.id}/8")
    store.remove(samples.SOURCE.id)
    assert waiting(store) == store.decisions()
    store.add(replace(samples.DOCUMENT, relations=()))
    assert waiting(store) == store.decisions()


def test_the_later_decision_holds(make: Maker, beside: Maker) -> None:
    one, other = decided(make("one")), beside("other")
    other.add(samples.DOCUMENT)
    late = [replace(d, review=Review.REJECTED, changes=(), new_names=(), at="2999-01-01T00:00:00+00:00") for d in one.decisions()]
    other.decide("decisions", "", late)
    assert bring(other, one.decisions(), "").older == 3
    assert other.decisions() == late
    assert bring(one, late, "").new == 3
    assert one.decisions() == late


@pytest.mark.parametrize("turned", [False, True])
def test_of_two_about_the_same_in_one_file_the_later_holds(make: Maker, *, turned: bool) -> None:
    store = make("one")
    store.add(document("زوج", [(1, 2)]))
    early = samples.same(body(1).id, body(2).id, ("", ""))
    late = judged(body(1).id, body(2).id, Verdict.APART, at="2026-02-01T00:00:00+00:00", by="هدى")
    brought = bring(store, [early, late] if turned else [late, early], "")
    assert (brought.new, brought.older, store.judgements()) == (1, 1, [late])


@pytest.mark.parametrize("turned", [False, True])
def test_of_two_that_are_about_the_same_only_here_the_later_holds(make: Maker, *, turned: bool) -> None:
    store = make("one")
    place = samples.entity("place", "تونس")
    ministry = replace(samples.entity("organization", "وزارة السدود"), qualifier=place.id)
    text = document("زوج", [(1, 2)])
    store.add(replace(text, entities=(*text.entities, place, ministry)))
    early = samples.same("organization-00000000000000ff", body(1).id, ("وزارة السدود (تونس)", ""))
    late = judged(ministry.id, body(1).id, Verdict.APART, at="2026-02-01T00:00:00+00:00", by="هدى")
    brought = bring(store, [early, late] if turned else [late, early], "")
    assert (brought.new, brought.older, store.judgements()) == (1, 1, [late])


def test_what_contradicts_is_refused_and_the_rest_is_brought(make: Maker) -> None:
    store = make("one")
    store.add(document("سلسلة", [(1, 2), (2, 3), (3, 4)]))
    keep_apart(store, body(1).id, body(3).id)
    names = ("", "")
    given = [samples.same(body(a).id, body(b).id, names) for a, b in ((1, 2), (2, 3), (3, 4))]
    brought = bring(store, given, "")
    assert (brought.new, len(brought.refused)) == (2, 1)
    assert "this makes them one" in brought.refused[0]
    assert sum(j.verdict is Verdict.SAME for j in store.judgements()) == 2
    assert store.check() == []


def test_an_export_of_what_is_shown_does_not_depend_on_the_road(make: Maker, beside: Maker) -> None:
    one, other = decided(beside("one")), make("other")
    things: list[Judgement | Decision] = [*one.decisions(), *one.judgements()]
    for thing in things:
        bring(other, [thing], "")
    other.add(samples.DOCUMENT)
    other.add(document("ثان", [(1, 2), (2, 3)]))
    assert export(one) == export(other)


def test_the_work_for_a_few_contradictions_does_not_grow_with_the_square_of_the_file(
    make: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, tried = make("one"), list[int]()
    store.add(document("سلسلة", [(n, n + 1) for n in range(1, 65)]))
    keep_apart(store, body(1).id, body(40).id)

    def counted(judgements: Collection[Judgement]) -> None:
        tried.append(len(judgements))
        refuse_contradictions(judgements)

    monkeypatch.setattr(exchange, "refuse_contradictions", counted)
    brought = bring(store, [samples.same(body(n).id, body(n + 1).id, ("", "")) for n in range(1, 65)], "")
    assert (brought.new, len(brought.refused)) == (63, 1)
    assert len(tried) < 20


def test_decisions_on_many_documents_are_gone_through_once(make: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    store, rounds = make("one"), list[int]()
    for name in ("أول", "ثان", "ثالث"):
        store.add(given := document(name, [(1, 2)]))
        accept(store, given.relations[0].id)
    decisions = store.decisions()

    class Counted(list[Decision]):
        def __iter__(self) -> Iterator[Decision]:
            rounds.append(len(self))
            return super().__iter__()

    monkeypatch.setattr(store, "decisions", lambda *_: Counted(decisions))
    assert waiting(store) == []
    assert rounds == [3]
