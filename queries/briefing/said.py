"""What sources say of two entities, as rows of a brief."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass

from ...graph.model import Entity, Relation
from ...graph.store import Store
from ..vicinity import latest_first


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of two entities: all relations of one type, direction and polarity, by one speaker or by the documents."""

    one: Entity
    other: Entity
    by: Entity | None
    relations: tuple[Relation, ...]

    @property
    def type(self) -> str:
        """The type of all its relations."""
        return self.relations[0].type


def said(store: Store, relations: Iterable[Relation], alike: Callable[[Relation], Hashable] = lambda r: None) -> list[Said]:
    """Relations, put together where they say the same.

    Args:
        store: where the entities are looked up.
        relations: any relations.
        alike: what must be equal besides for two to say the same.

    Returns:
        The latest first (undated last), then by the labels and ids of the two.
    """
    found: dict[Hashable, list[Relation]] = {}
    for r in relations:
        found.setdefault((r.type, r.source, r.target, r.polarity, r.attributed_to, alike(r)), []).append(r)
    groups = list(found.values())
    known = store.entities(sorted({i for g in groups for i in (g[0].source, g[0].target, g[0].attributed_to) if i}))
    rows = [Said(known[g[0].source], known[g[0].target], known.get(g[0].attributed_to or ""), tuple(g)) for g in groups]
    return sorted(rows, key=lambda s: (*latest_first(s.relations), s.one.label(), s.other.label(), s.relations[0].id))
