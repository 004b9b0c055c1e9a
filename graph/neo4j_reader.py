"""Reading relations and sources from Neo4j: each question one query, in the orders that the contract fixes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from .answers import Counts
from .filter import Filter
from .identity import number
from .model import DateMention, Entity, Form, Mention, Relation, Source
from .neo4j_connection import Connection, Transaction
from .neo4j_filter import WHERE, parameters
from .neo4j_records import ENTITY, RELATION_ROW, SOURCE, entity, relation, source
from .neo4j_words import RELATION
from .vocabulary import vocabulary

_ASKED = """UNWIND $given.ids AS asked OPTIONAL MATCH (m:Merged {id: asked})
    WITH collect(DISTINCT coalesce(m.canonical, asked)) AS ids
    UNWIND ids AS id MATCH (n:Entity {id: id}) """
# A relation between two of the entities is found from its source, all others from the end that is among the entities.
_OUT = "MATCH (n)-[r:" + RELATION + "]->(o:Entity) WHERE ($given.kinds IS NULL OR o.kind IN $given.kinds) AND" + WHERE
_IN = (
    "MATCH (n)<-[r:"
    + RELATION
    + "]-(o:Entity) WHERE NOT o.id IN ids AND ($given.kinds IS NULL OR o.kind IN $given.kinds) AND"
    + WHERE
)
_AMONG = _OUT + "AND o.id IN ids"
_TOUCHING = _ASKED + "CALL (n, ids) { " + _OUT + "RETURN r, n AS s, o AS t UNION ALL " + _IN + "RETURN r, o AS s, n AS t }"
# Of few entities every pair is looked at, so that one with very many relations costs no more than the others.
_PAIRS = (
    _ASKED
    + "UNWIND ids AS other MATCH (t:Entity {id: other}) MATCH (n)-[r:"
    + RELATION
    + "]->(t) WHERE ($given.kinds IS NULL OR t.kind IN $given.kinds) AND"
    + WHERE
    + "WITH r, n AS s, t"
)
_FIRST = " WITH r, s, t ORDER BY r.start_day IS NULL, r.start_day DESC, toLower(type(r)), r.document, r.number LIMIT $given.limit"
# Rows in lists, for each entity its own: a record costs the driver as much as all the values of a relation.
_LISTED = " RETURN collect(" + RELATION_ROW + ") AS rows "
_OUT_LISTED = " WITH r, n AS s, o AS t" + _LISTED
_IN_LISTED = " WITH r, o AS s, n AS t" + _LISTED
_ALL_TOUCHING = _ASKED + "CALL (n, ids) { " + _OUT + _OUT_LISTED + "UNION ALL " + _IN + _IN_LISTED + "} RETURN rows"
_FIRST_TOUCHING = _TOUCHING + _FIRST + _LISTED
_ALL_AMONG = _ASKED + "CALL (n, ids) { " + _AMONG + _OUT_LISTED + "} RETURN rows"
_FIRST_AMONG = _ASKED + _AMONG + " WITH r, n AS s, o AS t" + _FIRST + _LISTED
_ALL_PAIRS = _PAIRS + _LISTED
_FEW = 16
_JOINED = (
    "RETURN COLLECT { UNWIND $given.ids AS asked OPTIONAL MATCH (m:Merged {id: asked}) "
    + "MATCH (e:Entity {id: coalesce(m.canonical, asked)}) OPTIONAL MATCH (q:Merged {id: e.qualifier}) RETURN [asked, "
    + ENTITY
    + "] } AS entities, COLLECT { "
    + _PAIRS
    + " RETURN "
    + RELATION_ROW
    + " } AS relations"
)

_SIZES = """MATCH (s:Source) WHERE $given.sources IS NULL OR s.id IN $given.sources RETURN s.id, s.relations ORDER BY s.id"""
# From the first relation of one source to the last of another.
_SCAN = (
    "MATCH (s:Entity)-[r:"
    + RELATION
    + "]->(t:Entity) WHERE r.id >= $given.first AND r.id < $given.last "
    + "AND ($given.kinds IS NULL OR s.kind IN $given.kinds AND t.kind IN $given.kinds) AND"
    + WHERE
    + " RETURN "
    + RELATION_ROW
)
_BATCH = 5000

_IN_ORDER = "AS source ORDER BY s.day, s.id"
_SOURCES = "MATCH (s:Source) RETURN " + SOURCE + _IN_ORDER
_THESE = "UNWIND $given.ids AS id MATCH (s:Source {id: id}) RETURN " + SOURCE + _IN_ORDER
_OF_ORIGIN = "MATCH (s:Source {origin: $given.origin}) WHERE NOT s.id IN $given.but RETURN " + SOURCE + _IN_ORDER
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


def touching(tx: Transaction, ids: Collection[str], where: Filter, *, among: bool, limit: int | None) -> list[Relation]:
    """The relations that touch these entities, or join two of them: latest first, then by type, document and number."""
    given: dict[str, Any] = {**parameters(where), "ids": list(dict.fromkeys(ids)), "limit": limit}
    if limit is None and among and len(given["ids"]) <= _FEW:
        lists = tx.run(_ALL_PAIRS, given).value()
    elif limit is None:
        lists = tx.run(_ALL_AMONG if among else _ALL_TOUCHING, given).value()
    else:
        lists = tx.run(_FIRST_AMONG if among else _FIRST_TOUCHING, given).value()
    return _in_order(chain.from_iterable(lists))


def joined(tx: Transaction, ids: Collection[str], where: Filter) -> tuple[dict[str, Entity], list[Relation]]:
    """These entities, and the relations that join two of them, in one trip; see ``Store.joined``."""
    row = tx.run(_JOINED, {**parameters(where), "ids": list(dict.fromkeys(ids))}).single(strict=True)
    found = {asked: entity(values) for asked, values in row["entities"]}
    return {ident: found[ident] for ident in ids if ident in found}, _in_order(row["relations"])


def _in_order(rows: Iterable[Sequence[Any]]) -> list[Relation]:
    """Relations latest first, then by type, document and number."""
    found = [(row[-1], relation(row)) for row in rows]
    found.sort(key=lambda pair: (pair[0] is None, -(pair[0] or 0), pair[1].type, *place(pair[1])))
    return [pair[1] for pair in found]


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


def of_origin(tx: Transaction, origin: str, but: Collection[str]) -> list[Source]:
    """The sources that came under a name, some left out, by date (undated last) and id."""
    return [source(row) for row in tx.run(_OF_ORIGIN, origin=origin, but=list(but)).value()]


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
