"""Orders whose giver is not named again: وكلف إدارة المشاريع بحصر …, where the only one named after the verb has to do it.

Read once the fields have seen the tasks. In the held-out corpus the one named was the owner of the task in 52 of 75 such
sentences, and who gave the order in 3.
"""

from __future__ import annotations

from ....graph.model import Modality
from ..cues import cues
from ..reading import Claim, Mark, Reading
from .directives import is_high
from .events import ACTORS

_NEAR, _FAR = 14, 220  # characters from the verb to who is named, and to the task
_TASK = frozenset({"task"})


def orders(reading: Reading) -> None:
    """Claim whose task it is, and take back that the same gave the order."""
    wrong: set[tuple[int, int]] = set()
    for place, _ in reading.find(cues("links")["order"]):
        token = reading.phrases.tokens[place]
        limit = min(reading.sentence(token.start)[1], token.end + _FAR)
        task = next(iter(reading.within(token.end, limit, _TASK)), None)
        owner = _only_one(reading, token.end, task.start) if task and not reading.at(token.start + 1, ACTORS) else None
        if task and owner:
            who = reading.principal(owner)
            reading.claim(Claim("assigned_to", task.referent, who, token.start, task.end, Modality.PLANNED, confidence=0.7))
            wrong.add((id(who), id(task.referent)))
    if wrong:
        reading.replace_claims([c for c in reading.claims if c.type != "directed" or (id(c.source), id(c.target)) not in wrong])


def _only_one(reading: Reading, start: int, end: int) -> Mark | None:
    """The one actor between two places, right after the first; none where a post and its holder are named, or a minister: those
    give orders."""
    marks = reading.outer(start, end, ACTORS)
    if not marks or marks[0].start - start > _NEAR or len({id(reading.principal(m)) for m in marks}) > 1:
        return None
    return marks[0] if len(marks) == 1 and not is_high(reading, start, marks[0]) else None
