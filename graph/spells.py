"""Who held a post or belonged to a body on a day: what says no day counts only where those that say one let it.

Every store reads by this rule where it is asked for a day (``Filter.as_of``), whatever the question.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise
from typing import Protocol

from .dates import bounds, days, last_day
from .filter import Filter
from .identity import kind_of, number
from .levels import shortest
from .model import Entity, Polarity, Relation, Review, Source

_LASTING = frozenset({"holds", "member_of"})
_PART = 2_000


class Read(Protocol):
    """What is asked of a store here (``readable.ReadableStore``)."""

    def relations(self, frontier: Collection[str], where: Filter = ..., *, among: bool = False) -> list[Relation]: ...
    def step(self, frontier: Collection[str], where: Filter = ...) -> tuple[dict[str, Entity], list[Relation]]: ...
    def sources(self, ids: Collection[str] | None = None) -> list[Source]: ...


def on_day(store: Read, found: Sequence[Relation], where: Filter) -> list[Relation]:
    """Relations without those that cannot have held on the day that is asked for.

    An undated relation is of the spell that others of the same two give, if it is of a source of that time or of none; it then
    holds no longer than that.

    Args:
        store: where the other relations and the sources are.
        found: relations that count on the day by what each of them says: undated ones always.
        where: what was asked; without a day all are left.

    Returns:
        Those that are left, in their order.
    """
    undated = [r for r in found if where.as_of and _lasts(r) and not (r.start or r.end)]
    if not (undated and where.as_of):
        return list(found)
    others = replace(where, as_of=None, types=_LASTING, kinds=frozenset())
    spells: dict[tuple[str, str, str], list[Relation]] = {}
    for r in store.relations(sorted({r.source for r in undated}), others):
        if _lasts(r) and (r.start or r.end):
            spells.setdefault(_key(r), []).append(r)
    day = last_day(where.as_of)
    over = [r for r in undated if _key(r) in spells and not any(_holds(spell, day) for spell in spells[_key(r)])]
    dates = {s.id: s.date for s in store.sources(sorted({e.source for r in over for e in r.evidence}))} if over else {}
    gone = {r.id for r in over if any(_is_of(spell, dates[r.evidence[0].source]) for spell in spells[_key(r)])}
    return [r for r in found if r.id not in gone]


def scanned(store: Read, found: Iterable[Relation], where: Filter) -> Iterator[Relation]:
    """The same for very many relations, of which only a part is held at a time."""
    waiting = iter(found)
    while part := list(islice(waiting, _PART)):
        yield from on_day(store, part, where)


def stepped(
    store: Read, step: tuple[dict[str, Entity], list[Relation]], where: Filter
) -> tuple[dict[str, Entity], list[Relation]]:
    """The same for a step of a walk: what nothing leads to on the day is not reached."""
    if not where.as_of:
        return step
    reached, relations = step
    left = on_day(store, relations, where)
    ends = {end for r in left for end in (r.source, r.target)}
    return {ident: entity for ident, entity in reached.items() if ident in ends}, left


def chain(store: Read, found: list[str] | None, where: Filter, longest: int) -> list[str] | None:
    """A chain as ``Store.path`` has it, from the one that the store found by what each relation says.

    If all its steps hold on the day it is the one; else another is looked for step by step.
    """
    if not (found and where.as_of):
        return found
    plain = replace(where, kinds=frozenset())
    joined = {frozenset((r.source, r.target)) for r in store.relations(found, plain, among=True)}
    if all(frozenset(pair) in joined for pair in pairwise(found)):
        return found
    names = {number(ident): ident for ident in found}
    ends = {found[0], found[-1]}

    def step(frontier: Collection[int], among: Collection[int] | None) -> Iterator[tuple[int, int]]:
        reached, relations = store.step([names[key] for key in frontier], plain)
        allowed = {i for i in reached if not where.kinds or kind_of(i) in where.kinds or i in ends}
        names.update({number(ident): ident for ident in allowed})
        for r in relations:
            far = r.target if r.target in reached else r.source
            if far in allowed and (among is None or number(far) in among):
                yield number(r.other(far)), number(far)

    keys = shortest(number(found[0]), number(found[-1]), step, longest)
    return [names[key] for key in keys] if keys else None


def timed(store: Read, held: Sequence[list[Relation]]) -> list[list[Relation]]:
    """What sources say of some people in a post, without what is undated and of the time that others give.

    Args:
        store: where the sources are.
        held: for each person what is said.

    Returns:
        As many, in their order; none is empty that was not.
    """
    parts = [([r for r in rs if r.start or r.end], [r for r in rs if not (r.start or r.end)]) for rs in held]
    wanted = {r.evidence[0].source for dated, undated in parts if dated for r in undated}
    dates = {s.id: s.date for s in store.sources(sorted(wanted))} if wanted else {}
    return [
        [*dated, *(r for r in undated if not any(_is_of(spell, dates[r.evidence[0].source]) for spell in dated))]
        for dated, undated in parts
    ]


def _lasts(relation: Relation) -> bool:
    return relation.type in _LASTING and relation.polarity is Polarity.AFFIRMED and relation.review is not Review.REJECTED


def _key(relation: Relation) -> tuple[str, str, str]:
    return relation.type, relation.source, relation.target


def _holds(spell: Relation, day: int) -> bool:
    first, _, last = days(spell.start, spell.end)
    return (first is None or first <= day) and (last is None or last >= day)


def _is_of(spell: Relation, date: str | None) -> bool:
    """Whether a source of a date, or of none, speaks of the time of a spell."""
    first, last = bounds(date)
    begin, end = bounds(spell.start)[0], bounds(spell.end)[1]
    return not ((begin and last and last < begin) or (end and first and first > end))
