"""A sheet as Markdown (CommonMark): what stands in names and sentences is text and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .sheet import Line, Sheet, Table

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&]|^\d+(?=[.)])|(?<!\w)[-+=](?!\w))")
_SPACE = re.compile(r"\s+")


def markdown(sheet: Sheet) -> str:
    """The Markdown text of a sheet: a heading a section, an item a row, its sentences quoted below it.

    Args:
        sheet: what it shows.
    """
    parts = [f"# {plain(sheet.title)}", "  \n".join(plain(line) for line in sheet.lines)]
    for table in sheet.tables:
        parts += [f"## {plain(table.title)}", "\n".join(line for row in table.lines for line in _item(table, row))]
    parts += ["\n\n".join(plain(line) for line in sheet.closing)]
    return "\n\n".join(filter(None, parts)) + "\n"


def plain(text: str) -> str:
    r"""Text that Markdown shows as it is, on one line.

    >>> plain("<b>a_b</b>\n[1]")
    '\\<b\\>a\\_b\\</b\\> \\[1\\]'
    """
    return _SPECIAL.sub(r"\\\1", _SPACE.sub(" ", text.strip()))


def _item(table: Table, row: Line) -> Iterator[str]:
    first, *others = [(head, cell) for head, cell in zip(table.heads, row.cells, strict=True) if cell]
    yield " · ".join([f"- **{plain(first[1])}**", *(f"{plain(head)}: {plain(cell)}" for head, cell in others)])
    for quote in row.quotes:
        yield f"  > «{plain(quote.text)}» {plain(quote.stands)}  "
    if row.more:
        yield f"  > … +{row.more}"
