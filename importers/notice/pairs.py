"""Pairs of things spoken of close together that some relation may join, and what stands around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from ...graph.vocabulary import vocabulary
from .cues import cues
from .reading import Claim, Mark, Reading

UNLEARNED = frozenset({"related_to"})
_BETWEEN, _BESIDE, _REACH = 14, 3, 2
_TABLES = ("verbs", "nouns", "guards", "topics")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two marks of different referents, in the order of the text."""

    first: Mark
    second: Mark
    sentences: int  # how many sentence ends stand between them


@cache
def labels_for(first: str, second: str) -> frozenset[str]:
    """The relations that may join two kinds, as labels: the type, and ``>`` where the first is the source, ``<`` where the second is."""
    found = set()
    for name, kind in vocabulary().types.items():
        if name not in UNLEARNED:
            found |= {f"{name}>"} if kind.joins(first, second) else set()
            found |= {f"{name}<"} if not kind.symmetric and kind.joins(second, first) else set()
    return frozenset(found)


def pairs(reading: Reading) -> list[Pair]:
    """For every two referents that a relation may join, the two marks of theirs that stand closest, by place in the text."""
    best: dict[tuple[int, int], tuple[int, Pair]] = {}
    spans = list(reading.sentences())
    held: list[list[Mark]] = [reading.within(start, end) for start, end in spans]
    for number, marks in enumerate(held):
        for back in range(min(_REACH, number) + 1):
            for first in held[number - back]:
                for second in marks:
                    if back or (first.start, -first.end) < (second.start, -second.end):
                        _keep(best, Pair(first, second, back))
    return [pair for _, pair in sorted(best.values(), key=lambda kept: _order(kept[1]))]


def _order(pair: Pair) -> tuple[int, int, int, int]:
    return pair.first.start, -pair.first.end, pair.second.start, -pair.second.end


def _keep(best: dict[tuple[int, int], tuple[int, Pair]], pair: Pair) -> None:
    one, other = pair.first.referent, pair.second.referent
    if one is other or not labels_for(pair.first.kind, pair.second.kind):
        return
    key = (id(one), id(other)) if id(one) < id(other) else (id(other), id(one))
    far = pair.sentences * 1000 + max(0, pair.second.start - pair.first.end)
    if key not in best or far < best[key][0]:
        best[key] = far, pair


class Look:
    """What a classifier sees of the pairs of one reading."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.keys = [token.key for token in reading.phrases.tokens]
        self.cues = [_told(token.readings()) for token in reading.phrases.tokens]
        self.claims = _by_ends(reading.claims)
        self.line = reading.text.find("\n") % (len(reading.text) + 1)
        self.times = Counter(id(mark.referent) for mark in reading.marks)

    def features(self, pair: Pair) -> list[str]:
        """The features of one pair; those of words also once with the kinds of both ends."""
        first, second = pair.first, pair.second
        kinds = f"{first.kind[:4]}{first.form[0]}-{second.kind[:4]}{second.form[0]}"
        plain = f"{first.kind[:4]}-{second.kind[:4]}"
        told = [*self._words(pair), *self._ends(pair), *self._ruled(pair)]
        return [f"k={kinds}", f"kk={plain}", *told, *(f"{plain}|{f}" for f in told)]

    def _words(self, pair: Pair) -> Iterator[str]:
        tokens, first, second = self.reading.phrases.tokens, pair.first, pair.second
        a, b = self.reading.token_at(first.start), self.reading.token_at(second.start)
        a_end = self.reading.token_at(first.end)
        start, end = self.reading.sentence(first.start)[0], self.reading.sentence(second.start)[1]
        opening, close = self.reading.token_at(start), self.reading.token_at(end)
        b_end = self.reading.token_at(second.end)
        if second.end <= first.end:
            yield "nested"
            yield "nested-end" if second.end == first.end else "nested-in"
            yield from (f"in={self.keys[n]}" for n in range(a, min(b, a + 3)))
        else:
            between = range(a_end, b)
            yield f"gap={min(len(between), 12) // 2}" if len(between) < 20 else "gap=far"
            yield from (f"b={self.keys[n]}" for n in between[:_BETWEEN])
            yield from (f"bc={cue}" for n in between for cue in self.cues[n])
            yield f"b1={self.keys[a_end]}" if len(between) else "adjacent"
            yield f"b-1={self.keys[b - 1]}" if len(between) else "adjacent"
            inner = self.reading.within(first.end, second.start)
            yield f"marks={min(len(inner), 5)}"
            yield from (f"bk={mark.kind}" for mark in inner)
            yield f"clitic={self.reading.text[tokens[b - 1].start : second.start]}" if tokens[b - 1].end > second.start else "bare"
        yield from (f"l{a - n}={self.keys[n]}" for n in range(max(opening, a - _BESIDE), a))
        yield from (f"lc={cue}" for n in range(opening, a) for cue in self.cues[n])
        yield from (f"r{n - b_end}={self.keys[n]}" for n in range(b_end, min(close, b_end + _BESIDE, len(self.keys))))
        yield from (f"rc={cue}" for n in range(b_end, min(close, len(self.keys))) for cue in self.cues[n])
        yield f"sentences={pair.sentences}"
        yield f"first-line={first.start < self.line}"
        if opening < len(self.keys):
            yield f"opens={self.keys[opening]}"

    def _ends(self, pair: Pair) -> Iterator[str]:
        for name, mark in (("f", pair.first), ("s", pair.second)):
            words = self._inside(mark)
            yield f"{name}head={words[0]}"
            yield f"{name}last={words[-1]}"
            yield f"{name}form={mark.form}"
            yield f"{name}class={mark.referent.classification}"
            yield f"{name}times={min(self.times[id(mark.referent)], 4)}"
            inside = self.reading.at(mark.start, {"post", "organization", "agreement", "event"} - {mark.kind})
            yield f"{name}in={inside.kind if inside and inside.end >= mark.end else None}"
        start, _ = self.reading.sentence(pair.first.start)
        actors = self.reading.outer(start, pair.first.start, {"person", "post", "organization", "place"})
        yield f"actors-before={min(len(actors), 3)}"

    def _inside(self, mark: Mark) -> list[str]:
        low, high = self.reading.token_at(mark.start), self.reading.token_at(mark.end)
        return self.keys[low:high] or [self.reading.text[mark.start : mark.end]]

    def _ruled(self, pair: Pair) -> Iterator[str]:
        for claim in self.claims.get(frozenset((id(pair.first.referent), id(pair.second.referent))), ()):
            yield f"rule={claim.type}{'>' if claim.source is pair.first.referent else '<'}"


def _by_ends(claims: Collection[Claim]) -> Mapping[frozenset[int], list[Claim]]:
    found: dict[frozenset[int], list[Claim]] = {}
    for claim in claims:
        found.setdefault(frozenset((id(claim.source), id(claim.target))), []).append(claim)
    return found


@cache
def _cue_words() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for table in _TABLES:
        for name, words in cues(table).items():
            for word in words:
                found[word] = (*found.get(word, ()), f"{table[0]}.{name}")
    return found


def _told(readings: tuple[tuple[str, int], ...]) -> tuple[str, ...]:
    return next((_cue_words()[form] for form, _ in readings if form in _cue_words()), ())

