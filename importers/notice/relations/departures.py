"""Who joined a body and who left it: ``انضمت تونس إلى …``, ``انسحبت شركة … من الجمعية …``, with the day where it is told.

A membership that somebody left has ended, and so once was; it is none now.
"""

from __future__ import annotations

from ....graph.model import Modality, Polarity
from ....graph.names.keys import fold
from ..cues import cues
from ..modality.posture import planned_before, polarity
from ..modality.scopes import is_denied
from ..reading import FIRM, Claim, Mark, Reading, Referent
from .rosters import Rosters

_BODIES, _PLACES = frozenset({"organization"}), frozenset({"place"})
_OUT, _INTO, _MEMBERSHIP = fold("من"), fold("إلى"), fold("عضوية")
_ASIDE = frozenset(fold(w) for w in ("رسميا", "مؤخرا", "نهائيا", "أيضا", "مجددا"))
_SUBJECT, _NEAR, _BACK = 14, 4, 24
_DATED = 24  # characters between what is told and its day


def departures(reading: Reading, rosters: Rosters) -> None:
    """Claim ``member_of`` for who joins and who leaves a body; leaving that is to come or denied tells nothing."""
    verbs = cues("verbs")
    for place, word in reading.find(verbs["leave"] | verbs["join"]):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        joins = word in verbs["join"]
        denied = polarity(reading, max(start, token.start - _BACK), token.start) is Polarity.NEGATED or is_denied(reading, place)
        to_come = planned_before(reading, token.start, reach=_BACK)
        if (denied or to_come) and not joins:
            continue
        who, at = _subject(reading, rosters, place, end)
        body = _body(reading, at, end, _INTO if joins else _OUT) if who else None
        if who and body:
            how = (Modality.PLANNED if to_come else Modality.ACTUAL) if joins else Modality.ENDED
            sign = Polarity.NEGATED if denied else Polarity.AFFIRMED
            day = None if denied or to_come else _day(reading, token.start, body.end, start, end)
            low = token.start if at > token.end else max(start, token.start - _SUBJECT)
            reading.claim(Claim("member_of", who, body.referent, low, body.end, how, sign, confidence=FIRM, dated=day))


def _subject(reading: Reading, rosters: Rosters, place: int, end: int) -> tuple[Referent | None, int]:
    """Who joins or leaves, right after the verb or right before it, and where the rest begins."""
    token = reading.phrases.tokens[place]
    after = rosters.first(token.end, within=_SUBJECT, end=end)
    if after:
        return rosters.who(after), after.end
    country = next(iter(reading.outer(token.end, end, _PLACES)), None)
    if country and not reading.text[token.end : country.start].strip():
        return country.referent, country.end
    before = rosters.last(token.start, within=_NEAR)
    ahead = reading.before(token.start, _PLACES, back=_BACK)
    close = ahead and ahead.end <= token.start <= ahead.end + 1
    return (rosters.who(before) if before else ahead.referent if ahead and close else None), token.end


def _body(reading: Reading, at: int, end: int, leads: str) -> Mark | None:
    """The body that is joined or left, after إلى or من, or after من عضوية."""
    place = reading.token_at(at)
    place += reading.phrases.key(place) in _ASIDE
    if reading.phrases.key(place) != leads:
        return None
    place += 2 if reading.phrases.key(place + 1) == _MEMBERSHIP else 1
    body = reading.at(reading.phrases.tokens[place].end - 1, _BODIES) if place < len(reading.phrases) else None
    return body if body and body.end <= end else None


def _day(reading: Reading, verb: int, body: int, start: int, end: int) -> Referent | None:
    """The day of it, as a referent that only carries a date: right after the body, or right before the verb."""
    after = [date for date in reading.dates if 0 <= date.start - body <= _DATED and date.end <= end]
    before = [date for date in reading.dates if start <= date.start and 0 <= verb - date.end <= _NEAR]
    date = next((date for date in (*after, *before) if date.value), None)
    if date is None:
        return None
    told = Referent("event", "", [], start=date.value, date_words=date.text, date_reason=date.reason, first=date.start)
    return reading.add(told)
