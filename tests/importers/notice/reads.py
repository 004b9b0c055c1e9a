"""What is read in a text, as plain words that a test compares."""

from __future__ import annotations

from rawabit.importers.notice.extract import extract

Read = tuple[str, str, str, str]  # source, target, modality, polarity


def related(text: str, type_: str) -> set[Read]:
    """The relations of a type: their ends by name, how far along, affirmed or denied."""
    document = extract(text)
    names = {entity.id: entity.names[0].text for entity in document.entities}
    found = (r for r in document.relations if r.type == type_)
    return {(names[r.source], names[r.target], r.modality.value, r.polarity.value) for r in found}


def ends(text: str, type_: str) -> set[tuple[str, str]]:
    """The two ends of the relations of a type."""
    return {(source, target) for source, target, _, _ in related(text, type_)}


def accepted(text: str, type_: str) -> set[tuple[str, str]]:
    """The two ends of those that are accepted without review."""
    document = extract(text)
    names = {entity.id: entity.names[0].text for entity in document.entities}
    found = (r for r in document.relations if r.type == type_ and r.review.value == "accepted")
    return {(names[r.source], names[r.target]) for r in found}


def named(text: str, kind: str) -> list[str]:
    """The words of all mentions of a kind, in order."""
    return [mention.text for mention in extract(text).mentions if mention.kind == kind]


def told(text: str, type_: str) -> set[Read]:
    """The same as ``related``, by English names."""
    document = extract(text)
    names = {entity.id: entity.label("en") for entity in document.entities}
    found = (r for r in document.relations if r.type == type_)
    return {(names[r.source], names[r.target], r.modality.value, r.polarity.value) for r in found}


def along(text: str, type_: str) -> set[tuple[str, str]]:
    """The second end of each relation of a type, and how far along it is, or that it is denied."""
    return {(target, "denied" if denied == "negated" else how) for _, target, how, denied in told(text, type_)}
