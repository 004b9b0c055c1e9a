"""copy, verify: a graph in two stores."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from ..graph.counting import counted
from . import options
from .messages import in_cell
from .output import progress
from .render import Columns, show_rows
from .terminal import tell

if TYPE_CHECKING:
    from ..graph.store import Store
    from ..graph.verifying import Difference

_NAMED = 20
_WHAT = {
    "source": "وثيقة",
    "entity": "كيان",
    "relations of": "علاقات وثيقة",
    "judgement": "حكم",
    "decision": "قرار",
    "proposal": "اقتراح",
    "entry": "قيد",
}
_SHOWN = frozenset({"entity", "relations of"})


@click.command("copy")
@click.argument("origin", type=options.FILE, metavar="FROM")
@click.argument("target", type=options.FILE, metavar="TO")
@click.option("--dry-run", is_flag=True, help="Say what would be copied; change nothing.")
@options.spoken
def copy_command(origin: str, target: str, dry_run: bool) -> None:
    """Copy a whole graph, with all that was decided and its history, from one store to another.

    FROM and TO are files, or addresses of servers (neo4j://…). A copy that was broken off goes on where it was; run again it
    brings what is new. At the end both stores are read through and compared. TO must hold nothing else.
    """
    from ..graph.copying import copied, copy
    from ..graph.errors import InputError, StoreError, StoreMissing

    if _one(origin, target):
        raise InputError(f"{origin} and {target} are one store. Name another to copy to.")
    with options.opened(origin) as first:
        count = _entries(first)
        if dry_run:
            try:
                with options.opened(target) as second:
                    done = copied(first, second)
            except StoreMissing:
                done = 0
            entries = counted(count, "entry", "entries")
            tell(f"{count - done} of {entries} would be copied from {origin} to {target}; {done} are there")
            return
        with options.opened(target, create=True, write=True) as second:
            done = copied(first, second)
            new = sum(1 for _ in progress(copy(first, second), count - done, "Copying"))
            found = _differences(first, second)
    tell(f"{counted(new, 'entry', 'entries')} copied to {target}, {counted(done, 'was', 'were')} there")
    for difference in found[:_NAMED]:
        tell(_line(difference, origin, target))
    if found:
        differences = counted(len(found), "difference")
        raise StoreError(f"{target} is not the same as {origin}: {differences}. rawabit verify lists them all.")
    tell("both were read through and hold the same")


@click.command("verify")
@click.argument("one", type=options.FILE, metavar="A")
@click.argument("other", type=options.FILE, metavar="B")
@options.output_format
@options.lang
def verify_command(one: str, other: str, format_: str, lang: options.Lang) -> None:
    """Compare two stores: what was read, what is shown, what was decided, and the history; list what differs.

    Both are read through. Ends with 3 where they differ.
    """
    with options.opened(one) as first, options.opened(other) as second:
        found = _differences(first, second)
    words = options.words_for(format_, lang)
    columns: Columns = {
        "what": lambda d: _WHAT[d.what] if words == "ar" else d.what,
        "id": lambda d: d.which,
        "note": lambda d: in_cell(_note(d, one, other), words),
    }
    if found or format_ != "table":
        show_rows(found, columns, format_=format_, lang=lang)
    tell(counted(len(found), "difference") if found else f"{one} and {other} hold the same")
    if found:
        if not any(difference.what in _SHOWN for difference in found):
            tell("Both show the same; they differ in how it was read, decided or changed, which an export does not hold.")
        sys.exit(3)


def _one(origin: str, target: str) -> bool:
    """Whether two addresses are of one store; of a file also by another way to it."""
    try:
        return origin == target or os.path.samefile(origin, target)
    except OSError:
        return False


def _entries(store: Store) -> int:
    """How many entries the journal has."""
    done = 0
    while entries := store.journal(after=done, limit=1000):
        done = entries[-1].number
    return done


def _differences(one: Store, other: Store) -> list[Difference]:
    from ..graph.verifying import compare

    return [found for found in progress(compare(one, other), None, "Comparing") if found]


def _note(difference: Difference, one: str, other: str) -> str:
    return {"first": f"only in {one}", "second": f"only in {other}", "other": "differs"}[difference.how]


def _line(difference: Difference, one: str, other: str) -> str:
    return f"{difference.what} {difference.which}: {_note(difference, one, other)}"
