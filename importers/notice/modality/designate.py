"""Who is only named to an office and not in it yet: وزير الري {المعين} فلان, السفير {المعين} لدى تونس, المديرة {المعينة}."""

from __future__ import annotations

from dataclasses import replace

from ....graph.model import Modality, Polarity
from ....graph.names.keys import fold
from ...grammar.cues import reason
from ..claims import Claim
from ..reading import Reading

_PERSON = frozenset({"person"})
_NAMED = frozenset(fold(w) for w in ("المعين", "المعينة", "المسمى", "المسماة"))
_ELECTED = frozenset(fold(w) for w in ("المنتخب", "المنتخبة"))  # elect, or elected long ago
_LATELY = frozenset(fold(w) for w in ("حديثا", "مؤخرا", "منذ", "قبل", "أخيرا", "بقرار", "بمرسوم"))


def doubt_designate(reading: Reading) -> None:
    """Show an office that somebody is named to as to come, and let it wait; so does one of whom was elected to it."""
    if reading.find(_NAMED | _ELECTED):
        reading.replace_claims([_told(reading, claim) if claim.type == "holds" else claim for claim in reading.claims])


def _told(reading: Reading, claim: Claim) -> Claim:
    person, post = reading.holding(claim)
    low, high = (min(person.start, post.start), max(person.end, post.end)) if person and post else (claim.start, claim.end)
    place = next((n for n, _ in reading.find(_NAMED | _ELECTED, low, high) if not _is_in_name(reading, n)), None)
    if place is None or claim.modality is not Modality.ACTUAL or claim.polarity is not Polarity.AFFIRMED:
        return claim
    phrases = reading.phrases
    to_come = phrases.key(place).removeprefix("و") in _NAMED and phrases.key(place + 1) not in _LATELY
    how = Modality.PLANNED if to_come else claim.modality
    return replace(claim, modality=how, sure=False, reason=claim.reason or reason("stance"))


def _is_in_name(reading: Reading, place: int) -> bool:
    """Whether a word is part of a name: the family المعين."""
    return reading.at(reading.phrases.tokens[place].start, _PERSON) is not None
