"""Meetings of whom a pronoun means, and meetings denied, in English: Mr. A, with whom Ms. B came, flew there. {They} will hold
talks with C; he {denied having met} D.

All of it waits.
"""

from __future__ import annotations

from .....graph.model import Modality, Polarity
from ....grammar.english_words import listed, phrases_of
from ...claims import Claim, Mark
from ..clauses.clauses import ACTORS
from ..clauses.postures import Posture, posture
from ..clauses.sentences import Sentences
from ..meetings.rosters import roster

_PEOPLE = frozenset({"person", "post"})
_MOST = 4  # whom ``they`` may mean
_FAR = 8  # tokens from ``they`` to its verb
_CONFIDENCE = 0.7


def they_meet(s: Sentences) -> None:
    """Claim ``met_with`` for those of the sentence before that ``they`` means, and denied where somebody denies it.

    Args:
        s: the sentences of a page.
    """
    for place, end in s.find(phrases_of("encountering", "meet") + phrases_of("encountering", "bare")):
        they = _they(s, place)
        group = _group(s, they) if they is not None else []
        if they is not None and group:
            how = posture(s, s.page.tokens[they].start, place, end)
            _claim(s, group, roster(s, end), how, place)
    for place, end in s.find(phrases_of("they_meet", "denied")):
        who = s.subjects(place, _PEOPLE)[:1]
        others = [mark for mark in roster(s, end, reach=_MOST * 5) if mark.kind in _PEOPLE][:1]
        _claim(s, who, others, (Modality.ACTUAL, Polarity.NEGATED), place)


def _they(s: Sentences, place: int) -> int | None:
    """The token of ``they`` that opens the sentence of a verb and is its subject."""
    start = s.sentence(place)[0]
    first = s.reading.token_at(start)
    near = s.page.key(first) == "they" and place - first <= _FAR
    return first if near and not s.reading.outer(start, s.page.tokens[place].start, ACTORS) else None


def _group(s: Sentences, they: int) -> list[Mark]:
    """The people of the sentence before where words join them: {accompanied by}, together with, and."""
    start = s.sentence(they)[0]
    low, high = s.reading.sentence(max(start - 1, 0))
    if "\n\n" in s.reading.text[low:start].strip("\n") or low == start:
        return []
    people = list({id(s.who(m)): m for m in s.reading.outer(low, high, _PEOPLE) if s.who(m).kind == "person"}.values())
    joined = not listed("they_meet", "joins").isdisjoint(s.words(low, people[-1].start)) if people else False
    return people if 1 < len(people) <= _MOST and joined else []


def _claim(s: Sentences, group: list[Mark], others: list[Mark], how: Posture, place: int) -> None:
    inside = {id(s.who(mark)) for mark in group}
    for one in group:
        for other in others:
            if id(s.who(other)) in inside or s.reading.tells("met_with", s.who(one), s.who(other)):
                continue
            low = min(one.start, s.page.tokens[place].start)
            s.reading.claim(Claim("met_with", s.who(one), s.who(other), low, other.end, *how, confidence=_CONFIDENCE))
