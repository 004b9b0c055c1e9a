"""A document as people read it: its text, the names that were found in it, and the relations with their place in it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..graph.filter import EVERYTHING, Filter
from ..graph.model import Entity, Form, Mention, Relation, Source
from ..graph.store import Store


@dataclass(frozen=True, slots=True)
class Claimed:
    """A relation of a document with its number in the text, and the entities at its ends."""

    number: int
    relation: Relation
    source: Entity
    target: Entity

    @property
    def relations(self) -> tuple[Relation, ...]:
        """What it rests on."""
        return (self.relation,)


@dataclass(frozen=True, slots=True)
class Marked:
    """A document: its facts and text, the names found in it (by start, longest first), and what it says, numbered from 1."""

    source: Source
    names: tuple[Mention, ...]
    claims: tuple[Claimed, ...]

    def numbers(self) -> dict[int, list[int]]:
        """Where in the text the evidence of relations ends, with their numbers."""
        found: dict[int, list[int]] = {}
        for claim in self.claims:
            for at in dict.fromkeys(e.end for e in claim.relation.evidence):
                found.setdefault(at, []).append(claim.number)
        return found


def marked(store: Store, source: Source, *, where: Filter = EVERYTHING) -> Marked:
    """One document with what was found in it, as it is shown now.

    Args:
        store: any store.
        source: a document of it.
        where: which of its relations count.

    Returns:
        The relations in the order of the text, numbered.
    """
    relations = list(store.scan(replace(where, sources=frozenset({source.id}))))
    relations.sort(key=lambda r: (r.evidence[0].start, r.evidence[0].end, int(r.id.rpartition("/")[2])))
    known = store.entities(list(dict.fromkeys(end for r in relations for end in (r.source, r.target))))
    claims = tuple(Claimed(n, r, known[r.source], known[r.target]) for n, r in enumerate(relations, 1))
    names = tuple(m for m in store.mentions(source.id) if m.form is Form.NAME)
    return Marked(source, names, claims)
