"""What an English text takes back: we wrote that A had signed a contract. {That is wrong.} What it said is denied."""

from __future__ import annotations

from dataclasses import replace

from .....graph.model import Modality, Polarity
from ....grammar.english_words import listed, phrases_of
from ...claims import Claim
from ..clauses.sentences import Sentences


def corrected(s: Sentences) -> None:
    """Deny every claim of a sentence that the next one says to be wrong, from where it tells what was written on."""
    spans = [span for place, _ in s.find(phrases_of("wrongs", "told")) if (span := _told(s, place))]
    if spans:
        judged = (_denied(claim, spans) for claim in s.reading.claims)
        s.reading.replace_claims([claim for claim in judged if claim])


def _told(s: Sentences, place: int) -> tuple[int, int] | None:
    """The characters of the sentence before one that opens with That is wrong, from ``that`` on where it has one."""
    low, _ = s.sentence(place)
    if s.reading.token_at(low) != place or low == 0:
        return None
    start, end = s.reading.sentence(low - 1)
    words = s.find((("that",),), start, end)
    that = next(words, None)
    return (s.page.tokens[that[0]].start if that else start, end)


def _denied(claim: Claim, spans: list[tuple[int, int]]) -> Claim | None:
    """A claim denied where it lies in what is taken back; what only followed from it is claimed no more."""
    inside = any(start <= claim.start and claim.end <= end for start, end in spans)
    done = claim.modality in {Modality.ACTUAL, Modality.AGREED} and claim.polarity is Polarity.AFFIRMED
    if not inside or not done or claim.type in listed("wrongs", "kept"):
        return claim
    if claim.modality is Modality.AGREED:
        return None
    return replace(claim, polarity=Polarity.NEGATED, sure=False)
