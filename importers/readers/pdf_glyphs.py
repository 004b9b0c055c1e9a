"""What stands where on a page of a PDF file: characters with their boxes, as PDFium finds them.

PDFium (BSD and Apache licences) is used for that alone: its own order of characters is that of the page only in part. It reverses what
it takes for right-to-left text character by character, and so turns over the letters that one glyph stands for, swaps the words of
Latin names, and mirrors some brackets.
"""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...graph.errors import InputError

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_NO_CHARACTER = frozenset({0, 0xFFFE, 0xFFFF})
_UNDECODED = 0xFFFD
_PASSWORD = 4
_UPRIGHT = 0.05  # radians
MOST = 200_000  # characters of a page


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character of a page: its place in PDFium's order, its box and baseline in points (y upwards), the size of its font.

    ``spaces`` counts the white space that PDFium finds before it, in its own order, on the page.
    """

    index: int
    text: str
    left: float
    right: float
    origin: float
    base: float
    size: float
    spaces: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its characters, the white space on it (left, right, baseline), and how many characters no code is known for."""

    glyphs: tuple[Glyph, ...]
    blanks: tuple[tuple[float, float, float], ...]
    unknown: int
    turned: int


def opened(data: bytes) -> PdfDocument:
    """Open a file.

    Raises:
        InputError: it is locked by a password, or damaged.
    """
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or getattr(error, "err_code", 0) == _PASSWORD:
            raise InputError("It is locked by a password. Open it with the password and print it to a new PDF file") from error
        raise InputError(f"It is damaged and cannot be opened ({error}). Print it to a new PDF file") from error


def sheet(document: PdfDocument, number: int) -> Sheet:
    """One page.

    Args:
        document: an open file.
        number: counted from 0.

    Raises:
        InputError: it holds more characters than any page.
    """
    import pypdfium2.raw as c

    page = document[number]
    text = page.get_textpage()
    count = text.count_chars()
    if count > MOST:
        raise InputError(f"Page {number + 1} holds {count:,} characters, as no page does")
    found, blanks, unknown, turned, spaces = [], [], 0, 0, 0
    for index, code, box in _characters(c, text.raw, count):
        if code == _UNDECODED:
            unknown += 1
        if chr(code).isspace():
            spaces += 1
            if box[1] - box[0] > 0:
                blanks.append((box[0], box[1], box[3]))
        elif abs(c.FPDFText_GetCharAngle(text.raw, index)) > _UPRIGHT:
            turned += 1
        else:
            found.append(Glyph(index, chr(code), *box, spaces))
    text.close()
    page.close()
    return Sheet(tuple(found), tuple(blanks), unknown, turned)


def _characters(c: Any, text: Any, count: int) -> Iterator[tuple[int, int, tuple[float, float, float, float, float]]]:
    """Index, code point, and left, right, origin, baseline and size of each character."""
    left, right, bottom, top, x, y = (ctypes.c_double() for _ in range(6))
    loose = c.FS_RECTF()
    for index in range(count):
        code = c.FPDFText_GetUnicode(text, index)
        if code in _NO_CHARACTER or 0xD800 <= code < 0xE000 or code > 0x10FFFF or unicodedata.category(chr(code)) == "Cf":
            continue
        c.FPDFText_GetCharBox(text, index, left, right, bottom, top)
        c.FPDFText_GetCharOrigin(text, index, x, y)
        size = c.FPDFText_GetFontSize(text, index)
        if c.FPDFText_GetLooseCharBox(text, index, loose) and loose.right > loose.left:
            low, high = loose.left, loose.right
        else:
            low, high = left.value, right.value
        height = top.value - bottom.value
        yield index, code, (low, high, x.value, y.value, size if size > 2 else max(height, 6.0))
