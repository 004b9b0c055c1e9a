"""XML that is written as it comes: nothing a text holds can break the file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TextIO
from xml.sax.saxutils import XMLGenerator, escape
from xml.sax.xmlreader import AttributesImpl

from ..graph.flat import xml_text


class XmlStream:
    """Writes elements to a text stream in UTF-8."""

    def __init__(self, out: TextIO) -> None:
        self._xml = XMLGenerator(out, encoding="utf-8", short_empty_elements=True)  # type: ignore[arg-type]  # the stub lacks text
        self._open: list[str] = []
        self._xml.startDocument()

    def start(self, tag: str, attributes: Mapping[str, str] | None = None) -> None:
        """Begin an element."""
        self._xml.startElement(tag, AttributesImpl({key: xml_text(value) for key, value in (attributes or {}).items()}))
        self._open.append(tag)

    def end(self) -> None:
        """End the element that began last."""
        self._xml.endElement(self._open.pop())

    def element(self, tag: str, attributes: Mapping[str, str], text: str = "") -> None:
        """Write an element that holds text or nothing."""
        self.start(tag, attributes)
        if text:
            self._xml.ignorableWhitespace(escape(xml_text(text), {"\r": "&#13;"}))
        self.end()

    def finish(self) -> None:
        """End all elements and the document."""
        while self._open:
            self.end()
        self._xml.endDocument()
        self._xml.ignorableWhitespace("\n")
