"""How far along, affirmed or denied, and on whose word: what the words before a relation in its sentence say."""

from __future__ import annotations

from ...graph.model import Modality, Polarity
from ...graph.names import fold
from .cues import cues
from .reading import Reading, Referent

_GOES_ON = {fold("وأن"), fold("وأنه"), fold("وأنها")}
_ORDER = (("plan", Modality.PLANNED), ("wish", Modality.WISHED), ("discuss", Modality.DISCUSSED))


def modality(reading: Reading, start: int, end: int, default: Modality = Modality.ACTUAL) -> Modality:
    """The modality that the words between two places give; planned, wished, discussed in this order of strength."""
    guards = cues("guards")
    for name, found in _ORDER:
        if reading.has(start, end, guards[name]) is not None:
            return found
    return default


def polarity(reading: Reading, start: int, end: int) -> Polarity:
    """Negated where a word of negation stands between two places."""
    return Polarity.NEGATED if reading.has(start, end, cues("guards")["negation"]) is not None else Polarity.AFFIRMED


def speaker(reading: Reading, at: int) -> Referent | None:
    """Who says what stands at a place: the subject of the last verb of saying before it in the sentence."""
    start, _ = reading.sentence(at)
    if start and reading.phrases.key(reading.token_at(start)) in _GOES_ON:
        start, _ = reading.sentence(start - 2)
    said: Referent | None = None
    for place, _word in reading.find(cues("verbs")["state"]):
        token = reading.phrases.tokens[place]
        if not start <= token.start < at:
            continue
        following = next(
            (m for m in reading.marks if m.start >= token.end and m.kind in {"person", "post", "organization"}),
            None,
        )
        if following and following.start - token.end <= 12 and following.end < at:
            said = reading.principal(following)
    return said
