"""XML as a stream of events, hardened: no document type, so no entity and no other file; no depth beyond what tables need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from xml.parsers import expat

from ..graph.errors import InputError

DEEPEST = 100
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
    parser = _parser(found, mixed, lines)
    for chunk in chunks:
        _feed(parser, chunk, False)
        yield from found
        found.clear()
    _feed(parser, b"", True)
    yield from found


def _parser(found: list[Event], mixed: bool, lines: bool) -> expat.XMLParserType:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.buffer_size = 1 << 16
    text: list[str] = []
    names: dict[str, str] = {}
    depth = 0
    add = found.append

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise InputError(f"Its elements are nested more than {DEEPEST} deep (line {parser.CurrentLineNumber})")
        if text:
            if mixed:
                add((False, "#text", "".join(text)))
            text.clear()
        if name not in names:
            names[name] = _local(name)
        for key in attributes:
            if ":" in key:
                attributes = {_local(key): value for key, value in attributes.items()}
                break
        if lines:
            attributes["#line"] = str(parser.CurrentLineNumber)
        add((True, names[name], attributes))

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        if text:
            add((False, names[name], text[0] if len(text) == 1 else "".join(text)))
            text.clear()
        else:
            add((False, names[name], ""))

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text.append
    parser.StartDoctypeDeclHandler = _refuse
    return parser


def _refuse(*_: object) -> None:
    raise InputError("It declares a document type (DTD), which can hide other files and endless text; such files are not read")


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _feed(parser: expat.XMLParserType, chunk: bytes, last: bool) -> None:
    try:
        parser.Parse(chunk, last)
    except expat.ExpatError as error:
        what = expat.ErrorString(error.code)
        raise InputError(f"It is not well-formed XML: {what}, line {error.lineno}, column {error.offset}") from error
