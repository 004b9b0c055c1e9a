"""What a row of a table of meetings says: of which day, who led it, who was there or not, and what was decided."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from ...cells.beside import Party
from ...cells.dates import EXPECTED, Dated, read_date
from ...cells.heading_words import key, words
from ...cells.nothing import says_nothing
from ...cells.parties import parties
from ...grammar.dates.calendars import doubt_words
from ..rows.ids import OF_MEETINGS, check_ids
from ..rows.lines import Line, Value
from ..tasks.tasks import Task, able, tasks_of
from .answered import Answered, answered

_STATES = {"cancelled": ("cancelled",), "planned": ("planned", "open"), "held": ("held", "done")}


@dataclass(slots=True)
class Meeting:
    """A row that can be used."""

    line: Line
    dated: Dated | None = None
    chairs: list[tuple[Value, Party]] = field(default_factory=list)
    attending: list[tuple[Value, Party]] = field(default_factory=list)
    tasks: list[Task] = field(default_factory=list)
    state: str | None = None
    answer: Answered | None = None

    def says(self) -> bool:
        """Whether the row tells anything of the meeting but when and how it was called."""
        return bool(self.chairs or self.attending or self.tasks or self.line.all("place", "topics"))

    def doubt(self, *, follows: bool) -> str | None:
        """Why what the row says may be of another meeting, or of another day."""
        if follows:
            return doubt_words("row_above")
        if not self.dated and not self.line.first("title"):
            return doubt_words("which_meeting")
        return self.dated.reason if self.dated else None


def read_row(line: Line, names: int | None = None) -> Meeting:
    """What a row says; what cannot be used of it is noted with the line.

    Args:
        line: the row.
        names: the column of names beside one of answers, if there is one.
    """
    meeting = Meeting(line, _date(line, "date"), answer=answered(line, names))
    meeting.chairs += _named(line, "chair")
    if meeting.answer:
        meeting.attending += [(meeting.answer.name, party) for party in able(line, meeting.answer.name, meeting.answer.who)]
    else:
        meeting.attending += _named(line, "attendees")
    doubt = meeting.answer.doubt if meeting.answer else None
    meeting.attending += [
        (value, replace(party, doubt=party.doubt or doubt)) for value, party in _named(line, "organisations", "organization")
    ]
    if not meeting.answer:
        meeting.attending += [(value, replace(party, absent=True)) for value, party in _named(line, "absent")]
    meeting.tasks = tasks_of(line)
    meeting.state = None if meeting.tasks else _state(line)
    check_ids(line, OF_MEETINGS)
    return meeting


def _named(line: Line, field_: str, default: str = "person") -> list[tuple[Value, Party]]:
    return [(value, party) for value in line.all(field_) for party in able(line, value, parties(value.text, default))]


def _state(line: Line) -> str | None:
    """Of a row that tells of no task: whether the meeting was held, is still to come or was cancelled."""
    value = line.first("status")
    if value is None or says_nothing(value.text):
        return None
    told = key(value.text)
    found = next((name for name, of in _STATES.items() if any(told in words(one) for one in of)), None)
    if found is None:
        line.bad(value, "held, planned or cancelled (عُقد، مقرر، ملغى)")
    return found


def _date(line: Line, name: str) -> Dated | None:
    value = line.first(name)
    dated = read_date(value.text) if value else None
    if value and not dated:
        line.bad(value, EXPECTED)
    return dated
