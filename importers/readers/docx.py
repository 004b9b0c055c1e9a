"""Word files: what a reader of the printed page sees, in reading order.

An own reader, since the libraries lose what this one keeps: of headers, footers, footnotes, text boxes, content controls and
tracked insertions they miss three or more, or fail on small files; all of them give hidden text.
When the file was made or changed says nothing of when a notice was published, so it is not taken for that.
"""

from __future__ import annotations

from ..parsers.xml_tree import Element
from ..read_text import ReadText
from .docx_inline import Inline
from .docx_package import Package, Style, list_of
from .docx_tables import WRAPPERS, cells_of, columns_of, control, paragraphs_of, rows_of
from .spanned import MOST, Spanned
from .table_columns import in_columns
from .transcript import Transcript

_HEADINGS = ("title", "heading 1")


def read(data: bytes, encoding: str | None = None) -> ReadText:
    """Read a Word file (.docx, .docm).

    Args:
        data: the file.
        encoding: not used; XML says its own.

    Raises:
        InputError: it is damaged, hostile, or no Word file.
    """
    package = Package(data)
    main = package.part(package.main)
    word = _Word(package, bool(main and any(main.every("lastRenderedPageBreak"))))
    body = main.first("body") if main else None
    if body:
        word.margins(body, "header")
        word.blocks(body)
        word.notes()
        word.margins(body, "footer")
    inline = word.inline
    return ReadText(
        word.transcript.text,
        word.titles.get("title") or package.title or word.titles.get("heading 1", ""),
        warnings=tuple(inline.warnings()),
        places=word.transcript.places,
    )


class _Word:
    """A Word file while it is read."""

    def __init__(self, package: Package, laid_out: bool) -> None:
        self.transcript = Transcript()
        self.titles: dict[str, str] = {}
        self.inline = Inline(package.styles)
        self._package = package
        self._laid_out = laid_out
        self._region = ""
        self._spanned = Spanned()
        self._diagrams: set[str] = set()
        self._count = {"paragraph": 0, "table": 0, "text box": 0, "diagram": 0}
        self._begun = ""  # of a paragraph whose end was deleted: it goes on in the next

    def blocks(self, parent: Element) -> None:
        """Read paragraphs and tables in order."""
        for element in parent:
            if element.tag == "p":
                self._paragraph(element)
            elif element.tag == "tbl":
                self._table(element)
            elif element.tag == "sdt":
                self.blocks(control(element))
            elif element.tag in WRAPPERS:
                self.blocks(element)
            elif element.tag == "AlternateContent":
                self.blocks(element.first("Choice") or element.first("Fallback") or Element("", {}))
            elif element.tag == "altChunk":
                self.inline.counts["inserted file"] += 1

    def margins(self, body: Element, kind: str) -> None:
        """Read the headers or footers of all sections, each text once; lines that hold a page number tell nothing."""
        parts = dict.fromkeys(self._package.pointed(e.get("id")) for e in body.every(f"{kind}Reference"))
        seen: set[tuple[str, ...]] = set()
        for root in filter(None, map(self._package.part, filter(None, parts))):
            lines = tuple(text for p in root.every("p") if (text := self.inline.text(p)) and not self.inline.paged)
            if lines not in seen:
                seen.add(lines)
                for line in lines:
                    self.transcript.line(line, kind)

    def notes(self) -> None:
        """Read the footnotes and endnotes that the text points to, in its order."""
        for kind, wanted in (("footnote", self.inline.footnotes), ("endnote", self.inline.endnotes)):
            root = self._package.of_kind(f"{kind}s") if wanted else None
            known = {note.get("id"): note for note in root or ()}
            for number, ident in enumerate(dict.fromkeys(wanted), 1):
                if note := known.get(ident):
                    self._region = f"{kind} {number}"
                    self.blocks(note)
        self._region = ""

    def _paragraph(self, p: Element) -> None:
        text = self._begun + self.inline.text(p)
        if p.first("pPr", "rPr", "del"):
            self._begun = text
            return
        self._begun = ""
        style = self._style(p)
        if text.strip():
            self._count["paragraph"] += not self._region
            outline = p.first("pPr", "outlineLvl")
            name = "heading 1" if outline and outline.get("val") == "0" else style.name
            if name in _HEADINGS:
                self.titles.setdefault(name, " ".join(text.split()))
            self.transcript.line(self._numbered(p, style) + text, self._place("paragraph"))
        for box in self.inline.boxes(p):
            self._box(box)
        for drawn in p.every("relIds"):
            self._diagram(self._package.pointed(drawn.get("dm")))

    def _diagram(self, name: str) -> None:
        """Read what stands in the shapes of a diagram (SmartArt), a line a shape; each diagram once."""
        root = self._package.part(name) if name and name not in self._diagrams else None
        self._diagrams.add(name)
        if root is None:
            return
        self._count["diagram"] += 1
        for shape in root.every("t"):
            for p in shape:
                if p.tag == "p" and (text := "".join(t.text for t in p.every("t")).strip()):
                    self.transcript.line(text, self._place("diagram"))

    def _numbered(self, p: Element, style: Style) -> str:
        number = self._package.numbers.next(*list_of(p.first("pPr", "numPr"), style))
        return f"{number} " if number else ""

    def _box(self, box: Element) -> None:
        self._count["text box"] += 1
        outer, self._region = self._region, f"text box {self._count['text box']}"
        self.blocks(box)
        self._region = outer

    def _table(self, table: Element) -> None:
        self._count["table"] += 1
        self._spanned.table()
        begins = columns_of(table)
        for number, row in enumerate(rows_of(table), 1):
            if row.first("trPr", "del"):
                self.inline.counts["deleted passage"] += 1
                continue
            cells = dict(cells_of(row))
            if any(cell.first("tbl") for cell in cells.values()):
                for cell in cells.values():
                    self.blocks(cell)
                self._spanned.table()
            else:
                texts = {column: self._texts(column, cell) for column, cell in cells.items()}
                self.transcript.row(in_columns(texts, begins), f"{self._place('table')}, row {number}")
                for box in (box for cell in cells.values() for box in self.inline.boxes(cell)):
                    self._box(box)

    def _texts(self, column: int, cell: Element) -> list[str]:
        """The paragraphs of a cell; one that belongs to a cell above holds what that holds."""
        texts, merged = self._cell(cell), cell.first("tcPr", "vMerge")
        if merged and merged.get("val") != "restart":
            return texts or self._spanned.below(column) or []
        self._spanned.begin(column, texts, MOST if merged else 1)
        return texts

    def _cell(self, cell: Element) -> list[str]:
        texts = [(p, self.inline.text(p)) for p in paragraphs_of(cell)]
        return [self._numbered(p, self._style(p)) + text for p, text in texts if text]

    def _style(self, p: Element) -> Style:
        named = p.first("pPr", "pStyle")
        return self._package.styles.get(named.get("val") if named else "", Style())

    def _place(self, what: str) -> str:
        page = f"page {self.inline.begins}, " if self._laid_out and self.inline.begins else ""
        return self._region or f"{page}{what} {self._count[what]}"
