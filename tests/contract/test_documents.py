"""What goes into a store comes out, in any order, once, and can be taken back."""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rawabit.exporters.json_graph import write_json
from rawabit.graph.errors import InputError, NotFound
from rawabit.graph.filter import EVERYTHING
from rawabit.graph.identity import entity_id, source_id
from rawabit.graph.model import Document, Entity, Evidence, Name, Relation, Source
from rawabit.graph.store import Store

from .. import samples
from ..graphs import document
from .examples import fewer_on_a_server

Maker = Callable[[str], Store]
PAIRS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda p: p[0] != p[1]), min_size=1, max_size=8)


def export(store: Store) -> str:
    """A store as text."""
    out = io.StringIO()
    write_json(store, out)
    return out.getvalue()


def test_a_document_comes_back_as_it_went_in(store: Store) -> None:
    store.add(samples.DOCUMENT)
    ids = [entity.id for entity in samples.DOCUMENT.entities]
    assert store.sources() == [samples.SOURCE]
    assert store.known([*ids, "person-0000000000000001"]) == set(ids)
    assert [replace(e, names=()) for e in store.entities(ids).values()] == [
        replace(e, names=()) for e in samples.DOCUMENT.entities
    ]
    assert [set(e.names) for e in store.entities(ids).values()] == [set(e.names) for e in samples.DOCUMENT.entities]
    assert list(store.scan(EVERYTHING)) == list(samples.RELATIONS)
    assert set(store.mentions(samples.SOURCE.id)) == set(samples.DOCUMENT.mentions)


AWKWARD = ("", " ", "3 1 ب", "سطر\nثان", "🙂 و🙂", "-/ -", "خامس ")


def test_a_text_may_hold_anything_a_text_can(store: Store) -> None:
    text = "🙂 نص\n" + "|".join(AWKWARD) + "|"
    ident = source_id(text)
    people = [Entity(entity_id("person", f"{n}"), "person", (Name(f"x{said}", said, "short"),)) for n, said in enumerate(AWKWARD)]
    relations = []
    for n, said in enumerate(AWKWARD[1:], 1):
        start = text.index("|" + said + "|", 4)
        evidence = (Evidence(ident, start, start + len(said) + 1, "|" + said, said), Evidence(ident, 0, 1, "🙂", "خ 🙂 1"))
        made = Relation(f"{ident}/{n}", "met_with", people[0].id, people[n].id, evidence[: 1 + n % 3 // 2], confidence=n / 7)
        relations.append(replace(made, reason=said, start="2024-11") if n % 2 else made)
    store.add(Document(Source(ident, "مثال", text, "0" * 64), tuple(people), tuple(relations)))
    assert list(store.entities([one.id for one in people]).values()) == people
    assert list(store.scan(EVERYTHING)) == relations
    assert list(store.document(ident).relations) == relations


def test_the_report_counts_what_was_added(store: Store) -> None:
    added = store.add(samples.DOCUMENT)
    assert (added.entities, added.entities_known, added.relations, added.waiting) == (12, 0, 13, 10)


def test_the_same_document_twice_changes_nothing(store: Store) -> None:
    store.add(samples.DOCUMENT)
    before, journal = export(store), store.journal()
    assert store.add(samples.DOCUMENT).known
    assert export(store) == before
    assert store.journal() == journal


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lists=st.lists(PAIRS, min_size=2, max_size=5), seed=st.integers(0, 2**16))
@fewer_on_a_server
def test_the_order_of_imports_does_not_matter(make: Maker, beside: Maker, lists: list[list[tuple[int, int]]], seed: int) -> None:
    documents = [document(f"{seed}-{n}", pairs) for n, pairs in enumerate(lists)]
    shuffled = random.Random(seed).sample(documents, len(documents))
    name = f"{seed}-{hash(str(lists))}"
    one, other = make(f"one{name}"), beside(f"other{name}")
    for d in documents:
        one.add(d)
    for d in shuffled:
        other.add(d)
    assert export(one) == export(other)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=PAIRS, second=PAIRS, seed=st.integers(0, 2**16))
@fewer_on_a_server
def test_taking_a_source_back_restores_what_was_there(
    make: Maker, first: list[tuple[int, int]], second: list[tuple[int, int]], seed: int
) -> None:
    store = make(f"{seed}-{hash(str((first, second)))}")
    if not store.sources():
        store.add(document("first", first))
    before = export(store)
    added = store.add(document(f"second {seed}", second))
    assert export(store) != before
    store.remove(added.source)
    assert export(store) == before
    assert store.check() == []


