"""Adjectives of nations that stand in a row: مباحثات {ليبية مغربية}, اجتماع ثلاثي {ليبي، تونسي ومغربي}."""

from __future__ import annotations

from ....graph.names.keys import fold
from ...grammar.cues import event_nouns
from ...grammar.lexicon import lexicon
from ..reading import Reading
from .named_countries import nationality

_AND, _PAUSES = fold("و"), frozenset(".:؛-–،")


def codes_at(reading: Reading, place: int) -> tuple[list[str], int]:
    """The countries whose adjectives stand at a token or the one after it, and the last of these tokens.

    Args:
        reading: the text.
        place: the token right after a noun.

    Returns:
        The codes of the countries, each once, in order; none where a word of its own stands between.
    """
    phrases = reading.phrases
    at = place if nationality(phrases.key(place)) else place + 1
    beside = at == place or not (phrases.key(place) in event_nouns() or phrases.key(place) in lexicon().words["prepositions"])
    if not beside or not all(phrases.same_line(n) and n < len(phrases) for n in (place, at)):
        return [], place
    found: list[str] = []
    while at < len(phrases) and phrases.same_line(at) and (code := nationality(phrases.key(at).removeprefix(_AND))):
        found.append(code)
        at += 1 + (phrases.word(at + 1) in _PAUSES and nationality(phrases.key(at + 2)) is not None)
    return list(dict.fromkeys(found)), at - 1
