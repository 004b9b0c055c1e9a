"""Who a cell says was there and who was not: اعتذر: …, (غائب), present, absent; such words are no part of a name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...graph.names.keys import fold
from .listing import Span
from .phrases import Word, at, spoken, words_of

_PARTED = re.compile(r"\s+[-–—]\s*|\s*[-–—]\s+|\s*[(\[:/،,]\s*")
_EDGE = " \t\u00a0\u200e\u200f-–—:،,./"
_CLOSING = " \t.)]"


@dataclass(frozen=True, slots=True)
class Marked:
    """A part of a cell: the characters of the name in it, None where it has none, and what it says of presence.

    ``absent`` is None where it says nothing, else ``words`` are the characters that say it. ``line`` is whether that goes for the
    rest of the line, ``several`` whether for all beside it, ``doubt`` whether it is not plain.
    """

    name: Span | None
    absent: bool | None = None
    words: Span | None = None
    line: bool = False
    several: bool = False
    doubt: bool = False


class Roll:
    """Reads a cell line after line and part after part, and keeps what a heading in it says of those below it."""

    def __init__(self, cell: str) -> None:
        self._cell = cell
        self._told = bool(spoken("presence").search(fold(cell)))
        self._over = self._line = Marked(None)

    def line(self, span: Span) -> Span | None:
        """Begin a line: what is left of it below its heading, None where it is a heading and nothing else."""
        head = _led(self._cell, span) if self._told else Marked(span)
        if head.absent is None:
            self._line = self._over
            return span
        self._line = head
        if head.name is None or (head.several and head.line):
            self._over = head
        elif head.line:
            self._over = Marked(None, False, doubt=True) if head.absent else Marked(None)
        return head.name

    def part(self, span: Span, *, first: bool) -> Marked:
        """What a part of the line says; one that says nothing of its own is under the heading."""
        if not self._told:
            return Marked(span)
        led = Marked(span) if first else _led(self._cell, span)
        if led.absent is not None and led.name:
            self._line = led
            return led
        found = _trailed(self._cell, span) if led.absent is None else led
        if found.absent is not None:
            return found
        line = self._line
        doubt = found.doubt or line.doubt or not (line.absent is None or line.line or line.name is None or first)
        return Marked(found.name, line.absent, line.words, doubt=doubt)


def asks(heading: str) -> bool | None:
    """What yes means in a column by its heading: that somebody was there, or not (False); None where it asks for neither."""
    words = words_of(heading.rstrip("?؟ "))
    size, name = at(words, 0, "presence", ("asks", "asks_absence"))
    return name == "asks" if size and size == len(words) else None


def answer(text: str, asked: bool | None) -> bool | None:
    """Whether a cell says that somebody was there; None where it has any word that does not say so, or words of both.

    Args:
        text: the whole cell.
        asked: what yes means in its column; None where it means nothing.

    >>> [answer(text, True) for text in ("غائب بعذر", "No", "حضر", "غداً")], answer("yes", False), answer("yes", None)
    ([False, False, True, None], False, None)
    """
    words, told, place = words_of(text), set[bool](), 0
    lists = _SAYS if asked is None else (*_SAYS, "yes", "no")
    while (found := at(words, place, "presence", lists))[0]:
        place += found[0]
        told.add((found[1] == "yes") == asked if found[1] in ("yes", "no") else found[1].startswith("present"))
    return told.pop() if len(told) == 1 and place == len(words) else None


def speaks(text: str) -> bool:
    """Whether a text has words that may say that somebody was not there."""
    words = words_of(text)
    return any(at(words, place, "presence", ("absent", "absent_several", "doubtful"))[0] for place in range(len(words)))


def is_remote(text: str) -> bool:
    """Whether a text tells how people met who were in no one place: عن بعد, online."""
    return bool(at(words_of(text), 0, "presence", ("present_behind",))[0])


def _led(cell: str, span: Span) -> Marked:
    """A part that begins with words of presence: a heading with a colon, or a sentence."""
    words = words_of(cell, *span)
    size, name = at(words, 0, "presence", ("absent", "absent_several", "present", "present_several"))
    if not size:
        return Marked(span)
    while name.startswith("absent") and (more := at(words, size, "presence", ("absent_behind",))[0]):
        size += more
    start = end = words[size - 1][1]
    while start < span[1] and cell[start] in _EDGE:
        start += 1
    colon = ":" in cell[end:start]
    if name.startswith("present") and not colon:
        return Marked(span)  # also names: حاضر الكعبي
    rest = (start, span[1]) if cell[start : span[1]].strip(_CLOSING) else None
    several = name.endswith("several")
    return Marked(rest, name.startswith("absent"), (words[0][0], end), line=colon or several, several=several and colon)


def _trailed(cell: str, span: Span) -> Marked:
    """A part with words of presence behind the name."""
    words = words_of(cell, *span)
    parted = {mark.end(): mark.start() for mark in _PARTED.finditer(cell, *span) if mark.start() > span[0]}
    for place, word in enumerate(words):
        names = ("absent", *_BEHIND) if word[0] in parted else ("absent",) if place else ()
        size, name = at(words, place, "presence", names)
        if size:
            start = parted.get(word[0], word[0])
            said = (word[0], words[place + size - 1][1])
            name_ = (span[0], start - (len(cell[:start]) - len(cell[:start].rstrip()))) if start > span[0] else None
            several = name.endswith("several")
            doubt = several or _goes_on(cell, words[place + size :], said[1])
            return Marked(name_, name.startswith("absent"), said, several=several, doubt=doubt)
    size, name = at(words, 0, "presence", ("absent", *_BEHIND))
    if size and (size == len(words) or name.endswith("behind")):
        return Marked(None, name.startswith("absent"), (words[0][0], words[-1][1]), several=name.endswith("several"))
    unclear = any(at(words, place, "presence", ("doubtful",))[0] for place in range(len(words)))
    return Marked(span, doubt=unclear)


_SAYS = ("absent", "absent_several", "absent_behind", "present", "present_several", "present_behind")
_BEHIND = ("absent_several", "absent_behind", "present", "present_several", "present_behind")


def _goes_on(cell: str, left: list[Word], start: int) -> bool:
    """Whether behind a bracket that speaks of presence more stands than its end."""
    return bool(left) and ")" in cell[start : left[-1][0]]
