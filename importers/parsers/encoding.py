"""Which encoding a text is in: UTF-8 first, then UTF-16 by its pattern, then the sets of ``single_byte``."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace
from typing import NoReturn

from ...graph.counting import counted
from ...graph.errors import InputError
from .single_byte import arabic_set, is_western

# The marks of UTF-32 come first: one of them begins like that of UTF-16.
_MARKS = (
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_LETTER = re.compile("[\u0621-\u064a]")
_SAMPLE = 20_000
_PASSED_ON = "rawabit.passed_on"
_SHORT = 40
_REPLACED = "\ufffd"
_BY_CHANCE = 20  # letters of UTF-8 that a long text in another set may seem to hold


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text from bytes, and what a person should know of how it was read; ``partial`` where some was lost or is doubtful."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()
    partial: bool = False


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Turn bytes into text.

    Args:
        data: the whole file.
        encoding: the name of the encoding where a person gave it; then nothing is guessed.

    Raises:
        InputError: the bytes are not text, or not in the encoding given.

    >>> decode("وزارة الصناعة".encode("cp1256")).encoding
    'cp1256'
    """
    if encoding:
        return _given(data, encoding)
    if name := marked(data):
        return _marked(data, name)
    if wide := _utf16(data):
        return _given(data, wide)
    if b"\0" in data[:4096]:
        raise InputError("It is not text (it holds NUL bytes). Give a text, Markdown or HTML file")
    try:
        return doubted(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _mostly_utf8(data, error.start) or _single_byte(data)


def marked(data: bytes) -> str | None:
    """The encoding that the first bytes of a file say; None where they say nothing."""
    return next((name for mark, name in _MARKS if data.startswith(mark)), None)


def _given(data: bytes, encoding: str) -> Decoded:
    try:
        return doubted(data.decode(codecs.lookup(encoding).name), encoding)
    except LookupError:
        raise InputError(
            f"{encoding!r} is no encoding. Known are utf-8, utf-16, windows-1256 and iso-8859-6 among others"
        ) from None
    except UnicodeError as error:
        raise InputError(f"It is not {encoding} ({error}). Leave --encoding out, or give the right one") from error


def doubted(text: str, encoding: str) -> Decoded:
    """A text, with a warning where its beginning looks as if it was encoded twice.

    Raises:
        InputError: it holds so many NUL characters that it is none.
    """
    if text.count("\0") > len(text) // 100:
        raise InputError("It is not text (it holds NUL characters). Give a text, Markdown or HTML file")
    for wrong in ("cp1252", "cp1256"):
        if _read_twice(text[:_SAMPLE], wrong):
            note = f"the text looks double-encoded (UTF-8 read as windows-{wrong[2:]} and saved again); it was not repaired"
            return Decoded(text, encoding, (note,), True)
    return Decoded(text, encoding)


def _read_twice(text: str, wrong: str) -> bool:
    """Whether the text turns into Arabic when it is written in the wrong encoding and read as UTF-8."""
    raw = text.encode(wrong, _PASSED_ON)
    return len(_LETTER.findall(raw.decode("utf-8", "ignore"))) > max(3, len(text) // 20)


def _passed_on(error: UnicodeError) -> tuple[bytes, int]:
    """What an encoding leaves undefined is commonly passed on as a C1 control character of its number; else it is left out."""
    assert isinstance(error, UnicodeEncodeError)
    return error.object[error.start : error.end].encode("latin-1", "ignore"), error.end


codecs.register_error(_PASSED_ON, _passed_on)


def _marked(data: bytes, name: str) -> Decoded:
    """A text whose mark says its encoding, with what is not in it left unread."""
    try:
        return doubted(data.decode(name), name)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(name, "ignore")
        if read := _damaged(data.decode(name, "replace"), before, name):
            return read
    _unreadable(name)


def _mostly_utf8(data: bytes, start: int) -> Decoded | None:
    """A text of which most that is beyond ASCII is UTF-8, as little is by chance in any other set; None where little is."""
    text = data.decode("utf-8", "replace")
    if read := _damaged(text, data[:start].decode(), "utf-8", data.count(_REPLACED.encode())):
        return read
    if len(_LETTER.findall(text)) > max(_BY_CHANCE, text.count(_REPLACED) / 4):
        _unreadable("utf-8")
    return None


def _damaged(text: str, before: str, encoding: str, replaced: int = 0) -> Decoded | None:
    """A text some of which could not be read, told with how much; None where more than a third of what is beyond ASCII could not.

    Args:
        before: what stands before the first place that could not be read.
        replaced: how many of its replacement characters stood in the bytes.
    """
    lost = text.count(_REPLACED) - replaced
    if len(text) - len(text.encode("ascii", "ignore")) - lost <= 2 * lost:
        return None
    unread = counted(lost, "character is damaged and could", "characters are damaged and could")
    line = before.count("\n") + 1
    note = f"{unread} not be read as {encoding}; {_REPLACED} stands for each, first in line {line}. Get the file anew if you can"
    found = doubted(text, encoding)
    return replace(found, warnings=(note, *found.warnings), partial=True)


def _unreadable(encoding: str) -> NoReturn:
    raise InputError(
        f"Too much of it cannot be read as {encoding}: it is damaged. Get it anew, or name its encoding with --encoding"
    )


def _utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte is 0 (Latin) or 6 (Arabic)."""
    if len(data) < 4 or len(data) % 2:
        return None
    even, odd = ((data[n::2].count(0) + data[n::2].count(6)) / (len(data) // 2) for n in (0, 1))
    return "utf-16-be" if even > 0.7 and odd < 0.3 else "utf-16-le" if odd > 0.7 and even < 0.3 else None


def _single_byte(data: bytes) -> Decoded:
    if is_western(data):
        return Decoded(data.decode("cp1252", "replace"), "cp1252", ("read as windows-1252; --encoding settles it",))
    best = arabic_set(data)
    if best is None:
        raise InputError("Its encoding cannot be told. Save it as UTF-8, or name the encoding with --encoding")
    warnings = (f"read as {best}; the text is too short to be sure, --encoding settles it",) if len(data) < _SHORT else ()
    return Decoded(data.decode(best), best, warnings)
