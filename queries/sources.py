"""The documents of a store: which one is meant, how each came in, and what it holds."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from ..graph.dates import bounds, first_day, last_day
from ..graph.errors import AmbiguousName, NotFound
from ..graph.file_names import in_letters
from ..graph.filter import EVERYTHING, Filter
from ..graph.journal import Entry
from ..graph.model import Entity, Relation, Review, Source
from ..graph.names.keys import match_key, words
from ..graph.places import INSIDE
from ..graph.store import Store
from .entries import imports, is_since
from .resolving import resolve
from .versions import Versions

_NOTHING: tuple[tuple[str, ...], int, int] = ((), 0, 0)
_FILE = re.compile(r"\.\w{1,8}$")
_NEAR = 5


@dataclass(frozen=True, slots=True)
class Imported:
    """A document that is there: the entry that put it in, what read it, its claims, those that wait, and its newer version."""

    source: Source
    entry: Entry | None
    methods: tuple[str, ...]
    claims: int
    waiting: int
    newer: Source | None


def find_source(store: Store, asked: str) -> Source:
    """The document that is meant.

    Args:
        store: any store.
        asked: its id, the name of its file (a path counts by its last part; of a file inside another its own name is enough, and
            the name of the outer one means all that are in it; of a sheet the name of its file, › and its own), its title, or
            words of its title in any spelling.

    Raises:
        AmbiguousName: several are called so; the message lists them with their ids.
        NotFound: none is.
    """
    asked = in_letters(asked)
    found = named_source(store, asked) or _titled(store, asked)
    if not found and (near := _near_files(store, asked)):
        raise NotFound(f"No document is called {asked!r}. The nearest are:\n{_listed(near)}\nGive the id.")
    if not found:
        raise NotFound(f"No document is called anything like {asked!r}. `rawabit sources` lists them.")
    if len(found) > 1:
        raise AmbiguousName(f"Several documents are called so:\n{_listed(found)}\nGive the id.", tuple(s.id for s in found))
    return found[0]


def _listed(sources: Sequence[Source]) -> str:
    return "\n".join(f"  {s.id}  {s.title} ({', '.join(filter(None, (s.origin, s.date)))})" for s in sources[:20])


def _near_files(store: Store, asked: str) -> list[Source]:
    """The documents from files whose names have most words of a file's name, its ending left out: at most five, best first."""
    wanted = _name_words(os.path.basename(asked)) if _FILE.search(asked) else frozenset()
    shared = [(len(wanted & _name_words(source.origin or "")), source) for source in store.sources()] if wanted else []
    near = [(-count, source.origin or "", source.id, source) for count, source in shared if 2 * count > len(wanted)]
    return [source for *_, source in sorted(near, key=lambda found: found[:3])[:_NEAR]]


def _name_words(file: str) -> frozenset[str]:
    return frozenset(words(_FILE.sub("", file).replace("_", " ")))


def meant(store: Store, asked: str) -> Entity | Source:
    """What a person wants to see: an entity, else a document.

    A document by its id or the name of its file; then an entity with this very name; then a document with this very title; then
    what is nearest: an entity, else a document whose title has all of these words (see ``nearest``).

    Raises:
        AmbiguousName, NotFound: see ``resolve`` and ``find_source``.
    """
    if named_source(store, asked):
        return find_source(store, asked)
    if any(hit.reason in {"id", "same"} for hit in store.search(asked, limit=10)):
        return resolve(store, asked)
    titled = _titled(store, asked, inside=False)
    if len(titled) == 1 and match_key(titled[0].title) == match_key(asked):
        return titled[0]
    try:
        return resolve(store, asked)
    except AmbiguousName:
        if len(titled) != 1 or len(asked.split()) < 2:
            raise
    except NotFound:
        if not titled and not _FILE.search(asked):
            raise
    return find_source(store, asked)


def nearest(store: Store, asked: str, source: Source) -> bool:
    """Whether a document only has the words in its title: it is neither called so nor is that its id or file."""
    return match_key(source.title) != match_key(asked) and not named_source(store, asked)


def named_source(store: Store, asked: str) -> list[Source]:
    """The documents with this id or from a file of this name, by date and id."""
    asked = in_letters(asked.strip())
    digits = asked.removeprefix("source-")
    if digits != asked and len(digits) == 16 and all(c in "0123456789abcdef" for c in digits):
        return store.sources([asked])
    return store.of_origin(asked) or store.of_origin(os.path.basename(asked)) or _inside(store, asked) or _sheets(store, asked)


