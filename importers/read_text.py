"""What a reader hands over: the text that evidence points into, and the facts found on the way."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ..graph.counting import counted
from ..graph.model import Place

STDIN = "stdin"
"""The name of a file that comes over standard input."""
_LINE_END = re.compile("\r\n?|[\v\f]")
_NO_TEXT = re.compile(
    "[\u0000-\u0008\u000e-\u001f\u007f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
)


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside another one: its name there and its bytes, or why it is refused."""

    name: str
    data: bytes = b""
    refused: str | None = None


@dataclass(frozen=True, slots=True)
class ReadText:
    """The text of a file as read, its title, the year its facts suggest and why, and what a person should know.

    ``partial`` is set where something could not be read; ``date`` is the day of publication where the file itself gives it.
    ``places`` say where people would look; a text that has some has ``\\n`` for line ends. ``members`` are files inside it, to be
    read each by itself; a file that only holds others has no text. ``recognized`` are the stretches of the text whose letters a
    program guessed from a picture, ``doubtful`` those whose parts may not belong together as they stand: what either says waits
    for review. ``encoding`` is that of the bytes, where they are text in one.
    """

    text: str
    title: str = ""
    date: str | None = None
    date_reason: str | None = None
    warnings: tuple[str, ...] = ()
    partial: bool = False
    places: tuple[Place, ...] = ()
    members: tuple[Member, ...] = ()
    recognized: tuple[tuple[int, int], ...] = ()
    doubtful: tuple[tuple[int, int], ...] = ()
    encoding: str | None = None


def cleaned(read: ReadText) -> ReadText:
    """The same with line ends as ``\\n`` and without what no text may hold: control characters, lone surrogates and
    non-characters become U+FFFD and are counted in a warning that names the first line."""
    text = line_ends(read.text)
    read = replace(read, title=_NO_TEXT.sub(" ", read.title).strip())
    first = _NO_TEXT.search(text)
    if not first:
        return replace(read, text=text)
    line = text.count("\n", 0, first.start()) + 1
    text, count = _NO_TEXT.subn("\ufffd", text)
    replaced = counted(count, "control character was", "control characters were")
    return replace(
        read,
        text=text,
        warnings=(*read.warnings, f"{replaced} replaced by \ufffd, the first in line {line}"),
    )


def line_ends(text: str) -> str:
    """A text with ``\\n`` for every line end."""
    return _LINE_END.sub("\n", text)


def clean(text: str) -> str:
    """A value of a record without what no text may hold; line ends become ``\\n``, and control characters U+FFFD."""
    return _NO_TEXT.sub("\ufffd", _LINE_END.sub("\n", text)) if not text.isprintable() else text
