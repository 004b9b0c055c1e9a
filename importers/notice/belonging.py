"""A unit beside its body (``مختبر … في جامعة …``, ``التابع ل…``), and the members that a team holds (``تضم …``)."""

from __future__ import annotations

from itertools import pairwise

from ...graph.model import Modality
from ...graph.names import fold
from .naming import UNITS
from .posture import is_future
from .reading import Claim, Mark, Reading
from .rosters import Rosters

_BODIES = frozenset({"organization"})
_UNDER = frozenset(fold(w) for w in ("التابع", "التابعة", "التابعين", "تابع", "تابعة", "يتبع", "تتبع"))
_INTO = frozenset({" ب", " في ", " فى "})
_HOLDS = frozenset(fold(w) for w in ("ضم", "ضمت", "يضم", "تضم", "سيضم", "ستضم", "وعضوية", "بعضوية", "عضوية"))
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
        one = reading.before(token.start, _BODIES, back=_REACH)
        other = reading.after(token.end, _BODIES)
        if one and other and token.start - one.end <= _NEAR and other.start - token.end <= _NEAR:
            _claim_part(reading, one, other)


def _claim_part(reading: Reading, one: Mark, other: Mark) -> None:
    reading.claim(Claim("part_of", one.referent, other.referent, one.start, other.end, confidence=0.8))


def _held(reading: Reading, rosters: Rosters) -> None:
    """``وفد يضم …``, ``لجنة … وعضوية …``: everyone in the list."""
    for token in reading.phrases.tokens:
        if not {token.key, token.key.removeprefix("و")} & _HOLDS:
            continue
        start, end = reading.sentence(token.start)
        teams = reading.within(max(start, token.start - _TEAM), token.start, _BODIES | {"event"})
        before = next((m for m in reversed(teams) if m.kind == "event" or m.referent.classification in _TEAMS), None)
        if before is None or before.kind == "event":
            continue
        how = Modality.PLANNED if is_future(token.key) else Modality.ACTUAL
        for who, mark in rosters.listed(token.end, end):
            reading.claim(Claim("member_of", who, before.referent, before.start, mark.end, how, confidence=0.8))
