"""From when until when an office was held: عُيّن … مديرا {في مارس 2021}, قرار بتعيين … مديرا {اعتبارا من 1 سبتمبر}, الذي تولى
المنصب {في 2023}, شغل … {بين 2019 و2022}, المنسق فلان {حتى ديسمبر 2023}.

A holder with a day waits: it may be that of the decree and not that of taking office.
"""

from __future__ import annotations

from dataclasses import replace

from .....graph.dates import backwards
from .....graph.model import Modality, Polarity
from .....graph.names.keys import fold
from ....grammar.cues import cues, reason
from ....grammar.dates.signs import date_words, weekdays
from ....grammar.lexicon import lexicon
from ....grammar.phrases import PUNCTUATION
from ....grammar.text.spans import Span
from ...claims import Claim, Referent
from ...modality.posture import DONE
from ...reading import Reading

_GIVING = ("تعيين", "تكليف", "تسمية", "ندب", "انتداب")
_BY_DECREE = frozenset(fold(before + noun) for noun in _GIVING for before in ("", "ب"))
_WHO = frozenset(fold(w) for w in ("الذي", "التي"))
_TOOK = frozenset(fold(w) for w in ("تولى", "تولت", "تسلم", "تسلمت", "استلم", "استلمت", "تقلد", "تقلدت", "باشر", "باشرت"))
_FILLED = frozenset(fold(w) for w in ("شغل", "شغلت"))
_OFFICE = frozenset(fold(w) for w in ("المنصب", "منصبه", "منصبها", "مهامه", "مهامها", "منصب", "الوظيفة", "وظيفته", "وظيفتها"))
_IN = frozenset(fold(w) for w in ("في", "منذ", "بتاريخ", "يوم", "شهر", "عام", "سنة", "من", "بين", "خلال", "الفترة", "ما"))
_ONTO = frozenset(fold(w) for w in ("و", "إلى", "حتى", "وحتى", "عام", "سنة", "وعام"))
_UNTIL = frozenset(fold(w) for w in ("حتى", "لغاية"))
_UP_TO, _LAST = fold("إلى"), frozenset(fold(w) for w in ("غاية", "نهاية"))
_PART = frozenset(fold(w) for w in ("نهاية", "أواخر", "آخر", "منتصف", "أواسط", "بداية", "أوائل", "مطلع"))
_YEAR = frozenset(fold(w) for w in ("عام", "العام", "سنة", "السنة", "شهر"))
_SERVED = frozenset(fold(w) for w in ("عمل", "عملت", "خدم", "خدمت", "ظل", "ظلت", "بقي", "بقيت", "استمر", "استمرت"))
_WAS = frozenset(fold(w) for w in ("كان", "كانت", "وكان", "وكانت"))
_SUCCEEDED = frozenset(fold(w) for w in ("وخلفه", "وخلفها", "وخلفته", "وخلفتها"))
_CAME = frozenset(fold(w) for w in ("وحل", "وحلت"))
_INSTEAD = frozenset(fold(w) for w in ("محله", "محلها", "مكانه", "مكانها"))
_THEN = "ثم"
_COMMAS = frozenset("،,")
_TO_COME = frozenset({Modality.PLANNED, Modality.AGREED})  # قرر الوزير تكليف فلان بمهام المدير {اعتبارا من 1 ديسمبر}
_PERSON, _HOLDING, _WORDS = frozenset({"person"}), frozenset({"person", "post"}), 5
_BACK, _APART = 60, 14  # characters back to a verb of appointing; between the two dates of a range


def date_tenures(reading: Reading) -> None:
    """Let claims of holders have the day, or the days, that their sentence tells of them."""
    if not reading.dates or not any(claim.type == "holds" for claim in reading.claims):
        return
    reading.replace_claims([_dated(reading, claim) if claim.type == "holds" else claim for claim in reading.claims])


def _dated(reading: Reading, claim: Claim) -> Claim:
    affirmed = claim.polarity is Polarity.AFFIRMED
    done = claim.modality in DONE and affirmed
    to_come = claim.modality in _TO_COME and affirmed
    at = _told(reading, claim) if done or to_come else None
    days = _days(reading, at) if at is not None else []
    if not days:
        return _until(reading, claim) if done else claim
    words = reading.text[days[0].start : days[-1].end]
    ended = len(days) > 1
    if claim.modality is Modality.ENDED and not ended:
        return claim  # one day within a time that is over is neither its beginning nor its end
    start, end = days[0].value, days[-1].value if ended else None
    day = Referent("event", "", [], start=start, end=end, date_words=words, date_reason=days[0].reason)
    how = Modality.ENDED if ended else claim.modality
    return replace(claim, modality=how, dated=day, sure=False, reason=claim.reason or reason("doubt"))


def _until(reading: Reading, claim: Claim) -> Claim:
    """A holder right after whom the day is told until which: over where the next words tell who followed."""
    phrases, day = reading.phrases, _last_day(reading, reading.token_at(claim.end))
    if day is None or not _is_of_office(reading, claim):
        return claim
    after = reading.token_at(day.end)
    after += phrases.word(after) in _COMMAS
    over = _is_followed(reading, after) or _verb(reading, claim) in _SERVED | _FILLED | _TOOK
    how = Modality.ENDED if over else claim.modality
    until = Referent("event", "", [], end=day.value, date_words=day.text, date_reason=day.reason)
    return replace(claim, modality=how, dated=until, sure=False, reason=claim.reason or reason("doubt"))


