"""Linking: what is new and like something known is proposed, with reasons, whatever the order; what is known or unlike is not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawabit.graph.identity import entity_id, source_id
from rawabit.graph.model import Document, Entity, Name, Proposal, Source
from rawabit.graph.names.keys import language, match_key
from rawabit.graph.names.people import unlike_people
from rawabit.graph.opening import open_store
from rawabit.graph.store import Store
from rawabit.graph.vocabulary import vocabulary
from rawabit.importers.identity.linking import known_as, propose
from rawabit.importers.identity.within import within


def entity(kind: str, *names: str, home: Entity | None = None) -> Entity:
    qualifier = home.id if home else None
    ident = entity_id(kind, match_key(names[0], kind), qualifier)
    return Entity(ident, kind, tuple(Name(name, language(name)) for name in names), qualifier=qualifier)


def document(text: str, *entities: Entity) -> Document:
    return Document(Source(source_id(text), text, text, "0" * 64), entities)


LIBYA, TUNISIA = entity("place", "ليبيا"), entity("place", "تونس")
KNOWN = [
    entity("person", "سالم عمر الفرجاني"),
    entity("person", "محمود علي القاضي"),
    entity("person", "خالد المنصوري"),
    entity("organization", "وزارة الصناعة والمعادن", home=LIBYA),
    entity("organization", "وزارة الصناعة والتجارة", home=TUNISIA),
    entity("organization", "منظمة الأمم المتحدة للتنمية الصناعية", "UNIDO"),
    entity("topic", "الاقتصاد الدائري"),
    LIBYA,
    TUNISIA,
]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store that knows a few people, bodies and places."""
    with open_store(str(tmp_path / "graph.db"), create=True) as opened:
        opened.add(document("الأول", *KNOWN))
        yield opened


def proposed(store: Store, *entities: Entity) -> list[tuple[str, str]]:
    """New and known name of each proposal."""
    labels = {known.id: known.label() for known in (*KNOWN, *entities)}
    new = {one.id for one in entities}
    found = propose(store, document("الثاني", *entities))
    return sorted((labels[p.one], labels[p.other]) if p.one in new else (labels[p.other], labels[p.one]) for p in found)


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("سالم الفرجاني", "سالم عمر الفرجاني"),
        ("الفرجاني", "سالم عمر الفرجاني"),
        ("Salem Elferjani", "سالم عمر الفرجاني"),
        ("Khaled Mansouri", "خالد المنصوري"),
        ("الدكتور خالد المنصوري", "خالد المنصوري"),
    ],
)
def test_people_are_proposed(store: Store, name: str, known: str) -> None:
    assert proposed(store, entity("person", name)) == [(name, known)]


@pytest.mark.parametrize("name", ["محمد علي القاضي", "سليم الفرجاني", "خالد النصيري", "Hussein Kaabi", "علي"])
def test_other_people_are_not(store: Store, name: str) -> None:
    assert proposed(store, entity("person", name)) == []


def test_bodies_are_told_apart_by_country(store: Store) -> None:
    short = "وزارة الصناعة"
    assert proposed(store, entity("organization", short, home=LIBYA)) == [(short, "وزارة الصناعة والمعادن")]
    assert proposed(store, entity("organization", short, home=TUNISIA)) == [(short, "وزارة الصناعة والتجارة")]
    assert len(proposed(store, entity("organization", short))) == 2


def test_known_aliases_and_themes(store: Store) -> None:
    assert proposed(store, entity("organization", "اليونيدو")) == [("اليونيدو", "منظمة الأمم المتحدة للتنمية الصناعية")]
    assert proposed(store, entity("topic", "اقتصاد دائري")) == [("اقتصاد دائري", "الاقتصاد الدائري")]
    assert known_as("organization", "unido") == known_as("organization", match_key("منظمة اليونيدو")) is not None


