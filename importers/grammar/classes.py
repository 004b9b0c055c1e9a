"""What a body or place is: by the lists, or by the head of its name."""

from __future__ import annotations

from ...graph.names.keys import fold
from .lexicon import lexicon
from .list_files import keys
from .trie import find


def classify(text: str, kind: str) -> str | None:
    """What a body or place is, by the lists or by its head; None where neither tells."""
    words = keys(text)
    if kind == "place":
        size, known = find(lexicon().places, words)
        return known.classification if known and size == len(words) else None
    if kind != "organization" or not words:
        return None
    size, known = find(lexicon().bodies, words)
    return known.classification if known and size == len(words) else lexicon().heads.get(fold(words[0]))
