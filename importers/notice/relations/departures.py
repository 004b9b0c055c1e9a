"""Who left a body: ``انسحبت شركة … من الجمعية …``. A membership that ended, and so once was."""

from __future__ import annotations

from ....graph.model import Modality, Polarity
from ....graph.names.keys import fold
from ..cues import cues
from ..modality.posture import planned_before, polarity
from ..reading import FIRM, Claim, Mark, Reading, Referent
from .rosters import Rosters

_BODIES = frozenset({"organization"})
_OUT, _MEMBERSHIP = fold("من"), fold("عضوية")
_SUBJECT, _NEAR, _BACK = 14, 4, 24


def departures(reading: Reading, rosters: Rosters) -> None:
    """Claim ``member_of``, ended, for who leaves and the body after من; what is still to come or denied tells none."""
    for place, _ in reading.find(cues("verbs")["leave"]):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        denied = polarity(reading, max(start, token.start - _BACK), token.start) is Polarity.NEGATED
        if denied or planned_before(reading, token.start, reach=_BACK):
            continue
        who, at = _subject(reading, rosters, place, end)
        body = _left(reading, at, end) if who else None
        if who and body:
            claim = Claim("member_of", who, body.referent, token.start, body.end, Modality.ENDED, confidence=FIRM)
            reading.claim(claim)


def _subject(reading: Reading, rosters: Rosters, place: int, end: int) -> tuple[Referent | None, int]:
    """Who leaves, right after the verb or right before it, and where the rest begins."""
    token = reading.phrases.tokens[place]
    after = rosters.first(token.end, within=_SUBJECT, end=end)
    if after:
        return rosters.who(after), after.end
    before = rosters.last(token.start, within=_NEAR)
    return (rosters.who(before) if before else None), token.end


def _left(reading: Reading, at: int, end: int) -> Mark | None:
    """The body that is left, after من or من عضوية."""
    place = reading.token_at(at)
    if reading.phrases.key(place) != _OUT:
        return None
    place += 2 if reading.phrases.key(place + 1) == _MEMBERSHIP else 1
    body = reading.at(reading.phrases.tokens[place].start, _BODIES) if place < len(reading.phrases) else None
    return body if body and body.end <= end else None
