"""A row of a table of meetings: the event with who led and attended it, where, about what, and what was decided there."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from ...graph.counting import counted
from ...graph.identity import entity_id, kind_of
from ...graph.model import Entity, Modality, Name, Polarity
from ...graph.names.keys import language, match_key
from ..notice.dates.calendars import doubt_words
from ..records.assembly import Assembly, Said, Span
from .answered import Answered, answered
from .beside import Party
from .dates import EXPECTED, Dated, read_date
from .headings import key, words
from .ids import OF_MEETINGS, check_ids, is_id
from .lines import Line, Value
from .listing import items
from .nothing import says_nothing
from .parties import parties
from .people import doubted, write_named, write_party
from .presence import is_remote
from .tasks import Task, able, tasks_of, write_task
from .telling import sort

# What only the row of another meeting has; who attended and what was decided may go on below it.
_OWN = ("date", "title", "place", "chair", "topics")
_SHOWN = 10
_THERE = frozenset({"chaired", "attended", "located_in"})
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
        meeting = _read(line)
        if line.faults:
            return None
        event = self._event(into, meeting)
        meeting.state = self._state = state
        chair = _Writer(into, meeting, event, doubt or meeting.doubt(follows=False)).people()
        self._own, self._last = ("date", "title"), (event, chair)
        return event

    def take(self, line: Line, into: Assembly, *, cells: bool) -> bool:
        """Write a row into the document, unless it has faults, which are then noted with it."""
        line.leave_empty()
        meeting = _read(line, self._names)
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
        writer = _Writer(into, meeting, event, doubt)
        chair = writer.people() or chair
        writer.tasks(chair)
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


def in_state(said: Said, state: str | None) -> Said:
    """What a row says of a meeting that is still to come, or was cancelled: who will be there, and who was not."""
    if state == "planned" and said.type in _THERE:
        return said._replace(modality=Modality.PLANNED)
    return said._replace(polarity=Polarity.NEGATED) if state == "cancelled" and said.type in _THERE else said


def _read(line: Line, names: int | None = None) -> Meeting:
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


class _Writer:
    """Writes what one row says of its event."""

    def __init__(self, into: Assembly, meeting: Meeting, event: Entity, doubt: str | None) -> None:
        self._into = into
        self._meeting = meeting
        self._event = event
        self._doubt = doubt

    def people(self) -> str | None:
        """Write who, where and about what; the id of who led it."""
        line, event = self._meeting.line, self._event
        chair = None
        for value, party in self._meeting.chairs:
            who = self._took_part("chaired", value, party)
            chair = chair or (None if party.absent else who)
        for value, party in self._meeting.attending:
            self._took_part("attended", value, party)
        for value in line.all("place"):
            for part in items(value.text, "organization"):
                if not is_remote(value.text[slice(*part)]):
                    self._venue(value, part)
        for value in line.all("topics"):
            for part in items(value.text):
                topic = write_named(self._into, value, part, "topic")
                self._claim(Said("about", event.id, topic), value.within(part))
        return chair

    def _took_part(self, type_: str, value: Value, party: Party) -> str:
        """Write who led or attended, or did not; the id of who is meant."""
        who = write_party(self._into, value, party)
        polarity = Polarity.NEGATED if party.absent else Polarity.AFFIRMED
        told = self._meeting.answer
        also = value.within(party.said) if party.said else None
        if told and told.name is value and party.absent and told.said:
            also = told.said[0].span
        self._claim(Said(type_, who, self._event.id, polarity=polarity), value.within(party.span), party.doubt, also)
        return who

    def _venue(self, value: Value, part: Span) -> None:
        text = value.text[slice(*part)]
        for word in ("بمقر ", "مقر "):
            if text.startswith(word):
                part, text = (part[0] + len(word), part[1]), text[len(word) :]
        kind = kind_of(text) if is_id(text) else "organization" if sort(text) == "organization" else "place"
        where = write_named(self._into, value, part, kind)
        self._claim(Said("located_in", self._event.id, where), value.within(part))

    def tasks(self, chair: str | None) -> None:
        """Write what was decided, by whom and for whom."""
        for task in self._meeting.tasks:
            text = task.value.text[slice(*task.part)]
            where = task.value.within(task.part)
            ident = write_task(self._into, task, f"{self._event.id}:{match_key(text) or text}")
            self._claim(Said("about", ident, self._event.id), where, task.doubt)
            if chair:
                self._claim(Said("directed", chair, ident), where, task.doubt)
            for value, party in task.owners:
                who = write_party(self._into, value, party)
                self._claim(Said("assigned_to", ident, who), value.within(party.span), task.doubt or party.doubt, where)

    def _claim(self, said: Said, where: Span, doubt: str | None = None, also: Span | None = None) -> None:
        """Accepted, for a person wrote the table; proposed where a value may mean something else."""
        why = doubt or self._doubt
        event = self._event
        said = in_state(said, self._meeting.state)
        said = said._replace(start=event.start, date_words=event.date_words, date_reason=event.date_reason)
        self._into.claim(doubted(said, why), *((where, also) if also else (where,)))


def _numbers(rows: list[int]) -> str:
    return ", ".join(map(str, rows[:_SHOWN])) + (", …" if len(rows) > _SHOWN else "")
