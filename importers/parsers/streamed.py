"""Text that is read piece by piece: its encoding is found out first, then a file of any size takes the memory of a piece."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import BinaryIO, TextIO

from ...graph.errors import InputError
from .encoding import decode, doubted, marked

LARGEST_WHOLE = 50 * 1024 * 1024
_PIECE = 1 << 18  # bytes; of larger ones each takes fresh memory, which costs more than decoding them
_BEGINNING = 4 << 20  # bytes
_HEAD = 1 << 20


@dataclass(frozen=True, slots=True)
class Streamed:
    """A text to be read once: its lines with their ends as they are, how it begins, and what was found on a first way through.

    ``nuls`` and ``quotes`` are how many NUL characters and quotation marks there are; for the rest see ``encoding.Decoded``.
    """

    lines: TextIO
    head: str
    nuls: int
    quotes: int
    warnings: tuple[str, ...] = ()
    partial: bool = False


def streamed(data: bytes | Path, encoding: str | None = None) -> Streamed:
    """Open a text.

    UTF-8, and what a mark or a person says, is read in pieces; what is neither is held as a whole, for all its bytes tell what
    it is (``encoding.decode``).

    Args:
        data: the bytes of a file, or where it lies.
        encoding: its encoding where a person gave it.

    Raises:
        InputError: it is not text, not in the encoding given, or too large to be held.
    """
    with _opened(data) as opened:
        name = encoding or marked(opened.read(4)) or "utf-8"
    try:
        head, nuls, quotes = _looked_through(data, name)
    except (LookupError, UnicodeError):
        return _whole(data, encoding)
    if nuls:  # perhaps UTF-16 without a mark
        return _whole(data, encoding)
    found = doubted(head, name)
    return Streamed(_text(data, name), head, 0, quotes, found.warnings, found.partial)


def bare_lines(text: TextIO) -> Iterator[str]:
    """The lines of a text that is open with its line ends as they are, without these."""
    return chain.from_iterable(_pieces(text))


def _pieces(text: TextIO) -> Iterator[list[str]]:
    for piece in iter(partial(text.read, _PIECE), ""):
        whole = (piece + text.readline()).replace("\r\n", "\n").replace("\r", "\n")
        yield whole.removesuffix("\n").split("\n")


def _opened(data: bytes | Path) -> BinaryIO:
    return data.open("rb") if isinstance(data, Path) else io.BytesIO(data)


def _text(data: bytes | Path, name: str) -> TextIO:
    return io.TextIOWrapper(_opened(data), encoding=name, newline="")


def _looked_through(data: bytes | Path, name: str) -> tuple[str, int, int]:
    """How a text begins, and how many NUL characters and quotation marks are in it."""
    _text(b"", name).close()  # refuses what is no encoding of text, as zlib, of which there is a decoder too
    decoder = codecs.getincrementaldecoder(name)()
    with _opened(data) as opened:
        head = piece = decoder.decode(opened.read(_BEGINNING))
        nuls, quotes = piece.count("\0"), piece.count('"')
        for read in iter(partial(opened.read, _PIECE), b""):
            piece = decoder.decode(read)
            nuls += piece.count("\0")
            quotes += piece.count('"')
    decoder.decode(b"", final=True)
    return head[:_HEAD], nuls, quotes


def _whole(data: bytes | Path, encoding: str | None) -> Streamed:
    with _opened(data) as opened:
        whole = opened.read(LARGEST_WHOLE + 1)
    if len(whole) > LARGEST_WHOLE:
        said = f"not {encoding}" if encoding else "neither UTF-8 nor marked as UTF-16"
        raise InputError(f"It is larger than {LARGEST_WHOLE // 1024 // 1024} MB and {said}. Save it as UTF-8, or split it")
    found = decode(whole, encoding)
    counts = found.text.count("\0"), found.text.count('"')
    return Streamed(io.StringIO(found.text, newline=""), found.text[:_HEAD], *counts, found.warnings, found.partial)
