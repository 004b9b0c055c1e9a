"""Groups of a network: what belongs together, what ties it, who links it. Everybody here is fictional."""

from __future__ import annotations

from collections.abc import Callable

from rawabit.graph.model import Polarity
from rawabit.graph.store import Store
from rawabit.queries import communities

from ..graphs import body
from ..graphs import document as cooperating
from .networks import document, thing

Made = Callable[..., Store]
TWO = [(1, 2), (2, 3), (1, 3), (1, 4), (5, 6), (6, 7), (5, 7), (3, 5)]


def test_two_groups_the_larger_first_and_who_links_them(store_of: Made) -> None:
    larger, smaller = communities(store_of(cooperating("وثيقة", TWO)))
    assert set(larger.members) == {body(n) for n in (1, 2, 3, 4)}
    assert larger.members[0] == body(1)
    assert set(smaller.members) == {body(n) for n in (5, 6, 7)}
    assert (larger.links, smaller.links) == ((body(3),), (body(5),))
    assert larger.types == (("cooperates_with", 4),)
    assert len(larger.relations) == 4


def test_a_denied_tie_joins_no_groups(store_of: Made) -> None:
    said = (cooperating("وثيقة", TWO[:-1]), cooperating("أخرى", TWO[-1:], polarity=Polarity.NEGATED))
    assert [row.links for row in communities(store_of(*said))] == [(), ()]


def test_the_topics_of_a_group_are_those_of_its_meetings(store_of: Made) -> None:
    meeting, other, water, trade = (
        thing(kind, name) for kind, name in (("event", "لقاء"), ("event", "ندوة"), ("topic", "المياه"), ("topic", "التجارة"))
    )
    people = [thing("person", f"شخص {n}") for n in range(3)]
    came = [(one, type_, meeting) for one, type_ in zip(people, ("chaired", "attended", "attended"), strict=True)]
    said = [*came, (meeting, "about", water), (other, "about", trade)]
    (group,) = communities(store_of(document("وثيقة", *said)))
    assert (group.topics, set(group.of_kind("person"))) == ((water,), set(people))


def test_nobody_is_in_no_group(store_of: Made) -> None:
    assert communities(store_of(document("وثيقة", (thing("topic", "أ"), "hinders", thing("topic", "ب"))))) == []
