"""A PDF file as PDFium opens it: its title, and a page as a picture; what stands on a page is for ``pdf_glyphs``."""

from __future__ import annotations

import ctypes
import math
from typing import TYPE_CHECKING

from ...graph.errors import InputError
from ..parsers.room import room

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

ROOM = 300 * 1024 * 1024  # that PDFium may take to open a file or a page: ten times what the fullest page takes
_PASSWORD = 4
_PIXELS = 30_000_000
_LONGEST = 4_000  # bytes of a title


def opened(data: bytes) -> PdfDocument:
    """Open a file.

    Raises:
        InputError: it is locked by a password, or damaged.
    """
    import pypdfium2

    try:
        with room(ROOM):
            return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or getattr(error, "err_code", 0) == _PASSWORD:
            raise InputError("It is locked by a password. Open it with the password and print it to a new PDF file") from error
        raise InputError(f"It is damaged and cannot be opened ({error}). Print it to a new PDF file") from error


def characters(document: PdfDocument, number: int) -> int:
    """How many characters a page holds, blanks included; none where it cannot be opened."""
    import pypdfium2

    try:
        with room(ROOM):
            page = document[number]
            text = page.get_textpage()
            found = int(text.count_chars())
            text.close()
            page.close()
            return found
    except pypdfium2.PdfiumError:
        return 0


def title(document: PdfDocument) -> str:
    """What a file says its title is, which is often a file name or nothing."""
    return _said(document, b"Title")


def line_by_line(document: PdfDocument) -> bool:
    """Whether a file was made by a program that puts each line in order by itself (UAX #9, X1), as if a paragraph began there.

    WeasyPrint hands Pango what is left of a paragraph for every line, so that a number at the head of a line stands beside no
    letter of the line above.
    """
    return _said(document, b"Producer").startswith("WeasyPrint")


def _said(document: PdfDocument, key: bytes) -> str:
    import pypdfium2.raw as c

    room = (ctypes.c_char * _LONGEST)()  # the library's own call makes a buffer by a function that the child process may not use
    length = c.FPDF_GetMetaText(document.raw, key, room, _LONGEST)
    return room.raw[: length - 2].decode("utf-16-le", "replace") if 2 < length <= _LONGEST else ""


def picture(document: PdfDocument, number: int, dpi: int) -> bytes:
    """A page as a portable graymap (PGM), in dots an inch; a page that is too large for its memory in fewer."""
    page = document[number]
    width, height = page.get_size()
    scale = min(dpi / 72, math.sqrt(_PIXELS / max(1.0, width * height)))
    bitmap = page.render(scale=scale, grayscale=True)  # pyright: ignore[reportArgumentType]  its default is a whole number
    rows = memoryview(bytes(bitmap.buffer))
    pixels = b"".join(rows[n * bitmap.stride : n * bitmap.stride + bitmap.width] for n in range(bitmap.height))
    head = b"P5 %d %d 255\n" % (bitmap.width, bitmap.height)
    bitmap.close()
    page.close()
    return head + pixels
