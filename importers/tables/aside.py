"""The rows of a table that tell something themselves: none that are empty, that show how to fill it in, or that add others up."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ...graph.names.keys import match_key
from ..cells.heading_words import words
from ..cells.headings import Heading
from .files.coins import with_coin
from .files.sheets import Row, Sheet
from .progress import Progress
from .rows.blocks import Block, blocks
from .rows.lines import LOST, Line, Value, is_needed, place_of
from .tally import Tally

_DIGITS = "0123456789"
_TEXT = (None, "note", "purpose")


def telling(sheet: Sheet, rows: Iterator[Row], heading: Heading, progress: Progress, tally: Tally) -> Iterator[Block]:
    """The rows that tell something themselves, many at once."""
    for block in blocks(sheet.name, (_with_coins(row, heading) if row.coins else row for row in rows), heading):
        first = block.begins()
        aside = {text: found for text in set(first) if text and (found := _stands_aside(text))}
        odd = [at for at, row in enumerate(block.rows) if row.computed or row.lost or first[at] in aside]
        for row, text in ((block.rows[at], first[at]) for at in odd):
            if aside.get(text) == "total":
                progress.warnings.append(f"{place_of(sheet.name, row.number)}: passed over, for it begins with {text!r}: a total")
            elif text not in aside:
                _of_formulas(sheet, row, heading, progress)
        if aside or not all(first):
            told = (at for at, text in enumerate(first) if text not in aside and (text or at in block.strange))
            block = block.some(list(told))
        if block:
            progress.rows += len(block)
            tally.rows(block)
            yield block


def _of_formulas(sheet: Sheet, row: Row, heading: Heading, progress: Progress) -> None:
    """Say what was read of formulas, and which cells without a result are only text, so that the row is read without them."""
    if set(row.computed) - set(row.lost):
        place = place_of(sheet.name, row.number)
        progress.warnings.append(f"{place}: formulas are not computed, only the result that was kept is read")
    for column in sorted(row.lost):
        if column in heading.titles and not is_needed(heading.fields.get(column)):
            lost(sheet, row, column, progress)


def lost(sheet: Sheet, row: Row, column: int, progress: Progress) -> None:
    """Say that a cell which stands for no field has no value."""
    line = Line(sheet.name, row.number, [])
    line.bad(Value(column, "", row.cells[column]), LOST)
    progress.warnings += line.faults


def _with_coins(row: Row, heading: Heading) -> Row:
    """A row whose cells that are only text are written with the currency that is shown there."""
    shown = {c: with_coin(row.cells[c], coin) for c, coin in row.coins.items() if heading.fields.get(c) in _TEXT}
    return row._replace(cells={**row.cells, **shown}) if shown else row


@lru_cache(maxsize=100_000)
def _stands_aside(text: str) -> str | None:
    """What a row is by its first cell that tells of nothing itself: an ``example`` of how to fill it in, a ``total``."""
    if text[0].isdecimal():
        return None
    said = match_key(text).rstrip(_DIGITS).rstrip()
    return next((name for name in ("example", "total") if said in words(name)), None)
