"""Markdown: text as it is, so that evidence points into the file, with the rows of tables as those of other formats.

The first heading is its title. Tables: GitHub Flavored Markdown, 4.10.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ..read_text import ReadText
from . import plain

_HEADING = re.compile(r"^#{1,3}\s+(\S.*)$", re.MULTILINE)
_RULE = re.compile(r"[ \t]*+\|?[ \t]*+:?-+:?[ \t]*+(?:\|[ \t]*+:?-+:?[ \t]*+)++\|?[ \t]*")
_BAR = re.compile(r"(?<!\\)\|")


def read(data: bytes, encoding: str | None = None) -> ReadText:
    """Read Markdown; the bars of a table become tabs, as in the rows of other formats, and its rule becomes blanks."""
    result = plain.read(data, encoding)
    heading = _HEADING.search(result.text)
    title = heading[1].rstrip().rstrip("#").rstrip() if heading else ""
    return replace(result, text=_with_rows(result.text), title=title)


def _with_rows(text: str) -> str:
    """A text with tabs in the rows of its tables: from the line before a rule to the last one behind it that has a bar."""
    lines, at = text.split("\n"), 0
    rules = {number for number, line in enumerate(lines) if _RULE.fullmatch(line)}
    for number, line in enumerate(lines):
        begins = number + 1 in rules and _BAR.search(line) is not None
        at = at + 1 if begins or (at and _BAR.search(line)) else 0
        if at:
            lines[number] = " " * len(line) if number in rules else _row(line)
    return "\n".join(lines)


def _row(line: str) -> str:
    """A row with tabs between its cells and blanks in the place of the bars around it, so that every character stays in place."""
    first, last = len(line) - len(line.lstrip()), len(line.rstrip()) - 1
    return _BAR.sub(lambda bar: " " if bar.start() in (first, last) else "\t", line)