def test_facts_of_several_sources_are_settled_alike_in_any_order(make: Maker) -> None:
    """Names add up; a classification is the one that most sources give; a done task stays done."""

    def variant(name: str, classification: str, more: str) -> object:
        d = document(name, [(1, 2)])
        first = replace(d.entities[0], classification=classification, names=(*d.entities[0].names, Name(more)))
        return replace(d, entities=(first, *d.entities[1:]))

    documents = [variant("أ", "centre", "مركز أ"), variant("ب", "institute", "مركز ب"), variant("ج", "institute", "مركز ج")]
    exports = set()
    for n, order in enumerate([(0, 1, 2), (2, 1, 0), (1, 0, 2)]):
        store = make(f"order{n}")
        for index in order:
            store.add(documents[index])  # type: ignore[arg-type]
        exports.add(export(store))
        entity = next(iter(store.entities([documents[0].entities[0].id]).values()))  # type: ignore[attr-defined]
        assert entity.classification == "institute"
        assert {"مركز أ", "مركز ب", "مركز ج"} < {name.text for name in entity.names}
    assert len(exports) == 1


def test_undo_takes_back_the_latest_import(store: Store) -> None:
    store.add(document("أول", [(1, 2)]))
    before = export(store)
    store.add(samples.DOCUMENT)
    entry = store.undo()
    assert (entry.action, entry.subject) == ("import", samples.SOURCE.id)
    assert export(store) == before
    assert [e.action for e in store.journal()] == ["import", "import", "undo"]
    store.undo()
    assert store.sources() == []
    with pytest.raises(NotFound, match="nothing to undo"):
        store.undo()


def test_a_document_taken_back_can_be_imported_again(store: Store) -> None:
    store.add(samples.DOCUMENT)
    before = export(store)
    store.undo()
    assert not store.add(samples.DOCUMENT).known
    assert export(store) == before


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        (replace(samples.DOCUMENT, entities=samples.DOCUMENT.entities[1:]), "is not among the entities|names an entity"),
        (replace(samples.DOCUMENT, relations=(replace(samples.RELATIONS[0], evidence=()),)), "has no evidence"),
        (replace(samples.DOCUMENT, relations=(replace(samples.RELATIONS[0], type="loves"),)), "unknown type 'loves'"),
        (
            replace(
                samples.DOCUMENT,
                relations=(replace(samples.RELATIONS[0], evidence=(replace(samples.RELATIONS[0].evidence[0], start=0),)),),
            ),
            "is not what the text says",
        ),
        (
            replace(samples.DOCUMENT, relations=(replace(samples.RELATIONS[0], target=samples.PLAN.id),)),
            "cannot join person to task",
        ),
    ],
)
def test_a_document_that_contradicts_itself_is_refused_whole(store: Store, broken: object, words: str) -> None:
    with pytest.raises(InputError, match=words):
        store.add(broken)  # type: ignore[arg-type]
    assert store.sources() == []


def test_removing_what_is_not_there_says_so(store: Store) -> None:
    with pytest.raises(NotFound, match="There is no source"):
        store.remove("source-0000000000000001")


def test_counts(store: Store) -> None:
    store.add(samples.DOCUMENT)
    counts = store.counts()
    assert counts.sources == 1
    assert counts.entities == {"person": 1, "post": 2, "organization": 4, "place": 2, "event": 1, "topic": 1, "task": 1}
    assert sum(counts.relations.values()) == 13
    assert counts.reviews == {"proposed": 10, "accepted": 3}


def test_networkx_has_every_entity_and_relation(store: Store) -> None:
    store.add(samples.DOCUMENT)
    graph = store.to_networkx()
    assert set(graph.nodes) == {entity.id for entity in samples.DOCUMENT.entities}
    assert {key for _, _, key in graph.edges(keys=True)} == {relation.id for relation in samples.RELATIONS}
    assert graph.nodes[samples.MINISTER.id]["entity"].id == samples.MINISTER.id


def test_two_things_with_one_number_are_refused(store: Store) -> None:
    store.add(samples.DOCUMENT)
    twin = replace(samples.LIBYA, id=f"topic-{samples.MINISTRY.id.rpartition('-')[2]}", kind="topic")
    before = export(store)
    with pytest.raises(InputError, match=f"{twin.id} has the number of another entity"):
        store.add(replace(document("توأم", []), entities=(twin,)))
    assert export(store) == before


def test_offsets_count_characters_whatever_their_width(store: Store) -> None:
    """Python counts code points; an engine may count something else behind a letter outside the basic plane."""
    made = document("قبل", [(1, 2)])
    text = "📄𝒜 " + made.source.text
    quote = text[3:7]
    said = (replace(made.relations[0].evidence[0], start=3, end=7, quote=quote),)
    made = replace(made, source=replace(made.source, text=text), relations=(replace(made.relations[0], evidence=said),))
    store.add(made)
    read = store.document(made.source.id)
    assert (read.source, read.relations) == (made.source, made.relations)
    assert [e.quote for r in store.scan(EVERYTHING) for e in r.evidence] == [quote]
    assert store.check() == []
