"""Carrying out an import that was typed: the store opened, files loaded, each outcome handed on as soon as it is there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from . import options
from .newer_versions import Newcomers, Newest
from .output import progress, relations_read

if TYPE_CHECKING:
    from ..importers.outcomes import Outcome


@dataclass(frozen=True, slots=True)
class Order:
    """What was typed: the store, what becomes of newer versions, how many processes read, and what holds for all files."""

    store: str
    newer: Newest
    jobs: int
    given: dict[str, Any]


def run(
    order: Order,
    files: Sequence[str],
    report: Callable[[Outcome], None],
    *,
    stop: Callable[[], bool] = lambda: False,
    again: bool = True,
) -> None:
    """Import files and report each.

    Args:
        order: what was typed.
        files: paths; ``-`` for standard input.
        report: called with every outcome, in the order of the files.
        stop: see ``importers.load.load``.
        again: take in what was here once and was taken out; else it is refused.

    Raises:
        StoreError: the store cannot be written; what was reported before is kept.
    """
    from ..graph.errors import StoreError
    from ..graph.opening import discard, exists
    from ..importers.load import load
    from ..queries.accepted import accepted_names

    made = not exists(order.store)
    with options.opened(order.store, create=True, write=True) as opened:
        names = [(n.name.text, n.kind, n.classification) for n in accepted_names(opened)]
        keep = Newcomers(opened, order.newer, again=again)
        given = {**order.given, "jobs": order.jobs, "keep": keep, "stop": stop, "progress": relations_read(len(files))}
        if order.newer == "ask":
            given["together"] = 1  # what was stored is told of before a person is asked
        found = load(opened, files, names=names, model=options.model(), **given)
        for outcome in progress(found, len(files) if order.newer != "ask" else 0, "Importing"):
            report(outcome)
        unused = made and not opened.source_ids()
    if unused:  # every file was refused: nothing may have changed, not even that there is a store now
        with suppress(StoreError):  # another import is writing to it by now
            discard(order.store)
