"""What taking back a document takes with it, and what stays because other documents say it too."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..graph.filter import EVERYTHING
from ..graph.model import Entity, Relation, Source
from ..graph.store import Store
from ..graph.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Consequences:
    """What ``Store.remove`` would do with a document.

    ``relations`` go, all that it says; ``said_elsewhere`` are those of them that another document says too: the tie stays.
    ``entities`` go with it, since nothing else speaks of them; ``kept`` stay. ``decisions`` were made about it and wait for it.
    """

    source: Source
    relations: tuple[Relation, ...]
    said_elsewhere: tuple[Relation, ...]
    entities: tuple[Entity, ...]
    kept: tuple[Entity, ...]
    decisions: int


def consequences(store: Store, source: Source) -> Consequences:
    """What would go with a document, and what would stay; nothing is changed.

    Two relations say the same when type, ends and polarity are the same, as they are shown; entities are those that are shown.

    Args:
        store: any store.
        source: a document of it.

    Returns:
        Relations in the order of the text, entities by id.
    """
    own = tuple(store.scan(replace(EVERYTHING, sources=frozenset({source.id}))))
    ends = list(dict.fromkeys(end for r in own for end in (r.source, r.target)))
    others = {_said(r) for r in store.relations(ends, EVERYTHING, among=True) if r.evidence[0].source != source.id}
    read = [entity.id for entity in store.document(source.id).entities]
    speakers = store.appearances(read)
    shown = store.entities(read)
    gone = {shown[e].id: shown[e] for e in read if speakers.get(e) == [source.id]}
    kept = {shown[e].id: shown[e] for e in read if shown[e].id not in gone}
    return Consequences(
        source,
        own,
        tuple(r for r in own if _said(r) in others),
        tuple(gone[ident] for ident in sorted(gone)),
        tuple(kept[ident] for ident in sorted(kept)),
        len(store.decisions([source.id])),
    )


def _said(relation: Relation) -> tuple[object, ...]:
    ends = (relation.source, relation.target)
    return relation.type, relation.polarity, *(sorted(ends) if vocabulary().types[relation.type].symmetric else ends)
