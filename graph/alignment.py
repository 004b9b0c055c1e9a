"""How far a Latin spelling is from an Arabic word: the cheapest way to write the one as the other.

A dynamic programme over the two words with the costs of ``graph.letters``, as in weighted edit distance (Wagner and Fischer, 1974)
with groups of letters for single ones (Brill and Moore, 2000). Units are nats: 0 is a certain spelling, 3 a letter is another word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .letters import END, START, letters

_FAR = 1e9
_DROPPED, _ADDED, _CHANGED = 9.0, 7.0, 11.0

Row = list[float]
Span = tuple[int, int, float]


class Alignment:
    """One Latin word, against which Arabic words are measured."""

    def __init__(self, latin: str) -> None:
        """Args: latin: letters a-z (``letters.latin_letters``)."""
        self._text = START + latin + END
        self._written = letters().written
        self._spans: dict[str, list[Span]] = {}
        added = self._written.get("", {})
        self._one = [_FAR] + [self._alone(letter, added) for letter in self._text]
        self._two = [_FAR, _FAR] + [added.get(self._text[n : n + 2], _FAR) for n in range(len(self._text) - 1)]

    @staticmethod
    def _alone(letter: str, added: object) -> float:
        if letter in START + END:
            return _FAR
        return min(_ADDED, added.get(letter, _ADDED)) if isinstance(added, dict) else _ADDED

    def cost(self, arabic: str) -> float:
        """What it costs to write a folded Arabic word as this Latin one, in nats."""
        return next(cost for _, cost in self.costs([arabic]))

    def costs(self, words: Iterable[str]) -> Iterator[tuple[str, float]]:
        """Each Arabic word with its cost; words in alphabetical order share the work for what they begin with."""
        rows: list[Row] = [[0.0] + [_FAR] * len(self._text)]
        before = ""
        for word in words:
            text = START + word + END
            same = 0
            while same < min(len(text), len(before)) and text[same] == before[same]:
                same += 1
            del rows[same + 1 :]
            for place in range(same, len(text)):
                rows.append(self._row(rows, text, place))
            before = text
            yield word, rows[-1][-1]

    def _row(self, rows: list[Row], text: str, place: int) -> Row:
        letter, last = text[place], rows[-1]
        if letter in START + END:
            row = [_FAR] * len(last)
        else:
            dropped = min(_DROPPED, self._written.get(letter, {}).get("", _DROPPED))
            row = [last[0] + dropped, *(min(v + dropped, w + _CHANGED) for v, w in zip(last[1:], last, strict=False))]
        for start, end, cost in self._where(letter):
            if last[start] + cost < row[end]:
                row[end] = last[start] + cost
        if place:
            earlier = rows[-2]
            for start, end, cost in self._where(text[place - 1 : place + 1]):
                if earlier[start] + cost < row[end]:
                    row[end] = earlier[start] + cost
        self._add(row)
        return row

    def _add(self, row: Row) -> None:
        """Let Latin letters stand that no Arabic letter is written as."""
        for n in range(1, len(row)):
            if row[n - 1] + self._one[n] < row[n]:
                row[n] = row[n - 1] + self._one[n]
            if n > 1 and row[n - 2] + self._two[n] < row[n]:
                row[n] = row[n - 2] + self._two[n]

    def _where(self, arabic: str) -> list[Span]:
        """Where in the Latin word these letters may stand written, and at what cost; worked out once."""
        if arabic not in self._spans:
            self._spans[arabic] = [
                (start, start + len(latin), cost)
                for latin, cost in self._written.get(arabic, {}).items()
                if latin
                for start in range(len(self._text) - len(latin) + 1)
                if self._text.startswith(latin, start)
            ]
        return self._spans[arabic]
