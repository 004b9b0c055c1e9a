"""What made-up graphs are made of: names, and who is tied to whom.

Preferential attachment (Barabási and Albert, 1999) with a fifth of the relations between neighbours in age, so that there are
hubs and clusters as in real records.
"""

from __future__ import annotations

import numpy

GIVEN = [
    "محمد",
    "أحمد",
    "عبدالله",
    "فاطمة",
    "خالد",
    "سارة",
    "يوسف",
    "مريم",
    "علي",
    "نورة",
    "سلطان",
    "إبراهيم",
    "هند",
    "ماجد",
    "ليلى",
    "سعود",
    "فهد",
    "عائشة",
    "حسن",
    "ريم",
    "طارق",
    "منى",
    "بدر",
    "هيا",
]
SYLLABLES = [
    "با",
    "تا",
    "جا",
    "حا",
    "خا",
    "دا",
    "را",
    "زا",
    "سا",
    "شا",
    "صا",
    "طا",
    "عا",
    "غا",
    "فا",
    "قا",
    "كا",
    "لا",
    "ما",
    "نا",
    "ها",
    "وا",
    "يا",
    "بر",
    "در",
    "سر",
    "كر",
    "مر",
    "نر",
    "هر",
]


def name(number: int, rng: numpy.random.Generator) -> str:
    """A made-up name: two given names and a family name of some 27,000."""
    family = "ال" + "".join(SYLLABLES[int(n)] for n in rng.integers(0, len(SYLLABLES), 3))
    return f"{GIVEN[int(rng.integers(len(GIVEN)))]} {GIVEN[number % len(GIVEN)]} {family}"


def edges(nodes: int, relations: int, seed: int = 1) -> tuple[numpy.ndarray, numpy.ndarray]:
    """Sources and targets as node numbers, without loops, shuffled; about as many as asked for."""
    rng = numpy.random.default_rng(seed)
    each = relations // nodes
    place = numpy.arange(nodes * each, dtype=numpy.int64)
    source = place // each
    drawn = (rng.random(len(place)) * (2 * place + 1)).astype(numpy.int64)
    drawn[0] = 0
    target = drawn.copy()
    odd = numpy.nonzero(target & 1)[0]
    while len(odd):
        target[odd] = drawn[target[odd] >> 1]
        odd = odd[(target[odd] & 1) == 1]
    target = source[target >> 1]
    near = (rng.random(len(place)) < 0.2) & (source > 50)
    target = numpy.where(near, numpy.maximum(0, source - rng.integers(1, 50, len(place))), target)
    kept = numpy.nonzero(source != target)[0]
    kept = kept[rng.permutation(len(kept))]
    ages = rng.permutation(nodes)
    return ages[source[kept]], ages[target[kept]]
