"""What the cells of a row say of an entity itself: its kind, from when to when it is, and how far a task is."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ....graph.dates import backwards
from ...cells.dates import EXPECTED, Dated, after, read_date
from ...cells.heading_words import key
from ...cells.ids import is_id
from ...cells.terms import statuses
from ..rows.lines import Line


@dataclass(frozen=True, slots=True)
class Facts:
    """What the cells of a row say of the entity itself."""

    kind: str
    classification: str | None
    start: str | None
    end: str | None
    words: str | None
    reason: str | None
    status: str | None

    def parted(self) -> tuple[dict[str, str], Facts]:
        """The days as those of a tie, for of people a table tells since when they are where they are; the facts without."""
        days = {"start": self.start, "end": self.end, "date_words": self.words, "date_reason": self.reason}
        return {name: day for name, day in days.items() if day}, replace(self, start=None, end=None, words=None, reason=None)


def facts_of(line: Line, kind: str, classification: str | None) -> Facts:
    """Read the cells of a row; those that cannot be used are noted with it.

    Args:
        line: the row.
        kind: what the row is about.
        classification: which sort of it.
    """
    start, end = _days(line)
    shown = line.first("date_words") or (None if exported(line) else line.first("start") or line.first("end"))
    why = line.first("date_reason")
    return Facts(
        kind,
        classification,
        start.value if start else None,
        end.value if end else None,
        shown.text if shown else None,
        why.text if why else next((d.reason for d in (start, end) if d and d.reason), None),
        _status(line) if kind == "task" else None,
    )


def _days(line: Line) -> list[Dated | None]:
    """From when to when."""
    found: list[Dated | None] = []
    for field in ("start", "end"):
        value = line.first(field)
        found.append(read_date(value.text, exported=exported(line)) if value else None)
        if value and found[-1] is None:
            line.bad(value, EXPECTED)
    start, end = found
    if start and end and not exported(line) and backwards(start.value, end.value):
        line.bad(line.all("end")[0], after(line.all("start")[0].text))
    return found


def _status(line: Line) -> str | None:
    value = line.first("status")
    status = statuses().get(key(value.text)) if value else None
    if value and status is None:
        line.bad(value, "open, done or cancelled (مفتوحة، منجزة، ملغاة)")
    return status


def exported(line: Line) -> bool:
    """Whether a row is of an export of ours, where only bars part names: it has an id and says whether that has a name."""
    ident = line.first("id")
    return ident is not None and is_id(ident.text) and line.first("named") is not None
