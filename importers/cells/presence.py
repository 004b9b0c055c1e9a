"""Who a cell says was there and who was not: اعتذر: …, (غائب), present, absent; such words are no part of a name."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ...graph.names.keys import fold
from ..grammar.lexicon import lexicon
from ..grammar.list_files import keys
from .answers import MAY_DENY, SAYS, answer, says_why
from .joining import begins_person
from .listing import Span
from .phrases import Word, at, spoken, words_of

_PARTED = re.compile(r"\s+[-–—]\s*|\s*[-–—]\s+|\s*[(\[:/،,]\s*")
# Not that of a time of day.
_COLON = re.compile(r":(?=\s*(?:[^\W\d]|$))")
_EDGE = " \t\u00a0\u200e\u200f-–—:،,./"
_CLOSING = " \t.)]"


@dataclass(frozen=True, slots=True)
class Marked:
    """A part of a cell: the characters of the name in it, None where it has none, and what it says of presence.

    ``absent`` is None where it says nothing, else ``words`` are the characters that say it. ``line`` is whether that goes for the
    rest of the line, ``several`` whether for all beside it, ``doubt`` whether it is not plain. ``other`` is who came instead.
    """

    name: Span | None
    absent: bool | None = None
    words: Span | None = None
    line: bool = False
    several: bool = False
    doubt: bool = False
    other: Span | None = None


class Roll:
    """Reads a cell line after line and part after part, and keeps what a heading in it says of those below it."""

    def __init__(self, cell: str) -> None:
        self._cell = cell
        self._told = bool(spoken("presence").search(fold(cell)))
        self._over = self._line = Marked(None)
        self._said: bool | None = None

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
        if replaced := _replaced(self._cell, span):
            return replaced
        led = Marked(span) if first else _led(self._cell, span, inside=True)
        if led.absent is not None and led.name:
            self._line = led
            return led
        found = _trailed(self._cell, span) if led.absent is None else led
        mixed = found.name is None and self._said == (not found.absent)
        self._said = found.absent
        if found.absent is not None:
            return replace(found, doubt=found.doubt or mixed)
        line = self._line
        doubt = found.doubt or line.doubt or not (line.absent is None or line.line or line.name is None or first)
        return Marked(found.name, line.absent, line.words, doubt=doubt)


def _led(cell: str, span: Span, *, inside: bool = False) -> Marked:
    """A part that begins with words of presence: a heading with a colon, or a sentence.

    Inside a line ``Ali Hassan, excused: …`` may tell why of the name before, as a stroke may, so that is not plain.
    """
    words = words_of(cell, *span)
    size, name = at(words, 0, "presence", SAYS)
    if not size:
        return Marked(span)
    absent, behind, several = name.startswith("absent"), name.endswith("behind"), name.endswith("several")
    end = _end_of_words(cell, name, words, size)
    start = _after_edge(cell, end, span[1])
    colon = any(mark in cell[end:start] for mark in (":-–—" if behind else ":"))
    said, rest = (words[0][0], end), _filled(cell, start, span[1])
    if not colon and (absent or behind) and (later := _COLON.search(cell, end, span[1])):
        rest = _filled(cell, _after_edge(cell, later.end(), span[1]), span[1])
        return Marked(rest, absent, (said[0], later.start()), line=True, doubt=True)
    if not colon and (behind or not absent):
        return Marked(span)  # also names: حاضر الكعبي
    if rest and (behind or not colon) and not _may_name(cell[slice(*rest)]):
        return Marked(span) if cell[: span[0]].strip() else Marked(rest, absent, said, line=colon, doubt=True)
    doubt = behind and bool(rest) and (inside or ":" not in cell[end:start])
    return Marked(rest, absent, said, line=colon or several, several=(inside and behind) or (several and colon), doubt=doubt)


def _end_of_words(cell: str, name: str, words: list[Word], size: int) -> int:
    """Where words of presence end that begin a part, with those that say the same up to a colon."""
    while (more := _agree(name, words, size)) and ":" not in cell[words[size - 1][1] : words[size][0]]:
        size += more
    return words[size - 1][1]


def _after_edge(cell: str, start: int, end: int) -> int:
    return next((place for place in range(start, end) if cell[place] not in _EDGE), end)


def _filled(cell: str, start: int, end: int) -> Span | None:
    return (start, end) if cell[start:end].strip(_CLOSING) else None


def _trailed(cell: str, span: Span) -> Marked:
    """A part with words of presence behind the name."""
    words = words_of(cell, *span)
    parted = {mark.end(): mark.start() for mark in _PARTED.finditer(cell, *span) if mark.start() > span[0]}
    size, name = at(words, 0, "presence", ("absent", *_BEHIND))
    if size and (size == len(words) or name.endswith("behind") or name.startswith("absent")):
        several, doubt = name.endswith("several"), _goes_on(cell, name, words, size)
        return Marked(None, name.startswith("absent"), (words[0][0], words[-1][1]), several=several, doubt=doubt)
    for place, word in enumerate(words):
        names = ("absent", *_BEHIND) if word[0] in parted else ("absent",) if place else ()
        together = at(words, place, "presence", ("together",))[0] if place else 0
        size, name = at(words, place + together, "presence", names)
        if size:
            size += together
            start = parted.get(word[0], word[0])
            said = (word[0], words[place + size - 1][1])
            name_ = (span[0], start - (len(cell[:start]) - len(cell[:start].rstrip()))) if start > span[0] else None
            several = bool(together) or name.endswith("several")
            doubt = several or _goes_on(cell, name, words, place + size)
            return Marked(name_, name.startswith("absent"), said, several=several, doubt=doubt)
    unclear = any(at(words, place, "presence", MAY_DENY)[0] for place in range(len(words)))
    return Marked(span, doubt=unclear)


def _replaced(cell: str, span: Span) -> Marked | None:
    """A part that says who came instead of the one that it names, or of the one before: (حضر نيابة عنه بدر)."""
    words = words_of(cell, *span)
    for place, word in enumerate(words):
        size = at(words, place, "presence", ("stood_in",))[0]
        if size and place + size < len(words):
            before = cell[span[0] : word[0]].rstrip(f"{_EDGE}([")
            name = _trailed(cell, (span[0], span[0] + len(before))).name if before else None
            return Marked(name, True, (word[0], words[place + size - 1][1]), other=(words[place + size][0], words[-1][1]))
    return None


_BEHIND = ("absent_several", "absent_behind", "present", "present_several", "present_behind")


def _agree(name: str, words: list[Word], place: int) -> int:
    """How many words say the same once more, or of what: غائب {بعذر}, لم يحضر {الاجتماع}."""
    size, more = at(words, place, "presence", SAYS)
    same = size and more.startswith("absent") == name.startswith("absent")
    return size if same else at(words, place, "above", ("meetings",))[0]


def _goes_on(cell: str, name: str, words: list[Word], place: int) -> bool:
    """Whether behind words of presence others stand that may say of what or when: absent {from 11:00}."""
    end = words[place - 1][1]
    if name == "present_behind":  # with what they were there may follow: عبر {الاتصال المرئي}
        return place < len(words) and ")" in cell[end : words[-1][0]]
    while more := _agree(name, words, place):
        place += more
    return place < len(words) and not (name == "absent" and says_why(words, place))


def _may_name(text: str) -> bool:
    """Whether what words of presence stand before may be a name: it says neither when, nor how or why (online: Zoom)."""
    if begins_person(text, glued=False):
        return True
    leads = set(keys(text)[:1]) & lexicon().words["prepositions"]
    return not (leads or says_why(words_of(text), 0) or text[0].isdigit() or text[0].islower()) and answer(text, None) is None
