"""The reader process: whatever a file does to it, the program lives on, and the next file is read."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from rawabit.graph.errors import InputError
from rawabit.graph.model import Review
from rawabit.importers import readers
from rawabit.importers.sandbox import lockdown, worker
from rawabit.importers.sandbox.process import Sandbox

NOTICE = "سبها 12 مارس 2025\nترأس وزير المياه السيد سالم الفرجاني اجتماعاً.\n".encode()
TABLE = "من,العلاقة,إلى\nسالم الفرجاني,عضو في,وزارة المياه\n".encode()

# Each waits for a request as the real one does, then misbehaves on a file called after its fault.
FAULTY = """
import json, sys
from rawabit.importers.sandbox import worker

real = worker.answer

def answer(data, request, aids):
    name = request["name"]
    if name == "loop.txt":
        while True:
            pass
    if name == "busy.txt":
        worker.allow_cpu(1)
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
    if name == "empty.txt":
        open(data.decode(), "w")
    if name == "remove.txt":
        import os
        os.remove(data.decode())
    if name == "babble.txt":
        import os
        os.write(1, b"x" * 100_000)
    if name == "half.txt":
        import os
        os.write(1, b"1000\\nhalf")
        os._exit(0)
    if name == "boast.txt":
        import os
        os.write(1, b"99999999999999\\n")
    if name == "list.txt":
        return []
    if name == "fault.txt":
        return {}["a"]
    if name == "lie.txt":
        return {"document": b"{}", "warnings": [], "partial": False}
    return real(data, request, aids)

several = worker.answers_to

def answers_to(data, request, aids):
    if request["name"] == "long.txt":
        yield {"error": "the first of two answers", "more": True}
        yield {"error": "the second of two answers"}
    else:
        yield from several(data, request, aids)

worker.answer, worker.answers_to = answer, answers_to
worker.main()
"""

# Tells which of some modules it has loaded by now in place of reading a file of that name.
TELLING = """
import sys
from rawabit.importers.sandbox import worker

real = worker.answers_to

def answers_to(data, request, aids):
    if request["name"] == "loaded":
        yield {"error": " ".join(sys.modules.keys() & set(data.decode().split()))}
    else:
        yield from real(data, request, aids)

