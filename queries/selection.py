"""Which part of a graph to draw: around one entity, or the best part of all of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..graph.filter import Filter
from ..graph.model import Entity, Relation, Review
from ..graph.store import Store
from .gathering import Gathered
from .resolving import resolve
from .ways import ways


@dataclass(frozen=True, slots=True)
class Selection:
    """The entities and relations to draw, and how many there were to choose from.

    ``alone`` is how many more entities the store has that no relation that counts touches, 0 around a focus; ``left`` is how many
    of whom ``who`` lists for the focus the limit leaves out.
    """

    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...]
    total: int
    focus: str | None = None
    alone: int = 0
    left: int = 0


def select(
    store: Store, focus: str | Entity | None = None, *, depth: int = 2, limit: int = 300, where: Filter | None = None
) -> Selection:
    """Choose what to draw.

    Args:
        store: any store.
        focus: the entity in the middle; None for the whole graph.
        depth: how many steps around the focus; whom ``who`` lists for it is drawn too, as many steps away as they are.
        limit: the most entities.
        where: which relations count.

    Returns:
        Entities by weight and the relations among them. The weight of an entity is the sum over its relations of how far along
        they are, reviewed ones counting double. The heaviest is taken first, then always the heaviest that touches what was
        taken, so that nothing drawn stands alone while its neighbours were left out. Around a focus its partners and who is on
        the way to them (``ways``) go before all others, in the order of ``who``.

    Raises:
        AmbiguousName, NotFound: see ``resolve``.
    """
    where = where or Filter()
    start = resolve(store, focus) if focus is not None else None
    partners = ways(store, start, where) if start else []
    first = list(dict.fromkeys(ident for way in partners for ident in way))
    relations = _around(store, start.id, depth, where, first) if start else list(store.scan(where))
    weights: dict[str, float] = {}
    touching: dict[str, set[str]] = {}
    for r in relations:
        for end in (r.source, r.target):
            weights[end] = weights.get(end, 0.0) + (1 + r.modality.rank) * (2 if r.review is Review.ACCEPTED else 1)
            touching.setdefault(end, set()).add(r.other(end))
    if start:
        weights.setdefault(start.id, 0.0)
    ranks = {ident: (len(first), -weight) for ident, weight in weights.items()}
    ranks |= {ident: (number, 0.0) for number, ident in enumerate(first)}
    chosen = _grow(ranks, touching, limit, start.id if start else None)
    kept = set(chosen)
    known = store.entities(chosen)
    inside = tuple(r for r in relations if r.source in kept and r.target in kept)
    alone = 0 if start else sum(store.counts().entities.values()) - len(weights)
    left = sum(way[-1] not in kept for way in partners)
    return Selection(tuple(known[i] for i in chosen), inside, len(weights), start.id if start else None, alone, left)


def _around(store: Store, start: str, depth: int, where: Filter, more: Iterable[str]) -> list[Relation]:
    """What is said within some steps, and what ties that and some more entities among themselves."""
    found, seen = Gathered(store, where), {start}
    for _ in range(depth):
        found.around(seen)
        seen |= found.ends()
    found.among(seen.union(more))
    return found.relations


def _grow(ranks: Mapping[str, tuple[int, float]], touching: Mapping[str, set[str]], limit: int, start: str | None) -> list[str]:
    """Entities as they are taken: the first in rank next to those taken, and a new beginning when none is left."""
    import heapq

    order = sorted(ranks, key=lambda ident: (ranks[ident], ident))
    chosen: list[str] = []
    taken: set[str] = set()
    for seed in [start, *order] if start else order:
        heap = [(ranks[seed], seed)] if seed not in taken else []
        while heap and len(chosen) < limit:
            _, ident = heapq.heappop(heap)
            if ident in taken:
                continue
            taken.add(ident)
            chosen.append(ident)
            for other in touching.get(ident, ()):
                if other not in taken:
                    heapq.heappush(heap, (ranks[other], other))
        if len(chosen) >= limit:
            break
    return chosen
