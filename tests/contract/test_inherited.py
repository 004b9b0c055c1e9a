"""Posts of one name in bodies that are judged to be one: asked about, on every store, and no more when that is taken back."""

from __future__ import annotations

from dataclasses import replace

from rawabit.graph.deciding import keep_apart, merge, unmerge
from rawabit.graph.identity import entity_id
from rawabit.graph.model import Entity, Name
from rawabit.graph.store import Store
from rawabit.queries import queue
from rawabit.queries.review import pairs

from ..graphs import body
from ..meetings import head, telling

ONE, OTHER, THIRD = body(1), body(2), body(3)


def chair(home: Entity) -> Entity:
    """A post of one name in whatever body."""
    name = "رئيس مجلس تجريبي"
    return Entity(entity_id("post", name, home.id), "post", (Name(name),), qualifier=home.id)


POSTS = telling(
    "مناصب",
    [(chair(home), "post_in", home) for home in (ONE, OTHER, THIRD)] + [(head(n), "holds", chair(body(n))) for n in (1, 2)],
)


def asked(store: Store) -> list[tuple[str, str]]:
    return [(p.one, p.other) for p in store.proposals()]


def test_posts_of_one_name_in_bodies_that_were_merged_are_asked_about_and_undone_with_that(store: Store) -> None:
    store.add(POSTS)
    assert asked(store) == []
    merge(store, ONE.id, OTHER.id)
    two = tuple(sorted((chair(ONE).id, chair(OTHER).id)))
    assert asked(store) == [two]
    (question,) = queue(store, kinds=["identities"])
    assert {end.id for end in question.ends} == set(two)
    assert "said to be one" in (question.proposal.reason if question.proposal else "")
    store.undo()
    assert asked(store) == []
    merge(store, ONE.id, OTHER.id)
    merge(store, THIRD.id, ONE.id)
    assert len(asked(store)) == pairs(store) == 2
    merge(store, *two)
    assert pairs(store) == 1
    unmerge(store, THIRD.id)
    assert asked(store) == []
    assert store.check() == []


def test_what_was_kept_apart_is_not_asked_again(store: Store) -> None:
    store.add(POSTS)
    keep_apart(store, chair(ONE).id, chair(OTHER).id)
    merge(store, ONE.id, OTHER.id)
    assert asked(store) == []


def test_so_are_the_posts_of_people_who_were_merged_and_members_of_one_name(store: Store) -> None:
    store.add(POSTS)
    merge(store, head(1).id, head(2).id)
    assert len(asked(store)) == 1
    same = replace(head(1), id=entity_id("person", "شخص تجريبي 1", OTHER.id), qualifier=OTHER.id)
    store.add(telling("أعضاء", [(head(1), "member_of", ONE), (same, "member_of", OTHER)]))
    assert len(asked(store)) == 1
    merge(store, ONE.id, OTHER.id)
    posts, stands = (chair(ONE).id, chair(OTHER).id), min(head(1).id, head(2).id)
    assert {frozenset(pair) for pair in asked(store)} == {frozenset(posts), frozenset((stands, same.id))}
