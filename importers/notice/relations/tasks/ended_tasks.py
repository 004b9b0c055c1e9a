"""What the rules for the ends of tasks share: a task that is over, whether a verb tells a fact, and which task a noun means."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .....graph.model import Polarity
from .....graph.names.keys import fold
from ....grammar.cues import cues
from ...claims import Mark, Referent
from ...modality.posture import planned_before, polarity
from ...reading import Reading
from ..meetings.events import ACTORS

TASK = frozenset({"task"})
FROM = frozenset(fold(w) for w in ("من", "عن"))
_BACK = 24  # characters from a verb back to what denies or plans it
_CLAUSE = 4  # tokens back to what makes it a condition
_IF = "إن"  # right before a verb; folded it is also that, إن and أن
_NEAR = 3  # tokens from the first word of an object to where a task begins


@dataclass(frozen=True, slots=True)
class Over:
    """A task that is over, with whose it was and who had given it, as the sentence names them."""

    task: Referent
    status: str
    start: int
    end: int
    doer: Referent | None = None
    giver: Referent | None = None


def is_told(reading: Reading, place: int) -> bool:
    """Whether what a verb at a token tells has happened: neither denied, planned, a condition nor what others claim."""
    token, words = reading.phrases.tokens[place], cues("scopes")
    start, _ = reading.sentence(token.start)
    before = {reading.phrases.key(n).lstrip("وف") for n in range(max(reading.token_at(start), place - _CLAUSE), place)}
    before -= set() if reading.phrases.word(place - 1).startswith(_IF) else {fold(_IF)}  # said {that} the Directorate finished
    if polarity(reading, max(start, token.start - _BACK), token.start) is Polarity.NEGATED or before & cues("tasks")["unless"]:
        return False
    aside = reading.has(start, token.start, (words["deny"], words["hearsay"])) is not None
    return not aside and not planned_before(reading, token.start, reach=_BACK) and reading.at(token.start + 1, ACTORS) is None


def labelled(task: Referent, first: int) -> Referent:
    """A task that was made of a theme, named by what the text says it is."""
    task.names[:] = [replace(name, role="label") for name in task.names]
    task.first = first
    return task


def begins(reading: Reading, mark: Mark, at: int) -> bool:
    """Whether a mark begins at a token, or right after the noun of preparing there: إعداد {تقرير}."""
    return at <= reading.token_at(mark.start + 1) - 1 < at + _NEAR


def spoken_of(reading: Reading, at: int, before: int) -> Referent | None:
    """The only open task spoken of before that a definite noun can mean: المهمة any, التقرير one with a تقرير in it."""
    key = reading.phrases.key(at)
    marks = reading.within(0, before, TASK) if key.startswith("ال") else []
    tasks = {id(m.referent): m.referent for m in marks if m.referent.status in (None, "open")}
    any_ = key in cues("tasks")["whole"]
    meant = [t for t in tasks.values() if any_ or key[2:] in {w.removeprefix("ال") for w in fold(t.names[0].text).split()}]
    return meant[0] if len(meant) == 1 else None
