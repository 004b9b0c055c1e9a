"""Talks that a noun tells in English: held official talks with, following a meeting with."""

from __future__ import annotations

from .....graph.model import Modality, Polarity
from ....grammar.english_words import listed, phrases_of, sorts
from ...claims import Claim, Mark
from ..clauses.clauses import ACTORS
from ..clauses.sentences import Sentences

_MET = frozenset({"meeting", "talks"})
_PEOPLE = frozenset({"person", "post"})
_NEAR, _TWO = 5, 2  # tokens from a verb to its noun; who talks


def talks(s: Sentences) -> None:
    """``met_with`` between who holds talks and with whom; between two who hold them together."""
    for place, end in s.find(phrases_of("talks", "hold")):
        noun = _noun(s, end)
        if noun is None:
            continue
        others = _with(s, noun + 1)
        who = s.subjects(place, ACTORS)
        if others or len(who) == _TWO:
            _claim(s, place, who[:1], others or who[1:])
    for place, end in s.find(phrases_of("talks", "during")):
        noun = _noun(s, end)
        if noun is not None and s.page.key(noun + 1) == "with":
            others = _with(s, noun + 1)
            _claim(s, place, _main(s, place) or _after(s, others), others)


def _noun(s: Sentences, place: int) -> int | None:
    """The noun for talks that a phrase of a few words ends with: official {talks}, a bilateral {meeting}."""
    for at in range(place, min(place + _NEAR, s.page.last)):
        if sorts("events").get(s.page.key(at)) in _MET or s.page.key(at) in listed("talks", "nouns"):
            return at
        if s.page.key(at) not in listed("event_adjectives") | listed("talks", "adjectives"):
            return None
    return None


def _with(s: Sentences, place: int) -> list[Mark]:
    """Who stands after ``with``."""
    found = s.objects(place + 1, ACTORS, reach=40) if s.page.key(place) == "with" else []
    if len(found) > 1 and "and" not in s.words(found[0].end, found[-1].start):
        found = found[:1]  # during a meeting with the envoy, the Agency reported
    return [mark for mark in found if s.page.key(s.reading.token_at(mark.end)) not in listed("talks", "states")]


def _main(s: Sentences, place: int) -> list[Mark]:
    """Who the sentence is about: the subject of the verb of saying right before, else who is named first in it."""
    start, _ = s.sentence(place)
    at = s.page.tokens[place].start
    marks = [m for m in s.named(start, at, ACTORS) if m.kind in _PEOPLE] or s.named(start, at, ACTORS)
    near = [m for m in marks if len(s.words(m.end, at)) <= 1]  # Mr. Salem said {following a meeting}
    return near[-1:] or marks[:1]


def _after(s: Sentences, others: list[Mark]) -> list[Mark]:
    """Who the sentence is about where the talks open it: following a meeting with Mr. Omar, {Ms. Salem} said."""
    mark = s.reading.after(others[-1].end, _PEOPLE) if others else None
    between = s.words(others[-1].end, mark.start) if mark else []
    beside = set(between) <= {",", ".", "the"} | listed("honorifics") | listed("posts", "heads")
    told = mark and s.reading.sentence(mark.start) == s.reading.sentence(others[-1].start)
    return [mark] if mark and beside and told and "," in between else []


def _claim(s: Sentences, place: int, who: list[Mark], others: list[Mark]) -> None:
    how, denied = s.told(s.clause(place), place, place + 1)
    if denied is Polarity.AFFIRMED:
        how = _meant(s, place, how)
    for one in who:
        for other in others:
            if s.who(one) is not s.who(other) and one.referent is not other.referent:
                low, high = min(one.start, s.page.tokens[place].start), max(one.end, other.end)
                s.reading.claim(Claim("met_with", s.who(one), s.who(other), low, high, how, denied, confidence=0.85))


def _meant(s: Sentences, place: int, how: Modality) -> Modality:
    """Wished or planned where the words before say so: hopes to hold, ready to discuss."""
    meant = s.modality(s.clause(place), s.page.tokens[place].start)
    return meant if meant in {Modality.WISHED, Modality.PLANNED} else how
