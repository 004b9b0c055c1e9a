"""What a format cannot hold of a graph, in words and numbers, so that it is known before anything is written."""

from __future__ import annotations

from ..graph.filter import Filter
from ..graph.store import Store

_TABLES = (
    "the texts of {sources} sources, their titles and dates (imported again, the rows of one table are one source)",
    "mentions and dates in them",
    "other readings of relations",
    "language and role of names",
    "blanks around texts, and control characters",
)
_CUT = ("what is longer than 32,767 characters",)
_LOST: dict[str, tuple[str, ...]] = {
    "json": (),
    "csv": _TABLES,
    "xlsx": _TABLES + _CUT,
    "graphml": (),
    "gexf": (),
    "ftm": (),
    "popolo": (),
    "jsonld": (),
    "cypher": ("the texts of {sources} sources", "mentions and dates in them"),
}


def losses(store: Store, format_: str, where: Filter) -> list[str]:
    """What will not come back from a file of a format, apart from decisions and the journal, which no export but JSON's holds."""
    counts = store.counts()
    lost = [words.format(sources=counts.sources) for words in _LOST[format_]]
    shown = sum(counts.relations.values())
    left = shown - sum(1 for _ in store.scan(where))
    if left:
        lost.append(f"{left} of {shown} relations, which the filter leaves out")
    return lost
