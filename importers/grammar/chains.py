"""How far a noun phrase reaches: a run of definite words completes its head."""

from __future__ import annotations

from ...graph.names.keys import fold
from .lexicon import lexicon
from .phrases import Phrases

_NOUN = 38  # as common as an everyday noun, in tenths of the Zipf scale
_PURPOSES = {
    fold(w) for w in ("لبحث", "لمناقشة", "لمتابعة", "لتوقيع", "لتدارس", "لعقد", "لدعم", "لتعزيز", "لمعالجة", "لحضور", "لاستعراض")
}


def chain(phrases: Phrases, start: int, *, prefixed: bool = True, most: int = 12) -> int:
    """Where a run of definite words ends that completes a head: adjectives, genitives, coordinated and لل-words.

    Args:
        phrases: the text.
        start: the token after the head.
        prefixed: whether words with لل and بال may go on with it.
        most: the most tokens it may take.

    Returns:
        The token after the last; ``start`` where nothing completes the head.
    """
    words, lex, at = lexicon().words, lexicon(), start
    while at < len(phrases.tokens) and at - start < most and not phrases.is_stop(at):
        key = phrases.key(at)
        bare = key[1:] if key.startswith("وال") else key
        if bare in words["ends_name"] or bare in lex.honorifics or _begins_person(phrases, at, start):
            break
        if key.startswith("وال") and (bare in words["definite_posts"] or bare in lex.heads):
            break
        if (
            (key.startswith("ال") and len(key) > 3)
            or (key.startswith("وال") and len(key) > 4 and at > start)
            or (prefixed and at > start and key.startswith(("لل", "ولل")) and len(key) > 4)
        ):
            at += 1
        elif prefixed and at > start and _joins_noun(phrases, at):
            at += 2
        elif prefixed and at > start and key.startswith("بال") and phrases.key(at - 1).startswith(("لل", "ل")) and len(key) > 5:
            at += 1
        else:
            break
    return at


def _joins_noun(phrases: Phrases, at: int) -> bool:
    """A noun with ل and its definite genitive: … لتقنيات المياه; not a purpose that begins a clause (لبحث …)."""
    key, lex = phrases.key(at), lexicon()
    noun = key[2:] if key.startswith("ول") else key[1:] if key.startswith("ل") else ""
    if not phrases.is_definite(at + 1) or phrases.is_stop(at + 1) or key in _PURPOSES:
        return False
    is_common = len(noun) > 3 and lex.common.get(noun, 0) >= _NOUN
    return noun in lex.words["body_nouns"] or (key.startswith("ل") and is_common)


def _begins_person(phrases: Phrases, at: int, start: int) -> bool:
    key = phrases.key(at)
    return at > start and key.startswith("ال") and key in lexicon().given and phrases.name_weight(at + 1) >= 2
