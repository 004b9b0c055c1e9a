"""The whole graph as one JSON document in the format "rawabit/1": sources, mentions, dates, entities, relations with evidence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TextIO

import msgspec

from ..graph.document import FORMAT
from ..graph.filter import EVERYTHING, Filter
from ..graph.noting import as_shown
from ..graph.store import Store


def write_json(store: Store, out: TextIO, where: Filter = EVERYTHING, *, decisions: bool = False) -> None:
    """Write a store as one JSON document, a record a line, so that two exports compare line by line.

    Args:
        store: any store.
        out: a text stream in UTF-8.
        where: which relations to write; sources, mentions, dates and entities are always written whole.
        decisions: write the judgements and decisions in force too, as two more sections.

    The graph is written as it is shown: what was merged is one entity, relations are as they were decided. What people decided is
    left out, so that two stores that show the same give the same bytes, whoever decided it and when.

    The order is fixed: sources by date and id, mentions and dates by source and place, entities by id, relations by source and
    place. Two stores that hold the same give the same bytes.
    """
    sources = as_shown(store, store.sources())
    out.write(f'{{"format": "{FORMAT}"')
    _section(out, "sources", sources)
    _section(out, "mentions", ({"source": s.id} | msgspec.to_builtins(m) for s in sources for m in store.mentions(s.id)))
    _section(out, "dates", ({"source": s.id} | msgspec.to_builtins(d) for s in sources for d in store.dates(s.id)))
    _section(out, "entities", store.all_entities())
    _section(out, "relations", store.scan(where))
    if decisions:
        _section(out, "judgements", store.judgements())
        _section(out, "decisions", store.decisions())
    out.write("}\n")


def _section(out: TextIO, name: str, records: Iterable[Any]) -> None:
    out.write(f',\n"{name}": [')
    for number, record in enumerate(records):
        out.write((",\n" if number else "\n") + msgspec.json.encode(record).decode("utf-8"))
    out.write("\n]")
