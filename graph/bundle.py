"""A whole graph as one value, as exports of a store have it: what several sources say, and the documents that it is made of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from .errors import InputError
from .filter import EVERYTHING, Filter
from .identity import number, source_id
from .model import DateMention, Document, Entity, Mention, Relation, Source
from .noting import as_shown
from .store import Store

_LONGEST = 15  # digits of a number that every store and format can keep


@dataclass(slots=True)
class Bundle:
    """Sources, what stands in them by the id of the source, entities and relations."""

    sources: list[Source] = field(default_factory=list)
    mentions: list[tuple[str, Mention]] = field(default_factory=list)
    dates: list[tuple[str, DateMention]] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)


def bundle_of(store: Store, where: Filter = EVERYTHING) -> Bundle:
    """All that a store shows: sources by date, the rest in the orders of the store."""
    sources = as_shown(store, store.sources())
    return Bundle(
        sources,
        [(source.id, mention) for source in sources for mention in store.mentions(source.id)],
        [(source.id, date) for source in sources for date in store.dates(source.id)],
        list(store.all_entities()),
        list(store.scan(where)),
    )


def documents(bundle: Bundle) -> Iterator[Document]:
    """The documents that a bundle is made of, one a source, in the order of the sources.

    An entity goes to every source that speaks of it, with the names that stand there and those that stand nowhere; one of which
    none speaks goes to the first.

    Raises:
        InputError: a source's id is not that of its text, or a relation belongs to a source that is not there.
    """
    known = {source.id for source in bundle.sources}
    for source in bundle.sources:
        if source.id != source_id(source.text):
            raise InputError(f"The source {source.id} ({source.title}) does not have the text that its id was made from")
    relations: dict[str, list[Relation]] = defaultdict(list)
    for relation in bundle.relations:
        home = relation.id.rpartition("/")[0]
        if home not in known:
            raise InputError(f"The relation {relation.id} belongs to a source that is not in the file")
        relations[home].append(relation)
    mentions, dates = defaultdict(list), defaultdict(list)
    for ident, mention in bundle.mentions:
        mentions[ident].append(mention)
    for ident, date in bundle.dates:
        dates[ident].append(date)
    homes, names = _homes(bundle, relations), _Names(bundle.mentions)
    for source in bundle.sources:
        yield Document(
            source,
            tuple(names.said(entity, source.id) for entity in bundle.entities if source.id in homes[entity.id]),
            tuple(sorted(relations[source.id], key=_number)),
            tuple(mentions[source.id]),
            tuple(dates[source.id]),
        )


class _Names:
    """Which names of entities stand in which sources: an export gives an entity those of all sources together."""

    def __init__(self, mentions: list[tuple[str, Mention]]) -> None:
        self._texts: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for source, mention in mentions:
            if mention.entity and mention.form == "name":
                self._texts[mention.entity][source].add(mention.text)

    def said(self, entity: Entity, source: str) -> Entity:
        """An entity as a source speaks of it: without the names that only others have. One that it does not name keeps all."""
        texts = self._texts.get(entity.id, {})
        here = texts.get(source, set())
        elsewhere = set().union(*texts.values()) - here
        names = tuple(name for name in entity.names if name.text in here or name.text not in elsewhere)
        return replace(entity, names=names) if here and names else entity


def _homes(bundle: Bundle, relations: dict[str, list[Relation]]) -> dict[str, set[str]]:
    """The sources that speak of each entity."""
    homes: dict[str, set[str]] = defaultdict(set)
    for ident, mention in bundle.mentions:
        if mention.entity:
            homes[mention.entity].add(ident)
    for ident, said in relations.items():
        for r in said:
            spoken = (r.source, r.target, r.attributed_to, *(a.entity for a in r.alternatives))
            for key in filter(None, spoken):
                homes[key].add(ident)
    for entity in bundle.entities:
        if not homes[entity.id] and bundle.sources:
            homes[entity.id].add(bundle.sources[0].id)
    above = {entity.id: entity.qualifier for entity in bundle.entities}
    for entity in bundle.entities:  # whoever speaks of a directorate speaks of its ministry too
        whole, seen = entity.qualifier, {entity.id}
        while whole in above and whole not in seen:
            homes[whole] |= homes[entity.id]
            seen.add(whole)
            whole = above[whole]
    return homes


def _number(relation: Relation) -> int:
    digits = relation.id.rpartition("/")[2]
    if not digits.isascii() or not digits.isdecimal() or len(digits) > _LONGEST:
        raise InputError(f"{relation.id!r} is not the id of a relation (the id of a source, a stroke and a number)")
    return int(digits)


def check_ids(bundle: Bundle) -> None:
    """Refuse ids that a store cannot keep.

    Raises:
        InputError: the first of them is named.
    """
    for ident in (*(s.id for s in bundle.sources), *(e.id for e in bundle.entities)):
        number(ident)
    for entity in bundle.entities:
        if not entity.id.startswith(f"{entity.kind}-"):
            raise InputError(f"{entity.id} is not the id of a {entity.kind}")