worker.answers_to = answers_to
worker.main()
"""


@pytest.fixture(scope="module")
def reader() -> Iterator[Sandbox]:
    """A sandbox for tests of what is read, which start no child each."""
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def faulty() -> Iterator[Sandbox]:
    """A sandbox whose child misbehaves on purpose, and goes on to the next test as to the next file.

    Nearly every fault ends it, so it is one that reads tables: to start one that loads words and models takes twice as long.
    """
    sandbox = Sandbox(seconds=60).another()

    def start() -> subprocess.Popen[bytes]:
        command = [sys.executable, "-I", "-X", "utf8", "-c", FAULTY]
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    sandbox._spawn = start  # type: ignore[method-assign]
    with sandbox:
        yield sandbox


def test_a_notice_is_read(reader: Sandbox) -> None:
    found = reader.read(NOTICE, "a.txt")
    assert found.document
    assert found.document.source.text == NOTICE.decode()
    assert {r.type for r in found.document.relations} >= {"holds", "chaired"}


def test_what_only_texts_need_is_loaded_for_the_first_text(monkeypatch: pytest.MonkeyPatch) -> None:
    command = [sys.executable, "-I", "-X", "utf8", "-c", TELLING]
    monkeypatch.setattr(Sandbox, "_spawn", lambda _: subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE))
    for_texts = {"rawabit.importers.notice.steps", "numpy"}
    with Sandbox() as sandbox:
        assert sandbox.read(TABLE, "a.csv").document
        assert _loaded(sandbox, for_texts | {"sys"}) == {"sys"}
        assert sandbox.read(NOTICE, "a.txt").document
        assert _loaded(sandbox, for_texts) == for_texts


def _loaded(sandbox: Sandbox, modules: set[str]) -> set[str]:
    with pytest.raises(InputError) as told:
        sandbox.read(" ".join(modules).encode(), "loaded")
    return set(str(told.value).split())


FAULTS = [
    ("eat.txt", "memory"),
    ("crash.txt", "died on it"),
    ("socket.txt", "refused: .*may not do this: socket"),
    ("program.txt", "refused: .*may not do this: subprocess"),
    ("babble.txt", "died on it"),
    ("half.txt", "died on it"),
    ("boast.txt", "died on it"),
    ("list.txt", "no proper answer"),
    ("fault.txt", "died on it"),
    ("lie.txt", "no proper document"),
    ("long.txt", "the first of two answers"),
]


@pytest.mark.parametrize(("name", "words"), FAULTS)
def test_a_fault_refuses_one_file_and_the_next_is_read(faulty: Sandbox, name: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        faulty.read(NOTICE, name)
    assert faulty.read(TABLE, "good.csv").document


def test_one_that_never_ends_is_ended(faulty: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faulty, "seconds", 3)
    with pytest.raises(InputError, match="more than 3 seconds"):
        faulty.read(NOTICE, "loop.txt")
    monkeypatch.setattr(faulty, "seconds", 60)  # on a busy machine the next child may need longer to begin
    assert faulty.read(TABLE, "good.csv").document


@pytest.mark.parametrize("name", ["write.txt", "empty.txt"])
def test_nothing_can_be_written(faulty: Sandbox, tmp_path: Path, name: str) -> None:
    target = tmp_path / "written"
    with pytest.raises(InputError, match=r"refused|died on it"):
        faulty.read(str(target).encode(), name)
    assert not target.exists()


def test_nothing_can_be_removed(faulty: Sandbox, tmp_path: Path) -> None:
    target = tmp_path / "kept"
    target.write_text("x")
    with pytest.raises(InputError, match="died on it"):
        faulty.read(str(target).encode(), "remove.txt")
    assert target.exists()


def test_a_fault_in_a_rule_refuses_the_file_and_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(*_: object) -> None:
        raise KeyError("rule")

    monkeypatch.setattr(readers, "read", fault)
    found = worker.answer(NOTICE, {"name": "a.txt", "encoding": None, "date": None})
    assert "a fault in rawabit itself (KeyError: 'rule')" in found["error"]


def test_the_child_reads_no_module_from_the_folder_it_is_started_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("json.py", "rawabit.py", "sitecustomize.py"):
        (tmp_path / name).write_text("raise SystemExit('taken over')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with Sandbox() as sandbox:
        assert sandbox.read(NOTICE, "a.txt").document


def test_a_notice_is_read_after_one_that_killed_the_reader(reader: Sandbox) -> None:
    assert reader.read(NOTICE, "a.txt").document
    assert reader._child
    reader._child.kill()
    with pytest.raises(InputError, match="died on it"):
        reader.read(NOTICE, "b.txt")
    assert reader.read(NOTICE, "a.txt").document


def test_a_year_given_at_import_is_marked_as_inferred(reader: Sandbox) -> None:
    text = "سبها 12 مارس\nعقد وزير المياه السيد سالم الفرجاني اجتماعاً بمقر الوزارة.\n"
    found = reader.read(text.encode(), "a.txt", date="2025-03-14")
    plain = reader.read(text.encode(), "a.txt")
    assert found.document
    assert plain.document
    assert found.document.source.date == "2025-03-12?"
    assert "given at import" in (found.document.source.date_reason or "")
    assert plain.document.source.date == "XXXX-03-12"


def test_one_that_takes_too_much_processor_time_is_told_from_one_that_died(faulty: Sandbox) -> None:
    with pytest.raises(InputError, match="more processor time"):
        faulty.read(NOTICE, "busy.txt")
    assert faulty.read(TABLE, "good.csv").document


def test_what_rests_on_damaged_letters_waits_for_review(reader: Sandbox) -> None:
    other = "\nوالتقى وزير الصحة السيد علي الورفلي سفير تونس السيد منصف الزواري.\n".encode()
    found = reader.read(NOTICE + other.replace("الورفلي".encode(), "الورف".encode() + b"\xff"), "a.txt").document
    assert found
    text = found.source.text
    lost = {r.review for r in found.relations if any("\ufffd" in text[e.start : e.end] for e in r.evidence)}
    whole = {r.review for r in found.relations if not any("\ufffd" in text[e.start : e.end] for e in r.evidence)}
    assert lost == {Review.PROPOSED}
    assert Review.ACCEPTED in whole


@pytest.mark.parametrize("event", ["subprocess.Popen", "os.posix_spawn"])
def test_one_program_may_be_started_however_python_starts_it(event: str) -> None:
    lockdown._refuse("/usr/bin/tesseract", event, ("/usr/bin/tesseract", ["tesseract"], None))
    for allowed in ("/usr/bin/tesseract", None):
        with pytest.raises(PermissionError, match=event):
            lockdown._refuse(allowed, event, ("/bin/sh", ["sh"], None))
