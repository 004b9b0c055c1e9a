"""What stands between Arabic letters on a line, as it is read: runs of Latin words, and numbers with their signs."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

BRACKETS = {"(": ")", "[": "]", "{": "}", "«": "»", "‹": "›"}
ANY_BRACKET = frozenset(BRACKETS) | frozenset(BRACKETS.values())
BREAKS = "-/@_?=&"  # after these a word may go on in the next line
_JOINED = {"CS": False, "ES": True}  # what joins two numbers, and whether only where no Arabic letter came before
_DIGITS = ("EN", "AN")
_LONGEST = 300  # characters of a word or a pair of brackets
_GLUE = 3  # characters between two words of a run


def is_left(part: str) -> bool:
    """Whether a part of a line is a letter of a script that is written from the left."""
    return unicodedata.bidirectional(part[0]) == "L"


def ordered(line: Sequence[str], region: Sequence[int], fresh: bool, goes_on: bool) -> list[int]:
    """What stands between letters from the right in reading order: runs of Latin words and numbers are read from the left, what
    stands around them from the right.

    Args:
        line: the parts of a line.
        region: the numbers of those that stand there, from the right.
        fresh: whether no letter from the right came before.
        goes_on: whether a hyphen at the end may stand within a word.
    """
    text = [line[n] for n in region]
    out: list[int] = []
    at = 0
    while at < len(text):
        cut = goes_on and text[at] in BREAKS and len(text) in (_run(text, at + 1), fresh and _number(text, at + 1, True))
        end = len(text) if cut else _run(text, at) or _number(text, at, fresh) or at + 1
        out += reversed(region[at:end])
        at = end
    return out


def _number(text: list[str], at: int, fresh: bool) -> int:
    """Where the number ends that begins at a place; 0 where none does."""
    end = _past_signs(text, at) if fresh else at
    sort = _sort(text, end)
    if sort not in _DIGITS or (end > at and sort != "EN"):
        return 0
    while _sort(text, end) == sort:
        end += 1
        joins = _JOINED.get(_sort(text, end))
        if joins is not None and ((fresh and sort == "EN") or not joins) and _sort(text, end + 1) == sort:
            end += 1
    return _past_signs(text, end) if fresh and sort == "EN" else end


def _past_signs(text: list[str], at: int) -> int:
    """Past signs that belong to a number beside them: percent, currency."""
    while _sort(text, at) == "ET":
        at += 1
    return at


def _run(text: list[str], at: int) -> int:
    """Where the run of Latin words ends that begins at a place, with what stands between and before them; 0 where none does.

    From the right, a run may begin with one number or one bracketed word that is read after the name it stands beside.
    """
    end, sort = _item(text, at)
    if sort in ("number", "bracket"):
        end, sort = _item(text, _past_space(text, end))
    if sort != "word":
        return 0
    while True:
        following, sort = _next_word(text, end)
        if sort != "word":
            return end
        end = following


def _next_word(text: list[str], end: int) -> tuple[int, str]:
    """The next word of a run, over glue, numbers and bracketed words."""
    for _ in range(_GLUE):
        at = end
        while at < len(text) and at - end <= _GLUE and not (is_left(text[at]) or is_digit(text, at) or text[at] in ANY_BRACKET):
            at += 1
        end, sort = _item(text, at)
        if sort in ("word", ""):
            return end, sort
    return end, ""


def _item(text: list[str], at: int) -> tuple[int, str]:
    """What begins at a place, and where it ends: a ``word`` with Latin letters, a ``number`` of European digits, a ``bracket``
    with its word."""
    if at >= len(text):
        return at, ""
    if text[at] in ANY_BRACKET:
        mate = next((n for n in range(at + 1, min(len(text), at + _LONGEST)) if text[n] in ANY_BRACKET), at)
        inside = text[at + 1 : mate]
        whole = inside and inside[0] != " " and inside[-1] != " " and any(map(is_left, inside))
        return (mate + 1, "bracket") if whole else (at, "")
    if not is_left(text[at]) and not is_digit(text, at):
        return at, ""
    end = at
    while end < min(len(text), at + _LONGEST) and text[end] != " " and text[end] not in ANY_BRACKET:
        end += 1
    while not (is_left(text[end - 1]) or is_digit(text, end - 1)):
        end -= 1
    if any(map(is_left, text[at:end])):
        return end, "word"
    return (end, "number") if _number(text, at, True) == end and _sort(text, at) == "EN" else (at, "")


def _past_space(text: list[str], at: int) -> int:
    return at + 1 if at < len(text) and text[at] == " " else at


def is_digit(text: Sequence[str], at: int) -> bool:
    """Whether a digit stands at a place."""
    return _sort(text, at) in _DIGITS


def _sort(text: Sequence[str], at: int) -> str:
    return unicodedata.bidirectional(text[at][0]) if at < len(text) else ""
