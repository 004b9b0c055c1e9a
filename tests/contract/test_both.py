"""The same random work on two stores: every answer, every refusal, the journal and the export are alike, byte by byte."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from rawabit.graph.deciding import accept, edit, keep_apart, merge, reject, unmerge
from rawabit.graph.decisions import Decision
from rawabit.graph.errors import RawabitError
from rawabit.graph.filter import EVERYTHING, Filter
from rawabit.graph.identity import entity_id
from rawabit.graph.journal import Entry
from rawabit.graph.judgements import Judgement
from rawabit.graph.model import Alternative, DateMention, Document, Entity, Mention, Modality, Name, Polarity, Proposal, Review
from rawabit.graph.names.keys import match_key
from rawabit.graph.opening import open_store
from rawabit.graph.store import Store
from rawabit.queries import connect

from ..graphs import document, link
from ..neo4j_server import Server
from .facts import facts

PEOPLE = ["سالم الفرجاني", "Salem Elferjani", "محمد بن علي", "هدى المنصوري"]
BODIES = ["وزارة المياه", "وزارة المياه والري", "Ministry of Water", "مركز بحوث", "شركة النهر", "Müller & Sons"]
TYPED = [*PEOPLE, *BODIES, "المياه", "وزاره", "الفرجان", "Ferjani", "muller", "فرجانى", "مركس", "nobody", "سالم هدى محمد"]
DATES = [None, "2024", "2024-03-05", "2024-11/2025-02", "XXXX-04-01"]
# RAWABIT_LONG=1 looks for differences for as long as it takes; a run of the suite looks for a while.
LONG = bool(os.environ.get("RAWABIT_LONG"))


def thing(n: int) -> Entity:
    """The person or body of a number."""
    kind, texts = ("person", PEOPLE) if n < len(PEOPLE) else ("organization", BODIES)
    text = texts[n % len(texts) if kind == "person" else (n - len(PEOPLE)) % len(BODIES)]
    return Entity(entity_id(kind, match_key(text, kind)), kind, (Name(text, "ar" if text[0] > "z" else "en"),))


THINGS = st.integers(0, len(PEOPLE) + len(BODIES) - 1)
FACTS: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "classification": st.sampled_from([None, "ministry", "centre"]),
        "named": st.booleans(),
        "qualifier": st.none() | THINGS.map(lambda n: thing(n).id),
        "status": st.sampled_from([None, "open", "done", "cancelled"]),
        "start": st.sampled_from(DATES),
        "date_words": st.sampled_from([None, "اليوم"]),
    }
)
POSTURE = st.fixed_dictionaries(
    {
        "modality": st.sampled_from(Modality),
        "polarity": st.sampled_from(Polarity),
        "review": st.sampled_from(Review),
        "start": st.sampled_from(DATES),
        "end": st.sampled_from(DATES),
        "confidence": st.sampled_from([1.0, 0.25]),
        "reason": st.sampled_from([None, "a guess"]),
    }
)
FILTERS = st.builds(
    Filter,
    types=st.sets(st.sampled_from(["met_with", "related_to", "pays"]), max_size=2).map(frozenset),
    kinds=st.sets(st.sampled_from(["person", "organization"]), max_size=1).map(frozenset),
    since=st.sampled_from([None, "2024-06"]),
    until=st.sampled_from([None, "2024-12"]),
    as_of=st.sampled_from([None, "2024-11-07"]),
    dated=st.booleans(),
    min_modality=st.sampled_from(Modality),
    polarities=st.sets(st.sampled_from(Polarity)).map(frozenset),
    reviews=st.sets(st.sampled_from(Review)).map(frozenset),
)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A document of few entities, much of what may vary varied."""
    name = f"وثيقة 📄 {draw(st.integers(0, 12))}"
    made = document(name, [])
    numbers = draw(st.lists(THINGS, min_size=2, max_size=4, unique=True))
    found = {n: replace(thing(n), **draw(FACTS)) for n in numbers}
    for n in numbers:
        if draw(st.booleans()):
            more = draw(st.sampled_from(["ق. م", "QM", "الاسم الآخر"]))
            found[n] = replace(found[n], names=(*found[n].names, Name(more, "und", draw(st.sampled_from(["short", "full"])))))
    relations = []
    for number in range(1, draw(st.integers(1, 4)) + 1):
        one, other = draw(st.sampled_from(numbers)), draw(st.sampled_from(numbers))
        relation = link(made.source.id, number, found[one], found[other], **draw(POSTURE))
        spoken = Alternative("target", found[draw(st.sampled_from(numbers))].id, "why")
        same = found[one].kind == found[other].kind == "person"
        relations.append(
            replace(
                relation,
                type="met_with" if same else "related_to",
                attributed_to=draw(st.sampled_from([None, found[one].id])),
                alternatives=draw(st.sampled_from([(), (spoken,)])),
            )
        )
    first = found[numbers[0]]
    return replace(
        made,
        source=replace(made.source, date=draw(st.sampled_from(["2024", None]))),
        entities=tuple(found.values()),
        relations=tuple(relations),
        mentions=(
            Mention(0, 2, made.source.text[0:2], first.kind, first.id),
            Mention(0, 4, made.source.text[0:4], "topic", None),
        ),
        dates=(DateMention(4, 5, made.source.text[4:5], "2024"),),
    )


