"""What a notice only passes on: what stands under زعم, ادعى, تردد أن or شائعات عن waits for review, whoever sees it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ....graph.names.keys import fold
from ...grammar.cues import cues, reason
from ..claims import Claim, Referent
from ..lists import run
from ..reading import Reading

Heard = tuple[int, int, Referent | None]

_ACTORS = frozenset({"person", "organization", "post"})
SEATED = frozenset({"holds", "post_in", "part_of"})
"""Who somebody is, is no part of what is claimed of them."""
_OPENS = frozenset(fold(w) for w in ("أن", "إن", "بأن", "أنه", "أنها", "بأنه", "بأنها", "إنه", "إنها", "عن", "حول", "بشأن"))
_BY = frozenset(fold(w) for w in ("حسب", "بحسب", "وفق", "وفقا", "حد"))
_TURNS = frozenset(fold(w) for w in ("لكن", "ولكن", "فيما", "بينما", "والواقع", "والصحيح"))
_NEAR = 8  # tokens from a word that may tell of a rumour to what it is about


def doubt_hearsay(reading: Reading) -> None:
    """Let every claim that begins in words of hearsay wait for review, with the reason, on the word of who claims it."""
    heard = list(_heard(reading))
    if heard:
        reading.replace_claims([_doubted(claim, heard) for claim in reading.claims])


def _doubted(claim: Claim, heard: list[Heard]) -> Claim:
    found = next((one for one in heard if one[0] <= claim.start < one[1]), None)
    if found is None or claim.type in SEATED:
        return claim
    return replace(claim, sure=False, reason=reason("hearsay"), by=found[2] or claim.by)


def _claimant(reading: Reading, place: int, end: int) -> Referent | None:
    """Who claims it: named right after the word, behind titles alone (زعم {السيد فلان} أن …, مزاعم {الشركة})."""
    marks, _ = run(reading, reading.phrases.tokens[place].end, end, _ACTORS)
    return reading.principal(marks[-1]) if marks else None


def _heard(reading: Reading) -> Iterator[Heard]:
    """The characters of each stretch, and who claims it: from the word to where its sentence ends or turns; all of it after
    بحسب مزاعم."""
    for name in ("hearsay", "rumoured"):
        for place, _ in reading.find(cues("scopes")[name]):
            token = reading.phrases.tokens[place]
            start, end = reading.sentence(token.start)
            if reading.at(token.start + 1, {"person", "organization", "post", "place"}):
                continue
            last = reading.token_at(end)
            following = [reading.phrases.key(n) for n in range(place + 1, min(place + _NEAR, last))]
            if name == "rumoured" and _OPENS.isdisjoint(following):
                continue
            turn = next((n for n in range(place + 1, last) if reading.phrases.key(n) in _TURNS), None)
            by = reading.phrases.key(place - 1).lstrip("و") in _BY
            who = _claimant(reading, place, end) if name == "hearsay" else None
            yield start if by else token.start, end if turn is None else reading.phrases.tokens[turn].start, who
