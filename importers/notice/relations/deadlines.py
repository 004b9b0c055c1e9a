"""By when a task must be done, whoever saw the task: a date or a time that bounds it in the rest of its sentence.

``directives`` gives the tasks that it reads their dates; those that the fields see (تكليف الإدارة بإعداد … قبل …) get them here.
A time that runs from the day of writing is kept in its words until that day is known (``dates.publication``).
"""

from __future__ import annotations

from ..dates.terms import is_bound, term_end
from ..reading import Mark, Reading

_TASK = frozenset({"task"})


def deadlines(reading: Reading) -> None:
    """Give every task that has no deadline the one that bounds it."""
    for mark in reading.marks:
        if mark.kind in _TASK and mark.referent.end is None and mark.referent.date_words is None:
            _bound(reading, mark)


def _bound(reading: Reading, mark: Mark) -> None:
    limit = reading.sentence(mark.start)[1]
    following = next((m.start for m in reading.marks if m.start >= mark.end and m.kind in _TASK), limit)
    tokens, limit = reading.phrases.tokens, min(limit, following)
    dates = {reading.token_at(date.start): date for date in reading.dates if mark.start < date.start < limit and date.value}
    for place in range(reading.token_at(mark.start + 1), reading.token_at(limit)):
        if place in dates and is_bound(tokens, place):
            date, task = dates[place], mark.referent
            task.end, task.date_words, task.date_reason = date.value, date.text, date.reason
            return
        if end := term_end(tokens, place):
            mark.referent.date_words = reading.text[tokens[place].start : tokens[end - 1].end]
            return
