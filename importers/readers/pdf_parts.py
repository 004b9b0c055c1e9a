"""The characters of a line put together by place: those that share a glyph as one, and marks on their letters."""

from __future__ import annotations

import re
import statistics
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise

from .pdf_glyphs import Glyph
from .pdf_line import Line, Part
from .visual import is_right

_NEAR = 6  # letters about a mark
_SAME = 0.02  # points: boxes of one glyph
_OVER = 0.8  # of the narrower: letters that lie over one another are one
_MOVED = 0.02  # of the size of the font: a glyph off the baseline of its line is that of the mark, as wide as that
_AFTER = 4  # how soon after its letter a mark stands in PDFium's order
_LATER = 0.1  # of the size of the font: how much nearer a letter has to be that it does not follow
_NUMBER = 0.25  # of the size of the font: how far apart digits of a number may stand
_LETTER = 0.4  # of the size of the font: how wide a letter is
_ALEFS = frozenset("اأإآٱ")
LAST = frozenset("اأإآٱدذرزوؤةى")  # letters that do not join the next
_WORDS = ("الله", "لله")  # that a glyph stands for, though its alef joins nothing
_OF_LAM = frozenset("\u0651\u0652")  # shadda and sukun, which no alef has
_LAM_ALEF = re.compile("ل[اأإآٱ]")
_FORMS = re.compile("[\ufb00-\ufb06\ufb50-\ufdfb\ufe70-\ufefc]")  # characters that are the shape of others


def merged(parts: list[Part]) -> list[Part]:
    """Parts by place, the letters that share a glyph or its origin as one."""
    groups: list[list[Part]] = []
    for part in sorted(parts, key=lambda p: p.glyph.index):
        last = groups[-1][-1] if groups else None
        if last and is_right(part.text) == is_right(last.text) and _share(last.glyph, part.glyph):
            groups[-1].append(part)
        else:
            groups.append([part])
    for number, group in enumerate(groups):
        first = group[0]
        if len(group) > 1:
            before = groups[number - 1][-1] if number else None
            after = groups[number + 1][0] if number + 1 < len(groups) else None
            first.text = _in_order(group, before, after)
            first.cover(first.glyph.origin, max(part.right for part in group))
        first.text = _FORMS.sub(lambda m: unicodedata.normalize("NFKC", m[0]), first.text)
    found = sorted((group[0] for group in groups), key=lambda p: p.glyph.origin)
    for at, (one, other) in enumerate(pairwise(found)):
        if one.text == "ل" and other.text in _ALEFS and _covers(one.glyph, other.glyph):  # a lam that is drawn with its alef
            found[at : at + 2] = [other, one]
    return found


def _share(one: Glyph, other: Glyph) -> bool:
    """Whether two characters are drawn as one: from one origin, or as lam and alef over one another."""
    if abs(one.origin - other.origin) < _SAME:
        return True
    lam = next((g for g in (one, other) if g.text == "ل"), None)
    return lam is not None and {one.text, other.text} & _ALEFS != set() and _covers(one, other)


def _covers(one: Glyph, other: Glyph) -> bool:
    """Whether two characters lie over one another."""
    over = min(one.right, other.right) - max(one.left, other.left)
    return over > _OVER * min(one.right - one.left, other.right - other.left)


def _in_order(group: list[Part], before: Part | None, after: Part | None) -> str:
    """The letters of a glyph in reading order.

    PDFium gives them turned round where it took the word for one from the right, and as they are where it did not; that is seen
    from the letters beside them, and from letters after which none can stand in a glyph.
    """
    text = "".join(part.text for part in group)
    if not is_right(text):
        return text
    if word := next((word for word in _WORDS if text in (word, word[::-1])), ""):
        return word
    if (text[0] in LAST) != (text[-1] in LAST):
        return text[::-1] if text[0] in LAST else text
    if abs(group[0].left - group[-1].left) > _SAME:
        return "".join(part.text for part in sorted(group, key=lambda p: -p.left))
    x = group[0].left
    here = group[0].glyph.spaces
    if before and is_right(before.text) and before.glyph.spaces == here:
        return text if before.left < x else text[::-1]
    return text if after and is_right(after.text) and after.glyph.spaces == here and after.left > x else text[::-1]


