"""The sides of minutes of two countries, each one body of its own: ``{الجانب المغربي} … {الطرف المغربي}``.

Whose it is, its country says. Which ministry speaks for it is often left open, and another may at the next meeting.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from .....graph.model import Form, Name
from .....graph.names.keys import fold, match_key
from ....grammar.lexicon import lexicon
from ...claims import Mark, Referent
from ...reading import Reading
from ...referents.naming import country_referent
from ...uniting import forget, unite
from ..minutes.action_lists import places
from ..minutes.are_minutes import begin_as_minutes

_SIDE = frozenset(fold(w) for w in ("الجانب", "الطرف", "الوفد"))
_BODY, _GROUP = frozenset({"organization"}), "group"
_PLACE = frozenset({"place"})
_GROUPS = frozenset({_GROUP, "delegation"})
_TWO = 2


@dataclass(frozen=True, slots=True)
class _Said:
    """Where a side is spoken of, what it is called there, and the code of its country."""

    start: int
    end: int
    name: str
    code: str


def name_sides(reading: Reading) -> list[Mark]:
    """Mark the sides of minutes, and of a text with lists of decisions that speaks of those of two countries.

    Returns:
        The marks of the sides, in order; of a side that stands for a body which the text names, none.
    """
    said = list(_said(reading))
    if not (begin_as_minutes(reading) or (len({one.code for one in said}) >= _TWO and places(reading))):
        return []
    known: dict[str, Referent] = {}
    return [mark for one in said if (mark := _marked(reading, one, known))]


def other_bodies(reading: Reading, sides: list[Mark]) -> list[Mark]:
    """The marks of the bodies of minutes that are no sides, and of countries, which stand for theirs: تتحمل {الجمهورية التونسية}
    نفقات …; in order."""
    if not begin_as_minutes(reading):
        return []
    known, of = {mark.start for mark in sides}, {id(mark.referent.qualifier): mark.referent for mark in sides}
    bodies = [mark for mark in reading.outer(0, len(reading.text), _BODY) if mark.start not in known]
    countries = [mark for mark in reading.outer(0, len(reading.text), _PLACE) if id(mark.referent) in of]
    acting = [replace(mark, kind="organization", referent=of[id(mark.referent)]) for mark in countries]
    return sorted([*bodies, *acting], key=lambda mark: mark.start)


def forget_idle_sides(reading: Reading, sides: list[Mark]) -> None:
    """Forget the sides of which nothing is claimed."""
    claimed = {id(end) for claim in reading.claims for end in (claim.source, claim.target, claim.by)}
    claimed |= {id(other) for claim in reading.claims for _, other, _ in claim.alternatives}
    idle = {id(mark.referent): mark.referent for mark in sides if id(mark.referent) not in claimed}
    reading.keep_marks([mark for mark in reading.marks if id(mark.referent) not in idle])
    forget(reading, list(idle.values()))


def _said(reading: Reading) -> Iterator[_Said]:
    nations = lexicon().nationalities
    tokens = reading.phrases.tokens
    for place, (noun, joined) in reading.phrases.each(_SIDE):
        code = nations.get(reading.phrases.key(place + 1))
        if code and reading.phrases.same_line(place + 1):
            nation = tokens[place + 1]
            yield _Said(tokens[place].start + joined, nation.end, f"{noun} {nation.text}", code)


def _marked(reading: Reading, said: _Said, known: dict[str, Referent]) -> Mark | None:
    """The mark of a side, of the one body that the side is throughout."""
    there = next((m for m in reading.within(said.start, said.end, _BODY) if m.end == said.end), None)
    is_name = there is not None and there.referent.named and there.referent.key == match_key(said.name)  # seen as one of a body
    if there and not is_name and (there.referent.named or there.referent.classification not in _GROUPS):
        return None
    side = known.get(said.code) or (there.referent if there and not is_name else _made(reading, said))
    known[said.code] = side
    side.qualifier = side.qualifier or country_referent(reading, said.code)
    if there and there.referent is not side:
        unite(reading, there.referent, side)
    reading.mark(said.start, said.end, side, Form.NOMINAL)
    return Mark(said.start, said.end, "organization", Form.NOMINAL, side)


def _made(reading: Reading, said: _Said) -> Referent:
    name = Name(said.name, "ar", "label")
    key = match_key(said.name)
    return reading.add(Referent("organization", key, [name], _GROUP, named=False, local=True, first=said.start))
