"""Whom ``it`` means in English, and names that a preposition leads to and that do nothing: the talks {with the Nile Bank}."""

from __future__ import annotations

from ....grammar.english_words import listed
from ...claims import Mark
from .clauses import PARTIES
from .sentences import Sentences

_ARTICLES = frozenset({"the", "a", "an", "both", "also", "its", "his", "her", "their", "our"})
_SENTENCES = 3  # before that of a pronoun, in which its body is looked for


def led_by(s: Sentences, mark: Mark) -> bool:
    """Whether a preposition leads to a name, so that it does nothing: the talks {with} the Bank."""
    at = s.reading.token_at(mark.start) - 1
    while s.page.key(at) in _ARTICLES:
        at -= 1
    if s.page.key(at) == "of" and s.page.key(at - 1) in listed("groups", "aims"):
        return False  # the wish of {the Organization} to open …
    return s.page.key(at) in listed("groups", "leads") and s.page.tokens[at].start >= s.sentence(at + 1)[0]


def is_dateline(s: Sentences, mark: Mark) -> bool:
    """Whether a town only opens a text, where it was written: {Nairobi}, 7 March – the Bank will lend …"""
    town = mark.kind == "place" and mark.referent.classification == "city"
    return town and mark.start == s.page.tokens[s.page.first].start and s.page.word(s.reading.token_at(mark.end)) == ","


def spoken_of(s: Sentences, at: int) -> list[Mark]:
    """Whom ``it`` at a token means: the subject of what its sentence says before, else of the sentences before it."""
    low, _ = s.sentence(at)
    for _ in range(_SENTENCES + 1):
        end = s.reading.token_at(low) if low < s.sentence(at)[0] else at
        limit = s.page.tokens[end].start if low == s.sentence(at)[0] else s.reading.sentence(low)[1]
        marks = [m for m in s.reading.outer(low, limit, PARTIES) if not led_by(s, m) and _may_act(m)]
        if marks:
            return marks[:1]
        if low < s.sentence(at)[0] and _is_of_unknown(s, low):
            return []
        if low <= s.page.tokens[s.page.first].start:
            return []
        low = _before_blank(s, low)
    return []


def _is_of_unknown(s: Sentences, low: int) -> bool:
    """Whether a sentence opens with a name that nothing tells of whom it is, whom ``it`` may mean."""
    at = s.reading.token_at(low)
    return s.page.is_capital(at) and not s.in_name(at)


def _before_blank(s: Sentences, low: int) -> int:
    """Where the sentence before a character begins, past blank lines."""
    while low > 0:
        start, end = s.reading.sentence(low - 1)
        if start >= low or s.reading.text[start:end].strip():
            return start
        low = start
    return low


def _may_act(mark: Mark) -> bool:
    return mark.kind == "organization" or mark.referent.classification == "country"
