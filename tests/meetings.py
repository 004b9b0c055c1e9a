"""Made-up bodies whose people meet: what ties two of them goes over posts, holders and events. Nobody in it is real."""

from __future__ import annotations

from rawabit.graph.identity import entity_id, source_id
from rawabit.graph.model import Document, Entity, Evidence, Name, Relation, Source

from .graphs import body


def thing(kind: str, name: str) -> Entity:
    """An entity of any kind by its name."""
    return Entity(entity_id(kind, name), kind, (Name(name),))


def head(number: int) -> Entity:
    """Who leads the body of a number."""
    return thing("person", f"شخص تجريبي {number}")


def post(number: int) -> Entity:
    """The post of who leads it."""
    return thing("post", f"رئيس مركز تجريبي {number}")


def telling(name: str, claims: list[tuple[Entity, str, Entity]], **more: object) -> Document:
    """A document that says these things, each with its first words."""
    text = f"نص تجريبي {name}"
    ident = source_id(text)
    said = (Evidence(ident, 0, 4, "نص ت", "rules"),)
    relations = tuple(
        Relation(f"{ident}/{n}", type_, one.id, other.id, said, **more)  # type: ignore[arg-type]
        for n, (one, type_, other) in enumerate(claims, 1)
    )
    entities = {entity.id: entity for one, _, other in claims for entity in (one, other)}
    return Document(Source(ident, name, text, "0" * 64), tuple(entities.values()), relations)


def led(*numbers: int) -> Document:
    """Each body has a post, and somebody who holds it."""
    claims = [claim for n in numbers for claim in ((head(n), "holds", post(n)), (post(n), "post_in", body(n)))]
    return telling(f"مناصب {numbers}", claims)


def met(host: int, guest: int, day: str) -> Document:
    """Who leads a body had who leads another at a meeting."""
    event = thing("event", f"اجتماع {host} {guest} {day}")
    return telling(event.label(), [(head(host), "chaired", event), (head(guest), "attended", event)], start=day)
