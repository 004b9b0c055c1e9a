"""What becomes of a watched file: moved to ``done`` or left where it is, with a note beside it where it was refused."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ..graph.errors import InputError
from ..importers.arrivals import WHY, Arrivals
from .language import language
from .output import written
from .version_lines import CHOICES, told

if TYPE_CHECKING:
    from ..importers.outcomes import Outcome

DONE = "done"


class Desk:
    """Puts files away.

    Args:
        folder: the folder that is watched.
        arrivals: who looks at it.
        move: put files that were accepted into the folder ``done`` in it.
        say: told what could not be done.
    """

    def __init__(self, folder: Path, arrivals: Arrivals, *, move: bool, say: Callable[[str], None]) -> None:
        self._folder = folder
        self._arrivals = arrivals
        self._move = move
        self._say = say

    def settle(self, file: str, outcomes: list[Outcome]) -> None:
        """Put a file away, or leave a note beside it where something in it was refused."""
        path = Path(file)
        if reasons := list(_reasons(outcomes)):
            self._note(path, reasons)
        else:
            self.put_away(path)

    def put_away(self, path: Path) -> None:
        """Leave a file that was accepted alone from now on, or move it."""
        self._arrivals.done(path)
        with suppress(OSError):
            Path(f"{path}{WHY}").unlink(missing_ok=True)
        if not self._move:
            return
        try:
            target = _free(self._folder / DONE / path.relative_to(self._folder))
            target.parent.mkdir(parents=True, exist_ok=True)
            os.replace(path, target)
        except FileNotFoundError:  # another watch, or a person, was faster
            return
        except OSError as error:
            self._say(f"{path}: taken in, but it cannot be moved to {DONE}: {error.strerror or error}")

    def _note(self, path: Path, reasons: list[str]) -> None:
        """Leave a note beside a file, in the language of the command; its last line tells the file as it was."""
        from ..importers.given import name_of
        from .messages import said

        self._arrivals.done(path)
        lines = [f"{name_of(str(path))}: not taken in, {datetime.now(UTC).isoformat(timespec='seconds')}", *reasons, ""]
        lines.append("It is tried again when it changes, or when this note is deleted and the watch begins anew.")
        try:
            with written(f"{path}{WHY}") as out:
                out.write("\n".join([*(said(line, language()) for line in lines), str(self._arrivals.sign(path)), ""]))
        except InputError as error:
            self._say(f"{path}: the note why it was refused cannot be written. {error}")


class Groups:
    """Outcomes put together by the file they came from: a file may hold several documents and other files.

    Args:
        files: the files, in the order in which their outcomes come.
        settle: called with each file and all its outcomes, when the last of them is there.
    """

    def __init__(self, files: list[str], settle: Callable[[str, list[Outcome]], None]) -> None:
        self.files = files
        self._settle = settle
        self._place = 0
        self._held: list[Outcome] = []

    def add(self, outcome: Outcome) -> None:
        """Take the next outcome; where it is of the next file, the one before is settled."""
        following = self.files[self._place + 1] if self._place + 1 < len(self.files) else None
        if following and (outcome.file == following or not self._of(outcome, self.files[self._place])):
            self.end()
        self._held.append(outcome)

    def end(self) -> None:
        """Settle the file whose outcomes are held."""
        if self._held:
            self._settle(self.files[self._place], self._held)
        self._place += 1
        self._held = []

    @staticmethod
    def _of(outcome: Outcome, file: str) -> bool:
        return outcome.file == file or outcome.file.startswith(f"{file} › ")


def _reasons(outcomes: list[Outcome]) -> Iterator[str]:
    """Why something of a file was refused; which of several things in it, where there are several."""
    for outcome in outcomes:
        if outcome.refused:
            head = f"{outcome.file.partition(' › ')[2]}: " if len(outcomes) > 1 else ""
            yield f"{head}{outcome.refused}."
            yield from told(outcome.newer) if outcome.newer else ()
    if any(outcome.refused and outcome.newer for outcome in outcomes):
        yield CHOICES


def _free(path: Path) -> Path:
    """A path that nothing has yet: the name itself, or with a number."""
    number, target = 2, path
    while target.exists():
        target = path.with_name(f"{path.stem} ({number}){path.suffix}")
        number += 1
    return target
