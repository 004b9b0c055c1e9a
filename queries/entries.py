"""What was changed, by whom it was asked for or what it touched."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..graph.dates import first_day
from ..graph.errors import NotFound
from ..graph.filter import EVERYTHING
from ..graph.journal import Changes, Entry
from ..graph.model import Source
from ..graph.noting import writer
from ..graph.store import Store
from .resolving import resolve


def history(store: Store, subject: str | None = None) -> list[Entry]:
    """The journal, latest first.

    Args:
        store: any store.
        subject: the id of a source, or words of the title of one; or an entity, by name or id: then what touched it, or anything
            that is one with it, and the imports of the sources that speak of it. None for every change.

    Raises:
        AmbiguousName, NotFound: see ``resolve``.
    """
    entries = store.journal()[::-1]
    if subject is None:
        return entries
    wanted = _touched(store, subject, entries)
    return [entry for entry in entries if wanted & set(entry.touches)]


def signers(store: Store, entries: Iterable[Entry]) -> dict[int, str]:
    """Who made some changes: who took something back, signed what was decided, or wrote the note.

    Args:
        store: any store.
        entries: some of its journal.

    Returns:
        The names by the number of the entry, in the order given; empty where nobody is named.
    """
    rows = list(entries)
    put = {entry.subject for entry in rows if entry.action == "import"}
    known = {source.id: [source] for source in store.sources(put)} if put else {}
    gone = taken_out(store) if put - set(known) else {}
    known |= {ident: _last(store, ident, gone[ident]) for ident in sorted(put & set(gone))}
    return {entry.number: _signed(store.changes(entry.number), entry, known.get(entry.subject, [])) for entry in rows}


def _signed(changes: Changes, entry: Entry, put: Sequence[Source]) -> str:
    decided = [after.by for pairs in (changes.judgements, changes.decisions) for _, after in pairs if after]
    names = {changes.by, *(decided if entry.action != "undo" else ())}  # what was decided once holds again
    if entry.action == "import":
        names |= {writer(source) for source in put}
    return ", ".join(sorted(names - {""}))


def _last(store: Store, source: str, entry: Entry) -> list[Source]:
    """A source that is no longer in the store, as it was when this entry took it out."""
    taken = [before.document for before, _ in store.changes(entry.number).sources if before]
    return [document.source for document in taken if document and document.source.id == source]


def imports(store: Store) -> dict[str, Entry]:
    """The entry that put each source into the store, by the id of the source; the latest where there are several."""
    return {e.subject: e for e in store.journal() if e.action in {"import", "replace"} and not e.undone}


def is_since(entry: Entry, date: str) -> bool:
    """Whether an entry was made on or after a day, in UTC.

    Args:
        entry: one of the journal.
        date: a year, month or day, in any form that a question may give it, as 2026-11? or ٢٠٢٦.

    Raises:
        InputError: the date is none.
    """
    return first_day(entry.at[:10]) >= first_day(date)


def taken_out(store: Store) -> dict[str, Entry]:
    """The sources that were in the store once and are not now, with the entry that last changed that.

    A source that was forgotten, replaced by another version, or whose import was undone.
    """
    there: dict[str, bool] = {}
    last: dict[str, Entry] = {}
    for entry in store.journal():
        last.update(dict.fromkeys(entry.touches, entry))
        if entry.action in {"import", "replace", "remove"}:
            there.setdefault(entry.subject, False)
        if entry.action == "remove" and not entry.undone:
            there[entry.subject] = False
        elif entry.action in {"import", "replace"} and not entry.undone:
            there |= {ident: ident == entry.subject for ident in entry.touches if ident.startswith("source-")}
    return {ident: last[ident] for ident, is_there in there.items() if not is_there}


def _touched(store: Store, subject: str, entries: list[Entry]) -> set[str]:
    """The ids that a subject means, of what is there and of what was there once."""
    once = {ident for entry in entries for ident in entry.touches}
    if subject in once and subject.startswith("source-"):
        return {subject}
    titled = {s.id for s in store.sources() if subject in s.title}
    try:
        entity = resolve(store, subject)
    except NotFound:
        if subject in once or titled:
            return {subject, *titled}
        raise
    relations = store.relations([entity.id], EVERYTHING)
    members = store.members([entity.id])[entity.id]
    speaking = {*store.appearances([entity.id]).get(entity.id, ()), *(e.source for r in relations for e in r.evidence)}
    return {entity.id, subject, *(m.id for m in members), *speaking}
