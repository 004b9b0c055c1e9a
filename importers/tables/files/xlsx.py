"""Excel workbooks (.xlsx, .xlsm; ECMA-376): the rows of every visible sheet, streamed; formulas are never evaluated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from posixpath import join, normpath
from typing import NamedTuple

from ....graph.errors import InputError
from ...parsers.archive import Archive
from ...parsers.xml_events import events
from .sheets import LISTS, MOST_ROWS, Area, Sheet, left_out
from .xlsx_rows import column_of, rows, with_lines
from .xlsx_styles import styles_of

_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3}[0-9]{1,7}):([A-Z]{1,3}[0-9]{1,7})"')
_ROWS_END = re.compile(rb"</(?:\w+:)?sheetData>|<(?:\w+:)?sheetData\s*/>")
_MOST_MERGED = 20_000
_MOST_STRINGS = 5_000_000  # five in each row of a full sheet; they take 13 seconds


def read(data: bytes) -> Iterator[Sheet]:
    """The sheets of a workbook, in order; hidden ones are left out.

    Raises:
        InputError: the file is damaged, encrypted, hostile, or no workbook; it may be raised while rows are read.
    """
    archive = Archive(data)
    targets = _targets(archive)
    strings: list[str] | None = None
    book = _book(archive)
    sheets = book.sheets
    gone = [name for name, relation in sheets if targets.get(relation, "") not in archive]
    if len(gone) == len(sheets):
        raise InputError("None of its sheets is there to be read: all are hidden, or it is damaged. Open it and save it anew")
    parts = [targets[relation] for name, relation in sheets if name not in gone]
    if len(set(parts)) < len(parts):
        raise InputError("It is damaged: several of its sheets are one part of it. Open it and save it anew")
    told = [*left_out("hidden", book.hidden), *left_out("named in the file, but not in it", gone)]
    styles = styles_of(archive)
    for name, relation in sheets:
        path = targets.get(relation, "")
        if path not in archive:
            continue
        if strings is None:
            shared = next((part for part in targets.values() if part.lower() == "xl/sharedstrings.xml"), "xl/sharedStrings.xml")
            strings = list(_strings(archive, shared)) if shared in archive else []
        found = rows(archive.pieces(path), strings, styles, since_1904=book.since_1904, uncomputed=book.uncomputed)
        yield Sheet(name, found, tuple(_merged(archive, path)), told, bool(gone))
        told = []


def _targets(archive: Archive) -> dict[str, str]:
    found = {}
    for begins, tag, attributes in events(archive.pieces("xl/_rels/workbook.xml.rels")):
        if begins and tag == "Relationship" and attributes.get("TargetMode") != "External":
            target = attributes.get("Target", "")
            found[attributes.get("Id", "")] = target[1:] if target.startswith("/") else normpath(join("xl", target))
    return found


class _Book(NamedTuple):
    """The sheets that are shown, by name and part, and what the others are called; whether days count from 1904, and whether
    formulas are to be computed when it is opened."""

    sheets: list[tuple[str, str]]
    hidden: list[str]
    since_1904: bool
    uncomputed: bool


def _book(archive: Archive) -> _Book:
    since_1904, uncomputed, found, hidden = False, False, [], []
    for begins, tag, attributes in events(archive.pieces("xl/workbook.xml")):
        if begins and tag == "workbookPr":
            since_1904 = attributes.get("date1904") in ("1", "true")
        elif begins and tag == "calcPr":
            uncomputed = attributes.get("fullCalcOnLoad") in ("1", "true")
        elif begins and tag == "sheet" and attributes.get("state", "visible") == "visible":
            found.append((attributes.get("name", ""), attributes.get("id", "")))
        elif begins and tag == "sheet" and attributes.get("name") != LISTS:
            hidden.append(attributes.get("name", ""))
    return _Book(found, hidden, since_1904, uncomputed)


def _strings(archive: Archive, part: str) -> Iterator[str]:
    """The shared strings, which some programs give a name in capitals; how a word is said (phonetic runs) is left out."""
    parts: list[str] = []
    aside = count = 0
    for begins, tag, value in events(archive.pieces(part)):
        if begins and tag == "si" and (count := count + 1) > _MOST_STRINGS:
            raise InputError(f"Its cells share more than {_MOST_STRINGS:,} texts. Split it")
        if begins:
            aside += tag == "rPh"
        elif tag == "t" and not aside:
            parts.append(value)
        elif tag == "rPh":
            aside -= 1
        elif tag == "si":
            yield with_lines("".join(parts))
            parts.clear()


def _place(reference: str) -> tuple[int, int]:
    """Row (1 first) and column (0 first) of a reference such as B12."""
    letters = reference.rstrip("0123456789")
    row = int(reference[len(letters) :] or 0)
    if not 0 < row <= MOST_ROWS:
        raise InputError(f"{reference!r} is no cell of a sheet: the workbook is damaged")
    return row, column_of(letters)


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
