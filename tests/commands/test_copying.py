"""copy and verify as they are typed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from rawabit.cli import main
from rawabit.graph.copying import copy
from rawabit.graph.opening import open_store
from rawabit.graph.store import Store

from .. import samples
from ..databases import database
from ..graphs import document


@pytest.fixture
def other(tmp_path: Path) -> str:
    """Where the copy goes."""
    return str(tmp_path / "copy.db")


def test_copy_and_verify(sample: Store, address: str, other: str, runner: CliRunner) -> None:
    done = runner.invoke(main, ["copy", address, other])
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == f"1 entry copied to {other}, 0 were there\nboth were read through and hold the same\n"
    again = runner.invoke(main, ["copy", address, other])
    assert again.stderr.startswith("0 entries copied")
    same = runner.invoke(main, ["verify", address, other])
    assert (same.exit_code, same.stdout) == (0, "")
    exports = [runner.invoke(main, ["export", "--store", store, "--decisions"]).stdout for store in (address, other)]
    assert exports[0] == exports[1]
    assert samples.MINISTER.id in exports[0]


def test_a_dry_run_changes_nothing(sample: Store, address: str, other: str, runner: CliRunner) -> None:
    dry = runner.invoke(main, ["copy", address, other, "--dry-run"])
    assert dry.exit_code == 0
    assert dry.stderr == f"1 of 1 entry would be copied from {address} to {other}; 0 are there\n"
    assert not Path(other).exists()
    runner.invoke(main, ["copy", address, other])
    assert "0 of 1 entry would be copied" in runner.invoke(main, ["copy", address, other, "--dry-run"]).stderr


def test_what_differs_is_listed(sample: Store, address: str, other: str, runner: CliRunner) -> None:
    runner.invoke(main, ["copy", address, other])
    with open_store(other) as copy:
        more = copy.add(document("غيره", [(1, 2)])).source
    told = runner.invoke(main, ["verify", address, other, "--format", "json"])
    assert told.exit_code == 3
    assert {"what": "source", "id": more, "note": f"only in {other}"} in json.loads(told.stdout)
    table = runner.invoke(main, ["verify", other, address])
    assert f"only in {other}" in table.stdout
    arabic = runner.invoke(main, ["verify", other, address, "--lang", "ar"])
    assert f"في {other} فقط" in arabic.stdout
    refused = runner.invoke(main, ["copy", address, other])
    assert refused.exit_code == 2
    assert "holds something else" in refused.stderr


def test_a_copy_that_is_stopped_goes_on(
    sample: Store, address: str, other: str, runner: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample.add(document("غيره", [(1, 2)]))

    def stopped(origin: Store, target: Store) -> Iterator[object]:
        yield next(iter(copy(origin, target)))
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("rawabit.graph.copying.copy", stopped)
        told = runner.invoke(main, ["copy", address, other])
    assert (told.exit_code, told.stdout) == (130, "")
    assert "stopped. What was finished is kept; typed again, it goes on" in told.stderr
    again = runner.invoke(main, ["copy", address, other])
    assert (again.exit_code, again.stderr.splitlines()[-1]) == (0, "both were read through and hold the same")
    assert not again.stderr.startswith("2 entries")


def test_a_copy_that_is_not_the_same_is_told(sample: Store, address: str, other: str, runner: CliRunner) -> None:
    """A store that was damaged without its journal knowing is found out at the end."""

    runner.invoke(main, ["copy", address, other])
    with database(other) as db:
        db.execute("UPDATE relation SET confidence = 0.125 WHERE key = 1")
    db.close()
    told = runner.invoke(main, ["copy", address, other])
    assert told.exit_code == 4
    assert f"relations of {samples.SOURCE.id}: differs" in told.stderr
    assert "is not the same" in told.stderr


def test_there_must_be_something_to_copy(address: str, other: str, runner: CliRunner) -> None:
    told = runner.invoke(main, ["copy", address, other])
    assert told.exit_code == 4
    assert not Path(other).exists()


def test_a_store_is_not_copied_to_itself(sample: object, address: str, tmp_path: Path, runner: CliRunner) -> None:
    (tmp_path / "link.db").symlink_to(address)
    for target in (address, str(tmp_path / "link.db")):
        told = runner.invoke(main, ["copy", address, target])
        assert (told.exit_code, "are one store. Name another to copy to." in told.stderr) == (2, True)


def test_an_export_that_is_imported_has_in_each_document_what_stands_there(tmp_path: Path, runner: CliRunner) -> None:
    """Entities come with the names of all documents; each gets those that it wrote, and the body that another is part of."""
    texts = (
        "التقى وزير المياه السيد سالم الفرجاني في طرابلس يوم 4 مايو 2024 مدير إدارة السدود بوزارة المياه السيد عمر التاجوري.\n",
        "زار السيد سالم الفرجانى سد الوادي يوم 9 مايو 2024، ورافقه مدير إدارة السدود.\n",
        "استقبل السيد عمر التاجوري وفداً من بلدية الوادي يوم 12 مايو 2024.\n",
    )
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    read, again, file = (str(tmp_path / name) for name in ("read.db", "again.db", "graph.json"))
    runner.invoke(main, ["import", "-s", read, *(str(tmp_path / f"{number}.txt") for number in range(len(texts)))])
    runner.invoke(main, ["export", "-s", read, "-o", file])
    assert runner.invoke(main, ["import", "-s", again, file]).exit_code == 0
    with open_store(read, read_only=True) as store, open_store(again, read_only=True) as brought:
        assert len(store.source_ids()) == len(texts)
        for source in store.source_ids():
            assert _names(store, source) <= _names(brought, source)
            added = _names(brought, source) - _names(store, source)
            assert all(ident.startswith("place-") for ident, _ in added), "no more than the country that is part of an id"
    told = runner.invoke(main, ["verify", read, again, "--lang", "ar"])
    assert told.exit_code == 3
    assert "يعرضان الشيء نفسه" in told.stderr
    assert "قيد" in told.stdout
    assert "Both show the same" not in runner.invoke(main, ["verify", read, read]).stderr


def _names(store: Store, source: str) -> set[tuple[str, frozenset[str]]]:
    return {(entity.id, frozenset(name.text for name in entity.names)) for entity in store.document(source).entities}
