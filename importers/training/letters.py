"""Fit graph/names/letters.tsv to pairs of a Latin and an Arabic spelling, by expectation maximization over groups of letters.

``python -m rawabit.importers.training.letters > letters.tsv`` fits it to name_pairs.tsv beside it, names of people of our own,
and to town_pairs.tsv, names of towns (GeoNames). Other files may be named: a Latin name, a tab, the Arabic one (letters may stand
apart), and where it is known a tab and how often the pair was met.
Source: joint models of letter groups as in Bisani and Ney (2008), Joint-sequence models for grapheme-to-phoneme conversion.
"""

from __future__ import annotations

import math
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from ...graph.names.keys import loose_key
from ...graph.names.known import name_pairs
from ...graph.names.letters import END, START, latin_letters

Pair = tuple[str, str, float]
Group = tuple[str, str]
Counts = defaultdict[Group, float]
Table = dict[str, dict[str, float]]

_ROUNDS = 9
_FLOOR = (0.0, 0.0, 1.0, 1.0, 1.0, 2.0)  # groups met less often than this are dropped; the last goes on
_NOISE = 0.06  # the share of pairs that fit worst: translations, other names of the person
_SMOOTH = 10.0
_WORST = 9.5
_LONGEST = 28
_PEOPLE = 6  # towns are written as people are, but translated more often
# What romanisations write and the pairs have too seldom: Arabic letters, then Latin ones; the first two cost less. Own list.
ROMANISED = """ا a e i o u aa ea au y|ب b p bb|ت t tt th|ث th t s|ج j g dj gg jj gu|ح h hh|خ kh k h x ch j|د d dd|ر r rr|ز z zz s
س s ss c z ce|ش sh ch sch s x sj|ص s ss c|ض d dh dd z|ط t tt th|ظ z dh d th|ع a e i o u aa|غ gh g r gg|ف f v ph ff w
ق q k g c gh kh ck kk gu|ك k c ck ch q kk cc g|ل l ll|م m mm|ن n nn|ه h a e|و w u o ou oo v ow wa|ي y i e ee ie ei ai j
تش ch tch c tsch|كس x ks|اي ai ay ei i e y|او au ow aw ou o u|ه$ a$ ah$ eh$ e$ h$ at$|ا$ a$ ah$"""
_USUAL, _POSSIBLE = 4.0, 5.0
_DHAL = {"dh": 1.5, "th": 1.5, "z": 2.0, "d": 2.5, "dd": 2.5}


def pairs(lines: Iterable[str], key: Callable[[str], str] = loose_key) -> Iterator[Pair]:
    """Arabic and Latin letters between the marks of beginning and end, with a weight that grows with how often they were met.

    Args:
        lines: pairs, as the module says.
        key: what is made of the Arabic letters.
    """
    for line in lines:
        if line.startswith("#"):
            continue
        name, apart, count = (*line.rstrip("\n").split("\t"), "1")[:3]
        latin, arabic = latin_letters(name), re.sub("[^\u0621-\u064a]", "", key(apart.replace(" ", "")))
        if not latin.startswith(("al", "el")) and arabic.startswith("ال") and len(arabic) > 4:
            arabic = arabic[2:]
        if latin and arabic and max(len(latin), len(arabic)) < _LONGEST:
            yield START + arabic + END, START + latin + END, 1 + math.log(int(count))


def fit(given: list[Pair], rounds: int = _ROUNDS) -> dict[Group, float]:
    """The probability of each group of letters, all together 1."""
    counts: Counts = defaultdict(float)
    for pair in given:
        _guess(pair, counts)
    table, kept = _shares(counts, 0.0), [True] * len(given)
    for turn in range(rounds):
        counts, fits = defaultdict(float), []
        for pair, keep in zip(given, kept, strict=True):
            fits.append(_expect(pair, table, counts if keep else None) / (len(pair[0]) + len(pair[1])))
        table = _shares(counts, _FLOOR[min(turn, len(_FLOOR) - 1)])
        if turn >= 2:
            least = sorted(fits)[int(_NOISE * len(fits))]
            kept = [fit >= least for fit in fits]
    return {(arabic, latin): share for arabic, written in table.items() for latin, share in written.items()}


def _shares(counts: Counts, floor: float) -> Table:
    kept = {group: count for group, count in counts.items() if count >= floor}
    total = sum(kept.values())
    table: Table = {}
    for (arabic, latin), count in kept.items():
        table.setdefault(arabic, {})[latin] = count / total
    return table


def _groups(arabic: str, latin: str) -> Iterator[tuple[int, int, int, int]]:
    """Every pair of a group of at most two Arabic and one of at most three Latin letters, as places; earlier ones first."""
    for i in range(len(arabic) + 1):
        for j in range(len(latin) + 1):
            for x in range(min(3, len(arabic) - i + 1)):
                for y in range(min(4, len(latin) - j + 1)):
                    if (x, y) not in {(0, 0), (2, 0), (0, 3)}:
                        yield i, j, i + x, j + y


