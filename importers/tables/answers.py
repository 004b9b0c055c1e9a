"""What a column asks of whether somebody was there, and what its cells answer: الحضور with نعم, لا, غائب بعذر."""

from __future__ import annotations

import re

from .phrases import at, words_of

SAYS = ("absent", "absent_several", "absent_behind", "present", "present_several", "present_behind")
"""The lists of importers/lexicon/cells.toml that say that somebody was there, or was not."""
MAY_DENY = ("absent", "absent_several", "absent_behind", "doubtful")
"""Those that may say that somebody was not."""


def asks(heading: str) -> bool | None:
    """What yes means in a column by its heading: that somebody was there, or not (False); None where it asks for neither.

    >>> asks("الحضور (نعم/لا)"), asks("Did not attend?"), asks("Attendance no."), asks("Present/Absent")
    (True, False, None, None)
    """
    words = words_of(re.sub("[?؟]", " ", heading))
    size, name = at(words, 0, "presence", ("asks", "asks_absence"))
    answers = [at(words, place, "presence", ("yes", "no"))[1] for place in range(size, len(words))]
    return name == "asks" if size and (not answers or ("yes" in answers and "" not in answers)) else None


def answer(text: str, asked: bool | None) -> bool | None:
    """Whether a cell says that somebody was there; None where it has any word that does not say so, or words of both.

    Args:
        text: the whole cell.
        asked: what yes means in its column; None where it means nothing.

    >>> [answer(text, True) for text in ("غائب بعذر", "No", "حضر", "غداً")], answer("yes", False), answer("yes", None)
    ([False, False, True, None], False, None)
    """
    words, told, place = words_of(text), set[bool](), 0
    lists = SAYS if asked is None else (*SAYS, "yes", "no")
    while (found := at(words, place, "presence", lists))[0]:
        place += found[0]
        told.add((found[1] == "yes") == asked if found[1] in ("yes", "no") else found[1].startswith("present"))
    return told.pop() if len(told) == 1 and place == len(words) else None


def speaks(text: str) -> bool:
    """Whether a text has words that may say that somebody was not there."""
    words = words_of(text)
    return any(at(words, place, "presence", MAY_DENY)[0] for place in range(len(words)))


def is_remote(text: str) -> bool:
    """Whether a text tells how people met who were in no one place: عن بعد, online."""
    return bool(at(words_of(text), 0, "presence", ("present_behind",))[0])
