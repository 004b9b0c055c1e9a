"""Who met whom by what is read in a text."""

from __future__ import annotations

from rawabit.importers.notice.extract import extract


def met(text: str) -> set[tuple[frozenset[str], str, str]]:
    """Who met whom, how far along, affirmed or denied."""
    document = extract(text)
    names = {entity.id: entity.names[0].text for entity in document.entities}
    found = (r for r in document.relations if r.type == "met_with")
    return {(frozenset((names[r.source], names[r.target])), r.modality.value, r.polarity.value) for r in found}


def pairs(text: str) -> set[frozenset[str]]:
    """Who met whom."""
    return {pair for pair, _, _ in met(text)}
