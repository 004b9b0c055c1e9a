"""Which of several chains `path` and `connect` prefer, and who may be between."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from click.testing import CliRunner

from rawabit.cli import main
from rawabit.graph.errors import NotFound
from rawabit.graph.filter import Filter
from rawabit.graph.model import Entity, Modality
from rawabit.graph.store import Store
from rawabit.queries import common, connect, path

from ..graphs import body
from ..meetings import head, led, met, post, telling, thing

COUNTRY = thing("place", "بلد تجريبي")
AGREEMENT = thing("agreement", "اتفاق تجريبي")
IN_IT = telling("بلد", [(body(n), "located_in", COUNTRY) for n in range(4)])


def between(store: Store, *numbers: int, where: Filter | None = None) -> set[str]:
    named = [body(n) for n in numbers]
    if len(named) > 2:
        return {one.id for one in connect(store, named, where=where).between}
    steps = path(store, *named, where=where)
    assert all(step.relations for step in steps)
    ways = [step.target.id for step in steps[:-1]]
    assert {one.id for one in connect(store, named, where=where).between} == set(ways)
    return set(ways)


def signed(*numbers: int) -> list[tuple[Entity, str, Entity]]:
    return [(body(n), "signed", AGREEMENT) for n in numbers]


@pytest.mark.parametrize("numbers", [(0, 1), (0, 1, 2)])
def test_an_agreement_beats_a_country_that_all_are_in(store_of: Callable[..., Store], numbers: tuple[int, ...]) -> None:
    store = store_of(IN_IT, telling("اتفاق", signed(*numbers)))
    assert between(store, *numbers) == {AGREEMENT.id}


def test_the_meeting_of_two_ministers_beats_it_too_and_a_longer_way_does_not(store_of: Callable[..., Store]) -> None:
    store = store_of(IN_IT, led(0, 1, 2, 3), met(0, 1, "2025-01-01"), met(1, 3, "2025-01-02"))
    assert len(between(store, 0, 1)) == 5
    assert between(store, 0, 3) == {COUNTRY.id}  # over body 1 it is eight steps
    assert between(store, 0, 2) == {COUNTRY.id}
    assert COUNTRY.id in between(store, 0, 1, 2)


def test_a_tie_of_substance_to_a_country_is_none_of_less_worth(store_of: Callable[..., Store]) -> None:
    store = store_of(
        telling("اشتراك", [(COUNTRY, "pays", body(0)), (COUNTRY, "pays", body(1))]), led(0, 1), met(0, 1, "2025-01-01")
    )
    assert between(store, 0, 1) == {COUNTRY.id}


def test_kinds_say_who_may_be_between(store_of: Callable[..., Store]) -> None:
    store = store_of(IN_IT, telling("اتفاق", signed(0, 1)), led(0, 1), met(0, 1, "2025-01-01"))
    assert between(store, 0, 1, where=Filter(kinds=frozenset({"place"}))) == {COUNTRY.id}
    assert len(between(store, 0, 1, where=Filter(kinds=frozenset({"person", "post", "event"})))) == 5
    with pytest.raises(NotFound):
        path(store, body(0), body(1), where=Filter(kinds=frozenset({"topic"})))
    for command in (["path"], ["connect"]):
        asked = [*command, body(0).id, body(1).id, "--store", store.address, "--lang", "ar", "--kinds"]
        assert COUNTRY.label() in CliRunner().invoke(main, [*asked, "place"]).stdout
        assert COUNTRY.label() not in CliRunner().invoke(main, [*asked, "place,agreement"]).stdout
        assert CliRunner().invoke(main, [*asked, "plaice"]).exit_code == 2


TWO_HATS = telling("قبعتان", [(head(7), "holds", post(7)), (post(7), "post_in", body(0)), (head(7), "holds", post(8))])
BOARD = body(9)
ON_THE_BOARD = telling("مجلس", [(post(8), "post_in", BOARD), (BOARD, "part_of", body(1))])


def test_who_has_a_post_in_both_comes_before_three_steps_of_other_kinds(store_of: Callable[..., Store]) -> None:
    ways = [(body(one), "cooperates_with", body(other)) for one, other in ((0, 3), (3, 4), (4, 1))]
    store = store_of(telling("بعيد", ways, modality=Modality.DISCUSSED))
    assert between(store, 0, 1) == {body(3).id, body(4).id}
    store.add(TWO_HATS)
    store.add(ON_THE_BOARD)
    assert between(store, 0, 1) == {post(7).id, head(7).id, post(8).id, BOARD.id}
    assert between(store, 0, 1, where=Filter(types=frozenset({"cooperates_with"}))) == {body(3).id, body(4).id}
    with pytest.raises(NotFound):
        path(store, body(0), body(1), longest=2)
    store.add(telling("مباشرة", [(body(0), "signed", AGREEMENT), (body(1), "signed", AGREEMENT)]))
    assert between(store, 0, 1) == {AGREEMENT.id}


def test_a_post_is_no_step_of_its_own_to_a_body(store_of: Callable[..., Store]) -> None:
    store = store_of(TWO_HATS, telling("لقاء", [(head(7), "met_with", head(8)), (head(8), "met_with", body(0))]))
    assert [step.target.id for step in path(store, head(7), body(0))] == [post(7).id, body(0).id]


def test_bodies_have_their_people_in_common(store_of: Callable[..., Store]) -> None:
    member = telling("عضوية", [(head(3), "member_of", body(0)), (head(3), "member_of", BOARD), (head(4), "member_of", body(0))])
    left = telling("سابق", [(head(4), "holds", post(8))], modality=Modality.ENDED)
    store = store_of(TWO_HATS, ON_THE_BOARD, member, left)
    rows = common(store, body(0), body(1))
    assert {row.entity.id for row in rows} == {head(7).id, head(3).id}
    hats = next(row for row in rows if row.entity.id == head(7).id)
    assert [r.type for r in hats.with_first] == ["holds", "post_in"]
    assert [r.type for r in hats.with_second] == ["holds", "post_in", "part_of"]
    assert common(store, body(0), body(1), where=Filter(types=frozenset({"member_of"}))) == []
    assert [row.entity.id for row in common(store, body(0), BOARD, where=Filter(types=frozenset({"member_of"})))] == [head(3).id]
