"""Which reader the rows of a table get, by its headings and by what stands above them, and what each reader does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from ..cells.answers import asks
from ..cells.headings import Heading
from ..records.assembly import Assembly
from ..records.made import Facts
from .entities.entities import Entities
from .headings.above import Above
from .meetings.answered import name_column
from .meetings.attendance import Attendance
from .meetings.meetings import Meetings
from .relations.payments import Payments
from .relations.relations import Relations
from .rows.lines import Line
from .tasks.codes import is_of_codes
from .tasks.tracker import Tracker, is_tracker


class Reader(Protocol):
    """Reads the rows of one table in order."""

    def take(self, line: Line, into: Assembly, *, cells: bool) -> bool:
        """Write a row into the document, unless it has faults, which are then noted with it."""
        ...

    def remarks(self) -> list[str]:
        """What a person should know of rows that were written."""
        ...


_READERS: dict[str, Callable[[str], Reader]] = {"entities": Entities, "relations": Relations, "payments": Payments}


def reader_of(heading: Heading, above: Above, facts: Facts) -> Reader:
    """What reads the rows of a table: a list of people below the title of a meeting is of those who attended it."""
    if heading.kind == "entities" and (above.has("title") or (above.has("topics") and above.has("date"))):
        return Attendance(facts.sha256, heading)
    if is_tracker(heading) and not above.has("title"):
        return Tracker(facts.kept)
    if heading.kind == "meetings":
        return Meetings(facts.sha256, name_column(heading))
    return _READERS[heading.kind](facts.sha256)


def is_asked(heading: Heading, title: str, reader: Reader) -> bool:
    """Whether a column that stands for no field is read all the same, to tell who was there or which task is which."""
    if isinstance(reader, Tracker):
        return is_of_codes(title)
    if isinstance(reader, Attendance):
        return asks(title) is not None
    names = name_column(heading)
    return names is not None and heading.titles[names] == title
