"""Tables: rows a second and memory of importing them, against programs that only read or only store the same rows.

``python -m bench.tables`` measures a workbook of 100,000 rows and three delimited files of 1,000,000: one with names made of
syllables and one with those on our lists, a name for each ten rows, and one with a name for each five hundred, as registers and
accounts of one office have; ``--rows`` takes fewer.
"""

from __future__ import annotations

import argparse
import csv
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from rawabit.importers.grammar import list_files

from .made_up import GIVEN, SYLLABLES
from .timing import PYTHON, RAWABIT

XLSX_ROWS = 100_000
CSV_ROWS = 1_000_000
A_NAME = 10  # rows for each different name
FEW_NAMES = 500
HEADING = ("من", "نوع المصدر", "العلاقة", "إلى", "نوع الهدف", "المرحلة", "البداية", "ملاحظات")
_HEADS = ("وزارة", "شركة", "هيئة", "مركز", "جامعة")
_TYPES = (("يتعاون مع", "جهة", "جهة"), ("عضو في", "شخص", "جهة"), ("التقى", "شخص", "شخص"))
_STAGES = ("قائم", "متفق عليه", "مخطط", "نوقش")
_OPENPYXL = """
import sys, openpyxl
for row in openpyxl.load_workbook(sys.argv[1], read_only=True).active.iter_rows(values_only=True):
    pass
"""
_PLAIN = """
import csv, sqlite3, sys
db = sqlite3.connect(sys.argv[2])
db.execute("CREATE TABLE name (key INTEGER PRIMARY KEY, text TEXT UNIQUE)")
db.execute("CREATE TABLE relation (source INTEGER, type TEXT, target INTEGER, stage TEXT, start TEXT, note TEXT)")
db.execute("CREATE INDEX by_source ON relation (source, type, start, target)")
db.execute("CREATE INDEX by_target ON relation (target, type, start, source)")
keys = {}
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    rows = csv.reader(file)
    next(rows)
    def made():
        for row in rows:
            source, target = (keys.setdefault(row[n], len(keys)) for n in (0, 3))
            yield source, row[2], target, row[5], row[6], row[7]
    db.executemany("INSERT INTO relation VALUES (?, ?, ?, ?, ?, ?)", made())
db.executemany("INSERT INTO name VALUES (?, ?)", ((key, text) for text, key in keys.items()))
db.commit()
"""
_PLAINLY = "csv and sqlite3.executemany, without evidence, names or checks"


@dataclass(slots=True)
class Runs:
    """What the runs of one command took: seconds on the clock and of processors, and the peak of each process in MB."""

    wall: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    peaks: list[int] = field(default_factory=list)


def rows(count: int, seed: int = 1, *, various: bool = False, a_name: int = A_NAME) -> Iterator[tuple[str, ...]]:
    """Made-up relations; a few names stand in many rows, most in few.

    Args:
        count: how many.
        seed: of chance.
        various: whether names are of the given and family names that we know in place of made-up ones.
        a_name: how many rows there are for each different name.
    """
    chance = random.Random(seed)
    names = max(10, count // a_name // 2)
    given, families = _known() if various else (GIVEN, ["ال" + "".join(chance.choices(SYLLABLES, k=3)) for _ in range(6_000)])
    people = [f"{chance.choice(given)} {chance.choice(given)} {chance.choice(families)}" for _ in range(names)]
    bodies = [f"{chance.choice(_HEADS)} {chance.choice(families)} {chance.choice(families)}" for _ in range(names)]
    kinds = {"شخص": people, "جهة": bodies}
    for n in range(count):
        type_, source, target = chance.choice(_TYPES)
        ends = [kinds[kind][int(names * chance.random() ** 2)] for kind in (source, target)]
        day = f"{chance.randint(2010, 2025)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        yield ends[0], source, type_, ends[1], target, chance.choice(_STAGES), day, f"سطر تجريبي {n}"


def _known() -> tuple[list[str], list[str]]:
    """The given and the family names of the region that are on our lists."""
    listed = [(name, role) for name, role, *_ in list_files.rows("people.tsv")]
    return [name for name, role in listed if role == "given"], [name for name, role in listed if role == "family"]


def write_csv(path: Path, count: int, *, various: bool = False, a_name: int = A_NAME) -> None:
    """Write so many rows below a heading."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADING])
        csv.writer(file).writerows(rows(count, various=various, a_name=a_name))


def write_xlsx(path: Path, count: int) -> None:
    """The same as a workbook."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("علاقات")
    for row in (HEADING, *rows(count)):
        sheet.append(row)
    book.save(path)


def run(command: Sequence[str], runs: Runs) -> None:
    """Run a command once and note what it took; ending with 3 is no fault, for a row may say a thing of itself."""
    start = time.perf_counter()
    child = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "RAWABIT_LANG": "en"}
    )
    peaks: dict[int, int] = {}
    while True:
        peaks |= _peaks(child.pid)
        pid, status, used = os.wait4(child.pid, os.WNOHANG)
        if pid:
            break
        time.sleep(0.05)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 3):
        raise RuntimeError(f"{' '.join(command)}: ended with {child.returncode}")
    runs.wall.append(time.perf_counter() - start)
    runs.processor.append(used.ru_utime + used.ru_stime)
    runs.peaks = [max(pair) for pair in zip(peaks.values(), [*runs.peaks, *([0] * len(peaks))], strict=False)]


