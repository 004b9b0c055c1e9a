"""What a file is, by what is in it: a name may be wrong, the first bytes of most formats are not."""

from __future__ import annotations

import re

from ..parsers.packed import BEGINS, packed

# What a file begins with when it is not read, and what it is then.
_UNREAD = {
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
    b"SQLite format 3": "a database",
    b"\x1f\x8b": "a compressed file (gzip)",
    b"7z\xbc\xaf": "a compressed file (7-Zip)",
    b"Rar!": "a compressed file (RAR)",
    b"{\\rtf": "an RTF file",
}
_READ = (
    "text, Word, OpenDocument, PDF (scans with --ocr), web pages, e-mail, spreadsheets (.xlsx .ods .csv) and graphs (.json "
    ".graphml .gexf) are read"
)
_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")
_PHOTOGRAPHS = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif")  # as telephones take them
DOCUMENTS = frozenset({".doc", ".xls", ".ppt", ".pptx", ".odp", ".rtf", ".msg"})
"""What offices keep documents in and is not read: in a folder they are refused with what to do, and not passed over."""
_PRESENTATIONS = frozenset({".pptx", ".odp", ".ppt"})
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF_BEGINS_WITHIN = 1024
_FIELD = re.compile(rb"(?:From|Return-Path|Received|MIME-Version|Message-ID|Delivered-To|X-[\w-]+): ", re.IGNORECASE)


def by_content(data: bytes) -> str | None:
    """The ending that fits what is in a file; None where only its name can tell.

    >>> by_content(b"%PDF-1.7 ...")
    '.pdf'
    """
    if data.startswith(BEGINS):
        return packed(data)  # where it is damaged, what its name says it is
    if b"%PDF-" in data[:_PDF_BEGINS_WITHIN]:
        return ".pdf"
    opening = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:200].lower()
    if opening.startswith((b"<!doctype html", b"<html")):
        return ".html"
    if _FIELD.match(data) and re.search(rb"^MIME-Version:", data[:20_000], re.IGNORECASE | re.MULTILINE):
        return ".eml"
    return None


def unread(data: bytes, ending: str) -> str | None:
    """What a file is that is not read, and what to do about it; None where it may be."""
    if data.startswith(_OLD):
        return _old(data, ending)
    if packed(data) in _PRESENTATIONS:
        return "It is a presentation. Open it and save it as .pdf"
    if _is_image(data):
        return "It is an image. Print it to a .pdf file, and import that with --ocr"
    what = next((what for mark, what in _UNREAD.items() if data.startswith(mark)), None)
    return f"It is {what}; {_READ}. Save it as one of these" if what else None


def _is_image(data: bytes) -> bool:
    """Whether a file is a picture or photograph, by its first bytes."""
    return data.startswith(_IMAGES) or data[8:12] == b"WEBP" or data[4:12] in _PHOTOGRAPHS


def _old(data: bytes, ending: str) -> str:
    """Files of the old Office and of Outlook are all one container."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "It is locked by a password. Open it with the password and save it without one"
    if ending == ".msg" or "__nameid_version1.0".encode("utf-16-le") in data:
        return "It is a message of Outlook. Open it there and save it as .eml or as text"
    saved = ".pdf" if ending in _PRESENTATIONS else ".docx or .xlsx"
    return f"It is an old Office file. Open it and save it as {saved}"
