"""What an import reports: a line a file, or JSON, and a sum at the end that is the exit code too."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from ..graph.counting import counted
from ..graph.file_names import in_letters
from .terminal import safe, tell
from .version_lines import CHOICES, told

if TYPE_CHECKING:
    from ..importers.outcomes import Outcome


def say(outcome: Outcome) -> None:
    """Print what happened to one file, on standard error."""
    file = in_letters(outcome.file)
    if outcome.refused and not outcome.newer:
        tell(f"{file}: refused. {outcome.refused}.")
    elif outcome.unpacked == 0 and outcome.warnings:
        pass  # the warnings tell why there is nothing in it
    elif outcome.unpacked is not None:
        tell(f"{file}: {counted(outcome.unpacked, 'file')} in it")
    elif outcome.added and outcome.added.known:
        known = f" as {safe(outcome.known_as)}" if outcome.known_as else ""
        tell(f"{file}: already known{known}, nothing changed")
    elif added := outcome.added:
        known = f" ({added.entities_known} known)" if added.entities_known else ""
        waiting = f", {added.waiting} to review" if added.waiting else ""
        total = added.entities + added.entities_known
        relations = counted(added.relations, "relation")
        entities = counted(total, "entity", "entities")
        tell(f"{file}: {relations}{waiting}, {entities}{known}")
        if not added.relations and not _of_records(file):
            tell(f"{file}: nothing in it ties anybody; if it is no record: rawabit forget")
    for line in told(outcome.newer) if outcome.newer else ():
        tell(f"{file}: {line}")
    if outcome.added and (outcome.added.decided or outcome.added.undecided):
        decided = counted(outcome.added.decided, "decision holds", "decisions hold")
        waits = counted(outcome.added.undecided, "finds nothing in it and waits", "find nothing in it and wait")
        left = f", {waits}" if outcome.added.undecided else ""
        tell(f"{file}: {decided} for the new version{left}")
    for warning in outcome.warnings:
        tell(f"{file}: {safe(warning)}")


def _of_records(file: str) -> bool:
    """Whether a file, or one that it came in, holds records: who lists entities or sends notes need not tie them."""
    from ..importers.record_files import ENDINGS

    return any(part.lower().endswith(ENDINGS) for part in file.split(" › "))


def print_json(told: Outcome | Sequence[Outcome], indent: int | None = None) -> None:
    """Print what happened to a file or to all, as JSON; bytes of their names that are no letters are written as \\udcff."""
    import dataclasses
    import json

    body = [dataclasses.asdict(outcome) for outcome in told] if isinstance(told, Sequence) else dataclasses.asdict(told)
    click.echo(json.dumps(body, ensure_ascii=False, indent=indent).encode("utf-8", "backslashreplace"))


@dataclass(slots=True)
class Tally:
    """How many documents were imported, known, refused, and what else the exit code depends on."""

    files: int = 0
    stored: int = 0
    known: int = 0
    refused: int = 0
    versions: int = 0
    relations: int = 0
    waiting: int = 0
    partial: bool = False

    def count(self, outcome: Outcome) -> None:
        """Count one outcome; a file that only holds others counts by them."""
        self.files += 1
        self.partial = self.partial or outcome.partial
        if outcome.refused:
            self.refused += 1
            self.versions += outcome.newer is not None
        elif outcome.added:
            self.known += outcome.added.known
            self.stored += not outcome.added.known
            self.relations += outcome.added.relations
            self.waiting += outcome.added.waiting

    def told(self, store: str) -> str:
        """The sum, in words."""
        added = f"{counted(self.relations, 'relation')} added to {store}"
        waiting = f", {counted(self.waiting, 'of them waits', 'of them wait')} for review" if self.waiting else ""
        return f"{self.stored} imported, {self.known} already known, {self.refused} refused; {added}{waiting}"

    def code(self) -> int:
        """2 where nothing could be used, 3 where something was refused or read in part, else 0.

        A newer version that was refused could be used: that is 3 too.
        """
        if self.files and not (self.stored or self.known or self.versions or self.partial):
            return 2
        return 3 if self.refused or self.partial else 0


def finish(tally: Tally, store: str) -> None:
    """Sum up on standard error, and end with the exit code."""
    tell(tally.told(store))
    if tally.versions:
        tell(CHOICES)
    if code := tally.code():
        sys.exit(code)
