"""What decides whatever a classifier sees: a future verb, who is still to go, غير مطروح, the present of what lasts, لم يزل."""

from __future__ import annotations

from ....graph.names.keys import fold
from ...grammar.cues import cues
from .pairs import Pair
from .traits import Traits

_SENT = "delegation"
_GOES = {fold(w) for w in ("يؤدي", "تؤدي", "يصل", "تصل", "يبدأ", "تبدأ", "يشرع", "تشرع", "يتوجه", "تتوجه", "يغادر", "تغادر")}
_NOW = {fold(w) for w in ("حاليا", "الآن", "منذ", "الذي", "التي")}
# Their present tells what is so, as that of verbs of going tells what is to come.
_HOLDS_NOW = {
    fold(start + stem)
    for start in ("ي", "ت")
    for stem in ("دفع", "سدد", "تعاون", "وجد", "نتمي", "ضم", "مول", "ملك", "تبع", "رعى", "مثل", "متلك")
}
_COMING = {fold(w) for w in ("غدا", "المقبل", "المقبلة", "القادم", "القادمة", "قريبا", "لاحقا")}
_GUARDED = {fold(w) for w in ("أن", "قد", "سوف", "لن", "بعد")}
_GOING = frozenset({"event", "place"})
_NOT = fold("غير")
_REAL = {
    fold(w) for w in ("مطروح", "مطروحة", "وارد", "واردة", "صحيح", "صحيحة", "ممكن", "ممكنة", "قائم", "قائمة", "مقرر", "مقررة")
}


def is_to_come(traits: Traits, pair: Pair) -> bool:
    """Whether a verb of the future stands between the two ends, or an end is a delegation that is still to go."""
    reading = traits.reading
    low, high = reading.token_at(min(pair.first.end, pair.second.end)), reading.token_at(max(pair.first.start, pair.second.start))
    if traits.looks_ahead(low, high) or _is_sent_later(traits, pair) or _is_announced(traits, pair):
        return True
    words = _told_as_lasting(traits, pair)
    return not _COMING.isdisjoint(traits.keys[n] for n in words)


def _is_announced(traits: Traits, pair: Pair) -> bool:
    """``يؤدي الوزير يوم السبت زيارة …``: a sentence that opens with the present of a verb of going tells what is to come, unless
    it says الآن or that it is so already."""
    kinds = {pair.first.kind, pair.second.kind}
    if _GOING.isdisjoint(kinds) and kinds != {"person"}:
        return False
    opening = traits.reading.token_at(traits.reading.sentence(pair.first.start)[0])
    words = traits.keys[opening : traits.reading.token_at(max(pair.first.end, pair.second.end)) + 1]
    return not _GOES.isdisjoint(words[:3]) and _NOW.isdisjoint(words)


def is_so(traits: Traits, pair: Pair) -> bool:
    """Whether what lasts is told in the present, and nothing in the sentence looks ahead: ليبيا تدفع …، يوجد للمنظمة مكتب …"""
    words = _told_as_lasting(traits, pair)
    ahead = not (_COMING | _GUARDED).isdisjoint(traits.keys[n] for n in words) or traits.looks_ahead(words.start, words.stop)
    return bool(words) and not ahead and not traits.with_guards(words.start, words.stop)


def _told_as_lasting(traits: Traits, pair: Pair) -> range:
    """The words of the sentence of a pair where it opens with the present of what lasts; else none."""
    opening, close = (traits.reading.token_at(place) for place in traits.reading.sentence(pair.first.start))
    leads = not pair.sentences and not _HOLDS_NOW.isdisjoint(key.removeprefix("و") for key in traits.keys[opening : opening + 3])
    return range(opening, close if leads else opening)


def _is_sent_later(traits: Traits, pair: Pair) -> bool:
    """``من المقرر أن يزور وفد من …``, ``وفد من … سيزور``."""
    if _SENT not in {pair.first.referent.classification, pair.second.referent.classification}:
        return False
    reading = traits.reading
    start, _ = reading.sentence(pair.first.start)
    after = reading.token_at(max(pair.first.end, pair.second.end))
    opening, first = reading.token_at(start), reading.token_at(pair.first.start)
    planned = reading.has(start, pair.first.start, cues("guards")["plan"]) is not None
    return planned or traits.looks_ahead(opening, first) or traits.looks_ahead(after, after + 2)


def is_ruled_out(traits: Traits, pair: Pair) -> bool:
    """Whether what the ends are in is said not to be: فتح مكتب للمنظمة في ليبيا غير مطروح."""
    after = traits.reading.token_at(max(pair.first.end, pair.second.end))
    return traits.keys[after : after + 1] == [_NOT] and not _REAL.isdisjoint(traits.keys[after + 1 : after + 2])


def goes_on(traits: Traits, pair: Pair) -> bool:
    """Whether the only word of doubt or denial up to the second end says that it goes on: تعقيد الإجراءات {لم يزل} يعيق …."""
    reading = traits.reading
    opening = reading.token_at(reading.sentence(min(pair.first.start, pair.second.start))[0])
    last = reading.token_at(max(pair.first.start, pair.second.start))
    told, still = traits.with_guards(opening, last), cues("naming")["goes_on"]
    first = reading.token_at(min(pair.first.end, pair.second.end))
    return len(told) == 1 and told[0] >= first and not still.isdisjoint(traits.keys[told[0] + 1 : min(told[0] + 2, last)])
