"""From the order in which characters stand on a line to the order in which they are read: the Unicode Bidirectional Algorithm
(UAX #9) turned round.

Displaying forgets, so several texts give the same line; of those the one is taken that people write: a name before its number
and before its acronym in brackets. Numbers after Arabic letters are read as the algorithm displays them: separators that it does
not take into a number (``-``, ``%``) have their numbers in Arabic order around them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import count

from .visual_runs import ANY_BRACKET, BRACKETS, is_digit, is_left, ordered

_SIGNS = frozenset("%٪$€+")
_BEFORE_NUMBER = frozenset(" ") | ANY_BRACKET
_IN_NUMBER = frozenset(",.٫٬/")
_ITEM = frozenset("-.)–")  # after the number of an item
_AT_END = frozenset(".،؛:؟!")


def is_right(part: str) -> bool:
    """Whether a part of a line is a letter of a script that is written from the right."""
    return unicodedata.bidirectional(part[0]) in ("R", "AL")


def logical(line: Sequence[str], *, from_right: bool, opens: bool = False, goes_on: bool = False) -> list[int]:
    """The order in which the parts of a line are read.

    Args:
        line: what stands on a line from left to right: a part is a space, a character, or the characters of one glyph.
        from_right: whether the paragraph is written from the right.
        opens: whether the line opens its paragraph, so that no letter came before.
        goes_on: whether its paragraph goes on after it, so that a hyphen at its end may stand within a word.

    Returns:
        The numbers of the parts, in reading order. Brackets are as they stand (see ``closed``).

    >>> line = "Marco Bellini ديسلا"
    >>> "".join(line[n] for n in logical(line, from_right=True))
    'السيد Marco Bellini'
    """
    if not from_right:
        return _from_left(line, opens)
    out: list[int] = []
    region: list[int] = []
    fresh = opens
    for n in reversed(range(len(line))):
        if is_right(line[n]):
            out += ordered(line, region, fresh, False)
            out.append(n)
            region, fresh = [], False
        else:
            region.append(n)
    return out + ordered(line, region, fresh, goes_on)


def closed(text: str) -> str:
    """A text in reading order with its brackets turned as they are read: what opens first, what closes second.

    Where the halves of one sort of bracket are uneven in number, they stay as they are.

    >>> closed(")نص( ))نص((")
    '(نص) ((نص))'
    """
    for pair in BRACKETS.items():
        groups = re.findall(f"[{re.escape(''.join(pair))}]+", text)
        sizes = [len(group) for group in groups]
        if sizes and sizes[0::2] == sizes[1::2]:
            text = _turned(text, pair, f"[{re.escape(''.join(pair))}]+")  # ((doubled)) ones open and close together
        elif sizes and sum(sizes) % 2 == 0:
            text = _turned(text, pair, f"[{re.escape(''.join(pair))}]")
    return text


def _turned(text: str, pair: tuple[str, str], pattern: str) -> str:
    turn = count()
    return re.sub(pattern, lambda m: pair[next(turn) % 2] * len(m[0]), text)


def _from_left(line: Sequence[str], opens: bool) -> list[int]:
    """In a paragraph from the left, what stands from one letter from the right to the last one after it is turned round."""
    out: list[int] = []
    at = 0
    while at < len(line):
        end = at
        while end < len(line) and not is_left(line[end]):
            end += 1
        first, last = _turned_round(line, at, end, opens)
        out += range(at, first)
        out += (first + n for n in logical(line[first:last], from_right=True))
        out += range(last, min(end + 1, len(line)))
        at = end + 1
    return out


def _turned_round(line: Sequence[str], start: int, end: int, opens: bool) -> tuple[int, int]:
    """What of a stretch without letters from the left is written from the right: from its first such letter to the last, with
    the numbers and signs on the left, which are read after them, and the bracket on the left that is closed or opened within it.

    A number that opens the paragraph or follows a word from the left is read first, if it numbers an item or is not the only one.
    """
    letters = [n for n in range(start, end) if is_right(line[n])]
    if not letters:
        return end, end
    first, last = letters[0], letters[-1] + 1
    numbers = _numbers(line, start, first)
    if start > 0:
        numbers = [n for n in numbers if any(line[k] != " " for k in range(start, n))]
    elif numbers and (_is_item(line, numbers[0]) or (opens and len(numbers) > 1)):
        numbers = numbers[1:]
    first = numbers[0] if numbers else first
    while start == 0 < first and line[first - 1] in _AT_END:
        first -= 1
    digits = [n + 1 for n in range(last, end) if is_digit(line, n)] if start == 0 and not opens else []
    last = max([last, *digits])
    for pair in BRACKETS.items():
        if sum(line[n] in pair for n in range(first, last)) % 2:
            first -= first > start and line[first - 1] in pair
            last += bool(digits) and last < end and line[last] in pair
    return first, last


def _numbers(line: Sequence[str], start: int, end: int) -> list[int]:
    """Where numbers begin between two places, with the signs before them."""
    starts = [n for n in range(start, end) if is_digit(line, n) and (n == start or not is_digit(line, n - 1))]
    starts = [n - 1 if n > start and line[n - 1] in _SIGNS else n for n in starts]
    return [n for n in starts if n == start or line[n - 1] in _BEFORE_NUMBER]


def _is_item(line: Sequence[str], at: int) -> bool:
    """Whether a number that begins at a place numbers an item: a sign follows it, and no digit."""
    while is_digit(line, at) or (at < len(line) and line[at] in _IN_NUMBER and is_digit(line, at + 1)):
        at += 1
    return at + 1 < len(line) and line[at] in _ITEM and not is_digit(line, at + 1)
