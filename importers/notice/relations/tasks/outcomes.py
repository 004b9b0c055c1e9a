"""What became of a task: done, or cancelled where the order was taken back; and of the relations around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .....graph.model import Modality, Polarity
from ....grammar.cues import cues
from ...claims import Claim
from ...reading import Reading
from .ended_tasks import Over
from .finished import finished
from .sent_on import sent_on
from .withdrawn import withdrawn


def outcomes(reading: Reading) -> None:
    """Set the status of tasks that a text tells to be done or taken back, and what became of the relations around them."""
    _keep_open(reading)
    told = sorted([*finished(reading), *sent_on(reading), *withdrawn(reading)], key=lambda one: one.start)
    for one in told:
        one.task.status = one.status
        one.task.local = True
    settled = {id(claim): end for one in told for claim, end in _settled(reading, one)}
    if settled:
        reading.replace_claims([settled.get(id(claim), claim) for claim in reading.claims])
    for one in told:
        _claim(reading, one)
        if _is_given_again(reading, one):
            one.task.status = "open"


def _keep_open(reading: Reading) -> None:
    """A task that is not done yet is still somebody's: لم تنجز الإدارة … denies the work, and not whose it is."""
    late = [reading.sentence(reading.phrases.tokens[place].start) for place, _ in reading.find(cues("tasks")["unfinished"])]
    if late:
        reading.replace_claims([_still_open(claim, late) for claim in reading.claims])


def _still_open(claim: Claim, late: list[tuple[int, int]]) -> Claim:
    inside = any(start <= claim.start < end for start, end in late)
    return replace(claim, polarity=Polarity.AFFIRMED) if claim.type == "assigned_to" and inside else claim


def _settled(reading: Reading, one: Over) -> Iterator[tuple[Claim, Claim]]:
    """What ends: that who is named had the task, else all who had it; what is said later is another order."""
    limit = reading.sentence(one.start)[1]
    owned = [c for c in reading.claims if c.type == "assigned_to" and c.source is one.task]
    over = [c for c in owned if c.target is one.doer] or [c for c in owned if c.start < limit]
    over += [c for c in reading.claims if c.type == "directed" and c.target is one.task and c.start < limit]
    yield from ((claim, replace(claim, modality=_how(one), polarity=Polarity.AFFIRMED)) for claim in over)


def _is_given_again(reading: Reading, one: Over) -> bool:
    """Whether somebody still has the task: who was given it later, or had it beside the one whose order was taken back."""
    limit = 0 if one.status == "cancelled" else reading.sentence(one.start)[1]
    owned = [c for c in reading.claims if c.type == "assigned_to" and c.source is one.task and c.polarity is Polarity.AFFIRMED]
    return any(c.modality is Modality.PLANNED and c.start >= limit for c in owned)


def _how(one: Over) -> Modality:
    return Modality.ENDED if one.status == "cancelled" else Modality.ACTUAL


def _claim(reading: Reading, one: Over) -> None:
    """Whose task it was and who gave it, where nothing tells that yet."""
    known = {(c.type, id(c.source), id(c.target)) for c in reading.claims}
    if one.doer and ("assigned_to", id(one.task), id(one.doer)) not in known:
        reading.claim(Claim("assigned_to", one.task, one.doer, one.start, one.end, _how(one), confidence=0.7))
    if one.giver and one.giver is not one.doer and ("directed", id(one.giver), id(one.task)) not in known:
        reading.claim(Claim("directed", one.giver, one.task, one.start, one.end, _how(one), confidence=0.7))
