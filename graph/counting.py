"""A number with what it counts, as English messages say it."""

from __future__ import annotations


def counted(number: int, one: str, more: str = "") -> str:
    """A number with the form of a word that it asks for.

    Args:
        number: how many.
        one: what one of them is called.
        more: what several are called; the word with an s where it is left out.

    Returns:
        Such as ``1 row``.

    Example:
        >>> counted(1, "row"), counted(0, "row"), counted(2, "entity", "entities")
        ('1 row', '0 rows', '2 entities')
    """
    return f"{number} {one if number == 1 else more or one + 's'}"
