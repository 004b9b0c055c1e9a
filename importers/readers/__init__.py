"""One file a format, each a function from bytes to ``ReadText``; chosen by what a file is called and by what is in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from ...graph.errors import InputError
from ..read_text import ReadText, cleaned
from . import html, markdown, plain

Reader = Callable[[bytes, str | None], ReadText]

READERS: dict[str, Reader] = {
    ".txt": plain.read,
    ".text": plain.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".html": html.read,
    ".htm": html.read,
    ".xhtml": html.read,
}

# What a file begins with when it is not text at all.
_BINARY = {
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "a zip archive or an Office file",
    b"\xd0\xcf\x11\xe0": "an old Office file",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"GIF8": "an image",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
    b"SQLite format 3": "a database",
    b"\x1f\x8b": "a compressed file",
    b"{\\rtf": "an RTF file",
}


def read(data: bytes, name: str, encoding: str | None = None) -> ReadText:
    """Read a file's bytes.

    Args:
        data: the whole file.
        name: its name; the ending tells the format, and nothing means text.
        encoding: the encoding where a person gave it.

    Raises:
        InputError: the file is empty, of a format that is not read, or not what its name says.
    """
    if not data.strip():
        raise InputError("The file is empty")
    for mark, what in _BINARY.items():
        if data.startswith(mark):
            raise InputError(f"It is {what}; text, Markdown and HTML are read. Save it as one of these")
    ending = PurePath(name).suffix.lower()
    reader = READERS.get(ending, html.read if _looks_like_html(data) and not ending else plain.read if not ending else None)
    if reader is None:
        raise InputError(f"Files ending in {ending} are not read; give one of {' '.join(READERS)}")
    result = cleaned(reader(data, encoding))
    if not any(c.isalnum() for c in result.text):
        raise InputError("There is no text in it")
    return result


def _looks_like_html(data: bytes) -> bool:
    return data.lstrip()[:200].lower().startswith((b"<!doctype html", b"<html"))
