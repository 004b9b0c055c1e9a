"""Halls that are named for what is held in them: بقاعة {الاجتماعات} بالفندق is a room, and no meeting that anybody attended."""

from __future__ import annotations

from ....graph.names.keys import fold
from ..claims import Referent
from ..reading import Reading

_EVENT = frozenset({"event"})
_HALLS = frozenset(fold(word) for word in ("قاعة", "القاعة", "قاعات", "صالة", "غرفة", "مركز", "قصر"))


def forget_halls(reading: Reading) -> None:
    """Take back what is claimed of an event that is never spoken of but as what a hall is for."""
    marks = reading.within(0, len(reading.text), _EVENT)
    real = {id(mark.referent) for mark in marks if not _is_hall(reading, mark.start)}
    halls = {id(mark.referent) for mark in marks} - real
    if halls:
        reading.replace_claims([c for c in reading.claims if not _any(halls, c.source, c.target)])


def _is_hall(reading: Reading, start: int) -> bool:
    """Whether the word before an event is that for a hall, and the event is definite: قاعة {المؤتمرات}, not قاعة اجتماع."""
    place = reading.token_at(start)
    hall = reading.phrases.reading(place - 1, _HALLS)
    return hall is not None and reading.phrases.same_line(place) and reading.phrases.is_definite(place)


def _any(halls: set[int], *ends: Referent) -> bool:
    return any(id(end) in halls for end in ends)
