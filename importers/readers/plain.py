"""Plain text."""

from __future__ import annotations

from ..parsers.encoding import decode
from ..read_text import ReadText
from .bars import with_rows


def read(data: bytes, encoding: str | None = None) -> ReadText:
    """Read plain text; its first full line is its title (see ``importers.notice.extract``), tables with bars have rows."""
    decoded = decode(data, encoding)
    return ReadText(with_rows(decoded.text), warnings=decoded.warnings, partial=decoded.partial, encoding=decoded.encoding)
