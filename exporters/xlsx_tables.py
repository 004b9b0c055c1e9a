"""The graph as one workbook (.xlsx): the tables of ``csv_tables`` as sheets, every text as text and never as a formula."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import IO, TYPE_CHECKING

from ..graph.errors import InputError
from ..graph.filter import EVERYTHING, Filter
from ..graph.store import Store
from ..graph.table_headings import ARABIC, SHEETS
from .csv_tables import TABLES, rows_of

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

    from ..graph.vocabulary import Lang

MOST_ROWS = 1_048_576
LONGEST = 32_767
_NOT_TEXT = re.compile("[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]")


def write_xlsx(store: Store, file: Path | IO[bytes], where: Filter = EVERYTHING, *, lang: Lang = "en") -> int:
    """Write a store as a workbook.

    Args:
        store: any store.
        file: where to; a file that is there is replaced.
        where: which relations, and their evidence, to write.
        lang: in Arabic sheets are called and headed so, and go from right to left; what stands in them is the same.

    Returns:
        How many cells were too long for a workbook and were cut (32,767 characters).

    Raises:
        InputError: a table has more rows than a sheet may have.
    """
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    cut = 0
    for table, rows in rows_of(store, where).items():
        sheet: WriteOnlyWorksheet = book.create_sheet(SHEETS[table] if lang == "ar" else table)
        sheet.freeze_panes = "A2"
        sheet.sheet_view.rightToLeft = lang == "ar"
        sheet.append([ARABIC[table][name] if lang == "ar" else name for name in TABLES[table]])
        cut += _write(sheet, table, rows)
    book.save(file)
    return cut


def _write(sheet: WriteOnlyWorksheet, table: str, rows: Iterable[tuple[object, ...]]) -> int:
    cut = 0
    for number, row in enumerate(rows, 2):
        if number > MOST_ROWS:
            raise InputError(f"There are more {table} than a sheet has rows. Choose --format csv, or a filter such as --types.")
        cut += sum(isinstance(value, str) and len(value) > LONGEST for value in row)
        sheet.append([_cell(sheet, value) for value in row])
    return cut


def _cell(sheet: WriteOnlyWorksheet, value: object) -> Cell | float | None:
    """A number as a number; all else as text, whatever it begins with."""
    from openpyxl.cell import WriteOnlyCell

    if value is None or isinstance(value, int | float):
        return value
    cell: Cell = WriteOnlyCell(sheet)
    cell.value = _NOT_TEXT.sub("\ufffd", str(value))[:LONGEST]
    cell.data_type = "s"
    return cell
