"""Who signs what is signed in English, past when and where: was signed {yesterday in Sfax} by A, {represented by X}, and B; will
be signed {next month} between A and B; was signed {for} A by X and {for} B by Y; {on behalf of} A, X signed.

Whoever represents a party signs for it; the party itself is claimed. The order that nothing comes between is read in
``agreements``.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from .....graph.model import Form, Modality, Polarity
from ....grammar.cues import reason
from ....grammar.english_words import listed, phrases_of, starts
from ...claims import Claim, Mark
from ..clauses.clauses import ALL, PARTIES
from ..clauses.doers import BODY, doers, names_at
from ..clauses.postures import Posture
from ..clauses.sentences import Sentences
from ..clauses.telling import DONE, PLANNED
from ..clauses.verb_groups import group_posture, group_start
from ..clauses.when_done import day_at
from ..page.runs import Piece
from ..sides.sides import sides

_FAR = 22  # tokens from a verb of signing to by whom
_AGREEMENT = frozenset({"agreement"})
_PAIRS = 4
_TWO = 2
_BEHIND_THEM = frozenset({"in", "at", "on", "during", "before", "after", "by", "next", "this", "soon", "today", ".", ",", ";"})
_TWO_WORDS = (
    ("the", "two", "sides"),
    ("the", "two", "parties"),
    ("both", "sides"),
    ("both", "parties"),
    ("the", "two"),
    ("both",),
)
_CONFIDENCE = 0.75


def signatures(s: Sentences) -> None:
    """Claim ``signed`` for those that a passive names, or that somebody signs for; all of it waits."""
    for place, end in s.find(phrases_of("signing", "passive")):
        _passive(s, (place, end))
    for place, end in s.find(phrases_of("signing", "initialled")):
        _initialled(s, (place, end))
    for place, end in s.find(phrases_of("signing", "for")):
        _for(s, (place, end))
    _themes_ahead(s)


def _themes_ahead(s: Sentences) -> None:
    """What an agreement that nobody has signed is on is still to come."""
    signed = [c for c in s.reading.claims if c.type == "signed"]
    made = {id(c.target) for c in signed if c.modality is Modality.ACTUAL and c.polarity is Polarity.AFFIRMED}
    ahead = {id(c.target) for c in signed} - made
    if ahead:
        s.reading.replace_claims([_ahead(c) if c.type == "about" and id(c.source) in ahead else c for c in s.reading.claims])


def _ahead(claim: Claim) -> Claim:
    return replace(claim, modality=Modality.PLANNED) if claim.modality is Modality.ACTUAL else claim


def _passive(s: Sentences, verb: Piece) -> None:
    """An agreement was {signed} … {by} A and B."""
    agreement = _agreement(s, verb)
    if agreement is None:
        return
    at = _leader(s, verb[1])
    signers = (_signers(s, at) or _the_two(s, at)) if at is not None else []
    if not signers:
        signers = _partners(s, agreement, verb)
    told = _posture(s, agreement, verb)
    if told and signers:
        _claim(s, signers, agreement, verb, told)


def _initialled(s: Sentences, verb: Piece) -> None:
    """A {initialled} an agreement with B, which both have still to sign."""
    low, high = s.sentence(verb[0])
    agreement = next(iter(s.reading.within(s.page.tokens[verb[1] - 1].end, high, _AGREEMENT)), None)
    signers = doers(s, verb[0], PARTIES) if agreement else []
    if agreement is None or not signers or group_posture(s, max(low, signers[-1].end), *verb) != DONE:
        return
    _claim(s, [*signers, *_partners(s, agreement, verb)], agreement, verb, PLANNED)


def _agreement(s: Sentences, verb: Piece) -> Mark | None:
    """What is signed: the last agreement before the verb, in its sentence or told by ``it``."""
    low, _ = s.sentence(verb[0])
    before = s.reading.before(s.page.tokens[verb[0]].start, _AGREEMENT)
    if before is None:
        return None
    it = s.page.key(group_start(s, verb[0]) - 1) == "it"
    return before if before.start >= low or (it and before.start >= s.reading.sentence(max(0, low - 1))[0]) else None


def _posture(s: Sentences, agreement: Mark, verb: Piece) -> Posture | None:
    first = group_start(s, verb[0])
    start = s.page.tokens[first].start
    if s.page.key(first - 1) in {"contract", "agreement", "memorandum"} and s.page.key(first - 2) == "no":
        return Modality.ACTUAL, Polarity.NEGATED
    how = group_posture(s, start, verb[0], verb[1])
    initial = starts(s.page.tokens, verb[0], phrases_of("signing", "initialled"))
    return PLANNED if initial and how == DONE else how  # what is initialled its parties have still to sign


def _leader(s: Sentences, at: int) -> int | None:
    """The token behind ``by`` or ``between`` that leads to who signs, past when and where."""
    _, limit = s.sentence(at - 1)
    for place in range(at, min(at + _FAR, s.page.last)):
        if s.page.tokens[place].end > limit or s.page.word(place) == ";" or s.page.key(place) in listed("signing", "ends"):
            return None
        if s.page.key(place) in {"by", "between"} and not s.in_name(place) and not _is_day(s, place + 1):
            return place + 1
    return None


def _is_day(s: Sentences, place: int) -> bool:
    at = s.page.tokens[place].start if place < s.page.last else -1
    return day_at(s, at) is not None


def _signers(s: Sentences, at: int) -> list[Mark]:
    """The parties of a list, without those who only represent them."""
    found: list[Mark] = []
    last = s.page.tokens[at - 1].end
    previous: Mark | None = None
    for mark in s.reading.outer(last, s.sentence(at - 1)[1], ALL):
        words = set(s.words(last, mark.start)) - listed("honorifics")
        aside = not words.isdisjoint(listed("signing", "represented"))
        apposed = previous is not None and s.apposed(previous, mark) and "and" not in words
        if not aside and not apposed and not words <= listed("signing", "between"):
            break
        if not aside and not apposed and _may_sign(mark):
            found.append(mark)
        last, previous = mark.end, mark
    bodies = [mark for mark in found if mark.kind in PARTIES]
    return bodies or found


def _the_two(s: Sentences, at: int) -> list[Mark]:
    """By {the two}, by {both}: those last told to work together."""
    size = starts(s.page.tokens, at, _TWO_WORDS)
    if not size or s.page.key(at + size) not in _BEHIND_THEM:
        return []
    span = s.page.span((at, at + size))
    both = sides(s, span[0])
    return [Mark(*span, one.kind, Form.NOMINAL, one) for one in both] if len(both) == _TWO else []


def _may_sign(mark: Mark) -> bool:
    return mark.kind != "place" or mark.referent.classification == "country"


def _partners(s: Sentences, agreement: Mark, verb: Piece) -> list[Mark]:
    """Both parties of an agreement {with} B that is to be signed: B, and with whom it met or who initialled it."""
    at = s.reading.token_at(agreement.end)
    partner = next(iter(names_at(s, at + 1, PARTIES)), None) if s.page.key(at) in {"with", "between"} else None
    if partner is None:
        return []
    met = sides(s, s.page.tokens[verb[0]].start)
    other = next((one for one in met if one is not partner.referent), None) if partner.referent in met else None
    return [partner, Mark(*s.page.span(verb), other.kind, partner.form, other)] if other else [partner]


def _for(s: Sentences, words: Piece) -> None:
    """X signed … {on behalf of} A; {on behalf of} A, X signed; was signed {for} A by X and {for} B by Y."""
    low, high = s.sentence(words[0])
    signs = list(s.find(phrases_of("verbs", "sign"), low, high))
    agreement = next(iter(s.reading.within(low, high, _AGREEMENT)), None)
    parties = names_at(s, words[1], BODY)
    if not signs or agreement is None or not parties:
        return
    verb = min(signs, key=lambda v: abs(v[0] - words[0]))
    told = group_posture(s, s.page.tokens[group_start(s, verb[0])].start, verb[0], verb[1])
    bare = s.page.key(words[0]) == "for" and not (words[0] == verb[1] or s.page.key(words[0] - 1) == "and")
    if told and not bare:
        _claim(s, parties, agreement, verb, told)


def _claim(s: Sentences, signers: list[Mark], agreement: Mark, verb: Piece, told: Posture) -> None:
    low, high = s.sentence(verb[0])
    inside = [m for m in (*signers, agreement) if low <= m.start < high]
    start = min([s.page.tokens[verb[0]].start, *(m.start for m in inside)])
    end = max([s.page.tokens[verb[1] - 1].end, *(m.end for m in inside)])
    by = s.speaker(verb[0])
    for mark in signers:
        if not s.reading.tells("signed", s.who(mark), agreement.referent):
            s.reading.claim(Claim("signed", s.who(mark), agreement.referent, start, end, *told, by, _CONFIDENCE))
    bodies = list(dict.fromkeys(mark.referent for mark in signers if mark.kind in PARTIES))[:_PAIRS]
    along = Modality.AGREED if told[0] is Modality.ACTUAL else told[0]
    for one, other in combinations(bodies, _TWO) if told[1] is Polarity.AFFIRMED else ():
        if not s.reading.tells_of_both("cooperates_with", one, other):
            claim = Claim("cooperates_with", one, other, start, end, along, told[1], by, _CONFIDENCE, reason("signed"))
            s.reading.claim(claim)
