"""How a reader process hands a document over: entities once for each file, relations and mentions as columns of plain values.

Nothing of it is believed before it was compared with itself: a file may have taken the process over.
"""

from __future__ import annotations

from dataclasses import replace
from sys import intern

import msgspec

from ...graph.columnar import Mentions, Relations, mentions_of, relations_of
from ...graph.columns import MentionColumns, RelationColumns
from ...graph.document import check
from ...graph.errors import InputError
from ...graph.model import DateMention, Document, Entity, Name, Source
from ...graph.place_columns import PlaceColumns, Places, columns_of
from .short_columns import lengthened, shortened

MOST = 100_000


class _Packed(msgspec.Struct, array_like=True, frozen=True):
    """A document: those of its entities that are new, and the numbers of all of them, 0 for the first that came.

    Its places stand beside the source, its columns are ``shortened``.
    """

    source: Source
    places: PlaceColumns
    new: tuple[Entity, ...]
    entities: list[int]
    relations: RelationColumns
    mentions: MentionColumns
    dates: tuple[DateMention, ...]


class Sent:
    """The entities that a reader process has handed over of one file; ``Received`` keeps count of them in the same way.

    With more than ``MOST`` entities it begins anew.
    """

    def __init__(self) -> None:
        self._last: dict[str, tuple[Entity, int]] = {}  # by id as it was handed over last
        self._count = 0

    def packed(self, document: Document) -> bytes:
        """A document, in which the entities that were handed over in earlier ones are only numbers.

        Raises:
            InputError: it contradicts itself.
        """
        if not (isinstance(document.relations, Relations) and isinstance(document.mentions, Mentions)):
            check(document)  # while it still has words of its own: columns have those of the text
        if self._count > MOST:
            self._last.clear()
            self._count = 0
        new: list[Entity] = []
        last = self._last.get
        listed = [
            there[1] if (there := last(entity.id)) and there[0] is entity else self._number(entity, new)
            for entity in document.entities
        ]
        columns = shortened(relations_of(document).columns, mentions_of(document).columns)
        source, places = replace(document.source, places=()), columns_of(document.source.places)
        packed = _Packed(source, places, tuple(new), listed, *columns, document.dates)
        return msgspec.msgpack.encode(packed)

    def _number(self, entity: Entity, new: list[Entity]) -> int:
        last = self._last.get(entity.id)
        if last and (last[0] is entity or last[0] == entity):
            return last[1]
        new.append(entity)
        self._last[entity.id] = (entity, self._count)
        self._count += 1
        return self._count - 1


class Received:
    """The entities that came of one file so far; ``new`` are those that came with the last document.

    Args:
        met: those that came from any reader of the file, by id: where several readers share it, what is equal is there once.
    """

    def __init__(self, met: dict[str, Entity] | None = None) -> None:
        self._met = {} if met is None else met
        self._entities: list[Entity] = []
        self.new: list[Entity] = []

    def document(self, data: bytes | memoryview) -> Document:
        """The document that ``Sent.packed`` was given.

        Raises:
            InputError: it is none, or contradicts itself in what its columns point to.
        """
        try:
            packed = msgspec.msgpack.decode(data, type=_Packed)
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise InputError(f"It cannot be read: the reader gave no proper document ({error})") from error
        source, entities = packed.source, self._listed(packed)
        if packed.places.starts:
            source = replace(source, places=Places(packed.places))
        ids, length = [entity.id for entity in entities], len(source.text)
        said, mentioned = lengthened(packed.relations, packed.mentions)
        even = len(set(map(len, packed.places))) == 1
        if not (even and said.fits(len(ids), length) and mentioned.fits(len(ids), length)):
            raise InputError("It cannot be read: the reader speaks of what it did not hand over")
        return Document(source, entities, Relations(source, ids, said), Mentions(source, ids, mentioned), packed.dates)

    def _listed(self, packed: _Packed) -> tuple[Entity, ...]:
        if len(self._entities) > MOST:
            self._entities.clear()
            self._met.clear()
        self.new = [self._once(_kept_small(one)) for one in packed.new]
        self._entities += self.new
        there, listed = self._entities, packed.entities
        if listed and not 0 <= min(listed) <= max(listed) < len(there):
            raise InputError("It cannot be read: the reader speaks of what it did not hand over")
        return tuple([there[number] for number in listed])

    def _once(self, one: Entity) -> Entity:
        there = self._met.setdefault(one.id, one)
        if there != one:
            self._met[one.id] = there = one
        return there


def _kept_small(one: Entity) -> Entity:
    """The same entity with words of the vocabulary that are there once: each is decoded anew, and takes more room than a name."""
    names = tuple([Name(name.text, intern(name.lang), intern(name.role)) for name in one.names])
    return replace(one, kind=intern(one.kind), names=names, classification=one.classification and intern(one.classification))
