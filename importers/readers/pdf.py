"""PDF files with a text layer: lines put in reading order, paragraphs joined, page and line of everything kept.

Characters are found by PDFium; their order is made from where they stand (``pdf_lines``, ``visual``), since all libraries tried read
Arabic pages wrongly: digits, brackets or the words of Latin names change places.
"""

from __future__ import annotations

import re

from ...graph.errors import InputError
from ..read_text import ReadText
from ..transcript import Transcript
from .pdf_glyphs import opened, sheet
from .pdf_lines import Line, lines
from .pdf_paragraphs import paragraphs, written

PAGES = 1_000


def read(data: bytes, encoding: str | None = None) -> ReadText:
    """Read a PDF file.

    Args:
        data: the file.
        encoding: not used.

    Raises:
        InputError: it is locked, damaged, too long, or holds pictures of text and no text.
    """
    document = opened(data)
    try:
        count = len(document)
        if count > PAGES:
            raise InputError(f"It has {count:,} pages, more than {PAGES:,}. Split it")
        sheets = [sheet(document, number) for number in range(count)]
        title = " ".join((document.get_metadata_dict().get("Title") or "").split())
    finally:
        document.close()
    pages = [lines(s, number) for number, s in enumerate(sheets, 1)]
    transcript = Transcript()
    for paragraph in paragraphs(pages):
        written(paragraph, transcript)
    return ReadText(transcript.text, "", places=transcript.places)
