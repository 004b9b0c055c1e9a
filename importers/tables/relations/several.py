"""A row of relations of which an end names several, as as many rows that name one each: معهد ب الزراعي؛ معهد ز الصناعي."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product

from ...cells.ids import is_id
from ...cells.listing import Span, lines
from ..rows.blocks import Block
from ..rows.lines import Line

# What parts names in a cell; a comma does not, for many a name has one.
_MARKS = "\n؛;|•"
_MARK = re.compile(f"[{_MARKS}]")
_ENDS = ("source", "target")
_MOST = 100


def names_several(line: Line) -> bool:
    """Whether an end of a row may name several; one that has an id is one, however it is called."""
    return _is_several(line, "source") or _is_several(line, "target")


def may_name_several(block: Block) -> set[int]:
    """The places of rows in a block of which an end may name several."""
    joined = {end: "".join(block.first(end)) for end in _ENDS}
    columns = [block.first(end) for end, text in joined.items() if any(mark in text for mark in _MARKS)]
    return {at for cells in columns for at, text in enumerate(cells) if _MARK.search(text)}


def _is_several(line: Line, end: str) -> bool:
    fields = line.fields
    return end in fields and _MARK.search(fields[end][0].text) is not None and _splits(line, end)


def rows_of(line: Line) -> list[Line]:
    """A row for each pair of those named, in order; none, and a fault, where a cell names more than anybody writes.

    What a cell of such a row gives of the row's own ``span`` is where it stands in that cell.
    """
    parts = [_parts(line, end) for end in _ENDS]
    return [_row(line, pair) for pair in product(*parts)] if not line.faults else []


def place(row: Line, line: Line) -> None:
    """Let a row of ``rows_of`` stand where the row that it was made of was written."""
    row.span = line.span
    for end in _ENDS:
        whole, part = line.first(end), row.first(end)
        if whole and part and part is not whole:
            part.span = whole.within(part.span)


def _row(line: Line, pair: tuple[Span | None, ...]) -> Line:
    fields = dict(line.fields)
    for end, part in zip(_ENDS, pair, strict=True):
        if part and (value := line.first(end)):
            fields[end] = [replace(value, text=value.text[slice(*part)], span=part)]
    return replace(line, fields=fields, faults=[])


def _parts(line: Line, end: str) -> list[Span | None]:
    """Where the names at an end stand in its cell; one None where the cell stays whole."""
    value = line.first(end)
    if value is None or not _is_several(line, end):
        return [None]
    found = lines(value.text)
    if len(found) > _MOST:
        line.bad(value, f"at most {_MOST} names in a cell")
    return [*found] or [None]


def _splits(line: Line, end: str) -> bool:
    return not any(is_id(value.text) for value in line.all(end, f"{end}_id"))
