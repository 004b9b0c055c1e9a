"""The import pipeline: each file read in the sandbox and stored whole or not at all, and a report of what happened to it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext, suppress
from functools import partial
from pathlib import Path
from typing import Any

from ..graph.errors import InputError
from ..graph.store import Store
from .ahead import ReadAhead
from .arrivals import is_temporary
from .garbage import rarely_collected
from .groups import Group, Stopped, groups
from .identity.familiar import Familiar
from .newer import Keep
from .outcomes import Outcome, refused, stored, told_of_mapping
from .readers import is_document
from .sandbox.process import Sandbox, Tables
from .sandbox.replies import Read


def load(
    store: Store,
    files: Iterable[str],
    *,
    encoding: str | None = None,
    date: str | None = None,
    stdin: bytes | None = None,
    names: Iterable[tuple[str, str, str | None]] = (),
    model: Path | None = None,
    tables: Tables | None = None,
    ocr: str | None = None,
    country: str | None = None,
    jobs: int = 1,
    keep: Keep | None = None,
    together: int = 50,
    stop: Callable[[], bool] = lambda: False,
    progress: Callable[[str, int], None] = lambda file, relations: None,
) -> Iterator[Outcome]:
    """Import files, each all or nothing, in the order given; files inside others come after those that hold them.

    Args:
        store: a store that is open for writing.
        files: paths; ``-`` stands for ``stdin``.
        encoding: the encoding of all of them, where a person gave it.
        date: the day of publication of all of them (ISO); it only supplies years that the texts leave out, marked as inferred.
        stdin: the bytes that ``-`` stands for.
        names: names that people accepted (text, kind, classification): they are believed before all else.
        model: a file of models for names in place of the shipped one.
        tables: what a person says of tables (see ``Sandbox.documents``).
        ocr: the program that recognizes letters in pictures of pages (``readers.ocr.find``).
        country: the ISO 3166 code of the office's country: whose notices are that tell none.
        jobs: how many processes read; one writes, in the order of the files, so the result is the same for any number.
        keep: stores a document; else it is added, whether or not it is a newer version of a known one.
        together: how many small files at most are stored in one transaction, by a store that can; none waits for others longer
            than half a second.
        stop: asked between two documents; where it says True, nothing is kept of the file that is being read, and the files that
            are left are not begun.
        progress: told the name of a file of several documents, and how many relations were read from it so far, after each.

    Yields:
        One outcome a document, as soon as its file is durable or refused; a text is one, a file of records may hold several.

    Raises:
        StoreError: the store cannot be written; what was reported before is kept, nothing of what was not.
    """
    given: dict[str, Any] = {"encoding": encoding, "date": date, "stdin": stdin, "tables": tables}
    believed = list(names)
    mapped = bool(tables and tables.get("columns"))
    sandboxes = [Sandbox(names=believed, model=model, ocr=ocr, country=country) for _ in range(jobs)]
    with rarely_collected(), ReadAhead(sandboxes, files, stop=stop, **given) as ahead:
        for group in groups(iter(ahead), together if store.one_transaction else 1):
            yield from _stored_together(store, group, keep, progress, mapped=mapped)


def _stored_together(
    store: Store, group: Group, keep: Keep | None, progress: Callable[[str, int], None], *, mapped: bool
) -> list[Outcome]:
    """Store some files in one transaction, each all or nothing.

    A mark to go back to before each file makes SQLite copy every page that it changes, a sixth of all work on small files; and
    hardly ever is one refused when part of it was written. So small ones are stored without marks first; where that fails it is
    undone, and done again with them.
    """
    file_stored = partial(_file, store, keep=keep, progress=progress, mapped=mapped)
    if store.one_transaction and all(isinstance(reads, list) for _, reads in group):
        with suppress(InputError), store.together():
            return [outcome for file, reads in group for outcome in file_stored(file, reads, marked=False)]
    with store.together(many=True):
        return [outcome for file, reads in group for outcome in file_stored(file, reads, marked=True)]


def _file(
    store: Store,
    file: str,
    reads: Iterable[Read | InputError],
    *,
    keep: Keep | None,
    progress: Callable[[str, int], None],
    mapped: bool,
    marked: bool,
) -> list[Outcome]:
    """Store the documents of one file, all or nothing.

    Args:
        mapped: whether a person said what columns of tables mean.
        marked: whether to go back to where it began, if it is refused when part of it was written; else that is an error.
    """
    if not marked and (unusable := next((read for read in reads if isinstance(read, InputError)), None)):
        return [refused(file, unusable)]
    outcomes: list[Outcome] = []
    familiar = Familiar()
    relations = 0
    try:
        with store.together() if marked else nullcontext():
            for read in reads:
                if isinstance(read, InputError):
                    raise read
                outcome = stored(store, file, read, keep, familiar)
                outcomes.append(told_of_mapping(store, outcome, read) if mapped else outcome)
                if read.more:
                    relations += len(read.document.relations) if read.document else 0
                    progress(file, relations)
    except Stopped:
        return _still_there(store, outcomes)
    except InputError as error:
        if not marked:
            raise
        return [*_still_there(store, outcomes), refused(file, error)]
    return outcomes


def _still_there(store: Store, outcomes: list[Outcome]) -> list[Outcome]:
    """What holds although a file was given up: what was known before, or is kept by a store that makes each change by itself."""
    there = set(store.source_ids()) if outcomes else set()
    return [outcome for outcome in outcomes if outcome.added and outcome.added.source in there]


def expand(paths: Iterable[str]) -> list[str]:
    """Every file that the paths mean, in order and once: a folder stands for the documents in it, by name, with those that are
    refused.

    What programs put beside documents (``arrivals.is_temporary``) is left out. A folder without any stands for itself, and so
    does one that cannot be looked into: they are reported.
    """
    found: dict[str, None] = {}
    for given in paths:
        path = Path(given)
        if given != "-" and path.is_dir():
            found.update(dict.fromkeys([str(p) for p in sorted(_inside(path))] or [given]))
        else:
            found[given] = None
    return list(found)


def _inside(folder: Path) -> Iterator[Path]:
    """The documents below a folder, and the folders there that cannot be looked into."""
    faults: list[OSError] = []
    for here, _, names in os.walk(folder, onerror=faults.append):
        documents = (Path(here, name) for name in names if is_document(name) and not is_temporary(name))
        yield from (path for path in documents if path.is_file())
    yield from (Path(fault.filename) for fault in faults)
