"""What a notice only passes on: what stands under زعم, ادعى, تردد أن or شائعات عن waits for review, whoever sees it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ....graph.names.keys import fold
from ..cues import cues, reason
from ..reading import Claim, Reading

_SEATED = frozenset({"holds", "post_in", "part_of"})  # who somebody is, is no part of what is claimed of them
_OPENS = frozenset(fold(w) for w in ("أن", "إن", "بأن", "أنه", "أنها", "بأنه", "بأنها", "إنه", "إنها", "عن", "حول", "بشأن"))
_BY = frozenset(fold(w) for w in ("حسب", "بحسب", "وفق", "وفقا", "حد"))
_TURNS = frozenset(fold(w) for w in ("لكن", "ولكن", "فيما", "بينما", "والواقع", "والصحيح"))
_NEAR = 8  # tokens from a word that may tell of a rumour to what it is about


def doubt_hearsay(reading: Reading) -> None:
    """Let every claim that begins in words of hearsay wait for review, with the reason."""
    heard = list(_heard(reading))
    if heard:
        reading.replace_claims([_doubted(claim, heard) for claim in reading.claims])


def _doubted(claim: Claim, heard: list[tuple[int, int]]) -> Claim:
    inside = any(start <= claim.start < end for start, end in heard)
    return replace(claim, sure=False, reason=reason("hearsay")) if inside and claim.type not in _SEATED else claim


def _heard(reading: Reading) -> Iterator[tuple[int, int]]:
    """The characters of each stretch: from the word to where its sentence ends or turns; all of it after بحسب مزاعم."""
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
            yield start if by else token.start, end if turn is None else reading.phrases.tokens[turn].start
