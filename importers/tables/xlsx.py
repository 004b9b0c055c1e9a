"""Excel workbooks (.xlsx, .xlsm; ECMA-376): the rows of every visible sheet, streamed; formulas are never evaluated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from posixpath import join, normpath

from ...graph.errors import InputError
from ..archive import Archive
from ..xml_events import events
from .dates import serial_day
from .sheets import MOST_COLUMNS, MOST_ROWS, Area, Row, Sheet
from .xlsx_styles import date_styles

_LETTERS = re.compile(r"[A-Z]{1,3}")
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3}[0-9]{1,7}):([A-Z]{1,3}[0-9]{1,7})"')
_ROWS_END = re.compile(rb"</(?:\w+:)?sheetData>|<(?:\w+:)?sheetData\s*/>")
_MOST_MERGED = 20_000


def read(data: bytes) -> Iterator[Sheet]:
    """The sheets of a workbook, in order; hidden ones are left out.

    Raises:
        InputError: the file is damaged, encrypted, hostile, or no workbook; it may be raised while rows are read.
    """
    archive = Archive(data)
    targets = _targets(archive)
    strings: list[str] | None = None
    since_1904, sheets = _sheets(archive)
    styles = date_styles(archive) if "xl/styles.xml" in archive else frozenset()
    for name, relation in sheets:
        path = targets.get(relation)
        if path is None or path not in archive:
            continue
        if strings is None:
            strings = list(_strings(archive)) if "xl/sharedStrings.xml" in archive else []
        yield Sheet(name, _rows(archive, path, strings, styles, since_1904), tuple(_merged(archive, path)))


def _targets(archive: Archive) -> dict[str, str]:
    found = {}
    for begins, tag, attributes in events(archive.pieces("xl/_rels/workbook.xml.rels")):
        if begins and tag == "Relationship" and attributes.get("TargetMode") != "External":
            target = attributes.get("Target", "")
            found[attributes.get("Id", "")] = target[1:] if target.startswith("/") else normpath(join("xl", target))
    return found


def _sheets(archive: Archive) -> tuple[bool, list[tuple[str, str]]]:
    since_1904, found = False, []
    for begins, tag, attributes in events(archive.pieces("xl/workbook.xml")):
        if begins and tag == "workbookPr":
            since_1904 = attributes.get("date1904") in ("1", "true")
        elif begins and tag == "sheet" and attributes.get("state", "visible") == "visible":
            found.append((attributes.get("name", ""), attributes.get("id", "")))
    return since_1904, found


def _strings(archive: Archive) -> Iterator[str]:
    """The shared strings; how a word is said (phonetic runs) is left out."""
    parts: list[str] = []
    aside = 0
    for begins, tag, value in events(archive.pieces("xl/sharedStrings.xml")):
        if begins:
            aside += tag == "rPh"
        elif tag == "t" and not aside:
            parts.append(value)
        elif tag == "rPh":
            aside -= 1
        elif tag == "si":
            yield "".join(parts)
            parts.clear()


def _rows(archive: Archive, path: str, strings: list[str], styles: frozenset[int], since_1904: bool) -> Iterator[Row]:
    computed: set[int] = set()
    row, column, number = Row(0, {}, computed), -1, 0
    kind = style = value = ""
    formula = False
    parts: list[str] = []
    for begins, tag, found in events(archive.pieces(path)):
        if tag == "c":
            if begins:
                column = _column(found.get("r"), column)
                kind, style, value, formula = found.get("t", "n"), found.get("s", ""), "", False
                parts.clear()
                continue
            text = "".join(parts) if kind == "inlineStr" else _text(kind, value, strings)
            if kind == "n" and style and style.isdecimal() and int(style) in styles:
                text = _day(text, since_1904)
            if formula or (text and not text.isspace()):
                row.cells[column] = text
                if formula:
                    computed.add(column)
        elif begins:
            if tag == "row":
                number = _number(found.get("r"), number)
                computed = set()
                row, column = Row(number, {}, computed), -1
            formula = formula or tag == "f"
        elif tag == "t":
            parts.append(found)
        elif tag == "v":
            value = found
        elif tag == "row" and row.cells:
            yield row


def _text(kind: str, value: str, strings: list[str]) -> str:
    if kind == "s":
        place = int(value) if value.isdecimal() else -1
        if not 0 <= place < len(strings):
            raise InputError(f"A cell points to the shared string {value!r}, which is not there: the workbook is damaged")
        return strings[place]
    if kind == "b":
        return "yes" if value == "1" else "no"
    if kind == "n" and value.endswith(".0"):
        return value[:-2]
    return "" if kind == "e" else value


def _day(text: str, since_1904: bool) -> str:
    try:
        return serial_day(float(text), since_1904=since_1904) or text
    except (ValueError, OverflowError):
        return text


def _column(reference: str | None, before: int) -> int:
    return before + 1 if reference is None else _by_letters(reference.rstrip("0123456789"))


def _place(reference: str) -> tuple[int, int]:
    """Row (1 first) and column (0 first) of a reference such as B12."""
    letters = reference.rstrip("0123456789")
    row = int(reference[len(letters) :] or 0)
    if not 0 < row <= MOST_ROWS:
        raise InputError(f"{reference!r} is no cell of a sheet: the workbook is damaged")
    return row, _by_letters(letters)


@lru_cache(maxsize=MOST_COLUMNS)
def _by_letters(letters: str) -> int:
    """The column (0 first) that letters mean."""
    column = 0
    for letter in letters if _LETTERS.fullmatch(letters) else "":
        column = column * 26 + ord(letter) - 64
    if not 0 < column <= MOST_COLUMNS:
        raise InputError(f"There is no column {letters[:20]!r} in a sheet: the workbook is damaged")
    return column - 1


def _number(text: str | None, before: int) -> int:
    number = before + 1 if text is None else int(text) if text.isdecimal() else 0
    if not before < number <= MOST_ROWS:
        raise InputError(f"The rows of a sheet do not follow one another (row {text}): the workbook is damaged")
    return number


def _merged(archive: Archive, path: str) -> Iterator[Area]:
    """What was merged stands after the rows, which are passed over once for it."""
    tail, after = b"", False
    for piece in archive.pieces(path):
        tail += piece
        if not after and (end := _ROWS_END.search(tail)):
            tail, after = tail[end.end() :], True
        tail = tail if after else tail[-64:]
        if len(tail) > 4_000_000:
            break
    found = _MERGED.finditer(tail) if after else iter(())
    for number, match in enumerate(found):
        if number >= _MOST_MERGED:
            raise InputError(f"More than {_MOST_MERGED:,} groups of cells are merged in a sheet")
        yield Area(*chain.from_iterable(_place(match[n].decode("ascii")) for n in (1, 2)))
