"""A reader process that can be killed: whatever a file does to it, the next file gets a new one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from dataclasses import dataclass

from ..graph.document import from_json
from ..graph.errors import InputError
from ..graph.model import Document

SECONDS = 60.0
_WORKER = "rawabit.importers.worker"
_KEPT = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "LANG", "LC_ALL")


@dataclass(frozen=True, slots=True)
class Read:
    """A file that was read: its document, and what a person should know."""

    document: Document
    warnings: tuple[str, ...]
    partial: bool


class Sandbox:
    """A child process that reads files, started when first needed and again after it died.

    Args:
        worker: the module that the child runs.
        seconds: how long one file may take.
    """

    def __init__(self, worker: str = _WORKER, seconds: float = SECONDS) -> None:
        self._worker = worker
        self._seconds = seconds
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Sandbox:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """End the child; safe to repeat."""
        if self._child:
            self._child.kill()
            self._child.communicate()
            self._child = None

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
        request = {"name": name, "size": len(data), "encoding": encoding, "date": date}
        raw = self._ask(json.dumps(request).encode() + b"\n" + data)
        body = json.loads(raw)
        if "error" in body:
            raise InputError(body["error"])
        return Read(from_json(body["document"]), tuple(body["warnings"]), body["partial"])

    def _ask(self, request: bytes) -> bytes:
        child = self._child = self._child or self._start()
        assert child.stdin
        assert child.stdout
        late = threading.Timer(self._seconds, child.kill)
        late.start()
        size = 0
        try:
            child.stdin.write(request)
            child.stdin.flush()
            header = child.stdout.readline()
            size = json.loads(header)["size"] if header else 0
            answer = child.stdout.read(size)
        except (BrokenPipeError, ValueError):
            header = answer = b""
        finally:
            timed_out = not late.is_alive()
            late.cancel()
        if not header or len(answer) < size:
            self.close()
            why = (
                f"it took more than {self._seconds:.0f} seconds"
                if timed_out
                else "the reader died on it (too much memory, time or a fault)"
            )
            raise InputError(f"It cannot be read: {why}")
        return answer

    def _start(self) -> subprocess.Popen[bytes]:
        environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
        command = [sys.executable, "-I", "-X", "utf8", "-m", self._worker]
        return subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, bufsize=1 << 20
        )
