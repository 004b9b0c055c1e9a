"""Dates and states of events and tasks that several sources speak of, as each of them gives them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..graph.model import Entity, Relation
from ..graph.store import Store


@dataclass(frozen=True, slots=True)
class Given:
    """What sources give of a thing: by sort (``dates``, ``due``, ``status``) and value what they say of it; whether it is of
    several that were merged."""

    thing: str
    said: Mapping[tuple[str, str], list[Relation]]
    merged: bool


def given(
    store: Store, relations: Iterable[Relation], kinds: tuple[str, ...] = ("event", "agreement", "task")
) -> Iterator[Given]:
    """What each source gives of every thing that several speak of, in the order of their ids.

    Args:
        store: any store.
        relations: those that count.
        kinds: of what is asked.
    """
    several = _spoken_of(relations, kinds)
    if not several:
        return
    members = {thing: {e.id for e in group} for thing, group in store.members(sorted(several)).items()}
    read = {
        source: store.document(source).entities for source in sorted({source for said in several.values() for source in said})
    }
    for thing, said in sorted(several.items()):
        found: dict[tuple[str, str], list[Relation]] = {}
        for source, rs in said.items():
            for fact in sorted({fact for e in read[source] if e.id in members[thing] for fact in _told(e)}):
                found.setdefault(fact, []).extend(rs)
        yield Given(thing, found, len(members[thing]) > 1)


def _spoken_of(relations: Iterable[Relation], kinds: tuple[str, ...]) -> dict[str, dict[str, list[Relation]]]:
    """What has dates or a state of its own and is spoken of by several sources, with what each of them says."""
    begins = tuple(f"{kind}-" for kind in kinds)
    touching: dict[str, dict[str, list[Relation]]] = {}
    for r in relations:
        for end in (r.source, r.target):
            if end.startswith(begins):
                touching.setdefault(end, {}).setdefault(r.evidence[0].source, []).append(r)
    return {thing: said for thing, said in touching.items() if len(said) > 1}


def _told(entity: Entity) -> Iterator[tuple[str, str]]:
    facts = {"due": entity.end, "status": entity.status} if entity.kind == "task" else {"dates": entity.start}
    return ((sort, value) for sort, value in facts.items() if value)
