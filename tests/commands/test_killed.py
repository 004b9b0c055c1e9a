"""kill -9 at named points of an import, through the real command: each document is whole or not there, and work was done."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from rawabit.cli import main
from rawabit.graph.opening import open_store

from ..contract.facts import export

NOTICES = Path(__file__).resolve().parents[2] / "examples" / "notices"
FILES = [str(NOTICES / name) for name in ("02-visit-to-morocco.txt", "03-memorandum.md", "05-municipality-windows-1256.txt")]
FILES.append(str(NOTICES / "07-agreement.txt"))
NEW = "\nوأعربت اليونيدو عن رغبتها في التعاون مع وزارة المياه والري.\n"

# The command as it is typed, but for how many files are stored together, and for one function, which ends the process at its
# nth call: before its work, or after it.
PROGRAM = """
import importlib, os, signal, sys
module, name, call, when, most, *words = sys.argv[1:]
import rawabit.importers.groups, rawabit.importers.load
rawabit.importers.load.load.__kwdefaults__["together"] = int(most)
rawabit.importers.groups._WAIT = 600.0
owner = importlib.import_module(module)
*path, last = name.split(".")
for part in path:
    owner = getattr(owner, part)
whole, calls = getattr(owner, last), 0
def fatal(*given, **named):
    global calls
    calls += 1
    if calls == int(call) and when == "before":
        os.kill(os.getpid(), signal.SIGKILL)
    done = whole(*given, **named)
    if calls == int(call):
        os.kill(os.getpid(), signal.SIGKILL)
    return done
setattr(owner, last, fatal)
from rawabit.cli import main
main(words, prog_name="rawabit")
"""
POINTS = {
    "after read": ("rawabit.importers.identity.admission", "propose", "before"),
    "mid rows": ("rawabit.graph.sqlite.writer", "_add_mentions", "after"),
    "before commit": ("rawabit.graph.changing", "Changer.log", "after"),
    "after commit before the report": ("rawabit.commands.import_report", "say", "before"),
}
PUT_AWAY = ("rawabit.commands.put_away", "Desk.put_away", "before")
WHOLE = {"after commit before the report"}  # there the documents that were under way are stored
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes are killed as on Unix")


def killed(point: tuple[str, str, str], call: int, *words: str, together: int = 1) -> str:
    """Run a command that dies at the nth time it comes to a point, and give what it had said by then."""
    module, name, when = point
    command = [sys.executable, "-c", PROGRAM, module, name, str(call), when, str(together), *words]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=300)
    assert done.returncode == -signal.SIGKILL, done.stderr
    return done.stderr


def rawabit(*words: str) -> None:
    """Run a command to its end, in this process: only what dies needs one of its own."""
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 0, done.output


@pytest.fixture(scope="module")
def unharmed(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What a store shows after an import that nothing disturbed."""
    address = str(tmp_path_factory.mktemp("whole") / "graph.db")
    rawabit("import", "--store", address, *FILES)
    with open_store(address) as store:
        return export(store)


@pytest.mark.parametrize(
    ("point", "jobs", "together"),
    [*((point, "1", together) for point in POINTS for together in (1, 2)), ("mid rows", "2", 1), ("mid rows", "2", 20)],
)
def test_an_import_is_all_or_nothing(point: str, jobs: str, together: int, address: str, unharmed: str) -> None:
    said = killed(POINTS[point], 3, "import", "--store", address, "--jobs", jobs, *FILES, together=together)
    told = FILES[:2] if together < len(FILES) else []
    assert [line.partition(":")[0] for line in said.splitlines() if " relations" in line] == told
    with open_store(address) as store:
        stored = FILES[: 2 + together] if point in WHOLE else told
        assert sorted(s.origin or "" for s in store.sources()) == [Path(f).name for f in stored]
        assert [entry.action for entry in store.journal()] == ["import"] * len(store.sources())
        assert store.check() == []
    rawabit("import", "--store", address, *FILES)
    with open_store(address) as store:
        assert export(store) == unharmed
        assert len(store.journal()) == len(FILES)


@pytest.mark.parametrize("point", POINTS)
def test_a_new_version_takes_the_place_of_the_old_one_or_does_not(point: str, address: str, tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    shutil.copy(FILES[0], path)
    rawabit("import", "--store", address, str(path))
    with open_store(address) as store:
        before, old = export(store), store.sources()[0].text
    path.write_text(old + NEW, "utf-8")
    killed(POINTS[point], 1, "import", "--store", address, "--newer", "replace", str(path))
    with open_store(address) as store:
        assert store.check() == []
        (there,) = store.sources()
        assert there.text == (old + NEW if point in WHOLE else old)
        assert (export(store) == before) == (point not in WHOLE)
    rawabit("import", "--store", address, "--newer", "replace", str(path))
    with open_store(address) as store:
        assert [s.text for s in store.sources()] == [old + NEW]
        assert [entry.action for entry in store.journal()] == ["import", "replace"]


def test_a_watch_that_dies_takes_the_rest_in_when_it_begins_again(address: str, tmp_path: Path, unharmed: str) -> None:
    for file in FILES:
        shutil.copy(file, tmp_path)
    words = ("import", "--store", address, "--watch", str(tmp_path), "--once", "--every", "0.05", "--move")
    killed(PUT_AWAY, 2, *words)
    with open_store(address) as store:
        assert 2 <= len(store.sources()) < len(FILES)
        assert store.check() == []
    rawabit(*words)
    assert sorted(p.name for p in (tmp_path / "done").iterdir()) == [Path(f).name for f in FILES]
    with open_store(address) as store:
        assert export(store) == unharmed
        assert len(store.journal()) == len(FILES)
