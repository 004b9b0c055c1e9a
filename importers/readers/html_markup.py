"""Python's parser of web pages, made to take a time that grows with the page alone, whatever stands open in it.

``html.parser`` of Python before 3.13.6 looks for the end of every comment, section and tag anew: 100,000 comments that do not
end took a minute, and 32,000 tags that do not end a minute and a half (CPython issue 135462). It also fails on ``<![`` before
any word that it does not know.
"""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser


class Markup(HTMLParser):
    """A parser of one page, which is fed with all of it at once."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._endless: set[str] = set()

    def feed(self, data: str) -> None:
        """Take in the page. After its last ``>`` there is no tag that could end, so what looks like one is text."""
        end = data.rfind(">") + 1
        super().feed(data[:end] + data[end:].replace("<", "&lt;"))

    def parse_comment(self, i: int, report: bool = True) -> int:
        """Where the comment at a place ends; -1 where it does not."""
        return self._end("--", i, super().parse_comment)

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Where the section at a place ends. What is none (``<![if …]>``) is a comment up to the next ``>``, as in browsers."""
        if self.rawdata.startswith("<![CDATA[", i):
            return self._end("]]", i, super().parse_marked_section)
        return self.parse_bogus_comment(i)

    def _end(self, sort: str, i: int, find: Callable[[int], int]) -> int:
        """Look for an end, unless one that began before has none: then this one has none either."""
        if sort in self._endless:
            return -1
        end = find(i)
        if end < 0:
            self._endless.add(sort)
        return end
