"""What people accepted, as names that the next import may know at once and that a model may learn from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..graph.decisions import NAMED
from ..graph.filter import Filter
from ..graph.judgements import Verdict
from ..graph.model import Name, Polarity, Review
from ..graph.store import Store


@dataclass(frozen=True, slots=True)
class AcceptedName:
    """A name of something that a person confirmed, with its kind and classification, and the id of what it names."""

    name: Name
    kind: str
    classification: str | None
    entity: str


def accepted_names(store: Store) -> Iterator[AcceptedName]:
    """The names of the entities that a person's decisions confirm.

    An entity is confirmed by a relation that a person accepted or edited and that it is an end of, by a judgement that makes it
    the same as another, or by a name that a person accepted. What a rule accepts by itself confirms nothing. Things without a
    name of their own are left out.

    Args:
        store: any store.

    Yields:
        One row a name, by entity id, the best name first. Labels, which stand in for names, are left out.
    """
    confirmed = {ident for j in store.judgements() if j.verdict is Verdict.SAME for ident in j.key}
    accepted = [d for d in store.decisions() if d.review is Review.ACCEPTED]
    confirmed |= {d.claim.source for d in accepted if d.claim.type == NAMED}
    decided = {d.claim.document for d in accepted if d.claim.type != NAMED}
    where = Filter(polarities=frozenset(Polarity), reviews=frozenset({Review.ACCEPTED}), sources=frozenset(decided))
    by_people = _accepted_by_people(store, decided)
    for relation in store.scan(where) if decided else ():
        if relation.id in by_people:
            confirmed |= {relation.source, relation.target}
    known = {entity.id: entity for entity in store.entities(sorted(confirmed)).values()}
    for ident in sorted(known):
        entity = known[ident]
        if entity.named:
            yield from (AcceptedName(n, entity.kind, entity.classification, ident) for n in entity.names if n.role != "label")


def _accepted_by_people(store: Store, sources: set[str]) -> set[str]:
    from ..graph.shown import match

    found: set[str] = set()
    for source in store.sources(sorted(sources)):
        about = match(store.document(source.id).relations, store.decisions([source.id]))
        found |= {ident for ident, decision in about.items() if decision.review is Review.ACCEPTED}
    return found
