"""From sheets to documents: the headings are found, rows read and written in parts, and every cell that cannot be used named."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial

from ...graph.errors import InputError
from ..cells.heading_words import EXPLANATION
from ..cells.headings import Heading, Wanted
from ..records.assembly import Assembly
from ..records.made import Facts, Made
from .aside import lost, telling
from .files.sheets import Sheet, filled
from .headings.above import Above
from .headings.heading_row import ASIDE, Top, find_heading
from .meetings.attendance import Attendance
from .meetings.meetings import Meetings
from .progress import SHOWN, Progress, finish
from .relations.relations import Relations
from .row_readers import Reader, is_asked, reader_of
from .rows.lines import Line
from .rows.parts import PART, Part, Rows
from .tally import Tally

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
    progress = Progress()
    passed: list[str] = []
    last: Made | None = None
    for sheet in sheets:
        heading, above, rows = find_heading(filled(sheet), wanted)
        if heading == ASIDE:
            progress.aside += 1
            continue
        progress.warnings += sheet.warnings
        progress.partial = progress.partial or sheet.partial
        if heading is None:
            passed += [sheet.name or "the table"] if sheet.name != EXPLANATION else []
            continue
        progress.titles |= dict.fromkeys(heading.titles.values())
        before, held = progress.rows, last
        for made in _parts(sheet, Top(heading, above, rows), facts, progress):
            if last:
                yield last
            last = made
        if last and last is not held:
            last = replace(last, warnings=(*last.warnings, *progress.of_sheet(strict=wanted.strict)), partial=progress.bad())
        progress.empty += progress.rows == before
    finish(progress, passed, last is not None, wanted)
    if last:
        yield replace(last, warnings=(*last.warnings, *progress.taken()), partial=progress.bad())


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
        more = f"; and {len(faults) - SHOWN} more" if len(faults) > SHOWN else ""
        raise InputError(f"Nothing was stored, since some rows cannot be used: {'; '.join(faults[:SHOWN])}{more}")


def _parts(sheet: Sheet, top: Top, facts: Facts, progress: Progress) -> Iterator[Made]:
    heading, above = top.heading or ASIDE, Above(sheet.name, top.above)
    reader = reader_of(heading, above, facts)
    if unread := [title for title in heading.unread if not is_asked(heading, title, reader)]:
        progress.warnings.append(f"{_of(sheet)}these columns are kept as text only: {', '.join(unread)} (--map names them)")
    for row in top.above:
        for column in sorted(row.lost):
            lost(sheet, row, column, progress)
    tally = Tally(heading)
    told = Rows(telling(sheet, top.below, heading, progress, tally))
    begin: _Begin | None = partial(_begin, heading, above, reader)
    while part := Part.begun(told):
        document = _document(sheet, part, heading, reader, facts, progress, begin)
        tally.left_out(part.unusable)
        if document:
            yield document
        begin = None
    progress.warnings += [f"{_of(sheet)}{remark}" for remark in reader.remarks()]
    progress.tallies += [f"{_of(sheet)}{said}" for said in (tally.said(),) if said]


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


def _document(
    sheet: Sheet, part: Part, heading: Heading, reader: Reader, facts: Facts, progress: Progress, begin: _Begin | None
) -> Made | None:
    """The document of a part of a table; ``begin`` is there for the first."""
    into = Assembly("table")
    above = begin(into) if begin else []
    for line in _unusable(part, reader, into):
        progress.fault(line)
        part.unusable += 1
    if part.count == part.unusable:
        return None
    progress.warnings += [f"{_of(sheet)}{remark}" for remark in above]
    rows = "" if begin and part.count < PART else f"rows {part.first}–{part.last}"
    title = " › ".join(filter(None, (facts.title, sheet.name, rows)))
    document = into.document(title=title, origin=facts.origin, sha256=facts.sha256, date=facts.date)
    return Made(document, progress.taken(), progress.bad(), " › ".join(filter(None, (sheet.name, rows))))


def _of(sheet: Sheet) -> str:
    return f"sheet {sheet.name}: " if sheet.name else ""
