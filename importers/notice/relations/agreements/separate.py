"""Agreements of one with several, each its own: وقعت الوزارة مذكرتي تفاهم مع الجامعة والمركز {كلا على حدة}, اتفاقيتين {منفصلتين}.

By one agreement the others would be parties to each other, which nobody said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from .....graph.names.keys import fold
from ....grammar.cues import cues
from ...claims import Claim, Mark
from ...reading import Reading

_AGREEMENT, _ON = frozenset({"agreement"}), fold("على")
_TWO = 2


def part_agreements(reading: Reading) -> None:
    """Give each party behind an agreement one of its own where the sentence says that they are apart."""
    for start, end in dict.fromkeys(_sentences(reading)):
        for paper in {id(mark.referent): mark for mark in reversed(reading.within(start, end, _AGREEMENT))}.values():
            _part(reading, paper, start, end)


def _sentences(reading: Reading) -> Iterator[tuple[int, int]]:
    words = cues("signing")
    for place, word in reading.find(words["each"] | words["separate"]):
        if word not in words["each"] or reading.phrases.key(place - 1) == _ON:
            yield reading.sentence(reading.phrases.tokens[place].start)


def _part(reading: Reading, paper: Mark, start: int, end: int) -> None:
    """Move what the second party and those behind it signed to agreements of their own, with who signed before the noun."""
    told = [c for c in reading.claims if c.type == "signed" and c.target is paper.referent and start <= c.start < end]
    firsts = {id(c): _first(reading, c, start, end) for c in told}
    ahead = [c for c in told if firsts[id(c)] < paper.start]
    behind = sorted((c for c in told if firsts[id(c)] > paper.start), key=lambda c: firsts[id(c)])
    if not ahead or len(behind) < _TWO:
        return
    rest = {id(c) for c in behind[1:]}
    reading.replace_claims([c for c in reading.claims if id(c) not in rest])
    for claim in behind[1:]:
        _own(reading, paper, claim, ahead, firsts[id(claim)])


def _first(reading: Reading, claim: Claim, start: int, end: int) -> int:
    """Where who signs is named in a sentence; before all where it is not."""
    return next((m.start for m in reading.within(start, end) if reading.principal(m) is claim.source), start - 1)


def _own(reading: Reading, paper: Mark, claim: Claim, ahead: Sequence[Claim], first: int) -> None:
    """An agreement of a party with those who signed before the noun, on what the first is about."""
    own = reading.add(replace(paper.referent, names=list(paper.referent.names), local=True, first=first))
    about = [c for c in reading.claims if c.type == "about" and c.source is paper.referent]
    for one in (*(replace(c, target=own) for c in (claim, *ahead)), *(replace(c, source=own) for c in about)):
        reading.claim(one)
