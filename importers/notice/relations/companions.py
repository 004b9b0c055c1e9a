"""Who went with somebody: ``… يرافقه مدير … و…``, ``… رفقة وكيل الوزارة …``, ``ورافق الوزير في زيارته كل من … و…``."""

from __future__ import annotations

from collections.abc import Iterator

from ....graph.model import Modality
from ....graph.names.keys import fold
from ..modality.posture import planned_before, polarity
from ..reading import Claim, Reading, Referent
from .rosters import Rosters

_PEOPLE, _PERSON = frozenset({"person", "post"}), "person"
_VERBS = ("رافق", "رافقت", "يرافق", "ترافق", "سيرافق", "سترافق")
_WENT, _WENT_WITH = (
    frozenset(fold(verb) for verb in _VERBS),
    frozenset(fold(verb + end) for verb in _VERBS for end in ("ه", "ها")),
)
_WITH = frozenset(fold(w) for w in ("رفقة", "برفقة", "بمعية", "صحبة", "بصحبة"))
_FILL = frozenset(fold(w) for w in ("فيها", "فيه", "في", "الزيارة", "الجولة", "كل", "من", "خلالها", "وفد", "الوفد", "يضم", "ضم"))
_EACH = frozenset({fold("كل")})
_WORDS, _CLAUSE = 4, 80
_NEAR, _FAR, _DENIED = 30, 120, 8  # characters to who was led, from there to the list, back to a denial


def companions(reading: Reading, rosters: Rosters) -> None:
    """Claim ``accompanied`` for each in the list after the word, with who led."""
    for place, led, at in [*_after_pronoun(reading), *_after_noun(reading), *_after_name(reading, rosters)]:
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        how = Modality.PLANNED if planned_before(reading, token.start, reach=_CLAUSE) else Modality.ACTUAL
        denied = polarity(reading, max(start, token.start - _DENIED), token.start)
        for who, mark in rosters.listed(at, end):
            if who.kind in _PEOPLE and who is not led:
                reading.claim(Claim("accompanied", who, led, token.start, mark.end, how, denied, confidence=0.8))


def _after_pronoun(reading: Reading) -> Iterator[tuple[int, Referent, int]]:
    """يرافقه: with the person that its sentence named last before. Each with its token, who led, and where the list begins."""
    for place, _ in reading.find(_WENT_WITH):
        if led := _last(reading, place, frozenset({_PERSON})):
            yield place, led, _list(reading, place)


def _after_noun(reading: Reading) -> Iterator[tuple[int, Referent, int]]:
    """رفقة: with the person or post that its sentence named last before."""
    for place, _ in reading.find(_WITH):
        if led := _last(reading, place, _PEOPLE):
            yield place, led, reading.phrases.tokens[place].end


def _after_name(reading: Reading, rosters: Rosters) -> Iterator[tuple[int, Referent, int]]:
    """رافق الوزير … كل من: with whom the verb names."""
    for place, _ in reading.find(_WENT):
        token = reading.phrases.tokens[place]
        _, limit = reading.sentence(token.start)
        led = rosters.first(token.end, within=_NEAR, end=limit)
        each = reading.has(led.end, min(limit, led.end + _FAR), _EACH) if led else None
        if led and each is not None:
            yield place, rosters.who(led), reading.phrases.tokens[each].start


def _last(reading: Reading, place: int, kinds: frozenset[str]) -> Referent | None:
    at = reading.phrases.tokens[place].start
    start, _ = reading.sentence(at)
    people = (reading.principal(mark) for mark in reversed(reading.within(start, at, _PEOPLE)))
    return next((who for who in people if who.kind in kinds), None)


def _list(reading: Reading, place: int) -> int:
    """Where the list begins: past في الزيارة, كل من, وفد يضم."""
    at = place
    while at - place < _WORDS and reading.phrases.key(at + 1) in _FILL:
        at += 1
    return reading.phrases.tokens[at].end
