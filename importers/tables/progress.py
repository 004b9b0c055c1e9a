"""What is said of the tables of a file, portion after portion, and at its end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from ...graph.counting import counted
from ...graph.errors import InputError, PassedOver
from ...graph.model import Document
from ..cells.headings import KINDS, Wanted, unknown
from ..records.made import Made
from .portion import NAMED_FAULTS, Portion
from .tally import Tally

SHOWN = 20
Portions = Iterable[tuple[Portion, Document | None]]


def documents(portions: Portions, wanted: Wanted) -> Iterator[Made]:
    """The documents of a file, each with what a person should know, as soon as the next one is there; see ``followed``."""
    return (made for made, _ in followed(portions, wanted))


def followed(portions: Portions, wanted: Wanted) -> Iterator[tuple[Made, bool]]:
    """The documents of a file, each with what a person should know, and whether another one follows.

    Args:
        portions: what was read of its tables, in their order.
        wanted: what a person says of them.

    Raises:
        PassedOver: there are only tables without rows, or such of an export that tell of others.
        InputError: no sheet has headings that are known, or no row could be used.
    """
    progress, last, of_sheet = _Progress(), None, False
    for portion, document in portions:
        progress.take(portion)
        if document:
            if last:
                yield last, True
            last, of_sheet = Made(document, progress.said(), progress.is_bad(), portion.part), True
        if portion.ends and last and of_sheet:
            said = progress.of_sheet(strict=wanted.strict)
            last, of_sheet = replace(last, warnings=(*last.warnings, *said), partial=progress.is_bad()), False
    progress.finish(wanted, made=last is not None)
    if last:
        yield replace(last, warnings=(*last.warnings, *progress.said()), partial=progress.is_bad()), False


@dataclass(slots=True)
class _Progress:
    """What was found so far that a person should know; ``tallies`` count the rows of tables of which some were left out."""

    warnings: list[str] = field(default_factory=list)
    faults: int = 0
    rows: int = 0
    partial: bool = False
    aside: int = 0
    empty: int = 0
    passed: list[str] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)
    tallies: list[str] = field(default_factory=list)
    titles: dict[str, None] = field(default_factory=dict)
    _before: int = 0

    def take(self, portion: Portion) -> None:
        """Take over what was found in a portion."""
        if portion.begins:
            self.tally, self._before = Tally(), self.rows
            self.titles |= dict.fromkeys(portion.titles)
        self.warnings += [*portion.warnings, *portion.faults[: max(0, NAMED_FAULTS - self.faults)]]
        self.faults += portion.bad
        self.rows += portion.rows
        self.partial |= portion.partial
        self.aside += portion.aside
        self.passed += filter(None, (portion.passed,))
        self.tally.take(portion)
        if portion.ends:
            self.empty += self.rows == self._before
            self.tallies += [f"{of(portion.sheet)}{said}" for said in (self.tally.said(),) if said]

    def is_bad(self) -> bool:
        """Whether anything could not be used."""
        return self.partial or bool(self.faults)

    def said(self) -> tuple[str, ...]:
        """The warnings, which are said once."""
        said, self.warnings = tuple(self.warnings), []
        return said

    def of_sheet(self, *, strict: bool) -> tuple[str, ...]:
        """The warnings when a sheet ends, with how many of its rows went in; strictly nothing is taken, and none is counted."""
        self.warnings += [] if strict else self.tallies
        self.tallies = []
        return self.said()

    def finish(self, wanted: Wanted, *, made: bool) -> None:
        """Say what was passed over, or refuse a file of which nothing could be used."""
        if not made:
            self._refuse(wanted)
        if self.faults > NAMED_FAULTS:
            self.warnings.append(f"{counted(self.faults - NAMED_FAULTS, 'more cell')} cannot be used")
        self.warnings += [] if wanted.strict else self.tallies  # strictly nothing is taken
        if missing := unknown(wanted, self.titles):
            self.warnings.append(f"no column is called {', '.join(missing)} (--map); there are: {', '.join(self.titles)}")
        if self.passed:
            self.warnings.append(f"not read, for no headings are known there: {', '.join(self.passed)}")

    def _refuse(self, wanted: Wanted) -> None:
        if not (self.rows or self.passed) and self.empty:
            raise PassedOver("passed over: there is no row below its headings")
        if not (self.rows or self.passed) and self.aside:
            raise PassedOver("passed over: a table of an export that only tells of the others, whose rows are the evidence")
        if self.rows:
            raise InputError(f"None of {counted(self.rows, 'row')} can be used: {'; '.join(self.warnings[:SHOWN])}")
        raise InputError(
            f"No sheet has headings of {wanted.kind or ' or '.join(KINDS)} with a row below them. "
            f"`rawabit template {wanted.kind or 'meetings'} -o FILE.xlsx` makes a sheet with such headings, "
            'and --map "column=field" says what yours mean'
        )


def of(sheet: str) -> str:
    """How a remark on a sheet begins."""
    return f"sheet {sheet}: " if sheet else ""
