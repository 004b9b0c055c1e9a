"""Who went with whom in English: visited the port {together with} Ms. A; and whom somebody asked to come: invited {her} to visit.

All of it waits.
"""

from __future__ import annotations

from .....graph.model import Modality, Polarity
from ....grammar.english_words import listed, phrases_of
from ...claims import Claim, Mark
from ..clauses.clauses import ACTORS, PARTIES
from ..clauses.sentences import Sentences
from ..meetings.rosters import roster

_PEOPLE = frozenset({"person", "post"})
_PRONOUNS = frozenset({"him", "her", "them"})
_STOPS = frozenset({";", "but", "who", "which", "while", "whereas", "before", "after", "because", "and", "that"})
_FAR = 16  # tokens from a place visited to who came along
_CONFIDENCE = 0.75


def fellow_travellers(s: Sentences) -> None:
    """Claim ``visited`` and ``accompanied`` for who is told to have gone along, and wished ``visited`` of who is invited.

    Args:
        s: the sentences of a page; what its verbs of visiting tell has been claimed.
    """
    visits = [claim for claim in s.reading.claims if claim.type == "visited"]
    for place, end in s.find(phrases_of("fellow_travellers", "with")):
        low, at = s.sentence(place)[0], s.page.tokens[place].start
        claim = next((c for c in reversed(visits) if low <= c.start and c.end <= at and _is_near(s, c.end, place)), None)
        if claim is None or claim.source.kind != "person":
            continue
        for mark in roster(s, end):
            if mark.kind in _PEOPLE and s.who(mark) is not claim.source:
                _go(s, claim, mark)
    _invited(s)


def _is_near(s: Sentences, end: int, place: int) -> bool:
    """Whether nothing but when it was stands between a place and who came along."""
    first = s.reading.token_at(end)
    words = [s.page.key(n) for n in range(first, place)]
    return len(words) <= _FAR and _STOPS.isdisjoint(words) and not s.reading.outer(end, s.page.tokens[place].start, ACTORS)


def _go(s: Sentences, claim: Claim, mark: Mark) -> None:
    how, denied = claim.modality, claim.polarity
    if denied is Polarity.NEGATED:
        return
    end = max(mark.end, claim.end)
    for type_, target in (("visited", claim.target), ("accompanied", claim.source)):
        if not s.reading.tells(type_, s.who(mark), target):
            s.reading.claim(Claim(type_, s.who(mark), target, claim.start, end, how, denied, confidence=_CONFIDENCE))


def _invited(s: Sentences) -> None:
    """He {invited her to visit} Manama: the last other person of the sentence before, or of this one."""
    for place, end in s.find(phrases_of("fellow_travellers", "invites")):
        if s.page.key(end) not in _PRONOUNS - {"them"} or not _visits(s, end + 1):
            continue
        subject = s.subject(place, _PEOPLE)
        guest = _other(s, place, subject) if subject else None
        goal = next(iter(s.objects(end + 3, PARTIES, reach=20, most=1)), None)
        how, denied = s.told(s.clause(place), place, place + 1)
        if subject and guest and goal and (how, denied) == (Modality.ACTUAL, Polarity.AFFIRMED):
            low = min(guest.start, s.page.tokens[place].start)
            claim = Claim("visited", s.who(guest), goal.referent, low, goal.end, Modality.WISHED, confidence=_CONFIDENCE)
            s.reading.claim(claim)


def _visits(s: Sentences, place: int) -> bool:
    return s.page.key(place) == "to" and s.page.key(place + 1) in listed("fellow_travellers", "visits")


def _other(s: Sentences, place: int, subject: Mark) -> Mark | None:
    """The only other person of the sentence, else of the one before."""
    start, at = s.sentence(place)[0], s.page.tokens[place].start
    for low, high in ((start, at), (s.reading.sentence(max(start - 1, 0))[0], start)):
        people = {id(s.who(m)): m for m in s.reading.outer(low, high, {"person"}) if s.who(m) is not s.who(subject)}
        if people:
            return next(iter(people.values())) if len(people) == 1 else None
    return None
