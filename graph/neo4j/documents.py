"""What a source says, read back from Neo4j as it went in: before anything was merged or decided."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from ..errors import NotFound
from ..identity import kind_of, number
from ..model import DateMention, Document, Entity, Name, Proposal, Relation
from ..names.keys import every_name
from .answers import OWN_ROW, SAID, SOURCE, relation
from .answers import source as source_of
from .connection import Transaction
from .reader import in_text, place
from .records import as_read
from .words import KEPT

_RELATIONS = (
    "MATCH (s:Entity)-[r:"
    + KEPT
    + "]->(t:Entity) WHERE r.id STARTS WITH $given.prefix"
    + SAID
    + "RETURN elementId(r) AS element, r.read AS read, "
    + OWN_ROW
    + " AS row"
)
_DOCUMENT = (
    "MATCH (s:Source {id: $given.source}) RETURN "
    + SOURCE
    + """ AS source,
    COLLECT { MATCH (s)-[a:SPEAKS_OF]->(e:Entity) RETURN [coalesce(a.entity, e.id), e.kind, a.classification, a.named,
        a.qualifier, a.start, a.end, a.date_words, a.date_reason, a.status] } AS entities,
    COLLECT { MATCH (s)-[:NAMES]->(n:Name) RETURN [n.entity, n.text, n.lang, n.role] } AS names,
    COLLECT { MATCH (s)<-[:IN]-(n:Mention) RETURN [n.start, n.end, n.text, n.kind, n.entity, n.form,
        coalesce(n.confidence, 1.0)] } AS mentions,
    COLLECT { MATCH (s)<-[:IN]-(n:Date) RETURN [n.start, n.end, n.text, n.value] } AS dates,
    COLLECT { MATCH (s)<-[:IN]-(n:Proposal) RETURN [n.one, n.other, n.score, n.reason] } AS proposals,
    COLLECT { CALL () { """
    + _RELATIONS
    + " } RETURN [element, read, row] } AS relations"
)


class Read(NamedTuple):
    """A relation as it was read; the relationship that shows it; and whether a decision shows it otherwise."""

    relation: Relation
    element: str
    decided: bool


def document(tx: Transaction, source: str) -> tuple[Document, tuple[Proposal, ...]]:
    """All that one source says, as read, and the proposals that it brought, by their ids.

    Raises:
        NotFound: there is no such source.
    """
    row = tx.run(_DOCUMENT, source=source, prefix=f"{source}/").single()
    if row is None:
        raise NotFound(f"There is no source {source}. `rawabit stats` counts what is there.")
    return Document(
        source_of(row["source"]),
        tuple(_entities(row["entities"], row["names"])),
        tuple(read.relation for read in _reads(row["relations"])),
        tuple(in_text(row["mentions"])),
        tuple(sorted((DateMention(*found) for found in row["dates"]), key=lambda d: (d.start, -d.end))),
    ), tuple(sorted((Proposal(*found) for found in row["proposals"]), key=lambda p: (number(p.one), number(p.other))))


def relations(tx: Transaction, source: str) -> list[Read]:
    """The relations of one source, as read, in the order of its text."""
    return _reads(tx.run(_RELATIONS, prefix=f"{source}/").values())


def _reads(rows: Sequence[Sequence[Any]]) -> list[Read]:
    found = [Read(as_read(relation(row), kept), element, kept is not None) for element, kept, row in rows]
    return sorted(found, key=lambda read: place(read.relation))


def _entities(rows: list[list[Any]], names: list[list[str]]) -> list[Entity]:
    called: dict[str, list[Name]] = {}
    for ident, *name in names:
        called.setdefault(ident, []).append(Name(*name))
    made = [Entity(row[0], kind_of(row[0]), every_name(called[row[0]]), *row[2:]) for row in rows]
    return sorted(made, key=lambda e: number(e.id))
