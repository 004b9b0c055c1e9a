"""Bodies that others bring forth: ``تنبثق عن المجلس لجنة …``, ``لجنة … منبثقة عن المجلس``.

The whole stands before its part there, as elsewhere the part before its whole, and a classifier takes one for the other. No field
was fitted to these claims.
"""

from __future__ import annotations

from collections.abc import Iterator

from .....graph.names.keys import fold
from ....grammar.cues import cues, reason
from ...claims import Claim, Mark
from ...reading import Reading

_BODIES = frozenset({"organization"})
_FROM, _OF_IT = frozenset(fold(w) for w in ("عن", "من")), frozenset(fold(w) for w in ("عنها", "عنه", "منها", "منه"))
_PARTS = frozenset({"part_of", "member_of"})
_NEAR, _BACK, _SURE = 1, 60, 0.7  # characters from a word to a body; back over what a body is for


def offshoots(reading: Reading) -> None:
    """Claim ``part_of`` for a body that another brings forth, and let no whole be a part of it."""
    told = [*_by_verbs(reading), *_by_participles(reading)]
    turned = {(id(whole.referent), id(part.referent)) for whole, part in told}
    claims = [c for c in reading.claims if c.type not in _PARTS or (id(c.source), id(c.target)) not in turned]
    reading.replace_claims(claims)
    for whole, part in told:
        known = any(c.type == "part_of" and (c.source, c.target) == (part.referent, whole.referent) for c in claims)
        if not known and whole.referent is not part.referent:
            low, high = min(whole.start, part.start), max(whole.end, part.end)
            reading.claim(Claim("part_of", part.referent, whole.referent, low, high, confidence=_SURE, reason=reason("unseen")))


def _by_verbs(reading: Reading) -> Iterator[tuple[Mark, Mark]]:
    """``تنبثق عن {المجلس} {لجنة}``: two bodies, right after the verb and right after each other."""
    for place, _ in reading.find(cues("acts")["springs"]):
        if reading.phrases.key(place + 1) in _FROM:
            yield from _two(reading, reading.phrases.tokens[place + 1].end)


def _two(reading: Reading, at: int) -> Iterator[tuple[Mark, Mark]]:
    _, end = reading.sentence(at)
    two = reading.outer(at, end, _BODIES)[:2]
    if len(two) > 1 and two[0].start - at <= _NEAR and not reading.text[two[0].end : two[1].start].strip():
        yield two[0], two[1]


def _by_participles(reading: Reading) -> Iterator[tuple[Mark, Mark]]:
    """``{لجنة} لجودة المياه منبثقة عن {المجلس}``, ``شكل {المجلس} {لجنة} منبثقة عنه``."""
    for place, _ in reading.find(cues("acts")["sprung"]):
        token, phrases = reading.phrases.tokens[place], reading.phrases
        start, end = reading.sentence(token.start)
        before = reading.outer(max(start, token.start - _BACK), token.start, _BODIES)
        after = reading.after(phrases.tokens[place + 1].end, _BODIES) if phrases.key(place + 1) in _FROM else None
        if before and after and after.end <= end and after.start - phrases.tokens[place + 1].end <= _NEAR:
            yield after, before[-1]
        elif len(before) > 1 and phrases.key(place + 1) in _OF_IT:
            yield before[-2], before[-1]
