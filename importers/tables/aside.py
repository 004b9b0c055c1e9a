"""The rows of a table that tell something themselves: none that are empty, that show how to fill it in, or that add others up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from ...graph.names.keys import match_key
from ..cells.heading_words import words
from ..cells.headings import Heading
from .files.coins import with_coin
from .files.several import Several
from .files.sheets import Row
from .portion import Portion
from .rows.blocks import Block
from .rows.lines import LOST, Line, Value, is_needed, place_of
from .tally import numbers

_DIGITS = "0123456789"
_TEXT = (None, "note", "purpose")


def telling(sheet: str, taken: Iterable[Several], heading: Heading, portion: Portion) -> Iterator[Block]:
    """Of the rows of a part those that tell something themselves, many at once."""
    for several in taken:
        block = Block(sheet, several, heading)
        first = block.begins()
        aside = {text: found for text in set(first) if text and (found := _stands_aside(text))}
        odd = [at for at, text in enumerate(first) if text in aside] if aside else []
        for at in sorted({*odd, *block.computed}):
            if aside.get(first[at]) == "total":
                place = place_of(sheet, block.numbers[at])
                portion.warnings.append(f"{place}: passed over, for it begins with {first[at]!r}: a total")
            elif first[at] not in aside:
                _of_formulas(sheet, block.row(at), heading, portion)
        if aside or not all(first):
            told = (at for at, text in enumerate(first) if text not in aside and (text or at in block.strange))
            block = block.some(list(told))
        if block:
            portion.rows += len(block)
            portion.told += numbers(block, heading)
            yield block


def _of_formulas(sheet: str, row: Row, heading: Heading, portion: Portion) -> None:
    """Say what was read of formulas, and which cells without a result are only text, so that the row is read without them."""
    if set(row.computed) - set(row.lost):
        place = place_of(sheet, row.number)
        portion.warnings.append(f"{place}: formulas are not computed, only the result that was kept is read")
    for column in sorted(row.lost):
        if column in heading.titles and not is_needed(heading.fields.get(column)):
            portion.warnings += lost(sheet, row, column)


def lost(sheet: str, row: Row, column: int) -> list[str]:
    """What is said of a cell which stands for no field and has no value."""
    line = Line(sheet, row.number, [])
    line.bad(Value(column, "", row.cells[column]), LOST)
    return line.faults


def with_coins(row: Row, heading: Heading) -> Row:
    """A row whose cells that are only text are written with the currency that is shown there."""
    if not row.coins:
        return row
    shown = {c: with_coin(row.cells[c], coin) for c, coin in row.coins.items() if heading.fields.get(c) in _TEXT}
    return row._replace(cells={**row.cells, **shown}) if shown else row


@lru_cache(maxsize=100_000)
def _stands_aside(text: str) -> str | None:
    """What a row is by its first cell that tells of nothing itself: an ``example`` of how to fill it in, a ``total``."""
    if text[0].isdecimal():
        return None
    said = match_key(text).rstrip(_DIGITS).rstrip()
    return next((name for name in ("example", "total") if said in words(name)), None)
