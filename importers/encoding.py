"""Which encoding a text is in: UTF-8 first, then UTF-16 by its pattern, then the single-byte Arabic sets by how Arabic they read.

An own scorer: on short Arabic it beats the detection libraries (windows-1256 from two words on; docs/reading.md).
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from ..graph.errors import InputError

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SINGLE_BYTE = ("cp1256", "iso8859_6", "cp720")
_COMMON = frozenset("الينمتورةبدعهكسقفحجشصطخذزضظغثئءأإآؤى")
_NEVER_FIRST = frozenset("ةىءؤئ")
_MOJIBAKE = re.compile("[\u00d8\u00d9][\u0080-\u00bf\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u2122€]")
_WORD = re.compile(r"\w+")
_SHORT = 40


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
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _given(data, name)
    if wide := _utf16(data):
        return _given(data, wide)
    if b"\0" in data[:4096]:
        raise InputError("It is not text (it holds NUL bytes). Give a text, Markdown or HTML file")
    try:
        return _doubted(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _mostly_utf8(data, error) or _single_byte(data)


def _given(data: bytes, encoding: str) -> Decoded:
    try:
        return _doubted(data.decode(codecs.lookup(encoding).name), encoding)
    except LookupError:
        raise InputError(
            f"{encoding!r} is no encoding. Known are utf-8, utf-16, windows-1256 and iso-8859-6 among others"
        ) from None
    except UnicodeError as error:
        raise InputError(f"It is not {encoding} ({error}). Leave --encoding out, or give the right one") from error


def _doubted(text: str, encoding: str) -> Decoded:
    if len(_MOJIBAKE.findall(text)) > max(3, len(text) // 50):
        return Decoded(
            text, encoding, ("the text looks double-encoded (UTF-8 read as windows-1252 and saved again); not repaired",), True
        )
    return Decoded(text, encoding)


def _mostly_utf8(data: bytes, error: UnicodeDecodeError) -> Decoded | None:
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    arabic = len(re.findall("[\u0600-\u06ff]", text))
    if bad <= max(3, len(data) // 200) and arabic > 10 * bad:
        note = f"{bad} bytes were not UTF-8 and are shown as \ufffd, the first at byte {error.start}"
        return Decoded(text, "utf-8", (note,), True)
    return None


def _utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte is 0 (Latin) or 6 (Arabic)."""
    if len(data) < 8 or len(data) % 2:
        return None
    even, odd = (sum(byte in (0, 6) for byte in data[n::2]) / (len(data) // 2) for n in (0, 1))
    return "utf-16-be" if even > 0.7 and odd < 0.3 else "utf-16-le" if odd > 0.7 and even < 0.3 else None


def _single_byte(data: bytes) -> Decoded:
    scores = {}
    for name in _SINGLE_BYTE:
        try:
            scores[name] = _arabic_score(data.decode(name))
        except UnicodeDecodeError:
            continue
    best = max(scores, key=lambda name: scores[name], default=None)
    if best is None or scores[best] < 0.35:
        raise InputError("Its encoding cannot be told. Save it as UTF-8, or name the encoding with --encoding")
    warnings = (f"read as {best}; the text is too short to be sure, --encoding settles it",) if len(data) < _SHORT else ()
    return Decoded(data.decode(best), best, warnings)


def _arabic_score(text: str) -> float:
    """How much a text reads like Arabic: common letters and articles for it; impossible beginnings and mixed words against it."""
    found = _WORD.findall(text)
    count = max(len(found), 1)
    letters = sum(c in _COMMON for c in text) / max(len(text), 1)
    articles = sum(word.startswith("ال") for word in found) / count
    wrong = sum(word[0] in _NEVER_FIRST for word in found) / count
    mixed = sum(bool(re.search("[A-Za-z\u00c0-\u024f]", word) and re.search("[\u0600-\u06ff]", word)) for word in found) / count
    controls = len(re.findall("[\u0080-\u009f\u2500-\u259f]", text)) / max(len(text), 1)
    frequent = (text.count("ا") + text.count("ل")) / max(len(text), 1)
    return float(letters + 0.5 * articles - wrong - mixed - 3 * controls + 0.3 * frequent)
