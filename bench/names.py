"""Names across scripts: how often the name that is meant comes first, and among the first five, for a spelling in the other.

``python -m bench.names`` reads pairs from the file that RAWABIT_NAME_PAIRS names (Latin name, tab, Arabic name; letters may
stand apart), or makes fictional ones. 2,000 pairs of at least three Arabic letters are drawn with a fixed seed. The store holds
100,000 people: the 2,000, every other Arabic name of the file, and full names of two to four words made up from the names of the
word lists. A name is found when one with the same match key is. ``-v`` prints what did not come first.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from rawabit.graph.identity import entity_id, source_id
from rawabit.graph.model import Document, Entity, Name, Source
from rawabit.graph.names.keys import match_key
from rawabit.graph.opening import open_store
from rawabit.graph.store import Store
from rawabit.importers.grammar.list_files import rows

PAIRS, ENTITIES = 2_000, 100_000
_PARTS = (
    *(
        ("با", "ba"),
        ("بو", "bou"),
        ("تي", "ti"),
        ("جا", "ja"),
        ("جو", "djo"),
        ("حا", "ha"),
        ("خا", "kha"),
        ("دو", "dou"),
        ("ذي", "dhi"),
    ),
    *(
        ("را", "ra"),
        ("ري", "ree"),
        ("زا", "za"),
        ("سو", "su"),
        ("شا", "sha"),
        ("شو", "chou"),
        ("صا", "sa"),
        ("ضي", "di"),
        ("طا", "ta"),
    ),
    *(
        ("عا", "a"),
        ("غا", "gha"),
        ("في", "fi"),
        ("قا", "qa"),
        ("قو", "gou"),
        ("كي", "ki"),
        ("لا", "la"),
        ("مو", "mu"),
        ("نا", "na"),
    ),
    *(("ها", "ha"), ("ير", "ir"), ("ود", "oud"), ("ام", "am"), ("يل", "il"), ("ان", "ane"), ("يس", "is")),
)


def pairs() -> list[tuple[str, str]]:
    """All pairs of Latin and Arabic names, from the file or made up."""
    if file := os.environ.get("RAWABIT_NAME_PAIRS"):
        lines = (line.split("\t") for line in Path(file).read_text(encoding="utf-8").splitlines())
        return [(line[0], line[1].replace(" ", "")) for line in lines]
    chance = random.Random(7)
    made = (chance.choices(_PARTS, k=chance.randint(2, 3)) for _ in range(4 * PAIRS))
    return [("".join(latin for _, latin in parts), "".join(arabic for arabic, _ in parts)) for parts in made]


def drawn(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The pairs that are asked for."""
    long = [pair for pair in found if len(pair[1]) >= 3]
    random.seed(1)
    return random.sample(long, min(PAIRS, len(long)))


def full_names(seed: int = 3) -> Iterator[str]:
    """Made-up full names, without end."""
    chance = random.Random(seed)
    people = [(row[0], row[1]) for row in rows("person_names.tsv")]
    given = [name for name, roles in people if "given" in roles]
    family = [name for name, roles in people if "family" in roles]
    while True:
        article = "ال" if chance.random() < 0.3 else ""
        yield " ".join([*chance.choices(given, k=chance.randint(1, 3)), article + chance.choice(family)])


def fill(store: Store, names: Iterator[str], count: int = ENTITIES) -> None:
    """Keep so many different people."""
    people: dict[str, str] = {}
    for name in names:
        people.setdefault(match_key(name, "person"), name)
        if len(people) == count:
            break
    listed = iter(people.items())
    while batch := list(islice(listed, 2_000)):
        entities = tuple(Entity(entity_id("person", key), "person", (Name(name),)) for key, name in batch if key)
        text = f"أسماء مختلقة: {batch[0][1]}"
        store.add(Document(Source(source_id(text), text, text, "0" * 64), entities))


def ask(store: Store, asked: list[tuple[str, str]]) -> dict[str, float]:
    """Shares of first and first five places, and the median and 95th percentile of the time in milliseconds."""
    places, times = [], []
    for query, wanted in asked:
        start = time.perf_counter()
        hits = store.search(query, limit=5)
        times.append(1000 * (time.perf_counter() - start))
        keys = [match_key(hit.name, "person") for hit in hits]
        key = match_key(wanted, "person")
        places.append(keys.index(key) if key in keys else 9)
        if "-v" in sys.argv and places[-1]:
            print(query, wanted, places[-1], [(hit.name, hit.reason, hit.score) for hit in hits[:3]])  # noqa: T201
    times.sort()
    share = len(places)
    return {
        "hit@1": sum(place == 0 for place in places) / share,
        "hit@5": sum(place < 5 for place in places) / share,
        "median ms": times[share // 2],
        "95 % ms": times[int(share * 0.95)],
    }


def measure(folder: Path) -> list[tuple[str, ...]]:
    """Rows of what was measured, and the figure."""
    found = pairs()
    asked = drawn(found)
    latin = random.Random(5).sample(asked, len(asked) // 4)
    measured: list[tuple[str, ...]] = []
    others = (name for _, name in asked + found)
    with open_store(str(folder / "names.db"), create=True) as store:
        fill(store, (name for names in (others, full_names()) for name in names))
        measured += [(f"Latin query, Arabic name: {what}", f"{value:.3f}") for what, value in ask(store, asked).items()]
    with open_store(str(folder / "latin.db"), create=True) as store:
        fill(store, iter([name for name, _ in asked + found]))
        answers = ask(store, [(arabic, name) for name, arabic in latin])
        measured += [(f"Arabic query, Latin name: {what}", f"{value:.3f}") for what, value in answers.items()]
    return measured


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        for what, figure in measure(Path(folder)):
            sys.stdout.write(f"{what}: {figure}\n")


if __name__ == "__main__":
    main()
