"""Text in the cells of our own tables: no program takes it for a formula, and several names in one cell come apart again."""

from __future__ import annotations

import re
from collections.abc import Iterable

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "|")
_ESCAPED = re.compile(r"([\\|])")
_PART = re.compile(r"(?:\\.|[^\\|])+", re.DOTALL)


def safe_cell(text: str) -> str:
    """Put an apostrophe before text that a spreadsheet would evaluate.

    Source: OWASP, "CSV Injection" (August 2025), with the full-width forms that some programs fold.

    >>> safe_cell("=1+1"), safe_cell("وزارة المياه")
    ("'=1+1", 'وزارة المياه')
    """
    return f"'{text}" if _is_guarded(text) else text


def raw_cell(text: str) -> str:
    """What ``safe_cell`` was given: the apostrophe taken off again where it guards something.

    >>> [raw_cell(safe_cell(text)) for text in ("+218 91", "'=1")]
    ['+218 91', "'=1"]
    """
    return text[1:] if text.startswith("'") and _is_guarded(text[1:]) else text


def _is_guarded(text: str) -> bool:
    """Whether a text would be evaluated, or has apostrophes of its own before such a one, which one more keeps."""
    bare = text.lstrip("'")
    return bare.startswith(_STARTS) or bare.lstrip().startswith(_STARTS)


def joined_names(names: Iterable[str]) -> str:
    """Several names as one cell, each without blanks around it and a bar between them; ``\\`` guards bars and itself in a name.

    >>> joined_names(["وزارة المياه، ليبيا", "a|b"])
    'وزارة المياه، ليبيا | a\\\\|b'
    """
    return " | ".join(_ESCAPED.sub(r"\\\1", name.strip()) for name in names)


def parted_names(cell: str) -> list[str]:
    """What ``joined_names`` was given, without blanks around a name.

    >>> parted_names(joined_names(["وزارة المياه، ليبيا", "a|b"])) == ["وزارة المياه، ليبيا", "a|b"]
    True
    """
    parts = (re.sub(r"\\(.)", r"\1", part.strip(), flags=re.DOTALL) for part in _PART.findall(cell))
    return [part for part in parts if part]
