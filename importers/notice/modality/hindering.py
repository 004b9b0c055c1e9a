"""What hinders no more, or never did: زال نقص … الذي كان يعيق …, كان نقص … سيعرقل … لولا ….

A hindrance is a state of affairs, which scopes leave alone; these words are about the hindering itself.
"""

from __future__ import annotations

from dataclasses import replace

from ....graph.model import Modality, Polarity
from ....graph.names.keys import fold
from ...grammar.cues import cues, reason
from ..claims import Claim
from ..reading import Reading
from .clauses import close, is_imperfect
from .posture import is_future, negation
from .supposed import BUT_FOR
from .unhindered import is_partly_denied, unhindered

_WAS = frozenset(fold(w) for w in ("كان", "كانت", "لكان", "لكانت"))
_COME = frozenset(fold(w) for w in ("تم", "تمت", "جرى", "جرت"))
_WHICH = frozenset(fold(w) for w in ("الذي", "التي"))
_PERHAPS = frozenset({fold("قد"), fold("ربما")})
_AND = "و"
_BACK = 40  # characters from a hindrance back to كان
_AFTER = 2  # tokens from a hindrance on to what became of it: العقوبات التي كانت تعيق … {قد زالت}
_GUARD = 12  # from a word for an end back to what denies it


def judge_hindrances(reading: Reading) -> None:
    """Show what is over as ended, what would have hindered as no fact; both wait for review."""
    judged = [_judged(reading, claim) if claim.type == "hinders" else claim for claim in reading.claims]
    if any(one is not other for one, other in zip(judged, reading.claims, strict=True)):
        reading.replace_claims(judged)


def _judged(reading: Reading, claim: Claim) -> Claim:
    why = claim.reason or reason("stance")
    if claim.modality is Modality.ACTUAL and (denied := unhindered(reading, claim)):
        return replace(claim, modality=denied[0], polarity=denied[1], sure=False, reason=why)
    if _would(reading, claim):
        end = reading.sentence(claim.end - 1)[1]
        spared = reading.find(BUT_FOR, claim.start, end)
        how = (claim.modality, Polarity.NEGATED) if spared else (Modality.PLANNED, claim.polarity)
        return replace(claim, modality=how[0], polarity=how[1], sure=False, reason=why)
    if claim.modality is Modality.ACTUAL and _is_over(reading, claim):
        return replace(claim, modality=Modality.ENDED, sure=False, reason=why)
    if _used_to(reading, claim) or is_partly_denied(reading, claim) or _may(reading, claim):
        return replace(claim, sure=False, reason=why)
    doubtful = _is_remedy(reading, claim) or bool(reading.find(cues("hindering")["owing"], claim.start, claim.end))
    return replace(claim, sure=False, reason=claim.reason or reason("doubt")) if doubtful else claim


def _used_to(reading: Reading, claim: Claim) -> bool:
    """Whether كان stands between what hindered and what was hindered: غياب الخطوط {كان} يعيق …. Of 24
    so told in the corpus 10 were over."""
    return any(_is_told(reading, place) for place, _ in reading.find(_WAS, claim.start, claim.end))


def _may(reading: Reading, claim: Claim) -> bool:
    """Whether it is only possible: نقص التمويل {قد} يعرقل …."""
    return any(is_imperfect(reading.phrases.key(place + 1)) for place, _ in reading.find(_PERHAPS, claim.start, claim.end))


def _is_remedy(reading: Reading, claim: Claim) -> bool:
    """Whether the source is what is done about the hindrance: العمل على {إزالة} نقص الوقود {الذي} يعيق …."""
    removal = cues("hindering")["removal"]
    led = bool(reading.find(removal, claim.start, claim.start + 1))
    return led and bool(reading.find(_WHICH, claim.start, claim.end))


def _would(reading: Reading, claim: Claim) -> bool:
    """Whether a verb of the future after كان tells it: {كان} نقص التمويل {سيعرقل} …."""
    start = max(reading.sentence(claim.start)[0], claim.start - _BACK)
    was = reading.find(_WAS, start, claim.end)
    keys = (reading.phrases.key(n) for n in range(was[0][0], reading.token_at(claim.end))) if was else ()
    return any(is_future(key) and not key.startswith(_AND) for key in keys)  # يعيق المشروع {وسيبحث} … is of another


def _is_over(reading: Reading, claim: Claim) -> bool:
    """Whether a word in whose clause the hindrance stands says that it is gone: {زال} نقص التمويل الذي …, {تم تذليل} …."""
    start, _ = reading.sentence(claim.start)
    first = reading.token_at(claim.start)
    gone, removal = cues("hindering")["gone"], cues("hindering")["removal"]
    told = [place for place, _ in reading.find(gone, start, claim.start)]
    done = reading.find(removal, start, claim.start + 1)  # the noun may be part of what hinders
    told += [place for place, _ in done if reading.phrases.key(place - 1).lstrip("وف") in _COME]
    at = reading.token_at(claim.end)
    after = (n for n in range(at, at + _AFTER) if reading.phrases.key(n) in gone and _is_told(reading, n))
    return any(_is_told(reading, place) and close(reading, place + 1) >= first for place in told) or any(after)


def _is_told(reading: Reading, place: int) -> bool:
    """Whether nothing denies it: ما زال, لا زالت and لم يزل say that it goes on."""
    at = reading.phrases.tokens[place].start
    return negation(reading, max(reading.sentence(at)[0], at - _GUARD), at) is None
