"""People whom a notice calls by the family name alone after it told the whole: السيد سالم الدرديري …. وأضاف {الدرديري} أن ….

Models are fitted to what comes before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from ...grammar.lexicon import lexicon
from ...grammar.phrases import Phrases
from ...grammar.text.ground import Ground
from ...grammar.text.spans import Span
from ...grammar.trie import find

METHOD = "rules"
_SURE, _LEAST = 0.9, 4  # and letters of a family name, of which shorter ones are other words too
_NAMES = frozenset("GSB?")  # senses: given names, family names, nationalities that are names too, and what no list has


def name_again(phrases: Phrases, spans: Sequence[Span]) -> list[Span]:
    """The names, with every later mention of somebody by the last word of the name, where nothing else was seen.

    Args:
        phrases: the text.
        spans: names and dates by start and then longest first.
    """
    families = _families(phrases, spans)
    if not families:
        return list(spans)
    ground = Ground(spans, lambda span: (span.start, span.end))
    people = {span.end for span in spans if span.kind == "person"}
    found: list[Span] = []
    for at in phrases.places(frozenset(families)):
        token = phrases.tokens[at]
        told = families.get(token.key)
        beside = at > 0 and (
            phrases.tokens[at - 1].end in people or phrases.name_weight(at - 1) > 1 or phrases.name_weight(at + 1) > 1
        )
        if told is not None and token.start > told and not beside and not ground.touching(token.start, token.end):
            found.append(Span(token.start, token.end, token.text, "person", method=METHOD, confidence=_SURE))
    return sorted([*spans, *found], key=lambda span: (span.start, -span.end, span.kind))


def _families(phrases: Phrases, spans: Sequence[Span]) -> Mapping[str, int]:
    """Where each last word of a name of two words or more that is no other word is told first."""
    found: dict[str, int] = {}
    for span in spans:
        last = bisect_left(phrases.starts, span.end) - 1
        if span.kind == "person" and phrases.tokens[last].start > span.start and _is_nobody_else(phrases.key(last)):
            found.setdefault(phrases.key(last), span.end)
    return found


def _is_nobody_else(key: str) -> bool:
    """Whether a word is a family's name, no common word, no given name and no place."""
    lists = lexicon()
    letter = lists.senses.get(key, lists.senses.get(key.removeprefix("ال"), "?"))[:1]
    known = key in lists.given or key in lists.nationalities or find(lists.places, [key])[1] or find(lists.listed, [key])[1]
    return len(key) >= _LEAST and key.isalpha() and letter in _NAMES and not known
