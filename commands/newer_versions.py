"""import --newer: what becomes of a document that is a newer version of a known one, and how the two are shown."""

from __future__ import annotations

import sys
from collections.abc import Collection
from functools import cached_property
from typing import TYPE_CHECKING, Literal

import click

from ..graph.errors import InputError
from .terminal import Keys, safe, tell
from .version_lines import told

if TYPE_CHECKING:
    from ..graph.answers import Added
    from ..graph.journal import Entry
    from ..graph.model import Document, Entity, Proposal, Relation, Source
    from ..graph.store import Store
    from ..importers.newer import Change, Newer
    from ..queries.versions import Altered, Compared, Difference, Versions

Newest = Literal["replace", "keep-both", "ask", "refuse"]
_DONE: dict[str, str] = {"replace": "replaced", "keep-both": "kept both", "refuse": "refused"}
_ASKED: dict[str, Newest] = {"r": "replace", "k": "keep-both", "l": "refuse", "q": "refuse"}

option = click.option(
    "--newer",
    type=click.Choice(["replace", "keep-both", "ask", "refuse"]),
    show_default="ask on a terminal, else refuse",
    help="What becomes of a newer version of a known document: it takes the place of the old one, and decisions go over to it; "
    "both are kept; you are asked; or it is refused.",
)


def chosen(newer: Newest | None, *, watching: bool = False) -> Newest:
    """What was said, or what fits where nothing was.

    Raises:
        InputError: nobody is there to be asked while a folder is watched.
    """
    if watching and newer == "ask":
        raise InputError("Nobody can be asked while a folder is watched. Give --newer replace, keep-both or refuse.")
    asked = not watching and sys.stdin.isatty() and sys.stderr.isatty()
    return newer or ("ask" if asked else "refuse")


class Newcomers:
    """Stores documents (``importers.newer.Keep``); versions of known ones as a person wants it.

    Args:
        store: a store that is open for writing.
        newer: what becomes of newer versions.
        again: take in what was here once and was taken out; else it is refused.
    """

    def __init__(self, store: Store, newer: Newest, *, again: bool = True) -> None:
        self._store = store
        self._newer = newer
        self._again = again
        self._bytes = ""
        self._parts: list[str] = []  # the documents so far from these bytes: no versions of one another

    @cached_property
    def out(self) -> dict[str, Entry]:
        """What was taken out before this import began."""
        from ..queries.entries import taken_out

        return taken_out(self._store)

    @cached_property
    def _versions(self) -> Versions:
        from ..queries.versions import Versions

        return Versions(self._store)

    def __call__(self, document: Document, proposals: Collection[Proposal]) -> tuple[Added | None, Newer | None]:
        """Store one document; see ``Keep``.

        Raises:
            InputError: it was taken out before, and is not to be taken in again.
        """
        from ..graph.answers import Added
        from ..queries.versions import differences

        store = self._store
        known = bool(store.sources([document.source.id]))
        if not known and not self._again and (taken := self.out.get(document.source.id)):
            raise InputError(
                f"It was here and was taken out on {taken.at[:10]} (entry {taken.number} of `rawabit history`). "
                "Without --watch, `rawabit import` takes it in again"
            )
        parts = self._same_file(document.source)
        old = None if known else self._versions.earlier(document.source, parts=parts)
        if old is None:
            return store.add(document, proposals, checked=True), None
        compared = differences(store.document(old.id), document)
        if _says_the_same(compared):
            return Added(old.id, known=True), None
        gone = self.out.get(document.source.id)
        how = self._newer if self._newer != "ask" else _ask(compared)
        added = None
        if how == "replace":
            added = store.replace(old.id, document, proposals, checked=True)
        elif how == "keep-both":
            added = store.add(document, proposals, checked=True)
        return added, _reported(compared, _DONE[how], gone.at if gone else None)

    def _same_file(self, source: Source) -> list[str]:
        """The documents of this import from the same bytes, this one among them."""
        if self._bytes != source.sha256:
            self._bytes, self._parts = source.sha256, []
        self._parts.append(source.id)
        return self._parts


def _says_the_same(compared: Compared) -> bool:
    """Whether two versions have the same words but for blanks and blank lines, and say the same of the same day."""
    old, new = compared.old, compared.new
    alike = (old.title, old.date) == (new.title, new.date) and old.text.split() == new.text.split()
    return alike and not (compared.differences or compared.altered)


def _ask(compared: Compared) -> Newest:
    file = safe(compared.new.origin or compared.new.title)
    for line in told(_reported(compared, "known", None)):
        tell(f"{file}: {line}")
    tell("[r] replace the old one  [k] keep both  [l] leave it")
    keys = Keys()
    while (key := keys.key()) not in _ASKED:
        pass
    return _ASKED[key]


def _reported(compared: Compared, done: str, was_here: str | None) -> Newer:
    from ..importers.newer import Newer

    changes = (*map(_change, compared.differences), *map(_alteration, compared.altered))
    return Newer(compared.old.id, compared.old.title, done, changes, was_here)


def _change(d: Difference) -> Change:
    from ..importers.newer import Change

    speakers = d.speakers if "attributed_to" in d.fields else (None, None)
    worth = "amount" in d.fields
    before, after = (_posture(r, by, worth=worth) for r, by in zip((d.before, d.after), speakers, strict=True))
    return Change(d.what, d.relations[-1].type, d.source.label(), d.target.label(), before, after)


def _alteration(a: Altered) -> Change:
    from ..importers.newer import Change

    renamed = "names" in a.fields
    before, after = (_state(entity, named=renamed) for entity in (a.before, a.after))
    return Change("changed", a.before.kind, a.after.label(), "", before or "–", after or "–")


def _state(entity: Entity, *, named: bool) -> str:
    """What a thing is called, when it is or is due, and whether it is done."""
    dates = "/".join(filter(None, (entity.start, entity.end)))
    return " ".join(filter(None, (f"«{entity.label()}»" if named else "", entity.status, dates)))


def _posture(relation: Relation | None, by: Entity | None = None, *, worth: bool = False) -> str:
    """How far along a relation is, whether it is denied, when, where it is asked for what it is worth, and who says so."""
    if relation is None:
        return ""
    from ..graph.amounts import named_sums

    denied = "negated" if relation.polarity == "negated" else ""
    dates = "/".join(filter(None, (relation.start, relation.end)))
    sums = named_sums(relation) or "–" if worth else ""
    return " ".join(filter(None, (str(relation.modality), denied, dates, sums, f"({by.label()})" if by else "")))
