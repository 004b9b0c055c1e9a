"""How far a Latin spelling is from an Arabic word: the cheapest way to write the one as the other.

A dynamic programme over the two words with the costs of ``letters``, as in weighted edit distance (Wagner and Fischer,
1974) with groups of letters for single ones (Brill and Moore, 2000). Units are nats: 0 is a certain spelling, 3 a letter
another word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from .letters import END, START, letters

_FAR = 1e9
DROPPED, ADDED, CHANGED = 9.0, 7.0, 11.0  # for letters that the table has nothing for

Row = list[float]
Span = tuple[int, int, float]


class Alignment:
    """One Latin word, against which Arabic words are measured."""

    def __init__(self, latin: str, written: Mapping[str, Mapping[str, float]] | None = None) -> None:
        """Args:
        latin: letters a-z (``letters.latin_letters``).
        written: what Arabic letters may be written as, with costs; the table that ships where None.
        """
        self._text = START + latin + END
        self._written = letters().written if written is None else written
        self._spans: dict[str, list[Span]] = {}
        sizes = [(start, start + size) for start in range(len(self._text)) for size in (1, 2, 3)]
        self._parts = [(start, end, self._text[start:end]) for start, end in sizes if end <= len(self._text)]
        added = self._written.get("", {})
        self._one = [_FAR] + [self._alone(letter, added) for letter in self._text]
        self._two = [_FAR, _FAR] + [added.get(self._text[n : n + 2], _FAR) for n in range(len(self._text) - 1)]

    @staticmethod
    def _alone(letter: str, added: Mapping[str, float]) -> float:
        return _FAR if letter in START + END else min(ADDED, added.get(letter, ADDED))

    def cost(self, arabic: str) -> float:
        """What it costs to write a folded Arabic word as this Latin one, in nats."""
        return next(cost for _, cost in self.costs([arabic]))

    def costs(self, words: Iterable[str], most: float = _FAR) -> Iterator[tuple[str, float]]:
        """Each Arabic word with its cost, those apart that cost more than ``most``.

        Words in alphabetical order share the work for what they begin with.
        """
        rows: list[Row] = [[0.0] + [_FAR] * len(self._text)]
        least, before = [0.0], ""
        for word in words:
            text = START + word + END
            same = min(_shared(text, before), len(rows) - 1)
            del rows[same + 1 :], least[same + 1 :]
            while len(rows) <= len(text) and (least[-1] <= most or least[-2] <= most):
                rows.append(self._row(rows, text, len(rows) - 1))
                least.append(min(rows[-1]))
            before = text
            if len(rows) > len(text) and rows[-1][-1] <= most:
                yield word, rows[-1][-1]

    def _row(self, rows: list[Row], text: str, place: int) -> Row:
        letter, last = text[place], rows[-1]
        if letter in START + END:
            row = [_FAR] * len(last)
        else:
            dropped = min(DROPPED, self._written.get(letter, {}).get("", DROPPED))
            dearer = CHANGED - dropped
            row = [dropped + (v if v < w + dearer else w + dearer) for v, w in zip(last, [_FAR, *last], strict=False)]
        for start, end, cost in self._where(letter):
            if (value := last[start] + cost) < row[end]:
                row[end] = value
        if place:
            earlier = rows[-2]
            for start, end, cost in self._where(text[place - 1 : place + 1]):
                if (value := earlier[start] + cost) < row[end]:
                    row[end] = value
        self._add(row)
        return row

    def _add(self, row: Row) -> None:
        """Let Latin letters stand that no Arabic letter is written as."""
        before, earlier, one, two = row[0], _FAR, self._one, self._two
        for n in range(1, len(row)):
            value = row[n]
            if before + one[n] < value:
                value = row[n] = before + one[n]
            if earlier + two[n] < value:
                value = row[n] = earlier + two[n]
            before, earlier = value, before

    def _where(self, arabic: str) -> list[Span]:
        """Where in the Latin word these letters may stand written, and at what cost; worked out once."""
        if arabic not in self._spans:
            costs = self._written.get(arabic, {})
            self._spans[arabic] = [(start, end, costs[part]) for start, end, part in self._parts if part in costs]
        return self._spans[arabic]


def _shared(one: str, other: str) -> int:
    """How many letters two words have in common at the beginning."""
    size = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        size += 1
    return size
