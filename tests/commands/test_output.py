"""What commands write: whole or not at all, where it was meant to go, with the rights that it should have."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from rawabit.cli import main
from rawabit.commands.output import written
from rawabit.graph.errors import InputError

from .. import samples

FULL = Path("/dev/full")
full = pytest.mark.skipif(not FULL.is_char_device(), reason="no /dev/full here")
COMMAND = (sys.executable, "-m", "rawabit")


def typed(*words: str, **how: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*COMMAND, *words], text=True, stderr=subprocess.PIPE, timeout=60, check=False, **how)  # type: ignore[call-overload, no-any-return]


def test_a_new_file_has_the_rights_of_the_umask_and_an_old_one_keeps_its_own(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        with written(str(tmp_path / "new")) as out:
            out.write("أ")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o600
    (tmp_path / "old").write_text("", encoding="utf-8")
    (tmp_path / "old").chmod(0o640)
    with written(str(tmp_path / "old")) as out:
        out.write("ب")
    assert stat.S_IMODE((tmp_path / "old").stat().st_mode) == 0o640
    assert [(tmp_path / name).read_text("utf-8") for name in ("new", "old")] == ["أ", "ب"]


def test_nobody_else_reads_what_is_being_written_in_the_place_of_a_file_of_few_rights(tmp_path: Path) -> None:
    (tmp_path / "old").touch(0o600)
    with written(str(tmp_path / "old")):
        assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()} == {0o600}


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "there" / "map.html")
    for text in ("one", "two"):
        with written(str(tmp_path / "link")) as out:
            out.write(text)
        assert (tmp_path / "link").is_symlink()
        assert (tmp_path / "there" / "map.html").read_text("utf-8") == text


def test_what_is_broken_off_leaves_the_old_file_and_nothing_beside(tmp_path: Path) -> None:
    (tmp_path / "old").write_text("old", encoding="utf-8")

    def stopped() -> None:
        with written(str(tmp_path / "old")) as out:
            out.write("new")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert [(path.name, path.read_text("utf-8")) for path in tmp_path.iterdir()] == [("old", "old")]


@full
def test_a_device_stays_one() -> None:
    with pytest.raises(InputError, match="/dev/full cannot be written: No space"), written(str(FULL)) as out:
        out.write("text")
    assert FULL.is_char_device()


def test_a_pipe_gets_what_is_written(sample: object, address: str, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE, text=True) as reader:
        assert typed("export", "--store", address, "-o", str(pipe)).returncode == 0
        assert reader.stdout
        assert reader.stdout.read().startswith('{"format":')
    assert pipe.is_fifo()


@full
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("words", [["stats"], ["export"], ["map", "-o", "-"]])
def test_an_output_that_is_full_is_told_in_words(
    sample: object, address: str, words: list[str], unbuffered: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether it is written at once, or at the end of the program."""
    monkeypatch.setenv("PYTHONUNBUFFERED", unbuffered)
    with FULL.open("w") as out:
        told = typed(*words, "--store", address, stdout=out)
    assert (told.returncode, told.stderr) == (2, "rawabit: the output: No space left on device. Choose another place.\n")


def test_an_output_that_is_closed_is_none(sample: object, address: str) -> None:
    shell = ["sh", "-c", 'exec "$0" "$@" >&-', *COMMAND, "stats", "--store", address]
    told = subprocess.run(shell, stderr=subprocess.PIPE, text=True, timeout=60, check=False)
    assert (told.returncode, told.stderr) == (0, "")


def test_workbooks_are_written_whole(sample: object, address: str, tmp_path: Path, runner: CliRunner) -> None:
    made, empty = str(tmp_path / "graph.xlsx"), str(tmp_path / "empty.xlsx")
    assert runner.invoke(main, ["export", "--store", address, "--format", "xlsx", "-o", made]).exit_code == 0
    assert runner.invoke(main, ["template", "meetings", "-o", empty]).exit_code == 0
    assert {path.name for path in tmp_path.glob("*.xlsx")} == {"graph.xlsx", "empty.xlsx"}
    assert not any(zipfile.ZipFile(path).testzip() for path in (made, empty))
    assert not list(tmp_path.glob(".*"))


def test_a_workbook_is_in_the_language_of_the_command(sample: object, address: str, tmp_path: Path, runner: CliRunner) -> None:
    for lang, sheet in (("ar", "الكيانات"), ("en", "entities")):
        made = str(tmp_path / f"{lang}.xlsx")
        typed = ["export", "--store", address, "--format", "xlsx", "-o", made, "--lang", lang]
        assert runner.invoke(main, typed).exit_code == 0
        assert f'name="{sheet}"' in _book(made)


def _book(path: str) -> str:
    return zipfile.ZipFile(path).read("xl/workbook.xml").decode()


def test_a_folder_that_cannot_be_made_is_told_in_words(tmp_path: Path, runner: CliRunner) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    told = runner.invoke(main, ["demo", "--folder", str(tmp_path / "file" / "demo")])
    assert (told.exit_code, told.stderr) == (2, f"rawabit: {tmp_path}/file/demo: Not a directory. Choose another place.\n")


NAME = samples.MINISTRY.label()


def of_encoding(name: str) -> dict[str, str]:
    """The environment of a machine whose outputs have an encoding of their own."""
    return {**os.environ, "PYTHONIOENCODING": name, "PYTHONUTF8": "0", "RAWABIT_LANG": "ar"}


@pytest.mark.parametrize("words", [("export",), ("find", NAME), ("find", NAME, "--format", "csv")])
def test_programs_get_utf_8_whatever_the_locale(sample: object, address: str, words: tuple[str, ...]) -> None:
    typed = [*COMMAND, *words, "--store", address]
    done = subprocess.run(typed, capture_output=True, timeout=60, check=True, env=of_encoding("cp1256"))
    assert NAME in done.stdout.decode("utf-8")


def test_a_terminal_that_lacks_a_letter_shows_a_sign_for_it(sample: object, address: str) -> None:
    ours, theirs = os.openpty()
    try:
        typed = [*COMMAND, "find", NAME, "--store", address]
        done = subprocess.run(typed, stdout=theirs, stderr=subprocess.PIPE, timeout=60, check=False, env=of_encoding("latin-1"))
        assert (done.returncode, done.stderr) == (0, b"")
        assert b"?" * len("وزارة") in os.read(ours, 10_000)
    finally:
        os.close(ours)
        os.close(theirs)
