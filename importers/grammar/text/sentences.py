"""Where sentences end: at a full stop, a question or exclamation mark, or a line end, but not after a letter that is a title;
one that goes on for thousands of characters, as nobody writes, ends at a blank on the way."""

from __future__ import annotations

import re
from collections.abc import Iterable

_END = re.compile(r"[.؟!?](?=\s|$|[^\d])|\n")
# A letter with a full stop before a name is a title or an initial: د. م. أ.د. J. But سنة 2015 م. ends a sentence.
_LETTER = re.compile(r"(?<!\w)(?<!\d\s)(?:[ولب]?[دمأا]|[A-Z])\Z")

# Rules look through the sentence of each word that they know, so that work grows with the square of its length. The longest of
# fifteen hundred notices has 1,442 characters.
LONGEST = 4000


def breaks(text: str) -> list[int]:
    """The characters at which a sentence of a text begins, the first at 0, and last the one after its end.

    >>> breaks("حضر د. سالم. ثم غادر")
    [0, 12, 21]
    """
    ends = (match.end() for match in _END.finditer(text) if not _after_letter(text, match.start()))
    return bounded(text, [0, *ends, len(text) + 1])


def bounded(text: str, begins: Iterable[int]) -> list[int]:
    """The same beginnings of sentences with more where one is longer than ``LONGEST``.

    >>> bounded("والتقى الوزير " * 300, [0, 4201])
    [0, 3997, 4201]
    """
    found: list[int] = []
    for begin in begins:
        while found and begin - found[-1] > LONGEST:
            found.append(_blank_before(text, found[-1] + LONGEST))
        found.append(begin)
    return found


def _blank_before(text: str, at: int) -> int:
    """The place behind the last blank before another that is near enough, else that place."""
    return text.rfind(" ", at - LONGEST // 2, at) + 1 or at


def _after_letter(text: str, at: int) -> bool:
    return text[at] == "." and _LETTER.search(text, max(0, at - 4), at) is not None
