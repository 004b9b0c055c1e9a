"""Who cooperates with whom: التعاون مع …, التعاون بين … و…."""

from __future__ import annotations

from .....graph.model import Modality
from .....graph.names.keys import fold
from ....grammar.cues import cues
from ...claims import Claim, Mark
from ...modality.posture import modality, polarity, speaker
from ...reading import Reading
from .dealings import PARTIES, last_party, next_party


def cooperation(reading: Reading) -> None:
    """``cooperates_with``: التعاون مع …, التعاون بين … و…; how far along by the words before it in the sentence."""
    for place in reading.phrases.places(cues("nouns")["cooperation"]):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        pair = _between(reading, place, end) or _together(reading, place, start, end)
        if pair:
            done = reading.phrases.key(place).lstrip("و").startswith("بال")
            default = Modality.ACTUAL if done else Modality.DISCUSSED
            how = default if done else modality(reading, start, token.start, default)
            low, high = min(token.start, pair[0].start), max(pair[0].end, pair[1].end)
            denied = polarity(reading, max(start, token.start - 12), token.start)
            by = speaker(reading, token.start)
            reading.claim(Claim("cooperates_with", pair[0].referent, pair[1].referent, low, high, how, denied, by, 0.75))


def _between(reading: Reading, place: int, end: int) -> tuple[Mark, Mark] | None:
    for at in range(place + 1, min(place + 6, len(reading.phrases))):
        if reading.phrases.key(at) == fold("بين"):
            start = reading.phrases.tokens[at].end
            marks = [m for m in reading.outer(start, end, PARTIES) if m.start - start < 120]
            return (marks[0], marks[1]) if len(marks) >= 2 else None
    return None


def _together(reading: Reading, place: int, start: int, end: int) -> tuple[Mark, Mark] | None:
    for at in range(place + 1, min(place + 6, len(reading.phrases))):
        if reading.phrases.key(at) == fold("مع"):
            partner = next_party(reading, reading.phrases.tokens[at].end, end, 4)
            mine = last_party(reading, start, reading.phrases.tokens[place].start, 160)
            return (mine, partner) if partner and mine and mine.referent is not partner.referent else None
    return None
