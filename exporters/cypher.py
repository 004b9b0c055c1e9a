"""The graph as Cypher statements for Neo4j 5 or newer: ``cypher-shell -f graph.cypher``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import TextIO

from ..graph.bundle import bundle_of
from ..graph.filter import EVERYTHING, Filter
from ..graph.flat import entity_fields, relation_fields
from ..graph.store import Store
from ..graph.vocabulary import vocabulary

_UNPLAIN = re.compile("[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff]")
_ESCAPES = str.maketrans({"'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"})
_BACKSLASH = "WITH '\\\\' AS backslash "
_BATCH = 200


def write_cypher(store: Store, out: TextIO, where: Filter = EVERYTHING) -> None:
    """Write a store as statements that make the same nodes and relationships, however often they are run.

    Args:
        store: any store.
        out: a text stream in UTF-8.
        where: which relations to write; every entity is a node.

    Labels and types come from the vocabulary alone; all text is in string literals in which nothing but plain characters stands
    unescaped. Sources, mentions and other readings are left out; `rawabit copy` moves all of a store.
    """
    graph = bundle_of(store, where)
    titles = {source.id: source.title for source in graph.sources}
    out.write("CREATE CONSTRAINT rawabit_entity IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;\n")
    for kind in vocabulary().kinds:
        rows = ({"id": e.id, **entity_fields(e)} for e in graph.entities if e.kind == kind)
        _unwound(out, rows, f"MERGE (e:Entity {{id: row.id}}) SET e:{kind.capitalize()}, e += row")
    for type_ in vocabulary().types:
        of_type = (r for r in graph.relations if r.type == type_)
        rows = ({"id": r.id, "source": r.source, "target": r.target, **relation_fields(r, titles)} for r in of_type)
        ends = "MATCH (a:Entity {id: row.source}) MATCH (b:Entity {id: row.target})"
        _unwound(out, rows, f"{ends} MERGE (a)-[r:{type_.upper()} {{id: row.id}}]->(b) SET r += row")


def _unwound(out: TextIO, rows: Iterator[Mapping[str, str]], statement: str) -> None:
    while batch := list(islice(rows, _BATCH)):
        rows_text = ",\n".join(map(_map, batch))
        out.write(f"{_BACKSLASH}UNWIND [\n{rows_text}\n] AS row {statement};\n")


def _map(row: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {literal(value)}" for key, value in row.items()) + "}"


def literal(text: str) -> str:
    """A text as an expression of Cypher; what no text may hold becomes U+FFFD.

    Cypher 5 decodes backslash u before it parses, so that it may close a string wherever it stands; Cypher 25 does so inside
    strings only. So no backslash of the text is written: ``backslash`` stands for one. Source: Neo4j Cypher Manual, "Parsing".

    >>> literal("d'eau")
    "'d\\\\'eau'"
    """
    pieces = (piece.translate(_ESCAPES) for piece in _UNPLAIN.sub("\ufffd", text).split("\\"))
    return " + backslash + ".join(f"'{piece}'" for piece in pieces)
