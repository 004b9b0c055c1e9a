"""What another format cannot hold, as records beside its own fields: ``rawabit import`` makes the same graph of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import msgspec

from ..graph.bundle import Bundle
from ..graph.model import Entity, Relation, Source

PREFIX = "rawabit"


def of_sources(graph: Bundle) -> Iterator[tuple[Source, dict[str, Any]]]:
    """Each source with its record: the source, its text and what stands in it."""
    mentions, dates = defaultdict(list), defaultdict(list)
    for ident, mention in graph.mentions:
        mentions[ident].append(mention)
    for ident, date in graph.dates:
        dates[ident].append(date)
    for source in graph.sources:
        record = {"source": source, "mentions": mentions[source.id], "dates": dates[source.id]}
        yield source, {key: msgspec.to_builtins(value) for key, value in record.items() if value}


def of(record: Entity | Relation) -> dict[str, Any]:
    """An entity or relation as a record."""
    return {"entity" if isinstance(record, Entity) else "relation": msgspec.to_builtins(record)}
