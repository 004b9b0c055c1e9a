"""Newer versions: which known document a text is a new version of, and what the two say otherwise."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from ..graph.amounts import MONEY, named_sums
from ..graph.journal import Entry
from ..graph.model import Document, Entity, Relation, Source
from ..graph.names.keys import match_key
from ..graph.noting import ORIGIN
from ..graph.store import Store
from ..graph.versions import aligned, paired
from .entries import imports
from .likeness import Sample, alike

# Of 479,710 pairs of different notices of the corpus the most alike have 0.18 in common; of 980 notices in which a quarter of the
# words was replaced, the least alike and the original 0.44.
ALIKE = 0.3
_NEARLY = 0.1  # by which the likeness of long texts may seem other than it is, and more
_WORTH = MONEY | {"signed"}  # types whose words may name a sum: correcting one is what many a newer version is for
_UNTOLD = "stdin"  # what comes over standard input has no origin


@dataclass(frozen=True, slots=True)
class Difference:
    """What one version says otherwise than the other: ``new``, ``gone`` or ``changed``, with the two entities.

    ``before`` is the relation as the old version has it, ``after`` as the new one has it, None where it has none; ``fields`` are
    those that changed, of modality, polarity, start, end, amount and attributed_to; ``speakers`` are who says it in either
    version, where somebody does.
    """

    what: str
    source: Entity
    target: Entity
    before: Relation | None
    after: Relation | None
    fields: tuple[str, ...] = ()
    speakers: tuple[Entity | None, Entity | None] = (None, None)

    @property
    def relations(self) -> tuple[Relation, ...]:
        """What it rests on, the old one first."""
        return tuple(relation for relation in (self.before, self.after) if relation)


@dataclass(frozen=True, slots=True)
class Altered:
    """A thing of which two versions say otherwise, as either has it.

    ``fields`` are those that changed, of names (none is left of what it was called), start, end (of a task: when it is due) and
    status.
    """

    before: Entity
    after: Entity
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """Two versions of one document: what differs, and how many relations both have alike."""

    old: Source
    new: Source
    differences: tuple[Difference, ...]
    altered: tuple[Altered, ...]
    alike: int

    def count(self, what: str) -> int:
        """How many differences between relations are of one sort."""
        return sum(difference.what == what for difference in self.differences)


class Versions:
    """The versions of documents in a store; each text that is there is read once, however many are looked for.

    Args:
        store: any store.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._seen: dict[str, tuple[str, Sample]] = {}  # of each source the bytes it is from

    def earlier(self, source: Source, *, parts: Collection[str] = ()) -> Source | None:
        """The known document that a text is another version of.

        It came under the same name (``origin``) from other bytes, and its text is much alike (``ALIKE``); of several it is the
        one most alike, then the one that was imported last. Documents from the same bytes are parts of one file.

        Args:
            source: what was read, or a source that is there already.
            parts: ids of sources that are known to be from the same bytes, so that their texts need not be read.
        """
        found = self._alike(source, parts)
        near = sorted(ident for ident, likeness in found.items() if likeness >= max(found.values()) - _NEARLY)
        sure = {s: likeness for s in self._store.sources(near) if (likeness := alike(s.text, source.text)) >= ALIKE}
        if len(sure) < 2:
            return next(iter(sure), None)
        entries = imports(self._store)
        return max(sure, key=lambda s: (sure[s], _place(entries, s.id), s.id))

    def newer(self, source: Source) -> Source | None:
        """The version of a source that was imported last, where that was after this one; see ``earlier``."""
        entries = imports(self._store)
        places = {ident: place for ident in self._alike(source) if (place := _place(entries, ident)) > _place(entries, source.id)}
        for ident in sorted(places, key=lambda ident: (places[ident], ident), reverse=True):
            (found,) = self._store.sources([ident])
            if alike(found.text, source.text) >= ALIKE:
                return found
        return None

    def _alike(self, source: Source, parts: Collection[str] = ()) -> dict[str, float]:
        """The ids of the other versions that are there, and of some that may be none, with how much they are alike, nearly."""
        if not source.origin or source.origin == _UNTOLD or source.origin.startswith(ORIGIN):
            return {}
        others = set(self._store.source_ids(origin=source.origin)) - {source.id, *parts}
        for ident in others - self._seen.keys():
            (one,) = self._store.sources([ident])
            self._seen[ident] = one.sha256, Sample.of(one.text)
        samples = {ident: sample for ident in others for sha256, sample in (self._seen[ident],) if sha256 != source.sha256}
        own = Sample.of(source.text) if samples else None
        found = {ident: own.alike(sample) for ident, sample in samples.items()} if own else {}
        return {ident: likeness for ident, likeness in found.items() if likeness >= ALIKE - _NEARLY}


def earlier(store: Store, source: Source, *, parts: Collection[str] = ()) -> Source | None:
    """The known document that a text is another version of; see ``Versions.earlier``."""
    return Versions(store).earlier(source, parts=parts)


def differences(old: Document, new: Document) -> Compared:
    """What two versions of one document say otherwise, both as read.

    Returns:
        What is new, then what is gone, then what changed how far along it is, whether it is so, its dates, or who says it; beside
        these the things of which the versions say otherwise; each in the order of its text.
    """
    same = aligned(old, new)
    pairs = paired(old, new, same)
    known = {entity.id: entity for document in (old, new) for entity in document.entities}
    met = {relation.id for pair in pairs for relation in pair}
    found = [_only("new", r, known) for r in new.relations if r.id not in met]
    found += [_only("gone", r, known) for r in old.relations if r.id not in met]
    changed = [(a, b, fields) for a, b in pairs if (fields := tuple(_changed(a, b, same)))]
    found += [
        Difference("changed", known[b.source], known[b.target], a, b, fields, _speakers(a, b, known)) for a, b, fields in changed
    ]
    return Compared(old.source, new.source, tuple(found), tuple(_altered(old, new, same)), len(pairs) - len(changed))


def _place(entries: Mapping[str, Entry], ident: str) -> int:
    return entries[ident].number if ident in entries else 0


def _only(what: str, relation: Relation, known: dict[str, Entity]) -> Difference:
    before, after = (None, relation) if what == "new" else (relation, None)
    return Difference(what, known[relation.source], known[relation.target], before, after)


def _changed(before: Relation, after: Relation, same: Mapping[str, str]) -> Iterator[str]:
    for field in ("modality", "polarity", "start", "end"):
        if getattr(before, field) != getattr(after, field):
            yield field
    if after.type in _WORTH and named_sums(before) != named_sums(after):
        yield "amount"
    by = before.attributed_to
    if (same.get(by, by) if by else None) != after.attributed_to:
        yield "attributed_to"


def _speakers(before: Relation, after: Relation, known: Mapping[str, Entity]) -> tuple[Entity | None, Entity | None]:
    one, other = (known[r.attributed_to] if r.attributed_to else None for r in (before, after))
    return one, other


def _altered(old: Document, new: Document, same: Mapping[str, str]) -> Iterator[Altered]:
    """The things that both versions have and do not say the same of, in the order of the old text."""
    before, after = ({entity.id: entity for entity in document.entities} for document in (old, new))
    for one, other in ((before[ident], after[now]) for ident, now in same.items()):
        fields = tuple(field for field in ("start", "end", "status") if getattr(one, field) != getattr(other, field))
        if not _keys(one) & _keys(other):
            fields = ("names", *fields)
        if fields:
            yield Altered(one, other, fields)


def _keys(entity: Entity) -> set[str]:
    return {match_key(name.text, entity.kind) or name.text for name in entity.names}
