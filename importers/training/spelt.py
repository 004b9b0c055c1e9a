"""Fit graph/names/spelt.tsv: what letters are written as that keys make one, hamza, ta marbuta and final ya among them.

``python -m rawabit.importers.training.spelt > spelt.tsv`` fits it to the pairs that ship as ``letters`` fits its table, to names
as they are spelt, and corrects it as ``ranking`` does: where by the mean of both tables, as a search takes it, another word comes
before the right one or close behind it. letters.tsv is read, and stays as it is.
"""

from __future__ import annotations

import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ...graph.names.alignment import Alignment
from ...graph.names.keys import loose_key, spelt
from ...graph.names.letters import END, START, latin_letters
from ...graph.names.words import bare
from .letters import ROMANISED, Group, costs, fit, own_lines, pairs, table_lines
from .ranking import PEOPLE, UNLIKE, Lexicon, Written, groups

_ROUNDS, _STEP, _MARGIN = 4, 0.05, 1.0
_LEAST = 0.02
_NEAR = 14  # words that are ranked, the cheapest by letters.tsv
_SPELT = f"{ROMANISED}\nأ a e o u i|إ i e a|آ a aa|ة$ a$ ah$ eh$ e$ h$ at$|ى$ a$ i$ y$ ah$|ى a i|ئ i e y a|ؤ o u ou w|ء a e"


class Candidate(NamedTuple):
    """A word as it is spelt, what it costs by letters.tsv, and whether it is the name that was written."""

    word: str
    cost: float
    right: bool


def candidates(lines: Iterable[str]) -> dict[str, list[Candidate]]:
    """For each Latin name of a person the words that a search would rank, in order, but for other spellings of the right one.

    Args:
        lines: pairs, as ``letters.own_lines`` gives them.
    """
    rows = [line.split("\t") for line in lines]
    lexicon = Lexicon("\t".join(row) for row in rows)
    forms, right = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    for latin, arabic, times in rows:
        own = {spelt(arabic), bare(spelt(arabic))}
        for form in own:
            forms[loose_key(form)].add(form)
        if times == PEOPLE:
            right[latin_letters(latin)] |= own
    found = {}
    for latin in lexicon.spellings():
        known = lexicon.right[latin]
        costs = sorted(Alignment(latin).costs(lexicon.alike(latin), UNLIKE * len(latin)), key=lambda pair: (pair[1], pair[0]))
        near = [(word, cost) for n, (word, cost) in enumerate(costs) if n < _NEAR or word in known]
        every = (Candidate(form, cost, form in right[latin]) for word, cost in near for form in forms[word])
        found[latin] = sorted(one for one in every if one.right or loose_key(one.word) not in known)
    return found


def corrected(written: Written, asked: Mapping[str, list[Candidate]], rounds: int = _ROUNDS) -> dict[Group, float]:
    """The costs, averaged over the rounds; ``written`` is changed on the way."""
    chance, spellings = random.Random(4), sorted(asked)
    total: Counter[Group] = Counter()
    for _ in range(rounds):
        chance.shuffle(spellings)
        for latin in spellings:
            _correct(written, latin, asked[latin])
        total.update({(a, b): cost for a, row in written.items() for b, cost in row.items()})
    return {group: cost / rounds for group, cost in total.items()}


def _correct(written: Written, latin: str, known: list[Candidate]) -> None:
    fits = dict(Alignment(latin, written).costs(one.word for one in known))
    means = [((one.cost + fits[one.word]) / 2, one) for one in known]
    right = min((mean for mean in means if mean[1].right), default=None)
    wrong = min((mean for mean in means if not mean[1].right), default=None)
    if right and wrong and wrong[0] < right[0] + _MARGIN:
        change = Counter(groups(wrong[1].word, latin, written))
        change.subtract(groups(right[1].word, latin, written))
        for (a, b), times in change.items():
            if (a, b) not in {(START, START), (END, END)}:
                written[a][b] = max(_LEAST, written[a][b] + _STEP * times)


def main() -> Iterator[str]:
    """The lines of the table."""
    written: Written = {}
    for (arabic, latin), cost in costs(fit(list(pairs(own_lines(), spelt))), _SPELT).items():
        written.setdefault(arabic, {})[latin] = cost
    return table_lines(corrected(written, candidates(own_lines())), "spelt")


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in main())
