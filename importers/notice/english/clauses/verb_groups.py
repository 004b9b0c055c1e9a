"""The group of an English verb: where it begins ({has so far been} tasked), how far along what it says is, denied or not,
and where its clause ends."""

from __future__ import annotations

import itertools

from .....graph.model import Modality, Polarity
from ....grammar.english_words import listed
from .clauses import ALL
from .postures import Posture
from .sentences import Sentences

_ARTICLES = frozenset({"the", "a", "an", "both", "also", "its", "his", "her", "their", "our"})
_SUPPOSED = frozenset({"if", "unless", "whether"})
_AS = 8  # tokens of words between commas
_BACK = 60  # tokens


def group_start(s: Sentences, place: int) -> int:
    """The first token of the group that a verb ends: {has so far been} tasked, {is not yet} a member."""
    while place > s.page.first and s.page.key(place - 1) in listed("groups", "words") and not s.in_name(place - 1):
        place -= 1
    aside = _as_told(s, place)
    return group_start(s, aside) if aside is not None else place


def _as_told(s: Sentences, place: int) -> int | None:
    """Where words between commas begin that only tell whose words it is: is not{, as we stated,} part of …"""
    if s.page.word(place - 1) != ",":
        return None
    opens = (n for n in range(place - 2, max(s.page.first, place - _AS), -1) if s.page.word(n) == ",")
    at = next(opens, None)
    return at if at is not None and s.page.key(at + 1) in {"as", "however", "therefore"} else None


def clause_end(s: Sentences, verb: tuple[int, int]) -> int:
    """Where the clause of a verb ends: its sentence, or another verb of what the same one does."""
    _, limit = s.sentence(verb[0])
    ends = (n for n in range(verb[1], min(verb[1] + _BACK, s.page.last)) if s.page.word(n) == ";" or _is_next_verb(s, n))
    return min(limit, s.page.tokens[min(next(ends, s.reading.token_at(limit - 1)), s.page.last - 1)].end)


def _is_next_verb(s: Sentences, place: int) -> bool:
    """… paid … to the State {and sold} most of its output."""
    after = s.page.key(place + 1)
    return (
        s.page.key(place) in {"and", "but"} and after.endswith("ed" if after != "sold" else "sold") and not s.in_name(place + 1)
    )


def group_posture(s: Sentences, start: int, place: int, end: int) -> Posture | None:
    """How far along what a verb says is and whether it is denied, by the words from a character to it; None where it only may be.

    Args:
        s: the sentences of a page.
        start: the character behind the doer.
        place: the first token of the verb.
        end: the token after its last.
    """
    at = s.page.tokens[place].start
    start = _aim_before(s, start)
    aside = s.aside(place)
    if aside and start <= s.page.tokens[aside[0]].start:
        start = s.page.tokens[aside[1]].start  # , who once worked at the Museum, has been asked to
    words = set(s.words(start, s.page.tokens[end - 1].end))
    if words & listed("groups", "may") or not _SUPPOSED.isdisjoint(s.words(s.sentence(place)[0], at)):
        return None
    how, denied = s.told(start, place, end)
    if denied is Polarity.NEGATED:
        over = how is Modality.ACTUAL and {"no", "longer"} <= words and "never" not in words
        return (Modality.ENDED, Polarity.AFFIRMED) if over else (how, denied)
    if words & listed("groups", "over"):
        return Modality.ENDED, denied
    along = s.modality(start, at)
    if along is not Modality.ACTUAL:
        return along, denied
    before = itertools.pairwise(["", *s.words(start, at)])
    leads = {one for one, other in before if other == "to"}
    ahead = not leads.isdisjoint(listed("groups", "to_come"))
    how = Modality.PLANNED if ahead else Modality.ACTUAL if leads & listed("groups", "goes_on") else how
    return how, denied


def _aim_before(s: Sentences, start: int) -> int:
    """Where the wish or plan begins that a name which ends at a character has: {the wish of the Organization} to open …"""
    mark = s.reading.before(start, ALL)
    at = s.reading.token_at(mark.start) - 1 if mark and mark.end == start else -1
    at -= s.page.key(at) in _ARTICLES
    if s.page.key(at) == "see" and s.page.key(at - 1) == "to":
        return s.page.tokens[at - 2].start  # {his wish to see} the Company join
    aims = s.page.key(at) == "of" and s.page.key(at - 1) in listed("groups", "aims")
    return s.page.tokens[at - 1].start if aims else start
