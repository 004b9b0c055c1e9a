"""Whose doing a verb tells: who stands right after it, right before it, or acted in the clause that it goes on.

``تبحث الوزارة …``, ``أكد أن الوزارة لم تعد تتعاون …``, ``الشركة التي تفتح …``, ``إن الهيئة …، وإنها تتفاوض …``.
"""

from __future__ import annotations

from typing import NamedTuple

from .....graph.names.keys import fold
from ...claims import Mark
from ...reading import Reading
from .rosters import Rosters

_ACTORS = frozenset({"person", "post", "organization", "place"})
_PLACES = frozenset({"place"})
_WHICH = frozenset(fold(w) for w in ("الذي", "التي", "الذين", "اللذين", "اللتين"))
_THAT = frozenset(fold(w) for w in ("أن", "إن", "بأن", "وأن", "وإن", "وبأن", "لأن", "لكن", "ولكن", "بينما", "فيما", "حيث", "كما"))
_IT = frozenset(fold(w) + end for w in ("أن", "إن", "بأن", "وأن", "وإن", "وبأن", "لكن", "ولكن", "لأن") for end in ("ه", "ها"))
_BETWEEN = frozenset(
    fold(w)
    for w in (
        "قد", "كان", "كانت", "سبق", "لا", "لم", "لن", "ما", "زال", "زالت", "يزال", "تزال", "تعد", "يعد", "أن", "لها", "له", "بعد",
        "حاليا", "تعتزم", "يعتزم", "تنوي", "ينوي", "تريد", "يريد", "تستطيع", "تخطط", "يخطط", "بصدد", "تأمل", "يأمل", "ترغب",
        "يرغب", "في", "إلى", "ل",
    )
)  # fmt: skip
_AFTER, _NEAR, _WORDS = 14, 4, 5
_LONGEST = 300  # characters of a name


class Subject(NamedTuple):
    """Who acts: the marks of its list in order, and the character from which the rest of the clause is read."""

    marks: list[Mark]
    at: int
    follows: bool  # whether it stands after the verb


def subject_of(reading: Reading, rosters: Rosters, place: int) -> Subject | None:
    """The subject of the verb at a token; None where the clause names nobody.

    Args:
        reading: the text.
        rosters: its lists.
        place: the token of the verb.
    """
    token = reading.phrases.tokens[place]
    start, end = reading.sentence(token.start)
    if reading.phrases.key(place - 1) in _WHICH:
        before = _ending(reading, reading.phrases.tokens[place - 1].start)
        return Subject([before], token.end, follows=False) if before else None
    if after := _following(reading, rosters, token.end, end):
        return Subject(after, after[-1].end, follows=True)
    own = _preceding(reading, place, start)
    return Subject([own], token.end, follows=False) if own else None


def _following(reading: Reading, rosters: Rosters, at: int, end: int) -> list[Mark]:
    """The list that begins right after a verb, or the country there."""
    if first := rosters.first(at, within=_AFTER, end=end):
        return [mark for _, mark in rosters.listed(first.start, end)]
    country = next(iter(reading.outer(at, end, _PLACES)), None)
    return [country] if country and not reading.text[at : country.start].strip() else []


def _ending(reading: Reading, at: int) -> Mark | None:
    """Who is named right before a place."""
    marks = [m for m in reading.within(max(0, at - _LONGEST), at, _ACTORS) if at - m.end <= _NEAR]
    return max(marks, key=lambda m: (m.end, -m.start)) if marks else None


def _preceding(reading: Reading, place: int, start: int) -> Mark | None:
    """Who stands before a verb, over words of time, denial and intent; for أنه and أنها who stands after the أن before."""
    for at in range(place - 1, max(-1, place - 1 - _WORDS), -1):
        token = reading.phrases.tokens[at]
        if token.start < start:
            return None
        found = _ending(reading, token.end)
        if found and found.end >= token.end:
            return found
        if token.key in _IT:
            return _parallel(reading, at, start)
        if token.key not in _BETWEEN:
            return None
    return None


def _parallel(reading: Reading, place: int, start: int) -> Mark | None:
    """``إن {الشركة} …، وإنها``: who stands right after the last أن before a token."""
    stop = reading.phrases.tokens[place].start
    for at in range(place - 1, -1, -1):
        token = reading.phrases.tokens[at]
        if token.start < start:
            return None
        if token.key in _THAT:
            found = next(iter(reading.outer(token.end, stop, _ACTORS)), None)
            if found and found.start - token.end <= _NEAR // 2:
                return found
    return None
