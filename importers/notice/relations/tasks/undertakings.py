"""What a body or person undertakes to do: تعهدت الوزارة بتسليم الدراسة قبل …, وعد المدير بإعداد …. Whoever does so has the task.

A sum that is pledged is no task (``pledges``). No model was fitted to these claims, so they wait.
"""

from __future__ import annotations

from .....graph.amounts import amounts
from .....graph.model import Modality
from .....graph.names.keys import fold
from ....grammar.cues import cues, reason
from ...claims import Claim, Mark, Referent
from ...modality.posture import negation
from ...over_titles import only_titles
from ...reading import Reading
from ...topics.reach import topics
from ..meetings.events import ACTORS
from .directives import order_at
from .open_tasks import open_task

_PROMISE = frozenset(fold(w) for w in ("وعد", "وعدت", "يعد", "تعد", "يلتزم", "تلتزم"))
_ASIDE = 6  # tokens between who undertakes and what: خلال الاجتماع
_BACK = 24  # characters back from a verb to what denies it
_SURE = 0.6


def undertakings(reading: Reading) -> None:
    """Claim ``assigned_to`` for what somebody undertakes to do, planned; the task is open."""
    for place, _ in reading.find(cues("money")["pledge"] | _PROMISE):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        order = order_at(reading, token.end, end)
        if order is None or negation(reading, max(start, token.start - _BACK), token.start) is not None:
            continue
        if doer := doer_of(reading, token.end, order):
            undertaken(reading, token.start, doer, order, end)


def doer_of(reading: Reading, start: int, order: int) -> Mark | None:
    """The only one named between a verb and what is to be done, right after the verb: a body, or a post with its holder."""
    named = reading.outer(start, reading.phrases.tokens[order].start, ACTORS)
    alone = len({id(reading.principal(mark)) for mark in named}) == 1
    near = alone and only_titles(reading, start, named[0].start) and order - reading.token_at(named[-1].end) <= _ASIDE
    return named[0] if near else None


def undertaken(reading: Reading, start: int, doer: Mark, order: int, end: int, *, may_pay: bool = False) -> None:
    """Claim that a task which begins at a token is open and that of a body or person named before it, but for sums and
    what is another's; where somebody is charged with paying, sums too."""
    who, why = reading.principal(doer), reason("doubt")
    for low, high, task in topics(reading, order, end, kind="task", skip=1)[:1]:
        if (not may_pay and amounts(reading.text[low:end])) or _is_anothers(reading, low, high, who):
            return
        open_task(reading, task, low, high)
        reading.claim(Claim("assigned_to", task, who, start, high, Modality.PLANNED, confidence=_SURE, reason=why))


def _is_anothers(reading: Reading, start: int, end: int, who: Referent) -> bool:
    """Whether a task in these characters is that of somebody else."""
    tasks = {id(m.referent) for m in reading.within(start, end, {"task"})}
    return any(c.type == "assigned_to" and id(c.source) in tasks and c.target is not who for c in reading.claims)
