"""What a row of a table of tasks says beside the task: by when, how it stands, and whether it names its owners plainly."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from .....graph.model import Modality
from ....cells.beside import after_titles
from ....cells.dates import read_deadline
from ....cells.nothing import says_nothing
from ....cells.states import state_of
from ....grammar.dates.signs import date_words
from ....grammar.dates.terms import last_day
from ....grammar.text.tokens import tokenize
from ...claims import Mark, Referent
from ...reading import Reading
from ..offices.holders import is_titled

_HOW = {"done": Modality.ACTUAL, "cancelled": Modality.ENDED}
_JOINED = re.compile(r"(?:[\s/،,;؛و&+.()–-]|and\s|the\s)+", re.IGNORECASE)
_DAY = date(2000, 1, 1)  # any from which a time may run
_TRUSTED = 0.8


def set_due(task: Referent, text: str) -> None:
    """Give a task the day of its cell; a time that runs from another day, and what is no day, are kept in their words."""
    dated = read_deadline(text)
    if dated:
        task.end, task.date_reason = dated.value, dated.reason
    task.date_words = text if dated else _term(text) or text


def _term(text: str) -> str | None:
    """The time that a cell gives, without what bounds it: خلال {شهرين}, {30 يوما}; None where it gives none."""
    tokens, words = tokenize(text), date_words("terms")
    leads = words["bound"] | words["within"] | words["between"]
    first = next((n for n in range(len(tokens)) if last_day(tokens[n:], _DAY) is not None), None)
    led = first is not None and all(token.key in leads for token in tokens[:first])
    return text[tokens[first].start :] if first is not None and led else None


def how_far(status: str | None) -> Modality:
    """How far along it is whose a task is: planned as long as it is to be done, as of all tasks that a text tells."""
    return _HOW.get(status or "", Modality.PLANNED)


def states(text: str) -> tuple[str | None, bool]:
    """The status that a cell tells, and whether that is plain: in other words it leaves a doubt."""
    found = state_of(text)
    return found, found is not None or says_nothing(text)


def are_plain(reading: Reading, low: int, high: int, owners: Sequence[Mark]) -> bool:
    """Whether a cell names its owners and says nothing else of them: with titles and what joins them between.

    A name that no finder is sure of is one where it fills the cell; a person in one word may be the rest of a title.
    """
    at, apart = low, list[tuple[int, int]]()
    for owner in sorted(owners, key=lambda mark: mark.start):
        apart.append((at, owner.start))
        at = max(at, owner.end)
    told = all(_is_told(reading, owner, (low, high)) for owner in owners)
    return bool(owners) and told and all(_is_between(reading, *part) for part in (*apart, (at, high)))


def _is_told(reading: Reading, owner: Mark, cell: tuple[int, int]) -> bool:
    alone = owner.kind == "person" and " " not in reading.text[owner.start : owner.end].strip()
    return not alone and ((owner.start, owner.end) == cell or reading.trusted(owner) >= _TRUSTED)


def _is_between(reading: Reading, start: int, end: int) -> bool:
    """Whether nothing but titles and what joins names stands between two places."""
    joined = _JOINED.match(reading.text, start, end)
    at = joined.end() if joined else start
    titles = range(reading.token_at(at), reading.token_at(end))
    return at >= end or after_titles(reading.text, at, end + 1) == end or all(is_titled(reading, place) for place in titles)
