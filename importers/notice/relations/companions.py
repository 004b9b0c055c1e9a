"""Who went with somebody, by a verb with a pronoun: ``… يرافقه مدير … و…``, ``ورافقته في الزيارة …``."""

from __future__ import annotations

from ....graph.model import Modality
from ....graph.names.keys import fold
from ..modality.posture import planned_before
from ..reading import Claim, Reading, Referent
from .rosters import Rosters

_PEOPLE, _PERSON = frozenset({"person", "post"}), "person"
_WENT_WITH = frozenset(
    fold(verb + end) for verb in ("رافق", "رافقت", "يرافق", "ترافق", "سيرافق", "سترافق") for end in ("ه", "ها")
)
_FILL = frozenset(fold(w) for w in ("فيها", "فيه", "في", "الزيارة", "الجولة", "كل", "من", "خلالها", "وفد", "الوفد", "يضم", "ضم"))
_WORDS, _CLAUSE = 4, 80


def companions(reading: Reading, rosters: Rosters) -> None:
    """Claim ``accompanied`` for each person in the list after the verb, with the person that its sentence named last before."""
    for place, _ in reading.find(_WENT_WITH):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        led = _last_person(reading, start, token.start)
        if led is None:
            continue
        how = Modality.PLANNED if planned_before(reading, token.start, reach=_CLAUSE) else Modality.ACTUAL
        for who, mark in rosters.listed(_list(reading, place), end):
            if who.kind == _PERSON and who is not led:
                reading.claim(Claim("accompanied", who, led, token.start, mark.end, how, confidence=0.8))


def _last_person(reading: Reading, start: int, at: int) -> Referent | None:
    people = (reading.principal(mark) for mark in reversed(reading.within(start, at, _PEOPLE)))
    return next((who for who in people if who.kind == _PERSON), None)


def _list(reading: Reading, place: int) -> int:
    """Where the list begins: past في الزيارة, كل من, وفد يضم."""
    at = place
    while at - place < _WORDS and reading.phrases.key(at + 1) in _FILL:
        at += 1
    return reading.phrases.tokens[at].end
