"""A list of people below the title of a meeting: a row is someone with post and body, who was there or was not."""

from __future__ import annotations

from ....graph.model import Entity, Polarity
from ...cells.answers import answer, asks, speaks
from ...cells.headings import Heading
from ...cells.nothing import says_nothing
from ...cells.parties import parties
from ...grammar.dates.calendars import doubt_words
from ...records.assembly import Assembly
from ...records.said import Said
from ..entities.entities import Entities
from ..entities.people import doubted
from ..rows.lines import Line, Value
from .meetings import Meetings
from .writer import in_state


class Attendance:
    """Reads the rows of one list: as entities, and as those who attended what stands above the headings, which waits."""

    def __init__(self, file: str, heading: Heading) -> None:
        self._asked = any(asks(title) for column, title in heading.titles.items() if column not in heading.fields)
        self._people = Entities(file)
        self._meetings = Meetings(file)
        self._event: Entity | None = None
        self._state: str | None = None

    def begin(self, line: Line, into: Assembly, state: str | None, doubt: str | None) -> Entity | None:
        """See ``Meetings.begin``."""
        self._event, self._state = self._meetings.begin(line, into, state, doubt), state
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
            absent, doubt = self._presence(line, name)
            said = in_state(said._replace(polarity=Polarity.NEGATED) if absent else said, self._state)
            doubt = doubt or doubt_words("row_above")
            into.claim(doubted(said, doubt), name.span, *((absent.span,) if absent else ()))
        return True

    def _presence(self, line: Line, name: Value) -> tuple[Value | None, str | None]:
        """The cell that says of somebody that they were not there, and why that is not plain."""
        named = parties(name.text)
        told = [(name, False if party.absent else None) for party in named]
        told += [(value, answer(value.text, asks(value.heading))) for value in _free(line)]
        absent, present = ([value for value, there in told if there is one] for one in (False, True))
        unsaid = self._asked and not (absent or present)
        spoken = [value.text for value in line.all("status", "note") if value not in present]
        spoken += [value.heading for value in _free(line) if value not in present and _is_unread(value)]
        unclear = not absent and any(map(speaks, spoken))
        doubt = (absent and present) or unsaid or unclear or any(party.doubt for party in named)
        return absent[0] if absent and not present else None, doubt_words("presence") if doubt else None


def _is_unread(value: Value) -> bool:
    """Whether a cell says something below a heading that asks for nothing that yes or no would answer: سبب الغياب."""
    return asks(value.heading) is None and not says_nothing(value.text)


def _free(line: Line) -> list[Value]:
    """The cells that may say whether somebody was there: not those of names, posts, bodies and places."""
    used = [value for name, values in line.fields.items() if name not in ("status", "note") for value in values]
    return [value for value in line.values if value not in used]
