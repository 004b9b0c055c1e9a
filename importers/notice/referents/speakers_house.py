"""Whose body somebody speaks of who says الوزارة, الشركة: وأكد الوزير أن {الوزارة} … means his own, whoever's was named last.

A bare head goes back to the body with that head that was spoken of last, which is often the guest's. Of 21 such words in the
corpus that this rule gives to another body 20 mean the speaker's. Models are fitted to what comes before.
"""

from __future__ import annotations

from collections import defaultdict

from ....graph.model import Form, Modality, Polarity
from ....graph.names.keys import fold
from ...grammar.cues import cues
from ..claims import Claim, Mark, Referent
from ..modality.posture import speaker
from ..reading import Reading
from .meaning import mean

_BODY = frozenset({"organization"})
_THE, _TO_THE = "ال", "لل"
_THAT = frozenset(fold(w) for w in ("أن", "إن", "بأن", "إلى", "على"))
_FACT = (Modality.ACTUAL, Polarity.AFFIRMED)
_Houses = dict[int, dict[str, Referent | None]]  # by who has a post there and by its head; None where two have that head


def settle_speakers_houses(reading: Reading) -> None:
    """Let the bare head of a body that somebody speaks of mean the one where they hold a post, if it has that head."""
    houses = _houses(reading)
    meant: dict[int, tuple[Mark, Referent]] = {}
    for mark in reading.within(0, len(reading.text), _BODY) if houses else ():
        head = _bare_head(reading, mark)
        who = speaker(reading, mark.start) or _goes_on(reading, mark.start) if head else None
        own = houses.get(id(who), {}).get(head) if who else None
        if own and own.named and own is not mark.referent:
            meant[id(mark)] = mark, own
    mean(reading, meant, _BODY)


def _houses(reading: Reading) -> _Houses:
    found: _Houses = defaultdict(dict)
    seats: dict[int, list[Referent]] = defaultdict(list)
    for claim in reading.claims:
        if claim.type == "post_in" and _is_fact(claim):
            seats[id(claim.source)].append(claim.target)
            _move_in(found, claim.source, claim.target)
    for claim in reading.claims:
        if claim.type == "holds" and _is_fact(claim):
            for body in seats[id(claim.target)]:
                _move_in(found, claim.source, body)
    return found


def _is_fact(claim: Claim) -> bool:
    return (claim.modality, claim.polarity) == _FACT


def _move_in(houses: _Houses, who: Referent, body: Referent) -> None:
    head = fold(body.names[0].text).split()[0].removeprefix(_THE) if body.names and body.names[0].text.strip() else ""
    own = houses[id(who)]
    own[head] = body if own.get(head, body) is body else None


def _goes_on(reading: Reading, at: int) -> Referent | None:
    """Who said what the sentence before a place told, where this one goes on with what they say: {وأضاف أن} الشركة …."""
    start, _ = reading.sentence(at)
    first = reading.token_at(start)
    said = reading.phrases.key(first).removeprefix("و") in cues("verbs")["state"]
    goes_on = said and reading.phrases.key(first + 1) in _THAT
    return speaker(reading, start - 1) if goes_on and start else None


def _bare_head(reading: Reading, mark: Mark) -> str:
    """The head that stands with the article and alone: الوزارة, للشركة; nothing for a body that is told in more words."""
    word = fold(reading.text[mark.start : mark.end]) if mark.form is Form.NOMINAL else ""
    if not word.startswith((_THE, _TO_THE[1:])) or " " in word:
        return ""
    return word.removeprefix(_THE) if word.startswith(_THE) else word[1:]
