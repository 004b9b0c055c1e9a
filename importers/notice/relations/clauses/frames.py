"""Verbs of giving and getting with their subject and what they bear on: what bodies seek, offer, receive, sponsor and pay.

The subject stands right after the verb or right before it, what it bears on after both; in a relative clause (… التي تنفذها …)
before the verb. Modality and polarity are what the classifiers and scopes make of the clause.
"""

from __future__ import annotations

from collections.abc import Iterator

from .....graph.names.keys import fold
from ....grammar.cues import cues
from ...claims import Claim, Mark
from ...modality.posture import modality, polarity, speaker
from ...reading import Reading
from ...topics.noun_phrases import ONTO, OUT

_PARTIES = frozenset({"organization", "place"})
_ENDS = _PARTIES | {"person", "post"}
_NAMES = _ENDS | {"event"}
_THINGS = {"sponsors": frozenset({"programme"})}
_GIVEN = frozenset({"topic", "programme"})
_FROM = frozenset({fold("من"), fold("ل")})
_FOR = ("لفائدة", "لصالح", "إلى", "الى")
_NEAR = 300  # characters in which who acts is looked for
_BACK, _REACH, _PAID = 5, 12, 110  # tokens to a subject before, tokens to a thing after, characters to who is paid
_SURE, _MAYBE = 0.7, 0.4
_WEAK = frozenset({"seeks", "offers after", "receives after"})  # kept only where the classifier sees them too


def frames(reading: Reading) -> None:
    """Claim what the verbs of giving and getting say."""
    for name, words in cues("frames").items():
        type_, _, relative = name.partition("_")
        for place, _word in reading.find(words):
            if reading.at(reading.phrases.tokens[place].start + 1, _NAMES) is None:
                found = _relative(reading, place, type_) if relative else _plain(reading, place, type_)
                for claim in found:
                    reading.claim(claim)


def _plain(reading: Reading, place: int, type_: str) -> Iterator[Claim]:
    token = reading.phrases.tokens[place]
    start, limit = reading.sentence(token.start)
    subject = acts_after(reading, token.end, limit) or acts_before(reading, place, start)
    if subject is None:
        return
    at = max(subject.end, token.end)
    thing = _payee(reading, at, limit, subject) if type_ == "pays" else _thing(reading, at, limit, type_)
    if thing and thing.referent is not subject.referent:
        order = " after" if subject.start > token.start and thing.kind != "programme" else ""
        yield _claim(reading, type_, subject, thing, place, weak=type_ in _WEAK or type_ + order in _WEAK)


def _claim(reading: Reading, type_: str, subject: Mark, thing: Mark, place: int, *, weak: bool = False) -> Claim:
    token = reading.phrases.tokens[place]
    low, high = min(subject.start, thing.start, token.start), max(subject.end, thing.end, token.end)
    start = max(reading.sentence(token.start)[0], low - 30)
    return Claim(
        type_, subject.referent, thing.referent, low, high, modality(reading, start, token.end),
        polarity(reading, max(start, token.start - 15), token.end), speaker(reading, low), _MAYBE if weak else _SURE,
    )  # fmt: skip


def acts_after(reading: Reading, end: int, limit: int) -> Mark | None:
    """The body or country that stands right after the verb."""
    mark = next(iter(reading.outer(end, min(limit, end + _NEAR), _ENDS)), None)
    return mark if mark and mark.kind in _PARTIES and not reading.text[end : mark.start].strip() else None


def acts_before(reading: Reading, place: int, start: int) -> Mark | None:
    """The one that stands before the verb, with nothing but words of time, denial and intent between."""
    for at in range(place - 1, max(-1, place - 1 - _BACK), -1):
        token = reading.phrases.tokens[at]
        if token.start < start:
            return None
        mark = next(iter(reading.outer(max(start, token.start - _NEAR), token.end, _ENDS)[-1:]), None)
        if mark and mark.end >= token.end:
            return mark if mark.kind in _PARTIES else None
        if token.key not in cues("links")["between"]:
            return None
    return None


def _thing(reading: Reading, start: int, limit: int, type_: str) -> Mark | None:
    """The first theme or programme after the verb, past prepositions and who else is named there."""
    at, phrases, leads = reading.token_at(start), reading.phrases, cues("themes")["leads"] | cues("links")["past"] | ONTO
    last = min(at + _REACH, len(phrases))
    while at < last and phrases.tokens[at].start < limit:
        token = phrases.tokens[at]
        here = reading.within(token.start, token.end + 200, _THINGS.get(type_, _GIVEN))
        if found := next((m for m in here if m.start <= token.start + 2), None):
            return found
        party = reading.at(token.start + 1, _ENDS)
        if party and party.start <= token.start + 2:
            at = max(at + 1, reading.token_at(party.end))
        elif token.key in leads or (token.key[:1] in "بل" and token.key[1:] in leads):
            at += 1
        else:
            return None
    return None


def _payee(reading: Reading, start: int, limit: int, payer: Mark) -> Mark | None:
    """The first other body after the verb, where ل or لفائدة stands before it."""
    others = [m for m in reading.outer(start, min(limit, start + _PAID), {"organization"}) if m.referent is not payer.referent]
    before = reading.text[max(0, others[0].start - 8) : others[0].start] if others else ""
    return others[0] if before.endswith(" ل") or before.rstrip().endswith(_FOR) else None


def _relative(reading: Reading, place: int, type_: str) -> Iterator[Claim]:
    """``البرنامج الذي تموله …``, ``مشروع بتمويل من …``: the thing right before, the body right after."""
    phrases, token = reading.phrases, reading.phrases.tokens[place]
    start, limit = reading.sentence(token.start)
    after = place + 1 + (phrases.key(place + 1) in _FROM)
    subject = acts_after(reading, phrases.tokens[after - 1].end, limit)
    if subject is None or token.text in OUT:
        return
    marks = reading.within(max(start, token.start - _NEAR), token.start, frozenset({"programme"}))
    near = [m for m in marks if place - reading.token_at(m.end) <= 3 and m.referent is not subject.referent]
    if near:
        yield _claim(reading, type_, subject, max(near, key=lambda m: (m.end, -m.start)), place)
