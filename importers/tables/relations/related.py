"""A block of rows of relations, read column by column: what each says is told by the words of a few cells, which come again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from ...cells.heading_words import key
from ...cells.terms import types
from ...records.assembly import Assembly
from ...records.said import About
from ..rows.blocks import Block, Written
from .details import Details, details_of_all
from .ends import Ends, ends_of, record
from .several import may_name_several
from .speakers import By
from .told import Told, write

_NOBODY = By((), False, "")


class Read(NamedTuple):
    """What the rows of a block say, column by column, before they are written.

    ``plain`` is None for a row that has to be read by itself, for its faults or as it names several; else whether its ends are
    ``Meant.plain`` and no cell tells who says it.
    """

    types: Sequence[tuple[str, bool] | None]
    sources: Ends
    targets: Ends
    details: Sequence[Details]
    idents: Sequence[str]
    plain: Sequence[bool | None]


def read_all(block: Block) -> Read:
    """What each row of a block says."""
    known = {text: types().get(key(text)) for text in set(block.first("type"))}
    said = list(map(known.__getitem__, block.first("type")))
    records = [record(text) if text else "" for text in block.first("id")]
    exported = list(map(bool, records))
    sources, targets = ends_of(block, "source", said, exported), ends_of(block, "target", said, exported)
    details = details_of_all(block, exported)
    apart = block.strange | may_name_several(block)
    rows = zip(said, sources.meant, targets.meant, details, block.first("attributed_to"), strict=True)
    plain = [
        one.plain and other.plain and not speaker
        if about and one and other and not about_it.faults and one.entity.id != other.entity.id
        else None
        for about, one, other, about_it, speaker in rows
    ]
    for at in apart:
        plain[at] = None
    return Read(said, sources, targets, details, records, plain)


def write_all(block: Block, read: Read, low: int, high: int, into: Assembly) -> None:
    """Write the rows from one place to another, all plain or none of them, and what they say.

    Args:
        block: the rows.
        read: what they say.
        low: the place of the first.
        high: the one after the last.
        into: the document.
    """
    written = block.write(into, low, high)
    if read.plain[low]:
        _write_plain(written, read, slice(low, high), into)
        return
    speaking = block.of("attributed_to")
    for at, span in enumerate(written.spans, low):
        about, one, other = read.types[at], read.sources.meant[at], read.targets.meant[at]
        if about and one and other:
            source, target = (written.value(end.columns[at], at) for end in (read.sources, read.targets))
            told = Told(*about, (source, one), (target, other), read.details[at])
            by = _by(block, written, speaking, at, read.idents[at]) if speaking else _NOBODY
            write(told, into, span, by, record=read.idents[at])


def _write_plain(written: Written, read: Read, rows: slice, into: Assembly) -> None:
    """Write what plain rows say into the document: as ``told.write``, column by column."""
    ends = [[meant.entity for meant in end.meant[rows] if meant] for end in (read.sources, read.targets)]
    into.add_all(chain.from_iterable(zip(*ends, strict=True)))
    for end, entities in zip((read.sources, read.targets), ends, strict=True):
        into.mention_all(*written.values(end.columns[rows]), entities)
    abouts: list[About] = [
        (about[0], other.id, one.id) if about[1] else (about[0], one.id, other.id)
        for about, one, other in zip(read.types[rows], *ends, strict=True)
        if about
    ]
    postures = [about_it.posture for about_it in read.details[rows]]
    into.claim_all(zip(abouts, postures, read.idents[rows], written.spans, strict=True))


def _by(block: Block, written: Written, columns: Sequence[int], at: int, ident: str) -> By:
    """The cells of a row that say who says it."""
    cells = [written.value(column, at) for column in columns if block.columns[column][at]]
    return By(cells, bool(ident), block.first("unnamed")[at])
