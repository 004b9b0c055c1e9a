"""Correct letters.tsv by what comes first: of the words that sound like a Latin spelling the right one should cost least.

``python -m rawabit.importers.training.ranking > letters.tsv`` reads the table that ``letters`` has just written and prints the
corrected one. For each spelling in name_pairs.tsv the right word and the cheapest wrong one are taken from the Arabic words of
all pairs that ship; where the wrong one comes too near, its groups of letters become dearer and those of the right one cheaper.
The costs that are printed are the averages over the rounds.
Source: the averaged perceptron of Collins (2002), Discriminative training methods for hidden Markov models, with a margin.
"""

from __future__ import annotations

import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate

from ...graph.names.alignment import ADDED, CHANGED, DROPPED, Alignment
from ...graph.names.keys import loose_key
from ...graph.names.letters import END, START, latin_letters, letters
from ...graph.names.transliteration import sound_keys, without_article
from ...graph.names.words import bare
from .letters import Group, own_lines, table_lines

Written = dict[str, dict[str, float]]
Place = tuple[int, int]

_ROUNDS, _STEP, _MARGIN = 3, 0.03, 0.5
_LEAST = 0.02
_KEYS, _LETTERS = 100, 1300
UNLIKE = 2.6  # nats a letter, as in ``graph.names.sounding``
PEOPLE = "6"  # how ``own_lines`` marks names of people


class Lexicon:
    """The Arabic words of pairs (``letters.own_lines``), by sound key, and which of them each Latin name of a person may be."""

    def __init__(self, lines: Iterable[str]) -> None:
        rows = [line.split("\t") for line in lines]
        self.right: defaultdict[str, set[str]] = defaultdict(set)
        for latin, arabic, times in rows:
            if times == PEOPLE:
                self.right[latin_letters(latin)] |= {loose_key(arabic), bare(loose_key(arabic))}
        words = {form for _, arabic, _ in rows for form in (loose_key(arabic), bare(loose_key(arabic)))}
        self._under: defaultdict[str, list[str]] = defaultdict(list)
        for word in sorted(words):
            if " " not in word:
                self._under[sound_keys(word)[0]].append(word)

    def spellings(self) -> list[str]:
        """The Latin names of people that are learned from: those of three letters and more that begin with no article."""
        return sorted(latin for latin in self.right if len(latin) > 2 and without_article(latin) == latin)

    def alike(self, latin: str) -> list[str]:
        """The words that sound like a spelling, as many as a search would measure, in order."""
        found = [word for key in sound_keys(latin, _KEYS) for word in self._under.get(key, ())]
        return sorted(w for w, so_far in zip(found, accumulate(map(len, found)), strict=True) if so_far <= _LETTERS)


def groups(arabic: str, latin: str, written: Written) -> list[Group]:
    """The groups of letters of the cheapest way to write an Arabic word as a Latin one; letters that fit nothing have none.

    >>> groups("لم", "lem", {"^": {"^": 0.0}, "ل": {"l": 0.1, "le": 0.5}, "م": {"m": 0.1}, "$": {"$": 0.0}})
    [('^', '^'), ('ل', 'le'), ('م', 'm'), ('$', '$')]
    """
    a, b = START + arabic + END, START + latin + END
    best: dict[Place, tuple[float, Place, Group]] = {(0, 0): (0.0, (0, 0), ("", ""))}
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            if (i, j) in best:
                so_far = best[i, j][0]
                for end, group, cost in _steps(a, b, i, j, written):
                    if end not in best or so_far + cost < best[end][0]:
                        best[end] = (so_far + cost, (i, j), group)
    found, place = [], (len(a), len(b))
    while place != (0, 0) and place in best:
        _, place, group = best[place]
        found.append(group)
    return [group for group in reversed(found) if group[1] in written.get(group[0], {})]


def _steps(a: str, b: str, i: int, j: int, written: Written) -> Iterator[tuple[Place, Group, float]]:
    """Where one group of letters leads from a place in both words, and its cost, as in ``graph.names.alignment``."""
    for x in range(min(2, len(a) - i) + 1):
        known = written.get(a[i : i + x], {})
        for y in range(min(3, len(b) - j) + 1):
            if (cost := known.get(b[j : j + y])) is not None and x + y:
                yield (i + x, j + y), (a[i : i + x], b[j : j + y]), cost
    one, other = a[i : i + 1] not in {"", START, END}, b[j : j + 1] not in {"", START, END}
    if one:
        yield (i + 1, j), (a[i], ""), DROPPED
    if other:
        yield (i, j + 1), ("", b[j]), ADDED
    if one and other:
        yield (i + 1, j + 1), (a[i], b[j]), CHANGED


def corrected(written: Written, lexicon: Lexicon, rounds: int = _ROUNDS) -> dict[Group, float]:
    """The costs, averaged over the rounds; ``written`` is changed on the way."""
    chance, spellings = random.Random(4), lexicon.spellings()
    total: Counter[Group] = Counter()
    for _ in range(rounds):
        chance.shuffle(spellings)
        for latin in spellings:
            _correct(written, latin, lexicon)
        total.update({(a, b): cost for a, row in written.items() for b, cost in row.items()})
    return {group: cost / rounds for group, cost in total.items()}


def _correct(written: Written, latin: str, lexicon: Lexicon) -> None:
    costs = list(Alignment(latin, written).costs(lexicon.alike(latin), UNLIKE * len(latin)))
    right = min(((cost, word) for word, cost in costs if word in lexicon.right[latin]), default=None)
    wrong = min(((cost, word) for word, cost in costs if word not in lexicon.right[latin]), default=None)
    if right and wrong and wrong[0] < right[0] + _MARGIN:
        change = Counter(groups(wrong[1], latin, written))
        change.subtract(groups(right[1], latin, written))
        for (a, b), times in change.items():
            if (a, b) not in {(START, START), (END, END)}:
                written[a][b] = max(_LEAST, written[a][b] + _STEP * times)


def main(table: Mapping[str, Mapping[str, float]]) -> Iterator[str]:
    """The lines of the corrected table."""
    return table_lines(corrected({a: dict(row) for a, row in table.items()}, Lexicon(own_lines())))


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in main(letters().written))
