"""One meeting and several are not the same: اللقاء does not go back to اجتماعات اللجنة, nor الاجتماعات to اجتماع الدورة.

The marks of both refer to one event until the fields have seen the text; models are fitted to that.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from ....graph.model import Name
from ....graph.names.keys import fold
from ...grammar.cues import event_nouns
from ..claims import Claim, Mark, Referent
from ..reading import Reading
from .rooms import is_hall

_ARTICLE, _AND = "ال", "و"
_PLURAL = "ات"
# Several in form, but one event in use.
_ONE = frozenset(fold(w) for w in ("مباحثات", "محادثات", "مشاورات", "مفاوضات", "فعاليات"))


def part_numbers(reading: Reading) -> None:
    """Let what a noun in the other number refers to be an event of its own, with what is claimed of it in its own words."""
    of_events = sorted((m for m in reading.marks if m.kind == "event"), key=lambda m: id(m.referent))
    for _, marks in groupby(of_events, key=lambda m: id(m.referent)):
        own = sorted((m for m in marks if not is_hall(reading, m.start)), key=lambda m: m.start)
        others = [m for m in own if _is_several(reading, m) is not _is_several(reading, own[0])] if own else []
        if others and apart([m for m in own if m not in others], others):
            part(reading, own, others)


def _is_several(reading: Reading, mark: Mark) -> bool:
    """Whether the noun of an event is in the plural."""
    word = fold(reading.text[mark.start : mark.end]).split()[0].removeprefix(_AND).removeprefix(_ARTICLE)
    return word in event_nouns() and word.endswith(_PLURAL) and word not in _ONE


def apart(marks: list[Mark], others: list[Mark]) -> bool:
    """Whether no mark shares a character with one of the others."""
    return not any(mark.start < other.end and other.start < mark.end for mark in marks for other in others)


def part(reading: Reading, own: list[Mark], others: list[Mark]) -> Referent:
    """Make an event of its own of some of the marks of one, with the claims in whose words only these stand; that event."""
    was, first = own[0].referent, others[0]
    name = Name(" ".join(reading.text[first.start : first.end].split()), "ar", "label")
    event = reading.add(Referent("event", "", [name], was.classification, named=False, local=True, first=first.start))
    reading.marks[:] = [replace(m, referent=event) if m in others else m for m in reading.marks]
    left = [m for m in own if m not in others]
    reading.replace_claims([_moved(c, was, event) if _told_of(c, left, others) else c for c in reading.claims])
    return event


def _told_of(claim: Claim, left: list[Mark], others: list[Mark]) -> bool:
    """Whether the words of a claim hold one of the second event's marks and none of the first's."""
    held = [any(claim.start <= m.start and m.end <= claim.end for m in marks) for marks in (left, others)]
    return held == [False, True]


def _moved(claim: Claim, was: Referent, event: Referent) -> Claim:
    source, target, dated = (event if end is was else end for end in (claim.source, claim.target, claim.dated))
    return replace(claim, source=source or claim.source, target=target or claim.target, dated=dated)
