"""What a row says of its meeting, written into the document: who led and attended, where, about what, and what was decided."""

from __future__ import annotations

from ....graph.identity import kind_of
from ....graph.model import Entity, Modality, Polarity
from ...cells.answers import is_remote
from ...cells.beside import Party
from ...cells.ids import is_id
from ...cells.listing import items
from ...cells.telling import sort
from ...records.assembly import Assembly, Span
from ...records.said import Said
from ..entities.people import doubted, write_named, write_party
from ..rows.lines import Value
from ..tasks.alike import Alike, owners_of, words_of
from ..tasks.tasks import write_task
from .rows import Meeting

_THERE = frozenset({"chaired", "attended", "located_in"})


def in_state(said: Said, state: str | None) -> Said:
    """What a row says of a meeting that is still to come, or was cancelled: who will be there, and who was not."""
    if state == "planned" and said.type in _THERE:
        return said._replace(modality=Modality.PLANNED)
    return said._replace(polarity=Polarity.NEGATED) if state == "cancelled" and said.type in _THERE else said


class MeetingWriter:
    """Writes what one row says of its event.

    Args:
        into: the document.
        meeting: the row.
        event: the meeting that the row is of.
        doubt: why what it says waits for review, if it does.
    """

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

    def tasks(self, chair: str | None, alike: Alike) -> None:
        """Write what was decided, by whom and for whom; ``alike`` knows the tasks of the rows above."""
        for task in self._meeting.tasks:
            where = task.value.within(task.part)
            made_of, _ = alike.made_of(f"{self._event.id}:{words_of(task)}\x1e{owners_of(task)}", task)
            ident = write_task(self._into, task, made_of)
            self._claim(Said("about", ident, self._event.id), where, task.doubt)
            for value, party in task.givers:
                giver = write_party(self._into, value, party)
                self._claim(Said("directed", giver, ident), value.within(party.span), task.doubt or party.doubt, where)
            if chair and not task.givers:
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
