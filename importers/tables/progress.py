"""What was found so far in the tables of a file that a person should know, and what is said of it at the end."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...graph.counting import counted
from ...graph.errors import InputError, PassedOver
from ..cells.headings import KINDS, Wanted, unknown
from .rows.lines import Line

SHOWN = 20
_NAMED_FAULTS = 100


@dataclass(slots=True)
class Progress:
    """What was found so far that a person should know; ``tallies`` count the rows of tables of which some were left out."""

    warnings: list[str] = field(default_factory=list)
    faults: int = 0
    rows: int = 0
    partial: bool = False
    aside: int = 0
    empty: int = 0
    tallies: list[str] = field(default_factory=list)
    titles: dict[str, None] = field(default_factory=dict)

    def fault(self, line: Line) -> None:
        """Note the faults of a row."""
        for fault in line.faults:
            self.faults += 1
            if self.faults <= _NAMED_FAULTS:
                self.warnings.append(fault)

    def bad(self) -> bool:
        """Whether anything could not be used."""
        return self.partial or bool(self.faults)

    def taken(self) -> tuple[str, ...]:
        """The warnings, which are said once."""
        said, self.warnings = tuple(self.warnings), []
        return said

    def of_sheet(self, *, strict: bool) -> tuple[str, ...]:
        """The warnings when a sheet ends, with how many of its rows went in; strictly nothing is taken, and none is counted."""
        self.warnings += [] if strict else self.tallies
        self.tallies = []
        return self.taken()


def finish(progress: Progress, passed: list[str], made: bool, wanted: Wanted) -> None:
    """Say what was passed over.

    Raises:
        InputError: nothing could be used.
        PassedOver: nothing could be used, and that is as it should be.
    """
    if not (made or progress.rows or passed) and progress.empty:
        raise PassedOver("passed over: there is no row below its headings")
    if not (made or progress.rows or passed) and progress.aside:
        raise PassedOver("passed over: a table of an export that only tells of the others, whose rows are the evidence")
    if not made and progress.rows:
        raise InputError(f"None of {counted(progress.rows, 'row')} can be used: {'; '.join(progress.warnings[:SHOWN])}")
    if not made:
        raise InputError(
            f"No sheet has headings of {wanted.kind or ' or '.join(KINDS)} with a row below them. "
            f"`rawabit template {wanted.kind or 'meetings'} -o FILE.xlsx` makes a sheet with such headings, "
            'and --map "column=field" says what yours mean'
        )
    if progress.faults > _NAMED_FAULTS:
        progress.warnings.append(f"{counted(progress.faults - _NAMED_FAULTS, 'more cell')} cannot be used")
    progress.warnings += [] if wanted.strict else progress.tallies  # strictly nothing is taken
    if missing := unknown(wanted, progress.titles):
        progress.warnings.append(f"no column is called {', '.join(missing)} (--map); there are: {', '.join(progress.titles)}")
    if passed:
        progress.warnings.append(f"not read, for no headings are known there: {', '.join(passed)}")
