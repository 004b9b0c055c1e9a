"""Made-up networks; nothing in them is real."""

from __future__ import annotations

from rawabit.graph.identity import entity_id, source_id
from rawabit.graph.model import Document, Entity, Evidence, Name, Relation, Source

Said = tuple[Entity, str, Entity, dict[str, object]]


def thing(kind: str, name: str) -> Entity:
    """An entity of a kind."""
    return Entity(entity_id(kind, name), kind, (Name(name),))


def document(name: str, *said: tuple[Entity, str, Entity] | Said) -> Document:
    """A document that says these things."""
    text = f"نص تجريبي {name}"
    ident = source_id(text)
    words = (Evidence(ident, 0, 2, "نص", "rules"),)
    relations = tuple(
        Relation(f"{ident}/{n}", type_, one.id, other.id, words, **(more[0] if more else {}))  # type: ignore[arg-type]
        for n, (one, type_, other, *more) in enumerate(said, 1)
    )
    entities = {e.id: e for one, _, other, *_ in said for e in (one, other)}
    return Document(Source(ident, name, text, "0" * 64), tuple(entities.values()), relations)
