"""Who joined a body and who left it: ``انضمت تونس إلى …``, ``انسحبت شركة … من الجمعية …``, with the day where it is told.

A membership that somebody left has ended, and so once was; it is none now.
"""

from __future__ import annotations

from dataclasses import replace

from .....graph.model import Form, Modality, Polarity
from .....graph.names.keys import fold
from ....grammar.cues import cues
from ...claims import FIRM, Claim, Mark, Referent
from ...modality.denied import is_denied
from ...modality.posture import planned_before, polarity
from ...reading import Reading
from ..clauses.rosters import Rosters

_BODIES, _PLACES = frozenset({"organization"}), frozenset({"place"})
OUT, INTO, _MEMBERSHIP = fold("من"), fold("إلى"), fold("عضوية")
_OUT_OF_IT = frozenset(fold(w) for w in ("منها", "منه"))
_ASIDE = frozenset(fold(w) for w in ("رسميا", "مؤخرا", "نهائيا", "أيضا", "مجددا"))
_SUBJECT, _NEAR, _BACK = 14, 4, 24
_DATED = 24  # characters between what is told and its day


def departures(reading: Reading, rosters: Rosters) -> None:
    """Claim ``member_of`` for who joins and who leaves a body; leaving that is to come or denied tells nothing."""
    verbs, joined = cues("verbs"), list[Claim]()
    for place, word in reading.find(verbs["leave"] | verbs["join"]):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        joins = word in verbs["join"]
        denied, to_come = posture_of(reading, place)
        if (denied or to_come) and not joins:
            continue
        who, at = subject_of(reading, rosters, place, end)
        body = _body(reading, at, end, INTO if joins else OUT) if who else None
        before = next((c for c in reversed(joined) if start <= c.start), None)
        if before and not joins and reading.phrases.key(place + 1) in _OUT_OF_IT:  # انضمت … إلى …، وانسحبت منها
            there = reading.phrases.tokens[place + 1]
            who, body = before.source, Mark(there.start, there.end, "organization", Form.PRONOMINAL, before.target)
        if who and body:
            how = (Modality.PLANNED if to_come else Modality.ACTUAL) if joins else Modality.ENDED
            sign = Polarity.NEGATED if denied else Polarity.AFFIRMED
            day = None if denied or to_come else day_of(reading, token.start, body.end, start, end)
            low = token.start if at > token.end else max(start, token.start - _SUBJECT)
            claim = Claim("member_of", who, body.referent, low, body.end, how, sign, confidence=FIRM, dated=day)
            if joins and how is Modality.ACTUAL and sign is Polarity.AFFIRMED:
                joined.append(claim)
            spell = _spell(reading, joined, claim) if how is Modality.ENDED else None
            reading.claim(spell or claim)


def posture_of(reading: Reading, place: int) -> tuple[bool, bool]:
    """Whether what a verb of joining or leaving tells is denied, and whether it is still to come."""
    at = reading.phrases.tokens[place].start
    start, _ = reading.sentence(at)
    denied = polarity(reading, max(start, at - _BACK), at) is Polarity.NEGATED or is_denied(reading, place)
    return denied, planned_before(reading, at, reach=_BACK)


def _spell(reading: Reading, joined: list[Claim], left: Claim) -> Claim | None:
    """The whole membership that somebody left, from the day of joining told before; None where that is not told, or is later."""
    found = next((c for c in reversed(joined) if (c.source, c.target) == (left.source, left.target)), None)
    first, last = (found.dated if found else None), left.dated
    if found is None or (first and last and (first.start or "") > (last.start or "")):
        return None
    reading.replace_claims([c for c in reading.claims if c is not found])
    joined.remove(found)
    if first is None:
        return left
    words = " … ".join(day.date_words or "" for day in (first, last) if day)
    end = last.start if last else None
    both = Referent(
        "event", "", [], start=first.start, end=end, date_words=words, date_reason=first.date_reason, first=first.first
    )
    low, high = min(found.start, left.start), max(found.end, left.end)
    return replace(left, start=low, end=high, dated=reading.add(both))


def subject_of(reading: Reading, rosters: Rosters, place: int, end: int) -> tuple[Referent | None, int]:
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


def day_of(reading: Reading, verb: int, body: int, start: int, end: int) -> Referent | None:
    """The day of it, as a referent that only carries a date: right after the body, or right before the verb."""
    after = [date for date in reading.dates if 0 <= date.start - body <= _DATED and date.end <= end]
    before = [date for date in reading.dates if start <= date.start and 0 <= verb - date.end <= _NEAR]
    date = next((date for date in (*after, *before) if date.value), None)
    if date is None:
        return None
    told = Referent("event", "", [], start=date.value, date_words=date.text, date_reason=date.reason, first=date.start)
    return reading.add(told)
