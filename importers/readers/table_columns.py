"""The columns of a table: a cell stands in the one in which it begins on the page, whatever cells before it span."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

_MOST = 200  # columns of a table; a page made to do harm may say that a cell begins in the millionth
_SLIVER = 200  # twentieths of a point: hardly the margins of a cell


def columns(cells: Iterable[tuple[int, int]], edges: Sequence[int] = ()) -> list[int]:
    """Where the columns of a table begin, from the first to the last.

    A column of the file in which no cell begins is none on the page, nor is one in which no cell stands by itself and that is too
    narrow for a letter: it comes of edges that were drawn by hand a little beside one another.

    Args:
        cells: where the cells of its rows begin and end, in columns as the file counts them.
        edges: where these columns of the file begin, in twentieths of a point, as far as the file says so.

    >>> columns([(0, 2), (2, 3), (3, 4)]), columns([(0, 2), (2, 3), (0, 1), (1, 3)], [0, 2000, 2050])
    ([0, 2, 3], [0, 1])
    """
    known = set(cells)
    found: list[int] = []
    for start in sorted({start for start, _ in known}):
        narrow = found and start < len(edges) and edges[start] - edges[found[-1]] <= _SLIVER
        if not narrow or (found[-1], start) in known:
            found.append(start)
    return found[:_MOST]


def in_columns(cells: Mapping[int, Sequence[str]], begins: Sequence[int]) -> list[Sequence[str]]:
    """The cells of a row, each in its column, with empty ones where none begins.

    Args:
        cells: the paragraphs of each cell by where it begins, from the first to the last.
        begins: where the columns of the table begin.

    >>> in_columns({0: ["المهمة"], 3: ["الحالة"]}, [0, 2, 3])
    [['المهمة'], (), ['الحالة']]
    """
    found: list[Sequence[str]] = []
    for start, texts in cells.items():
        found += [()] * (bisect_right(begins, start) - 1 - len(found))
        found.append(texts)
    return found
