"""What was read of a part of a table, before anything is said of the whole: a reader of its own may have read each."""

from __future__ import annotations

from typing import Annotated

import msgspec

NAMED_FAULTS = 100
_Number = Annotated[int, msgspec.Meta(ge=-(1 << 63), le=(1 << 63) - 1)]
_Count = Annotated[int, msgspec.Meta(ge=0)]


class Portion(msgspec.Struct):
    """What was read of a part of a table, the document apart; or of what stands above the first part, or after the last.

    ``part`` says which rows of which sheet these are, empty for a whole file. ``faults`` are the first hundred of the ``bad``
    cells. ``rows`` tell something themselves; ``unusable`` of them cannot be used. ``told`` are numbers of what each says, as
    far as rows are compared. The first portion of a table ``begins`` with its headings in ``titles`` and the hash of its
    ``file``, and is ``shared`` where each reader reads some of its parts; the last one ``ends`` it. A sheet without a table is
    one portion: ``passed`` is its name where its headings are not known, and ``aside`` is set where it only tells of the others.
    """

    sheet: str = ""
    part: str = ""
    warnings: list[str] = msgspec.field(default_factory=list[str])
    faults: list[str] = msgspec.field(default_factory=list[str])
    bad: _Count = 0
    rows: _Count = 0
    unusable: _Count = 0
    told: list[_Number] = msgspec.field(default_factory=list[_Number])
    titles: list[str] = msgspec.field(default_factory=list[str])
    file: str = ""
    partial: bool = False
    begins: bool = False
    shared: bool = False
    ends: bool = False
    passed: str = ""
    aside: bool = False

    def fault(self, faults: list[str]) -> None:
        """Note the faults of a row."""
        self.bad += len(faults)
        self.faults += faults[: max(0, NAMED_FAULTS - len(self.faults))]
