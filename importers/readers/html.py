"""Web pages: the visible main text, the title, and the day of publication where the page gives it.

On the standard library's parser, fed with text that was decoded before: it survives any depth in linear time, where the
faster libraries hang or give nothing on 100,000 nested elements, and it cannot be misled by a wrong charset.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import groupby

from ...graph.errors import InputError
from ..parsers.encoding import Decoded, decode
from ..read_text import ReadText
from .html_frames import Frames
from .html_page import ASIDE, ASIDE_END, CELL, LINK, LINK_END, MAIN, NO_ASIDE, ROW, SPAN, TABLE, WITHIN, Page
from .spanned import Spanned
from .table_columns import columns, in_columns
from .transcript import Transcript

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w\-]+)", re.IGNORECASE)
_LINKED = re.compile(f"{LINK}[^{LINK_END}]*{LINK_END}?")
_BESIDE = re.compile(f"{ASIDE}[^{ASIDE_END}{NO_ASIDE}]*(?:{ASIDE_END}|$)")
_ASIDE_MARKS = re.compile(f"[{ASIDE}{ASIDE_END}{NO_ASIDE}]")
_NOTE = re.compile(f"{LINK}{WITHIN}\\s*(?:[\\[(]?(?:\\d{{1,3}}|[*†‡^↑↩])\ufe0e?[\\])]?)\\s*{LINK_END}")  # the mark of a footnote
_SPAN = re.compile(f"{SPAN}(\\d+),(\\d+){SPAN}")
_DATED = 25  # characters with a number beside a link, which say when
_MENU = 3  # as many lines that are links and nothing else, one after the other, are a menu


def read(data: bytes, encoding: str | None = None, frames: Frames | None = None, address: str = "") -> ReadText:
    """Read a web page.

    Args:
        data: the file.
        encoding: the encoding where a person gave it; else the bytes decide.
        frames: the pages that its frames may show; else only what stands in the page itself.
        address: that of the page, where the file says it.

    Raises:
        InputError: its encoding cannot be told, or all that it shows are pages that are not in the file.
    """
    found = decoded(data, encoding)
    frames = frames or Frames()
    page = Page(frames, address)
    page.feed(found.text)
    page.close()
    written = _main(page)
    if frames.left and not any(map(str.isalnum, written.text)):
        raise InputError(f"There is no text in it but {frames.left}. Give these pages")
    reason, day = min(page.dates.items(), key=lambda given: "pictures" in given[0], default=(None, None))
    title = " ".join(page.title.split())
    warnings = (*found.warnings, f"not read: {frames.left}") if frames.left else found.warnings
    facts = (warnings, found.partial, written.places)
    return ReadText(written.text.rstrip("\n"), title, day, reason, *facts, encoding=found.encoding)


def _main(page: Page) -> Transcript:
    """What stands in <main>, else in the articles, else everywhere; a main part with hardly any text does not count."""
    everything, *found = (_written("".join(page.parts[name])) for name in ("", *MAIN))
    return next((part for part in found if len(part.text) > min(200, len(everything.text) / 3)), everything)


def _written(collected: str) -> Transcript:
    """Lines and rows from text with marks."""
    written = Transcript()
    pieces = list(_pieces(_NOTE.sub("", collected).replace(WITHIN, "")))
    cells: defaultdict[int, set[tuple[int, int]]] = defaultdict(set)
    for piece in pieces:
        cells[piece.table].update((column, column + 1) for column in piece.cells)
    begins = {table: columns(found) for table, found in cells.items()}
    for piece in pieces:
        if piece.cells:
            written.row(in_columns(piece.cells, begins[piece.table]), piece.place)
        else:
            written.line(piece.line, piece.place)
    return written


@dataclass(frozen=True, slots=True)
class _Piece:
    """A line of a page, or the cells of a row of one of its tables by the column in which they begin."""

    place: str
    line: str = ""
    table: int = 0
    cells: Mapping[int, list[str]] = field(default_factory=dict)


def _pieces(collected: str) -> Iterator[_Piece]:
    """Lines and rows in order."""
    tables = rows = paragraphs = 0
    spanned = Spanned()
    for number, part in enumerate(_without_menus(_without_asides(collected)).split(ROW)):
        before, *cells = part.split(CELL)
        for line in filter(None, (" ".join(line.split()) for line in before.replace(TABLE, "").splitlines())):
            paragraphs += 1
            yield _Piece(f"paragraph {paragraphs}", line)
        if TABLE in before or (number == 0 and cells):
            tables, rows = tables + before.count(TABLE), 0
            spanned.table()
        if cells:
            rows += 1
            yield _Piece(f"table {max(1, tables)}, row {rows}", table=tables, cells=_texts(cells, spanned))
        if inner := sum(cell.count(TABLE) for cell in cells):
            tables, rows = tables + inner, 0
            spanned.table()


def _texts(cells: list[str], spanned: Spanned) -> dict[int, list[str]]:
    """The paragraphs of each cell of a row, with those of the cells above that span it, by where they begin."""
    found: dict[int, list[str]] = {}
    column = 0
    for cell in [*cells, ""]:
        while (above := spanned.below(column)) is not None:
            found[column] = above
            column += spanned.columns(column)
        span = _SPAN.match(cell)
        rows, wide = (int(span[1]), int(span[2])) if span else (1, 1)
        found[column] = _SPAN.sub("", cell).replace(TABLE, "").splitlines()
        spanned.begin(column, found[column], rows, wide)
        column += wide
    del found[column - 1]  # the last is there for the cells above that stand behind it
    return found


def _without_asides(collected: str) -> str:
    """The same without what the page says stands beside its text, unless that is longer than what is left."""
    kept = _BESIDE.sub("\n", collected)
    length, whole = (sum(map(str.isalnum, text)) for text in (kept, collected))
    return _ASIDE_MARKS.sub("", kept if length >= whole / 2 else collected)


def _without_menus(collected: str) -> str:
    """The same without the marks of links, and without the lines of menus."""
    lines: list[str] = []
    filled = (line for line in re.split(f"(?<=[\n{ROW}])", collected) if line.strip(" \n"))
    for is_link, group in groupby(filled, key=_only_link):
        found = list(group)
        menu = is_link and len(found) >= _MENU
        lines += [re.sub(f"[^{ROW}{CELL}{TABLE}]", "", line) for line in found] if menu else found
    kept = "".join(lines)
    return _shown(kept if any(c.isalnum() for c in kept) else collected)


def _only_link(line: str) -> bool:
    """Whether a line is links and nothing else, or a date beside them."""
    beside = _LINKED.sub("", line).strip()
    return LINK in line and (not any(map(str.isalnum, beside)) or (len(beside) < _DATED and any(map(str.isdigit, beside))))


def _shown(line: str) -> str:
    return line.replace(LINK, "").replace(LINK_END, "")


def decoded(data: bytes, encoding: str | None) -> Decoded:
    """The text of a page: the bytes decide; what the page declares is tried only where they do not tell, since many pages lie."""
    declared = _CHARSET.search(data[:2048])
    try:
        return decode(data, encoding)
    except InputError:
        if encoding or not declared:
            raise
        with suppress(InputError):
            return decode(data, declared[1].decode("ascii", "replace"))
        raise
