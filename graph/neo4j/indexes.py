"""The constraints and indices of a graph in Neo4j: one table, and the statements made of it once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from .words import HIDDEN, TYPES

PREFIX = "rawabit_"


class Index(NamedTuple):
    """An index, as the server describes it; ``unique`` where it is that of a constraint."""

    kind: str
    of: str
    label: str
    properties: tuple[str, ...]
    unique: bool = False


def _unique(label: str, *properties: str) -> Index:
    return Index("RANGE", "NODE", label, properties, True)


def _plain(label: str, *properties: str) -> Index:
    return Index("RANGE", "NODE", label, properties)


def _words(label: str, *properties: str) -> Index:
    return Index("FULLTEXT", "NODE", label, properties)


_TABLE: Mapping[str, Index] = {
    "store": _unique("Rawabit", "store"),
    "entity": _unique("Entity", "id"),
    "entity_number": _unique("Entity", "number"),
    "merged": _unique("Merged", "id"),
    "source": _unique("Source", "id"),
    "name": _unique("Name", "key"),
    "word": _unique("Word", "text"),
    "judgement": _unique("Judgement", "one", "other"),
    "entry": _unique("Entry", "number"),
    **{name: Index("RANGE", "RELATIONSHIP", name, ("id",), True) for name in (*TYPES.values(), HIDDEN)},
    "merged_canonical": _plain("Merged", "canonical"),
    "source_origin": _plain("Source", "origin"),
    "name_entity": _plain("Name", "entity"),
    "name_match": _plain("Name", "match"),
    "name_words": _plain("Name", "words"),
    "evidence": _plain("Evidence", "relation"),
    "decision": _plain("Decision", "document"),
    "decision_source": _plain("Decision", "new_source"),
    "decision_target": _plain("Decision", "new_target"),
    "names": _words("Name", "terms", "blocks"),
    "words": _words("Word", "spellings", "sounds", "near_sounds"),
}
INDEXES: Mapping[str, Index] = {PREFIX + name: index for name, index in _TABLE.items()}

_CREATE = {
    ("RANGE", "NODE", True): "CREATE CONSTRAINT NAME IF NOT EXISTS FOR (n:LABEL) REQUIRE (PROPERTIES) IS UNIQUE",
    ("RANGE", "RELATIONSHIP", True): "CREATE CONSTRAINT NAME IF NOT EXISTS FOR ()-[n:LABEL]-() REQUIRE (PROPERTIES) IS UNIQUE",
    ("RANGE", "NODE", False): "CREATE INDEX NAME IF NOT EXISTS FOR (n:LABEL) ON (PROPERTIES)",
    ("FULLTEXT", "NODE", False): """CREATE FULLTEXT INDEX NAME IF NOT EXISTS FOR (n:LABEL) ON EACH [PROPERTIES]
    OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}""",
}
_DROP = {True: "DROP CONSTRAINT NAME IF EXISTS", False: "DROP INDEX NAME IF EXISTS"}


def _filled(text: str, name: str, index: Index) -> str:
    properties = ", ".join("n." + name for name in index.properties)
    return text.replace("NAME", name).replace("LABEL", index.label).replace("PROPERTIES", properties)


CREATE: tuple[str, ...] = tuple(
    _filled(_CREATE[index.kind, index.of, index.unique], name, index) for name, index in INDEXES.items()
)
DROP: tuple[str, ...] = tuple(_filled(_DROP[index.unique], name, index) for name, index in INDEXES.items())
