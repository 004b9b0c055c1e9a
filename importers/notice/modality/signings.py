"""Agreements that a verb of the perfect tells to be signed: قال … إن الوزارة {وقعت} اتفاقية مع …, سبق أن وقعت ….

The classifier takes them for planned where much around them is; what a clause takes back is taken back after this. What a notice
opens with in the imperfect ({توقع} الوزيرة اليوم …) is only announced.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ....graph.model import Modality, Polarity
from ....graph.names.keys import fold
from ...grammar.cues import cues, reason
from ...grammar.lexicon import lexicon
from ..claims import Claim, Mark
from ..governing import sense_of
from ..reading import Reading
from .clauses import is_imperfect, is_perfect, is_third
from .posture import polarity
from .scopes import is_hers

_AGREEMENT = frozenset({"agreement"})
_COMMAS, _PLACES = frozenset("،,"), frozenset({"place"})
_WHEN = frozenset(fold(w) for w in ("أول", "يوم", "صباح", "مساء", "ظهر", "في"))
_CAME_ABOUT = frozenset(fold(w) for w in ("تم", "جرى", "تمت", "جرت"))
_OF, _AND_THE = fold("عن"), "وال"
_ANNOUNCE = frozenset(fold(w) for w in ("تعلن", "يعلن", "كشف", "كشفت"))
_LATER = frozenset(fold(w) for w in ("غدا", "قريبا", "لاحقا", "مستقبلا", "قريب", "مرتقب"))
_NEAR = 14  # tokens from the verb to what was signed
_BACK = 14  # characters from the verb back to what denies it


def told_signings(reading: Reading) -> None:
    """Show as done, and waiting, what the classifier takes for a signing to come though a verb of the perfect tells it."""
    reading.replace_claims([_done(reading, claim) for claim in reading.claims])


def _done(reading: Reading, claim: Claim) -> Claim:
    if claim.type == "signed" and claim.modality is Modality.ACTUAL and _is_announced(reading, claim):
        return replace(claim, modality=Modality.PLANNED, sure=False, reason=claim.reason or reason("stance"))
    if claim.type != "signed" or claim.modality is not Modality.PLANNED or claim.polarity is Polarity.NEGATED:
        return claim
    start, end = reading.sentence(claim.start)
    if claim.end > end:
        return claim  # who signs stands in another sentence than what is signed
    marks = [mark for mark in reading.within(start, end, _AGREEMENT) if mark.referent is claim.target]
    if not any(_is_told(reading, mark) for mark in marks):
        return claim
    return replace(claim, modality=Modality.ACTUAL, sure=False, reason=claim.reason or reason("stance"))


def _is_announced(reading: Reading, claim: Claim) -> bool:
    """Whether the last word of signing before an agreement is a verb of the imperfect that opens its line."""
    start, end = reading.sentence(claim.start)
    agreement = next((m for m in reading.within(start, end, _AGREEMENT) if m.referent is claim.target), None)
    found = reading.find(_signing(), start, agreement.start) if agreement else []
    place = found[-1][0] if found else 0
    imperfect = is_hers(reading, place) or is_third(reading.phrases.key(place))
    return bool(found) and imperfect and not (place and reading.phrases.same_line(place))


def _is_brought_about(reading: Reading, place: int, start: int) -> bool:
    """Whether تم or جرى leads to a noun of signing, over where and when alone: {تم}، أمس بالرباط، التوقيع على …; not تمت الموافقة
    على التوقيع."""
    clause = reading.find(_CAME_ABOUT, start, reading.phrases.tokens[place].start)
    if not clause or reading.phrases.key(place) not in cues("signing")["signing"]:
        return False
    return all(_is_scene(reading, n) for n in range(clause[-1][0] + 1, place))


def _is_joined(reading: Reading, place: int, start: int) -> bool:
    """Whether و joins a noun of signing with the article to what تم led to, and no verb stands between: {تم} استعراض التعاون،
    {والتوقيع} على مذكرة."""
    phrases = reading.phrases
    clause = reading.find(_CAME_ABOUT, start, phrases.tokens[place].start)
    between = [phrases.key(n) for n in range(clause[-1][0] + 1, place)] if clause else []
    return bool(between) and phrases.key(place).startswith(_AND_THE) and not any(is_perfect(k) or is_third(k) for k in between)


def _is_given_out(reading: Reading, place: int) -> bool:
    """Whether a noun of signing stands right behind أعلن … عن and nothing in the sentence says that it is to come: أعلنت الهيئة
    {عن توقيع} مذكرة, not {عن قرب} توقيع … nor {عن توقيع} … الأسبوع المقبل."""
    phrases = reading.phrases
    start, end = reading.sentence(phrases.tokens[place].start)
    announced = reading.find(cues("acts")["announce"] | _ANNOUNCE, start, phrases.tokens[place].start)
    to_come = reading.has(start, end, lexicon().words["next"] | cues("guards")["plan"] | _LATER) is not None
    return phrases.key(place - 1) == _OF and bool(announced) and not to_come


def _is_scene(reading: Reading, place: int) -> bool:
    """Whether a word says where or when: a comma, a day, what ب is joined to that is a place."""
    token = reading.phrases.tokens[place]
    timed = sense_of(token.key.removeprefix("ال"))[:1] == "T" or token.key in _WHEN
    return token.text in _COMMAS or timed or reading.at(token.end - 1, _PLACES) is not None


@cache
def _signing() -> frozenset[str]:
    return cues("acts")["have_signed"] | cues("verbs")["sign"] | cues("signing")["signing"]


def _is_told(reading: Reading, agreement: Mark) -> bool:
    """Whether the last word of signing before an agreement is a verb of the perfect that nothing denies."""
    start, _ = reading.sentence(agreement.start)
    signed = cues("acts")["have_signed"]
    found = reading.find(_signing(), start, agreement.start)
    done = found and (
        found[-1][1] in signed
        or _is_brought_about(reading, found[-1][0], start)
        or _is_joined(reading, found[-1][0], start)
        or _is_given_out(reading, found[-1][0])
    )
    if not done or reading.find(cues("scopes")["deny"], start, agreement.start):
        return False
    place, token = found[-1][0], reading.phrases.tokens[found[-1][0]]
    denied = polarity(reading, max(start, token.start - _BACK), token.start)
    near = reading.token_at(agreement.start) - place <= _NEAR
    return near and denied is Polarity.AFFIRMED and not is_imperfect(reading.phrases.key(place + 1))
