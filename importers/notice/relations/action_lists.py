"""Tasks in lists: what stands in the numbered lines under التوصيات:, التكليفات:, القرارات: with whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ....graph.model import Modality
from ....graph.names.keys import fold
from ..cues import cues
from ..reading import FIRM, Claim, Mark, Reading, Referent
from ..text.verbal_nouns import is_action
from ..topics.reach import topics
from .directives import deliverable, order_at
from .events import ACTORS

_ITEM = re.compile(r"\s*(?:[-–—*•]|[\d٠-٩]+\s*[-.)/])[ \t]*(\S[^\n]*)(?:\n|\Z)")
_MOST, _NEAR = 6, 2  # words of a heading; tokens in which a task that a field saw may begin: إعداد {تقرير}
_TASK = frozenset({"task"})
_CHARGES = frozenset(fold(w) for w in ("تكليف", "قيام"))
_BY = re.compile(r"\s*(?:من قبل|من طرف|بواسطة|على أن|في موعد|قبل|خلال|حتى)\s")


def action_lists(reading: Reading) -> None:
    """Claim ``assigned_to`` for each line that names a task and who has to do it."""
    for place, _ in reading.find(cues("tasks")["headings"]):
        token = reading.phrases.tokens[place]
        low = reading.text.rfind("\n", 0, token.start) + 1
        line_end = reading.text.find("\n", token.start)
        high = line_end if line_end >= 0 else len(reading.text)
        heading = reading.text[low:high]
        opens = heading.strip().rstrip("*# ").endswith(":") and len(heading.split()) <= _MOST
        if opens and not reading.text[low : token.start].strip(" *#"):
            for start, end in _items(reading.text, high):
                _item(reading, start, end)


def _items(text: str, at: int) -> Iterator[tuple[int, int]]:
    while line := _ITEM.match(text, at):
        yield line.start(1), line.end(1)
        at = line.end(1)


def _item(reading: Reading, start: int, end: int) -> None:
    owner, first, skip = _parts(reading, start, end)
    if first is None:
        return
    begin = reading.phrases.tokens[first].start + skip
    cut = _BY.search(reading.text, begin, end)
    limit = cut.start() if cut else end
    marks = [m for m in reading.within(begin - 1, end, _TASK) if reading.token_at(m.start + 1) - 1 - first < _NEAR]
    best = max(marks, key=lambda m: m.end, default=None)
    made = [(best.start, best.end, best.referent)] if best else topics(reading, first, limit, kind="task", skip=skip)
    for low, high, task in made[:1]:
        _open(task, low)
        if owner:
            who = reading.principal(owner)
            left, right = min(owner.start, low), max(owner.end, high)
            reading.claim(Claim("assigned_to", task, who, left, right, Modality.PLANNED, confidence=FIRM))


def _parts(reading: Reading, start: int, end: int) -> tuple[Mark | None, int | None, int]:
    """Who has to do it, the token where the task begins, and how many of its characters stand outside."""
    owners = reading.outer(start, end, ACTORS)
    if owners and reading.text[owners[0].end : end].lstrip().startswith((":", "-", "–")):
        return owners[0], reading.token_at(owners[0].end) + 1, 0  # الإدارة: إعداد …
    order = order_at(reading, owners[0].end, end) if owners else None
    if owners and order is not None:
        return owners[0], *deliverable(reading, order)  # تكليف الإدارة بإعداد …
    at = reading.token_at(start)
    if not is_action(reading.phrases.key(at)) or reading.phrases.key(at) in _CHARGES:
        return None, None, 0
    return next((m for m in owners if _BY.search(reading.text, m.start - len(" من قبل ") - 1, m.start)), None), at, 0


def _open(task: Referent, low: int) -> None:
    task.names[:] = [replace(name, role="label") for name in task.names]
    task.local, task.first = True, task.first or low
    task.status = task.status or "open"
