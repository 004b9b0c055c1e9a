"""A list of people below the title of a meeting: a row is someone with post and body, who was there or was not."""

from __future__ import annotations

from ...graph.model import Entity, Polarity
from ..notice.dates.calendars import doubt_words
from ..records.assembly import Assembly, Said
from .entities import Entities
from .headings import field_of, key, words
from .lines import Line, Value
from .meetings import Meetings
from .parties import parties
from .people import doubted
from .phrases import at, words_of


class Attendance:
    """Reads the rows of one list: as entities, and as those who attended what stands above the headings, which waits."""

    def __init__(self, file: str) -> None:
        self._people = Entities(file)
        self._meetings = Meetings(file)
        self._event: Entity | None = None

    def begin(self, line: Line, into: Assembly) -> Entity | None:
        """See ``Meetings.begin``."""
        self._event = self._meetings.begin(line, into)
        return self._event

    def remarks(self) -> list[str]:
        """What a person should know of rows that were written."""
        return self._people.remarks()

    def take(self, line: Line, into: Assembly, *, cells: bool) -> bool:
        """Write a row into the document, unless it has faults, which are then noted with it."""
        if not self._people.take(line, into, cells=cells):
            return False
        name, who, event = line.first("name") or line.first("name_en"), self._people.last, self._event
        if event and name and who and into.fits("attended", who, into.add(event)):
            said = Said("attended", who, event.id, start=event.start, date_words=event.date_words, date_reason=event.date_reason)
            absent = _absence(line, name)
            said = said._replace(polarity=Polarity.NEGATED) if absent else said
            into.claim(doubted(said, doubt_words("row_above")), name.span, *((absent.span,) if absent else ()))
        return True


def _absence(line: Line, name: Value) -> Value | None:
    """The cell that says of somebody that they were not there."""
    if any(party.absent for party in parties(name.text)):
        return name
    used = [value for values in line.fields.values() for value in values]
    return next((value for value in line.values if value not in used and _says_absent(value)), None)


def _says_absent(value: Value) -> bool:
    """Whether a cell says it, or says no under a heading of those who were there, or yes under one of those who were not."""
    said = words_of(value.text)
    size = at(said, 0, "presence", ("absent", "absent_behind"))[0]
    column = field_of(value.heading, "meetings")
    answers = words("negated") if column == "attendees" else words("affirmed") if column == "absent" else ()
    return (size > 0 and size == len(said)) or key(value.text) in answers
