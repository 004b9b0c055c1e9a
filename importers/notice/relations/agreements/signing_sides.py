"""The two sides that sign: ``ووقع الجانبان مذكرة تفاهم``, where the text has told who talked with whom."""

from __future__ import annotations

from dataclasses import replace

from .....graph.model import Modality
from ....grammar.cues import cues, reason
from ...claims import Claim, Mark
from ...modality.posture import is_after_that, is_future, planned_before, polarity, speaker
from ...reading import Reading
from ...referents.sides import COUNTRIES, PARTIES, Parties, Two

_AGREEMENT = frozenset({"agreement"})
_FUTURE = "س"
_NEAR, _BACK, _DENIED, _VERB = 90, 60, 15, 2
_SURE = 0.5


def signing_sides(reading: Reading) -> None:
    """Claim ``signed`` for both whom الجانبان or البلدان stand for beside a verb of signing, in the place of these words."""
    parties: Parties | None = None
    for place, _ in reading.phrases.each(PARTIES | COUNTRIES):
        verb, agreement = _signing(reading, place), _agreement(reading, place)
        if verb is None or agreement is None:
            continue
        parties = parties or Parties(reading)
        both = parties.meant(place, reading.phrases.tokens[place].start)
        if both and both[0].kind == both[1].kind:  # a country and a body are hardly the two
            _claim(reading, both, place, verb, agreement)


def _signing(reading: Reading, place: int) -> int | None:
    """The verb of signing right before a token or after it."""
    words = cues("nations")["sign"] | cues("acts")["sign"] | cues("signing")["sign"]
    words |= {_FUTURE + word for word in words}
    tokens = reading.phrases.tokens
    low, high = max(0, place - _VERB), min(len(tokens) - 1, place + _VERB)
    found = [n for n, _ in reading.find(words, tokens[low].start, tokens[high].end)]
    return min(found, key=lambda n: abs(n - place), default=None)


def _agreement(reading: Reading, place: int) -> Mark | None:
    """The first agreement after a token in its sentence."""
    token = reading.phrases.tokens[place]
    _, end = reading.sentence(token.start)
    return next(iter(reading.within(token.end, min(end, token.end + _NEAR), _AGREEMENT)), None)


def _claim(reading: Reading, both: Two, place: int, verb: int, agreement: Mark) -> None:
    token, at = reading.phrases.tokens[place], reading.phrases.tokens[verb].start
    start, _ = reading.sentence(at)
    words = {mark.referent for mark in reading.within(token.start, token.end) if not mark.referent.named}
    told = [c for c in reading.claims if c.type == "signed" and c.target is agreement.referent]
    ahead = planned_before(reading, at, reach=_BACK) or is_future(reading.phrases.key(verb)) or is_after_that(reading, verb)
    how = Modality.PLANNED if ahead else Modality.ACTUAL
    denied = polarity(reading, max(start, at - _DENIED), at)
    low, high = min(at, token.start), agreement.end
    reading.replace_claims([c for c in reading.claims if c not in told or c.source not in words])
    for who in both:
        if not any(c.source is who for c in told):
            claim = Claim("signed", who, agreement.referent, low, high, how, denied, speaker(reading, low), _SURE)
            reading.claim(replace(claim, reason=reason("sides")))
