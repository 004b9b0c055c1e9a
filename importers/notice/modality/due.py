"""A meeting that was due, and whether it was held: الاجتماع {الذي كان مقررا …}, {عقد} الوزيران اللقاء الذي كان مقررا …."""

from __future__ import annotations

from dataclasses import replace

from ....graph.model import Modality
from ....graph.names.keys import fold
from ...grammar.cues import cues
from ..claims import Claim, Mark
from ..reading import Reading
from .clauses import close

_FOR = fold("من")
_WHICH = frozenset(fold(w) for w in ("الذي", "التي"))
_WAS = frozenset(fold(w) for w in ("كان", "كانت"))
_DUE = frozenset(fold(w) for w in ("مقررا", "مقررة", "المقرر", "مزمعا", "مزمعة", "المزمع", "منتظرا", "المنتظر"))
_THERE = frozenset({"attended", "met_with"})
_NOT = frozenset(fold(w) for w in ("لم", "لن", "لا", "ما"))


def was_due(reading: Reading, at: int) -> bool:
    """Whether an event is one {الذي كان مقرراً} or {الذي كان من المقرر}: what was to be and, so told, was not."""
    keys = [reading.phrases.key(n) for n in range(at, at + 4)]
    return keys[0] in _WHICH and keys[1] in _WAS and keys[3 if keys[2] == _FOR else 2] in _DUE


def was_held(reading: Reading, mark: Mark) -> bool:
    """Whether a verb before says that it took place after all: عقد الوزيران {الاجتماع} الذي كان مقررا …, {انتهى} الاجتماع …; not
    حضر {الحفل}، وتأجل الاجتماع ….
    """
    start, _ = reading.sentence(mark.start)
    held = cues("acts")["hold"] | cues("acts")["took_place"] | cues("acts")["be_there"]
    found = (place for place, _ in reading.find(held, start, mark.start) if _is_told(reading, place))
    return _came_about(reading, mark) or any(_governs(reading, place, mark) for place in found)


def held_after_all(reading: Reading) -> None:
    """Show who was to be at a meeting that was due as having been there, where it was held."""
    held = {id(m.referent) for m in reading.within(0, len(reading.text), {"event"}) if _is_held(reading, m)}
    if held:
        reading.replace_claims([_been(claim) if id(claim.dated) in held else claim for claim in reading.claims])


def _is_held(reading: Reading, mark: Mark) -> bool:
    return was_due(reading, reading.token_at(mark.end)) and was_held(reading, mark)


def _been(claim: Claim) -> Claim:
    there = claim.type in _THERE and claim.modality is Modality.PLANNED
    return replace(claim, modality=Modality.ACTUAL, sure=False) if there else claim


def _came_about(reading: Reading, mark: Mark) -> bool:
    """Whether the verb right before an event tells it took place: {التأم} الاجتماع الذي كان مقررا, not تم {تأجيل} الاجتماع."""
    place = reading.token_at(mark.start) - 1
    verb = reading.phrases.reading(place, cues("acts")["came_about"] | cues("acts")["took_place"])
    return verb is not None and _is_told(reading, place)


def _is_told(reading: Reading, place: int) -> bool:
    return reading.phrases.key(place - 1).lstrip("وف") not in _NOT


def _governs(reading: Reading, place: int, mark: Mark) -> bool:
    """Whether a verb is about an event further on: no other event, verb of the perfect or end of the clause stands between."""
    first, last = reading.phrases.tokens[place].end, reading.token_at(mark.start)
    others = any(one.referent is not mark.referent for one in reading.within(first, mark.start, {"event"}))
    return not others and close(reading, place + 1) >= last
