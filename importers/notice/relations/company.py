"""Who went with whom: … رفقة فلان, يرافقه فلان وفلان, ورافق الوزير في زيارته كل من فلان وفلان."""

from __future__ import annotations

from collections.abc import Iterator

from ....graph.names.keys import fold
from ..modality.posture import polarity, told
from ..reading import Claim, Reading, Referent
from .rosters import Rosters

_WITH = frozenset(fold(w) for w in ("رفقة", "برفقة", "بمعية", "صحبة", "بصحبة"))
_WITH_THEM = frozenset(fold(w + own) for w in ("يرافق", "ترافق", "رافق", "رافقت") for own in ("ه", "ها", "هم", "هما"))
_WENT = frozenset(fold(w) for w in ("رافق", "رافقت", "يرافق", "ترافق", "سيرافق"))
_EACH = fold("كل")
_PEOPLE = frozenset({"person", "post"})
_BACK, _NEAR, _CLAUSE, _DENIED = 300, 30, 120, 8  # characters


def company(reading: Reading, rosters: Rosters) -> None:
    """Claim ``accompanied`` of each who is named with one who led."""
    for place, leader, start in _led(reading, rosters):
        at = reading.phrases.tokens[place].start
        begin, limit = reading.sentence(at)
        how, denied = told(reading, place), polarity(reading, max(begin, at - _DENIED), at)
        for who, mark in rosters.listed(start, limit):
            if who is not leader:
                reading.claim(Claim("accompanied", who, leader, at, mark.end, how, denied, confidence=0.8))


def _led(reading: Reading, rosters: Rosters) -> Iterator[tuple[int, Referent, int]]:
    """Each word of company: its token, who led, and where those begin who came along."""
    for place, _ in reading.find(_WITH | _WITH_THEM):
        token = reading.phrases.tokens[place]
        start, _ = reading.sentence(token.start)
        if before := reading.outer(max(start, token.start - _BACK), token.start, _PEOPLE):
            yield place, reading.principal(before[-1]), token.end
    for place, _ in reading.find(_WENT):
        token = reading.phrases.tokens[place]
        _, limit = reading.sentence(token.start)
        first = rosters.first(token.end, within=_NEAR, end=limit)
        each = reading.has(first.end, min(limit, first.end + _CLAUSE), frozenset({_EACH})) if first else None
        if first and each is not None:
            yield place, rosters.who(first), reading.phrases.tokens[each].start
