"""A task that is read when the fields have seen theirs: open, of this source, and one with those that they saw inside it."""

from __future__ import annotations

from dataclasses import replace

from ...claims import Referent
from ...reading import Reading
from ...uniting import unite


def open_task(reading: Reading, task: Referent, start: int, end: int) -> None:
    """Make a task an open one of this source, and what was seen as a task in its words that one: إعداد {تقرير}.

    Args:
        reading: the text.
        task: the task.
        start, end: its characters.
    """
    task.names[:] = [replace(name, role="label") for name in task.names]
    task.status, task.local, task.first = "open", True, start
    for part in {id(m.referent): m.referent for m in reading.within(start, end, {"task"}) if m.referent is not task}.values():
        part.names.clear()
        unite(reading, part, task)
