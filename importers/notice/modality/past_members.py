"""Who was a member and may be none now: العضو السابق في …, كان فلان عضواً في …, غادر فلان الاتحاد, تركت الشركة الجمعية."""

from __future__ import annotations

from dataclasses import replace

from ....graph.model import Modality, Polarity
from ....graph.names.keys import fold
from ...grammar.cues import cues, reason
from ..claims import Claim, Mark
from ..over_titles import verb_before
from ..reading import Reading

_BODY, _ACTORS = frozenset({"organization"}), frozenset({"person", "post", "organization", "place"})
_LEFT = frozenset(fold(w) for w in ("غادر", "غادرت", "ترك", "تركت", "هجر", "هجرت"))
_WAS = frozenset(fold(w) for w in ("كان", "كانت", "كانوا", "كنت"))
_MEMBER = frozenset(fold(w) for w in ("عضو", "عضوا", "عضوة", "العضو", "العضوة", "أعضاء", "الأعضاء", "عضوين", "عضوتين"))
_FORMER = frozenset(fold(w) for w in ("السابق", "السابقة", "السابقين", "سابق", "سابقا", "سابقة", "سابقين", "الأسبق"))
_NEAR = 3  # tokens from member to former: العضو {المؤسس} السابق


def past_members(reading: Reading) -> None:
    """Show a membership that is told as past as ended, and let who left a body hold no post there without review."""
    told = [_told(reading, claim) for claim in reading.claims]
    if any(one is not other for one, other in zip(told, reading.claims, strict=True)):
        reading.replace_claims(told)


def _told(reading: Reading, claim: Claim) -> Claim:
    if claim.modality is not Modality.ACTUAL or claim.polarity is not Polarity.AFFIRMED:
        return claim
    why = claim.reason or reason("stance")
    if claim.type == "member_of" and (_is_former(reading, claim) or _has_left(reading, claim)):
        return replace(claim, modality=Modality.ENDED, sure=False, reason=why)
    if claim.type == "holds" and claim.sure and _has_left(reading, claim):
        return replace(claim, sure=False, reason=why)
    return claim


def _is_former(reading: Reading, claim: Claim) -> bool:
    """Whether the words of a claim have member and former, or member and before it in its sentence كان."""
    phrases, start = reading.phrases, reading.sentence(claim.start)[0]
    for place, _ in reading.find(_MEMBER, claim.start, claim.end):
        after = {phrases.key(n) for n in range(place + 1, place + 1 + _NEAR)}
        was = reading.find(_WAS, start, phrases.tokens[place].start)
        still = reading.find(cues("naming")["goes_on"], start, phrases.tokens[place].start)
        if after & _FORMER or (was and not still and _is_own(reading, claim, was[-1][0])):
            return True
    return False


def _is_own(reading: Reading, claim: Claim, was: int) -> bool:
    """Whether nobody but the member is named right after كان: {كان} السيد فلان عضواً, فلان {كان} عضواً."""
    after = reading.phrases.tokens[was].end
    named = reading.within(after, claim.end, _ACTORS)
    return not named or named[0].referent in (claim.source, claim.target) or named[0].kind == "post"


def _has_left(reading: Reading, claim: Claim) -> bool:
    """Whether a verb of leaving stands right before somebody and its object, a body, right behind: {غادر} فلان {الاتحاد}."""
    start, end = reading.sentence(claim.start)
    own = next((m for m in reading.within(start, claim.end, _ACTORS) if m.referent is claim.source), None)
    first = min(own.start, claim.start) if own else claim.start
    return own is not None and verb_before(reading, first) in _LEFT and _object(reading, own, end) is not None


def _object(reading: Reading, own: Mark, end: int) -> Mark | None:
    """The body that stands right behind somebody, over their post alone; where nothing does, the one at the end of the post."""
    last = own
    for mark in reading.outer(own.end, end, _ACTORS):
        if reading.text[last.end : mark.start].strip(" ،,"):
            break
        if mark.kind != "post":
            return mark if mark.kind in _BODY else None
        last = mark
    inside = reading.within(last.start, last.end, _BODY) if last.kind == "post" else []
    return next((body for body in inside if body.end == last.end), None)
