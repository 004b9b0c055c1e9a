"""PDF files with a text layer: lines put in reading order, paragraphs joined, page and line of everything kept.

Characters are found by PDFium; their order is made from where they stand (``pdf_lines``, ``visual``), since all libraries tried
read Arabic pages wrongly: digits, brackets or the words of Latin names change places.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ...graph.counting import counted
from ...graph.errors import InputError, PicturesOnly
from ..read_text import ReadText
from . import ocr
from .pdf_aligned import with_rows
from .pdf_file import characters, opened, picture, title
from .pdf_glyphs import Sheet, sheet
from .pdf_line import Line
from .pdf_lines import lines
from .pdf_margins import without_margins
from .pdf_paragraphs import paragraphs, place, written
from .pdf_prints import without_prints
from .pdf_quality import quality
from .transcript import Transcript

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

PAGES = 1_000
CHARACTERS = 1_500_000
# Beyond so many characters those of the other pages are counted, which takes a fiftieth of the time of finding them.
_MANY = 100_000
_WAITS = "what it says waits for review"
_SCAN = "its pages are pictures of text"
_OCR = "Install tesseract with Arabic (tesseract-ocr-ara) and import it with --ocr"


def read(data: bytes, encoding: str | None = None) -> ReadText:
    """Read a PDF file.

    Args:
        data: the file.
        encoding: not used.

    Raises:
        InputError: it is locked, damaged or too long.
        PicturesOnly: it holds pictures of text and no text.
    """
    document = opened(data)
    try:
        sheets = _sheets(document)
        named = title(document)
        attached = document.count_attachments()
        if all(s.damaged for s in sheets):
            raise InputError("It is damaged: none of its pages can be opened. Print it to a new PDF file")
        scans = [number for number, s in enumerate(sheets, 1) if s.is_scan]
        if ocr.RECOGNIZER.program and scans:
            return _recognized(document, sheets, scans)
    finally:
        document.close()
    if scans and not any(s.glyphs for s in sheets):
        raise PicturesOnly(f"There is no text in it, {_SCAN}. {_OCR}")
    pages = [lines(s, number) for number, s in enumerate(sheets, 1)]
    bad = _bad(sheets, pages)
    pages, heading = without_prints(pages, named)
    transcript = Transcript()
    pages = [with_rows(page) for page in without_margins(pages)]
    for paragraph in paragraphs(pages):
        written(paragraph, transcript)
    damaged = [number for number, s in enumerate(sheets, 1) if s.damaged]
    turned = sum(s.turned for s in sheets)
    warnings = [
        *([f"page {_listed(scans)} was not read: {_SCAN}. {_OCR}"] if scans else []),
        *_unreadable(bad),
        *_unsure(pages),
        *([f"{counted(attached, 'file attached to it was', 'files attached to it were')} not read"] if attached else []),
        *([f"{counted(turned, 'character was', 'characters were')} left out for not standing upright"] if turned else []),
    ]
    partial = bool(scans or bad or damaged)
    doubtful = _doubtful(pages, transcript)
    return ReadText(
        transcript.text, heading, warnings=tuple(warnings), partial=partial, places=transcript.places, doubtful=doubtful
    )


def _sheets(document: PdfDocument) -> list[Sheet]:
    count = len(document)
    if count > PAGES:
        raise InputError(f"It has {count:,} pages, more than {PAGES:,}. Split it")
    sheets: list[Sheet] = []
    seen, all_ = 0, 0
    for number in range(count):
        sheets.append(sheet(document, number))
        seen += len(sheets[-1].glyphs)
        if not all_ and seen > _MANY:
            all_ = seen + sum(characters(document, n) for n in range(number + 1, count))
        if max(seen, all_) > CHARACTERS:
            raise InputError(f"It holds more than {CHARACTERS:,} characters. Split it")
    return sheets


def _recognized(document: PdfDocument, sheets: list[Sheet], scans: list[int]) -> ReadText:
    """Read the pages that are pictures with the help of tesseract, the others as they are."""
    transcript = Transcript()
    found = [[] if number in scans else lines(s, number) for number, s in enumerate(sheets, 1)]
    bad = [number for number in _bad(sheets, found) if number not in scans]
    pages = [with_rows(page) for page in found]
    for number, page in enumerate(pages, 1):
        if number in scans:
            text = ocr.recognized(lambda dpi, n=number - 1: picture(document, n, dpi))  # type: ignore[misc]
            transcript.line(text, f"page {number}")
        else:
            for paragraph in paragraphs([page]):
                written(paragraph, transcript)
    warning = f"page {_listed(scans)} was read by recognizing letters in a picture; what it says waits for review"
    guessed = {f"page {number}" for number in scans}
    return ReadText(
        transcript.text,
        warnings=(warning, *_unreadable(bad), *_unsure(pages)),
        partial=True,
        places=transcript.places,
        recognized=tuple((at.start, at.end) for at in transcript.places if at.label in guessed),
        doubtful=_doubtful(pages, transcript),
    )


def _bad(sheets: Iterable[Sheet], pages: Iterable[list[Line]]) -> list[int]:
    """The numbers of pages whose fonts do not say which letters they show."""
    both = enumerate(zip(sheets, pages, strict=True), 1)
    return [number for number, (s, page) in both if quality(_plain(page), _lost(s, page)).is_bad()]


def _unreadable(bad: list[int]) -> list[str]:
    """The warning of such pages, if there are any."""
    said = "reads badly: its fonts do not say which letters they show. Compare it with the page"
    return [f"page {_listed(bad)} {said}"] if bad else []


def _unsure(pages: Iterable[Iterable[Line]]) -> list[str]:
    """The warning of pages with tables whose rows are unsure, if there are any."""
    found = sorted({line.page for page in pages for line in page if line.unsure})
    return [f"page {_listed(found)} has a table whose rows cannot be told apart: {_WAITS}"] if found else []


def _doubtful(pages: Iterable[Iterable[Line]], transcript: Transcript) -> tuple[tuple[int, int], ...]:
    """Where what stands in unsure rows begins and ends in the text."""
    rows = {place(line) for page in pages for line in page if line.unsure}
    return tuple((at.start, at.end) for at in transcript.places if at.label.partition(", cell ")[0] in rows)


def _lost(s: Sheet, page: list[Line]) -> int:
    """How many characters of a page have no code; strokes that stretch words are none."""
    return sum(line.lost for line in page) if page else len(s.unknown)


def _plain(page: Iterable[Line]) -> str:
    return "\n".join(line.text(n, from_right=line.from_right(), opens=False) for line in page for n in range(len(line.cells)))


def _listed(numbers: Iterable[int]) -> str:
    """Page numbers in words; many in short."""
    found = list(numbers)
    return ", ".join(map(str, found[:10])) + (f" and {len(found) - 10} more" if len(found) > 10 else "")
