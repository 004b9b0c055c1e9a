"""People of one name: one where they belong to one body, two where not, whatever comes first. All names are made up."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from itertools import permutations

import pytest

from rawabit.graph.deciding import keep_apart, merge
from rawabit.graph.identity import entity_id, source_id
from rawabit.graph.model import Document, Entity, Evidence, Mention, Name, Relation, Source
from rawabit.graph.names.keys import match_key
from rawabit.graph.noting import note
from rawabit.graph.store import Store
from rawabit.importers.identity.linking import propose
from rawabit.importers.identity.namesakes import told_apart
from rawabit.queries import why

NAME = "محمد علي"


def entity(kind: str, text: str, home: Entity | None = None, classification: str | None = None) -> Entity:
    qualifier = home.id if home else None
    return Entity(entity_id(kind, match_key(text, kind), qualifier), kind, (Name(text),), classification, qualifier=qualifier)


TUNISIA, OMAN = (entity("place", name, classification="country") for name in ("تونس", "عمان"))
HOSPITAL = entity("organization", "مستشفى الزهور", TUNISIA)
TRANSPORT = entity("organization", "وزارة النقل", OMAN, "ministry")
LABOUR = entity("organization", "وزارة العمل", OMAN, "ministry")
LONGER = entity("organization", "وزارة النقل والاتصالات", OMAN, "ministry")


def notice(text: str, post: str = "", body: Entity | None = None, *, name: str = NAME, date: str | None = None) -> Document:
    """A notice that names one person, who holds a post in a body where one is given."""
    person, source = entity("person", name), source_id(text)
    entities, relations = [person], []
    if body:
        held = entity("post", post, body)
        entities += [held, body, *(one for one in (TUNISIA, OMAN) if one.id == body.qualifier)]
        evidence = (Evidence(source, 0, len(text), text, "test"),)
        relations = [Relation(f"{source}/1", "holds", person.id, held.id, evidence, start=date)]
    mention = Mention(0, len(text), text, "person", person.id)
    return Document(Source(source, text, text, "0" * 64), tuple(entities), tuple(relations), (mention,))


DOCTOR = notice("طبيب", "طبيب", HOSPITAL)
JUNE, NOVEMBER = (notice(f"وزير {month}", "وزير النقل", TRANSPORT) for month in ("يونيو", "نوفمبر"))
BARE = notice("حضر محمد علي")


def keep(store: Store, *documents: Document) -> list[str]:
    """Import documents as the pipeline does; the ids that their people got."""
    ids = []
    for document in documents:
        told, asked = told_apart(store, document)
        store.add(told, list({(p.one, p.other): p for p in (*propose(store, told), *asked)}.values()))
        ids.append(told.entities[0].id)
    return ids


def people(store: Store) -> list[Entity]:
    return list(store.all_entities(["person"]))


def asked(store: Store) -> list[tuple[str, str]]:
    return [(p.one, p.other) for p in store.proposals() if p.one.startswith("person")]


@pytest.mark.parametrize("documents", list(permutations((DOCTOR, JUNE, NOVEMBER))))
def test_one_minister_and_one_doctor_in_every_order(store: Store, documents: Collection[Document]) -> None:
    ids = dict(zip(documents, keep(store, *documents), strict=True))
    assert ids[JUNE] == ids[NOVEMBER] != ids[DOCTOR]
    assert asked(store) == [tuple(sorted((ids[JUNE], ids[DOCTOR])))]
    assert "countries" in store.proposals()[0].reason
    homes = {ident: set(found) for ident, found in store.targets(list(ids.values()), {"holds"}).items()}
    assert [len(found) for found in homes.values()] == [1, 1]


def test_a_name_alone_is_the_one_of_that_name_and_asks_where_there_are_two(store: Store) -> None:
    minister, bare = keep(store, JUNE, BARE)
    assert bare == minister
    assert not asked(store)
    doctor, another = keep(store, DOCTOR, notice("غاب محمد علي"))
    assert len({minister, doctor, another}) == 3 == len(asked(store))
    assert "several people" in next(p.reason for p in store.proposals() if {p.one, p.other} == {minister, another})


def test_who_is_named_alone_first_is_who_comes_with_a_post(store: Store) -> None:
    assert len(set(keep(store, BARE, JUNE))) == 1


def test_another_ministry_of_the_country_is_asked_and_a_longer_name_of_the_ministry_is_not(store: Store) -> None:
    minister, moved = keep(store, JUNE, notice("انتقل", "وزير العمل", LABOUR))
    assert minister != moved
    assert "nothing in common" in store.proposals()[0].reason
    assert keep(store, notice("بعدها", "وزير النقل والاتصالات", LONGER)) == [minister]


def test_a_post_of_half_a_working_life_ago_is_asked(store: Store) -> None:
    old, new = keep(
        store, notice("قديم", "وزير النقل", TRANSPORT, date="1971"), notice("حديث", "وزير النقل", TRANSPORT, date="2024")
    )
    assert old != new
    assert "times far apart" in store.proposals()[0].reason
    assert len({old, *keep(store, notice("آخر", "وزير النقل", TRANSPORT, date="1980"))}) == 1


def test_a_family_name_alone_is_not_taken_for_anyone(store: Store) -> None:
    document = notice("كتب", name="سالم الفرجاني")
    first = document.entities[0]
    document = Document(document.source, (Entity(first.id, "person", (*first.names, Name("الفرجاني", role="short"))),))
    known, family = keep(store, document, notice("قال", name="الفرجاني"))
    assert known != family
    assert asked(store) == [tuple(sorted((known, family)))]


@pytest.mark.parametrize("order", [(DOCTOR, JUNE), (JUNE, DOCTOR)])
def test_what_was_judged_holds_after_another_import_in_either_order(store: Store, order: tuple[Document, ...]) -> None:
    keep(store, DOCTOR, JUNE)
    merge(store, *(one.id for one in people(store)))
    assert len(people(store)) == 1
    for document in (DOCTOR, JUNE):
        store.remove(document.source.id)
    keep(store, *order)
    assert len(people(store)) == 1
    assert not asked(store)


def test_what_was_kept_apart_stays_so_and_the_next_notice_finds_its_own(store: Store) -> None:
    doctor, minister = keep(store, DOCTOR, JUNE)
    keep_apart(store, doctor, minister)
    assert keep(store, NOVEMBER) == [minister]
    assert not asked(store)
    store.remove(DOCTOR.source.id)
    store.remove(JUNE.source.id)
    assert keep(store, JUNE, DOCTOR) == [minister, doctor]
    assert not asked(store)


def test_all_that_speaks_of_the_person_goes_along(store: Store) -> None:
    keep(store, DOCTOR)
    told, _ = told_apart(store, JUNE)
    ident = told.entities[0].id
    assert ident != JUNE.entities[0].id
    assert told.entities[0].qualifier == TRANSPORT.id
    assert {told.relations[0].source, told.mentions[0].entity} == {ident}
    assert told_apart(store, told) == (told, ())


def test_the_store_names_people_by_key_and_what_their_posts_are(store: Store) -> None:
    doctor, minister = keep(store, DOCTOR, JUNE)
    key = match_key(NAME, "person")
    assert store.named("person", [key, "لا أحد"]) == {key: sorted((doctor, minister))}
    assert store.named("organization", [key]) == {} == store.targets([doctor], {"attended"})
    post = JUNE.relations[0].target
    assert store.targets([minister], {"holds", "member_of"}) == {minister: {post: (None, None)}}


def test_why_says_what_makes_them_one(store: Store) -> None:
    minister, doctor, _ = keep(store, JUNE, DOCTOR, NOVEMBER)
    (shared,) = (reason for reason in why(store, minister) if reason.sort == "shared")
    assert (shared.text, shared.why) == ("وزير النقل", "common home")
    assert not [reason for reason in why(store, doctor) if reason.sort == "shared"]
    assert [reason.id for reason in why(store, doctor) if reason.sort == "proposal"] == [doctor]


def test_why_says_where_only_the_name_makes_them_one(store: Store) -> None:
    minister, _ = keep(store, JUNE, BARE)
    assert [reason.why for reason in why(store, minister) if reason.sort == "shared"] == ["nothing against"]


def test_a_newer_version_that_corrects_the_body_speaks_of_the_same_person(store: Store) -> None:
    old, new = (replace(d, source=replace(d.source, origin="notice.txt")) for d in (JUNE, notice("صُحح", "وزير العمل", LABOUR)))
    (minister,) = keep(store, old)
    told, questions = told_apart(store, new)
    assert (told.entities[0].id, questions) == (minister, ())
    keep(store, NOVEMBER)
    assert told_apart(store, new)[0].entities[0].id != minister  # another document says so too


def test_a_note_makes_nobody_of_a_newer_version_another(store: Store) -> None:
    old, new = (
        replace(one, source=replace(one.source, origin="staff.csv"))
        for one in (notice("قديم", "وزير النقل", TRANSPORT), notice("جديد", "طبيب", HOSPITAL))
    )
    (person,) = keep(store, old)
    note(store, person, "يفضل المراسلة")
    assert keep(store, new) == [person]
    assert len(people(store)) == 1
    store.remove(old.source.id)
    store.remove(new.source.id)
    assert keep(store, DOCTOR, notice("غيره", "وزير النقل", TRANSPORT)) != [person, person]


def test_who_belongs_to_very_many_bodies_may_belong_to_another(store: Store) -> None:
    bodies = [entity("organization", f"نادي النخيل {n}", OMAN) for n in range(22)]
    for n, body in enumerate(bodies[:21]):
        store.add(notice(f"عضو {n}", "عضو", body))
    assert keep(store, notice("عضو آخر", "عضو", bodies[21])) == [BARE.entities[0].id]


def test_sources_are_listed_by_where_they_came_from(store: Store) -> None:
    one, other = (replace(d, source=replace(d.source, origin=f"{n}.txt")) for n, d in enumerate((JUNE, DOCTOR)))
    keep(store, one, other)
    assert store.source_ids(origin="0.txt") == [JUNE.source.id]
    assert store.source_ids(origin="2.txt") == []
    assert store.source_ids() == sorted([JUNE.source.id, DOCTOR.source.id])
