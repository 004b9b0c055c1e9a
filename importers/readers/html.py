"""Web pages: the visible main text, the title, and the day of publication where the page gives it.

On the standard library's parser, fed with text that was decoded before: it survives any depth, and no library that was
tried reads a page whose declared encoding is wrong better (docs/reading.md).
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from ..encoding import decode
from ..read_text import ReadText

_SKIPPED = frozenset(
    {"script", "style", "template", "noscript", "nav", "header", "footer", "aside", "form", "svg", "iframe", "head", "select"}
)
_VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "source", "area", "col", "embed", "wbr", "base", "param", "track"})
_BLOCKS = frozenset(
    {
        "p",
        "div",
        "br",
        "li",
        "tr",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "article",
        "section",
        "main",
        "ul",
        "ol",
        "table",
        "blockquote",
        "td",
        "th",
    }
)
_DATES = frozenset({"article:published_time", "date", "dc.date", "dcterms.date", "datepublished", "publish-date", "pubdate"})
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w\-]+)", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class _Page(HTMLParser):
    """Collects the text that a reader of the page would see."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.title = ""
        self.date: str | None = None
        self._hidden: list[str] = []
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "meta":
            self._meta(given)
        self._in_title = tag == "title"
        if tag in _BLOCKS:
            self.parts.append("\n")
        if self._hidden:
            if tag == self._hidden[-1]:
                self._hidden.append(tag)
        elif tag in _SKIPPED or (tag not in _VOID and _is_hidden(given)):
            self._hidden.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self._in_title = False
        if self._hidden and tag == self._hidden[-1]:
            self._hidden.pop()
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "meta":
            self._meta({name: value or "" for name, value in attrs})
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
        elif not self._hidden:
            self.parts.append(data)

    def _meta(self, given: dict[str, str]) -> None:
        name = (given.get("property") or given.get("name") or given.get("itemprop") or "").lower()
        if name in _DATES and (day := _DAY.search(given.get("content", ""))):
            self.date = self.date or day[0]


def _is_hidden(given: dict[str, str]) -> bool:
    style = given.get("style", "").replace(" ", "").lower()
    return "hidden" in given or given.get("aria-hidden") == "true" or "display:none" in style or "visibility:hidden" in style


def read(data: bytes, encoding: str | None = None) -> ReadText:
    """Read a web page.

    Args:
        data: the file.
        encoding: the encoding where a person gave it; else the bytes decide, and what the page declares is tried after UTF-8.
    """
    decoded = decode(data, encoding or _declared(data))
    page = _Page()
    page.feed(decoded.text)
    page.close()
    lines = (" ".join(line.split()) for line in "".join(page.parts).splitlines())
    text = "\n".join(line for line in lines if line)
    why = "the page gives its day of publication" if page.date else None
    return ReadText(text, " ".join(page.title.split()), page.date, why, decoded.warnings, decoded.partial)


def _declared(data: bytes) -> str | None:
    """The encoding that a page declares, where its bytes are not UTF-8 and fit it."""
    found = _CHARSET.search(data[:2048])
    if not found:
        return None
    name = found[1].decode("ascii", "replace").lower()
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        try:
            data.decode(name)
        except (LookupError, UnicodeDecodeError):
            return None
        return name if name not in {"utf-8", "iso-8859-1", "latin-1", "us-ascii", "windows-1252"} else None
    return None
