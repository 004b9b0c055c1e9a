"""Who talked with whom by a verb of discussing: A discussed X with B, A and B discuss X, in a headline also A, B discuss X."""

from __future__ import annotations

from itertools import combinations, product

from .....graph.model import Modality, Polarity
from ....grammar.english_words import listed, phrases_of
from ...claims import Claim, Mark
from ..clauses.clauses import ALL, PARTIES
from ..clauses.sentences import Sentences

_BETWEEN = frozenset(
    {"to", "will", "met", "would", "did", "not", "also", "have", "has", "had", "jointly", "today", "yesterday", "recently", ","}
)
_OPENING = frozenset({"the", "both", "and", "yesterday", "today", "also", ","})
_LED = frozenset({"with", "by", "met", "between", "from", "received"})
_WITH, _MET_TO = (("with",),), ("met", "to")


def discussions(s: Sentences) -> None:
    """Claim ``met_with`` for those who discuss something, and ``cooperates_with``, discussed, for bodies and countries that
    discuss cooperation."""
    for place, end in s.find(phrases_of("verbs", "discuss")):
        own = _subjects(s, place)
        others = _partners(s, end) if own else []
        pairs = list(product(own, others)) if others else list(combinations(own, 2))
        cooperation = set(s.words(s.page.tokens[place].end, s.sentence(place)[1])) & listed("nouns", "cooperate")
        met = place - 2 if (s.page.key(place - 2), s.page.key(place - 1)) == _MET_TO else None
        how, denied = s.told(s.clause(place), met if met is not None else place, met + 1 if met is not None else end)
        for one, other in pairs:
            _claim(s, "met_with", one, other, place, how, denied)
            if cooperation and denied is Polarity.AFFIRMED and {one.kind, other.kind} <= PARTIES:
                along = Modality.DISCUSSED if how is Modality.ACTUAL else how
                _claim(s, "cooperates_with", one, other, place, along, denied)


def _subjects(s: Sentences, place: int) -> list[Mark]:
    """Who discusses: the marks right before a verb, of countries only those that open its clause."""
    found = s.subjects(place, ALL)
    if found and _LED.intersection(s.last_words(s.clause(place), found[0].start, 1, but=listed("honorifics") | {"."})):
        return []  # sat down with {A and B} to discuss
    beside = bool(found) and set(s.words(found[-1].end, s.page.tokens[place].start)) <= _BETWEEN
    places = any(mark.kind == "place" for mark in found)
    opens = bool(found) and set(s.words(s.clause(place), found[0].start)) <= _OPENING
    countries = all(mark.referent.classification == "country" for mark in found if mark.kind == "place")
    return found if beside and (not places or (opens and countries)) else []


def _partners(s: Sentences, end: int) -> list[Mark]:
    """Those after the first ``with`` of the clause."""
    low, (_, high) = s.page.tokens[end - 1].end, s.sentence(end - 1)
    after = next((after for _, after in s.find(_WITH, low, high)), None)
    return s.objects(after, ALL, reach=20, most=4) if after is not None else []


def _claim(s: Sentences, type_: str, one: Mark, other: Mark, place: int, how: Modality, denied: Polarity) -> None:
    """Claim it of two who are not one, unless the text tells it already."""
    source, target = s.who(one), s.who(other)
    if source is not target and not s.reading.tells_of_both(type_, source, target):
        start, high = min(one.start, s.page.tokens[place].start), max(other.end, s.page.tokens[place].end)
        s.reading.claim(Claim(type_, source, target, start, high, how, denied, s.speaker(place), 0.8))
