"""Which of several chains `path` and `connect` prefer, and who may be between."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from click.testing import CliRunner

from rawabit.cli import main
from rawabit.graph.errors import NotFound
from rawabit.graph.filter import Filter
from rawabit.graph.model import Entity
from rawabit.graph.store import Store
from rawabit.queries import connect, path

from ..graphs import body
from ..meetings import led, met, telling, thing

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
