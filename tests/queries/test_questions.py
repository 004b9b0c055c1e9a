"""The questions, on the sample document and on made-up ones: what is said, and never more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from rawabit.graph.deciding import keep_apart
from rawabit.graph.errors import AmbiguousName, NotFound
from rawabit.graph.filter import Filter
from rawabit.graph.identity import entity_id, source_id
from rawabit.graph.model import Document, Entity, Evidence, Modality, Name, Polarity, Relation, Review, Source
from rawabit.graph.opening import open_store
from rawabit.graph.store import Store
from rawabit.importers.identity.admission import admit
from rawabit.importers.notice.extract import extract
from rawabit.importers.record_files import documents
from rawabit.queries import common, followups, gaps, neighbours, path, resolve, show, who
from rawabit.queries.network import CROWD
from rawabit.queries.selection import select

from .. import samples
from ..graphs import body, document
from ..importers.tables.workbooks import csv
from ..meetings import telling, thing

COUNTRIES = (("تونس", "Tunisia"), ("الكويت", "Kuwait"))


def labels(entities: Any) -> list[str]:
    return [entity.label() for entity in entities]


def test_resolve_takes_any_spelling(sample: Store) -> None:
    for name in ("سالم الفرجاني", "سالم الفرجانى", "Salem Elferjani", samples.MINISTER.id):
        assert resolve(sample, name).id == samples.MINISTER.id


def test_an_ambiguous_name_lists_the_candidates(sample: Store) -> None:
    with pytest.raises(AmbiguousName, match=samples.MINISTRY.id) as caught:
        resolve(sample, "المياه")
    assert samples.MINISTRY.id in caught.value.candidates
    assert resolve(sample, "وزارة المياه").id == samples.MINISTRY.id


def test_an_unknown_name_says_so(sample: Store) -> None:
    with pytest.raises(NotFound, match="rawabit find"):
        resolve(sample, "كخضغظ")


def test_a_name_is_found_as_answers_show_it(store_of: Callable[..., Store]) -> None:
    countries = [Entity(entity_id("place", name), "place", (Name(name), Name(en, "en"))) for name, en in COUNTRIES]
    ministries = [
        Entity(
            entity_id("organization", "وزارة صحه", home.id), "organization", (Name("وزارة الصحة"),), "ministry", qualifier=home.id
        )
        for home in countries
    ]
    text = "وزارة الصحة"
    source = Source(source_id(text), text, text, "0" * 64)
    said = (Evidence(source.id, 0, 5, "وزارة", "rules"),)
    ties = [Relation(f"{source.id}/{n}", "located_in", m.id, m.qualifier or "", said) for n, m in enumerate(ministries, 1)]
    store = store_of(Document(source, (*countries, *ministries), tuple(ties)))
    with pytest.raises(AmbiguousName):
        resolve(store, "وزارة الصحة")
    for ministry, names in zip(ministries, COUNTRIES, strict=True):
        for name in names:
            assert resolve(store, f"وزارة الصحة ({name})").id == ministry.id
    assert resolve(store, "وزارة الصحة (الكويت، آسيا)").id == ministries[1].id
    with pytest.raises(NotFound):
        resolve(store, "كخضغظ (تونس)")
    with pytest.raises(AmbiguousName):
        resolve(store, "وزارة الصحة (كخضغظ)")


def test_an_unknown_name_suggests_the_nearest(sample: Store) -> None:
    with pytest.raises(NotFound, match=r"The nearest are:\n.*سالم الفرجاني"):
        resolve(sample, "سالم كخضغظ")


def test_show_keeps_what_is_planned_or_denied_apart_from_what_is_done(store_of: Callable[..., Store]) -> None:
    store = store_of(
        document("أ", [(1, 2)], modality=Modality.PLANNED, start="2026-07"),
        document("ب", [(1, 2)], polarity=Polarity.NEGATED),
        document("ج", [(1, 2)], start="2020"),
        document("د", [(1, 2)], modality=Modality.ENDED, end="2024"),
    )
    rows = [[(r.modality, r.polarity) for r in tie.relations] for tie in show(store, body(1))]
    assert rows == [
        [("planned", "affirmed")],
        [("actual", "affirmed"), ("ended", "affirmed")],
        [("actual", "negated")],
    ]
    assert {tie.other.id for tie in show(store, body(1))} == {body(2).id}


def test_show_groups_by_type_and_direction(sample: Store) -> None:
    ties = show(sample, "وزارة المياه")
    assert [(t.type, t.outward, t.other.label()) for t in ties] == [
        ("cooperates_with", True, "مركز بحوث المياه"),
        ("located_in", False, "اجتماع وزير المياه"),
        ("part_of", False, "إدارة السدود"),
        ("post_in", False, "وزير المياه"),
    ]
    assert [t.type for t in show(sample, samples.ARAB_WATER)] == ["has_office_in", "pays"]


def test_neighbours_by_distance(sample: Store) -> None:
    near = neighbours(sample, samples.MINISTER, depth=2)
    assert [(n.entity.label(), n.distance) for n in near][:3] == [
        ("اجتماع وزير المياه", 1),
        ("خطة الصيانة", 1),
        ("وزير المياه", 1),
    ]
    assert {n.distance for n in near} == {1, 2}
    assert samples.MINISTER.id not in {n.entity.id for n in near}
    assert all(n.relations for n in near)


def test_denied_relations_make_no_neighbours(sample: Store) -> None:
    assert labels(n.entity for n in neighbours(sample, samples.SEBHA)) == []


def test_path_with_what_is_said_at_each_step(sample: Store) -> None:
    steps = path(sample, "سالم الفرجاني", "مركز بحوث المياه")
    assert steps[0].source.id == samples.MINISTER.id
    assert steps[-1].target.id == samples.CENTRE.id
    assert all(s.relations and s.relations[0].evidence for s in steps)
    assert all({r.source, r.target} == {s.source.id, s.target.id} for s in steps for r in s.relations)
    with pytest.raises(NotFound, match="No chain"):
        path(sample, "ليبيا", "سالم الفرجاني")


def test_common_contacts(sample: Store) -> None:
    rows = common(sample, "سالم الفرجاني", "مدير إدارة السدود")
    assert [(r.entity.label(), [x.type for x in r.with_first], [x.type for x in r.with_second]) for r in rows] == [
        ("اجتماع وزير المياه", ["chaired"], ["attended"])
    ]


def test_who_never_says_more_than_the_sentence(sample: Store) -> None:
    rows = {frozenset((c.one.label(), c.other.label())): c for c in who(sample)}
    wish = rows[frozenset(("وزارة المياه", "مركز بحوث المياه"))]
    assert (wish.modality, wish.basis) == (Modality.WISHED, ("stated",))
    assert all(c.modality.rank <= Modality.DISCUSSED.rank for c in rows.values() if c.basis == ("meeting",))


def test_who_leaves_out_a_body_and_its_own_parts(sample: Store) -> None:
    pairs = {frozenset((c.one.label(), c.other.label())) for c in who(sample)}
    assert frozenset(("وزارة المياه", "إدارة السدود")) not in pairs


def test_who_takes_the_furthest_and_keeps_denial_apart(store_of: Callable[..., Store]) -> None:
    store = store_of(
        document("أ", [(1, 2)], modality=Modality.DISCUSSED, start="2024-01-05"),
        document("ب", [(2, 1)], modality=Modality.AGREED, start="2025-01-05"),
        document("ج", [(1, 2)], polarity=Polarity.NEGATED),
        document("د", [(3, 4)], review=Review.REJECTED),
    )
    rows = who(store)
    assert [(c.modality, c.polarity, c.latest) for c in rows] == [
        ("agreed", "affirmed", "2025-01-05"),
        ("actual", "negated", None),
    ]
    assert len(rows[0].relations) == 2
    assert who(store, body(3), where=Filter()) == []
    assert [c.modality for c in who(store, where=Filter(min_modality=Modality.AGREED))] == ["agreed", "actual"]
    assert who(store, body(1)) == rows


def test_who_signed_an_agreement_cooperates_on_what_it_is_about(store_of: Callable[..., Store]) -> None:
    text = "وقع الطرفان مذكرة في الري"
    source = Source(source_id(text), text, text, "0" * 64)
    paper = Entity(entity_id("agreement", text), "agreement", (Name("مذكرة"),))
    topic = Entity(entity_id("topic", "ري"), "topic", (Name("الري"),))
    said = (Evidence(source.id, 0, 3, "وقع", "rules"),)
    apart = (Evidence(source.id, 12, 17, "مذكرة", "rules"),)
    relations = (
        Relation(f"{source.id}/1", "signed", body(1).id, paper.id, said),
        Relation(f"{source.id}/2", "signed", body(2).id, paper.id, said),
        Relation(f"{source.id}/3", "about", paper.id, topic.id, apart),
    )
    store = store_of(Document(source, (body(1), body(2), paper, topic), relations))
    for rows in (who(store), who(store, body(1))):
        (row,) = rows
        assert (labels(row.topics), row.meetings) == (["الري"], ())
        assert relations[2] in row.relations


def test_who_of_one_says_what_who_of_all_says(tmp_path: Path) -> None:
    text = (
        "قالت وزارة المياه إن وزير المياه سالم الفرجاني ترأس اجتماعا بطرابلس.\n"
        "وحضر الاجتماع مدير مركز بحوث الري عادل الصويعي ورئيس غرفة تجارة السدادة ناجي العبيدي."
    )
    with open_store(str(tmp_path / "one.db"), create=True) as store:
        store.add(extract(text))
        everything = [(row.one.label(), row.other.label()) for row in who(store)]
        assert ("مركز بحوث الري", "وزارة المياه") in [tuple(sorted(pair)) for pair in everything]
        for name in {end for pair in everything for end in pair}:
            asked = [(row.one.label(), row.other.label()) for row in who(store, name)]
            assert [pair for pair in asked if name in pair] == [pair for pair in everything if name in pair]
            assert {end for pair in asked for end in pair} <= {end for pair in everything for end in pair}


def test_gaps_tell_stated_absence_from_no_record(sample: Store) -> None:
    (row,) = gaps(sample)
    assert (row.body.id, labels(row.payers), labels(row.received)) == (samples.ARAB_WATER.id, ["ليبيا"], [])
    assert (row.office, labels(row.places)) == ("stated absent", ["سبها"])
    assert {r.type for r in row.relations} == {"pays", "has_office_in"}


@pytest.mark.parametrize(
    ("modality", "office"),
    [("wished", "wished"), ("discussed", "discussed"), ("planned", "planned"), ("agreed", "planned"), ("actual", "stated")],
)
def test_an_office_is_as_far_along_as_its_source_says(store_of: Callable[..., Store], modality: str, office: str) -> None:
    offices = (r for r in samples.RELATIONS if r.type == "has_office_in")
    told = tuple(replace(r, modality=Modality(modality), polarity=Polarity.AFFIRMED) for r in offices)
    (row,) = gaps(store_of(replace(samples.DOCUMENT, relations=told)))
    assert row.office == office


def test_an_office_that_nobody_speaks_of_is_no_record(store_of: Callable[..., Store]) -> None:
    plain = replace(samples.DOCUMENT, relations=tuple(r for r in samples.RELATIONS if r.type == "pays"))
    (row,) = gaps(store_of(plain))
    assert row.office == "no record"


def test_followups(sample: Store) -> None:
    (row,) = followups(sample)
    assert (row.task.label(), labels(row.directed_by), labels(row.assigned_to)) == (
        "خطة الصيانة",
        ["سالم الفرجاني"],
        ["إدارة السدود"],
    )
    assert (row.due, row.status) == (None, "open")
    assert followups(sample, "إدارة السدود") == [row]
    assert followups(sample, "ليبيا") == []
    assert followups(sample, status="done") == []


@pytest.mark.parametrize(("over", "perhaps"), [("done", ("done",)), ("cancelled", ("cancelled",)), ("open", ())])
def test_an_open_task_that_may_be_one_that_is_over_is_told(
    store_of: Callable[..., Store], over: str, perhaps: tuple[str, ...]
) -> None:
    store = store_of()
    for name, state in (("مارس", "open"), ("يونيو", over)):
        head, row = ["المهمة", "المكلف", "الحالة", "ملاحظات"], ["إعداد خطة صيانة السدود", "إدارة السدود", state, name]
        table = csv(head, row)
        (made,) = documents(table, {"name": f"{name}.csv", "encoding": None, "date": None, "tables": {}})
        store.add(*admit(store, made.document))
    assert [(row.status, row.perhaps) for row in followups(store)] == [("open", perhaps), (over, ())]
    (question, *_) = [p for p in store.proposals() if p.one.startswith("task-")]
    keep_apart(store, question.one, question.other)
    assert [row.perhaps for row in followups(store)] == [(), ()]


# Made up: two ministers, and a body that both of them direct.
ORDERS = (
    "طرابلس 4 فبراير 2026\n{} وزير الكهرباء السيد عبد الباسط المجبري إدارة التخطيط بإعداد خطة الصيانة قبل 1 مارس 2026.",
    "طرابلس 5 فبراير 2026\n{} وزير الصحة السيد عمران القيب إدارة التخطيط بإعداد خطة المستشفيات قبل 1 مارس 2026.",
)


@pytest.mark.parametrize("verb", ["كلف", "وجه", "كلّف"])
@pytest.mark.parametrize("told_of_the_task", [True, False])
def test_who_directed_a_body_directed_not_all_its_tasks(
    store_of: Callable[..., Store], verb: str, told_of_the_task: bool
) -> None:
    read = [extract(text.format(verb)) for text in ORDERS]
    if not told_of_the_task:
        tasks = {r.source for one in read for r in one.relations if r.type == "assigned_to"}
        read = [replace(one, relations=tuple(r for r in one.relations if r.target not in tasks)) for one in read]
    rows = followups(store_of(*read))
    assert {row.task.label(): labels(row.directed_by) for row in rows} == {
        "إعداد خطة الصيانة": ["عبد الباسط المجبري"],
        "إعداد خطة المستشفيات": ["عمران القيب"],
    }


def test_selection_keeps_what_hangs_together(store_of: Callable[..., Store]) -> None:
    chain = [(n, n + 1) for n in range(1, 30)]
    store = store_of(document("سلسلة", chain), document("بعيد", [(100, 101)]))
    chosen = select(store, limit=10)
    assert (len(chosen.entities), chosen.total) == (10, 32)
    assert len(chosen.relations) == 9
    assert select(store, limit=10) == chosen
    around = select(store, body(5), depth=2, limit=300)
    assert {e.id for e in around.entities} == {body(n).id for n in range(3, 8)}
    assert around.focus == body(5).id
    one = next(source.id for source in store.sources() if source.title == "بعيد")
    assert (chosen.alone, select(store, where=Filter(sources=frozenset({one}))).alone, around.alone) == (0, 30, 0)


class Counting:
    """A store that counts the calls it gets."""

    def __init__(self, store: Store) -> None:
        self._store, self.calls = store, 0

    def __getattr__(self, name: str) -> Any:
        def call(*given: Any, **more: Any) -> Any:
            self.calls += 1
            return getattr(self._store, name)(*given, **more)

        return call


@pytest.mark.parametrize(
    ("question", "most"),
    [
        (lambda s: path(s, samples.MINISTER, samples.CENTRE), 6),
        (lambda s: common(s, samples.MINISTER, samples.DIRECTOR), 2),
        (lambda s: neighbours(s, samples.MINISTER, depth=3), 4),
        (lambda s: show(s, samples.MINISTRY), 2),
        (lambda s: who(s), 2),
        (lambda s: who(s, samples.MINISTRY), 6),
        (lambda s: gaps(s), 2),
        (lambda s: followups(s), 3),
    ],
)
def test_a_question_asks_in_batches(sample: Store, question: Callable[[Any], Any], most: int) -> None:
    counting = Counting(sample)
    assert question(counting)
    assert counting.calls <= most


@pytest.mark.parametrize(("type_", "rows"), [("signed", 2), ("cooperates_with", 1)])
def test_a_body_and_its_own_country_that_sign_together_have_no_tie(store_of: Callable[..., Store], type_: str, rows: int) -> None:
    home, abroad = (Entity(entity_id("place", name), "place", (Name(name), Name(en, "en"))) for name, en in COUNTRIES)
    ministry = Entity(
        entity_id("organization", "وزارة صحه", home.id), "organization", (Name("وزارة الصحة"),), "ministry", qualifier=home.id
    )
    pact = Entity(entity_id("agreement", "اتفاقية"), "agreement", (Name("اتفاقية"),))
    text = "نص تجريبي عن اتفاقية"
    said = (Evidence(source_id(text), 0, 4, "نص ت", "rules"),)
    ends = [(one, pact) for one in (home, abroad, ministry)] if type_ == "signed" else [(ministry, home)]
    relations = tuple(Relation(f"{source_id(text)}/{n}", type_, one.id, other.id, said) for n, (one, other) in enumerate(ends, 1))
    found = who(store_of(Document(Source(source_id(text), "x", text, "0" * 64), (home, abroad, ministry, pact), relations)))
    assert len(found) == rows
    assert type_ != "signed" or all(abroad.id in (row.one.id, row.other.id) for row in found)


def test_whoever_is_asked_about_a_meeting_that_nobody_chaired_ties_all_who_came(address: str) -> None:
    event, guests = thing("event", "ملتقى تجريبي"), [body(n) for n in range(15)]
    with open_store(address, create=True) as store:
        store.add(telling("ملتقى", [(guest, "attended", event) for guest in guests]))
        every = {frozenset((row.one.id, row.other.id)) for row in who(store)}
        assert len(every) == 15 * 14 / 2
        for guest in guests:
            assert {frozenset((row.one.id, row.other.id)) for row in who(store, guest)} == {p for p in every if guest.id in p}


def test_a_crowd_that_nobody_chaired_ties_nobody(address: str) -> None:
    event, guests = thing("event", "ملتقى تجريبي"), [body(n) for n in range(CROWD + 1)]
    came = [(guest, "attended", event) for guest in guests]
    with open_store(address, create=True) as store:
        store.add(telling("ملتقى", came))
        assert who(store) == []
        store.add(telling("رئاسة", [(body(CROWD + 1), "chaired", event)]))
        assert len(who(store)) == len(came)
