"""Decisions on people of one name come to whom they mean in a store that met them in another order; nobody in it is real."""

from __future__ import annotations

from collections.abc import Callable

from rawabit.graph.deciding import keep_apart, merge
from rawabit.graph.decisions_text import from_text, to_text
from rawabit.graph.exchange import bring
from rawabit.graph.store import Store

from .test_namesakes import DOCTOR, JUNE, keep, notice

Maker = Callable[[str], Store]
LONGER = notice("محمد سالم علي", name="محمد سالم علي")


def together(store: Store, one: str, other: str) -> bool:
    return len({entity.id for entity in store.entities([one, other]).values()}) == 1


def text_of(store: Store) -> str:
    return to_text(store.judgements(), store.decisions())


def test_a_merge_comes_to_the_person_whom_it_means(make: Maker, beside: Maker) -> None:
    here, there = make("here"), beside("there")
    minister, doctor, longer = keep(here, JUNE, DOCTOR, LONGER)
    merge(here, minister, longer)
    keep_apart(here, minister, doctor)
    theirs, its, again = keep(there, DOCTOR, JUNE, LONGER)
    assert (theirs, longer) == (minister, again)  # the plain id is the doctor's there
    brought = bring(there, from_text(text_of(here)), "decisions.txt")
    assert (brought.new, brought.refused) == (2, ())
    assert together(there, its, again)
    assert not together(there, theirs, again)


def test_a_merge_of_somebody_who_is_not_there_joins_nobody_else(make: Maker, beside: Maker) -> None:
    here, there = make("here"), beside("there")
    minister, longer = keep(here, JUNE, LONGER)
    merge(here, minister, longer)
    doctor, again = keep(there, DOCTOR, LONGER)
    brought = bring(there, from_text(text_of(here)), "decisions.txt")
    assert (brought.new, len(brought.refused)) == (0, 1)
    assert "مستشفى الزهور" in brought.refused[0]
    assert not together(there, doctor, again)


def test_a_merge_of_two_of_one_name_holds_in_either_order(make: Maker, beside: Maker) -> None:
    here, there = make("here"), beside("there")
    minister, doctor, longer = keep(here, JUNE, DOCTOR, LONGER)
    merge(here, minister, doctor)
    merge(here, minister, longer)
    theirs, its, again = keep(there, DOCTOR, JUNE, LONGER)
    assert bring(there, from_text(text_of(here)), "decisions.txt").refused == ()
    assert together(there, theirs, its)
    assert together(there, its, again)
