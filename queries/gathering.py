"""Relations that are gathered from a store step by step, nobody asked about twice."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import replace

from ..graph.filter import Filter
from ..graph.model import Relation
from ..graph.store import Store


class Gathered:
    """What was found so far, each relation once, in the order in which it was found first.

    The most of an answer's time goes into reading relations, and in the middle of a large graph each step would read anew most
    of what the steps before it read.

    Args:
        store: any store.
        where: which relations count.
    """

    def __init__(self, store: Store, where: Filter) -> None:
        self._store, self._where = store, where
        self._found: dict[str, Relation] = {}
        self._asked: set[str] = set()

    @property
    def relations(self) -> list[Relation]:
        """All that was found."""
        return list(self._found.values())

    def ends(self, *kinds: str) -> set[str]:
        """The ids of the entities that these relations touch, of these kinds or of all."""
        begins = tuple(f"{kind}-" for kind in kinds) or ""
        return {end for r in self._found.values() for end in (r.source, r.target) if end.startswith(begins)}

    def around(self, idents: Set[str], types: frozenset[str] | None = None) -> None:
        """Find what touches these entities, those apart about which this was asked before, of whatever types.

        Args:
            idents: ids of entities.
            types: which types count here, of those that count at all; all of them where it is left out.
        """
        if new := sorted(idents - self._asked):
            where = self._where if types is None else replace(self._where, types=types)
            self._keep(self._store.relations(new, where))
            self._asked.update(new)

    def among(self, idents: Set[str]) -> None:
        """Find what joins two of these entities."""
        if new := sorted(idents - self._asked):  # what touches the others is there
            self._keep(self._store.relations(new, self._where, among=True))

    def _keep(self, relations: list[Relation]) -> None:
        for relation in relations:
            self._found.setdefault(relation.id, relation)


def as_scanned(relations: Iterable[Relation]) -> list[Relation]:
    """Relations in the order of ``scan``, each once."""
    found = {r.id: r for r in relations}
    return sorted(found.values(), key=lambda r: (r.id.rpartition("/")[0], int(r.id.rpartition("/")[2])))
