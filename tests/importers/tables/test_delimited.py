"""Delimited rows that are taken apart at once are those that a csv reader gives, and as clean as they say."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rawabit.importers.parsers import streamed
from rawabit.importers.parsers.streamed import bare_lines
from rawabit.importers.tables.files import delimited
from rawabit.importers.tables.files.several import EvenRows, Rows
from rawabit.importers.tables.files.sheets import Row
from rawabit.importers.tables.rows.lines import text_of

_CELLS = st.sampled_from(("وزارة المياه", "a", "", " ", " أ", "ب ", "'=1", "\u200b", "\x0b", "\u2028", "؛", "x" * 30))
_WIDTHS = st.integers(1, 4)


@st.composite
def _tables(draw: st.DrawFn) -> tuple[str, str]:
    """A text in which nothing is quoted, with most rows of one width, and the mark between its cells."""
    mark, width = draw(st.sampled_from((",", ";", "\t", "|"))), draw(_WIDTHS)
    sizes = st.one_of(st.just(width), st.just(width), st.just(width), _WIDTHS)
    rows = draw(st.lists(sizes.flatmap(lambda size: st.lists(_CELLS, min_size=size, max_size=size)), max_size=8))
    return draw(st.sampled_from(("\n", "\r\n", "\r"))).join([mark.join(row) for row in rows]), mark


def _of(text: str, mark: str) -> Rows:
    return delimited._Lines(io.StringIO(text, newline=""), mark, quoted=False)


def _each(text: str, mark: str) -> Iterator[Row]:
    """Each row as a csv reader gives it."""
    for number, cells in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=mark), 1):
        if found := delimited._cells(cells):
            yield Row(number, found)


def _together(rows: Rows, most: int) -> Iterator[Row]:
    while several := rows.take(most):
        yield from map(several.row, range(len(several.numbers)))


@given(_tables(), st.integers(1, 5))
@example(("أ,ب\n\nج,د", ","), 5)
@example(("أ,ب\n,\nج,د", ","), 5)
def test_rows_taken_together_are_those_of_a_csv_reader(table: tuple[str, str], most: int) -> None:
    assert list(_together(_of(*table), most)) == list(_each(*table))


@given(_tables(), st.lists(st.sampled_from(("one", "some", "skip")), max_size=6))
def test_rows_are_numbered_alike_however_they_are_taken(table: tuple[str, str], ways: Sequence[str]) -> None:
    rows, found = _of(*table), list[Row]()
    for way in ways:
        if way == "skip":
            rows.skip(2)
        elif way == "one":
            found += filter(None, (next(rows, None),))
        elif several := rows.take(3):
            found += map(several.row, range(len(several.numbers)))
    known = list(_each(*table))
    assert [row for row in known if row in found] == found
    assert len(set(map(id, found))) == len(found)


@given(_tables())
def test_cells_that_are_said_to_be_clean_are(table: tuple[str, str]) -> None:
    several = _of(*table).take(8)
    columns = several._columns if isinstance(several, EvenRows) and several.clean else []
    assert [list(map(text_of, cells)) for cells in columns] == list(columns)


def test_rows_of_one_width_are_taken_apart_at_once() -> None:
    several = _of("أ,ب\nج,د\n", ",").take(5)
    assert isinstance(several, EvenRows)
    assert several.clean
    assert [several.column(column) for column in range(3)] == [["أ", "ج"], ["ب", "د"], ["", ""]]


@pytest.mark.parametrize("text", ["أ,ب\nج\n", "أ,ب\n,د\n", "أ,ب\n'ج,د\n", f"أ,{'ب' * (1 << 20)}\n"])
def test_each_row_is_looked_at_where_one_may_be_unlike_the_others(text: str) -> None:
    assert delimited.even_rows(text.splitlines(), ",", 1) is None


@given(st.text(st.sampled_from("أب,\r\n\x0b\u2028"), max_size=40), st.integers(1, 6))
def test_bare_lines_are_the_lines_of_a_text_without_their_ends(text: str, piece: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(streamed, "_PIECE", piece)
        found = list(bare_lines(io.TextIOWrapper(io.BytesIO(text.encode()), "utf-8", newline="")))
    assert found == [line.rstrip("\r\n") for line in io.StringIO(text, newline="")]