def add_marks(found: list[Line], marks: Iterable[Glyph]) -> None:
    """Put marks (shadda, tanwin) on their letters: one that shares the origin, else the nearest, of two the one before."""
    letters = {id(line): [part for part in line.parts if part.text[0].isalpha()] for line in found}
    bases = [-line.base for line in found]
    for mark in marks:
        at = bisect_left(bases, -mark.base)
        near = min(found[max(0, at - 1) : at + 1], key=lambda line: abs(line.base - mark.base), default=None)
        beside = letters[id(near)] if near else []
        place = bisect_left(beside, mark.origin, key=lambda part: part.glyph.origin)
        close = beside[max(0, place - _NEAR) : place + _NEAR]
        if close:
            part = min(close, key=lambda p: _distance(p, mark))
            if mark.text in _OF_LAM and _LAM_ALEF.fullmatch(part.text):
                part.text = part.text[0] + mark.text + part.text[1:]
            elif mark.text not in part.marks:  # two glyphs may stand for it
                part.marks += mark.text
            if abs(part.glyph.origin - mark.origin) < _SAME:
                part.cover(mark.origin, mark.right)
                part.shared = True
                part.raised = near is not None and abs(mark.base - near.base) > _MOVED * mark.size


def widen(found: Iterable[Line]) -> None:
    """Give letters whose glyph is that of their mark, which is narrow, the width that such letters have elsewhere on the page."""
    parts = [part for line in found for part in line.parts]
    widths: dict[str, list[float]] = {}
    for part in parts:
        if not part.raised and is_right(part.text):
            widths.setdefault(part.text, []).append((part.right - part.left) / part.glyph.size)
    for part in parts:
        if part.raised and is_right(part.text):
            half = statistics.median(widths.get(part.text, [_LETTER * (len(part.text) + 1) / 2])) * part.glyph.size / 2
            middle = (part.left + part.right) / 2
            part.cover(middle - half, middle + half)
    for line in found:
        for part, after in reversed(list(pairwise(line.parts))):
            if part.raised and is_right(after.text) and after.text[-1] not in LAST:  # it joins that letter
                free = max(0.0, after.left - part.right)
                part.left, part.right = part.left + free, part.right + free
        for before, part in reversed(list(pairwise(line.parts))):
            if part.shared and is_right(part.text):  # the box may be that of the mark, which hangs over to the left
                over = max(0.0, before.right - part.left)
                part.left, part.right = part.left + over, part.right + over


def with_plain_digits(found: Sequence[Line]) -> None:
    """Take digits for European ones on a page that has numbers of both sorts of digits.

    There a font draws both with one glyph, for which the file can name one sort only: that which came first in the text. On the
    page nothing tells 3 from ٣, and 2023 read as 3٢٠٢ would be put in another order.
    """
    beside = (pair for line in found for pair in pairwise(line.parts) if pair[1].left - pair[0].right < _NUMBER * line.size)
    if any(_zero(one) != _zero(other) for one, other in beside if _is_digit(one) and _is_digit(other)):
        for part in (part for line in found for part in line.parts if _is_digit(part)):
            part.text = str(int(part.text))


def _is_digit(part: Part) -> bool:
    return len(part.text) == 1 and part.text.isdecimal()


def _zero(part: Part) -> int:
    """The nought of the digits of which a part is one."""
    return ord(part.text) - int(part.text)


def _distance(part: Part, mark: Glyph) -> float:
    """How little a mark belongs to a letter."""
    if abs(part.glyph.origin - mark.origin) < _SAME:
        return -1.0
    x = (mark.left + mark.right) / 2
    return max(0.0, part.left - x, x - part.right) + (0.0 if 0 < mark.index - part.glyph.index <= _AFTER else _LATER * mark.size)
