"""Tables that a text draws with bars: ``| البند | المسؤول |`` above a rule of dashes. Source: GitHub Flavored Markdown, 4.10."""

from __future__ import annotations

import re

_RULE = re.compile(r"[ \t]*+\|?[ \t]*+:?-+:?[ \t]*+(?:\|[ \t]*+:?-+:?[ \t]*+)++\|?[ \t]*")
_BAR = re.compile(r"(?<!\\)\|")


def with_rows(text: str) -> str:
    """A text with tabs in the rows of its tables, as those of other formats have, and blanks in the place of their rules.

    A table goes from the line before a rule to the last one behind it that has a bar. Every character stays in its place.

    >>> with_rows("| task | owner |\\n|---|---|\\n| report | board |").split("\\n")[2]
    '  report \\t board  '
    """
    if "|" not in text:
        return text
    lines, at = text.split("\n"), 0
    rules = {number for number, line in enumerate(lines) if _RULE.fullmatch(line)}
    for number, line in enumerate(lines):
        begins = number + 1 in rules and _BAR.search(line) is not None
        at = at + 1 if begins or (at and _BAR.search(line)) else 0
        if at:
            lines[number] = " " * len(line) if number in rules else _row(line)
    return "\n".join(lines)


def _row(line: str) -> str:
    """A row with tabs between its cells and blanks in the place of the bars around it."""
    first, last = len(line) - len(line.lstrip()), len(line.rstrip()) - 1
    return _BAR.sub(lambda bar: " " if bar.start() in (first, last) else "\t", line)
