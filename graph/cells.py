"""Text that is safe in a spreadsheet cell: a program that opens the file must never take it for a formula."""

from __future__ import annotations

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "|")


def safe_cell(text: str) -> str:
    """Put an apostrophe before text that a spreadsheet would evaluate.

    Source: OWASP, "CSV Injection" (August 2025), with the full-width forms that some programs fold.

    >>> safe_cell("=1+1"), safe_cell("وزارة المياه")
    ("'=1+1", 'وزارة المياه')
    """
    return f"'{text}" if text.startswith(_STARTS) or text.lstrip().startswith(_STARTS) else text


def raw_cell(text: str) -> str:
    """What ``safe_cell`` was given: the apostrophe taken off again where it guards something.

    >>> raw_cell(safe_cell("+218 91")) == "+218 91"
    True
    """
    return text[1:] if text.startswith("'") and safe_cell(text[1:]) == text else text
