"""The graph as CSV tables, one file each for entities, relations, evidence and sources, ready for a spreadsheet or Gephi."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..graph.amounts import amount
from ..graph.cells import joined_names, safe_cell
from ..graph.filter import EVERYTHING, Filter
from ..graph.store import Store

TABLES: dict[str, tuple[str, ...]] = {
    "entities": (
        "id",
        "kind",
        "classification",
        "label",
        "label_ar",
        "label_en",
        "names",
        "named",
        "qualifier",
        "start",
        "end",
        "date_words",
        "date_reason",
        "status",
    ),
    "relations": (
        "id",
        "source",
        "source_label",
        "type",
        "target",
        "target_label",
        "unnamed",
        "modality",
        "polarity",
        "review",
        "start",
        "end",
        "date_words",
        "date_reason",
        "attributed_to",
        "attributed_to_label",
        "confidence",
        "reason",
        "amount",
    ),
    "evidence": ("relation", "source", "start", "end", "quote", "method"),
    "sources": ("id", "title", "date", "language", "origin", "sha256"),
}


def write_csv(store: Store, folder: Path, where: Filter = EVERYTHING) -> list[Path]:
    """Write one CSV file a table into a folder.

    Args:
        store: any store.
        folder: an existing folder; files of these names in it are replaced.
        where: which relations, and their evidence, to write.

    Returns:
        The paths written, in the order of ``TABLES``. UTF-8 with a byte order mark, so that Excel reads Arabic; cells that look
        like formulas begin with an apostrophe.
    """
    rows = rows_of(store, where)
    return [_write(folder / f"{table}.csv", TABLES[table], rows[table]) for table in TABLES]


def rows_of(store: Store, where: Filter = EVERYTHING) -> dict[str, Iterator[tuple[object, ...]]]:
    """The rows of every table under the headings of ``TABLES``: entities by id, relations and evidence by source and place."""
    return {
        "entities": _entities(store),
        "relations": _relations(store, where),
        "evidence": _evidence(store, where),
        "sources": _sources(store),
    }


def _write(path: Path, heading: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> Path:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        out = csv.writer(file)
        out.writerow(heading)
        out.writerows([safe_cell(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return path


def _entities(store: Store) -> Iterator[tuple[object, ...]]:
    for e in store.all_entities():
        names = joined_names(name.text for name in e.names)
        labels = [next((n.text for n in e.names if n.lang == lang), "") for lang in ("ar", "en")]
        dates = (e.start, e.end, e.date_words, e.date_reason)
        yield (e.id, e.kind, e.classification, e.label(), *labels, names, int(e.named), e.qualifier, *dates, e.status)


def _relations(store: Store, where: Filter) -> Iterator[tuple[object, ...]]:
    labels: dict[str, str] = {}
    unnamed: set[str] = set()
    for e in store.all_entities():
        labels[e.id] = e.label()
        if not e.named:
            unnamed.add(e.id)
    for r in store.scan(where):
        ends = (r.source, labels[r.source], r.type, r.target, labels[r.target])
        without = " ".join(side for side in ("source", "target", "attributed_to") if getattr(r, side) in unnamed)
        posture = (r.modality, r.polarity, r.review, r.start, r.end, r.date_words, r.date_reason)
        by = (r.attributed_to, labels.get(r.attributed_to or ""))
        yield (r.id, *ends, without, *posture, *by, r.confidence, r.reason, amount(r))


def _evidence(store: Store, where: Filter) -> Iterator[tuple[object, ...]]:
    for r in store.scan(where):
        for e in r.evidence:
            yield (r.id, e.source, e.start, e.end, e.quote, e.method)


def _sources(store: Store) -> Iterator[tuple[object, ...]]:
    for s in store.sources():
        yield (s.id, s.title, s.date, s.language, s.origin, s.sha256)