def imported(
    store: Store,
    *,
    since: str | None = None,
    until: str | None = None,
    imported_since: str | None = None,
    file: str | None = None,
    waiting: bool = False,
) -> list[Imported]:
    """What was imported.

    Args:
        store: any store.
        since, until: ISO dates; only documents that are dated so.
        imported_since: an ISO date; only what came in on or after it.
        file: characters of the name of the file.
        waiting: only documents of which something waits for review.

    Returns:
        The latest import first.

    Raises:
        InputError: a date is none.
    """
    entries, every = imports(store), store.sources()
    found = [s for s in every if (not file or file.casefold() in (s.origin or "").casefold()) and _dated(s, since, until)]
    if imported_since:
        found = [s for s in found if s.id in entries and is_since(entries[s.id], imported_since)]
    files = Counter(origin for origin, _ in {(s.origin, s.sha256) for s in every})  # the parts of a table are of one file
    claims, versions = _claims(store, [s.id for s in found]), Versions(store)
    rows = [
        Imported(s, entries.get(s.id), *claims.get(s.id, _NOTHING), versions.newer(s) if files[s.origin] > 1 else None)
        for s in found
    ]
    rows.sort(key=lambda row: (-(row.entry.number if row.entry else 0), row.source.id))
    return [row for row in rows if row.waiting or not waiting]


def _titled(store: Store, asked: str, *, inside: bool = True) -> list[Source]:
    """The documents with this title; else those whose title has all of these words; else, ``inside``, these very characters."""
    wanted = match_key(asked)
    keys = [(source, match_key(source.title)) for source in store.sources()]
    same = [source for source, key in keys if key == wanted]
    return (
        same
        or [source for source, key in keys if wanted and set(wanted.split()) <= set(key.split())]
        or [source for source, _ in keys if inside and asked.strip() and asked.strip() in source.title]
    )


def _sheets(store: Store, asked: str) -> list[Source]:
    """The parts of a table that are called as their import told: the name of the file, and the sheet behind it."""
    file, inside, sheet = asked.partition(INSIDE)
    found = (store.of_origin(file) or store.of_origin(os.path.basename(file))) if inside else []
    return [source for source in found if source.title.endswith(INSIDE + sheet)]


def _inside(store: Store, asked: str) -> list[Source]:
    """The documents from a file of this name inside another one, else those from inside a file of this name.

    Only what looks like the name of a file is looked for, since every source is read for it.
    """
    name = os.path.basename(asked)
    if not _FILE.search(name):
        return []
    within = [(source, parts) for source in store.sources() if len(parts := (source.origin or "").split(INSIDE)) > 1]
    exact = [source for source, parts in within if asked in {INSIDE.join(parts[n:]) for n in range(1, len(parts))}]
    last = [source for source, parts in within if name == os.path.basename(parts[-1])]
    return exact or last or [source for source, parts in within if name in map(os.path.basename, parts[:-1])]


def _dated(source: Source, since: str | None, until: str | None) -> bool:
    if not since and not until:
        return True
    first, last = bounds(source.date)
    after, before = first_day(since) if since else None, last_day(until) if until else None
    if first is None and last is None:
        return False
    return (after is None or last is None or last >= after) and (before is None or first is None or first <= before)


def _claims(store: Store, sources: Collection[str]) -> dict[str, tuple[tuple[str, ...], int, int]]:
    """What read each source, how many claims it has and how many of them wait; of a large store no relation is kept for it."""
    where = Filter(polarities=EVERYTHING.polarities, reviews=EVERYTHING.reviews, sources=frozenset(sources))
    scanned = store.scan(where) if sources else iter(())
    return {source: _told(group) for source, group in groupby(scanned, key=lambda r: r.evidence[0].source)}


def _told(claims: Iterable[Relation]) -> tuple[tuple[str, ...], int, int]:
    methods, number, waiting = set[str](), 0, 0
    for r in claims:
        number += 1
        waiting += r.review is Review.PROPOSED
        methods.update(e.method for e in r.evidence)
    return tuple(sorted(methods)), number, waiting
