"""Who says what a row of relations says: by name, by an id, or by both."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...cells.ids import is_id
from ...cells.nothing import says_nothing
from ...cells.terms import bare, told_kind
from ...records.assembly import Assembly
from ...records.named import named
from ..rows.lines import Line, Value
from .ends import record_of


class By(NamedTuple):
    """The cells that say who says it, written already; whether the row is of an export of ours, and who in that has no name."""

    cells: Sequence[Value]
    exported: bool
    unnamed: str


def by_of(line: Line) -> By:
    """The cells of a row that say who says it."""
    unnamed = line.first("unnamed")
    return By(line.all("attributed_to"), bool(record_of(line)), unnamed.text if unnamed else "")


def speaker_of(by: By, into: Assembly) -> str | None:
    """Who says it: someone by name, by an id, or by both."""
    cells = [cell for cell in by.cells if by.exported or not says_nothing(cell.text)]
    if not cells:
        return None
    ident = next((cell.text for cell in cells if is_id(cell.text)), None)
    value = next((cell for cell in cells if not is_id(cell.text)), cells[0])
    if ident:
        into.mention(value.span, "" if ident == value.text else value.text, ident)
        return into.add(bare(ident, value.text, named="attributed_to" not in by.unnamed.split()))
    found = named(value.text, told_kind(value.text) or "person")
    into.mention(value.span, value.text[: found.end], into.add(found.entity))
    return found.entity.id
