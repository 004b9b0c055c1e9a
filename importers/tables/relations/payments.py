"""A row of a table of payments: who pays whom, how much and when; whether it is paid, due, promised or not paid."""

from __future__ import annotations

from ....graph.counting import counted
from ....graph.model import Modality, Polarity
from ...cells.heading_words import key, words
from ...grammar.dates.calendars import doubt_words
from ...records.assembly import Assembly
from ..rows.lines import Line
from .details import Details, details_of, doubted
from .ends import end_of
from .several import names_several
from .speakers import by_of
from .sums import may_be_other, may_be_scaled, pays_nothing, with_currency, written_out
from .told import Told, write

_TYPE = "pays"
_STANCES = {
    "unpaid": (Modality.ACTUAL, Polarity.NEGATED),
    "promised": (Modality.AGREED, Polarity.AFFIRMED),
    "outstanding": (Modality.PLANNED, Polarity.AFFIRMED),
    "paid": (Modality.ACTUAL, Polarity.AFFIRMED),
}


class Payments:
    """Reads the rows of one table of payments."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._bare = 0  # rows with a sum of no known currency

    def remarks(self) -> list[str]:
        """What a person should know of rows that were written."""
        rows = counted(self._bare, "row does", "rows do")
        return [f"{rows} not name the currency of the sum: it stands in the evidence, and is not shown"] if self._bare else []

    def take(self, line: Line, into: Assembly, *, cells: bool) -> bool:
        """Write a row into the document, unless it has faults, which are then noted with it."""
        rounded = "power" if written_out(line) else None
        unsure = "scale" if may_be_scaled(line) else "coin" if may_be_other(line) else rounded
        is_told = with_currency(line) or pays_nothing(line)  # before cells of nothing but a sign are left out
        line.leave_empty()
        if names_several(line):
            line.faults.append(f"{line.place()}: a payment has one payer and one payee; write a row for each")
            return False
        paid_on = line.first("paid_on") is not None
        _dated(line)
        source, target = end_of(line, "source", _TYPE, False), end_of(line, "target", _TYPE, False)
        details = details_of(line)
        if line.faults or not (source and target):
            return False
        if source[1].entity.id == target[1].entity.id:
            line.bad(target[0], "somebody else than who pays")
            return False
        self._bare += not is_told
        line.write(into, cells=cells)
        write(
            Told(_TYPE, False, source, target, _standing(line, details, paid_on=paid_on, unsure=unsure)),
            into,
            line.span,
            by_of(line),
        )
        return True


def _dated(line: Line) -> None:
    """Take for the day of a row the one on which it was paid, else the one that has no other name, else that it is due."""
    for name in ("paid_on", "date", "due"):
        if name in line.fields:
            line.fields.setdefault("start", line.fields[name])


def _standing(line: Line, details: Details, *, paid_on: bool, unsure: str | None) -> Details:
    """How far along a payment is: as its state says, else paid where it has the day; what neither tells waits, as does an unsure
    sum."""
    said = line.first("status")
    name = next((name for name in _STANCES if said and key(said.text) in _words(name)), None)
    told = _STANCES[name] if name else _STANCES["paid" if paid_on or "due" not in line.fields else "outstanding"]
    more = {**details.said, "modality": told[0], "polarity": told[1]}
    sure = (name or (said is None and paid_on)) and not pays_nothing(line)
    if unsure:
        more = doubted(more, doubt_words(unsure))
    return details._replace(said=more if sure else doubted(more, doubt_words("stance")))


def _words(name: str) -> frozenset[str]:
    return frozenset(map(key, words(name)))
