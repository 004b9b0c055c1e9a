"""Bytes that no program wrote: every reader gives a text with sound places or a refusal in words, and never hangs or breaks."""

from __future__ import annotations

import io
import os
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
# `make fuzz` takes ten minutes a format; in CI there are 3,600 examples in all.
EXAMPLES = int(os.environ.get("RAWABIT_FUZZ") or (200 if os.environ.get("CI") == "true" else 100))
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
CHANGES = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), st.one_of(st.sampled_from(PIECES), st.binary(max_size=6))),
    min_size=1,
    max_size=5,
)


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
@settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(changes=CHANGES, inside=st.booleans())
def test_bytes_that_no_program_wrote(sandbox: Sandbox, name: str, changes: list[tuple[float, int, bytes]], inside: bool) -> None:
    packed = zipfile.is_zipfile(io.BytesIO(seeds()[name]))
    data = changed_inside(seeds()[name], changes) if inside and packed else changed(seeds()[name], changes)
    refused = refusal(sandbox, data, name)
    assert not any(words in refused for words in WRONG), refused
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
