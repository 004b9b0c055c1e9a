"""Whose country a speaker means by {بلادنا}: that of the notice, by its dateline or the only minister's country that it names.

Fields see no country in the word. What the rules for payments, memberships and offices tell of it is added, and waits.
"""

from __future__ import annotations

from dataclasses import replace

from ....graph.model import Form
from ....graph.names.keys import fold
from ...grammar.cues import reason
from ..claims import Mark, Referent
from ..reading import Reading
from ..referents.naming import country_referent
from ..relations.bodies.dealings import memberships, offices, payments
from .datelines import code_of, dateline

_OURS = frozenset(fold(w) for w in ("بلادنا", "بلدنا"))
_MINISTRY, _COUNTRY = "ministry", "country"
_SURE = 0.7


def own_country(reading: Reading) -> None:
    """Let بلادنا be the country of the notice, and claim what it pays, belongs to and has or has not."""
    places = reading.phrases.places(_OURS)
    country = _country(reading) if places else None
    if country is None:
        return
    ours = [mark for place in places if (mark := _mark(reading, place, country))]
    before = list(reading.claims)
    known = {id(claim) for claim in before}
    for told in (payments, memberships, offices):
        told(reading)
    fresh = [c for c in reading.claims if id(c) not in known and any(_tells(c.start, c.end, mark) for mark in ours)]
    why = reason("ours")
    reading.replace_claims(
        [*before, *(replace(c, sure=False, confidence=min(c.confidence, _SURE), reason=c.reason or why) for c in fresh)]
    )


def _tells(start: int, end: int, mark: Mark) -> bool:
    return start <= mark.start and mark.end <= end


def _mark(reading: Reading, place: int, country: Referent) -> Mark | None:
    """The word as a mention of the country, without what is joined before it."""
    token = reading.phrases.tokens[place]
    start = token.end - next(len(word) for word in ("بلادنا", "بلدنا") if token.key.endswith(word))
    reading.mark(start, token.end, country, Form.NOMINAL)
    return next((m for m in reading.within(start, token.end, {"place"}) if m.referent is country), None)


def _country(reading: Reading) -> Referent | None:
    """The country of the dateline, else the only one that a ministry of the text is said to be of."""
    place = dateline(reading)
    code = code_of(place.referent) if place else None
    if code:
        return country_referent(reading, code)
    homes = {id(r.home): r.home for r in reading.referents if r.classification == _MINISTRY and r.home}
    return next(iter(homes.values())) if len(homes) == 1 and all(h.classification == _COUNTRY for h in homes.values()) else None
