"""An analyst's own note to an entity: a document of a few lines, which says whom it is about, who wrote it and when.

So a note is listed, undone, copied, exported and taken back as any document, and nothing is said of relations (docs/adr/0024).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from .answers import Added
from .errors import InputError, NotFound
from .identity import source_id
from .journal import now
from .model import Document, Mention, Relation, Source
from .names.keys import language
from .store import Store

ORIGIN = "note:"
"""What the origin of a note begins with, before the id of the entity that it is about."""

_LONGEST = 10_000
_ABOUT = re.compile(f"{ORIGIN}([a-z]+-[0-9a-f]{{16}})")  # a file may be called anything


@dataclass(frozen=True, slots=True)
class Note:
    """The words of a note, who wrote them, and when (ISO 8601, UTC); ``source`` is the document that they are in."""

    source: Source
    words: str
    by: str
    at: str
    relations: tuple[Relation, ...] = ()


def note(store: Store, entity: str, words: str, *, by: str = "", status: str | None = None) -> Added:
    """Write a note to an entity, signed and dated; one entry of the journal.

    A note may say of a task that it is over (docs/adr/0028); taken back, the task is what documents tell of it.

    Args:
        store: a store that is open for writing.
        entity: the id of an entity, as it was read.
        words: any text.
        by: who writes it.
        status: ``done`` or ``cancelled``, of a task; None says nothing of it.

    Raises:
        NotFound: there is no such entity.
        InputError: there are no words, or more than a note holds; or what is over is no task.
    """
    if not words.strip():
        raise InputError("A note without words says nothing. Nothing was changed.")
    if len(words) > _LONGEST:
        raise InputError(f"A note holds up to {_LONGEST} characters; these are {len(words)}. Import it as a document.")
    document = _document(store, entity, _written(words), _written(by), now())
    (about,) = document.entities
    if status and about.kind != "task":
        raise InputError(f"Only a task is done or cancelled, and {about.names[0].text!r} is none. Nothing was changed.")
    return store.add(replace(document, entities=(replace(about, status=status),)))


def _written(text: str) -> str:
    """A text without halves of characters, which arguments of a command may have and no store can keep."""
    return text.encode("utf-8", "replace").decode("utf-8")


def notes_to(store: Store, entity: str) -> list[Note]:
    """The notes to an entity and to all that are one with it, the latest first.

    Args:
        store: any store.
        entity: the id of an entity as it is shown.
    """
    found = [_read(s) for one in store.members([entity]).get(entity, []) for s in store.of_origin(f"{ORIGIN}{one.id}")]
    return sorted(found, key=lambda one: (one.at, one.source.id), reverse=True)


def writer(source: Source) -> str:
    """Who wrote a source, where it is a note that is signed; else empty."""
    return _read(source).by if _about(source) else ""


def note_ids(store: Store, entities: Collection[str]) -> set[str]:
    """The ids of the sources that are notes to any of these entities, or to what is one with it."""
    read = {one.id for members in store.members(entities).values() for one in members} if entities else set[str]()
    return {source for ident in sorted(read) for source in store.source_ids(origin=f"{ORIGIN}{ident}")}


def readdressed(source: Source, ids: Mapping[str, str]) -> Source:
    """A source whose origin, where it is a note's, has the new id of the entity that it is about; ``ids`` are by old ones."""
    entity = _about(source)
    return replace(source, origin=f"{ORIGIN}{ids[entity]}") if entity and entity in ids else source


def as_shown(store: Store, sources: Collection[Source]) -> list[Source]:
    """Sources of a store as exports have them, in which what was merged is one entity: so are the notes to it."""
    about = {entity for source in sources if (entity := _about(source))}
    ids = {ident: one.id for ident, one in store.entities(sorted(about)).items()} if about else {}
    return [readdressed(source, ids) for source in sources]


def _about(source: Source) -> str | None:
    found = _ABOUT.fullmatch(source.origin or "")
    return found[1] if found else None


def _read(source: Source) -> Note:
    lines = source.text.split("\n")
    by, _, at = lines[-1].rpartition(", ")
    return Note(source, "\n".join(lines[1:-1]), by, at)


def _document(store: Store, entity: str, words: str, by: str, at: str) -> Document:
    """The entity is there as its own sources have it, by its best name alone: a note brings no names and no dates."""
    shown = store.entities([entity])
    members = store.members([shown[entity].id])[shown[entity].id] if shown else []
    own = next((one for one in members if one.id == entity), None)
    if own is None:
        raise NotFound(f"There is no entity {entity}.")
    label, lines = " ".join(own.names[0].text.split()), words.strip().splitlines()
    text = "\n".join([label, *lines, f"{' '.join(by.split())}, {at}"])
    title = f"{label}: {' '.join(words.split())[:60]}"
    sha256 = hashlib.sha256(text.encode("utf-8")).hexdigest()
    source = Source(source_id(text), title, text, sha256, language(words), f"{ORIGIN}{entity}", at[:10])
    named = replace(own, names=own.names[:1], start=None, end=None, date_words=None, date_reason=None, status=None)
    return Document(source, (named,), mentions=(Mention(0, len(label), label, own.kind, own.id),))
