"""Who led an event that stands before the verb: ``جلسة ترأسها …``, ``اجتماع أشرف عليه …``, ``ترأسها مناصفة … و…``."""

from __future__ import annotations

from itertools import islice

from .....graph.model import Modality
from .....graph.names.keys import fold
from ....grammar.cues import cues
from ...claims import FIRM, Claim, Mark
from ...modality.posture import planned_before, polarity, told
from ...reading import Reading
from ..clauses.rosters import Rosters

_EVENTS, _LED_THINGS = frozenset({"event"}), frozenset({"event", "organization"})
_SUPERVISED, _OVER = frozenset(fold(w) for w in ("أشرف", "أشرفت", "يشرف", "تشرف")), frozenset({fold("عليه"), fold("عليها")})
_EQUALLY = fold("مناصفة")
_BESIDE, _CLAUSE = 4, 40
_DENIED = 8  # characters from the verb back to a denial


def leading(reading: Reading, rosters: Rosters) -> None:
    """Claim ``chaired`` for who stands after the verb, and the event named last before it where no body was named since."""
    for place, word in reading.find(cues("acts")["be_led"] | _SUPERVISED):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        event = _event(reading, start, token.start)
        over = word in _SUPERVISED
        if event is None or (over and not (_is_over(reading, place) and token.start - event.end < _BESIDE)):
            continue
        last = place + over
        both = reading.phrases.key(last + 1) == _EQUALLY
        how = Modality.PLANNED if planned_before(reading, token.start, reach=_CLAUSE) else told(reading, place)
        denied = polarity(reading, max(start, token.start - _DENIED), token.start)
        for who, mark in islice(rosters.listed(reading.phrases.tokens[last + both].end, end), 1 + both):
            claim = Claim(
                "chaired", who, event.referent, event.start, mark.end, how, denied, confidence=FIRM, dated=event.referent
            )
            reading.claim(claim)


def _event(reading: Reading, start: int, at: int) -> Mark | None:
    marks = reading.within(start, at, _LED_THINGS)
    return marks[-1] if marks and marks[-1].kind in _EVENTS else None


def _is_over(reading: Reading, place: int) -> bool:
    return reading.phrases.key(place + 1) in _OVER
