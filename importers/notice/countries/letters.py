"""The places of a letter that name its sender, the head and the foot: a unit there is not of the ministry that is written to."""

from __future__ import annotations

import re

from ...grammar.text.letters import COPY, foot
from ..claims import Mark
from ..reading import Reading


def senders(reading: Reading) -> list[Mark]:
    """The names that may tell who sends a letter: in its foot above who gets a copy, or alone in a line before its greeting."""
    if (found := foot(reading.text)) is None:
        return []
    greeting, begin = found
    copy = COPY.search(reading.text, begin)
    end = copy.start() if copy else len(reading.text)
    return [m for m in reading.marks if begin <= m.start < end or (m.end <= greeting and _has_line(reading.text, m))]


def _has_line(text: str, mark: Mark) -> bool:
    before, after = text[: mark.start].rpartition("\n")[2], text[mark.end :].partition("\n")[0]
    return not re.search(r"\w", before + after)
