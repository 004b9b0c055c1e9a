"""What a task speaks of is not whose the unit is that has it: وجه الوزير {إدارة التعاون} بإعداد مذكرة حول برامج {المنظمة}.

A classifier pairs the two, and the unit would be another than that of the ministry.
"""

from __future__ import annotations

from ..claims import Claim
from ..reading import Reading
from .unit_ministries import is_unit

_PART, _TASK = "part_of", frozenset({"task"})


def not_by_task(reading: Reading) -> None:
    """Forget every ``part_of`` of a unit with a body that only a task between the two names."""
    owned = {(id(c.target), id(c.source)) for c in reading.claims if c.type == "assigned_to"}
    if owned:
        reading.replace_claims([claim for claim in reading.claims if not _is_by_task(reading, claim, owned)])


def _is_by_task(reading: Reading, claim: Claim, owned: set[tuple[int, int]]) -> bool:
    """Whether a task of the unit begins between it and the body, in the words of a claim or right behind them."""
    if claim.type != _PART or not is_unit(claim.source):
        return False
    marks = reading.within(claim.start, claim.end, frozenset({claim.source.kind}))
    unit = next((m for m in marks if m.referent is claim.source), None)
    return unit is not None and any(
        mark.start >= unit.end and (id(claim.source), id(mark.referent)) in owned
        for mark in reading.within(claim.start, claim.end, _TASK)
    )
