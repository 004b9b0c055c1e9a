"""Who knows whom: the shortest chains of acquaintance from one side to the people of another."""

from __future__ import annotations

from dataclasses import dataclass

from ...graph.errors import NotFound
from ...graph.filter import Filter
from ...graph.model import Entity, Relation, Review
from ...graph.store import Store
from ..chain import Step, path
from .sides import Side

_ASKED = 5
_SHOWN = 3
_LONGEST = 6
# By what people come to know each other; that both pay one body, or offer one programme, makes nobody known.
_KNOWN_BY = frozenset(
    {"holds", "post_in", "part_of", "member_of", "met_with", "chaired", "attended", "accompanied", "visited", "signed"}
)


@dataclass(frozen=True, slots=True)
class Chain:
    """Steps from one side to a person of the other."""

    steps: tuple[Step, ...]

    @property
    def relations(self) -> tuple[Relation, ...]:
        """One relation of every step, an accepted one where there is one; the steps have all."""
        return tuple(min(step.relations, key=lambda r: r.review is not Review.ACCEPTED) for step in self.steps)


def chains(store: Store, ours: Entity, side: Side) -> list[Chain]:
    """The shortest chains from one side to those who hold the posts of another, or to itself where nobody is known to.

    Args:
        store: any store.
        ours: where the chains begin.
        side: where they end.

    Returns:
        At most three, the shortest first, then in the order of the posts.
    """
    goals = list({row.one.id: row.one for row in side.posts}.values())[:_ASKED] or [side.entity]
    found = [chain for goal in goals if goal.id != ours.id and (chain := _chain(store, ours, goal))]
    return sorted(found, key=lambda chain: len(chain.steps))[:_SHOWN]


def _chain(store: Store, ours: Entity, goal: Entity) -> Chain | None:
    try:
        return Chain(tuple(path(store, ours, goal, where=Filter(types=_KNOWN_BY), longest=_LONGEST)))
    except NotFound:
        return None
