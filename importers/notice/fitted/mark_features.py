"""What one end of a pair tells the classifier over pairs: itself, and the words around it and around its list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Generic

from ...grammar.text.stems import stem
from ...grammar.text.tokens import fold_word
from ..claims import Mark
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
        self._sided: dict[str, _Sided[Feature]] = {side: _Sided(side, names) for side in ("f", "s")}
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

    def _first(self, mark: Mark) -> list[Feature | None]:
        traits, names = self._traits, self._names
        told = self._alone("f", mark)
        home = traits.home(mark)
        a, _ = traits.span(mark.start, mark.end)
        low, _ = traits.span(home.low, home.high)
        opening = traits.reading.token_at(traits.reading.sentence(mark.start)[0])
        told += [names[f"l{a - n}="](traits.keys[n]) for n in range(max(opening, a - 2), a)]
        told += [names[f"ll{low - n}="](traits.stems[n]) for n in range(max(opening, low - 3), low)]
        told += map(names["lb="], traits.stems[max(opening, low - _AROUND) : low])
        told += self.cued("l", reversed(traits.with_cues(opening, low)))
        if opening < len(traits.keys):
            told.append(names["opens="](traits.stems[opening]))
        told.append(names["opening="](str(low == opening)))
        return told

    def _second(self, mark: Mark) -> list[Feature | None]:
        traits, names = self._traits, self._names
        told = self._alone("s", mark)
        home = traits.home(mark)
        _, b_end = traits.span(mark.start, mark.end)
        low, high = traits.span(home.low, home.high)
        close = min(traits.reading.token_at(traits.reading.sentence(mark.start)[1]), len(traits.keys))
        told += [names[f"sl{low - n}="](traits.stems[n]) for n in range(max(0, low - 3), low)]
        told += self.cued("sl", reversed(traits.with_cues(max(0, low - _AROUND) + 1, low)))
        told += [names[f"r{n - b_end}="](traits.stems[n]) for n in range(b_end, min(close, b_end + 2))]
        told += self.cued("r", traits.with_cues(high, min(close, high + _AROUND)))
        return told

    def _alone(self, side: str, mark: Mark) -> list[Feature | None]:
        if id(mark) not in self._own:
            self._own[id(mark)] = list(self._of_itself(mark))
        sided = self._sided[side]
        return [sided[name](value) for name, value in self._own[id(mark)]]

    def _of_itself(self, mark: Mark) -> Iterator[tuple[str, str]]:
        """What a mark tells whichever end it is, by name and value."""
        traits, home = self._traits, self._traits.home(mark)
        low, high = traits.span(mark.start, mark.end)
        yield "form=", mark.form[1]
        yield "head=", stem(fold_word(traits.reading.text[mark.start : traits.tokens[low].end]))
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

    def cued(self, side: str, places: Iterable[int]) -> list[Feature | None]:
        """The cues on one side, and which of them is the nearest."""
        found = dict.fromkeys(chain.from_iterable(map(self._traits.cues.__getitem__, places)))
        if not found:
            return [self._names[f"{side}none"]("")]
        told = [self._names[f"{side}near="](next(iter(found)))]
        told += map(self._names[f"{side}c="], found)
        return told


class _Sided(dict[str, Callable[[str], Feature | None]]):
    """The names of what a mark tells of itself, as they are called where it is one end of a pair."""

    def __init__(self, side: str, names: Names[Feature]) -> None:
        super().__init__()
        self._side = side
        self._names: Names[Feature] = names

    def __missing__(self, name: str) -> Callable[[str], Feature | None]:
        self[name] = self._names[self._side + name]
        return self[name]
