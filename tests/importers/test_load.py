"""The pipeline: each file whole or not at all, twice is once, and the order does not matter."""

from __future__ import annotations

import io
import threading
from pathlib import Path

import pytest

from rawabit.exporters.json_graph import write_json
from rawabit.graph.opening import open_store
from rawabit.graph.store import Store
from rawabit.importers.load import Outcome, expand, load

NOTICES = Path(__file__).resolve().parents[2] / "examples" / "notices"
FILES = sorted(str(path) for path in NOTICES.iterdir())


def run(address: str, files: list[str]) -> tuple[list[Outcome], str]:
    with open_store(address, create=True) as store:
        return list(load(store, files)), export(store)


def export(store: Store) -> str:
    out = io.StringIO()
    write_json(store, out)
    return out.getvalue()


def test_twice_is_once_and_order_does_not_matter(tmp_path: Path) -> None:
    outcomes, first = run(str(tmp_path / "a.db"), FILES)
    assert all(o.added and o.added.relations for o in outcomes)
    again, second = run(str(tmp_path / "a.db"), FILES)
    assert all(o.added and o.added.known for o in again)
    assert second == first
    assert run(str(tmp_path / "b.db"), FILES[::-1])[1] == first


def test_one_bad_file_among_thirty(tmp_path: Path) -> None:
    files = []
    for n in range(30):
        path = tmp_path / f"{n:02}.txt"
        path.write_text(f"سبها {n + 1} مارس 2025\nزار وزير المياه السيد سالم الفرجاني مدينة طبرق رقم {n}.\n", encoding="utf-8")
        files.append(str(path))
    Path(files[13]).write_bytes(b"\x00\x01\x02" * 50)
    outcomes, _ = run(str(tmp_path / "s.db"), files)
    assert [n for n, o in enumerate(outcomes) if o.refused] == [13]
    assert "not text" in (outcomes[13].refused or "")


def test_outcomes_come_in_the_order_of_the_files_and_stopping_early_ends_the_reader(tmp_path: Path) -> None:
    files = [*FILES, str(tmp_path / "missing.txt"), *FILES]
    with open_store(str(tmp_path / "s.db"), create=True) as store:
        assert [o.file for o in load(store, files)] == files
        before = threading.active_count()
        some = load(store, files)
        assert next(some).file == files[0]
        some.close()  # type: ignore[attr-defined]
        assert threading.active_count() == before


def test_missing_large_and_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rawabit.importers.ahead.LARGEST", 10)
    (tmp_path / "large.txt").write_text("نص أطول من عشرة أحرف", encoding="utf-8")
    outcomes, _ = run(str(tmp_path / "s.db"), [str(tmp_path / "missing.txt"), str(tmp_path / "large.txt"), str(tmp_path)])
    assert ["No such file" in (outcomes[0].refused or ""), "larger than" in (outcomes[1].refused or "")] == [True, True]
    assert outcomes[2].refused
    assert expand([str(NOTICES), "-", "x.txt"]) == [*FILES, "-", "x.txt"]
