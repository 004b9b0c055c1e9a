"""Events that are only named for something else: بقاعة {الاجتماعات} بالفندق is a room, and no meeting that anybody attended.

Nor does who follows up نتائج {اجتماعات اللجنة} attend them.
"""

from __future__ import annotations

from collections.abc import Callable

from .....graph.names.keys import fold
from ...claims import Referent
from ...reading import Reading
from ...referents.rooms import is_hall

_EVENT = frozenset({"event"})
_RESULTS = frozenset(fold(word) for word in ("مخرجات", "نتائج", "توصيات", "قرارات", "مقررات"))
_THERE = frozenset({"attended", "chaired"})


def forget_halls(reading: Reading) -> None:
    """Take back what is claimed of an event that is never spoken of but as what a hall is for, and who was at one of which only
    the results are."""
    halls, results = _only(reading, is_hall), _only(reading, _is_result)
    if halls or results:
        left = [c for c in reading.claims if not _any(halls, c.source, c.target)]
        reading.replace_claims([c for c in left if c.type not in _THERE or id(c.target) not in results])


def _only(reading: Reading, test: Callable[[Reading, int], bool]) -> set[int]:
    """The events of which every mention passes a test, by where it begins."""
    marks = reading.within(0, len(reading.text), _EVENT)
    return {id(mark.referent) for mark in marks} - {id(mark.referent) for mark in marks if not test(reading, mark.start)}


def _is_result(reading: Reading, start: int) -> bool:
    """Whether the word before an event is for what came of it: {مخرجات} اجتماعات اللجنة."""
    place = reading.token_at(start)
    return reading.phrases.reading(place - 1, _RESULTS) is not None and reading.phrases.same_line(place)


def _any(halls: set[int], *ends: Referent) -> bool:
    return any(id(end) in halls for end in ends)
