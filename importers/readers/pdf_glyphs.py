"""What stands where on a page of a PDF file: characters with their boxes, as PDFium finds them.

PDFium (BSD and Apache licences) is used for that alone. Its own order of characters is that of the page only in part: it reverses
what it takes for right-to-left text character by character, and so turns over the letters that one glyph stands for, swaps the
words of Latin names, and mirrors some brackets.
"""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_letters, digits
from typing import TYPE_CHECKING, Any

from ...graph.errors import InputError
from ..parsers.room import room
from .pdf_file import ROOM, line_by_line
from .pdf_rulings import NOTHING, Grid, edges, grid

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_UNDECODED = frozenset({0, 0xFFFD, 0xFFFE, 0xFFFF})
_HYPHEN = 0x2D  # PDFium hides the one at the end of a line
_UPRIGHT = 0.05  # radians
_FEW = 20  # characters: a page with fewer and a picture is a scan
_OBJECTS = 10_000  # that are looked at
_SMALLEST = 2.0  # points
MOST = 50_000  # characters of a page
_FLAT = 0.2  # of the size of the font: how high the ink of a stroke is that stretches a word, and of no digit or bracket
_TALL = frozenset("()[]{}/|%&?!" + ascii_letters + digits)


Box = tuple[float, float, float]


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
    """A page: its width in points, its characters, the white space and the characters without a code that are drawn on it (left,
    right, baseline), how many do not stand upright, whether there are pictures on it, the lines that shut in its cells, and
    whether each of its lines was put in order by itself."""

    width: float
    glyphs: tuple[Glyph, ...]
    blanks: tuple[Box, ...]
    unknown: tuple[Box, ...]
    turned: int
    pictured: bool = False
    damaged: bool = False
    grid: Grid = NOTHING
    line_by_line: bool = False

    @property
    def is_scan(self) -> bool:
        """Whether it is a picture of a page: pictures, and hardly a letter."""
        return self.pictured and len(self.glyphs) < _FEW


def sheet(document: PdfDocument, number: int) -> Sheet:
    """One page; ``damaged`` where it cannot be opened.

    Args:
        document: an open file.
        number: counted from 0.

    Raises:
        InputError: it holds more characters than any page.
    """
    import pypdfium2
    import pypdfium2.raw as c

    try:
        with room(ROOM):
            page = document[number]
            text = page.get_textpage()
    except pypdfium2.PdfiumError:
        return Sheet(0.0, (), (), (), 0, damaged=True)
    count = text.count_chars()
    if count > MOST:
        raise InputError(f"Page {number + 1} holds {count:,} characters, as no page does")
    found, blanks, unknown, turned, spaces = [], [], [], 0, 0
    for index, code, box in _characters(c, text.raw, count):
        if unicodedata.category(chr(code)) == "Zs" or c.FPDFText_IsGenerated(text.raw, index) == 1:
            spaces += 1
            if box[1] - box[0] > 0:
                blanks.append((box[0], box[1], box[3]))
        elif (
            code in _UNDECODED
            or code < 32
            or c.FPDFText_HasUnicodeMapError(text.raw, index) == 1
            or _poses(c, text.raw, index, code)
        ):
            unknown.append((box[0], box[1], box[3]))
        elif abs(c.FPDFText_GetCharAngle(text.raw, index)) > _UPRIGHT:
            turned += 1
        else:
            found.append(Glyph(index, chr(code), *box, spaces))
    page_width = page.get_width()
    pictured = len(found) < _FEW and _has_pictures(c, page.raw)
    ruled = grid(edges(c, page.raw))
    text.close()
    page.close()
    return Sheet(
        page_width, tuple(found), tuple(blanks), tuple(unknown), turned, pictured, grid=ruled, line_by_line=line_by_line(document)
    )


def _has_pictures(c: Any, page: Any) -> bool:
    count = min(c.FPDFPage_CountObjects(page), _OBJECTS)
    kinds = (c.FPDF_PAGEOBJ_IMAGE, c.FPDF_PAGEOBJ_FORM)
    return any(c.FPDFPageObj_GetType(c.FPDFPage_GetObject(page, n)) in kinds for n in range(count))


def _characters(c: Any, text: Any, count: int) -> Iterator[tuple[int, int, tuple[float, float, float, float, float]]]:
    """Index, code point, and left, right, origin, baseline and size of each character."""
    left, right, bottom, top, x, y = (ctypes.c_double() for _ in range(6))
    loose, matrix = c.FS_RECTF(), c.FS_MATRIX()
    for index in range(count):
        code = _HYPHEN if c.FPDFText_IsHyphen(text, index) == 1 else c.FPDFText_GetUnicode(text, index)
        if 0xD800 <= code < 0xE000 or code > 0x10FFFF or unicodedata.category(chr(code)) == "Cf":
            continue
        c.FPDFText_GetCharOrigin(text, index, x, y)
        if c.FPDFText_GetLooseCharBox(text, index, loose) and loose.right > loose.left:
            low, high = loose.left, loose.right
        else:
            c.FPDFText_GetCharBox(text, index, left, right, bottom, top)
            low, high = left.value, right.value
        scale = math.hypot(matrix.c, matrix.d) if c.FPDFText_GetMatrix(text, index, matrix) else 1.0
        size = max(c.FPDFText_GetFontSize(text, index) * scale, _SMALLEST)
        low = min(max(low, x.value), high)  # what hangs over to the left stands under the next letter
        yield index, code, (low, high, x.value, y.value, size)


def _poses(c: Any, text: Any, index: int, code: int) -> bool:
    """Whether a character is a stroke that the font gives no letter: PDFium takes the number of its glyph for one."""
    if chr(code) not in _TALL:
        return False
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    c.FPDFText_GetCharBox(text, index, left, right, bottom, top)
    high, wide = top.value - bottom.value, right.value - left.value
    return bool(0 < high < min(_FLAT * c.FPDFText_GetFontSize(text, index), wide / 1.5))  # a zero may be a dot


def middle(box: Box) -> float:
    """The middle of a box, from left to right."""
    return (box[0] + box[1]) / 2


def baseline(box: Box) -> float:
    """The line that a box stands on."""
    return box[2]
