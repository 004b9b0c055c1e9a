"""Who left an office: أقيل فلان من منصب …, أقال الرئيس وزير … فلانا, قدم … استقالته, خلفا لفلان. What they held has ended."""

from __future__ import annotations

from dataclasses import replace

from ....graph.model import Modality, Polarity
from ....graph.names.keys import fold
from ..cues import cues
from ..reading import FIRM, Claim, Mark, Reading, Referent
from .posture import planned_before, polarity

_PERSON = frozenset({"person"})
_ACTORS = frozenset({"person", "post", "organization"})
_PERHAPS_PASSIVE = frozenset(fold(w) for w in ("أعفي", "أعفيت", "عزل", "عزلت"))
_AFTER = 130  # characters from a verb to whom it is about; a post with its body stands between
_NEXT = 70  # the same from a noun
_BACK = 24


def left_office(reading: Reading) -> None:
    """Show as ended what somebody held who is said to have left it; it waits for review, for another office may be meant."""
    left: dict[int, set[int]] = {}
    for place, who in _leavers(reading):
        start, end = reading.sentence(reading.phrases.tokens[place].start)
        held = (c for c in reading.claims if c.type == "holds" and c.source is who and start <= c.start and c.end <= end)
        left.setdefault(id(who), set()).update(id(claim.target) for claim in held)
    if left:
        reading.replace_claims([_ended(c) if id(c.target) in left.get(id(c.source), ()) else c for c in reading.claims])


def _ended(claim: Claim) -> Claim:
    ended = claim.type == "holds"
    return replace(claim, modality=Modality.ENDED, confidence=FIRM, sure=False) if ended else claim


def _leavers(reading: Reading) -> list[tuple[int, Referent]]:
    """Everybody who left an office, with the token that says so."""
    found: list[tuple[int, Mark | None]] = []
    verbs, nouns = cues("verbs"), cues("nouns")
    found += [(place, _person(reading, place, _AFTER)) for place, _ in reading.find(verbs["resign"])]
    found += [(place, _object(reading, place)) for place, _ in reading.find(verbs["dismiss"])]
    found += [(place, _person(reading, place, _NEXT)) for place, _ in reading.find(nouns["dismissal"])]
    found += [(place, _own(reading, place)) for place, _ in reading.find(nouns["resignation"])]
    return [(place, mark.referent) for place, mark in found if mark and _is_told(reading, place)]


def _is_told(reading: Reading, place: int) -> bool:
    """Whether it has happened: neither denied nor still to come."""
    at = reading.phrases.tokens[place].start
    start, _ = reading.sentence(at)
    denied = polarity(reading, max(start, at - _BACK), at) is Polarity.NEGATED
    return not denied and not planned_before(reading, at, reach=_BACK)


def _person(reading: Reading, place: int, reach: int) -> Mark | None:
    token = reading.phrases.tokens[place]
    _, end = reading.sentence(token.start)
    return next(iter(reading.within(token.end, min(end, token.end + reach), _PERSON)), None)


def _object(reading: Reading, place: int) -> Mark | None:
    """Whom a verb of dismissing is about: the next one after its subject; the first one where it may be passive (أعفي)."""
    token = reading.phrases.tokens[place]
    _, end = reading.sentence(token.start)
    people = reading.within(token.end, end, _PERSON)
    subject = next(iter(reading.outer(token.end, end, _ACTORS)), None)
    if not people or not subject or people[0].start - token.end > _AFTER:
        return None
    holds = [c for c in reading.claims if c.type == "holds" and c.start <= subject.start < c.end and c.end <= end]
    after = max([subject.end, *(c.end for c in holds)])
    follows = next((person for person in people if after <= person.start < after + _NEXT), None)
    passive = token.key.removeprefix("و") in _PERHAPS_PASSIVE and not token.text.endswith("ى")
    return follows or (people[0] if passive or people[0].start >= after else None)


def _own(reading: Reading, place: int) -> Mark | None:
    """Who handed in a resignation of their own: the one named last before it, else the next."""
    token = reading.phrases.tokens[place]
    start, _ = reading.sentence(token.start)
    before = reading.within(start, token.start, _PERSON)
    return before[-1] if before else _person(reading, place, _NEXT)
