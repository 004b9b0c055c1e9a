"""The twelfth session is not the eleventh: ستستضيف بيروت {الاجتماع الثاني عشر} is told in the notice of الاجتماع الحادي عشر.

A noun with the article goes back to the event reported until the fields have seen the text; models are fitted to that.
"""

from __future__ import annotations

from itertools import groupby

from ....graph.names.keys import fold
from ..reading import Reading
from .earlier_sessions import date_apart
from .several import apart, part

_ONES = (
    *(("الأول", "الأولى"), ("الثاني", "الثانية"), ("الثالث", "الثالثة"), ("الرابع", "الرابعة"), ("الخامس", "الخامسة")),
    *(("السادس", "السادسة"), ("السابع", "السابعة"), ("الثامن", "الثامنة"), ("التاسع", "التاسعة"), ("العاشر", "العاشرة")),
)
_ORDINALS = {fold(word): number for number, words in enumerate(_ONES, 1) for word in words}
_ORDINALS |= {fold(word): 1 for word in ("الحادي", "الحادية")}
_ROUND = {
    fold(f"ال{ten}{end}"): number
    for number, ten in ((20, "عشر"), (30, "ثلاث"), (40, "أربع"), (50, "خمس"))
    for end in ("ون", "ين")
}
_ORDINALS |= _ROUND
_TENS = {fold(word): 10 for word in ("عشر", "عشرة")} | {f"و{ten}": number for ten, number in _ROUND.items()}
_REACH = 3  # tokens from the noun to its number: الدورة العادية {الثالثة}


def part_numbered(reading: Reading) -> None:
    """Let an event that bears another number than the one first named be an event of its own, with what its words say of it."""
    of_events = sorted((m for m in reading.marks if m.kind == "event"), key=lambda m: id(m.referent))
    for _, marks in groupby(of_events, key=lambda m: id(m.referent)):
        own = sorted(marks, key=lambda m: m.start)
        numbers = [number_at(reading, reading.token_at(m.start)) for m in own]
        first = next(filter(None, numbers), None)
        others = [m for m, number in zip(own, numbers, strict=True) if number not in (None, first)]
        left = [m for m in own if m not in others]
        if left and others and apart(left, others):
            was = own[0].referent
            date_apart(reading, was, part(reading, own, others), left, others)


def number_at(reading: Reading, place: int) -> int | None:
    """The number that an event bears, in words right behind the token of its noun: الاجتماع {الحادي عشر}."""
    line = reading.line_end(reading.phrases.tokens[place].start) if place < len(reading.phrases) else 0
    for n in range(place + 1, min(place + 1 + _REACH, len(reading.phrases))):
        if reading.phrases.tokens[n].start >= line or not reading.phrases.key(n).startswith("ال"):
            return None
        if (one := _ORDINALS.get(reading.phrases.key(n))) is not None:
            return one + _TENS.get(reading.phrases.key(n + 1), 0)
    return None