@pytest.mark.parametrize(("known", "new"), [("الأمين العام", "الأمينة العامة"), ("الأمينة العامة", "الأمين العام")])
def test_posts_for_a_man_and_for_a_woman_are_asked_about(tmp_path: Path, known: str, new: str) -> None:
    ministry, centre = entity("organization", "وزارة المياه", home=LIBYA), entity("organization", "مركز المياه")
    posts = [entity("post", f"{known} لوزارة المياه", home=ministry), entity("post", f"{known} لمركز المياه", home=centre)]
    with open_store(str(tmp_path / "posts.db"), create=True) as store:
        store.add(document("قبل", LIBYA, ministry, centre, *posts))
        (asked,) = propose(store, document("بعد", post := entity("post", f"{new} لوزارة المياه", home=ministry)))
    assert {asked.one, asked.other} == {posts[0].id, post.id}
    assert vocabulary().reason(asked.reason, "ar").endswith("في التذكير والتأنيث: كلاهما في جهة واحدة")


def test_what_is_known_is_not_asked_again(store: Store) -> None:
    assert propose(store, document("الثاني", *KNOWN)) == ()


def test_proposals_are_in_order_and_have_reasons(store: Store) -> None:
    new = [entity("person", name) for name in ("سالم الفرجاني", "Khaled Mansouri")] + [entity("organization", "وزارة الصناعة")]
    found = propose(store, document("الثاني", *new))
    assert found == propose(store, document("الثاني", *reversed(new)))
    assert list(found) == sorted(found, key=lambda p: (p.one, p.other))
    for proposal in found:
        assert isinstance(proposal, Proposal)
        assert proposal.one < proposal.other
        assert 0 < proposal.score <= 1
        assert vocabulary().reason(proposal.reason, "ar") != proposal.reason


def test_at_most_five_an_entity(store: Store) -> None:
    store.add(document("أسماء", *(entity("person", f"سالم {name} الفرجاني") for name in "عمر علي حسن خالد زيد ناصر سعد".split())))  # noqa: SIM905
    assert len(propose(store, document("الثاني", entity("person", "سالم الفرجاني")))) == 5


def test_what_was_taken_back_is_no_candidate(store: Store) -> None:
    store.undo()
    assert propose(store, document("الثاني", entity("person", "سالم الفرجاني"))) == ()


def test_at_a_glance_only_people_of_one_name_each_are_left_out(tmp_path: Path) -> None:
    known = [entity("person", "سالم الفرجاني"), entity("person", "ماجد الفرجاني", "خالد الفرجانى")]
    new = entity("person", "خالد الفرجاني")
    assert unlike_people(new.names[0].text, [name.text for one in known for name in one.names]) == [True, True, False]
    with open_store(str(tmp_path / "graph.db"), create=True) as store:
        store.add(document("قبل", *known))
        (asked,) = propose(store, document("بعد", new))
    assert {asked.one, asked.other} == {known[1].id, new.id}


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("نصر الدين ميلاد الفزاني", "نصر الدين الفزاني"),
        ("مارك أوبيانغ ندونغ", "أوبيانغ ندونغ"),
        ("يوسف محمد السركال المهيري", "يوسف السركال"),
        ("Khalifa Saleh Abdulsadek", "Khalifa Abdulsadek"),
    ],
)
def test_people_of_one_document_with_names_of_two_lengths_are_asked_about(store: Store, full: str, short: str) -> None:
    one, other = entity("person", full), entity("person", short)
    found = propose(store, document("محضر", one, other, entity("person", "هدى سالم الشاوش")))
    assert {(proposal.one, proposal.other) for proposal in found} == {tuple(sorted((one.id, other.id)))}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("نصر الدين ميلاد الفزاني", "نصر الدين سالم الفزاني"),
        ("أحمد علي الفزاني", "محمود الفزاني"),
        ("مارك أوبيانغ ندونغ", "جون أوبيانغ ندونغ"),
    ],
)
def test_people_of_one_document_with_other_names_are_not(store: Store, one: str, other: str) -> None:
    assert propose(store, document("محضر", entity("person", one), entity("person", other))) == ()


@given(st.lists(st.text(min_size=1), min_size=2, max_size=5, unique=True))
def test_people_with_any_names_are_compared(names: list[str]) -> None:
    people = [Entity(f"person-{n:016x}", "person", (Name(name),)) for n, name in enumerate(("^", *names))]
    ids = {person.id for person in people}
    assert all({found.one, found.other} <= ids and found.one < found.other for found in within(people))
