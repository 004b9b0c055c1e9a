"""Rows on a terminal: a ruled table where every word fits into its column, else a block of lines a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from .terminal import isolated, width

if TYPE_CHECKING:
    from rich.console import Console, JustifyMethod
    from rich.table import Table

    from ..graph.vocabulary import Lang

_LTR, _RTL, _POP = "\u2066", "\u2067", "\u2069"  # isolates (Unicode Bidirectional Algorithm, LRI, RLI and PDI)
GAP = 3  # columns that rich leaves between two cells


def print_ruled(
    console: Console, heads: Sequence[str], cells: Sequence[Sequence[str]], below: Sequence[Sequence[str]], lang: Lang
) -> None:
    """Print rows so that no word is broken: Arabic letters that are torn apart change their forms, and half an id is none.

    Args:
        console: where to.
        heads: what stands over the columns.
        cells: the rows, safe to print.
        below: of each row the lines that follow it, or none.
        lang: in Arabic the columns begin at the right.
    """
    widths = fitting(heads, cells, console.width)
    if widths is None:
        _blocks(console, heads, cells, below, lang)
        return
    console.print(_table(heads, cells, widths, lang))
    for row, lines in zip(cells, below, strict=True):
        if lines:
            _print(console, isolated(" · ".join(filter(None, row[:2]))), "bold")
            _lines(console, lines)


def fitting(heads: Sequence[str], cells: Sequence[Sequence[str]], room: int) -> list[int] | None:
    """How wide each column is so that no word is broken; None where there is not the room.

    >>> fitting(["name"], [["one two"]], 7), fitting(["name"], [["one two"]], 5), fitting(["name"], [["one two"]], 3)
    ([7], [5], None)
    """
    columns = list(zip(heads, *cells, strict=True))
    most = [max(map(width, column)) for column in columns]
    least = [max(width(word) for text in column for word in text.split() or [""]) for column in columns]
    free = room - GAP * (len(columns) - 1)
    if sum(most) <= free:
        return most
    if sum(least) > free:
        return None
    wanted = sum(most) - sum(least)
    return [low + (free - sum(least)) * (high - low) // wanted for low, high in zip(least, most, strict=True)]


def _directed(cell: str, lang: Lang) -> str:
    """A cell in the direction of its own words; a chain in that of the language, in which its arrows lead on."""
    if " → " in cell or " ← " in cell:
        return f"{_RTL if lang == 'ar' else _LTR}{cell}{_POP}"
    return isolated(cell)


def _table(heads: Sequence[str], cells: Sequence[Sequence[str]], widths: Sequence[int], lang: Lang) -> Table:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    order = slice(None, None, -1 if lang == "ar" else 1)
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for head, wide in list(zip(heads, widths, strict=True))[order]:
        table.add_column(head, justify="right" if lang == "ar" else "left", overflow="fold", width=wide)
    for row in cells:
        table.add_row(*(Text(_directed(cell, lang)) for cell in row[order]))
    return table


def _blocks(
    console: Console, heads: Sequence[str], cells: Sequence[Sequence[str]], below: Sequence[Sequence[str]], lang: Lang
) -> None:
    from rich.text import Text

    side: JustifyMethod = "right" if lang == "ar" else "default"
    for number, (row, lines) in enumerate(zip(cells, below, strict=True)):
        if number:
            console.print()
        for head, cell in _said(heads, row):
            console.print(Text.assemble((f"{head}: ", "bold"), _directed(cell, lang)), justify=side)
        _lines(console, lines)


def _said(heads: Sequence[str], row: Sequence[str]) -> Iterator[tuple[str, str]]:
    return ((head, cell) for head, cell in zip(heads, row, strict=True) if cell)


def _lines(console: Console, lines: Sequence[str]) -> None:
    for line in lines:
        _print(console, f"  {isolated(line)}", "dim")


def _print(console: Console, text: str, style: str) -> None:
    from rich.text import Text

    console.print(Text(text, style=style))
