"""A reader process that can be killed: whatever a file does to it, the next file gets a new one."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Generator, Iterable
from contextlib import suppress
from copy import copy
from pathlib import Path
from typing import Any

from ...graph.errors import InputError
from ...graph.model import Entity
from .handover import Received
from .replies import Read, checked, is_followed

SECONDS = 51.0  # with what it takes to begin and to report, also on a busy machine, a file is given up within a minute
Tables = dict[str, Any]
OCR_SECONDS = 1_200.0
LARGEST_ANSWER = 1 << 30
_TOO_LONG = getattr(signal, "SIGXCPU", 1 << 16)  # Windows has none
_SEED = str(int.from_bytes(os.urandom(4)))  # one for all, so that equal rows have one number (``tables.tally.numbers``)
_WORKER = "rawabit.importers.sandbox.worker"
_KEPT = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "LANG", "LC_ALL")


class Sandbox:
    """A child process that reads files, started when first needed and again after it died.

    Args:
        worker: the module that the child runs.
        seconds: how long one file may take.
        names: names that people accepted, which the child believes before all else: text, kind, classification.
        model: a file of models for names in place of the shipped one.
        ocr: the program that recognizes letters in pictures of pages (``readers.ocr.find``); with it a file may take 20 minutes.
        country: the code of the office's country: whose notices are that tell none.
    """

    def __init__(
        self,
        worker: str = _WORKER,
        seconds: float = SECONDS,
        *,
        names: Iterable[tuple[str, str, str | None]] = (),
        model: Path | None = None,
        ocr: str | None = None,
        country: str | None = None,
    ) -> None:
        self._worker = worker
        self.seconds = OCR_SECONDS if ocr else seconds
        self._setup: dict[str, Any] = {
            "names": list(names),
            "model": str(model) if model else None,
            "ocr": ocr,
            "country": country,
        }
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Sandbox:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def another(self) -> Sandbox:
        """One more process that reads tables as this one does; it loads nothing that only other files need."""
        found = copy(self)
        found._child, found._setup = None, {**self._setup, "tables": True}
        return found

    def close(self) -> None:
        """End the child, from any thread; safe to repeat."""
        child, self._child = self._child, None
        if child:
            child.kill()
            child.wait()
            for pipe in (child.stdin, child.stdout):
                with suppress(OSError):
                    assert pipe
                    pipe.close()

    def read(self, data: bytes, name: str, *, encoding: str | None = None, date: str | None = None) -> Read:
        """Read and extract one file.

        Args:
            data: its bytes.
            name: what it is called; the ending tells the format.
            encoding: the encoding where a person gave it.
            date: the day of publication where a person gave it (ISO).

        Raises:
            InputError: the file cannot be used; the message says why.
        """
        reads = self.documents(data, name, encoding=encoding, date=date)
        found = next(reads)
        reads.close()
        return found

    def documents(
        self,
        data: bytes | Path,
        name: str,
        *,
        encoding: str | None = None,
        date: str | None = None,
        tables: Tables | None = None,
        spent: float = 0.0,
        share: tuple[int, int] | None = None,
        met: dict[str, Entity] | None = None,
    ) -> Generator[Read]:
        """Read a file that may hold several documents, each as soon as it is there; see ``read``.

        Args:
            data: its bytes, or where it lies (``record_files.STREAMED``).
            tables: what a person says of the tables in it (``cells.headings.Wanted`` as plain values).
            spent: how much of its time is gone, in seconds.
            share: of a table that lies somewhere which of its parts to read (``tables.rows.parts.Share``).
            met: entities that readers of the same file have handed over, by id.
        """
        piped = b"" if isinstance(data, Path) else data
        path = str(data.absolute()) if isinstance(data, Path) else None
        request = {"name": name, "size": len(piped), "path": path, "encoding": encoding, "date": date, "tables": tables or {}}
        request |= {"share": share} if share else {}
        more, asked, received = True, json.dumps(request).encode() + b"\n" + piped, Received(met)
        try:
            while more:
                said = self._ask(asked, self.seconds - spent)
                asked, more = b"", is_followed(said)
                yield checked(said, received)
        finally:
            if more:  # what the child has still to say would be taken for the answer about the next file
                self.close()

    def _ask(self, request: bytes, seconds: float) -> bytes:
        child = self._child = self._child or self._start()
        expired = threading.Event()

        def end() -> None:
            expired.set()
            child.kill()

        late = threading.Timer(seconds, end)
        late.start()
        try:
            answer = _exchange(child, request)
        finally:
            late.cancel()
            late.join()
        if answer is None:
            self.close()
            raise InputError(f"It cannot be read: {self._why(child, seconds if expired.is_set() else None)}")
        return answer

    def _why(self, child: subprocess.Popen[bytes], expired: float | None) -> str:
        """Why a child that has ended gave no answer; ``expired`` is the time that it had, where that was over."""
        if expired is not None:
            return f"it took more than {expired:.0f} seconds. Split it, or import it when the machine has less to do"
        if child.returncode == -_TOO_LONG:
            return "it took more processor time than any office's file. Split it"
        return "the reader died on it (too much memory or a fault)"

    def _start(self) -> subprocess.Popen[bytes]:
        child = self._spawn()
        assert child.stdin
        assert child.stdout
        _widen(child.stdout.fileno())
        with suppress(OSError):  # a child that died at once is noticed when it is asked
            child.stdin.write(json.dumps(self._setup).encode() + b"\n")
        return child

    def _spawn(self) -> subprocess.Popen[bytes]:
        environment = {name: os.environ[name] for name in _KEPT if name in os.environ} | {"PYTHONHASHSEED": _SEED}
        command = [sys.executable, "-P", "-s", "-X", "utf8", "-m", self._worker]
        # In a session of its own, so that Ctrl-C reaches this program alone and not the child in the middle of a file.
        return subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            bufsize=1 << 20,
            start_new_session=True,
        )


def _widen(pipe: int) -> None:
    """Let a pipe hold a megabyte: each time it is emptied the reading thread waits for the one that stores."""
    with suppress(ImportError, AttributeError, OSError):  # not Linux, or a limit of the system
        import fcntl

        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, 1 << 20)


def _exchange(child: subprocess.Popen[bytes], request: bytes) -> bytes | None:
    """Ask and wait for the whole answer; None where the child died, was killed, or does not keep to the form."""
    assert child.stdin
    assert child.stdout
    try:
        child.stdin.write(request)
        child.stdin.flush()
        size = int(child.stdout.readline(20))
        answer = child.stdout.read(size) if 0 < size <= LARGEST_ANSWER else b""
    except (OSError, ValueError):
        return None
    return answer if answer and len(answer) == size else None
