"""Markdown: text as it is, so that evidence points into the file, with the rows of tables as those of other formats.

The first heading is its title.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ..read_text import ReadText
from . import plain

_HEADING = re.compile(r"^#{1,3}\s+(\S.*)$", re.MULTILINE)


def read(data: bytes, encoding: str | None = None) -> ReadText:
    """Read Markdown as plain text with a title."""
    result = plain.read(data, encoding)
    heading = _HEADING.search(result.text)
    title = heading[1].rstrip().rstrip("#").rstrip() if heading else ""
    return replace(result, title=title)
