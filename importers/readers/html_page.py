"""What is seen of a web page: its text piece by piece, with marks where lines, rows and cells begin and around what is a link."""

from __future__ import annotations

import re

from .html_asides import is_aside
from .html_frames import DEEPEST, FRAMES, Frames
from .html_lists import Lists
from .html_markup import Markup
from .spanned import whole

_SKIPPED = frozenset(
    (
        *("script", "style", "template", "noscript", "nav", "footer", "aside", "svg", "math", "iframe", "object", "select"),
        *("textarea", "button", "dialog", "canvas", "audio", "video"),
    )
)
_SKIPPED_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "menu", "menubar", "dialog"})
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
_BLOCKS = frozenset(
    (
        *(
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
            "header",
            "hr",
            "li",
        ),
        *("h1", "h2", "h3", "h4", "h5", "h6", "main", "ol", "p", "pre", "section", "ul"),
    )
)
MAIN = ("main", "article")
_DATES = frozenset({"article:published_time", "date", "dc.date", "dcterms.date", "datepublished", "publish-date", "pubdate"})
_DAY = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
_UPLOADED = re.compile(r"/(?:uploads|images|media|files)/((?:19|20)\d\d)/(\d\d)/")
_TABLE_CELLS = frozenset({"td", "th"})
_WHOLE = frozenset({"html", "body", "main", "article", "h1"})  # no element that holds one of these is beside the text
_SPACE = re.compile(r"[ \t\r\n\f\v\x00-\x08\x0e-\x1f]+")
_NO_LETTER = re.compile("&#(?:[0-9]{9,}|x[0-9a-f]{9,});?", re.IGNORECASE)  # Python reads no number of thousands of digits
_MARKS = re.compile(r"[\x00-\x08\x0e-\x1f]")
# Marks in the collected text; where they stand in the page itself they are white space.
TABLE, ROW, CELL, LINK, LINK_END, ASIDE, ASIDE_END, NO_ASIDE = "\x1c", "\x1e", "\x1f", "\x01", "\x02", "\x03", "\x04", "\x05"
SPAN = "\x06"  # after the mark of a cell, around how many rows and columns it spans
WITHIN = "\x07"  # after the mark of a link: it leads to another place of the page
_OPENING = {"table": "\n" + TABLE, "tr": ROW, "td": CELL, "th": CELL, "a": LINK} | dict.fromkeys(_BLOCKS, "\n")
_CLOSING = {"table": ROW + "\n", "tr": ROW, "a": LINK_END} | dict.fromkeys(_BLOCKS, "\n")


class Page(Markup):
    """Collects the text that a reader of the page would see (``parts`` under ""), and beside it what of it stands in <main> and
    in <article>; ``dates`` are the days that the page gives, by the reason. What its frames show stands where they stand.

    Args:
        frames: the pages that they may show.
        address: where the page was, as its frames may be named from there.
        depth: in how many frames it stands itself.
    """

    def __init__(self, frames: Frames, address: str = "", depth: int = 0) -> None:
        super().__init__()
        self._frames, self._address, self._frame_depth = frames, address, depth
        self.parts: dict[str, list[str]] = {"": [], "main": [], "article": []}
        self.title = ""
        self.dates: dict[str, str] = {}
        self._inside = {"main": 0, "article": 0}
        self._hidden = ""  # the element that hides what is in it, and how many of its name are open
        self._depth = 0
        self._aside = ""  # the element that stands beside the text, and how many of its name are open
        self._aside_depth = 0
        self._in_title = False
        self._kept = 0  # open elements in which line ends are kept
        self._lists = Lists()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._facts(tag, given)
        if self._hidden == "p" and tag in _BLOCKS:
            self._hidden = ""  # a paragraph ends where a block begins
        if self._hidden:
            self._depth += tag == self._hidden
            return
        self._lists.opened(tag, given)
        self._put(_OPENING.get(tag, ""))
        if tag == "a" and given.get("href", "").startswith("#"):
            self._put(WITHIN)
        if tag in _TABLE_CELLS:
            rows, columns = whole(given.get("rowspan", "")), whole(given.get("colspan", ""))
            self._frames.reach.add(rows)
            self._put(f"{SPAN}{rows},{columns}{SPAN}" if rows > 1 or columns > 1 else "")
        if tag in FRAMES and not self._is_hidden(given):
            self._put_frame(tag, given)
        if tag not in _VOID and (tag in _SKIPPED or self._hides(tag, given)):
            self._hidden, self._depth = tag, 1
        elif self._aside:
            self._aside_depth += tag == self._aside
            if tag in _WHOLE:
                self._aside = ""
                self._put(NO_ASIDE)
        elif tag not in _VOID and tag not in _WHOLE and is_aside(f"{given.get('class', '')} {given.get('id', '')}"):
            self._aside, self._aside_depth = tag, 1
            self._put(ASIDE)
        self._in_title = tag == "title"
        self._kept += tag == "pre"
        if tag in self._inside:
            self._inside[tag] += 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # As browsers do: outside the void elements the slash means nothing, and the script goes on.
        self.handle_starttag(tag, attrs)
        if tag in self.CDATA_CONTENT_ELEMENTS:
            self.set_cdata_mode(tag)

    def handle_endtag(self, tag: str) -> None:
        self._in_title = False
        if self._hidden:
            self._depth -= tag == self._hidden
            if not self._depth:
                self._hidden = ""
                self._put("\n" if tag in _BLOCKS else "")
            return
        self._lists.closed(tag)
        self._put(_CLOSING.get(tag, ""))
        if self._aside and tag == self._aside:
            self._aside_depth -= 1
            if not self._aside_depth:
                self._aside = ""
                self._put(ASIDE_END)
        if tag in self._inside:
            self._inside[tag] = max(0, self._inside[tag] - 1)
        self._kept = max(0, self._kept - (tag == "pre"))

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
        elif not self._hidden:
            self._put(self._lists.mark() if data.strip() else "")
            self._put(_MARKS.sub(" ", data) if self._kept else _SPACE.sub(" ", data))

    def feed(self, data: str) -> None:
        """Take in the text of the page."""
        self._frames.count(data)
        super().feed(_NO_LETTER.sub("\ufffd", data))

    def _put_frame(self, tag: str, given: dict[str, str]) -> None:
        """What a frame shows, with every mark in it closed."""
        shown = self._frames.page(tag, given, self._address)
        if shown is None:
            return
        if self._frame_depth == DEEPEST:
            self._frames.leave(given.get("src") or "srcdoc")
            return
        page = Page(self._frames, shown[1], self._frame_depth + 1)
        page.feed(shown[0])
        page.close()
        text = "".join(page.parts[""])
        marks = ((LINK, LINK_END), (ASIDE, ASIDE_END), (CELL, ROW))
        self._put("\n" + text + "".join(end for mark, end in marks if text.rfind(mark) > text.rfind(end)) + "\n")

    def _put(self, data: str) -> None:
        self.parts[""].append(data)
        for name in MAIN:
            if self._inside[name]:
                self.parts[name].append(data)

    def _hides(self, tag: str, given: dict[str, str]) -> bool:
        menu = tag == "header" and not any(self._inside.values())  # in an article it holds the headline
        return menu or given.get("role", "").lower() in _SKIPPED_ROLES or self._is_hidden(given)

    def _is_hidden(self, given: dict[str, str]) -> bool:
        style = "".join(given.get("style", "").lower().split())
        return (
            "hidden" in given
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
