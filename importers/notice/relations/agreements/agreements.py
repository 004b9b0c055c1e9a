"""Agreements: what was signed, by whom, and how far along that puts the parties."""

from __future__ import annotations

from itertools import combinations

from .....graph.model import Form, Modality, Name
from .....graph.names.keys import fold
from ....grammar.cues import cues, reason
from ...claims import Claim, Mark, Referent
from ...modality.posture import modality, polarity, speaker
from ...reading import Reading
from ...topics.reach import topics
from ..meetings.events import ACTORS

_PARTIES = frozenset({"organization", "place"})
_KINDS = {fold(w) for w in ("تفاهم", "تعاون", "إطارية", "شراكة", "إطار", "مشترك", "مشتركة", "ثنائية")}
_DEFINITE = {fold(w) for w in ("الاتفاقية", "المذكرة", "الاتفاق", "البروتوكول", "العقد")}
_JOINED = fold("مع")
_WITH = frozenset({_JOINED, fold("بين"), fold("عن")})
_REACH = 130


def agreements(reading: Reading) -> None:
    """``signed``: the parties around a verb of signing and the agreement beside it; what they promise each other is agreed."""
    last: Referent | None = None
    for place in reading.phrases.places(cues("verbs")["sign"]):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        noun = _agreement_near(reading, place, end)
        if noun is None:
            continue
        found = last if reading.phrases.key(noun) in _DEFINITE and last else agreement_at(reading, noun)
        last = found
        _sign(reading, found, token.start, reading.phrases.tokens[noun].end, start, end)


def _agreement_near(reading: Reading, place: int, end: int) -> int | None:
    for at in range(place + 1, len(reading.phrases)):
        token = reading.phrases.tokens[at]
        if token.end > end or token.start - reading.phrases.tokens[place].end > _REACH:
            return None
        if reading.phrases.reading(at, cues("nouns")["agreement"]):
            return at
    return None


def agreement_at(reading: Reading, place: int) -> Referent:
    """A new agreement that the noun at a token speaks of, marked with what tells its sort, and what it is about."""
    form = reading.phrases.reading(place, cues("nouns")["agreement"])
    start = reading.phrases.tokens[place].start + (form[1] if form else 0)
    at = place + 1
    while reading.phrases.key(at) in _KINDS and reading.phrases.same_line(at):
        at += 1
    end = reading.phrases.tokens[at - 1].end
    referent = Referent("agreement", "", [Name(reading.text[start:end], "ar", "label")], named=False, local=True, first=start)
    reading.add(referent)
    reading.mark(start, end, referent, Form.NOMINAL)
    _, limit = reading.sentence(start)
    cue = reading.has(end, min(limit, end + 25), cues("topics")["about"])
    if cue is not None:
        for low, high, theme in topics(reading, cue + 1, limit)[:3]:
            reading.claim(Claim("about", referent, theme, start, max(high, low), confidence=0.8))
    return referent


def _sign(reading: Reading, agreement: Referent, verb: int, noun: int, start: int, end: int) -> None:
    how = modality(reading, max(start, verb - 20), verb + 8)
    denied = polarity(reading, max(start, verb - 15), verb)
    signers = _signers(reading, verb, noun, end)
    by = speaker(reading, verb)
    for mark in signers:
        low, high = min(verb, mark.start), max(noun, mark.end)
        who = reading.principal(mark)
        reading.claim(Claim("signed", who, agreement, low, high, how, denied, by, 0.85))
    bodies = list(dict.fromkeys(m.referent for m in signers if m.kind in _PARTIES))
    along = Modality.AGREED if how is Modality.ACTUAL else how
    for one, other in combinations(bodies[:4], 2):
        marks = [m for m in signers if m.referent in (one, other)]
        low, high = min(verb, *(m.start for m in marks)), max(noun, *(m.end for m in marks))
        why = reason("signed")
        reading.claim(Claim("cooperates_with", one, other, low, high, along, denied, by, 0.75, why))


def _signers(reading: Reading, verb: int, noun: int, end: int) -> list[Mark]:
    """The parties between verb and agreement, else those after it in the sentence (… عن الوزارة وكيلها)."""
    between = [m for m in reading.outer(verb, noun, ACTORS) if not _is_place(reading, m)]
    if len(between) > 1:
        return between
    lead = reading.has(noun, min(end, noun + _REACH), _WITH)
    if lead is None:
        return between
    after = reading.outer(reading.phrases.tokens[lead].end, min(end, noun + 2 * _REACH), ACTORS)
    return [*between, *after[: 1 if reading.phrases.key(lead) == _JOINED else 4]]


def _is_place(reading: Reading, mark: Mark) -> bool:
    """Whether a body is where it was signed (بمقر …) and no party."""
    token = reading.token_at(mark.start) - 1
    return mark.kind == "organization" and (
        reading.text[mark.start - 2 : mark.start] == " ب" or reading.phrases.key(token).endswith(fold("مقر"))
    )
