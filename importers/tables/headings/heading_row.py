"""Where the headings of a sheet stand: below titles, and below labels with their values beside them.

A title may be a word that is a heading elsewhere (قائمة الحضور), and so may each label (الرئيس: | سالم الفرجاني).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ....graph.table_headings import as_exported
from ...cells.dates import read_date
from ...cells.heading_words import is_aside
from ...cells.headings import Heading, Wanted, looked_at, recognized
from ..files.sheets import Row

ASIDE = Heading("aside", {}, {})
"""In place of the headings of a table that is passed over."""


class Top(NamedTuple):
    """The headings of a sheet, None where none are known, the rows above them, and those below, of which some have ``begun``."""

    heading: Heading | None
    above: Sequence[Row]
    begun: Sequence[Row]
    below: Iterator[Row]


def find_heading(rows: Iterator[Row], wanted: Wanted) -> Top:
    """Find the headings of a sheet in its first rows.

    The first row with two known headings is it, unless these are labels, or one right below it knows more: a title may be of
    known words too. A single word, or known words and others by turns, are headings only where nothing else is. Where a heading
    stands over several columns, the row below says what each of them is.
    """
    seen: list[Row] = []
    best: tuple[tuple[bool, int], Heading, int] | None = None
    for read in rows:
        row = _in_names(read)
        if is_aside(row.cells) and not wanted.columns and best is None:
            return Top(ASIDE, seen, (), rows)
        found = recognized(row.cells, wanted)
        weight = _weight(found)
        if found and weight and (best is None or (weight > best[0] if weight[0] else _is_other(found, best))):
            best = weight, found, len(seen)
        seen.append(row)
        if row.number >= looked_at() or (best and best[0][0] and not found):
            break
    if best is None:
        return Top(None, seen, (), rows)
    _, heading, place = best
    below = seen[place + 1 :]
    if below and (whole := _with_parts(heading, below[0], wanted)):
        return Top(whole, seen[:place], below[1:], rows)
    return Top(heading, seen[:place], below, rows)


def _in_names(row: Row) -> Row:
    """A row of the Arabic headings of an export of ours as the English ones; any other as it is."""
    cells = as_exported(row.cells)
    return row if cells is None else row._replace(cells=cells)


def _with_parts(heading: Heading, row: Row, wanted: Wanted) -> Heading | None:
    """Headings with those of the row below, where one is over several columns (المواعيد over تاريخ القرار and الموعد النهائي).

    That row has nothing below the known headings, and gives further fields; None of any other.
    """
    parts = {column: text for column, text in row.cells.items() if text.strip() and text.strip() != heading.titles.get(column)}
    if not parts or not heading.fields.keys().isdisjoint(parts):
        return None
    whole = recognized({**heading.titles, **parts}, wanted)
    told = (
        whole is not None and whole.kind == heading.kind and len(set(whole.fields.values())) > len(set(heading.fields.values()))
    )
    return whole if told else None


def _weight(found: Heading | None) -> tuple[bool, int] | None:
    """Whether a row is plainly one of headings, and how many it knows; None where it is none."""
    if found is None or _are_labels(found):
        return None
    known = len(set(found.fields.values()))
    return known > 1 and not _by_turns(found), known


def _is_other(found: Heading, best: tuple[tuple[bool, int], Heading, int]) -> bool:
    """Whether a row that may be headings stands below another such, and does not only say it again, as at the top of a page."""
    return not best[0][0] and set(found.fields.values()) != set(best[1].fields.values())


def _are_labels(row: Heading) -> bool:
    """Whether beside a known word stands its value: a day beside a word for dates, or what has no colon beside one that has."""
    pairs = list(pairwise(row.titles.items()))
    colons = not any(_are_headings(row, one, other) for one, other in pairs)
    return any(
        column in row.fields and other not in row.fields and _is_label(row.fields[column], title, beside, colons=colons)
        for (column, title), (other, beside) in pairs
    )


def _are_headings(row: Heading, one: tuple[int, str], other: tuple[int, str]) -> bool:
    """Whether two cells side by side are known words with a colon each, so that no value stands between them."""
    known = one[0] in row.fields and other[0] in row.fields
    return known and other[0] == one[0] + 1 and one[1].endswith(":") and other[1].endswith(":")


def _is_label(field: str, title: str, beside: str, *, colons: bool) -> bool:
    colon = colons and title.endswith(":") and not beside.endswith(":")
    return colon or (field in _DAYS and read_date(beside) is not None)


_DAYS = frozenset({"date", "due", "start", "end"})


def _by_turns(row: Heading) -> bool:
    """Whether every second word is known, from the first, and no other is."""
    return len(row.titles) > 2 and all((column in row.fields) == (n % 2 == 0) for n, column in enumerate(row.titles))
