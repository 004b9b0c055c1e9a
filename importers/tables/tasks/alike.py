"""Tasks that rows tell in the same words: one where all that is told of it is the same, else told apart by their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable

from ...identity.listed_tasks import another, compared
from .tasks import Task


class Alike:
    """Gives the tasks of one table what their ids are made of, the same in every version of it."""

    def __init__(self) -> None:
        self._told: dict[int, str] = {}
        self._count: Counter[str] = Counter()

    def made_of(self, is_: str, task: Task, besides: Hashable = ()) -> tuple[str, bool]:
        """What tells a task from all others.

        Args:
            is_: what it has alike in every version of its table.
            task: what is said of it.
            besides: what else is said there that tells it from another one with these words.

        Returns:
            With it whether all that is said was said before, so that it is that task.
        """
        told = hash((is_, besides, task.due and task.due[1].value, task.status))
        known = told in self._told
        if not known:
            self._count[is_] += 1
            self._told[told] = another(is_, self._count[is_])
        return self._told[told], known


def words_of(task: Task) -> str:
    """The words of a task, as they are compared."""
    return compared(task.value.text[slice(*task.part)])


def owners_of(task: Task) -> str:
    """Whose a task is, in any order."""
    return "\x1f".join(sorted(compared(value.text[slice(*party.span)]) for value, party in task.owners))
