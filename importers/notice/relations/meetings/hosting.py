"""Where an event was, by who gave it room: ``احتضنت مدينة … أشغال المؤتمر …``, ``ندوة احتضنتها …``."""

from __future__ import annotations

from .....graph.model import Modality
from ....grammar.cues import cues
from ...claims import Claim, Mark
from ...modality.posture import denied_before, planned_before, told
from ...reading import Reading

_EVENTS, _HOMES, _PLACES = frozenset({"event"}), frozenset({"place", "organization"}), frozenset({"place"})
_HOSTED = frozenset(verb + end for verb in cues("acts")["host"] for end in ("ه", "ها"))
_NEAR, _ON, _BACK, _CLAUSE = 14, 160, 200, 40


def hosting(reading: Reading) -> None:
    """Claim ``located_in`` for the event after the subject of a verb of hosting, or before the verb where it has a pronoun."""
    for place, word in reading.find(cues("acts")["host"] | _HOSTED):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        home = next(iter(reading.outer(token.end, end, _PLACES if word in _HOSTED else _HOMES)), None)
        if home is None or home.start - token.end > _NEAR:
            continue
        event = _before(reading, token.start, start) if word in _HOSTED else _after(reading, home.end, end)
        if event:
            how = Modality.PLANNED if planned_before(reading, token.start, reach=_CLAUSE) else told(reading, place)
            denied = denied_before(reading, token.start)
            low, high = min(event.start, token.start), max(event.end, home.end)
            claim = Claim(
                "located_in", event.referent, home.referent, low, high, how, denied, confidence=0.8, dated=event.referent
            )
            reading.claim(claim)


def _before(reading: Reading, at: int, start: int) -> Mark | None:
    event = reading.before(at, _EVENTS, back=_BACK)
    return event if event and event.start >= start else None


def _after(reading: Reading, at: int, end: int) -> Mark | None:
    return next((mark for mark in reading.within(at, end, _EVENTS) if mark.start - at < _ON), None)
