"""What takes a fact back whatever a classifier makes of it: a verb of the future, a delegation still to go, غير مطروح."""

from __future__ import annotations

from ...graph.names import fold
from .cues import cues
from .pairs import Pair
from .traits import Traits

_SENT = "delegation"
_NOT = fold("غير")
_REAL = {
    fold(w) for w in ("مطروح", "مطروحة", "وارد", "واردة", "صحيح", "صحيحة", "ممكن", "ممكنة", "قائم", "قائمة", "مقرر", "مقررة")
}


def is_to_come(traits: Traits, pair: Pair) -> bool:
    """Whether a verb of the future stands between the two ends, or an end is a delegation that is still to go."""
    reading = traits.reading
    low, high = reading.token_at(min(pair.first.end, pair.second.end)), reading.token_at(max(pair.first.start, pair.second.start))
    return not traits.future.isdisjoint(range(low, high)) or _is_sent_later(traits, pair)


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
