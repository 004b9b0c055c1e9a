"""One file a format, each a function from bytes to ``ReadText``; chosen by what is in a file and by what it is called."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePath

from ...graph.counting import counted
from ...graph.errors import InputError
from ..read_text import ReadText, cleaned
from ..record_files import ENDINGS
from . import docx, eml, html, markdown, ocr, odt, pdf, plain, zipped
from .formats import DOCUMENTS, by_content, unread

Reader = Callable[[bytes, str | None], ReadText]

READERS: dict[str, Reader] = {
    ".txt": plain.read,
    ".text": plain.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".html": html.read,
    ".htm": html.read,
    ".xhtml": html.read,
    ".docx": docx.read,
    ".docm": docx.read,
    ".odt": odt.read,
    ".pdf": pdf.read,
    ".eml": eml.read,
    ".mht": eml.read,
    ".mhtml": eml.read,
    ".zip": zipped.read,
}
LONGEST = 1_000_000  # characters: some 500 pages; few texts of more can be read in the time that a file has
MOST = 250_000  # words and signs: the fullest text of so many characters has 200,000, each of them is held while it is read
_WORD = re.compile(r"\w+|[^\w\s]")
_ENDINGS = " ".join((*READERS, *ENDINGS))
_SIGNED = frozenset({docx.read, odt.read, pdf.read, zipped.read})  # what is one of these says so in its first bytes


def read(data: bytes, name: str, encoding: str | None = None) -> ReadText:
    """Read a file's bytes.

    Args:
        data: the whole file.
        name: its name; the ending tells the format where the bytes do not, and nothing means text.
        encoding: the encoding where a person gave it.

    Raises:
        InputError: the file is empty, of a format that is not read, longer than 1,000,000 characters or
            250,000 words, or not what its name says.
    """
    if not data.strip():
        raise InputError("The file is empty")
    ending = PurePath(name).suffix.lower()
    if why := unread(data, ending):
        raise InputError(why)
    reader, warnings = _chosen(data, ending)
    result = _split(cleaned(_fitting(reader(data, encoding))))
    if not any(c.isalnum() for c in result.text) and not result.members:
        raise InputError("There is no file in it that can be read" if reader is zipped.read else "There is no text in it")
    return replace(result, warnings=(*warnings, *result.warnings))


def ready(recognizer: str | None = None) -> None:
    """Load what can be loaded only before the process is locked down.

    Args:
        recognizer: the program that recognizes letters in pictures, where it may be used.
    """
    import pypdfium2  # noqa: F401

    ocr.RECOGNIZER.program = recognizer


def can_read(name: str) -> bool:
    """Whether files of this name can be read, by its ending."""
    return PurePath(name).suffix.lower() in (*READERS, *ENDINGS)


def is_document(name: str) -> bool:
    """Whether files of this name are documents, by its ending: some can be read, the others refused with what to do."""
    return can_read(name) or PurePath(name).suffix.lower() in DOCUMENTS


def _chosen(data: bytes, ending: str) -> tuple[Reader, tuple[str, ...]]:
    """The reader that fits, and a warning where the name says something else."""
    inside = by_content(data)
    named = READERS.get(ending or ".txt")
    found = READERS.get(inside) if inside else named
    if found is None and inside:
        raise InputError(f"Files like {inside} are not read; give one of {_ENDINGS}")
    if found is None:
        raise InputError(f"Files ending in {ending} are not read; give one of {_ENDINGS}")
    if not inside and found in _SIGNED:
        raise InputError(f"It is damaged, or no {ending} file at all")
    if not ending or found is named:
        return found, ()
    return found, (f"its name ends in {ending}, but it is a {inside} file and was read as one",)


def _fitting(result: ReadText) -> ReadText:
    if len(result.text) > LONGEST:
        raise InputError(f"Its text has {len(result.text):,} characters, more than {LONGEST:,}. Split it")
    words = sum(1 for _ in _WORD.finditer(result.text)) if len(result.text) > MOST else 0
    if words > MOST:
        raise InputError(f"Its text has {words:,} words and signs, more than {MOST:,}. Split it")
    return result


def _split(result: ReadText) -> ReadText:
    """Leave files out of formats that are not read, and name them."""
    read = tuple(member for member in result.members if can_read(member.name))
    left = [member.name for member in result.members if not can_read(member.name)]
    if not left:
        return result
    names = ", ".join(left[:5]) + (", …" if len(left) > 5 else "")
    warning = (
        f"{counted(len(left), 'file in it is of a format that is', 'files in it are of formats that are')} not read: {names}"
    )
    return replace(result, members=read, warnings=(*result.warnings, warning))
