"""Hindering that is denied or over: نقص … {لا} يعيق …, {ليس هو ما} يعرقل …, {لم يعد} يعطل …, {ما عاد} يعيق …,
{غير} معرقل."""

from __future__ import annotations

from ....graph.model import Modality, Polarity
from ....graph.names.keys import fold
from ...grammar.cues import cues
from ..claims import Claim
from ..reading import Reading
from .clauses import is_imperfect

_VERBAL = frozenset(fold(w) for w in ("لا", "لم", "لن"))
_NOMINAL = frozenset(fold(w) for w in ("ليس", "ليست", "ليسا", "ليستا", "ليسوا"))
_WHAT, _UN = fold("ما"), fold("غير")
_HINDERING = frozenset(
    fold(stem + end) for stem in ("معرقل", "معيق", "معوق", "معطل", "مانع", "عائق", "مؤثر") for end in ("", "ا", "ة")
)
_AGAIN = frozenset(fold(w) for w in ("عاد", "عادت", "عادا", "عادتا", "عادوا"))
_WAS = frozenset(fold(w) for w in ("كان", "كانت"))
_HELPING = frozenset(fold(w) for w in ("يكن", "تكن", "يكون", "تكون"))
_BACK = 4  # tokens from a denial to what it denies where the verb stands first: لم يكن يعيق {…}


def unhindered(reading: Reading, claim: Claim) -> tuple[Modality, Polarity] | None:
    """What a denial of the hindering itself makes of a claim.

    Args:
        reading: what was read so far.
        claim: that one thing hinders another.

    Returns:
        Ended and affirmed where it hinders no more, actual and denied where it does not; None where nothing denies it, or only
        part of it (لا يعيق … فحسب).
    """
    first, last = _stretch(reading, claim)
    for place in reversed(range(first, last)):
        how = _denied(reading, place, last)
        if how is not None:
            return how
    return None


def is_partly_denied(reading: Reading, claim: Claim) -> bool:
    """Whether a denial is taken back in part, as in لا يعرقل … سوى …, لا يعيق … فحسب, ليس … وحده.

    Args:
        reading: what was read.
        claim: that one thing hinders another.
    """
    first, last = _stretch(reading, claim)
    denied = any(_denial(reading, place) for place in range(first, last))
    return denied and _is_partial(reading, first)


def _stretch(reading: Reading, claim: Claim) -> tuple[int, int]:
    """The tokens from what hinders, or shortly before where the verb stands first, to what is hindered."""
    marks = reading.within(claim.start, claim.end, frozenset({claim.source.kind, claim.target.kind}))
    ends = [mark for mark in marks if mark.referent in (claim.source, claim.target)]
    start, _ = reading.sentence(claim.start)
    if ends and ends[0].referent is claim.target:
        at = reading.token_at(claim.start)
        return max(reading.token_at(start), at - _BACK), at
    last = ends[-1].start if ends else claim.end
    return reading.token_at(claim.start), reading.token_at(last)


def _denied(reading: Reading, place: int, last: int) -> tuple[Modality, Polarity] | None:
    """What the denial at a token makes of the last verb before another token; None where it denies another verb."""
    found = None if _is_partial(reading, place) else _denial(reading, place)
    verb = place + 1 + (reading.phrases.key(place + 1) in _HELPING | _AGAIN | _WAS | cues("naming")["no_more"])
    if reading.phrases.key(verb) in cues("hindering")["helps"]:
        return None  # the denial tells of hindering: ضعف الإشهار لا {يساعد} على …
    later = any(is_imperfect(reading.phrases.key(n)) for n in range(verb + 1, last))
    return found if found and (not later or _leads_on(reading, place, verb)) else None


def _denial(reading: Reading, place: int) -> tuple[Modality, Polarity] | None:
    key, after = reading.phrases.key(place), reading.phrases.key(place + 1)
    if key == _UN:
        return (Modality.ACTUAL, Polarity.NEGATED) if after in _HINDERING else None
    if key in _NOMINAL or (key == _WHAT and after in _WAS):
        return Modality.ACTUAL, Polarity.NEGATED
    if (key in _VERBAL and after in cues("naming")["no_more"]) or (key == _WHAT and after in _AGAIN):
        return Modality.ENDED, Polarity.AFFIRMED
    goes_on = after in cues("naming")["goes_on"] | cues("hindering")["stops"]
    return (Modality.ACTUAL, Polarity.NEGATED) if key in _VERBAL and is_imperfect(after) and not goes_on else None


def _leads_on(reading: Reading, place: int, verb: int) -> bool:
    """Whether a denial leads to a relative with the verb: {ليس هو ما} يعرقل, {لم يكن هو الذي} يعيق."""
    nominal = reading.phrases.key(place) in _NOMINAL or reading.phrases.key(verb - 1) in _HELPING
    return nominal and any(reading.phrases.key(n) in cues("hindering")["which"] for n in (verb, verb + 1))


def _is_partial(reading: Reading, place: int) -> bool:
    """Whether only part is denied, by the words from a token to the end of its sentence."""
    token = reading.phrases.tokens[place]
    words = cues("scopes")["but"] | cues("hindering")["alone"]
    return bool(reading.find(words, token.start, reading.sentence(token.start)[1]))
