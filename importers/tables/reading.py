"""From sheets to documents: the headings are found, rows read and written in parts, and every cell that cannot be used named."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from ...graph.errors import InputError
from ...graph.model import Document
from ..cells.heading_words import EXPLANATION
from ..cells.headings import Heading, Wanted
from ..records.assembly import Assembly
from ..records.made import Facts, Made
from . import progress
from .aside import lost, telling, with_coins
from .files.several import several
from .files.sheets import Sheet, filled
from .headings.above import Above
from .headings.heading_row import ASIDE, Top, find_heading
from .meetings.attendance import Attendance
from .meetings.meetings import Meetings
from .portion import Portion
from .relations.relations import Relations
from .row_readers import Reader, is_asked, reader_of
from .rows.blocks import at_once
from .rows.lines import Line
from .rows.parts import Part, Share, Taken, parts

Portions = Iterator[tuple[Portion, Document | None]]
_Begin = Callable[[Assembly], list[str]]


def documents(sheets: Iterable[Sheet], facts: Facts, wanted: Wanted) -> Iterator[Made]:
    """Read the tables of a file.

    Args:
        sheets: its sheets; each is read once and in order.
        facts: what the documents are to say of the file.
        wanted: what a person says of its tables.

    Yields:
        A document for up to ``PART`` rows of a table, as soon as they are read.

    Raises:
        PassedOver: there are only tables without rows, or such of an export that tell of others.
        InputError: no sheet has headings that are known, or no row could be used; with ``strict`` one that could not.
    """
    return progress.documents(portions(sheets, facts, wanted), wanted)


def strict(sheets: Iterable[Sheet], facts: Facts, wanted: Wanted) -> None:
    """Refuse a file of which any row cannot be used.

    Raises:
        InputError: the rows are named.
    """
    faults: list[str] = []
    for made in documents(sheets, facts, wanted):
        if made.partial:
            faults += made.warnings
    if faults:
        more = f"; and {len(faults) - progress.SHOWN} more" if len(faults) > progress.SHOWN else ""
        raise InputError(f"Nothing was stored, since some rows cannot be used: {'; '.join(faults[: progress.SHOWN])}{more}")


def portions(sheets: Iterable[Sheet], facts: Facts, wanted: Wanted, share: Share | None = None) -> Portions:
    """What one reader reads of the tables of a file, part by part, for ``progress.documents``.

    Args:
        sheets: its sheets; each is read once and in order.
        facts: what the documents are to say of the file.
        wanted: what a person says of its tables.
        share: which parts it reads, of a table whose rows have nothing to do with one another; of another table the first reader
            reads all.
    """
    for sheet in sheets:
        top = find_heading(filled(sheet), wanted)
        if (heading := top.heading) is None or heading == ASIDE:
            passed = "" if heading or sheet.name == EXPLANATION else sheet.name or "the table"
            said = [] if heading else list(sheet.warnings)
            yield Portion(warnings=said, partial=sheet.partial and not heading, passed=passed, aside=bool(heading)), None
            continue
        yield from _Table(sheet, top, heading, facts).portions(share)


@dataclass(slots=True)
class _Table:
    """A sheet with headings."""

    sheet: Sheet
    top: Top
    heading: Heading
    facts: Facts

    def portions(self, share: Share | None) -> Portions:
        """Its beginning, its parts, as far as they are this reader's, and its end."""
        name, above = self.sheet.name, Above(self.sheet.name, self.top.above)
        reader = reader_of(self.heading, above, self.facts)
        shared = share is not None and isinstance(reader, Relations)
        yield self._begun(reader, shared=shared), None
        mine = share if share and shared else Share()
        if share and share.number and not shared:
            return
        begin: _Begin | None = partial(_begin, self.heading, above, reader) if not mine.number else None
        for taken in self._parts(mine):
            portion = Portion(name)
            yield portion, self._document(taken, reader, portion, begin)
            begin = None
        yield Portion(name, warnings=[f"{progress.of(name)}{remark}" for remark in reader.remarks()], ends=True), None

    def _begun(self, reader: Reader, *, shared: bool) -> Portion:
        name, heading = self.sheet.name, self.heading
        unread = [title for title in heading.unread if not is_asked(heading, title, reader)]
        said = f"{progress.of(name)}these columns are kept as text only: {', '.join(unread)} (--map names them)"
        cells = [fault for row in self.top.above for column in sorted(row.lost) for fault in lost(name, row, column)]
        warnings = [*self.sheet.warnings, *([said] if unread else []), *cells]
        portion = Portion(name, warnings=warnings, partial=self.sheet.partial, begins=True, shared=shared)
        portion.titles, portion.file = list(heading.titles.values()), self.facts.sha256
        return portion

    def _parts(self, share: Share) -> Iterator[Taken]:
        begun = [with_coins(row, self.heading) for row in self.top.begun]
        rows = several(self.top.below, lambda row: with_coins(row, self.heading))
        return parts(begun, rows, at_once(self.heading), share)

    def _document(self, taken: Taken, reader: Reader, portion: Portion, begin: _Begin | None) -> Document | None:
        """The document of a part; ``begin`` is there for the first."""
        name, facts, into = self.sheet.name, self.facts, Assembly("table")
        above = begin(into) if begin else []
        part = Part(telling(name, taken, self.heading, portion))
        for line in _unusable(part, reader, into):
            portion.fault(line.faults)
            portion.unusable += 1
        if portion.rows == portion.unusable:
            return None
        portion.warnings += [f"{progress.of(name)}{remark}" for remark in above]
        rows = "" if begin and taken.ended else f"rows {part.first}–{part.last}"
        portion.part = " › ".join(filter(None, (name, rows)))
        title = " › ".join(filter(None, (facts.title, name, rows)))
        return into.document(title=title, origin=facts.origin, sha256=facts.sha256, date=facts.date)


def _begin(heading: Heading, above: Above, reader: Reader, into: Assembly) -> list[str]:
    """Write what stands above the headings, and begin with its meeting where the rows have none; what a person should know."""
    line = above.write(into)
    told = above.has("date", "title") and not {"date", "title"} & set(heading.fields.values())
    begun = told and isinstance(reader, Meetings | Attendance) and reader.begin(line, into, above.state, above.doubt)
    left = above.unread() if begun else above.shown()
    if begun:
        return [*above.said(), *([f"what stands above the headings is kept as text only: {left}"] if left else [])]
    return [*line.faults, f"what stands above the headings is kept as text only: {left}"] if left else []


def _unusable(part: Part, reader: Reader, into: Assembly) -> Iterator[Line]:
    """Write the rows of a part; those that cannot be used, with their faults."""
    for block in part:
        if isinstance(reader, Relations) and not part.cells:
            yield from reader.take_all(block, into)
            continue
        for line in map(block.line, range(len(block))):
            if line.faults or not reader.take(line, into, cells=part.cells):
                yield line
