"""What takes a fact back whatever a classifier makes of it: a verb of the future, a delegation still to go, غير مطروح."""

from __future__ import annotations

from ....graph.names.keys import fold
from ..cues import cues
from .pairs import Pair
from .traits import Traits

_SENT = "delegation"
_GOES = {fold(w) for w in ("يؤدي", "تؤدي", "يصل", "تصل", "يبدأ", "تبدأ", "يشرع", "تشرع", "يتوجه", "تتوجه", "يغادر", "تغادر")}
_NOW = {fold(w) for w in ("حاليا", "الآن", "منذ", "الذي", "التي")}
_GOING = frozenset({"event", "place"})
_NOT = fold("غير")
_REAL = {
    fold(w) for w in ("مطروح", "مطروحة", "وارد", "واردة", "صحيح", "صحيحة", "ممكن", "ممكنة", "قائم", "قائمة", "مقرر", "مقررة")
}


def is_to_come(traits: Traits, pair: Pair) -> bool:
    """Whether a verb of the future stands between the two ends, or an end is a delegation that is still to go."""
    reading = traits.reading
    low, high = reading.token_at(min(pair.first.end, pair.second.end)), reading.token_at(max(pair.first.start, pair.second.start))
    return not traits.future.isdisjoint(range(low, high)) or _is_sent_later(traits, pair) or _is_announced(traits, pair)


def _is_announced(traits: Traits, pair: Pair) -> bool:
    """``يؤدي الوزير يوم السبت زيارة …``: a sentence that opens with the present of a verb of going tells what is to come, unless
    it says الآن or that it is so already."""
    kinds = {pair.first.kind, pair.second.kind}
    if _GOING.isdisjoint(kinds) and kinds != {"person"}:
        return False
    opening = traits.reading.token_at(traits.reading.sentence(pair.first.start)[0])
    words = traits.keys[opening : traits.reading.token_at(max(pair.first.end, pair.second.end)) + 1]
    return not _GOES.isdisjoint(words[:3]) and _NOW.isdisjoint(words)


def _is_sent_later(traits: Traits, pair: Pair) -> bool:
    """``من المقرر أن يزور وفد من …``, ``وفد من … سيزور``."""
    if _SENT not in {pair.first.referent.classification, pair.second.referent.classification}:
        return False
    reading = traits.reading
    start, _ = reading.sentence(pair.first.start)
    after = reading.token_at(max(pair.first.end, pair.second.end))
    before = range(reading.token_at(start), reading.token_at(pair.first.start))
    planned = reading.has(start, pair.first.start, cues("guards")["plan"]) is not None
    return planned or not traits.future.isdisjoint({*before, after, after + 1})


def is_ruled_out(traits: Traits, pair: Pair) -> bool:
    """Whether what the ends are in is said not to be: فتح مكتب للمنظمة في ليبيا غير مطروح."""
    after = traits.reading.token_at(max(pair.first.end, pair.second.end))
    return traits.keys[after : after + 1] == [_NOT] and not _REAL.isdisjoint(traits.keys[after + 1 : after + 2])
