"""Reading sources, and the whole graph, from Neo4j: each question one query, in the orders that the contract fixes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from ..answers import Counts
from ..filter import Filter
from ..identity import number
from ..model import DateMention, Form, Mention, Relation, Source
from ..vocabulary import vocabulary
from .answers import RELATION_ROW, SAID, SOURCE, relation, source
from .connection import Connection, Transaction
from .filter import WHERE, parameters
from .words import RELATION

_SIZES = """MATCH (s:Source) WHERE $given.sources IS NULL OR s.id IN $given.sources RETURN s.id, s.relations ORDER BY s.id"""
# From the first relation of one source to the last of another.
_SCAN = (
    "MATCH (s:Entity)-[r:"
    + RELATION
    + "]->(t:Entity) WHERE r.id >= $given.first AND r.id < $given.last "
    + "AND ($given.kinds IS NULL OR s.kind IN $given.kinds AND t.kind IN $given.kinds) AND"
    + WHERE
    + SAID
    + "RETURN "
    + RELATION_ROW
)
_BATCH = 5000

_IN_ORDER = "AS source ORDER BY s.day, s.id"
_SOURCES = "MATCH (s:Source) RETURN " + SOURCE + _IN_ORDER
_THESE = "UNWIND $given.ids AS id MATCH (s:Source {id: id}) RETURN " + SOURCE + _IN_ORDER
_OF_ORIGIN = "MATCH (s:Source {origin: $given.origin}) RETURN " + SOURCE + _IN_ORDER
_IDS = "MATCH (s:Source) RETURN s.id ORDER BY s.id"
_IDS_OF_ORIGIN = "MATCH (s:Source {origin: $given.origin}) RETURN s.id ORDER BY s.id"
_MENTIONS = """MATCH (s:Source {id: $given.source})<-[:IN]-(n:Mention) OPTIONAL MATCH (m:Merged {id: n.entity})
    RETURN n.start, n.end, n.text, n.kind, coalesce(m.canonical, n.entity), n.form,
        coalesce(n.confidence, 1.0)"""
_DATES = "MATCH (s:Source {id: $given.source})<-[:IN]-(n:Date) RETURN n.start, n.end, n.text, n.value"

_COUNTS = (
    """RETURN COUNT { (:Source) } AS sources,
    COLLECT { MATCH (e:Entity) WITH e.kind AS kind, count(*) AS count RETURN [kind, count] } AS entities,
    COLLECT { MATCH (:Entity)-[r:"""
    + RELATION
    + """]->(:Entity) WITH type(r) AS type, r.review AS review, count(*) AS count RETURN [type, review, count] } AS relations"""
)


def place(r: Relation) -> tuple[str, int]:
    """Where a relation stands: its source, and its number in it."""
    document, _, count = r.id.partition("/")
    return document, int(count)


def scan(connection: Connection, where: Filter) -> Iterator[Relation]:
    """Every relation that counts, by document and number, in parts of about one size."""
    given = parameters(where)
    for first, last in _parts(connection.read(lambda tx: tx.run(_SIZES, given).values())):
        ends = {"first": f"{first}/", "last": f"{last}0"}  # 0 comes after /
        rows = connection.read(lambda tx, ends=ends: tx.run(_SCAN, given, **ends).value())  # type: ignore[misc]
        yield from sorted(map(relation, rows), key=place)


def _parts(sizes: list[list[Any]]) -> Iterator[tuple[str, str]]:
    """The first and last source of each part."""
    first, size = None, 0
    for ident, count in sizes:
        first, size = first or ident, size + count
        if size >= _BATCH:
            yield first, ident
            first, size = None, 0
    if first and size:
        yield first, sizes[-1][0]


def sources(tx: Transaction, ids: Collection[str] | None) -> list[Source]:
    """Sources by date (undated last) and id."""
    rows = tx.run(_SOURCES) if ids is None else tx.run(_THESE, ids=list(dict.fromkeys(ids)))
    return [source(row) for row in rows.value()]


def of_origin(tx: Transaction, origin: str) -> list[Source]:
    """The sources that came under a name, by date (undated last) and id."""
    return [source(row) for row in tx.run(_OF_ORIGIN, origin=origin).value()]


def source_ids(tx: Transaction, origin: str | None) -> list[str]:
    """See ``Store.source_ids``."""
    return (tx.run(_IDS) if origin is None else tx.run(_IDS_OF_ORIGIN, origin=origin)).value()


def mentions(tx: Transaction, ident: str) -> list[Mention]:
    """The mentions of a source as they are shown, by start and then longest first."""
    return in_text(tx.run(_MENTIONS, source=ident).values())


def in_text(rows: Iterable[list[Any]]) -> list[Mention]:
    """Mentions by start and then longest first, then by kind."""
    found = [Mention(start, end, text, kind, entity, Form(form), sure) for start, end, text, kind, entity, form, sure in rows]
    return sorted(found, key=lambda m: (m.start, -m.end, m.kind))


def dates(tx: Transaction, ident: str) -> list[DateMention]:
    """The dates of a source, by start."""
    return sorted((DateMention(*row) for row in tx.run(_DATES, source=ident).values()), key=lambda d: (d.start, -d.end))


def counts(tx: Transaction) -> Counts:
    """How much there is, in the order of the vocabulary."""
    row = tx.run(_COUNTS).single(strict=True)
    entities = dict(row["entities"])
    relations: dict[str, int] = {}
    reviews: dict[str, int] = {}
    for type_, review, count in row["relations"]:
        relations[type_.lower()] = relations.get(type_.lower(), 0) + count
        reviews[review] = reviews.get(review, 0) + count
    words = vocabulary()
    return Counts(
        row["sources"], _ordered(entities, words.kinds), _ordered(relations, words.types), _ordered(reviews, words.reviews)
    )


def _ordered(counted: dict[str, int], words: Collection[str]) -> dict[str, int]:
    return {word: counted[word] for word in words if word in counted}


def checked(ids: Collection[str]) -> list[str]:
    """Ids, each one that could be one.

    Raises:
        InputError: a text that is no id.
    """
    for ident in ids:
        number(ident)
    return list(ids)