def timeless(found: Any) -> Any:
    """An answer without the times at which things were done, which two stores cannot have alike."""
    if isinstance(found, Entry | Judgement | Decision):
        return replace(found, at="")
    return [timeless(part) for part in found] if isinstance(found, list | tuple) else found


def outcome(work: Callable[[], Any]) -> Any:
    """What comes of it: an answer, or a refusal."""
    try:
        return timeless(work())
    except RawabitError as error:
        return type(error), str(error)


class TwoStores(RuleBasedStateMachine):
    """A SQLite file and a Neo4j server."""

    server: Server

    def __init__(self) -> None:
        super().__init__()
        self.server.empty()
        self.folder = tempfile.TemporaryDirectory()
        path = str(Path(self.folder.name) / "graph.db")
        self.stores: list[Store] = [open_store(address, create=True) for address in (path, self.server.address)]

    def teardown(self) -> None:
        try:
            assert self.stores[1].check() == []
            one, other = (timeless(facts(store)) for store in self.stores)
            assert one == other
        finally:
            for store in self.stores:
                store.close()
            self.folder.cleanup()

    def both(self, work: Callable[[Store], Any]) -> None:
        one, other = (outcome(lambda store=store: work(store)) for store in self.stores)  # type: ignore[misc]
        assert one == other

    def change(self, work: Callable[[Store], Any]) -> None:
        """What may change the stores; all of them is compared then, for after a question they are as before it."""
        self.both(work)
        self.both(lambda store: store.counts())
        self.both(lambda store: store.journal())
        self.both(lambda store: list(store.all_entities()))
        self.both(lambda store: list(store.scan(EVERYTHING)))

    def relation(self, n: int) -> str:
        listed = list(self.stores[0].scan(EVERYTHING))
        return listed[n % len(listed)].id if listed else "source-0000000000000001/1"

    def source(self, n: int) -> str:
        listed = self.stores[0].source_ids()
        return listed[n % len(listed)] if listed else "source-0000000000000001"

    @rule(made=documents(), pairs=st.lists(st.tuples(THINGS, THINGS, st.sampled_from([0.5, 0.75])), max_size=2))
    def add(self, made: Document, pairs: list[tuple[int, int, float]]) -> None:
        proposals = []
        for a, b, score in pairs:
            one, other = sorted([thing(a).id, thing(b).id])
            proposals.append(Proposal(one, other, score, "alike"))
        self.change(lambda store: store.add(made, proposals))

    @rule(n=st.integers(0, 9))
    def remove(self, n: int) -> None:
        source = self.source(n)
        self.change(lambda store: store.remove(source))

    @rule(n=st.integers(0, 30), yes=st.booleans())
    def review(self, n: int, yes: bool) -> None:
        relation = self.relation(n)
        self.change(lambda store: (accept if yes else reject)(store, relation))

    @rule(
        n=st.integers(0, 30),
        end=st.sampled_from(["source", "target"]),
        other=THINGS,
        more=st.sampled_from([{}, {"start": ""}, {"type": "related_to"}, {"polarity": "negated", "end": "2025"}]),
    )
    def edit(self, n: int, end: str, other: int, more: dict[str, str]) -> None:
        relation = self.relation(n)
        self.change(lambda store: edit(store, relation, {end: thing(other).id, **more}))

    @rule(a=THINGS, b=THINGS, same=st.booleans())
    def judge(self, a: int, b: int, same: bool) -> None:
        self.change(lambda store: (merge if same else keep_apart)(store, thing(a).id, thing(b).id))

    @rule(a=THINGS)
    def unmerge(self, a: int) -> None:
        self.change(lambda store: unmerge(store, thing(a).id))

    @rule(number=st.none() | st.integers(1, 12))
    def undo(self, number: int | None) -> None:
        self.change(lambda store: store.undo(number))

    @rule(typed=st.sampled_from(TYPED), kinds=st.sampled_from([[], ["person"]]), limit=st.sampled_from([1, 20]))
    def search(self, typed: str, kinds: list[str], limit: int) -> None:
        self.both(lambda store: store.search(typed, kinds=kinds, limit=limit))

    @rule(a=THINGS, b=THINGS, where=FILTERS, longest=st.sampled_from([1, 2, 8, 20]))
    def path(self, a: int, b: int, where: Filter, longest: int) -> None:
        self.both(lambda store: store.path(thing(a).id, thing(b).id, where, longest=longest))

    @rule(some=st.sets(THINGS, min_size=2, max_size=3), where=FILTERS, longest=st.sampled_from([2, 8]))
    def connect(self, some: set[int], where: Filter, longest: int) -> None:
        self.both(lambda store: connect(store, [thing(n).id for n in sorted(some)], where=where, longest=longest))

    @rule(some=st.sets(THINGS), where=FILTERS, among=st.booleans(), limit=st.sampled_from([None, 1, 3]))
    def relations(self, some: set[int], where: Filter, among: bool, limit: int | None) -> None:
        ids = [thing(n).id for n in sorted(some)]
        self.both(lambda store: store.relations(ids, where, among=among, limit=limit))
        self.both(lambda store: store.joined(ids, where))
        self.both(lambda store: store.step(ids[1:], where, but=ids[:1]))
        self.both(lambda store: store.degrees(ids))

    @rule(where=FILTERS)
    def scan(self, where: Filter) -> None:
        self.both(lambda store: list(store.scan(where)))

    @rule(n=st.integers(0, 9))
    def read(self, n: int) -> None:
        source = self.source(n)
        for ask in (Store.document, Store.kept, Store.mentions, Store.dates):
            self.both(lambda store, ask=ask: getattr(store, ask.__name__)(source))  # type: ignore[misc]

    @rule(some=st.sets(THINGS, min_size=1))
    def compare(self, some: set[int]) -> None:
        new = [thing(n) for n in sorted(some)]
        self.both(lambda store: store.candidates(new))
        self.both(lambda store: store.members([entity.id for entity in new]))


@pytest.fixture
def server(neo4j_server: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    """The server of the run, with its log-in in the environment."""
    for name, value in neo4j_server.credentials.items():
        monkeypatch.setenv(name, value)
    return neo4j_server


def test_the_same_work_gives_the_same_answers(server: Server) -> None:
    class Machine(TwoStores):
        pass

    Machine.server = server
    run_state_machine_as_test(
        Machine,
        settings=settings(
            max_examples=300 if LONG else 6,
            stateful_step_count=40 if LONG else 25,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
        ),
    )
