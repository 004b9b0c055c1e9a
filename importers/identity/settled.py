"""What an export of ours brings: it has told its entities apart, so that none of them is another one of the same export.

Told apart anew, in the order of their days and not in that in which they once came, they would get other ids, and two people of
one name become one.
"""

from __future__ import annotations

from collections.abc import Mapping

from ...graph.identity import entity_id
from ...graph.model import Document, Entity
from .renaming import key_of, moved_along, renamed


class Settled:
    """The entities of an export so far.

    Of documents that are known already it is recalled how they were told apart, for those that come after them (``recall``).
    ``there`` are the ids that they were stored under, ``told`` those of them of which the document that is told apart speaks.
    """

    def __init__(self) -> None:
        self._stored: dict[str, str] = {}  # by the id in the export
        self._now: dict[str, str] = {}  # likewise, of the document that is being told apart
        self.there: set[str] = set()
        self.told: set[str] = set()

    def again(self, document: Document) -> Document:
        """A document in which who came before has the id that it was stored under, and nobody else has one of these."""
        before = {one.id: self._stored[one.id] for one in document.entities if one.id in self._stored}
        others = [one for one in document.entities if one.id not in before and one.id in self.there]
        ids = moved_along(document, before | {one.id: self._free(one, document.source.id) for one in others})
        self._now = {one.id: ids.get(one.id, one.id) for one in document.entities}
        self.told = set(before.values())
        return renamed(document, {old: new for old, new in ids.items() if old != new}, {})

    def _free(self, one: Entity, source: str) -> str:
        """An id for an entity of which another has the id: with what it belongs to, else with the first that speaks of it."""
        made = entity_id(one.kind, key_of(one) or one.id, one.qualifier or source)
        while made in self.there:
            made = entity_id(one.kind, made, source)
        return made

    def recall(self, document: Document, there: Document) -> None:
        """Note under which ids the entities of a document are stored that came with an earlier export, and is known.

        Args:
            document: the document as the export has it.
            there: the same one as the store has it.
        """
        stored = {relation.id: relation for relation in there.relations}
        pairs = [(r, stored[r.id]) for r in document.relations if r.id in stored]
        self._now = {
            ours: theirs for one, other in pairs for ours, theirs in ((one.source, other.source), (one.target, other.target))
        }
        places = {(m.start, m.end, m.kind): m.entity for m in there.mentions}
        named = ((m.entity, places.get((m.start, m.end, m.kind))) for m in document.mentions)
        self._now |= {ours: theirs for ours, theirs in named if ours and theirs}
        self.keep()

    def move(self, ids: Mapping[str, str]) -> None:
        """Note that entities of this document have got other ids, given by those that they had until then."""
        self._now = {ident: ids.get(now, now) for ident, now in self._now.items()}

    def keep(self) -> None:
        """Note that the document is told apart."""
        self._stored |= self._now
        self.there.update(self._now.values())