def _peaks(pid: int) -> dict[int, int]:
    """The most memory that a process and those below it held so far, in MB (Linux; elsewhere nothing)."""
    found: dict[int, int] = {}
    with suppress(OSError, IndexError, ValueError):
        status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
        found[pid] = int(status.split("VmHWM:")[1].split()[0]) // 1024
        for listed in Path(f"/proc/{pid}/task").glob("*/children"):
            for below in listed.read_text(encoding="utf-8").split():
                found |= _peaks(int(below))
    return found


def measure(folder: Path, *, csv_rows: int = CSV_ROWS, rounds: int = 3) -> list[tuple[str, ...]]:
    """Rows of what was done, seconds, rows a second, processor seconds, peak memory of each process, and times our time."""
    found: list[tuple[str, ...]] = []
    for name, count, write, peer in (
        ("relations.xlsx", XLSX_ROWS, write_xlsx, "openpyxl only reading it"),
        ("relations.csv", csv_rows, write_csv, _PLAINLY),
        ("of-known-names.csv", csv_rows, partial(write_csv, various=True), _PLAINLY),
        ("of-few-names.csv", csv_rows, partial(write_csv, a_name=FEW_NAMES), _PLAINLY),
    ):
        count = min(count, csv_rows)
        path = folder / f"{count}-{name}"
        if not path.exists():
            write(path, count)
        ours, other = Runs(), Runs()
        for _ in range(rounds):
            for made in folder.glob("tables.db*"):
                made.unlink()
            run([*RAWABIT, "import", "--as", "relations", "--store", str(folder / "tables.db"), str(path)], ours)
            with suppress(FileNotFoundError):
                (folder / "plain.db").unlink()
            run([PYTHON, "-c", _PLAIN if peer == _PLAINLY else _OPENPYXL, str(path), str(folder / "plain.db")], other)
        mine = statistics.median(ours.wall)
        for what, runs in ((f"{count:,} rows imported, {name}", ours), (peer, other)):
            wall, used = statistics.median(runs.wall), statistics.median(runs.processor)
            ratio = f"{wall / mine:.2f}"
            peaks = " + ".join(map(str, runs.peaks)) or "–"
            found.append((what, f"{wall:.1f}", f"{count / wall:,.0f}", f"{used:.1f}", peaks, ratio))
    return found


COLUMNS = ("what", "s", "rows a second", "processor s", "peak MB of each process", "times our time")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.tables", description=__doc__)
    parser.add_argument("--rows", type=int, default=CSV_ROWS, help="of the delimited file")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", type=Path, help="keep the made-up tables here")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.folder or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        for row in (COLUMNS, *measure(folder, csv_rows=given.rows, rounds=given.rounds)):
            sys.stdout.write(" | ".join(row) + "\n")


if __name__ == "__main__":
    main()
