"""What is told to be part of something in English: the Institute, {which belongs to} the Ministry; is {attached to}, is {not
part of} A {but of} B, {used to belong to} A, {will become part of} A.
"""

from __future__ import annotations

from .....graph.model import Polarity
from ....grammar.english_words import phrases_of, starts
from ...claims import Mark
from ..clauses.doers import BODY, beside, doers, names_at
from ..clauses.sentences import Sentences
from ..clauses.telling import DENIED, DONE, ENDED, claim_told
from ..clauses.verb_groups import group_posture, group_start
from ..page.runs import Piece

_BUT = (("but", "of"), ("but", "to"), ("but", "is", "part", "of"), ("but", "rather", "of"))


def attached(s: Sentences) -> None:
    """Claim ``part_of`` for what the words of a sentence put under a body, denied where they deny it."""
    for place, end in s.find(phrases_of("belongs", "verbs")):
        _told(s, (place, end))
    for place, end in s.find(phrases_of("belongs", "asides")):
        part, whole = beside(s, place, BODY), next(iter(names_at(s, end, BODY)), None)
        if part and whole and s.page.word(place - 1) == ",":
            claim_told(s, "part_of", part, whole, (place, end), DONE)
    for place, end in s.find(phrases_of("belongs", "parted")):
        _parted(s, (place, end))


def _told(s: Sentences, verb: Piece) -> None:
    whole = next(iter(names_at(s, verb[1], BODY)), None)
    for part in doers(s, verb[0], BODY) if whole else []:
        how = group_posture(s, _behind(s, part, verb), verb[0], verb[1])
        if whole is None or how is None:
            continue
        claim_told(s, "part_of", part, whole, verb, how)
        if how == DENIED:
            _but(s, part, whole, verb)


def _behind(s: Sentences, part: Mark, verb: Piece) -> int:
    low, _ = s.sentence(verb[0])
    return part.end if part.start >= low else s.page.tokens[group_start(s, verb[0])].start


def _but(s: Sentences, part: Mark, whole: Mark, verb: Piece) -> None:
    """It is not part of A, {but of} B."""
    at = s.reading.token_at(whole.end)
    at += s.page.word(at) == ","
    size = starts(s.page.tokens, at, _BUT)
    other = next(iter(names_at(s, at + size, BODY)), None) if size else None
    if other:
        claim_told(s, "part_of", part, other, verb, DONE)


def _parted(s: Sentences, verb: Piece) -> None:
    """The Institute {was separated from} the University."""
    whole = next(iter(names_at(s, verb[1], BODY)), None)
    for part in doers(s, verb[0], BODY) if whole else []:
        how = group_posture(s, _behind(s, part, verb), verb[0], verb[1])
        if whole and how and how[1] is Polarity.AFFIRMED and how == DONE:
            claim_told(s, "part_of", part, whole, verb, ENDED)
