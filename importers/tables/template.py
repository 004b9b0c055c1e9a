"""An empty workbook to fill in: right to left, with lists to choose from, a row as an example, and a page that explains."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import IO, TYPE_CHECKING, Any

from ...graph.vocabulary import Term, vocabulary
from ..cells.heading_words import EXPLANATION
from .files.sheets import LISTS

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_ROWS = 1_000
_WIDE = 24
_STATES = ("مدفوع", "مستحق", "متعهد به", "لم يُدفع")


def write_template(kind: str, file: IO[bytes]) -> None:
    """Write an empty workbook for meetings, entities, relations or payments.

    Args:
        kind: what its rows are to be.
        file: where to.
    """
    from openpyxl import Workbook

    page = _pages()[kind]
    book = Workbook()
    sheet: Worksheet = book.active or book.create_sheet()
    sheet.title = page["title"]
    columns: dict[str, dict[str, Any]] = page["columns"]
    sheet.append([column["heading"] for column in columns.values()])
    sheet.append([column.get("example", "") for column in columns.values()])
    _styled(sheet)
    _choices(book, sheet, kind, list(columns))
    _explained(book, page, columns)
    book.save(file)


@cache
def _pages() -> dict[str, Any]:
    return tomllib.loads((files("rawabit.importers.lexicon") / "templates.toml").read_text(encoding="utf-8"))


def _styled(sheet: Worksheet) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    sheet.sheet_view.rightToLeft = True
    sheet.freeze_panes = "A2"
    for cell in sheet[1]:
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="1F4E78")
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    for cell in sheet[2]:
        cell.font = Font(italic=True, color="808080")
        cell.alignment = Alignment(vertical="top", wrap_text=True)
    for number in range(1, sheet.max_column + 1):
        sheet.column_dimensions[get_column_letter(number)].width = 8 if number == 1 else _WIDE


def _choices(book: Workbook, sheet: Worksheet, kind: str, names: Sequence[str]) -> None:
    """Lists to choose from, kept on a hidden sheet: a list in the rule itself may have 255 characters only."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    lists = book.create_sheet(LISTS)
    lists.sheet_state = "hidden"
    for name, terms in _lists(kind).items():
        column = lists.max_column + 1 if lists["A1"].value else 1
        for row, term in enumerate(terms, 1):
            lists.cell(row, column, term)
        letter = get_column_letter(column)
        rule = DataValidation("list", f"{LISTS}!${letter}$1:${letter}${lists.max_row}", allow_blank=True, showErrorMessage=False)
        at = get_column_letter(names.index(name) + 1)
        rule.add(f"{at}2:{at}{_ROWS}")
        sheet.add_data_validation(rule)


def _lists(kind: str) -> dict[str, list[str]]:
    words = vocabulary()
    kinds = _labels(words.kinds.values())
    if kind == "meetings":
        return {"status": _labels(words.statuses.values())}
    if kind == "payments":
        return {"status": list(_STATES)}
    if kind == "entities":
        sorts = [term for table in words.classifications.values() for term in table.values()]
        return {"kind": kinds, "classification": _labels(sorts), "status": _labels(words.statuses.values())}
    return {
        "source_kind": kinds,
        "type": _labels(words.types.values()),
        "target_kind": kinds,
        "modality": _labels(words.modalities.values()),
        "polarity": _labels(words.polarities.values()),
    }


def _labels(terms: Iterable[Term]) -> list[str]:
    return [term.ar for term in terms]


def _explained(book: Workbook, page: dict[str, Any], columns: dict[str, dict[str, Any]]) -> None:
    from openpyxl.styles import Alignment, Font

    sheet = book.create_sheet(EXPLANATION)
    sheet.sheet_view.rightToLeft = True
    for line in (*page["about"], ""):
        sheet.append([line])
    sheet.append(["العمود", "ما يُكتب فيه", "column", "what to write"])
    for cell in sheet[sheet.max_row]:
        cell.font = Font(bold=True)
    for name, column in columns.items():
        sheet.append([column["heading"], column["ar"], name, column["en"]])
    for letter, width in zip("ABCD", (22, 70, 18, 70), strict=True):
        sheet.column_dimensions[letter].width = width
    for row in sheet.iter_rows(min_row=len(page["about"]) + 2):
        for cell in row:
            cell.alignment = Alignment(vertical="top", wrap_text=True)
