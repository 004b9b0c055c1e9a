"""What became of a task: done, or cancelled where the order was taken back; and of the relations around it."""

from __future__ import annotations

from dataclasses import replace

from ....graph.model import Modality, Polarity
from ..cues import cues
from ..reading import Claim, Reading
from .ended_tasks import Over
from .finished import finished
from .withdrawn import withdrawn


def outcomes(reading: Reading) -> None:
    """Set the status of tasks that a text tells to be done or taken back, and what became of the relations around them."""
    _keep_open(reading)
    told = [*finished(reading), *withdrawn(reading)]
    for one in told:
        one.task.status = one.status
        one.task.local = True
    over = {id(one.task): one for one in told}
    if over:
        reading.replace_claims([_settled(claim, over) for claim in reading.claims])
    for one in told:
        _claim(reading, one)


def _keep_open(reading: Reading) -> None:
    """A task that is not done yet is still somebody's: لم تنجز الإدارة … denies the work, and not whose it is."""
    late = [reading.sentence(reading.phrases.tokens[place].start) for place, _ in reading.find(cues("tasks")["unfinished"])]
    if late:
        reading.replace_claims([_still_open(claim, late) for claim in reading.claims])


def _still_open(claim: Claim, late: list[tuple[int, int]]) -> Claim:
    inside = any(start <= claim.start < end for start, end in late)
    return replace(claim, polarity=Polarity.AFFIRMED) if claim.type == "assigned_to" and inside else claim


def _settled(claim: Claim, over: dict[int, Over]) -> Claim:
    task = claim.source if claim.type == "assigned_to" else claim.target if claim.type == "directed" else None
    one = over.get(id(task))
    if one is None:
        return claim
    return replace(claim, modality=_how(one), polarity=Polarity.AFFIRMED)


def _how(one: Over) -> Modality:
    return Modality.ENDED if one.status == "cancelled" else Modality.ACTUAL


def _claim(reading: Reading, one: Over) -> None:
    """Whose task it was and who gave it, where nothing tells that yet."""
    known = {(c.type, id(c.source), id(c.target)) for c in reading.claims}
    if one.doer and ("assigned_to", id(one.task), id(one.doer)) not in known:
        reading.claim(Claim("assigned_to", one.task, one.doer, one.start, one.end, _how(one), confidence=0.7))
    if one.giver and one.giver is not one.doer and ("directed", id(one.giver), id(one.task)) not in known:
        reading.claim(Claim("directed", one.giver, one.task, one.start, one.end, _how(one), confidence=0.7))
