"""Who does what a verb of an encounter in English says, also where it is the second of two that one word leads to."""

from __future__ import annotations

from collections.abc import Collection

from ...claims import Mark
from .clauses import ALL
from .sentences import Sentences

_LEADS = frozenset({"to", "will", "would", "shall"})
_OTHERS = frozenset({"him", "her", "them", "us", "me"})
_ADVERBS = frozenset({"also", "then", "later", ","})


def subjects_of(s: Sentences, place: int, kinds: Collection[str] = ALL) -> list[Mark]:
    """All who do it: of {Mr. A} wishes to meet Ms. B and {to visit} the port, the one before the first ``to``.

    Args:
        s: the sentences of a page.
        place: the first token of the verb.
        kinds: of what kinds they are.
    """
    if s.page.key(place - 1) == "to" and s.page.key(place - 2) in _OTHERS:
        return []  # invited {her} to visit: not who invited
    first = _first_verb(s, place)
    return s.subjects(place if first is None else first, kinds)


def subject_of(s: Sentences, place: int, kinds: Collection[str] = ALL) -> Mark | None:
    """The first of them."""
    return next(iter(subjects_of(s, place, kinds)), None)


def _first_verb(s: Sentences, place: int) -> int | None:
    """The first of the verbs that a word such as ``to`` leads to, where ``and to`` joins another."""
    at = place - 1
    while s.page.key(at) in _ADVERBS:
        at -= 1
    word = s.page.key(at)
    if word not in _LEADS or s.page.key(at - 1) not in {"and", "but", "or", "then", "also"}:
        return None
    start = s.clause(place)
    for n in range(s.reading.token_at(start), at - 1):
        if s.page.key(n) == word and not s.in_name(n) and s.page.word(n + 1)[:1].islower() and s.page.tokens[n].start > start:
            return n + 1
    return None
