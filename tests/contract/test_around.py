"""What a map draws around a body: what is near, and its partners however many relations away, on both stores."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import networkx
import pytest

from rawabit.graph.filter import Filter
from rawabit.graph.model import Modality, Relation
from rawabit.graph.store import Store
from rawabit.queries import who
from rawabit.queries.selection import Selection, select

from ..graphs import body, document
from ..meetings import head, led, met, post, telling, thing
from .examples import Maker

PARTNERS = (body(1).id, body(2).id, body(3).id)


@pytest.fixture
def told(store: Store) -> Store:
    """Body 0 met three others, the third latest; a fourth met the third."""
    for one in (
        led(0, 1, 2, 3, 4),
        met(0, 1, "2025-01-10"),
        met(0, 2, "2025-02-10"),
        met(3, 0, "2025-03-10"),
        met(3, 4, "2025-04-10"),
    ):
        store.add(one)
    return store


def ids(chosen: Selection) -> set[str]:
    return {entity.id for entity in chosen.entities}


def one_piece(chosen: Selection) -> bool:
    graph = networkx.Graph((r.source, r.target) for r in chosen.relations)
    graph.add_nodes_from(ids(chosen))
    return bool(networkx.is_connected(graph))


@pytest.mark.parametrize("depth", [1, 2])
def test_the_partners_of_a_body_are_drawn_with_what_ties_them(told: Store, depth: int) -> None:
    chosen = select(told, body(0), depth=depth)
    assert {end for row in who(told, body(0)) for end in (row.one.id, row.other.id)} <= ids(chosen)
    assert {*PARTNERS, head(3).id, post(3).id} <= ids(chosen)
    assert body(4).id not in ids(chosen)
    assert one_piece(chosen)
    assert (chosen.total, chosen.left) == (len(chosen.entities), 0)


def test_a_person_is_drawn_with_the_partners_of_the_body(told: Store) -> None:
    assert set(PARTNERS) <= ids(select(told, head(0), depth=1))


def test_above_the_limit_the_latest_partner_goes_first_and_the_rest_is_counted(told: Store) -> None:
    told.add(document("ثقيل", [(0, n) for n in range(50, 90)], modality=Modality.ENDED))
    everything = select(told, body(0))
    for limit in range(1, 25):
        chosen = select(told, body(0), limit=limit)
        assert len(chosen.entities) == limit
        assert one_piece(chosen)
        assert chosen.total == everything.total
        drawn = ids(chosen) - {body(0).id}
        parties = {end.id for row in who(told, body(0)) for end in (row.one, row.other)} - {body(0).id}
        assert chosen.left == len(parties - drawn)
    seven = ids(select(told, body(0), limit=7))
    assert seven == {
        body(0).id,
        post(0).id,
        head(0).id,
        thing("event", "اجتماع 3 0 2025-03-10").id,
        head(3).id,
        post(3).id,
        body(3).id,
    }


def test_a_way_is_of_what_the_filters_leave(told: Store) -> None:
    where = Filter(types=frozenset({"post_in", "attended"}))
    chosen = select(told, body(0), where=where)
    assert ids(chosen) == {body(0).id, post(0).id}
    assert (chosen.total, chosen.left) == (2, 0)
    late = select(told, body(0), depth=1, where=Filter(since="2025-03"))
    assert ids(late) & set(PARTNERS) == {body(3).id}


def test_what_came_in_first_does_not_matter(make: Maker) -> None:
    documents = [
        led(0, 1, 2),
        met(0, 1, "2025-01-10"),
        met(0, 2, "2025-01-10"),
        telling("بلد", [(body(0), "located_in", thing("place", "بلد"))]),
    ]
    found = []
    for name, order in (("one", documents), ("other", documents[::-1])):
        store = make(name)
        for one in order:
            store.add(one)
        chosen = select(store, body(0), limit=8)
        found.append([entity.id for entity in chosen.entities])
    assert found[0] == found[1]


def test_nobody_is_asked_about_twice(told: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    told.add(telling("وفد", [(thing("person", "عضو وفد"), "holds", post(1)), (body(0), "cooperates_with", body(2))]))
    asked: list[str] = []
    relations = told.relations

    def counting(frontier: Collection[str], *args: Any, **more: Any) -> list[Relation]:
        asked.extend(frontier)
        return relations(frontier, *args, **more)

    monkeypatch.setattr(told, "relations", counting)
    assert len(who(told, body(0))) == 3
    in_the_answer = len(asked)
    assert in_the_answer == len(set(asked))
    select(told, body(0))
    around = asked[2 * in_the_answer :]  # behind what was asked for the partners
    assert around
    assert len(around) == len(set(around))
