"""Entities that get other ids, and two that become one. All names are made up."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawabit.graph.columnar import Mentions, Relations, mentions_of, relations_of
from rawabit.graph.identity import source_id
from rawabit.graph.model import Alternative, Document, Entity, Evidence, Form, Mention, Name, Relation, Source
from rawabit.importers.identity.renaming import renamed
from rawabit.importers.records.assembly import Assembly

SOURCE = Source(source_id("نص تجريبي"), "تجربة", "نص تجريبي", "0" * 64)
ONE, OTHER, THIRD, NEW = IDS = tuple(f"organization-{n:016x}" for n in (1, 2, 3, 4))


def body(ident: str, name: str, **more: str | bool | None) -> Entity:
    return Entity(ident, "organization", (Name(name),), **more)  # type: ignore[arg-type]


def relation(source: str, target: str, **more: object) -> Relation:
    said = (Evidence(SOURCE.id, 0, 2, "نص", "rules"),)
    return Relation(f"{SOURCE.id}/1", "cooperates_with", source, target, said, **more)  # type: ignore[arg-type]


def document(*entities: Entity, relations: tuple[Relation, ...] = ()) -> Document:
    mentions = tuple(Mention(n, n + 1, "ن", e.kind, e.id, Form.NAME) for n, e in enumerate(entities))
    return Document(SOURCE, entities, relations, mentions)


def joined(one: Entity, other: Entity) -> Entity:
    """What two entities become that get one id."""
    told = renamed(document(one, other), {other.id: one.id}, {})
    (found,) = told.entities
    assert [mention.entity for mention in told.mentions] == [one.id, one.id]
    return found


def test_two_that_become_one_have_the_names_of_both() -> None:
    found = joined(body(ONE, "وزارة الصحة"), body(OTHER, "وزارة الصحة التونسية", named=False))
    assert {name.text for name in found.names} == {"وزارة الصحة", "وزارة الصحة التونسية"}
    assert found.named
    assert joined(body(ONE, "وزارة", named=False), body(OTHER, "وزارة الصحة")).named


def test_what_the_first_does_not_tell_comes_from_the_second() -> None:
    known = {"classification": "ministry", "qualifier": "place-0000000000000001", "date_reason": "a reason"}
    found = joined(body(ONE, "وزارة الصحة"), body(OTHER, "وزارة الصحة التونسية", **known))
    assert {name: getattr(found, name) for name in known} == known
    kept = {"classification": "centre", "qualifier": "place-0000000000000002", "date_reason": None}
    found = joined(body(ONE, "وزارة الصحة", **kept), body(OTHER, "وزارة الصحة التونسية", **known))
    assert {name: getattr(found, name) for name in kept} == kept


@pytest.mark.parametrize("empty", [True, False])
def test_dates_stay_with_their_words(empty: bool) -> None:
    dated = {"start": "2025-03-12", "end": "2025-03-13", "date_words": "12 مارس", "date_reason": "inferred", "status": "done"}
    own = {"start": None if empty else "2024", "end": None, "date_words": None, "date_reason": None, "status": None}
    found = joined(body(ONE, "لقاء", **own), body(OTHER, "لقاء", **dated))
    assert (found.start, found.end, found.date_words, found.date_reason) == (
        ("2025-03-12", "2025-03-13", "12 مارس", "inferred") if empty else ("2024", None, None, None)
    )
    assert found.status == "done"


def test_of_a_table_too_a_date_stays_with_its_words_and_its_reason() -> None:
    into = Assembly("table")
    into.add(body(ONE, "لقاء", start="2024"))
    into.add(body(ONE, "لقاء", end="2025-03-13", date_words="12 مارس", date_reason="inferred", status="done"))
    one = into.entities[ONE]
    assert (one.start, one.end, one.date_words, one.date_reason, one.status) == ("2024", None, None, None, "done")


def test_a_relation_of_two_that_become_one_is_none() -> None:
    read = document(body(ONE, "هيئة"), body(OTHER, "الهيئة"), relations=(relation(ONE, OTHER),))
    assert renamed(read, {OTHER: ONE}, {}).relations == ()
    assert renamed(read, {OTHER: NEW}, {}).relations == (relation(ONE, NEW),)


def test_other_readings_and_who_says_it_are_renamed_too() -> None:
    read = relation(ONE, OTHER, attributed_to=THIRD, alternatives=(Alternative("target", THIRD, "same"),))
    (found,) = renamed(document(relations=(read,)), {THIRD: NEW}, {}).relations
    assert found == replace(read, attributed_to=NEW, alternatives=(Alternative("target", NEW, "same"),))


def test_another_reading_that_is_the_same_now_is_none() -> None:
    others = (Alternative("target", THIRD, "same"), Alternative("source", OTHER, "same"), Alternative("source", NEW, "same"))
    (found,) = renamed(document(relations=(relation(ONE, OTHER, alternatives=others),)), {THIRD: OTHER, NEW: OTHER}, {}).relations
    assert found.alternatives == (Alternative("source", OTHER, "same"),)


def test_a_qualifier_gets_the_new_id_and_a_home_comes_before_it() -> None:
    unit = body(OTHER, "إدارة", qualifier=ONE)
    assert renamed(document(unit), {ONE: NEW}, {}).entities[0].qualifier == NEW
    assert renamed(document(unit), {ONE: NEW}, {OTHER: THIRD}).entities[0].qualifier == THIRD


@st.composite
def relations(draw: st.DrawFn) -> tuple[Relation, ...]:
    """Relations of two of three bodies, some of them with another reading, or with who says it."""
    bodies, found = IDS[:3], []
    for number in range(1, draw(st.integers(1, 4))):
        source, target = draw(st.permutations(bodies))[:2]
        rest = [("source", source), ("target", target)]
        read = [(end, one) for end in ("source", "target") for one in IDS if (end, one) not in rest]
        others = tuple(Alternative(end, one, "same") for end, one in draw(st.lists(st.sampled_from(read), unique=True)))
        told = relation(source, target, attributed_to=draw(st.sampled_from((None, *bodies))), alternatives=others)
        found.append(replace(told, id=f"{SOURCE.id}/{number}"))
    return tuple(found)


@given(relations(), st.dictionaries(st.sampled_from(IDS), st.sampled_from(IDS)))
def test_what_is_kept_as_columns_is_renamed_as_records_are(said: tuple[Relation, ...], ids: dict[str, str]) -> None:
    read = document(body(ONE, "هيئة"), body(OTHER, "مركز"), body(THIRD, "جامعة"), relations=said)
    kept = replace(read, relations=relations_of(read), mentions=mentions_of(read))
    read = replace(kept, relations=tuple(kept.relations), mentions=tuple(kept.mentions))
    as_records, as_columns = renamed(read, ids, {}), renamed(kept, ids, {})
    assert as_columns == as_records
    left_out = len(as_records.relations) < len(said)
    assert isinstance(as_columns.relations, tuple if left_out else Relations)
    assert isinstance(as_columns.mentions, Mentions)
