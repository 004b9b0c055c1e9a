"""A block of rows of relations, read column by column: what each says is told by the words of a few cells, which come again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..records.assembly import Assembly
from .blocks import Block, Written
from .details import Details, details_of_all
from .ends import By, Meant, ends_of, record
from .headings import key
from .several import may_name_several
from .terms import types
from .told import Told, write

_NOBODY = By((), False, "")


class Read(NamedTuple):
    """What a row says, as ``Told``, before it was written: the columns of its ends in place of their cells."""

    type: str
    turned: bool
    source: tuple[int, Meant]
    target: tuple[int, Meant]
    details: Details
    ident: str


def read_all(block: Block) -> list[Read | None]:
    """What each row of a block says; None for one that has to be read by itself, for its faults or as it names several."""
    known = {text: types().get(key(text)) for text in set(block.first("type"))}
    said = list(map(known.__getitem__, block.first("type")))
    records = [record(text) if text else "" for text in block.first("id")]
    exported = list(map(bool, records))
    sources, targets = ends_of(block, "source", said, exported), ends_of(block, "target", said, exported)
    rows = zip(said, sources, targets, details_of_all(block, exported), records, strict=True)
    apart = block.strange | may_name_several(block)
    return [
        Read(about[0], about[1], source, target, details, ident)
        if about and source and target and not details.faults and source[1].entity.id != target[1].entity.id and at not in apart
        else None
        for at, (about, source, target, details, ident) in enumerate(rows)
    ]


def write_all(block: Block, low: int, rows: Sequence[Read], into: Assembly) -> None:
    """Write rows of a block and what they say.

    Args:
        block: the rows.
        low: the place of the first.
        rows: what they say, row after row.
        into: the document.
    """
    written = block.write(into, low, low + len(rows))
    speaking = block.of("attributed_to")
    value = written.value
    for at, (read, span) in enumerate(zip(rows, written.spans, strict=True), low):
        (source, one), (target, other) = read.source, read.target
        told = Told(read.type, read.turned, (value(source, at), one), (value(target, at), other), read.details)
        by = _by(block, written, speaking, at, read.ident) if speaking else _NOBODY
        write(told, into, span, by, record=read.ident)


def _by(block: Block, written: Written, columns: Sequence[int], at: int, ident: str) -> By:
    """The cells of a row that say who says it."""
    cells = [written.value(column, at) for column in columns if block.columns[column][at]]
    return By(cells, bool(ident), block.first("unnamed")[at])
