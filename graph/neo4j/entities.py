"""Reading entities from Neo4j: as they are shown, and as their own sources have them."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ..answers import Period
from ..identity import kind_of, number
from ..model import Entity, Name
from ..names.keys import best_first
from ..settling import Facts, settled
from .answers import ENTITY, entity
from .connection import Connection, Transaction
from .words import RELATION, TYPES

_ENTITIES = (
    """UNWIND $given.ids AS asked
    OPTIONAL MATCH (m:Merged {id: asked})
    MATCH (e:Entity {id: coalesce(m.canonical, asked)})
    OPTIONAL MATCH (q:Merged {id: e.qualifier})
    RETURN collect([asked, """
    + ENTITY
    + "])"
)
_KNOWN = """UNWIND $given.ids AS asked
    OPTIONAL MATCH (m:Merged {id: asked})
    MATCH (:Entity {id: coalesce(m.canonical, asked)})
    RETURN asked"""
_ALL = (
    """MATCH (e:Entity) WHERE e.number > $given.after AND ($given.kinds IS NULL OR e.kind IN $given.kinds)
    WITH e ORDER BY e.number LIMIT $given.batch
    OPTIONAL MATCH (q:Merged {id: e.qualifier})
    WITH e, q ORDER BY e.number
    RETURN e.number AS number, """
    + ENTITY
    + " AS entity"
)
# What each source says under an id of its own, of all that are one.
_MEMBERS = """UNWIND $given.ids AS asked
    OPTIONAL MATCH (m:Merged {id: asked})
    MATCH (e:Entity {id: coalesce(m.canonical, asked)})
    RETURN asked, e.kind AS kind,
        COLLECT { MATCH (e)<-[a:SPEAKS_OF]-()
            WITH coalesce(a.entity, e.id) AS own, a.classification AS classification, a.named AS named, a.qualifier AS qualifier,
                a.start AS start, a.end AS end, a.status AS status, a.date_words AS words, a.date_reason AS reason,
                count(*) AS count
            RETURN [own, classification, named, qualifier, start, end, status, words, reason, count] } AS said,
        COLLECT { MATCH (e)<-[:OF]-(n:Name) RETURN [n.entity, n.text, n.lang, n.role] } AS names"""
_DEGREES = (
    """UNWIND $given.ids AS asked
    OPTIONAL MATCH (m:Merged {id: asked})
    OPTIONAL MATCH (e:Entity {id: coalesce(m.canonical, asked)})
    RETURN asked, CASE WHEN e IS NULL THEN 0 ELSE COUNT { (e)-[r:"""
    + RELATION
    + """]-() WHERE r.review <> 'rejected' } END AS degree"""
)
_APPEARANCES = """UNWIND $given.ids AS asked
    OPTIONAL MATCH (m:Merged {id: asked})
    MATCH (e:Entity {id: coalesce(m.canonical, asked)})<-[:SPEAKS_OF]-(s:Source)
    WITH asked, s.id AS id ORDER BY id
    RETURN asked, collect(DISTINCT id) AS sources"""
_NAMED = "MATCH (n:Name) WHERE n.match IN $given.keys RETURN DISTINCT n.match, n.entity"
_TARGETS = (
    """UNWIND $given.ids AS asked
    OPTIONAL MATCH (m:Merged {id: asked})
    MATCH (e:Entity {id: coalesce(m.canonical, asked)})-[r:"""
    + RELATION
    + """]->(t:Entity)
    WHERE type(r) IN $given.types AND r.polarity = 'affirmed' AND r.review <> 'rejected'
    RETURN asked, t.id AS target, t.number AS number, min(r.start_day) AS first, max(coalesce(r.end_day, r.last_day)) AS last
    ORDER BY asked, number"""
)
_BATCH = 2000


def entities(tx: Transaction, ids: Collection[str]) -> dict[str, Entity]:
    """The entities with these ids, those that stand for merged ones among them; unknown ids are left out."""
    rows = tx.run(_ENTITIES, ids=list(dict.fromkeys(ids))).single(strict=True)[0]
    return {asked: entity(row) for asked, row in rows}


def known(tx: Transaction, ids: Collection[str]) -> set[str]:
    """Those of these ids that ``entities`` would find."""
    return set(tx.run(_KNOWN, ids=list(dict.fromkeys(ids))).value())


def all_entities(connection: Connection, kinds: Collection[str]) -> Iterator[Entity]:
    """Every entity of these kinds, by number, in batches."""
    after = -1
    while True:
        given = {"after": after, "kinds": sorted(kinds) or None, "batch": _BATCH}
        rows = connection.read(lambda tx, given=given: tx.run(_ALL, given).values())  # type: ignore[misc]
        yield from (entity(row[1]) for row in rows)
        if len(rows) < _BATCH:
            return
        after = rows[-1][0]


def members(tx: Transaction, ids: Collection[str]) -> dict[str, list[Entity]]:
    """The entities that are one under each of these ids, each with the facts and names of its own sources, by id."""
    return {row["asked"]: _members(row["kind"], row["said"], row["names"]) for row in tx.run(_MEMBERS, ids=list(ids))}


def degrees(tx: Transaction, ids: Collection[str]) -> dict[str, int]:
    """How many relations touch each of these entities, rejected ones apart; in the order given."""
    found: dict[str, int] = {row["asked"]: row["degree"] for row in tx.run(_DEGREES, ids=list(ids))}
    return {ident: found[ident] for ident in ids}


def appearances(tx: Transaction, ids: Collection[str]) -> dict[str, list[str]]:
    """The ids of the sources that speak of each of these entities, or of one that it stands for, in order."""
    found: dict[str, list[str]] = {row["asked"]: row["sources"] for row in tx.run(_APPEARANCES, ids=list(ids))}
    return {ident: found[ident] for ident in ids if ident in found}


def named(tx: Transaction, kind: str, keys: Collection[str]) -> dict[str, list[str]]:
    """See ``Store.named``."""
    rows = tx.run(_NAMED, keys=sorted(set(keys))).values()
    found: dict[str, list[str]] = {}
    for key, _, ident in sorted((key, number(ident), ident) for key, ident in rows if kind_of(ident) == kind):
        found.setdefault(key, []).append(ident)
    return found


def targets(tx: Transaction, ids: Collection[str], types: Collection[str]) -> dict[str, dict[str, Period]]:
    """See ``Store.targets``; by the ids that were asked for."""
    found: dict[str, dict[str, Period]] = {}
    given = [TYPES[name] for name in sorted(types) if name in TYPES]
    for asked, target, _, first, last in tx.run(_TARGETS, ids=list(dict.fromkeys(ids)), types=given).values():
        found.setdefault(asked, {})[target] = (first, last)
    return found


def _members(kind: str, said: list[list[object]], names: list[list[str]]) -> list[Entity]:
    facts: dict[str, list[tuple[Facts, int]]] = {}
    for own, *row, count in said:
        facts.setdefault(str(own), []).append((Facts(*row), int(str(count))))  # type: ignore[arg-type]
    found = []
    for own in sorted(facts):
        one = settled(facts[own])
        called = best_first(Name(*name) for ident, *name in names if ident == own)
        dates = (one.start, one.end, one.date_words, one.date_reason, one.status)
        found.append(Entity(own, kind, called, one.classification, one.named, one.qualifier, *dates))
    return found
