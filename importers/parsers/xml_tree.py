"""XML as a tree, hardened: no document type, so no entity and no other file; bounded in depth and in elements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.parsers import expat

from ...graph.errors import InputError
from .xml_events import Fed

LARGEST = 64 * 1024 * 1024
DEEPEST = 100
MOST = 1_000_000  # elements: some 300 MB, and five times the longest report


class Element:
    """An element: its tag and attributes without prefixes, the elements inside, and the text before the first and after each."""

    __slots__ = ("attributes", "inside", "tag", "tail", "text")

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.text = ""
        self.tail = ""
        self.inside: list[Element] = []

    def __iter__(self) -> Iterator[Element]:
        return iter(self.inside)

    def holding(self, *elements: Element) -> Element:
        """The same with these inside."""
        self.inside += elements
        return self

    def get(self, name: str) -> str:
        """The value of an attribute; empty where it is not there."""
        return self.attributes.get(name, "")

    def first(self, *path: str) -> Element | None:
        """The element at the end of a path of tags, by the first of each; None where there is none."""
        found: Element | None = self
        for tag in path:
            found = next((e for e in found.inside if e.tag == tag), None) if found else None
        return found

    def every(self, *tags: str) -> Iterator[Element]:
        """The elements with one of these tags at any depth, in document order."""
        for element in self.inside:
            if element.tag in tags:
                yield element
            yield from element.every(*tags)


def tree(chunks: Iterable[bytes]) -> Element:
    """The root of a document.

    Args:
        chunks: its bytes, in pieces of any size.

    Raises:
        InputError: it declares a type, is larger than 64 MB, nested more than 100 deep, has more than 1,000,000 elements, or is
            not well-formed.

    >>> tree([b"<w:a xmlns:w='x'>1<w:b/>2</w:a>"]).first("b").tail
    '2'
    """
    builder = _Builder()
    fed = Fed(builder.parser)
    size = 0
    try:
        for chunk in chunks:
            size += len(chunk)
            if size > LARGEST:
                raise InputError(f"A part of it is larger than {LARGEST // 1024 // 1024} MB, as no text is")
            fed.feed(chunk)
        fed.feed(b"", last=True)
    except expat.ExpatError as error:
        what = expat.ErrorString(error.code)
        raise InputError(f"It is damaged: {what} in line {error.lineno} of its XML") from error
    return builder.root.inside[0]


class _Builder:
    def __init__(self) -> None:
        self.root = Element("", {})
        self._open = [self.root]
        self._count = 0
        self._pieces: list[str] = []
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._pieces.append
        self.parser.StartDoctypeDeclHandler = self._refuse

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if len(self._open) > DEEPEST or self._count > MOST:
            raise InputError(f"Its XML is nested more than {DEEPEST} deep or has more than {MOST:,} elements")
        self._put_text()
        element = Element(_local(name), {_local(key): value for key, value in attributes.items()})
        self._open[-1].inside.append(element)
        self._open.append(element)

    def _end(self, _: str) -> None:
        self._put_text()
        self._open.pop()

    def _put_text(self) -> None:
        """What was read since the last tag; in one piece, since putting pieces together one by one takes quadratic time."""
        if not self._pieces:
            return
        element, text = self._open[-1], "".join(self._pieces)
        if element.inside:
            element.inside[-1].tail = text
        else:
            element.text = text
        self._pieces.clear()

    def _refuse(self, *_: object) -> None:
        raise InputError(
            "It declares a document type (DTD), which can hide other files and endless text; such files are not read"
        )


def _local(name: str) -> str:
    return name.rpartition(":")[2]