def _guess(pair: Pair, counts: Counts) -> None:
    """Groups at like places of both words belong together, single letters most."""
    arabic, latin, _ = pair
    for i, j, k, m in _groups(arabic, latin):
        near = math.exp(-8 * abs(i / len(arabic) - j / len(latin)))
        counts[arabic[i:k], latin[j:m]] += near * (1 if k - i == m - j == 1 else 0.2) * (0.2 if k == i or m == j else 1)


def _expect(pair: Pair, table: Table, counts: Counts | None) -> float:
    """The logarithm of the probability of a pair; where ``counts`` is given, how often each group is expected in it is added."""
    arabic, latin, weight = pair
    edges, wide = list(_edges(arabic, latin, table)), len(latin) + 1
    ahead = [0.0] * (len(arabic) + 1) * wide
    ahead[0] = 1.0
    for start, end, _, share in edges:
        ahead[end] += ahead[start] * share
    if not ahead[-1]:
        return -math.inf
    if counts is not None:
        behind = [0.0] * len(ahead)
        behind[-1] = 1.0
        for start, end, group, share in reversed(edges):
            behind[start] += behind[end] * share
            counts[group] += weight * ahead[start] * share * behind[end] / ahead[-1]
    return math.log(ahead[-1])


def _edges(arabic: str, latin: str, table: Table) -> Iterator[tuple[int, int, Group, float]]:
    """The groups of a pair that the table has, with where they begin and end in the grid of both words; earlier ones first."""
    wide = len(latin) + 1
    parts = [[latin[j:m] for m in range(j, min(j + 3, len(latin)) + 1)] for j in range(wide)]
    for i in range(len(arabic) + 1):
        written = [(k, arabic[i:k], table.get(arabic[i:k], {})) for k in range(i, min(i + 2, len(arabic)) + 1)]
        for j in range(wide):
            for k, letters, shares in written:
                for size, part in enumerate(parts[j]):
                    if part in shares:
                        yield i * wide + j, k * wide + j + size, (letters, part), shares[part]


def costs(table: dict[Group, float], romanised: str = ROMANISED) -> dict[Group, float]:
    """The cost of writing Arabic letters as Latin ones, in nats, with what romanisations write besides.

    It is the mean of two surprises: of the Latin letters by the Arabic ones, and of the Arabic letters by the Latin ones, since
    what is typed is Latin and what it is compared with is Arabic.
    """
    arabic: defaultdict[str, float] = defaultdict(float)
    latin: defaultdict[str, float] = defaultdict(float)
    for (letters, other), share in table.items():
        arabic[letters] += share
        latin[other] += share
    smooth = _SMOOTH * min(table.values()) / 2

    def surprise(share: float, letters: str, whole: dict[str, float]) -> float:
        return -math.log(share / (whole[letters] + smooth) if letters else share)

    found = {(a, b): (surprise(share, a, arabic) + surprise(share, b, latin)) / 2 for (a, b), share in table.items()}
    found |= {(START, START): 0.0, (END, END): 0.0}
    for letters, *written in (entry.split() for entry in re.split(r"[|\n]", romanised)):
        for place, other in enumerate(written):
            found[letters, other] = min(found.get((letters, other), math.inf), _USUAL if place < 2 else _POSSIBLE)
    for other, cost in _DHAL.items():
        found["ذ", other] = min(found.get(("ذ", other), math.inf), cost)
    return {group: cost for group, cost in found.items() if cost < _WORST and group != ("", START)}


def table_lines(found: dict[Group, float], by: str = "letters") -> Iterator[str]:
    """The lines of a table; ``by`` names the module that fits it."""
    yield f"# Arabic letters, Latin letters, cost in hundredths of a nat; fitted by importers/training/{by}.py"
    for (arabic, latin), cost in sorted(found.items()):
        yield f"{arabic}\t{latin}\t{round(100 * cost)}"


def own_lines() -> Iterator[str]:
    """The pairs that ship: names of people, which count as if met six times, and names of towns."""
    towns = Path(__file__).with_name("town_pairs.tsv").read_text(encoding="utf-8")
    for text, count in ((name_pairs(), _PEOPLE), (towns, 1)):
        for line in text.splitlines():
            if not line.startswith("#"):
                yield f"{line}\t{count}"


if __name__ == "__main__":
    files = [Path(name) for name in sys.argv[1:]]
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()] or list(own_lines())
    sys.stdout.writelines(f"{line}\n" for line in table_lines(costs(fit(list(pairs(lines))))))
