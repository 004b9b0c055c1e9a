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
from ...grammar.text.tokens import readings
from ...grammar.trie import find

METHOD = "rules"
_SURE, _LEAST = 0.9, 4  # and letters of a family name, of which shorter ones are other words too
_NAMES = frozenset("GSB?")  # senses: given names, family names, nationalities that are names too, and what no list has
_NOUNS = frozenset("AMNV")  # senses that a family name with the article may have too, where it is no everyday word
_EVERYDAY = 42  # in tenths of the Zipf scale
_VERB = "V"  # a sense
_SURELY = 2  # the weight of a word that is a name on a list


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
    people = {end for span in spans if span.kind == "person" for end in (span.start, span.end)}
    found: list[Span] = []
    for at in phrases.places(frozenset(families)):
        token = phrases.tokens[at]
        told = families.get(token.key)
        beside = _is_in_name(phrases, at, people)
        if told is not None and token.start > told and not beside and not ground.touching(token.start, token.end):
            found.append(Span(token.start, token.end, token.text, "person", method=METHOD, confidence=_SURE))
    return sorted([*spans, *found], key=lambda span: (span.start, -span.end, span.kind))


def _is_in_name(phrases: Phrases, at: int, people: set[int]) -> bool:
    """Whether the word before or after belongs to the name too; verbs that are names stand before one: {وعد}, {طالب}."""
    if phrases.name_weight(at + 1) >= _SURELY or not people.isdisjoint((phrases.tokens[at - 1].end, phrases.tokens[at].end + 1)):
        return True
    before = phrases.key(at - 1)
    acts = any(_VERB in lexicon().senses.get(form, "") for form, _ in readings(before))
    return at > 0 and phrases.name_weight(at - 1) >= _SURELY and not acts


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
    bare = key.removeprefix("ال")
    letter = lists.senses.get(key, lists.senses.get(bare, "?"))[:1]
    named = letter in _NAMES or (key != bare and letter in _NOUNS and lists.common.get(key, 0) < _EVERYDAY)
    known = key in lists.given or key in lists.nationalities or find(lists.places, [key])[1] or find(lists.listed, [key])[1]
    return len(key) >= _LEAST and key.isalpha() and named and not known
