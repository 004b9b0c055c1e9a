"""The words of the vocabulary as labels and types of Neo4j, and queries made of them.

A query that asks has them in its text, one that writes takes them as values. They come from here alone, and here from the
vocabulary alone: nothing that was read or typed becomes a part of a query, a label or a type
(tests/graph/test_cypher_constants.py holds this).
"""

from __future__ import annotations

from collections.abc import Mapping

from ..vocabulary import vocabulary

LABELS: Mapping[str, str] = {kind: kind.capitalize() for kind in vocabulary().kinds}
"""The label of each kind, beside ``Entity``: person is ``Person``."""

TYPES: Mapping[str, str] = {name: name.upper() for name in vocabulary().types}
"""The type of a relationship for each type of relation: part_of is ``PART_OF``."""

HIDDEN = "WITHIN"
"""The type of a relationship whose two ends are one entity: kept, and not shown."""

RELATION = "|".join(TYPES.values())
"""A pattern that every relation fits that is shown."""

KEPT = RELATION + "|" + HIDDEN
"""A pattern that every relation fits."""

OWN = (
    "Rawabit",
    "Entity",
    "Merged",
    "Source",
    "Name",
    "Word",
    "Evidence",
    "Mention",
    "Date",
    "Judgement",
    "Decision",
    "Proposal",
    "Entry",
)
"""The labels of our nodes; kinds come beside ``Entity``. Nodes with none of them are another program's and are left alone."""

_WORD = "$$"


def per_length(text: str, longest: int) -> Mapping[int, str]:
    """One query for each length from 1 to the longest: ``$$`` in the text is the length."""
    return {length: text.replace(_WORD, str(length)) for length in range(1, longest + 1)}
