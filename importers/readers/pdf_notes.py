"""The marks of footnotes on a page of a PDF file: small raised numbers, to which a line further down answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .pdf_line import Line, Part

_SMALL = 0.9  # of the size of the font of their line, at most
_RAISED = (0.15, 0.7)  # of the same: how far above its baseline they stand
_APART = 0.5  # of their own size: further apart they are two numbers
_MOST = 3  # digits of one
_NOTE = 0.95  # of the size of the text: notes in a smaller type
_BELOW = 2.2  # of their size: how far notes of the same type stand below the text
_BRACKETS = frozenset("()[]")
_ITEM = frozenset(".)-–/:")  # after the number of an item of a list


@dataclass(frozen=True, slots=True)
class _Mark:
    """A raised number, the line that it stands in, and whether it stands at an end of that."""

    parts: list[Part]
    host: Line
    at_end: bool

    @property
    def number(self) -> str:
        return _text(self.parts)


def without_marks(lines: Sequence[Line]) -> list[Line]:
    """Lines without the marks of footnotes; raised numbers that no line answers (m²) go to the line in which they stand.

    Args:
        lines: the lines of a page from top to bottom with their sizes, in which what is raised is a line of its own.
    """
    found: list[_Mark] = []
    kept: list[Line] = []
    for number, line in enumerate(lines):
        host = next((below for below in lines[number + 1 : number + 3] if _is_over(line, below)), None)
        if host is None:
            kept.append(line)
        else:
            found += (_Mark(parts, host, _at_end(parts, host)) for parts in _numbers(line))
    opened = {(_text(n), line.base) for line in kept for n in _opening(line)} | {
        (m.number, m.host.base) for m in found if m.at_end
    }
    lowest = dict(sorted(opened, key=lambda one: -one[1]))
    noted = {m.number for m in found if lowest.get(m.number, m.host.base) < m.host.base}
    for mark in found:
        if mark.number not in noted:
            mark.host.parts += mark.parts
    if noted:
        _unnumber(kept, [m for m in found if m.number in noted and not m.at_end])
    return kept


def _unnumber(lines: Sequence[Line], marks: Sequence[_Mark]) -> None:
    """Take the numbers off the notes themselves, where they are those of a page: one after another from 1, below all that they
    are notes to, and apart from the text, in which a line may begin with a number too (1 million)."""
    at: dict[int, Line] = {}
    for line in lines:
        at |= {int(_text(number)): line for number in _first(line)}
        at.pop(_item(line), None)  # this is the note, whose number stays as that of an item
    wanted = sorted({int(m.number) for m in marks})
    notes = [at[number] for number in wanted if number in at]
    bases = [line.base for line in notes]
    if not notes or wanted != list(range(1, len(notes) + 1)) or bases != sorted(bases, reverse=True):
        return
    goes_on = wanted[-1] + 1 in at and at[wanted[-1] + 1].base < bases[-1]  # a list, of which some numbers are those of notes
    if bases[0] < min(m.host.base for m in marks) and not goes_on and _is_apart(notes[0], lines, marks):
        for line in notes:
            for number in _first(line):
                line.parts = [part for part in line.parts if part not in number]


def _is_apart(note: Line, lines: Sequence[Line], marks: Sequence[_Mark]) -> bool:
    """Whether a note is smaller than what it is a note to, or further below the line above it than lines of a text lie."""
    above = min(line.base for line in lines if line.base > note.base)
    return note.size < _NOTE * min(m.host.size for m in marks) or above - note.base > _BELOW * note.size


def _item(line: Line) -> int:
    """The number with which a line begins as an item, in brackets or with a sign after it; 0 where there is none."""
    parts = sorted(line.parts, key=lambda part: part.left, reverse=line.from_right())
    some = parts[1:] if parts and parts[0].text in _BRACKETS else parts
    size = next((at for at, part in enumerate(some) if not part.text.isdecimal()), len(some))
    is_one = 0 < size <= _MOST and size < len(some) and (some is not parts or some[size].text in _ITEM)
    return int(_text(sorted(some[:size], key=lambda part: part.left))) if is_one else 0


def _first(line: Line) -> Iterator[list[Part]]:
    """The number with which a line begins, unless it is that of an item."""
    for number, right in zip(_opening(line), (False, True), strict=True):
        if number and right == line.from_right():
            yield number


def _is_over(line: Line, below: Line) -> bool:
    """Whether a line is small numbers raised over another one."""
    low, high = _RAISED
    raised = low * below.size < line.base - below.base < high * below.size and line.size <= _SMALL * below.size
    digits = all(part.text.isdecimal() for part in line.parts)
    left, right = min(part.left for part in below.parts), below.right
    return raised and digits and left - below.size < min(p.left for p in line.parts) and line.right < right + below.size


def _numbers(line: Line) -> Iterator[list[Part]]:
    """The numbers of such a line, each as its digits from left to right."""
    parts = sorted(line.parts, key=lambda part: part.left)
    start = 0
    for at in range(1, len(parts) + 1):
        if at == len(parts) or parts[at].left - parts[at - 1].right > _APART * line.size:
            yield parts[start:at]
            start = at


def _text(number: list[Part]) -> str:
    return "".join(part.text for part in number)


def _at_end(parts: list[Part], host: Line) -> bool:
    middle = (parts[0].left + parts[-1].right) / 2
    return middle > host.right or middle < min(part.left for part in host.parts)


def _opening(line: Line) -> Iterator[list[Part]]:
    """The numbers at the left and right ends of a line that are no numbers of items, from left to right; empty where none is."""
    parts = sorted(line.parts, key=lambda part: part.left)
    for some in (parts, parts[::-1]):
        size = next((at for at, part in enumerate(some) if not part.text.isdecimal()), len(some))
        is_one = 0 < size <= _MOST and size < len(some) and some[size].text not in _ITEM
        yield sorted(some[:size], key=lambda part: part.left) if is_one else []
