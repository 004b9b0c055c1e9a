"""Who held a post or belonged to a body on a day: what says no day counts only where those that say one let it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..graph.dates import bounds
from ..graph.filter import Filter
from ..graph.model import Polarity, Relation, Review
from ..graph.store import Store

_LASTING = frozenset({"holds", "member_of"})


def on_day(store: Store, subject: str, found: Sequence[Relation], where: Filter) -> list[Relation]:
    """Relations of an entity without those that cannot have held on the day that is asked for.

    An undated relation is of the spell that others of the same two give, if it is of a source of that time or of none; it then
    holds no longer than that.

    Args:
        store: where the other relations and the sources are.
        subject: the id of the entity.
        found: relations that count on the day as the store tells it: undated ones always.
        where: what was asked; without a day all are left.

    Returns:
        Those that are left, in their order.
    """
    undated = {r.id: r for r in found if where.as_of and _lasts(r) and not (r.start or r.end)}
    if not undated:
        return list(found)
    there = {r.id for r in found}
    spells: dict[tuple[str, str, str], list[Relation]] = {}
    for r in store.relations([subject], replace(where, as_of=None, types=_LASTING)):
        if _lasts(r) and (r.start or r.end):
            spells.setdefault(_key(r), []).append(r)
    over = {ident: r for ident, r in undated.items() if _key(r) in spells and there.isdisjoint(s.id for s in spells[_key(r)])}
    dates = {s.id: s.date for s in store.sources(sorted({e.source for r in over.values() for e in r.evidence}))} if over else {}
    gone = {r.id for r in over.values() if any(_is_of(spell, dates[r.evidence[0].source]) for spell in spells[_key(r)])}
    return [r for r in found if r.id not in gone]


def timed(store: Store, held: Sequence[list[Relation]]) -> list[list[Relation]]:
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


def _is_of(spell: Relation, date: str | None) -> bool:
    """Whether a source of a date, or of none, speaks of the time of a spell."""
    first, last = bounds(date)
    begin, end = bounds(spell.start)[0], bounds(spell.end)[1]
    return not ((begin and last and last < begin) or (end and first and first > end))
