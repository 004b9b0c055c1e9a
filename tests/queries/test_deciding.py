"""What waits, what contradicts, why something is so, what was confirmed: questions about what people decide."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from rawabit.graph.deciding import accept, edit, keep_apart, merge, reject
from rawabit.graph.errors import NotFound
from rawabit.graph.identity import source_id
from rawabit.graph.model import Alternative, Document, Entity, Modality, Name, Polarity, Review, Source
from rawabit.graph.store import Store
from rawabit.queries import accepted_names, conflicts, history, queue, why
from rawabit.queries.passages import passage
from rawabit.queries.review import again

from .. import samples
from ..graphs import body, document, link

Maker = Callable[..., Store]


def said(name: str, *triples: tuple[Entity, str, Entity, dict[str, object]], date: str | None = None) -> Document:
    """A document that states these relations; nobody in it is real."""
    text = f"نص تجريبي {name}"
    ident = source_id(text)
    relations = []
    for n, (one, type_, other, more) in enumerate(triples, 1):
        base = link(ident, n, one, other)
        relations.append(replace(base, type=type_, **more))  # type: ignore[arg-type]
    entities = {e.id: e for one, _, other, _ in triples for e in (one, other)}
    return Document(Source(ident, name, text, "0" * 64, date=date), tuple(entities.values()), tuple(relations))


PEOPLE = [samples.entity("person", name) for name in ("سالم التجريبي", "هدى التجريبية", "ناصر التجريبي")]
HOME = samples.entity("organization", "هيئة تجريبية")
POST = samples.entity("post", "مدير الهيئة التجريبية")
IN: tuple[Entity, str, Entity, dict[str, object]] = (POST, "post_in", HOME, {})


def test_the_queue_is_most_valuable_first(sample: Store) -> None:
    found = queue(sample)
    assert {q.id for q in found} == {r.id for r in samples.RELATIONS if r.review is Review.PROPOSED}
    assert [q.value for q in found] == sorted((q.value for q in found), reverse=True)
    values = {q.relation.type: q.value for q in found if q.relation}
    assert values["part_of"] > values["has_office_in"]  # more hangs on it, and it is less sure
    assert queue(sample, limit=3) == found[:3]
    assert queue(sample, kinds=("identities",)) == []
    assert queue(sample, sources=[samples.SOURCE.id]) == found
    with pytest.raises(NotFound):
        queue(sample, sources=["source-0000000000000001"])


def test_pairs_on_which_much_hangs_come_before_relations(store_of: Maker) -> None:
    store = store_of(document("سلسلة", [(1, n) for n in range(3, 9)]))
    store.add(document("توأم", [(2, n) for n in range(3, 9)]), [samples.proposal(body(1).id, body(2).id)])
    first, *others = queue(store)
    assert first.proposal == samples.proposal(body(1).id, body(2).id)
    assert first.hangs == 12
    assert all(q.relation for q in others)
    assert queue(store, kinds=("identities",), sources=[source_id("نص تجريبي توأم")]) == [first]
    merge(store, body(1).id, body(2).id)
    assert again(store, first) is None
    moved = again(store, others[0])
    assert moved is not None
    assert moved.id == others[0].id


def test_doubt_another_reading_and_age_count(store_of: Maker) -> None:
    other = (Alternative("target", samples.DAMS.id, "another"),)
    d = said("قراءتان", (HOME, "cooperates_with", samples.CENTRE, {"alternatives": other}), date="2025-01-01")
    store = store_of(replace(d, entities=(*d.entities, samples.DAMS)))
    (question,) = queue(store)
    assert question.value == 3.0  # log2(1 + 1) * (1 + 0.5) * (1 + 1)
    accept(store, question.id)
    assert queue(store) == []
    store.add(said("شك", (PEOPLE[0], "holds", POST, {"confidence": 0.5}), date="2024-01-01"))
    assert queue(store)[0].value == 4.0  # the newest that waits; as unsure as can be
    store.add(said("قديم", (PEOPLE[1], "holds", samples.POST, {}), date="2025-01-01"))
    values = {q.relation.source: q.value for q in queue(store) if q.relation}
    assert values[PEOPLE[1].id] == 2.0
    assert values[PEOPLE[0].id] == pytest.approx(3.0, abs=0.01)  # a year older


def test_the_passage_marks_both_ends(sample: Store) -> None:
    relation = next(r for r in sample.scan() if r.type == "chaired")
    found = passage(sample, relation)
    assert found.text.startswith("ترأس وزير المياه")
    assert found.text.endswith("تحلية المياه.")
    assert {found.text[a:b]: side for a, b, side in found.marks} == {"سالم الفرجاني": 0, "اجتماعاً": 1}
    assert found.text[slice(*found.said)] == relation.evidence[0].quote
    assert samples.TEXT[found.start :].startswith(found.text)


HOLDERS = [
    ({}, {}, True),
    ({"start": "2024-01-05"}, {"start": "2025-06-01"}, True),  # nobody says that the first one left
    ({"start": "2024-01-05", "end": "2024-12"}, {"start": "2025-06-01"}, False),
    ({"start": "2024", "end": "2025-07"}, {"start": "2025-06-01"}, True),
    ({"start": "2024-03-01", "modality": Modality.ENDED}, {"start": "2025"}, False),
    ({"start": "2024-03-01", "modality": Modality.PLANNED}, {}, False),
    ({"polarity": Polarity.NEGATED}, {}, False),
    ({"review": Review.REJECTED}, {}, False),
]


@pytest.mark.parametrize(("one", "other", "found"), HOLDERS)
def test_two_holders_of_a_post(store_of: Maker, one: dict[str, object], other: dict[str, object], found: bool) -> None:
    store = store_of(said("أول", IN, (PEOPLE[0], "holds", POST, one)), said("ثان", (PEOPLE[1], "holds", POST, other)))
    rows = conflicts(store)
    assert bool(rows) is found
    if found:
        (row,) = rows
        assert (row.sort, row.subject.id) == ("holders", POST.id)
        assert {side.entity.id for side in (row.one, row.other) if side.entity} == {PEOPLE[0].id, PEOPLE[1].id}
        assert {e.source for r in row.relations for e in r.evidence} == {s.id for s in store.sources()}
        assert conflicts(store, PEOPLE[0]) == rows
        assert conflicts(store, HOME) == []


def test_no_conflict_without_a_body_or_in_two_posts_of_one_person(store_of: Maker) -> None:
    store = store_of(
        said("أول", (PEOPLE[0], "holds", POST, {})),
        said("ثان", (PEOPLE[1], "holds", POST, {})),
        said("ثالث", (PEOPLE[2], "holds", samples.POST, {}), (samples.POST, "post_in", samples.MINISTRY, {})),
        said("رابع", (PEOPLE[2], "holds", samples.DIRECTOR, {}), (samples.DIRECTOR, "post_in", samples.DAMS, {})),
    )
    assert conflicts(store) == []


@pytest.mark.parametrize(("left", "found"), [("2025-03-01", False), ("2025-01-01", False), ("2024-12-01", True)])
def test_who_left_for_the_other_is_no_second_holder(store_of: Maker, left: str, found: bool) -> None:
    before = said("أول", IN, (PEOPLE[0], "holds", POST, {}), date="2025-01-01")
    over: dict[str, object] = {"modality": Modality.ENDED}
    store = store_of(before, said("ثان", (PEOPLE[1], "holds", POST, {}), (PEOPLE[0], "holds", POST, over), date=left))
    assert bool(conflicts(store)) is found


def test_held_again_after_it_ended(store_of: Maker) -> None:
    store = store_of(
        said("أول", IN, (PEOPLE[0], "holds", POST, {"start": "2020", "end": "2021"})),
        said("ثان", (PEOPLE[1], "holds", POST, {"start": "2023"})),
    )
    assert conflicts(store) == []
    store.add(said("ثالث", (PEOPLE[0], "holds", POST, {"start": "2024"})))
    assert [row.sort for row in conflicts(store)] == ["holders"]


@pytest.mark.parametrize(
    ("earlier", "heir", "found"),
    [
        ({}, {}, False),  # older notices of no day name who left, newer ones who came
        ({"start": "2025-01-06"}, {}, False),
        ({"start": "2026-04-01"}, {}, True),
        ({}, {"start": "2025-02-01"}, True),
        ({}, {"start": "2026-03-15"}, False),
    ],
)
def test_whom_one_source_tells_to_follow_another_is_no_second_holder(
    store_of: Maker, earlier: dict[str, object], heir: dict[str, object], found: bool
) -> None:
    over: dict[str, object] = {"modality": Modality.ENDED, "end": "2026-03-15"}
    store = store_of(
        said("أول", IN, (PEOPLE[0], "holds", POST, earlier)),
        said("ثان", (PEOPLE[1], "holds", POST, {}), (PEOPLE[0], "holds", POST, over)),
        said("ثالث", (PEOPLE[1], "holds", POST, heir)),
    )
    assert bool(conflicts(store)) is found


DATES = [
    ("2025-01-05", "2025-01-06", True),
    ("2025-01", "2025-01-06", False),
    ("XXXX-01-05", "2025-02-01", False),
    ("2025", None, False),
]


@pytest.mark.parametrize(("one", "other", "found"), DATES)
def test_two_dates_of_one_event(store_of: Maker, one: str | None, other: str | None, found: bool) -> None:
    event = samples.entity("event", "مؤتمر تجريبي", classification="conference")
    store = store_of(
        said("أول", (PEOPLE[0], "attended", replace(event, start=one), {})),
        said("ثان", (PEOPLE[1], "attended", replace(event, start=other), {})),
    )
    rows = conflicts(store)
    assert bool(rows) is found
    if found:
        assert {(row.sort, row.one.value, row.other.value) for row in rows} == {("dates", one, other)}
        assert [len(side.relations) for side in (rows[0].one, rows[0].other)] == [1, 1]


def test_dates_of_events_that_were_merged(store_of: Maker) -> None:
    events = [samples.entity("event", f"مؤتمر تجريبي {n}", start=f"2025-01-0{n}") for n in (1, 2)]
    store = store_of(*(said(str(n), (PEOPLE[0], "attended", event, {})) for n, event in enumerate(events)))
    assert conflicts(store) == []
    merge(store, events[0].id, events[1].id)
    assert [row.sort for row in conflicts(store)] == ["dates"]


TASKS = [
    ({"end": "2025-01-31"}, {"end": "2025-08-31"}, (None, None), {"due"}),
    ({"end": "2025-01"}, {"end": "2025-01-31"}, (None, None), set[str]()),
    ({"status": "open"}, {"status": "done"}, (None, None), {"status"}),
    ({"status": "open"}, {"status": "done"}, ("2025-01-05", None), {"status"}),
    ({"status": "open"}, {"status": "done"}, (None, "2025-01-05"), {"status"}),
    ({"status": "open"}, {"status": "done"}, ("2025-01-05", "2025-02-05"), set[str]()),
    ({"status": "open"}, {"status": "done"}, ("2025-02-05", "2025-01-05"), {"status"}),
    ({"status": "cancelled"}, {"status": "done"}, ("2025-01-05", "2025-02-05"), {"status"}),
    ({"status": "open"}, {"status": None}, (None, None), set[str]()),
    ({"end": "2025-01-31", "status": "done"}, {"end": "2025-08-31", "status": "open"}, (None, None), {"due", "status"}),
]


@pytest.mark.parametrize(("one", "other", "days", "found"), TASKS)
def test_two_days_or_states_of_one_task(
    store_of: Maker, one: dict[str, str], other: dict[str, str], days: tuple[str | None, str | None], found: set[str]
) -> None:
    task = samples.entity("task", "إعداد تقرير تجريبي")
    documents = [
        said(name, (replace(task, **told), "assigned_to", PEOPLE[0], {}), date=day)  # type: ignore[arg-type]
        for name, told, day in zip(("أول", "ثان"), (one, other), days, strict=True)
    ]
    store = store_of(*documents)
    rows = conflicts(store)
    assert {row.sort for row in rows} == found
    assert all(row.type is None and row.subject.id == task.id for row in rows)
    keys = {"due": "end", "status": "status"}
    assert all({row.one.value, row.other.value} == {one[keys[row.sort]], other[keys[row.sort]]} for row in rows)
    assert conflicts(store, task.id) == rows


def test_an_order_and_its_end_that_were_merged_are_no_conflict(store_of: Maker) -> None:
    tasks = [samples.entity("task", f"إعداد تقرير تجريبي {state}", status=state) for state in ("open", "done")]
    store = store_of(*(said(str(n), (task, "assigned_to", PEOPLE[0], {})) for n, task in enumerate(tasks)))
    merge(store, tasks[0].id, tasks[1].id)
    assert conflicts(store) == []


DENIALS = [
    ("has_office_in", {}, True),
    ("has_office_in", {"modality": Modality.PLANNED}, False),
    ("cooperates_with", {}, True),
    ("cooperates_with", {"modality": Modality.AGREED}, False),
]


@pytest.mark.parametrize(("type_", "more", "found"), DENIALS)
def test_affirmed_and_denied(store_of: Maker, type_: str, more: dict[str, object], found: bool) -> None:
    pair = (HOME, samples.SEBHA) if type_ == "has_office_in" else (HOME, samples.CENTRE)
    back = pair if type_ == "has_office_in" else pair[::-1]
    store = store_of(
        said("نفي", (pair[0], type_, pair[1], {"polarity": Polarity.NEGATED})), said("إثبات", (back[0], type_, back[1], more))
    )
    rows = conflicts(store)
    assert [row.sort for row in rows] == (["office" if type_ == "has_office_in" else "denied"] if found else [])
    if found:
        assert (rows[0].one.value, rows[0].other.value) == ("affirmed", "negated")
        assert rows[0].type == type_
        reject(store, rows[0].one.relations[0].id)
        assert conflicts(store) == []


def reasons(store: Store, entity: Entity, sort: str) -> list[tuple[str, str]]:
    return [(r.text, r.why) for r in why(store, entity.id) if r.sort == sort]


def test_why_names_are_one_and_what_was_kept_apart(store_of: Maker) -> None:
    twin = replace(body(2), names=(*body(2).names, Name("مركز تجريبيّ 2"), Name("Centre 2", "en"), Name("م ت", role="acronym")))
    d = document("نص", [(1, 2), (3, 4)])
    d = replace(d, entities=tuple(twin if e.id == twin.id else e for e in d.entities))
    store = store_of()
    store.add(d, [samples.proposal(body(1).id, body(4).id, 0.7)])
    merge(store, body(1).id, body(2).id, by="هدى")
    keep_apart(store, body(3).id, body(2).id, by="سعاد")
    shown = store.entities([body(1).id])[body(1).id]
    names = reasons(store, shown, "name")
    assert ("مركز تجريبي 1", "chief name") in names
    assert ("Centre 2", "alias") in names
    assert len(names) == 5
    assert {why_ for text, why_ in names if text.startswith("مركز تجريبي") and text.endswith("2")} == {"chief name", "equal key"}
    (same,) = [r for r in why(store, shown.id) if r.sort == "same"]
    assert (same.by, same.decided) == ("هدى", "same")
    assert same.at.startswith("20")
    (apart,) = [r for r in why(store, shown.id) if r.sort == "apart"]
    assert apart.other is not None
    assert (apart.other.id, apart.by) == (body(3).id, "سعاد")
    (maybe,) = [r for r in why(store, shown.id) if r.sort == "proposal"]
    assert (maybe.text, maybe.why, maybe.sure) == (body(4).label(), "equal loose keys", 0.7)


def test_the_name_that_an_id_comes_from_need_not_be_the_one_shown(sample: Store) -> None:
    assert reasons(sample, samples.CENTRE, "name") == [("Water Research Centre", "alias"), ("مركز بحوث المياه", "chief name")]


def test_why_of_a_relation_tells_its_decision(sample: Store) -> None:
    edit(sample, f"{samples.SOURCE.id}/7", {"modality": "planned"}, by="هدى")
    reject(sample, f"{samples.SOURCE.id}/4")
    rows = {r.id: r for r in why(sample, samples.MINISTRY.id) if r.sort == "relation"}
    assert (rows[f"{samples.SOURCE.id}/7"].decided, rows[f"{samples.SOURCE.id}/7"].by) == ("edited", "هدى")
    assert rows[f"{samples.SOURCE.id}/7"].why == "inferred from the venue"
    assert rows[f"{samples.SOURCE.id}/4"].decided == "rejected"
    assert (rows[f"{samples.SOURCE.id}/2"].decided, rows[f"{samples.SOURCE.id}/2"].method) == ("", "rules")


def test_accepted_names_are_those_that_people_confirmed(sample: Store) -> None:
    assert list(accepted_names(sample)) == []
    accept(sample, f"{samples.SOURCE.id}/9")
    reject(sample, f"{samples.SOURCE.id}/5")
    rows = list(accepted_names(sample))
    assert {(row.name.text, row.kind, row.classification) for row in rows} == {
        ("ليبيا", "place", "country"),
        ("Libya", "place", "country"),
        ("منظمة المياه العربية", "organization", "intergovernmental"),
        ("Arab Water Organization", "organization", "intergovernmental"),
    }
    assert [row.entity for row in rows] == sorted(row.entity for row in rows)
    accept(sample, f"{samples.SOURCE.id}/3")  # the meeting has no name of its own
    assert {row.kind for row in accepted_names(sample)} == {"place", "organization", "person"}
    merge(sample, samples.CENTRE.id, samples.DAMS.id)
    assert "إدارة السدود" in {row.name.text for row in accepted_names(sample)}
    sample.undo()
    sample.remove(samples.SOURCE.id)
    assert list(accepted_names(sample)) == []


def test_history_of_an_entity_and_of_a_source(sample: Store) -> None:
    sample.add(document("آخر", [(1, 2)]))
    accept(sample, f"{samples.SOURCE.id}/9")
    merge(sample, body(1).id, body(2).id)
    assert [e.number for e in history(sample)] == [4, 3, 2, 1]
    assert [e.number for e in history(sample, "ليبيا")] == [3, 1]
    assert [e.number for e in history(sample, samples.SOURCE.id)] == [3, 1]
    assert [e.number for e in history(sample, "آخر")] == [2]
    assert [e.number for e in history(sample, body(2).id)] == [4, 2]
    sample.remove(samples.SOURCE.id)
    assert [e.action for e in history(sample, samples.SOURCE.id)] == ["remove", "accept", "import"]
