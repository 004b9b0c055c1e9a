"""A unit beside its body (``مختبر … في جامعة …``, ``التابع ل…``), and the members that a team holds (``تضم …``)."""

from __future__ import annotations

from itertools import islice, pairwise

from .....graph.names.keys import fold
from ....grammar.cues import cues
from ....grammar.lexicon import UNITS
from ...claims import Claim, Mark
from ...reading import Reading
from ..clauses.rosters import Rosters
from .teams import along

_BODIES = frozenset({"organization"})
_UNDER = frozenset(fold(w) for w in ("التابع", "التابعة", "التابعين", "تابع", "تابعة", "يتبع", "تتبع"))
_INTO = frozenset({" ب", " في ", " فى "})
_TEAMS = frozenset({"delegation", "committee", "team", "council"})
_PARTS = UNITS | {"school", "institute", "centre", "unit", "department"}
_NEAR, _REACH, _TEAM = 4, 60, 160


def belonging(reading: Reading, rosters: Rosters) -> None:
    """Claim ``part_of`` and ``member_of`` where the form of the words tells them."""
    _beside(reading)
    _under(reading)
    _held(reading, rosters)


def _beside(reading: Reading) -> None:
    marks = [m for m in reading.outer(0, len(reading.text), _BODIES) if m.referent.named]
    for one, other in pairwise(marks):
        a_unit = one.referent.classification in _PARTS and other.referent.classification not in UNITS
        if a_unit and reading.text[one.end : other.start] in _INTO:
            _claim_part(reading, one, other)


def _under(reading: Reading) -> None:
    """``مركز … التابع لوزارة …``, ``المعهد يتبع الهيئة``."""
    for token in reading.phrases.tokens:
        if token.key not in _UNDER:
            continue
        if token.key in cues("attaching")["verbs"] and (both := _after(reading, token.end)):
            _claim_part(reading, *both)
            continue
        one = reading.before(token.start, _BODIES, back=_REACH)
        other = reading.after(token.end, _BODIES)
        if one and other and token.start - one.end <= _NEAR and other.start - token.end <= _NEAR:
            _claim_part(reading, one, other)


def _after(reading: Reading, at: int) -> tuple[Mark, Mark] | None:
    """``يتبع {المركز} {الوزارة}``: two bodies right after a verb and each other."""
    two = reading.outer(at, at + _TEAM, _BODIES)[:2]
    if len(two) < 2 or two[0].start - at > 1 or reading.text[two[0].end : two[1].start].strip():
        return None
    return two[0], two[1]


def _claim_part(reading: Reading, one: Mark, other: Mark) -> None:
    reading.claim(Claim("part_of", one.referent, other.referent, one.start, other.end, confidence=0.8))


def _held(reading: Reading, rosters: Rosters) -> None:
    """``وفد يضم …``, ``لجنة … وعضوية …``: everyone in the list; ``وفد … برئاسة …``: the first of it."""
    for place, token in enumerate(reading.phrases.tokens):
        words = {token.key, token.key.removeprefix("و")}
        if not words & (cues("acts")["comprise"] | cues("acts")["head"]):
            continue
        start, end = reading.sentence(token.start)
        team = _team(reading, token.start)
        if team is None:
            continue
        how = along(reading, team, start, place)
        listed = rosters.listed(token.end, end)
        for who, mark in islice(listed, 1) if words & cues("acts")["head"] else listed:
            reading.claim(Claim("member_of", who, team.referent, team.start, mark.end, how, confidence=0.8))


def _team(reading: Reading, at: int) -> Mark | None:
    """The team spoken of last in a sentence, unless an event was since: what is led then is the event."""
    start, _ = reading.sentence(at)
    marks = reading.within(max(start, at - _TEAM), at, _BODIES | {"event"})
    last = next((m for m in reversed(marks) if m.kind == "event" or m.referent.classification in _TEAMS), None)
    return last if last and last.kind != "event" else None
