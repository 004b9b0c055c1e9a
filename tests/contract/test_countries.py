"""Ministries of one name in several countries: the same in every store. All notices are made up."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations

import pytest

from rawabit.graph.deciding import keep_apart, merge, reject
from rawabit.graph.decisions_text import from_text, to_text
from rawabit.graph.document import from_json, to_json
from rawabit.graph.exchange import bring
from rawabit.graph.filter import EVERYTHING
from rawabit.graph.model import Document, Entity, Review
from rawabit.graph.store import Store
from rawabit.importers.identity.admission import admit
from rawabit.importers.notice.extract import extract
from rawabit.importers.notice.steps import Aids

Maker = Callable[[str], Store]
SAYS = "أعلنت وزارة الصحة عن حملة لتطعيم الأطفال، وقال وكيل وزارة الصحة السيد"
LIBYA, TUNISIA, AGAIN, BARE = (
    extract(text)
    for text in (
        f"طرابلس، 5 مارس 2025\n\n{SAYS} سالم الفرجاني إنها تبدأ غدا.",
        f"تونس، 6 مارس 2025\n\n{SAYS} منصف البجاوي إنها تبدأ غدا.",
        "تونس، 7 مارس 2025\n\nقالت وزارة الصحة التونسية إن الحملة بدأت.",
        "أعلنت وزارة الصحة عن فتح مستشفى جديد.",
    )
)


def keep(store: Store, *documents: Document) -> list[str]:
    """Import documents as the pipeline does; the ids that their ministries got."""
    ids = []
    for document in documents:
        told, proposals = admit(store, document)
        store.add(told, proposals)
        ids.append(next(one.id for one in told.entities if one.classification == "ministry"))
    return ids


def ministries(store: Store) -> list[Entity]:
    return [one for one in store.all_entities(["organization"]) if one.classification == "ministry"]


def asked(store: Store) -> set[tuple[str, str]]:
    """Which bodies and posts somebody is asked about."""
    known = {one.id for one in store.all_entities(["organization", "post"])}
    return {(p.one, p.other) for p in store.proposals() if p.one in known}


def of_office(text: str) -> Document:
    return extract(text, aids=Aids(country="LY"))


@pytest.mark.parametrize("documents", list(permutations((LIBYA, TUNISIA, of_office(BARE.source.text)))))
def test_what_tells_no_country_is_the_offices_in_every_order(store: Store, documents: tuple[Document, ...]) -> None:
    ids = dict(zip((one.source.id for one in documents), keep(store, *documents), strict=True))
    assert ids[BARE.source.id] == ids[LIBYA.source.id] != ids[TUNISIA.source.id]
    assert len(ministries(store)) == 2
    assert not asked(store)


def test_ministers_of_the_office_follow_one_another_and_nobody_is_asked(store: Store) -> None:
    one, other = (f"أعلن وزير الصحة الدكتور {who} أن وزارة الصحة ستفتح مستشفى." for who in ("سالم الفرجاني", "خالد الشناوي"))
    keep(store, of_office(one), of_office(other))
    (post,) = store.all_entities(["post"])
    assert len(ministries(store)) == 1
    assert post.qualifier == ministries(store)[0].qualifier
    assert not asked(store)


def test_what_came_before_the_office_was_told_stays_and_is_asked_about(store: Store) -> None:
    before, after = keep(store, BARE, of_office("أعلنت وزارة الصحة عن فتح عيادة جديدة."))
    assert {one.id: one.qualifier is not None for one in ministries(store)} == {before: False, after: True}
    assert asked(store) == {(min(before, after), max(before, after))}
    merge(store, before, after, by="A")
    (third,) = keep(store, of_office("أعلنت وزارة الصحة عن فتح صيدلية جديدة."))
    assert store.entities([third])[third].id == store.entities([after])[after].id
    assert len(ministries(store)) == 1


def test_the_reason_is_kept_with_the_source(store: Store) -> None:
    document = of_office(BARE.source.text)
    (told,) = [one for one in document.entities if one.classification == "ministry"]
    keep(store, document)
    kept = store.document(document.source.id)
    (ministry,) = [one for one in kept.entities if one.classification == "ministry"]
    assert told.date_reason
    assert (ministry.qualifier, ministry.date_reason) == (told.qualifier, told.date_reason)
    assert from_json(to_json(kept)) == kept


@pytest.mark.parametrize("documents", list(permutations((LIBYA, TUNISIA, AGAIN))))
def test_one_ministry_a_country_in_every_order(store: Store, documents: tuple[Document, ...]) -> None:
    ids = dict(zip(documents, keep(store, *documents), strict=True))
    assert ids[AGAIN] == ids[TUNISIA] != ids[LIBYA]
    assert len(ministries(store)) == 2
    assert not asked(store)


def test_posts_go_along_with_their_body(store: Store) -> None:
    keep(store, LIBYA, TUNISIA)
    posts = list(store.all_entities(["post"]))
    assert len({post.qualifier for post in posts}) == len(posts) == 2
    assert {post.qualifier for post in posts} == {one.id for one in ministries(store)}


def test_what_waits_is_asked_once_and_a_merge_holds_after_another_import(store: Store) -> None:
    libya, tunisia, bare = keep(store, LIBYA, TUNISIA, BARE)
    assert asked(store) == {tuple(sorted((bare, known))) for known in (libya, tunisia)}
    merge(store, bare, libya)
    keep_apart(store, bare, tunisia)
    assert not asked(store)
    store.remove(BARE.source.id)
    keep(store, BARE)
    assert len(ministries(store)) == 2
    assert not asked(store)


def test_another_order_makes_no_two_countries_one_whatever_was_decided(store: Store) -> None:
    libya, _, bare = keep(store, LIBYA, TUNISIA, BARE)
    merge(store, bare, libya)
    for document in (LIBYA, TUNISIA, BARE):
        store.remove(document.source.id)
    keep(store, BARE, TUNISIA, LIBYA)
    there = {one.id for one in ministries(store)}
    assert len({one.qualifier for one in ministries(store) if one.qualifier}) == 2
    about = store.entities({ident for pair in asked(store) for ident in pair})
    assert {one.id for one in about.values()} <= there
    assert all(len({about[ident].id for ident in pair}) == len(pair) for pair in asked(store))


def test_what_was_stored_is_told_apart_no_further(store: Store) -> None:
    keep(store, LIBYA)
    told, proposed = admit(store, TUNISIA)
    assert from_json(to_json(told)) == told
    assert admit(store, told) == (told, proposed)
    store.add(told)
    again, still = admit(store, told)
    assert again == told
    assert all(one in proposed for one in still)


def test_a_judgement_is_brought_to_the_ministry_of_the_same_country(make: Maker, beside: Maker) -> None:
    with make("a") as there:
        libya, tunisia, bare = keep(there, LIBYA, TUNISIA, BARE)
        merge(there, bare, libya)
        keep_apart(there, bare, tunisia)
        text = to_text(there.judgements(), there.decisions())
    with beside("b") as here:
        plain, own, waiting = keep(here, TUNISIA, LIBYA, BARE)
        assert (plain, waiting) == (libya, bare)
        for known in (0, 2):
            brought = bring(here, from_text(text), "decisions.txt")
            assert (brought.new, brought.known, brought.refused) == (2 - known, known, ())
        assert {j.key: j.verdict.value for j in here.judgements()} == {
            tuple(sorted((bare, own))): "same",
            tuple(sorted((bare, plain))): "apart",
        }


def test_a_judgement_about_a_ministry_that_is_not_here_is_refused(make: Maker, beside: Maker) -> None:
    with make("a") as there:
        libya, _, bare = keep(there, LIBYA, TUNISIA, BARE)
        merge(there, bare, libya)
        text = to_text(there.judgements(), there.decisions())
    with beside("b") as here:
        assert keep(here, TUNISIA)[0] == libya
        brought = bring(here, from_text(text), "decisions.txt")
        assert (brought.new, len(brought.refused)) == (0, 1)
        assert "تونس" in brought.refused[0]
        assert not here.judgements()


def test_decisions_on_relations_find_their_ends_in_a_store_of_another_order(make: Maker, beside: Maker) -> None:
    signed = [extract(f"{place} 14 مارس 2026\nوقعت وزارة الصحة وشركة الدواء مذكرة تفاهم.\n") for place in ("طرابلس", "تونس")]
    with make("a") as there:
        keep(there, *signed)
        waits = [r for r in there.scan() if r.review is Review.PROPOSED]
        for relation in waits:
            reject(there, relation.id)
        text = to_text(there.judgements(), there.decisions())
    assert waits
    with beside("b") as here:
        keep(here, *reversed(signed))
        for known in (0, len(waits)):
            brought = bring(here, from_text(text), "decisions.txt")
            assert (brought.new, brought.known, brought.waiting) == (len(waits) - known, known, ())
        assert {r.id for r in here.scan(EVERYTHING) if r.review is Review.REJECTED} == {r.id for r in waits}