def _last_day(reading: Reading, at: int) -> Span | None:
    """The date that a token leads to as the last one: {حتى} ديسمبر 2023, {حتى نهاية} عام 2023, {إلى غاية} مارس 2021."""
    phrases = reading.phrases
    up_to = phrases.key(at) == _UP_TO and phrases.key(at + 1) in _LAST
    if not up_to and phrases.key(at) not in _UNTIL:
        return None
    at += up_to
    first = at + 1 + (phrases.key(at + 1) in _PART)
    return _date_at(reading, at + 1) or _date_at(reading, first) or _date_at(reading, first + (phrases.key(first) in _YEAR))


def _is_of_office(reading: Reading, claim: Claim) -> bool:
    """Whether no verb but كان, one of holding or one of appointing stands before a holder, so that a day behind is not that until
    which they do something else: {يزور} وزير الصحة فلان مسقط حتى …, {ترأس} اللجنة وزير الصحة فلان حتى …."""
    verb = _verb(reading, claim)
    own = verb in _WAS | _SERVED | _FILLED | _TOOK
    return not verb or bool(PUNCTUATION.fullmatch(verb)) or own or _is_given(reading, claim)


def _verb(reading: Reading, claim: Claim) -> str:
    """The word before a holder in its line and sentence, over titles alone; empty where none is."""
    phrases, before = reading.phrases, reading.token_at(claim.start) - 1
    while phrases.reading(before, lexicon().honorifics):
        before -= 1
    if before < 0 or phrases.tokens[before].start < reading.sentence(claim.start)[0] or not phrases.same_line(before + 1):
        return ""
    return phrases.key(before) or phrases.word(before)


def _is_followed(reading: Reading, at: int) -> bool:
    """Whether the words at a token tell who came after: {وخلفه} فلان, {وحل محله} فلان, {ثم} فلان."""
    key, after = reading.phrases.key(at), reading.phrases.key(at + 1)
    if key in _SUCCEEDED or (key in _CAME and after in _INSTEAD):
        return True
    return key == _THEN and bool(after) and reading.at(reading.phrases.tokens[at + 1].start, _HOLDING) is not None


def _is_given(reading: Reading, claim: Claim) -> bool:
    """Whether a verb of appointing stands near before a holder."""
    start, _ = reading.sentence(claim.start)
    naming = cues("naming")["appoint"] | cues("naming")["names"] | _BY_DECREE
    return bool(reading.find(naming, max(start, claim.start - _BACK), claim.start))


def _told(reading: Reading, claim: Claim) -> int | None:
    """The token at which the days of a holder would stand: after the office, where a verb gives it or says that it was filled;
    else in the clause that الذي opens right after the words of the claim."""
    phrases, at = reading.phrases, reading.token_at(claim.end)
    if _is_given(reading, claim) or _fills(reading, claim):
        return at
    at += phrases.word(at) in _COMMAS
    if phrases.key(at) in _WHO and phrases.key(at + 1) in _TOOK | _FILLED and phrases.key(at + 2) in _OFFICE:
        return at + 3
    return None


def _fills(reading: Reading, claim: Claim) -> bool:
    """Whether a verb of holding tells of this holder: فلان الذي {شغل منصب} مدير المركز, {شغل} فلان منصب مدير المركز."""
    start, _ = reading.sentence(claim.start)
    found = reading.find(_FILLED | _TOOK, max(start, claim.start - _BACK), claim.end)
    verb = reading.phrases.tokens[found[-1][0]].start if found else claim.end
    return all(mark.referent is claim.source for mark in reading.within(verb, claim.end, _PERSON)) and bool(found)


def _days(reading: Reading, at: int) -> list[Span]:
    """The date that begins at a token behind words that lead to one, and the second of a range; none where that is before it."""
    phrases, first = reading.phrases, at
    leading = _IN | cues("counting")["from"] | weekdays() | date_words("classes")["same_day"]
    while phrases.key(at) in leading and at - first < _WORDS:
        at += 1
    if at == first or at >= len(phrases) or not phrases.same_line(at):
        return []
    day = _date_at(reading, at)
    if day is None:
        return []
    ranged = any(phrases.key(n) in {fold("بين"), fold("من")} for n in range(first, at))
    second = next((d for d in reading.dates if ranged and 0 < d.start - day.end <= _APART and d.value), None)
    joined = second and all(word in _ONTO for word in fold(reading.text[day.end : second.start]).split())
    if not second or not joined:
        return [day]
    return [] if backwards(day.value, second.value) else [day, second]


def _date_at(reading: Reading, at: int) -> Span | None:
    """The date that begins at a token, with at most one letter before it."""
    begin = reading.phrases.tokens[at].start if at < len(reading.phrases) else -1
    return next((d for d in reading.dates if d.start - 1 <= begin <= d.start and d.value), None)
