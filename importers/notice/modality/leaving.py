"""Who left an office: أقيل فلان من منصب …, أقال الرئيس وزير … فلانا, قدم … استقالته, خلفا لفلان. What they held has ended.

Whom a word is about stands right after it, behind titles and posts alone; what goes on after that is about somebody else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ....graph.model import Modality, Polarity
from ....graph.names.keys import fold
from ..cues import cues
from ..lists import run
from ..reading import FIRM, Claim, Mark, Reading, Referent
from .posture import planned_before, polarity

_PERSON = frozenset({"person"})
_ACTORS = frozenset({"person", "post", "organization"})
_PERHAPS_PASSIVE = frozenset(fold(w) for w in ("أعفي", "أعفيت", "عزل", "عزلت"))
_ACTIVE = "ى"  # أعفى is active, أعفي may be either
_BACK = 24  # characters from what tells of leaving to what denies or plans it
_HANDED_IN = 160  # the same from استقالته back to the verb that it is the object of


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


def _leavers(reading: Reading) -> Iterator[tuple[int, Referent]]:
    """Everybody who left an office, with the token that says so."""
    verbs, nouns = cues("verbs"), cues("nouns")
    for words, whom in (
        (verbs["resign"] | nouns["dismissal"], _after),
        (verbs["dismiss"], _object),
        (nouns["resignation"], _own),
    ):
        for place, _ in reading.find(words):
            if _is_told(reading, place):
                yield from ((place, mark.referent) for mark in whom(reading, place))


def _is_told(reading: Reading, place: int) -> bool:
    """Whether it has happened: neither denied nor still to come."""
    at = reading.phrases.tokens[place].start
    start, _ = reading.sentence(at)
    denied = polarity(reading, max(start, at - _BACK), at) is Polarity.NEGATED
    return not denied and not planned_before(reading, at, reach=_BACK)


def _after(reading: Reading, place: int) -> list[Mark]:
    """The people right after a token."""
    return [person for person in _named(reading, place) if person]


def _object(reading: Reading, place: int) -> list[Mark]:
    """Whom a verb of dismissing is about: those after its subject; the first one too where it may be passive (أعفي)."""
    token, named = reading.phrases.tokens[place], _named(reading, place)
    passive = token.key.removeprefix("و") in _PERHAPS_PASSIVE and not token.text.endswith(_ACTIVE)
    return [person for person in (named if passive and len(named) == 1 else named[1:]) if person]


def _own(reading: Reading, place: int) -> list[Mark]:
    """Who handed in a resignation of their own: the one named last after the verb, else right after it all, else before it."""
    token = reading.phrases.tokens[place]
    start, _ = reading.sentence(token.start)
    verbs = reading.find(cues("verbs")["hand_in"], max(start, token.start - _HANDED_IN), token.start)
    if not verbs:
        return []
    verb = reading.phrases.tokens[verbs[-1][0]]
    between, before = reading.within(verb.end, token.start, _PERSON), reading.within(start, verb.start, _PERSON)
    return between[-1:] or _after(reading, place) or before[-1:]


def _named(reading: Reading, place: int) -> list[Mark | None]:
    """Those who stand right after a token, one after another: the person, or None for a post or body that nobody is named for."""
    token = reading.phrases.tokens[place]
    marks, _ = run(reading, token.end, reading.sentence(token.start)[1], _ACTORS)
    found: list[Mark | None] = []
    for before, mark in zip([None, *marks], marks, strict=False):
        person = mark if mark.kind == "person" else None
        if person and before and before.kind == "post":
            found[-1] = person
        else:
            found.append(person)
    return found
