"""Who led a delegation took part in what it came to, and led no meeting: ``ترأس وفد بلاده في الاجتماع …``.

Nor did who leads those with whom it was, or is one of two between whom it was: ``اجتماع مع وفد من الجمعية برئاسة …``. Who
heads what is formed at it leads that alone: ``أقر الاجتماع تشكيل لجنة برئاسة …``.
"""

from __future__ import annotations

from dataclasses import replace

from .....graph.names.keys import fold
from ....grammar.cues import cues, reason
from ....grammar.lexicon import lexicon
from ...claims import Claim, Mark
from ...reading import Reading
from .chairing import is_led_too

_SENT = frozenset(fold(w) for w in ("وفد", "الوفد", "وفدا", "بعثة", "البعثة", "الجانب", "فريق"))
_HEADED, _WITH, _BETWEEN = frozenset({fold("برئاسة")}), fold("مع"), fold("بين")
_NEAR = 4  # tokens from the noun of a delegation to its head: وفد رفيع المستوى برئاسة
_FORMED = 6  # tokens from what forms a body to its head: تشكيل لجنة فنية مشتركة برئاسة
_BODIES = frozenset({"organization"})
_NAMED = frozenset({"person", "post", "organization"})


def led_delegations(reading: Reading) -> None:
    """Let who led a delegation attend the event that a claim has them lead; it waits for review."""
    led = [claim for claim in reading.claims if claim.type != "chaired" or not _is_of_new_body(reading, claim)]
    weighed = [_weighed(reading, claim) if claim.type == "chaired" else claim for claim in led]
    if len(led) < len(reading.claims):
        reading.replace_claims(led)
    if any(one is not other for one, other in zip(weighed, reading.claims, strict=True)):
        reading.replace_claims(weighed)


def _weighed(reading: Reading, claim: Claim) -> Claim:
    start, end = reading.sentence(claim.start)
    event = next((m for m in reading.marks if m.referent is claim.target and start <= m.start and m.end <= end), None)
    if event and (_is_of_guests(reading, event, claim.end) or _is_between(reading, event, claim)):
        return replace(claim, type="attended", sure=False, reason=claim.reason or reason("doubt"))
    leads = reading.find(cues("acts")["lead"] | cues("verbs")["chair"], start, event.start) if event else []
    if (
        (event and is_led_too(reading, event.start))
        or not leads
        or not _is_sent(reading, leads[-1][0], event.start if event else end)
    ):
        return claim
    return replace(claim, type="attended", sure=False, reason=claim.reason or reason("doubt"))


def _is_of_new_body(reading: Reading, claim: Claim) -> bool:
    """Whether what is formed stands between an event and the برئاسة that leads to somebody: تشكيل لجنة {برئاسة} …."""
    acts, phrases = cues("acts"), reading.phrases
    start, _ = reading.sentence(claim.end - 1)
    found = reading.find(_HEADED, max(start, claim.start), claim.end)
    formed = range(max(reading.token_at(start), found[-1][0] - _FORMED), found[-1][0]) if found else range(0)
    return any(phrases.reading(n, acts["forming"] | acts["form"]) for n in formed)


def _is_of_guests(reading: Reading, event: Mark, end: int) -> bool:
    """Whether برئاسة stands right after a body or delegation that مع joins to an event: its head is no leader of the event."""
    phrases = reading.phrases
    found = reading.find(_HEADED, event.start, end)
    if not found:
        return False
    place = found[-1][0]
    last = phrases.tokens[place - 1]
    near = range(max(place - _NEAR, 0), place)
    body = reading.at(last.start, _BODIES) is not None or any(phrases.key(n) in _SENT for n in near)
    joined = any(phrases.key(n) == _WITH for n in range(reading.token_at(event.start) + 1, place))
    return body and joined and last.text.isalpha()


def _is_between(reading: Reading, event: Mark, claim: Claim) -> bool:
    """Whether somebody is only one of those whom بين names right after an event: اجتماع بين وكيل الوزارة {ونائب وزير الصناعة}."""
    place = reading.token_at(event.end)
    named = [m for m in reading.within(event.end, claim.end, _NAMED) if m.referent is claim.source]
    inside = [m for m in reading.within(event.start, event.end, _NAMED) if m.referent is claim.source]
    between = any(reading.phrases.key(n) == _BETWEEN for n in range(reading.token_at(event.start), place + 1))
    led = reading.find(_HEADED | cues("acts")["be_led"], event.start, claim.end)
    return between and bool(named or inside) and not led


def _is_sent(reading: Reading, place: int, end: int) -> bool:
    """Whether a delegation is what the verb at a token leads: right after it, or after its subject."""
    phrases = reading.phrases
    for at in range(place + 1, reading.token_at(end)):
        if phrases.key(at) in _SENT:
            return True
        token = phrases.tokens[at]
        if reading.at(token.end - 1, _NAMED) is None and phrases.reading(at, lexicon().honorifics) is None:
            return False
    return False
