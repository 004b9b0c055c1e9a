"""Where sentences end: at a full stop, a question or exclamation mark, or a line end, but not after a letter that is a title."""

from __future__ import annotations

import re

_END = re.compile(r"[.؟!?](?=\s|$|[^\d])|\n")
# A letter with a full stop before a name is a title or an initial: د. م. أ.د. J. But سنة 2015 م. ends a sentence.
_LETTER = re.compile(r"(?<!\w)(?<!\d\s)(?:[ولب]?[دمأا]|[A-Z])\Z")


def breaks(text: str) -> list[int]:
    """The characters at which a sentence of a text begins, the first at 0, and last the one after its end.

    >>> breaks("حضر د. سالم. ثم غادر")
    [0, 12, 21]
    """
    ends = (match.end() for match in _END.finditer(text) if not _after_letter(text, match.start()))
    return [0, *ends, len(text) + 1]


def _after_letter(text: str, at: int) -> bool:
    return text[at] == "." and _LETTER.search(text, max(0, at - 4), at) is not None
