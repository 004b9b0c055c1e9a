"""The rows of a table of meetings in order: each is a meeting, or goes on with the one above."""

from __future__ import annotations

from ....graph.counting import counted
from ....graph.identity import entity_id
from ....graph.model import Entity, Name
from ....graph.names.keys import language, match_key
from ...records.assembly import Assembly
from ..rows.lines import Line
from ..tasks.alike import Alike
from .rows import Meeting, read_row
from .writer import MeetingWriter

# What only the row of another meeting has; who attended and what was decided may go on below it.
_OWN = ("date", "title", "place", "chair", "topics")
_SHOWN = 10


class Meetings:
    """Reads the rows of one table of meetings in order: one that names no meeting belongs to the one above."""

    def __init__(self, file: str, names: int | None = None) -> None:
        self._file = file
        self._names = names
        self._unread: list[int] = []
        self._own: tuple[str, ...] = _OWN
        self._last: tuple[Entity, str | None] | None = None
        self._bare: list[int] = []
        self._state: str | None = None
        self._alike = Alike()

    def remarks(self) -> list[str]:
        """The rows that name a meeting and nothing of it, and those whose names are not read."""
        bare = counted(len(self._bare), "row names", "rows name")
        told = f"{bare} a meeting, but nobody and nothing there, so that it has no relations"
        unread = "the names of these rows are kept as text only, since others are named as attendees"
        return [f"{remark}: {_numbers(rows)}" for remark, rows in ((told, self._bare), (unread, self._unread)) if rows]

    def begin(self, line: Line, into: Assembly, state: str | None = None, doubt: str | None = None) -> Entity | None:
        """Begin with the meeting that what stands above the headings tells of: rows with neither day nor title are of it.

        Args:
            line: what is told there, written already.
            into: the document.
            state: ``planned`` or ``cancelled`` where its title says that.
            doubt: why what is told there may be otherwise.

        Returns:
            None where it cannot be used; its faults are then noted with it.
        """
        line.leave_empty()
        meeting = read_row(line)
        if line.faults:
            return None
        event = self._event(into, meeting)
        meeting.state = self._state = state
        chair = MeetingWriter(into, meeting, event, doubt or meeting.doubt(follows=False)).people()
        self._own, self._last = ("date", "title"), (event, chair)
        return event

    def take(self, line: Line, into: Assembly, *, cells: bool) -> bool:
        """Write a row into the document, unless it has faults, which are then noted with it."""
        line.leave_empty()
        meeting = read_row(line, self._names)
        follows = not any(line.first(name) for name in self._own)
        if follows and self._last is None and not line.faults:
            line.lacks("the meeting", "a date or a title")
        if line.faults:
            self._last = self._last if follows else None  # rows that follow one that stays out are not of the meeting before it
            return False
        line.write(into, cells=cells)
        if not (follows or meeting.says()):
            self._bare.append(line.number)
        if meeting.answer is None and any(value.column == self._names for value in line.values):
            self._unread.append(line.number)
        doubt = meeting.doubt(follows=follows)
        if follows and self._last:
            event, chair = self._last
            meeting.state = meeting.state or self._state
            into.add(event)
        else:
            event, chair = self._event(into, meeting), None
        writer = MeetingWriter(into, meeting, event, doubt)
        chair = writer.people() or chair
        writer.tasks(chair, self._alike)
        self._last = event, chair
        return True

    def _event(self, into: Assembly, meeting: Meeting) -> Entity:
        """The event; rows, files and days apart, it is the same where title, date, place and chair are written the same."""
        line, dated = meeting.line, meeting.dated
        title, date = line.first("title") or line.first("topics"), line.first("date")
        text = title.text if title else "اجتماع" if language("".join(v.text for v in line.values)) == "ar" else "meeting"
        keys = [match_key(value.text) for name in ("title", "date", "place", "chair") for value in line.all(name)]
        told = line.first("title") and dated
        made_of = "\x1f".join(keys) if told else f"{self._file}:{line.sheet}:{line.number}"
        named_ = line.first("title") is not None
        event = Entity(
            entity_id("event", made_of),
            "event",
            (Name(" ".join(text.split()), language(text), "full" if named_ else "label"),),
            "meeting",
            named=named_,
            start=dated.value if dated else None,
            date_words=date.text if date else None,
            date_reason=dated.reason if dated else None,
        )
        into.add(event)
        if title and named_:
            into.mention(title.span, title.text, event.id)
        return event


def _numbers(rows: list[int]) -> str:
    return ", ".join(map(str, rows[:_SHOWN])) + (", …" if len(rows) > _SHOWN else "")
