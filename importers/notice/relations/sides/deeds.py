"""What a side does, by the verb right before it, and how far that goes: ``{طلب} الجانب التونسي …، {ووعد} الجانب العماني …``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from ....grammar.cues import cues
from ....grammar.lexicon import lexicon
from ...claims import Mark
from ...modality.posture import negation
from ...reading import Reading

_OVER = 3  # tokens between a side and what it does: خلال الاجتماع
_BACK = 24  # characters back from a verb to what denies it


@dataclass(frozen=True, slots=True)
class Deed:
    """A side, its verb and the token of that, and the characters in which what it does is told."""

    side: Mark
    word: str
    verb: int
    start: int
    end: int


def deeds(reading: Reading, sides: Sequence[Mark]) -> Iterator[Deed]:
    """The sides that stand right behind a verb, or behind one and its preposition (أعرب عن is parted by its subject)."""
    for number, side in enumerate(sides):
        verb = reading.token_at(side.start) - 1
        start, end = reading.sentence(side.start)
        end = min(end, reading.line_end(side.start))
        if verb < 0 or reading.phrases.tokens[verb].start < start:
            continue
        low, behind = reading.phrases.tokens[verb].start, reading.token_at(side.end)
        goes_on = behind < len(reading.phrases) and reading.phrases.tokens[behind].start < end
        if goes_on and not _is_noun(reading, verb) and negation(reading, max(start, low - _BACK), low) is None:
            word = _bare(reading.phrases.key(verb))
            yield Deed(side, word, verb, side.end, _until(reading, sides, number, end))


def _is_noun(reading: Reading, verb: int) -> bool:
    """Whether what looks like a verb is led to as a noun is: بناء {على} طلب الجانب التونسي, {تم} عرض …."""
    before = reading.phrases.key(verb - 1).removeprefix("و") if verb else ""
    return before in lexicon().words["prepositions"] or before in cues("tasks")["come"]


def _until(reading: Reading, sides: Sequence[Mark], number: int, end: int) -> int:
    """The end of a clause: the sentence, or the verb of another side in it (…، ووعد الجانب الأردني ب…)."""
    for other in islice(sides, number + 1, None):
        if other.start >= end:
            return end
        verb = reading.token_at(other.start) - 1
        if other.referent is not sides[number].referent and _bare(reading.phrases.key(verb)) in _verbs():
            return reading.phrases.tokens[verb].start
    return end


@cache
def _verbs() -> frozenset[str]:
    words = cues("sides")
    told = (words[name] for name in ("voices", "asks", "offers", "undertakes", "declines"))
    return cues("money")["pledge"] | cues("money")["give"] | cues("acts")["lead"].union(*told)


def _bare(key: str) -> str:
    """A verb without what is joined to it: {و}أبدى, {س}يقوم, {ف}طلب."""
    while key[:1] in {"و", "ف"} and key not in _verbs():
        key = key[1:]
    return key[1:] if key[:2] in {"سي", "ست"} and key not in _verbs() else key


def first(reading: Reading, place: int, words: frozenset[str]) -> int | None:
    """Where one of these words stands within a few tokens."""
    return next((n for n in range(place, place + _OVER) if reading.phrases.reading(n, words)), None)
