"""What a document is sent as: short rows, each value in its place, and the query that makes nodes and relationships of them.

The client pays for every value that it packs, and the names of properties, which are the same for every row, were half of them.
So they stand in the query, and what follows from other values, or is the same for the whole document, is put together there.
Labels and types are values of the rows: a branch for each word of the vocabulary makes the query five times as long, and a server
plans it as often as its schema or its properties change.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..model import Document, Entity, Name, Proposal, Relation
from ..names.keys import every_name
from .keys import name_properties, word_properties
from .records import Properties, entity_properties, facts, relation_properties
from .words import HIDDEN, LABELS, TYPES

Row = list[Any]
Parts = dict[str, list[Any]]

_ENTITIES = """FOREACH (row IN $given.entities | CREATE (e:Entity:$(row[0]) {kind: toLower(row[0]), id: row[1], number: row[2],
    name: row[3], names: row[4], name_langs: row[5], name_roles: row[6], named: row[7]}) SET e += row[8])"""
_PARTS = """ WITH s
    CALL (s) { UNWIND $given.spoken AS id MATCH (e:Entity {id: id}) CREATE (s)-[:SPEAKS_OF {named: true}]->(e) }
    CALL (s) { UNWIND $given.spoken_more AS row MATCH (e:Entity {id: row[0]}) CREATE (s)-[a:SPEAKS_OF]->(e) SET a = row[1] }
    CALL (s) { UNWIND $given.new AS row MATCH (e:Entity {id: row[0]}) CREATE (s)-[:NAMES]->(n:Name {key: row[1], entity: row[2],
        number: row[3], text: row[4], lang: row[5], role: row[6], match: row[7], words: row[8], terms: row[9],
        blocks: CASE WHEN row[10] IS NULL THEN [] ELSE split(row[10], ' ') END})-[:OF]->(e) }
    CALL (s) { UNWIND $given.named AS key MATCH (n:Name {key: key}) CREATE (s)-[:NAMES]->(n) }
    CALL (s) { UNWIND $given.words AS row CREATE (w:Word {text: row[0], spellings: split(row[1], ' '),
        sounds: split(row[2], ' '), near_sounds: split(row[3], ' ')}) }
    CALL (s) { UNWIND $given.mentions AS row CREATE (n:Mention {start: row[0], end: row[1], text: row[2], kind: row[3],
        entity: row[4], form: row[5], confidence: row[6]})-[:IN]->(s) }
    CALL (s) { UNWIND $given.dates AS row CREATE (n:Date {start: row[0], end: row[1], text: row[2], value: row[3]})-[:IN]->(s) }
    CALL (s) { UNWIND $given.proposals AS row
        CREATE (n:Proposal {one: row[0], other: row[1], score: row[2], reason: row[3]})-[:IN]->(s) }
    CALL (s) { UNWIND $given.evidence AS row CREATE (n:Evidence {relation: s.id + '/' + row[0], number: row[1], start: row[2],
        end: row[3], quote: row[4], method: row[5]})-[:IN]->(s) }
    CALL (s) { UNWIND $given.relations AS row MATCH (a:Entity {id: row[0]}) MATCH (b:Entity {id: row[1]})
        CREATE (a)-[r:$(row[2]) {id: s.id + '/' + row[3], document: s.id, number: row[3], modality: row[4], polarity: row[5],
        review: row[6], confidence: row[7], start: row[8], start_day: row[9], last_day: row[10]}]->(b) SET r += row[11] }"""
FIRST = "CREATE (s:Source) SET s = $given.properties " + _ENTITIES + _PARTS
NEXT = "MATCH (s:Source {id: $given.source})" + _PARTS

_ENTITY = ("id", "number", "name", "names", "name_langs", "name_roles", "named")
_RELATION = ("number", "modality", "polarity", "review", "confidence", "start", "start_day", "last_day")
_DERIVED = ("id", "document", "kind")


def entity_row(entity: Entity) -> Row:
    """An entity that is new, its label first, with what few have as a map at the end."""
    found = entity_properties(entity.id, entity.kind, facts(entity), every_name(entity.names))
    return [LABELS[entity.kind], *_row(found, _ENTITY)]


def name_row(key: int, entity: Entity, name: Name, stands: dict[str, str]) -> Row:
    """A name that is new, and whose it is."""
    *values, blocks = name_properties(key, entity, name).values()
    return [stands.get(entity.id, entity.id), *values, " ".join(blocks) if blocks else None]


def word_row(word: str) -> Row:
    """A word that is new; no word or key has a space, so that many travel as one text."""
    text, *keys = word_properties(word).values()
    return [text, *map(" ".join, keys)]


def spoken(entities: Iterable[Entity], stands: dict[str, str]) -> Parts:
    """What the source says of each entity; of most nothing but that it has a name."""
    plain, more = [], []
    for e in entities:
        said = {name: value for name, value in facts(e)._asdict().items() if value is not None}
        if e.id in stands:
            more.append([stands[e.id], {**said, "entity": e.id}])
        elif said == {"named": True}:
            plain.append(e.id)
        else:
            more.append([e.id, said])
    return {"spoken": plain, "spoken_more": more}


def relation_row(r: Relation, stands: dict[str, str]) -> Row:
    """A relation as read, at the entities that stand for its ends, with what few have as a map at the end."""
    ends = [stands.get(end, end) for end in (r.source, r.target)]
    type_, found = TYPES[r.type], relation_properties(r)
    for name, own, end in zip(("source", "target"), (r.source, r.target), ends, strict=True):
        if own != end:
            found[name] = own
    if ends[0] == ends[1]:
        found["type"], type_ = type_, HIDDEN
    return [*ends, type_, *_row(found, _RELATION)]


def rest(document: Document, proposals: Iterable[Proposal]) -> Parts:
    """Evidence, mentions, dates, proposals; of several in one place the first."""
    mentions = {(m.start, m.end, m.kind): m for m in reversed(document.mentions)}
    dates = {(d.start, d.end): d for d in reversed(document.dates)}
    return {
        "mentions": [[m.start, m.end, m.text, m.kind, m.entity, m.form.value, m.confidence] for m in mentions.values()],
        "dates": [[d.start, d.end, d.text, d.value] for d in dates.values()],
        "proposals": [[p.one, p.other, p.score, p.reason] for p in {(p.one, p.other): p for p in proposals}.values()],
        "evidence": [
            [number_in(r), n, e.start, e.end, e.quote, e.method] for r in document.relations for n, e in enumerate(r.evidence, 1)
        ],
    }


def number_in(r: Relation) -> int:
    """The number of a relation in its document."""
    return int(r.id.partition("/")[2])


def _row(found: Properties, names: tuple[str, ...]) -> Row:
    """Values in their places, and a map of those that have none."""
    return [*map(found.get, names), {name: value for name, value in found.items() if name not in names and name not in _DERIVED}]
