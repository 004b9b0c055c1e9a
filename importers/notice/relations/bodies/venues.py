"""Where something was or is: ``بمقر …``, ``في مبنى …`` beside an event or a verb of meeting, ``مقرها في …`` after a body."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from .....graph.model import Form, Modality, Name
from .....graph.names.keys import fold, match_key
from ....grammar.cues import cues
from ....grammar.text.tokens import Token
from ...claims import Claim, Mark, Referent
from ...modality.posture import future_before
from ...reading import Reading
from ...referents.naming import head_word

_SEATS = frozenset(
    fold(w) for w in ("مقر", "مقرها", "مقره", "ديوان", "مبنى", "مباني", "قاعة", "قصر", "مكتبه", "مكتبها", "رحاب", "فضاء", "المقر")
)
_DIWAN = frozenset({fold("ديوان")})
_BODIES = frozenset({"organization"})
_OWN = frozenset(fold(w) for w in ("مقرها", "مقره", "ومقرها", "ومقره"))
_WITHIN = frozenset(fold(w) for w in ("في", "فى"))
_TOWN = frozenset(fold(w) for w in ("مدينة", "محافظة", "ولاية", "العاصمة", "عاصمة"))
_HOME = frozenset({"organization", "place"})
_ACTORS = frozenset({"person", "post", "organization"})
_MET = frozenset({"meeting", "talks"})
_LATER, _BACK, _CLAUSE = 600, 300, 200
_INTO = frozenset({" ب", " في ", " فى ", " بمدينة ", " في مدينة "})


def venues(reading: Reading) -> None:
    """Claim ``located_in`` for the event, or the body, whose place the words of a seat tell."""
    for place in reading.phrases.may_be(_OWN, _SEATS):
        token = reading.phrases.tokens[place]
        if token.key in _OWN and (seat := _after(reading, place, {"place"})):
            body = _whose(reading, token)
            if body:
                reading.claim(Claim("located_in", body, seat.referent, token.start, seat.end, confidence=0.8))
        elif _is_seat(reading, place) and (seat := _after(reading, place, _HOME)):
            start, end = reading.sentence(token.start)
            if seat.end <= end:
                _seat(reading, start, end, token.start, seat)
    for mark in reading.outer(0, len(reading.text), {"event"}):
        plain = mark.referent.classification != "visit" and not reading.within(mark.start + 1, mark.end, _ACTORS)
        if plain and (beside := _joined(reading, mark.end, _HOME)):
            _locate(reading, mark.referent, mark.start, beside)


def _seat(reading: Reading, start: int, end: int, at: int, seat: Mark) -> None:
    """Claim a venue for the event of its sentence, and the town that ends it."""
    if event := _event(reading, start, end, at, seat):
        _locate(reading, event, at, seat)
        if town := _joined(reading, seat.end, {"place"}):
            _locate(reading, event, at, town)


def _locate(reading: Reading, event: Referent, low: int, seat: Mark) -> None:
    planned = event.status == "planned" or future_before(reading, low, reach=_CLAUSE)
    how = Modality.PLANNED if planned else Modality.ACTUAL
    reading.claim(Claim("located_in", event, seat.referent, low, seat.end, how, confidence=0.8, dated=event))


def _joined(reading: Reading, at: int, kinds: frozenset[str] | set[str]) -> Mark | None:
    """The mark that ب or في joins to what ends at a place: {جلسة عمل} بوزارة …"""
    mark = reading.after(at, kinds)
    return mark if mark and reading.text[at : mark.start] in _INTO else None


def name_diwans(reading: Reading) -> None:
    """Make a ministry's ديوان a body of its own where only the ministry in its name was found: بديوان {وزارة …}."""
    moved: dict[int, tuple[int, Referent]] = {}
    for place, found in reading.phrases.each(_DIWAN):
        token = reading.phrases.tokens[place]
        start, inner = token.start + found[1], reading.after(token.end, _BODIES)
        if inner is None or inner.start != token.end + 1 or reading.at(start, _BODIES):
            continue
        text = reading.text[start : inner.end]
        key = match_key(text)
        known = next((r for r in reading.referents if r.key == key and r.qualifier is inner.referent), None)
        diwan = known or reading.add(Referent("organization", key, [Name(text, "ar")], "diwan", qualifier=inner.referent))
        reading.mark(start, inner.end, diwan, Form.NAME)
        reading.claim(Claim("part_of", diwan, inner.referent, start, inner.end, confidence=0.9))
        moved[id(inner.referent)] = start, diwan
    if moved:
        reading.replace_claims([_moved(claim, moved) for claim in reading.claims])


def _moved(claim: Claim, moved: Mapping[int, tuple[int, Referent]]) -> Claim:
    """A venue that a rule read as the ministry, now its diwan."""
    start, diwan = moved.get(id(claim.target), (-1, claim.target))
    here = claim.type == "located_in" and claim.start <= start < claim.end
    return replace(claim, target=diwan) if here else claim


def _is_seat(reading: Reading, place: int) -> bool:
    """``بمقر``, ``في مبنى``: a word for a building with ب or في before it."""
    key = reading.phrases.key(place)
    return (key[:1] == "ب" and key[1:] in _SEATS) or (key in _SEATS and reading.phrases.key(place - 1) in _WITHIN)


def _after(reading: Reading, place: int, kinds: frozenset[str] | set[str]) -> Mark | None:
    """The mark right after a word, over في, مدينة and other words for a seat."""
    tokens, at = reading.phrases.tokens, place + 1
    if "organization" in kinds and reading.phrases.reading(place, _DIWAN) and (diwan := reading.at(tokens[place].end - 1, kinds)):
        return diwan
    while at < len(tokens) and at - place < 4:
        bare = tokens[at].key.removeprefix("ب")
        mark = reading.at(tokens[at].end - 1, kinds)
        if mark and mark.start - tokens[at].start <= 1:
            return mark
        if tokens[at].key not in _WITHIN and bare not in _SEATS and bare not in _TOWN:
            return None
        at += 1
    return None


def _event(reading: Reading, start: int, end: int, at: int, seat: Mark) -> Referent | None:
    """The event that stands nearest before the seat in its sentence, else after it; after a verb of meeting one told later."""
    events = [m for m in reading.outer(start, end, {"event"}) if m.referent.classification != "visit"]
    before = [m for m in events if m.start < at]
    after = [m for m in events if m.start >= seat.end]
    if before or after:
        return (before[-1] if before else after[0]).referent
    if reading.has(start, at, cues("verbs")["meet"]) is None:
        return None
    later = reading.within(end, end + _LATER, {"event"})
    return next((m.referent for m in later if m.referent.classification in _MET), None)


def _whose(reading: Reading, token: Token) -> Referent | None:
    """Whose seat it is: the last body before that the pronoun agrees with."""
    for mark in reversed(reading.within(max(0, token.start - _BACK), token.start, {"organization"})):
        if mark.referent.named and head_word(reading.phrases, mark, reading).endswith(("ه", "ات")) == token.key.endswith("ها"):
            return mark.referent
    return None
