"""Bytes that no program wrote: every reader gives a text with sound places or a refusal in words, and never hangs or breaks."""

from __future__ import annotations

import io
import os
import random
import subprocess
import sys
import zipfile
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rawabit.graph.errors import InputError
from rawabit.importers.sandbox.process import Sandbox

from ..made import zipped
from ..whole import seeds

# The real child with the real readers, but without the extraction that follows them.
CHILD = """
import rawabit.importers.notice.extract as extraction
from rawabit.graph.model import Document, Source
from rawabit.importers.sandbox import worker

extraction.extract = lambda text, *, places=(), **_: Document(Source("source-0000000000000001", "", text, "", places=places))
worker.main()
"""
# `make fuzz` takes ten minutes a format; in CI there are 20,000 files in all.
EXAMPLES = int(os.environ.get("RAWABIT_FUZZ") or (1_120 if os.environ.get("CI") == "true" else 100))
TOGETHER = 10  # files of one seed: to draw each by itself takes as long as to read it
WRONG = ("fault in rawabit", "does not follow", "took more than", "no proper answer")


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    """A sandbox that only reads."""
    made = Sandbox()

    def start() -> subprocess.Popen[bytes]:
        command = [sys.executable, "-I", "-X", "utf8", "-c", CHILD]
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    made._spawn = start  # type: ignore[method-assign]
    with made:
        yield made


PIECES = [
    b"",
    b"\0",
    b"\xff\xff",
    b"<",
    b"</w:p>",
    b"]]>",
    b"&#0;",
    b"9" * 12,
    b"\r\n\r\n",
    b"--B",
    b"endstream",
    b"<!DOCTYPE a>",
]


def spoilt(data: bytes, chance: random.Random, *, packed: bool) -> bytes:
    """The same with one to five places changed, of an archive in half of the cases inside its parts."""
    changes = [
        (chance.random(), chance.randint(0, 40), chance.choice([*PIECES, chance.randbytes(chance.randint(1, 6))]))
        for _ in range(chance.randint(1, 5))
    ]
    return changed_inside(data, changes) if packed and chance.random() < 0.5 else changed(data, changes)


def changed(data: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    """The same with some bytes in the place of others."""
    for place, length, piece in changes:
        at = int(place * len(data))
        data = data[:at] + piece + data[at + length :]
    return data


def changed_inside(data: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    """The same with the parts of an archive changed, and packed again."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for n, change in enumerate(changes):
        name = sorted(parts)[(n + change[1]) % len(parts)]
        parts[name] = changed(parts[name], [change])
    return zipped(parts)


@pytest.mark.parametrize("name", sorted(seeds()))
@settings(max_examples=EXAMPLES // TOGETHER, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 2**32))
def test_bytes_that_no_program_wrote(sandbox: Sandbox, name: str, seed: int) -> None:
    chance, packed = random.Random(seed), zipfile.is_zipfile(io.BytesIO(seeds()[name]))
    for number in range(TOGETHER):
        refused = refusal(sandbox, spoilt(seeds()[name], chance, packed=packed), name)
        assert not any(words in refused for words in WRONG), (number, refused)
        assert "died on it" not in refused or name == "a.pdf", "only PDFium may die; it is not ours"


def refusal(sandbox: Sandbox, data: bytes, name: str) -> str:
    """Why a file is refused; empty where it is read."""
    try:
        for _ in sandbox.documents(data, name):
            pass
    except InputError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("name", sorted(seeds()))
def test_the_seeds_are_read(sandbox: Sandbox, name: str) -> None:
    for found in sandbox.documents(seeds()[name], name):
        assert found.document or found.members
        assert not found.partial or name == "a.pdf", "one page of it is a picture"
