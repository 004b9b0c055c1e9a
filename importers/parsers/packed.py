"""What a packed file is, by its own list of what is in it: a document, a workbook, or an archive of other files."""

from __future__ import annotations

import io
import zipfile

BEGINS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_SPANNED = 4  # bytes of a mark that may stand before the first member
_INSIDE = {"word/document.xml": ".docx", "xl/workbook.xml": ".xlsx", "ppt/presentation.xml": ".pptx"}
_OPEN_DOCUMENT = {
    b"application/vnd.oasis.opendocument.text": ".odt",
    b"application/vnd.oasis.opendocument.spreadsheet": ".ods",
    b"application/vnd.oasis.opendocument.presentation": ".odp",
}


def packed(data: bytes) -> str | None:
    """The ending that fits a packed file; None where it is none, or damaged.

    Members that an archive keeps as they are bring their own lists and marks into its bytes, so only its own list tells.
    """
    if not data.startswith(BEGINS):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            names = {name.lower() for name in opened.namelist()}
            whole = is_whole(opened)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return None
    if not whole:
        return None
    for mark, ending in _OPEN_DOCUMENT.items():
        if b"mimetype" + mark in data[:200] and "content.xml" in names:
            return ending
    return next((ending for name, ending in _INSIDE.items() if name in names), ".zip")


def is_whole(opened: zipfile.ZipFile) -> bool:
    """Whether the list that was found is of the file itself: in a file that was cut off it may be that of a file in it."""
    starts = [info.header_offset for info in opened.infolist()]
    return not starts or min(starts) <= _SPANNED
