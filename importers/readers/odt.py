"""OpenDocument texts, as LibreOffice writes them: what a reader of the printed page sees, in reading order."""

from __future__ import annotations

from collections.abc import Iterator

from ...graph.errors import InputError
from ..parsers.archive import Archive
from ..parsers.xml_tree import Element, tree
from ..read_text import ReadText
from .odt_inline import Inline, Styles
from .spanned import Reach, Spanned, whole
from .table_columns import columns, in_columns
from .transcript import Transcript

_CELLS = ("table-cell", "covered-table-cell")
_WRAPPERS = frozenset({"section", "table-header-rows", "table-rows", "table-row-group", "index-body", "list-header"})
_INDICES = frozenset(
    {"table-of-content", "alphabetical-index", "illustration-index", "table-index", "object-index", "user-index"}
)


def read(data: bytes, encoding: str | None = None) -> ReadText:
    """Read an OpenDocument text (.odt).

    Args:
        data: the file.
        encoding: not used; XML says its own.

    Raises:
        InputError: it is damaged, hostile, or no such file.
    """
    archive = Archive(data)
    parts = {name: tree(archive.pieces(f"{name}.xml")) for name in ("content", "styles", "meta") if f"{name}.xml" in archive}
    content = parts.get("content")
    body = content.first("body", "text") if content else None
    if content is None or body is None:
        raise InputError("It is damaged, locked by a password, or no text document")
    styles = parts.get("styles", Element("", {}))
    text = _Text(Styles([styles, content]), any(content.every("soft-page-break")))
    text.inline.counts["deleted passage"] += sum(1 for _ in body.every("deletion"))
    text.margins(styles, "header")
    text.blocks(body)
    text.notes()
    text.margins(styles, "footer")
    meta = parts.get("meta")
    title = meta.first("meta", "title") if meta else None
    return ReadText(
        text.transcript.text,
        text.titles.get("title") or (" ".join(title.text.split()) if title else "") or text.titles.get("heading", ""),
        warnings=tuple(text.inline.warnings()),
        places=text.transcript.places,
    )


class _Text:
    """A text document while it is read."""

    def __init__(self, styles: Styles, laid_out: bool) -> None:
        self.transcript = Transcript()
        self.titles: dict[str, str] = {}
        self.inline = Inline(styles)
        self._styles = styles
        self._laid_out = laid_out
        self._region = ""
        self._spanned = Spanned()
        self._reach = Reach()
        self._count = {"paragraph": 0, "table": 0, "text box": 0}

    def blocks(self, parent: Element, mark: str = "") -> None:
        """Read paragraphs, lists and tables in order; the first paragraph begins with a mark."""
        for element in parent:
            tag = element.tag
            if tag in ("p", "h"):
                self._paragraph(element, mark)
                mark = ""
            elif tag == "list":
                self._list(element)
            elif tag == "table":
                self._table(element)
            elif tag == "frame":
                self._boxes(element)
            elif tag == "section" and element.get("display") == "none":
                self.inline.counts["hidden passage"] += 1
            elif tag in _WRAPPERS:
                self.blocks(element)
            elif tag in _INDICES:
                self.blocks(element.first("index-body") or Element("", {}))
            elif tag == "soft-page-break":
                self.inline.turn()

    def margins(self, styles: Element, kind: str) -> None:
        """Read the headers or footers of all page styles, each text once; lines that hold a page number tell nothing."""
        pages = styles.first("master-styles") or Element("", {})
        for line in dict.fromkeys(
            text
            for margin in pages.every(kind, f"{kind}-left", f"{kind}-first")
            for p in margin.every("p", "h")
            if (text := self.inline.text(p)) and not self.inline.paged
        ):
            self.transcript.line(line, kind)

    def notes(self) -> None:
        """Read the footnotes and endnotes, in the order of the text."""
        for kind in ("footnote", "endnote"):
            for number, note in enumerate(self.inline.notes[kind], 1):
                self._region = f"{kind} {number}"
                self.blocks(note)
        self._region = ""

    def _paragraph(self, p: Element, mark: str) -> None:
        text = self.inline.text(p)
        if text:
            self._count["paragraph"] += not self._region
            kind = "title" if self._styles.is_title(p.get("style-name")) else "heading" if p.get("outline-level") == "1" else ""
            if kind:
                self.titles.setdefault(kind, " ".join(text.split()))
            self.transcript.line(mark + text, self._place("paragraph"))
        self._boxes(p)

    def _boxes(self, parent: Element) -> None:
        for box in self.inline.boxes(parent):
            self._count["text box"] += 1
            outer, self._region = self._region, f"text box {self._count['text box']}"
            self.blocks(box)
            self._region = outer

    def _list(self, element: Element, depth: int = 1, style: str = "") -> None:
        style = element.get("style-name") or style
        number = 0
        for item in element:
            if item.tag not in ("list-item", "list-header"):
                continue
            number = int(start) if (start := item.get("start-value")).isdecimal() and len(start) < 7 else number + 1
            mark = self._styles.mark(style, depth, number) if item.tag == "list-item" else ""
            for part in item:
                if part.tag == "list":
                    self._list(part, depth + 1, style)
                else:
                    self.blocks(Element("", {}).holding(part), mark)
                    mark = ""

    def _table(self, table: Element) -> None:
        self._count["table"] += 1
        self._spanned.table()
        begins = columns((column, column + 1) for row in _rows(table) for column, cell in _cells(row) if cell.tag == "table-cell")
        for number, row in enumerate(_rows(table), 1):
            cells = [cell for cell in row if cell.tag == "table-cell"]
            if any(any(cell.every("table", "list")) for cell in cells):
                for cell in cells:
                    self.blocks(cell)
                self._spanned.table()
                continue
            self.transcript.row(in_columns(self._texts(row), begins), f"{self._place('table')}, row {number}")

    def _texts(self, row: Element) -> dict[int, list[str]]:
        """The paragraphs of each cell of a row; one that is covered by a cell above holds what that holds."""
        found: dict[int, list[str]] = {}
        for column, cell in _cells(row):
            if cell.tag == "table-cell":
                found[column] = [self.inline.text(p) for p in cell.every("p", "h")]
                rows = whole(cell.get("number-rows-spanned"))
                self._reach.add(rows)
                self._spanned.begin(column, found[column], rows)
            elif (above := self._spanned.below(column)) is not None:
                found[column] = above
        return found

    def _place(self, what: str) -> str:
        page = f"page {self.inline.begins}, " if self._laid_out and self.inline.begins else ""
        return self._region or f"{page}{what} {self._count[what]}"


def _rows(table: Element) -> Iterator[Element]:
    for element in table:
        if element.tag == "table-row":
            yield element
        elif element.tag in _WRAPPERS:
            yield from _rows(element)


def _cells(row: Element) -> Iterator[tuple[int, Element]]:
    """The cells of a row and those that others cover, each with the column of the file in which it begins."""
    column = 0
    for cell in row:
        if cell.tag in _CELLS:
            yield column, cell
            column += whole(cell.get("number-columns-repeated"))
