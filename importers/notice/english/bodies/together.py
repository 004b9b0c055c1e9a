"""Who works with whom in English: A {together with} B, A {partners with} B, A and B {jointly} organised, wishes to {work
more closely with} B, stopped working with B.
"""

from __future__ import annotations

import itertools

from ....grammar.english_words import listed, phrases_of
from ...claims import Mark
from ..clauses.clauses import PARTIES
from ..clauses.doers import beside, doers, names_at, told_near
from ..clauses.postures import Posture
from ..clauses.sentences import Sentences
from ..clauses.telling import DONE, claim_told
from ..clauses.verb_groups import group_posture, group_start
from ..page.runs import Piece

_FEW = 8  # tokens from jointly to its verb's by
_TWO = 2
_MOST = 4  # bodies that work together


def together(s: Sentences) -> None:
    """Claim ``cooperates_with``, as far along as what they do together is told to be."""
    for place, end in s.find(phrases_of("joining", "verbs")):
        _works(s, (place, end))
    for place, end in s.find(phrases_of("joining", "with")):
        _with(s, (place, end))
    for place, end in s.find((("with",),)):
        _with(s, (place, end), led=True)
    for place, end in s.find((("jointly",),)):
        _jointly(s, (place, end))


def _works(s: Sentences, verb: Piece) -> None:
    """A {works with} B, wishes to {work more closely with} B."""
    partners = _parties(names_at(s, verb[1], PARTIES, told_near(s, verb[1])))
    for one in _parties(doers(s, verb[0], PARTIES)) if partners else []:
        low, _ = s.sentence(verb[0])
        start = one.end if one.start >= low else s.page.tokens[group_start(s, verb[0])].start
        how = group_posture(s, start, *verb)
        for other in partners if how else []:
            if how:
                _cooperate(s, one, other, verb, how)


def _parties(marks: list[Mark]) -> list[Mark]:
    return [m for m in marks if m.kind == "organization" or m.referent.classification == "country"][:_MOST]


def _with(s: Sentences, words: Piece, *, led: bool = False) -> None:
    """A {together with} B, delivered by A {together with} B; with no more than ``with``, only what is done by A."""
    one, other = beside(s, words[0], PARTIES), next(iter(_parties(names_at(s, words[1], PARTIES))), None)
    if one is None or other is None:
        return
    low, _ = s.sentence(words[0])
    by = s.reading.token_at(one.start) - 1
    by -= s.page.key(by) == "the"
    verb = by - 1 if s.page.key(by) == "by" else None
    if verb is None and led:
        return
    if verb is None:
        found = _parties([one])
        _cooperate(s, found[0], other, words, DONE) if found and _does(s, one) else None
        return
    if led and s.page.key(verb) not in listed("joining", "done"):
        return
    how = group_posture(s, s.page.tokens[group_start(s, verb)].start, verb, verb + 1)
    if how and s.page.tokens[verb].start >= low:
        _cooperate(s, one, other, words, how)


def _does(s: Sentences, one: Mark) -> bool:
    """Whether a body opens its sentence, and so does what follows."""
    low, _ = s.sentence(s.reading.token_at(one.start))
    return not [word for word in s.words(low, one.start) if word not in {"the", "today", "yesterday", ","}]


def _jointly(s: Sentences, words: Piece) -> None:
    """A and B {jointly} organised …; {jointly} organised by A and B."""
    pair = _parties(doers(s, words[0], PARTIES))
    verb = (words[0], words[1] + 1)
    if len(pair) < _TWO:
        by = next((n for n in range(words[1], min(words[1] + _FEW, s.page.last)) if s.page.key(n) == "by"), None)
        pair = _parties(names_at(s, by + 1, PARTIES)) if by is not None else []
        how = group_posture(s, s.page.tokens[group_start(s, words[0])].start, words[0], words[1])
    else:
        how = group_posture(s, pair[-1].end, *words)
    for one, other in itertools.combinations(pair, _TWO) if how else ():
        if how:
            _cooperate(s, one, other, verb, how)


def _cooperate(s: Sentences, one: Mark, other: Mark, verb: Piece, how: Posture) -> None:
    if one.referent is not other.referent and not s.reading.tells_of_both("cooperates_with", one.referent, other.referent):
        claim_told(s, "cooperates_with", one, other, verb, how)
