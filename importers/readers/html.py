"""Web pages: the visible main text, the title, and the day of publication where the page gives it.

On the standard library's parser, fed with text that was decoded before: it survives any depth in linear time, where the
faster libraries hang or give nothing on 100,000 nested elements, and it cannot be misled by a wrong charset.
"""

from __future__ import annotations

import re
from contextlib import suppress
from html.parser import HTMLParser

from ...graph.errors import InputError
from ..encoding import Decoded, decode
from ..read_text import ReadText

_SKIPPED = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "nav",
        "footer",
        "aside",
        "svg",
        "math",
        "iframe",
        "object",
        "select",
        "textarea",
        "button",
        "dialog",
        "canvas",
        "audio",
        "video",
    ]
)
_SKIPPED_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "menu", "menubar", "dialog"})
_VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"])
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "blockquote",
        "br",
        "dd",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_MAIN = ("main", "article")
_DATES = frozenset({"article:published_time", "date", "dc.date", "dcterms.date", "datepublished", "publish-date", "pubdate"})
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w\-]+)", re.IGNORECASE)
_DAY = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
_UPLOADED = re.compile(r"/(?:uploads|images|media|files)/((?:19|20)\d\d)/(\d\d)/")


class _Page(HTMLParser):
    """Collects the text that a reader of the page would see, and beside it what of it stands in <main> and in <article>."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: dict[str, list[str]] = {"": [], "main": [], "article": []}
        self.title = ""
        self.dates: dict[str, str] = {}
        self._inside = {"main": 0, "article": 0}
        self._hidden = ""  # the element that hides what is in it, and how many of its name are open
        self._depth = 0
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._facts(tag, given)
        if tag in _BLOCKS:
            self._put("\n")
        if self._hidden == "p" and tag in _BLOCKS:
            self._hidden = ""  # a paragraph ends where a block begins
        if self._hidden:
            self._depth += tag == self._hidden
            return
        if tag not in _VOID and self._hides(tag, given):
            self._hidden, self._depth = tag, 1
        self._in_title = tag == "title"
        if tag in self._inside:
            self._inside[tag] += 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # As browsers do: outside the void elements the slash means nothing, and the script goes on.
        self.handle_starttag(tag, attrs)
        if tag in self.CDATA_CONTENT_ELEMENTS:
            self.set_cdata_mode(tag)

    def handle_endtag(self, tag: str) -> None:
        self._in_title = False
        if tag in _BLOCKS:
            self._put("\n")
        if self._hidden:
            self._depth -= tag == self._hidden
            if not self._depth:
                self._hidden = ""
        elif tag in self._inside:
            self._inside[tag] = max(0, self._inside[tag] - 1)

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
        elif not self._hidden:
            self._put(data)

    def text(self) -> str:
        """What stands in <main>, else in the articles, else everywhere; a main part with hardly any text does not count."""
        lines = ([" ".join(line.split()) for line in "".join(self.parts[name]).splitlines()] for name in ("", *_MAIN))
        everything, *found = ("\n".join(filter(None, part)) for part in lines)
        return next((part for part in found if len(part) > min(200, len(everything) / 3)), everything)

    def _put(self, data: str) -> None:
        self.parts[""].append(data)
        for name in _MAIN:
            if self._inside[name]:
                self.parts[name].append(data)

    def _hides(self, tag: str, given: dict[str, str]) -> bool:
        style = "".join(given.get("style", "").lower().split())
        return (
            tag in _SKIPPED
            or (tag == "header" and not any(self._inside.values()))  # in an article it holds the headline, in a page the menu
            or given.get("role", "").lower() in _SKIPPED_ROLES
            or "hidden" in given
            or given.get("aria-hidden", "").lower() == "true"
            or "display:none" in style
            or "visibility:hidden" in style
        )

    def _facts(self, tag: str, given: dict[str, str]) -> None:
        """Days that the page gives: its own word for its publication, else the month of the pictures in its main part."""
        name = (given.get("property") or given.get("name") or given.get("itemprop") or "").lower()
        if tag in {"meta", "time"} and name in _DATES and (day := _DAY.search(given.get("content") or given.get("datetime", ""))):
            self.dates.setdefault("the page gives its day of publication", day[0])
        shown = tag == "img" and not self._hidden and any(self._inside.values())  # logos and buttons tell nothing
        if (shown or name == "og:image") and (month := _UPLOADED.search(given.get("src") or given.get("content", ""))):
            self.dates.setdefault(f"pictures of the page were uploaded in {month[1]}-{month[2]}", f"{month[1]}-{month[2]}")


def read(data: bytes, encoding: str | None = None) -> ReadText:
    """Read a web page.

    Args:
        data: the file.
        encoding: the encoding where a person gave it; else the bytes decide.

    Raises:
        InputError: its encoding cannot be told.
    """
    decoded = _decoded(data, encoding)
    page = _Page()
    page.feed(decoded.text)
    page.close()
    reason, day = min(page.dates.items(), key=lambda found: "pictures" in found[0], default=(None, None))
    facts = (decoded.warnings, decoded.partial)
    return ReadText(page.text(), " ".join(page.title.split()), day, reason, *facts, encoding=decoded.encoding)


def _decoded(data: bytes, encoding: str | None) -> Decoded:
    """The bytes decide; what the page declares is tried only where they do not tell, since many pages lie."""
    declared = _CHARSET.search(data[:2048])
    try:
        return decode(data, encoding)
    except InputError:
        if encoding or not declared:
            raise
        with suppress(InputError):
            return decode(data, declared[1].decode("ascii", "replace"))
        raise
