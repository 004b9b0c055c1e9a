"""The reader process: whatever a file does to it, the program lives on, and the next file is read."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from rawabit.graph.errors import InputError
from rawabit.importers.sandbox import Sandbox

NOTICE = "سبها 12 مارس 2025\nترأس وزير المياه السيد سالم الفرجاني اجتماعاً.\n".encode()

# Each waits for a request as the real one does, then misbehaves on a file called after its fault.
FAULTY = """
import json, sys
from rawabit.importers import worker

real = worker.answer

def answer(data, request):
    name = request["name"]
    if name == "loop.txt":
        while True:
            pass
    if name == "eat.txt":
        return {"error": str(len(bytearray(8 << 30)))}
    if name == "crash.txt":
        import os, signal
        os.kill(os.getpid(), signal.SIGSEGV)
    if name == "socket.txt":
        import socket
        try:
            socket.create_connection(("127.0.0.1", 9))
        except PermissionError as error:
            return {"error": f"refused: {error}"}
    if name == "program.txt":
        import subprocess
        try:
            subprocess.run(["true"])
        except PermissionError as error:
            return {"error": f"refused: {error}"}
    if name == "write.txt":
        try:
            with open(data.decode(), "w") as file:
                file.write("x" * 10_000)
                file.flush()
        except OSError as error:
            return {"error": f"refused: {error.strerror}"}
    if name == "lie.txt":
        return {"document": "{}", "warnings": [], "partial": False}
    return real(data, request)

worker.answer = answer
worker.main()
"""


@pytest.fixture
def faulty(monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    """A sandbox whose child misbehaves on purpose."""
    sandbox = Sandbox(seconds=3)

    def start() -> subprocess.Popen[bytes]:
        command = [sys.executable, "-I", "-X", "utf8", "-c", FAULTY]
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    monkeypatch.setattr(sandbox, "_start", start)
    return sandbox


def test_a_notice_is_read() -> None:
    with Sandbox() as sandbox:
        found = sandbox.read(NOTICE, "a.txt")
    assert found.document.source.text == NOTICE.decode()
    assert {r.type for r in found.document.relations} >= {"holds", "chaired"}


FAULTS = [
    ("loop.txt", "more than 3 seconds"),
    ("eat.txt", "memory"),
    ("crash.txt", "died on it"),
    ("socket.txt", "refused: .*may not do this: socket"),
    ("program.txt", "refused: .*may not do this: subprocess"),
    ("lie.txt", "Not a graph document"),
]


@pytest.mark.parametrize(("name", "words"), FAULTS)
def test_a_fault_refuses_one_file_and_the_next_is_read(faulty: Sandbox, name: str, words: str) -> None:
    with faulty:
        with pytest.raises(InputError, match=words):
            faulty.read(NOTICE, name)
        assert faulty.read(NOTICE, "good.txt").document.relations


def test_nothing_can_be_written(faulty: Sandbox, tmp_path: Path) -> None:
    target = tmp_path / "written"
    with faulty, pytest.raises(InputError, match=r"refused|died on it"):
        faulty.read(str(target).encode(), "write.txt")
    assert not target.exists() or target.stat().st_size == 0


def test_a_year_given_at_import_is_marked_as_inferred() -> None:
    with Sandbox() as sandbox:
        text = "سبها 12 مارس\nعقد وزير المياه السيد سالم الفرجاني اجتماعاً بمقر الوزارة.\n"
        found = sandbox.read(text.encode(), "a.txt", date="2025-03-14")
        plain = sandbox.read(text.encode(), "a.txt")
    assert found.document.source.date == "2025-03-12?"
    assert "given at import" in (found.document.source.date_reason or "")
    assert plain.document.source.date == "XXXX-03-12"
