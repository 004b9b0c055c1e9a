"""Who follows somebody in an office that a text tells to be left: إعفاء فلان من مهامه على رأس الهيئة {وتعيين فلان خلفاً له}; and
in انتخب المجلس فلانا رئيسا {خلفا} لفلان it is the second who left."""

from __future__ import annotations

from dataclasses import replace

from .....graph.model import Modality, Polarity
from .....graph.names.keys import fold
from ....grammar.cues import cues
from ...claims import FIRM, Claim, Mark
from ...modality.posture import negation
from ...modality.scopes import scopes
from ...reading import Reading

_PERSON = frozenset({"person"})
_HELD = frozenset({"holds", "member_of"})
_INSTEAD = frozenset(fold(w) for w in ("خلفا", "بدلا", "بديلا", "عوضا"))
_OF_HIM = frozenset(fold(w) for w in ("له", "لها", "منه", "منها", "عنه", "عنها"))
_IN_PLACE = frozenset(fold(w) for w in ("مكانه", "مكانها", "محله", "محلها"))
_NEAR = 60  # characters from who follows to خلفا له
_LONG = 120  # the same over his office to خلفا لفلان
_BACK = 300  # the same from there to who left


def successors(reading: Reading) -> None:
    """Claim for who is named خلفا له what the one before him held; it waits for review."""
    for place, word in reading.find(_INSTEAD | _IN_PLACE):
        last = place if word in _IN_PLACE else place + 1
        if word in _INSTEAD and reading.phrases.key(last) not in _OF_HIM:
            continue
        at, end = reading.phrases.tokens[place].start, reading.phrases.tokens[last].end
        heir = reading.before(at, _PERSON, back=_NEAR)
        start, _ = reading.sentence(at)
        if heir and heir.start >= start and _is_named(reading, start, heir):
            for left in _left(reading, heir):
                low = min(left.start, heir.start)
                claim = Claim(left.type, heir.referent, left.target, low, end, _posture(reading, heir), confidence=FIRM)
                reading.claim(claim)


def keep_heirs(reading: Reading) -> None:
    """Let who is appointed in the place of another hold the office, where a model sees it ended for both."""
    for place, _ in reading.find(_INSTEAD):
        at = reading.phrases.tokens[place].start
        start, _ = reading.sentence(at)
        heir = reading.before(at, _PERSON, back=_LONG)
        if reading.phrases.key(place + 1) not in _OF_HIM and heir and heir.start >= start and _is_named(reading, start, heir):
            claims = [_held(c) if c.source is heir.referent and start <= c.start and c.end <= at else c for c in reading.claims]
            reading.replace_claims(claims)


def _held(claim: Claim) -> Claim:
    is_ended = claim.type in _HELD and claim.modality is Modality.ENDED and not claim.sure
    return replace(claim, modality=Modality.ACTUAL) if is_ended else claim


def _is_named(reading: Reading, start: int, heir: Mark) -> bool:
    """Whether somebody is appointed, and not denied to be: وعين {السيد فلان}, وتكليف {السيد فلان}."""
    found = reading.find(cues("leaving")["instead"], start, heir.start)
    verb = reading.phrases.tokens[found[-1][0]].start if found else 0
    return (
        bool(found)
        and not reading.within(verb, heir.start, _PERSON)
        and negation(reading, max(start, verb - _NEAR // 3), verb) is None
    )


def _left(reading: Reading, heir: Mark) -> list[Claim]:
    """What the one named last before the heir is told to have left."""
    former = next(
        (m for m in reversed(reading.within(heir.start - _BACK, heir.start, _PERSON)) if m.referent is not heir.referent), None
    )
    ended = (c for c in reading.claims if former and c.type in _HELD and c.source is former.referent)
    return [c for c in ended if c.modality is Modality.ENDED and c.polarity is Polarity.AFFIRMED]


def _posture(reading: Reading, heir: Mark) -> Modality:
    place = reading.token_at(heir.start)
    wished = any(s.modality is Modality.WISHED and s.first <= place < s.last for s in scopes(reading))
    return Modality.WISHED if wished else Modality.ACTUAL
