"""The chain from one entity to another, with what is said at every step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from ..graph.errors import NotFound
from ..graph.filter import Filter
from ..graph.model import Entity, Relation
from ..graph.store import Store
from ..graph.vocabulary import vocabulary
from .resolving import resolve

FAINT = frozenset({"located_in", "about", "stated", "hinders"})
"""Types that tell where something is or what it is about, and not with whom: all that is in a country, or about water."""
OFFICES = frozenset({"holds", "post_in"})
"""Types that tell of a post; a person, the post and its body are three entities of what a reader takes for one tie."""
_FAINT_STEPS = 3
_HALF = 2  # what a step costs, in halves; a step of ``OFFICES`` costs one
_HATS = OFFICES | {"member_of", "part_of"}
_HELD_BY = frozenset({"person", "post", "organization"})


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a chain: the relations that join its two ends."""

    source: Entity
    target: Entity
    relations: tuple[Relation, ...]


def path(store: Store, start: str | Entity, goal: str | Entity, *, where: Filter | None = None, longest: int = 8) -> list[Step]:
    """A shortest chain between two entities, whichever way its relations point.

    Args:
        store: any store.
        start, goal: names, ids or entities.
        where: which relations count; denied ones never do. Its kinds limit the entities between.
        longest: the most steps.

    Returns:
        The steps from start to goal, each with the relations that join its ends; of several equally short chains the one that the
        store's contract fixes (``Store.path``). Where a shortest chain has steps that only ``FAINT`` relations make, each of them
        counts as three, and a chain without any that is no longer than that takes its place. A person's post and its body are
        one step (``cost``): a chain of posts, memberships and parts alone that is no longer so takes the place of another.

    Raises:
        NotFound: there is no chain of that length, or no such entity.
        AmbiguousName: see ``resolve``.
    """
    first, last = resolve(store, start), resolve(store, goal)
    found = chain(store, first.id, last.id, where or Filter(), longest)
    if found is None:
        raise NotFound(f"No chain of up to {longest} steps joins {first.label()} and {last.label()} with these filters.")
    return found


def chain(store: Store, start: str, goal: str, where: Filter, longest: int) -> list[Step] | None:
    """The chain of ``path`` between two ids; None where there is none of that length."""
    found = _shortest(store, start, goal, where, longest)
    if found is None:
        return None
    found = _closer(store, found, where, longest)
    return _through_posts(store, found, where, longest) or found


def cost(relations: Iterable[Relation]) -> int:
    """How many half steps a step over these relations counts as: two, one where it is half the way over a post, six if faint."""
    types = {r.type for r in relations}
    return 1 if types & OFFICES else _HALF if types - FAINT else _FAINT_STEPS * _HALF


def length(steps: Iterable[Step]) -> int:
    """How many half steps a chain is long."""
    return sum(cost(step.relations) for step in steps)


def _closer(store: Store, found: list[Step], where: Filter, longest: int) -> list[Step]:
    """A chain without faint steps in the place of one that has some, each of which counts as three."""
    faint = sum(cost(step.relations) > _HALF for step in found)
    close = (where.types or frozenset(vocabulary().types)) - FAINT
    if not faint or not close:
        return found
    least = min(longest, len(found) + faint * (_FAINT_STEPS - 1))
    return _shortest(store, found[0].source.id, found[-1].target.id, replace(where, types=close), least) or found


def _through_posts(store: Store, found: list[Step], where: Filter, longest: int) -> list[Step] | None:
    """A chain over posts and memberships alone that is no longer than another one, though it may have more relations."""
    kinds = [found[0].source.kind, found[-1].target.kind] if found else []
    types = where.types & _HATS if where.types else _HATS
    least = _HALF * (2 if kinds == ["organization", "organization"] else 1)  # there and back over one person, or one post
    if not types & OFFICES or not _HELD_BY.issuperset(kinds) or length(found) <= least:
        return None
    most = min(longest, length(found))
    other = _shortest(store, found[0].source.id, found[-1].target.id, replace(where, types=types), most)
    return other if other and length(other) <= length(found) else None


def _shortest(store: Store, start: str, goal: str, where: Filter, longest: int) -> list[Step] | None:
    ids = store.path(start, goal, where, longest=longest)
    if ids is None:
        return None
    entities, relations = store.joined(ids, replace(where, kinds=frozenset()))  # the ends may be of others
    joined: dict[frozenset[str], list[Relation]] = {frozenset(pair): [] for pair in pairwise(ids)}
    for relation in relations:
        ends = frozenset((relation.source, relation.target))
        if ends in joined:
            joined[ends].append(relation)
    return [Step(entities[a], entities[b], tuple(joined[frozenset((a, b))])) for a, b in pairwise(ids)]
