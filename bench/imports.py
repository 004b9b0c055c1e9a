"""Import: relations a second into a durable store, and milliseconds a notice through the whole pipeline."""

from __future__ import annotations

import io
import random
import time
from pathlib import Path

from rawabit.exporters.json_graph import write_json
from rawabit.graph.identity import entity_id, source_id
from rawabit.graph.model import Document, Entity, Evidence, Name, Relation, Source
from rawabit.graph.names.keys import match_key
from rawabit.graph.opening import open_store
from rawabit.importers.load import load
from rawabit.importers.training.markup import read_corpus

from .generate import A_DOCUMENT
from .made_up import GIVEN, SYLLABLES

COUNT = 1_000
CORPUS = Path(__file__).resolve().parents[1] / "importers" / "training" / "corpus"
NOTICES = Path(__file__).resolve().parents[1] / "examples" / "notices"


def documents(count: int, size: int = A_DOCUMENT, seed: int = 1) -> list[Document]:
    """Made-up documents of so many relations among nearly as many entities, half of them in other documents too."""
    chance, found = random.Random(seed), []
    fresh = 2 * size // 5
    family = SYLLABLES
    names = [
        f"{chance.choice(GIVEN)} {chance.choice(GIVEN)} ال{''.join(chance.choices(family, k=3))}" for _ in range(fresh * count)
    ]
    for n in range(count):
        text = f"نص تجريبي {n} " + "يقول إن هذا تعاون مع ذاك في أمر من الأمور. " * 20
        ident = source_id(text)
        chosen = chance.sample(names[: fresh * (n + 1)], min(2 * fresh, fresh * (n + 1)))
        people = list({entity_id("person", match_key(t, "person")): t for t in chosen}.items())
        entities = tuple(Entity(key, "person", (Name(t),)) for key, t in people)
        relations = []
        for k in range(1, size + 1):
            one, other = chance.sample(entities, 2)
            said = (Evidence(ident, k % 800, k % 800 + 12, text[k % 800 : k % 800 + 12], "bench"),)
            relations.append(Relation(f"{ident}/{k}", "met_with", one.id, other.id, said, start="2025-01-05"))
        found.append(Document(Source(ident, f"وثيقة {n}", text, "0" * 64), entities, tuple(relations)))
    return found


def measure(folder: Path) -> list[tuple[str, ...]]:
    """Rows of what, and the figure."""
    rows = []
    for size, count in ((A_DOCUMENT, 600), (1_000, 30)):
        made = documents(count, size)
        with open_store(str(folder / f"import-{size}.db"), create=True) as store:
            start = time.perf_counter()
            for document in made:
                store.add(document)
            took = time.perf_counter() - start
        what = f"relations a second, with evidence and search index, a durable transaction for each document of {size:,}"
        rows.append((what, f"{count * size / took:,.0f}"))
    rows.append(("milliseconds a notice: read, extract, check, store", f"{_notices(folder):.1f}"))
    (one, first), (two, second) = (_corpus(folder, jobs) for jobs in (1, 2))
    if first != second:
        raise RuntimeError("one process and two do not make the same store")
    what = f"times as fast with --jobs 2 as with one, {COUNT:,} notices of the corpus ({one:.1f} s and {two:.1f} s)"
    return [*rows, (what, f"{one / two:.2f}")]


def _corpus(folder: Path, jobs: int) -> tuple[float, str]:
    """Seconds for notices that all differ, from the start of the first process to the last commit, and the export."""
    texts = [notice.text for notice in read_corpus(CORPUS)]
    made = folder / "corpus"
    made.mkdir(exist_ok=True)
    for n in range(COUNT):
        tail = f"\nرقم {n}\n" if n >= len(texts) else ""
        (made / f"{n:04}.txt").write_text(texts[n % len(texts)] + tail, encoding="utf-8")
    files = [str(path) for path in sorted(made.iterdir())]
    with open_store(str(folder / f"corpus-{jobs}.db"), create=True) as store:
        start = time.perf_counter()
        count = sum(1 for outcome in load(store, files, jobs=jobs) if outcome.added)
        took = time.perf_counter() - start
        assert count == COUNT
        out = io.StringIO()
        write_json(store, out)
        return took, out.getvalue()


def _notices(folder: Path) -> float:
    texts = [path.read_text("utf-8") for path in sorted(NOTICES.glob("0[124]*.txt"))]
    made = folder / "notices"
    made.mkdir(exist_ok=True)
    files = []
    for n in range(150):
        path = made / f"{n}.txt"
        path.write_text(texts[n % len(texts)] + f"\nرقم {n}\n", encoding="utf-8")
        files.append(str(path))
    with open_store(str(folder / "notices.db"), create=True) as store:
        outcomes = load(store, files)
        next(outcomes)  # the child starts and reads its word lists once a command
        start = time.perf_counter()
        count = sum(1 for outcome in outcomes if outcome.added)
        return 1000 * (time.perf_counter() - start) / count
