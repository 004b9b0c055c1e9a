"""XML as a stream of events, hardened: no document type, so no entity and no other file; no depth beyond what tables need."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any
from xml.parsers import expat

from ...graph.errors import InputError

DEEPEST = 100
UNKNOWN_ENCODING = "Its XML says to be in an encoding that is not read. Save it in UTF-8"
_PIECE = 1 << 16
Event = tuple[bool, str, Any]


def events(chunks: Iterable[bytes], *, mixed: bool = False, lines: bool = False) -> Iterator[Event]:
    """The elements of a document as they begin and end.

    Args:
        chunks: its bytes, in pieces of any size.
        mixed: give text that stands before an inner element too, as ``(False, "#text", text)``.
        lines: give the attributes of every element the number of its line besides, as ``#line``.

    Yields:
        ``(True, tag, attributes)`` where an element begins and ``(False, tag, text)`` where it ends: its own text up to there,
        after the last element inside. Tags and attributes are without prefix.

    Raises:
        InputError: the document declares a type, is nested too deeply, or is not well-formed; the message names the line.
    """
    found: list[Event] = []
    parser = Fed(_Reader(found, mixed, lines).parser)
    for chunk in chunks:
        feed(parser, chunk, False)
        yield from found
        found.clear()
    feed(parser, b"", True)
    yield from found


def pieces(data: bytes) -> Iterator[bytes]:
    """A file in pieces, so that its events need not all be held at once."""
    return (data[at : at + _PIECE] for at in range(0, len(data), _PIECE))


def hardened(
    start: Callable[[str, dict[str, str]], None], end: Callable[[str], None], text: Callable[[str], object]
) -> expat.XMLParserType:
    """A parser that refuses document types; its handlers get names with their prefixes, and must count how deep they are."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.buffer_size = _PIECE
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse
    return parser


class _Reader:
    """Turns what the parser says into events."""

    def __init__(self, found: list[Event], mixed: bool, lines: bool) -> None:
        self._add = found.append
        self._mixed, self._lines = mixed, lines
        self._text: list[str] = []
        self._names: dict[str, str] = {}
        self._depth = 0
        self.parser = hardened(self._start, self._end, self._text.append)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise too_deep(self.parser)
        if self._text:
            if self._mixed:
                self._add((False, "#text", "".join(self._text)))
            self._text.clear()
        if name not in self._names:
            self._names[name] = local(name)
        for key in attributes:
            if ":" in key:
                attributes = {local(key): value for key, value in attributes.items()}
                break
        if self._lines:
            attributes["#line"] = str(self.parser.CurrentLineNumber)
        self._add((True, self._names[name], attributes))

    def _end(self, name: str) -> None:
        self._depth -= 1
        text = self._text
        self._add((False, self._names[name], "".join(text) if text else ""))
        if text:
            text.clear()


def _refuse(*_: object) -> None:
    raise InputError("It declares a document type (DTD), which can hide other files and endless text; such files are not read")


def local(name: str) -> str:
    """A name without its prefix."""
    return name.rpartition(":")[2]


def too_deep(parser: expat.XMLParserType) -> InputError:
    """What to raise where elements are nested more than ``DEEPEST`` deep."""
    return InputError(f"Its elements are nested more than {DEEPEST} deep (line {parser.CurrentLineNumber})")


class Fed:
    """Bytes on their way to a parser. It begins a token anew with every piece that does not end it, so a token that is not at its
    end yet waits until twice as much of it is there: else a comment of forty megabytes takes minutes.

    Args:
        parser: whoever takes them.
    """

    def __init__(self, parser: expat.XMLParserType) -> None:
        self._parser = parser
        self._waiting: list[bytes] = []
        self._size = 0  # of what waits
        self._given = 0
        self._begun = 0  # of what was given, the part of a token that is not at its end

    def feed(self, chunk: bytes, last: bool = False) -> None:
        """Give the parser the next bytes.

        Raises:
            InputError: what a handler raised, or the document is in an encoding that is not read.
            expat.ExpatError: it is not well-formed.
        """
        self._waiting.append(chunk)
        self._size += len(chunk)
        if self._size < self._begun and not last:
            return
        self._given += self._size
        piece = b"".join(self._waiting)
        self._waiting.clear()
        self._size = 0
        try:
            self._parser.Parse(piece, last)
        except (LookupError, ValueError) as error:  # of a codec that expat asks Python for
            raise InputError(UNKNOWN_ENCODING) from error
        self._begun = self._given - self._parser.CurrentByteIndex


def feed(parser: Fed, chunk: bytes, last: bool) -> None:
    """Give a parser the next bytes.

    Raises:
        InputError: the document is not well-formed, or what a handler raised.
    """
    try:
        parser.feed(chunk, last)
    except expat.ExpatError as error:
        what = expat.ErrorString(error.code)
        raise InputError(f"It is not well-formed XML: {what}, line {error.lineno}, column {error.offset}") from error
