"""A whole number as a file says it, of a length that a number of something has."""

from __future__ import annotations

_LONGEST = 18  # digits: 64 bits; Python itself refuses 4,300 with an error that says nothing of the file


def whole_number(text: str) -> int | None:
    """The number that digits of any script say; None where the text is no such number, or longer than any count.

    >>> whole_number("12"), whole_number("١٢"), whole_number("-1"), whole_number("²"), whole_number("9" * 5000)
    (12, 12, None, None, None)
    """
    return int(text) if len(text) <= _LONGEST and text.isdecimal() else None
