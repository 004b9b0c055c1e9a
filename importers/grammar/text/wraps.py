"""Lines that a mail program or a page of fixed width broke: their ends are blanks, and no ends of names or sentences.

Prose was wrapped where hardly any line had room for the first word of the next, the rule by which it was broken, and where some
lines break within a phrase. A list are lines that begin alike, with a label, a number or a dash, or most of them as items do,
lines right below a heading, and lines that no full stop ends. What may be either is left: a name that is cut is found in part,
but two items in one line give somebody the post of another.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from .broken_lines import goes_on, is_heading, is_item, is_labelled
from .cells import CELL_END

_LEAST, _WIDEST = 40, 120  # characters of the longest line
_ROOM = 0.85  # of the longest line: who breaks lines by hand is not exact
_BREAKS = 2  # line ends of a sentence or of several
_WITHIN = 0.2  # of the line ends of prose, at least, stand within a phrase
_ITEMS = 2 / 3  # of the lines of prose, at most, begin as items do: names and posts fill notices
_STOP = re.compile(r"[.؟!?]\s*$")
_PAUSE = re.compile(r"[:؛;…]\s*$")
_ITEM = re.compile(r"\s*(?:[-–—•*▪●○·#|>]|\(?[\d٠-٩]{1,3}\s*[-.)/،]|[أ-ي]\s*[-.)])")
_FIRST = re.compile(r"\s*(\S+)")


def unwrapped(text: str) -> str:
    """The text with a blank for each line end that only a full line made; its characters keep their places.

    Args:
        text: any text.

    >>> unwrapped("محمد\\nعلي")
    'محمد\\nعلي'
    """
    ends = [end for lines in _proses(text) for end in _soft(text, lines)]
    if not ends:
        return text
    found = list(text)
    for end in ends:
        found[end] = " "
    return "".join(found)


def _proses(text: str) -> Iterator[list[tuple[int, str]]]:
    """Lines one after another, with their places, of which only the last ends with a full stop and none is empty."""
    lines, at = list[tuple[int, str]](), 0
    for line in text.split("\n"):
        lines.append((at, line))
        at += len(line) + 1
        if not line.strip():
            lines.clear()
        elif _STOP.search(line):
            yield lines.copy()
            lines.clear()


def _soft(text: str, lines: Sequence[tuple[int, str]]) -> list[int]:
    """Where the last of these lines end that were broken for want of room, up to one that was not: a headline."""
    width = max(len(line.strip()) for _, line in lines)
    full = takewhile(lambda pair: _is_full(pair[1][1], pair[0][1], width), pairwise(lines[::-1]))
    ends = [at + len(line) for _, (at, line) in full]
    run = lines[-len(ends) - 1 :]
    above = text[: run[0][0]].rstrip().rpartition("\n")[2]
    found = len(ends) >= _BREAKS and _LEAST <= width <= _WIDEST and not is_heading(above)
    return ends if found and _is_prose([line for _, line in run]) else []


def _is_prose(lines: Sequence[str]) -> bool:
    """Whether lines break within phrases, and none begins as another one or with a label or is a row of a table."""
    begun = Counter(first[1] for line in lines if (first := _FIRST.match(line)))
    is_listed = max(begun.values()) > 1 or any(CELL_END in line or is_labelled(line) for line in lines)
    within = sum(goes_on(line, after) for line, after in pairwise(lines))
    few = sum(map(is_item, lines)) < _ITEMS * len(lines)
    return not is_listed and few and within >= _WITHIN * (len(lines) - 1)


def _is_full(line: str, after: str, width: int) -> bool:
    """Whether a line has no room for the first word of the next, which goes on with it."""
    first = _FIRST.match(after)
    room = first is not None and len(line.strip()) + 1 + len(first[1]) <= width * _ROOM
    return not (room or _PAUSE.search(line) or _ITEM.match(after) or _ITEM.match(line))
