"""The streams that the program is started with, closed, full or in an odd encoding, and little memory: words, no traceback."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from rawabit import __main__ as started
from rawabit.commands import terminal

COMMAND = [sys.executable, "-m", "rawabit"]

FULL = Path("/dev/full")
full = pytest.mark.skipif(not FULL.is_char_device(), reason="no /dev/full here")
posix = pytest.mark.skipif(sys.platform == "win32", reason="no shell with redirections")


def shell(line: str, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The command in a shell, with what stands behind it."""
    prepared = " ".join(f"{name}={value}" for name, value in environment.items())
    whole = ["sh", "-c", f'{prepared} "$0" "$@" {line}', *COMMAND, *words]
    return subprocess.run(whole, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False)


@posix
@full
@pytest.mark.parametrize("word", ["--help", "--version"])
def test_help_that_does_not_fit_is_told_in_words(word: str) -> None:
    told = shell("> /dev/full", word)
    assert (told.returncode, told.stderr) == (2, "rawabit: the output: No space left on device. Choose another place.\n")


@posix
@pytest.mark.parametrize("encoding", ["latin-1", "cp1256", "ascii"])
def test_help_is_in_utf_8_whatever_the_encoding_asked_for(encoding: str) -> None:
    told = shell("", "--help", "--lang", "ar", PYTHONIOENCODING=encoding)
    assert (told.returncode, told.stderr) == (0, "")
    assert "الاستعمال" in told.stdout


@posix
def test_an_input_that_is_closed_is_empty(tmp_path: Path) -> None:
    told = shell("<&-", "import", "--store", str(tmp_path / "store.db"), "-")
    assert told.returncode == 2
    assert "-: refused. The file is empty." in told.stderr


@posix
@full
def test_an_error_that_cannot_be_told_keeps_its_exit_code() -> None:
    told = shell("2> /dev/full", "find", "--store", "http://there", "nobody")
    assert told.returncode == 2


@pytest.mark.parametrize("address", ["neo4j://[", "bolt://\x1b[31m"])
def test_an_address_with_a_bracket_that_nothing_closes_is_no_server(address: str) -> None:
    told = subprocess.run([*COMMAND, "find", "-s", address, "x"], capture_output=True, text=True, timeout=60, check=False)
    assert told.returncode == 2
    assert "is no server. Write it as" in told.stderr


@posix
def test_too_little_memory_is_told_in_words(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def filled() -> str:
        raise MemoryError

    monkeypatch.setattr("rawabit.commands.options.default_store", filled)
    from rawabit.cli import main

    monkeypatch.setattr("rawabit.graph.opening.open_store", lambda *_, **__: filled())
    with pytest.raises(SystemExit) as ended:
        main(["find", "-s", "any.db", "x"], prog_name="rawabit")
    assert ended.value.code == 2
    assert capsys.readouterr().err == "rawabit: There is not enough memory for this. Close other programs, or ask for less.\n"


def test_a_fault_of_a_file_that_comes_while_memory_is_freed_is_not_shown_again(capsys: pytest.CaptureFixture[str]) -> None:
    fault: Any = SimpleNamespace(exc_value=OSError(27, "File too large"))
    started._unraisable(fault)
    assert capsys.readouterr().err == ""


def test_what_cannot_be_told_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("click.echo", broken)
    terminal.tell("something")
