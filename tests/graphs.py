"""Made-up documents of any size for tests of stores; nothing in them is real."""

from __future__ import annotations

from rawabit.graph.identity import entity_id, source_id
from rawabit.graph.model import Document, Entity, Evidence, Modality, Name, Polarity, Relation, Review, Source


def body(number: int) -> Entity:
    """The body of a number; the same number is the same body in every document."""
    name = f"مركز تجريبي {number}"
    return Entity(entity_id("organization", name), "organization", (Name(name),), "centre")


def link(source: str, number: int, one: Entity, other: Entity, **more: object) -> Relation:
    """A relation of a made-up source: its words are the first of the text."""
    said = (Evidence(source, 0, 4, "نص ت", "rules"),)
    return Relation(f"{source}/{number}", "cooperates_with", one.id, other.id, said, **more)  # type: ignore[arg-type]


def document(name: str, pairs: list[tuple[int, int]], **more: object) -> Document:
    """A document in which each pair of bodies cooperates."""
    text = f"نص تجريبي {name}"
    ident = source_id(text)
    bodies = {n: body(n) for pair in pairs for n in pair}
    relations = tuple(link(ident, n, bodies[a], bodies[b], **more) for n, (a, b) in enumerate(pairs, 1))
    return Document(Source(ident, name, text, "0" * 64), tuple(bodies.values()), relations)


POSTURES = [(m, p, r) for m in Modality for p in Polarity for r in Review]
