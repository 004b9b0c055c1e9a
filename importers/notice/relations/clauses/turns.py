"""Where a notice turns to something else: من جهة أخرى، على صعيد آخر, وفي لقاء آخر; what is told from there on is another event.

اللقاء after the turn goes back to the meeting before it, by the rules that every sentence is read with; here it becomes its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from .....graph.model import Name
from .....graph.names.keys import fold
from ....grammar.cues import cues, reason
from ...claims import Claim, Mark, Referent
from ...reading import Reading

_LEADS = frozenset(fold(w) for w in ("من", "على", "في"))
_OF_EVENT = frozenset({"attended", "chaired", "located_in", "about"})
_EVENT = frozenset({"event"})
_ANEW = frozenset({"meeting", "talks", "visit", "signing"})  # of a conference a notice mostly goes on to speak

Turn = tuple[int, int]  # from where a notice turns to where it turns again


class _Before:
    """Of what a notice spoke before it turned, and whom that stands for."""

    def __init__(self, reading: Reading, turn: int) -> None:
        self._reading, self._marks = reading, reading.within(0, turn)
        self.spoken = {id(mark.referent) for mark in self._marks}

    @cached_property
    def named(self) -> set[int]:
        """The same with who holds the posts that were named there."""
        return self.spoken | {id(self._reading.principal(mark)) for mark in self._marks}


def part_events(reading: Reading) -> None:
    """Give what is told after a turn an event of its own, and forget that who is named only there had part in an earlier one."""
    for turn in list(_turns(reading)):
        anew = _anew(reading, turn)
        _rename(reading, turn, anew)
        before = _Before(reading, turn[0])
        moved = (_moved(before, claim, turn, anew) for claim in reading.claims)
        reading.replace_claims([claim for claim in moved if claim])


def _turns(reading: Reading) -> Iterator[Turn]:
    """From each sentence that opens with من جهة أخرى and the like, and tells of a meeting, a visit or who led something."""
    words, starts = cues("turns"), []
    acts = cues("verbs")["meet"] | cues("verbs")["visit"] | cues("verbs")["chair"] | cues("acts")["hold"]
    for start, end in reading.sentences():
        keys = [reading.phrases.key(reading.token_at(start) + n) for n in range(3)]
        turns = keys[0].removeprefix("و") in _LEADS and keys[1] in words["nouns"] and keys[2] in words["other"]
        if turns and reading.find(acts, start, end):
            starts.append(start)
    yield from zip(starts, [*starts[1:], len(reading.text)], strict=False)


def _anew(reading: Reading, turn: Turn) -> dict[int, Referent]:
    """The new events in the place of those that were spoken of before a turn, by the id of the old."""
    found: dict[int, Referent] = {}
    before = [mark for mark in reading.within(0, turn[0], _EVENT) if mark.referent.classification in _ANEW]
    words = {(id(mark.referent), _words(reading, mark)) for mark in before}
    spoken = {of for of, _ in words}
    for mark in reading.within(*turn, _EVENT):
        old = mark.referent
        if (
            id(old) in spoken
            and id(old) not in found
            and (_is_bare(reading, mark) or (id(old), _words(reading, mark)) not in words)
        ):
            names = [Name(_words(reading, mark), "ar", "label")]
            found[id(old)] = reading.add(
                Referent("event", "", names, old.classification, named=old.named, local=True, first=mark.start)
            )
    return found


def _words(reading: Reading, mark: Mark) -> str:
    return " ".join(reading.text[mark.start : mark.end].split())


def _is_bare(reading: Reading, mark: Mark) -> bool:
    return " " not in _words(reading, mark)


def _rename(reading: Reading, turn: Turn, anew: dict[int, Referent]) -> None:
    inside = range(turn[0], turn[1])
    reading.marks[:] = [
        replace(mark, referent=anew[id(mark.referent)]) if id(mark.referent) in anew and mark.start in inside else mark
        for mark in reading.marks
    ]


def _moved(before: _Before, claim: Claim, turn: Turn, anew: dict[int, Referent]) -> Claim | None:
    """A claim about the new event where its words or its other end stand only after the turn; none where there is none."""
    event, other = (claim.source, claim.target) if claim.type in {"located_in", "about"} else (claim.target, claim.source)
    if claim.type in _OF_EVENT and claim.end <= turn[0] and claim.reason != reason("dateline"):
        return claim if id(event) in before.spoken or event.kind != "event" else None
    if claim.type not in _OF_EVENT or not turn[0] < claim.end <= turn[1]:
        return claim
    if event.kind != "event" or id(event) not in before.spoken:
        return claim
    if claim.start < turn[0] and id(other) in before.named:
        return claim
    new = anew.get(id(event))
    if new is None:
        return claim if claim.start >= turn[0] else None
    return replace(
        claim,
        source=new if claim.source is event else claim.source,
        target=new if claim.target is event else claim.target,
        dated=new if claim.dated is event else claim.dated,
    )
