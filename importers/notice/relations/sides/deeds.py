"""What a side does, by the verb right before it, and how far that goes: ``{طلب} الجانب التونسي …، {ووعد} الجانب العماني …``.

A verb whose subject is told before goes back to the side that a verb before it tells of: رحب الجانب …، {وأبدى} استعداده ل….
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from .....graph.names.keys import fold
from ....grammar.cues import cues
from ....grammar.lexicon import lexicon
from ...claims import Mark
from ...modality.clauses import is_imperfect, is_perfect
from ...modality.posture import negation
from ...reading import Reading

_OVER = 3  # tokens between a side and what it does: خلال الاجتماع
_BACK = 24  # characters back from a verb to what denies it
_ON, _THAT = fold("على"), fold("أن")


@dataclass(frozen=True, slots=True)
class Deed:
    """A side, its verb and the token of that, and the characters in which what it does is told. ``due`` is what is still to be
    done, by س or أن before the verb; ``denied`` what is not done."""

    side: Mark
    word: str
    verb: int
    start: int
    end: int
    due: bool = False
    denied: bool = False


def deeds(reading: Reading, sides: Sequence[Mark]) -> Iterator[Deed]:
    """The sides that stand right behind a verb, or behind one and its preposition (أعرب عن is parted by its subject)."""
    for number, side in enumerate(sides):
        verb = _verb_before(reading, side)
        start, end = reading.sentence(side.start)
        end = min(end, reading.line_end(side.start))
        if verb < 0 or reading.phrases.tokens[verb].start < start:
            continue
        low, behind = reading.phrases.tokens[verb].start, reading.token_at(side.end)
        goes_on = behind < len(reading.phrases) and reading.phrases.tokens[behind].start < end
        if goes_on and not _is_noun(reading, verb):
            key, denied = reading.phrases.key(verb), negation(reading, max(start, low - _BACK), low) is not None
            yield Deed(side, bare(key), verb, side.end, _until(reading, sides, number, end), _is_due(reading, verb), denied)


def taken_up(reading: Reading, sides: Sequence[Mark]) -> Iterator[Deed]:
    """What a side says by a verb that has no subject of its own: … الجانب اللبناني بذلك، {وأبدى} استعداده ل…."""
    words = cues("sides")
    subjects = sorted((side for side in sides if _is_subject(reading, side)), key=_start)
    acting = {reading.token_at(side.start) for side in sides}
    for place, _ in reading.find(words["voices"]):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        end, low = min(end, reading.line_end(token.start)), max(start, token.start - _BACK)
        said = first(reading, place + 1, words["ready"] | words["wishes"])
        before = bisect_left(subjects, token.start, key=_start) - 1
        if said is None or place + 1 in acting or before < 0 or subjects[before].start < start:
            continue
        if negation(reading, low, token.start) is None:
            yield Deed(subjects[before], bare(reading.phrases.key(place)), place, token.end, end)


def _start(side: Mark) -> int:
    return side.start


def _is_subject(reading: Reading, side: Mark) -> bool:
    """Whether a verb stands right before a side: {رحب} الجانب اللبناني."""
    key = reading.phrases.key(reading.token_at(side.start) - 1) if side.start else ""
    stripped = key.removeprefix("و").removeprefix("ف")
    return bare(key) in verbs() or any(is_perfect(word) or is_imperfect(word) for word in (key, stripped))


def _verb_before(reading: Reading, side: Mark) -> int:
    """The token of the verb before a side, over the على of what cannot be done: {يتعذر} على الجانب …."""
    at = reading.token_at(side.start) - 1
    return at - 1 if at > 0 and reading.phrases.key(at) == _ON and _is_hindered(reading, at - 1) else at


def _is_hindered(reading: Reading, place: int) -> bool:
    return bare(reading.phrases.key(place)) in cues("sides")["hindered"]


def _is_due(reading: Reading, verb: int) -> bool:
    """Whether س or أن says that something is still to be done: {س}يوافي, على {أن} يتحمل."""
    key = reading.phrases.key(verb)
    key = key if key[:1] not in {"و", "ف"} else key[1:]
    future = key[:2] in {"سي", "ست"} and is_imperfect(f"ي{key[2:]}")
    return future or (reading.phrases.key(verb - 1).removeprefix("و") == _THAT and key[:1] in {"ي", "ت"})


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
        if other.referent is not sides[number].referent and bare(reading.phrases.key(verb)) in verbs():
            return reading.phrases.tokens[verb].start
    return end


@cache
def verbs() -> frozenset[str]:
    """What a side may do, masculine and without what is joined to it."""
    words = cues("sides")
    told = (words[name] for name in ("voices", "asks", "offers", "undertakes", "declines", "supplies", "hindered"))
    return cues("money")["pledge"] | cues("money")["give"] | cues("acts")["lead"].union(*told)


def bare(key: str) -> str:
    """A verb without what is joined to it, of the masculine: {و}أبدى, {س}يقوم, {ف}طلب, {ت}لتزم, طلب{ت}."""
    while key[:1] in {"و", "ف"} and key not in verbs():
        key = key[1:]
    key = key[1:] if key[:2] in {"سي", "ست"} and key not in verbs() else key
    forms = (key, f"ي{key[1:]}" if key[:1] == "ت" else key, key.removesuffix("ت"))
    return next((form for form in forms if form in verbs()), key)


def first(reading: Reading, place: int, words: frozenset[str]) -> int | None:
    """Where one of these words stands within a few tokens."""
    return next((n for n in range(place, place + _OVER) if reading.phrases.reading(n, words)), None)
