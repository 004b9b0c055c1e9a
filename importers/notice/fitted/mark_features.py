"""What one end of a pair tells the classifier over pairs: itself, and the words around it and around its list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Generic

from ....graph.names.keys import fold
from ..reading import Mark
from ..text.stems import stem
from .feature_names import Feature, Group, Names, group
from .traits import Traits

TOP = 60  # characters in which a dateline stands
_TRUSTED = 0.9
_AROUND = 12  # words to one side


class MarkFeatures(Generic[Feature]):
    """The features of the ends of pairs; made once for each mark and side.

    Args:
        traits: the reading.
        names: the features by name.
    """

    def __init__(self, traits: Traits, names: Names[Feature]) -> None:
        self._traits = traits
        self._names: Names[Feature] = names
        self._own: dict[int, list[tuple[str, str]]] = {}
        self._sided: dict[str, dict[str, Callable[[str], Feature | None]]] = {}
        self._firsts: dict[int, Group[Feature]] = {}
        self._seconds: dict[int, Group[Feature]] = {}

    def first(self, mark: Mark) -> Group[Feature]:
        """Of the first mark: itself, and what stands before it and before its list, back to the beginning of the sentence."""
        if id(mark) not in self._firsts:
            self._firsts[id(mark)] = group(self._first(mark))
        return self._firsts[id(mark)]

    def second(self, mark: Mark) -> Group[Feature]:
        """Of the second mark: itself, and what stands right before and after it."""
        if id(mark) not in self._seconds:
            self._seconds[id(mark)] = group(self._second(mark))
        return self._seconds[id(mark)]

    def _first(self, mark: Mark) -> Iterator[Feature | None]:
        traits, names = self._traits, self._names
        yield from self._alone("f", mark)
        home = traits.home(mark)
        a, _ = traits.span(mark.start, mark.end)
        low, _ = traits.span(home.low, home.high)
        opening = traits.reading.token_at(traits.reading.sentence(mark.start)[0])
        yield from (names[f"l{a - n}="](traits.keys[n]) for n in range(max(opening, a - 2), a))
        yield from (names[f"ll{low - n}="](traits.stems[n]) for n in range(max(opening, low - 3), low))
        yield from map(names["lb="], traits.stems[max(opening, low - _AROUND) : low])
        yield from self.cued("l", reversed(traits.with_cues(opening, low)))
        if opening < len(traits.keys):
            yield names["opens="](traits.stems[opening])
        yield names["opening="](str(low == opening))

    def _second(self, mark: Mark) -> Iterator[Feature | None]:
        traits, names = self._traits, self._names
        yield from self._alone("s", mark)
        home = traits.home(mark)
        _, b_end = traits.span(mark.start, mark.end)
        low, high = traits.span(home.low, home.high)
        close = min(traits.reading.token_at(traits.reading.sentence(mark.start)[1]), len(traits.keys))
        yield from (names[f"sl{low - n}="](traits.stems[n]) for n in range(max(0, low - 3), low))
        yield from self.cued("sl", reversed(traits.with_cues(max(0, low - _AROUND) + 1, low)))
        yield from (names[f"r{n - b_end}="](traits.stems[n]) for n in range(b_end, min(close, b_end + 2)))
        yield from self.cued("r", traits.with_cues(high, min(close, high + _AROUND)))

    def _alone(self, side: str, mark: Mark) -> Iterator[Feature | None]:
        if id(mark) not in self._own:
            self._own[id(mark)] = list(self._of_itself(mark))
        sided = self._sided.setdefault(side, {})
        for name, value in self._own[id(mark)]:
            if name not in sided:
                sided[name] = self._names[side + name]
            yield sided[name](value)

    def _of_itself(self, mark: Mark) -> Iterator[tuple[str, str]]:
        """What a mark tells whichever end it is, by name and value."""
        traits, home = self._traits, self._traits.home(mark)
        low, high = traits.span(mark.start, mark.end)
        yield "form=", mark.form[1]
        yield "head=", stem(fold(traits.reading.text[mark.start : traits.tokens[low].end]))
        yield "last=", traits.keys[high - 1]
        yield "class=", str(mark.referent.classification)
        yield "times=", str(min(traits.times[id(mark.referent)], 4))
        yield "clitic=", traits.clitic(low, mark.start)
        inside = traits.holder(mark)
        yield "in=", inside.kind if inside else "None"
        if mark.kind == "event":
            yield "main=", str(mark.referent is traits.main)
        yield "unit=", "+".join(m.kind[:4] for m in home.marks)
        yield "list=", str(home.low < home.start or home.end < home.high)
        yield "lclitic=", traits.clitic(traits.span(home.low, home.high)[0], home.low)
        if mark.start < TOP:
            yield "top", ""
        if (trust := traits.reading.trusted(mark)) < _TRUSTED:
            yield "sure=", str(int(trust * 5))

    def cued(self, side: str, places: Iterable[int]) -> Iterator[Feature | None]:
        """The cues on one side, and which of them is the nearest."""
        found = dict.fromkeys(name for n in places for name in self._traits.cues[n])
        if not found:
            yield self._names[f"{side}none"]("")
            return
        yield self._names[f"{side}near="](next(iter(found)))
        yield from map(self._names[f"{side}c="], found)
