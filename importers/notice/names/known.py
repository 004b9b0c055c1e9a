"""Names that people accepted: what a reviewer confirmed once is known in the next notice, at once and without a new model."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ...grammar.lexicon import lexicon
from ...grammar.list_files import keys
from ...grammar.phrases import Phrases
from ...grammar.text.spans import Span
from ...grammar.trie import Known, Trie, insert

METHOD = "known"
_SURE = 0.97
# One common word alone says nothing: أمل is a name and a hope.
_COMMON = 45


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name that a person confirmed: its text, kind and classification."""

    text: str
    kind: str
    classification: str | None = None


def trie_of(names: Iterable[KnownName]) -> Trie:
    """The names in a form in which they are looked up; single common words are left out."""
    trie: Trie = {}
    for name in names:
        words = keys(name.text)
        if words and not (len(words) == 1 and lexicon().common.get(words[0], 0) >= _COMMON):
            insert(trie, words, Known(name.kind, (name.text,), "", (), name.classification or ""))
    return trie


def find_known(phrases: Phrases, known: Trie) -> list[Span]:
    """Where known names stand, in order, none inside another: at each word the longest."""
    found, place = [], 0
    while known and place < len(phrases):
        hit = phrases.known(known, place)
        if hit:
            start, end = phrases.span((place, place + hit[0], hit[1]))
            name = hit[2]
            found.append(
                Span(
                    start,
                    end,
                    phrases.text[start:end],
                    name.key,
                    name.classification or None,
                    method=METHOD,
                    confidence=_SURE,
                )
            )
        place += hit[0] if hit else 1
    return found
