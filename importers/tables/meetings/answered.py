"""Rows of a table of meetings that name one person and answer whether they were there: الاسم beside الحضور with نعم or لا."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from ...cells.answers import answer, asks
from ...cells.beside import Party
from ...cells.heading_words import field_of
from ...cells.headings import Heading
from ...cells.parties import parties
from ...cells.phrases import words_of
from ...grammar.dates.calendars import doubt_words
from ..rows.lines import Line, Value


class Answered(NamedTuple):
    """The cell of the name, whoever it names with whether they were there, and the cells that say that they were not."""

    name: Value
    who: list[Party]
    said: list[Value]

    @property
    def doubt(self) -> str | None:
        """Why bodies beside the name may not have been there."""
        return None if all(not (party.absent or party.doubt) for party in self.who) else doubt_words("presence")


def name_column(heading: Heading) -> int | None:
    """The column of names, where each column of those who attended asks whether they did; None where there is none."""
    asked = [heading.titles[column] for column, name in heading.fields.items() if name in ("attendees", "absent")]
    names = [c for c, title in heading.titles.items() if c not in heading.fields and field_of(title, "entities") == "name"]
    fits = heading.kind == "meetings" and asked and all(asks(title) is not None for title in asked)
    return names[0] if fits and len(names) == 1 else None


def answered(line: Line, column: int | None) -> Answered | None:
    """Who a row says was there or not; None where it names nobody, or other cells of it name people."""
    name = next((value for value in line.values if value.column == column), None)
    asked = [(value, yes) for value in line.values if (yes := asks(value.heading)) is not None]
    cells = [(value, answer(value.text, yes)) for value, yes in asked]
    if name is None or any(there is None and len(words_of(value.text)) > 1 for value, there in cells):
        return None
    absent, present = ([value for value, there in cells if there is one] for one in (False, True))
    doubt = doubt_words("presence") if bool(absent) == bool(present) else None
    who = [replace(p, absent=p.absent or bool(absent), doubt=p.doubt or doubt) for p in parties(name.text)]
    return Answered(name, who, absent)
