"""What a column asks of whether somebody was there, and what its cells answer: الحضور with نعم, لا, غائب بعذر."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .phrases import Word, at, words_of

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
    whole = place == len(words) or (told == {False} and says_why(words, place))
    return told.pop() if len(told) == 1 and whole else None


def says_why(words: Sequence[Word], place: int) -> bool:
    """Whether words behind those of an absence say why, and nothing of when or of how much of the meeting.

    >>> [says_why(words_of(text), 0) for text in ("due to illness", "لظرف صحي", "due to the first session", "from 11:00")]
    [True, True, False, False]
    """
    behind = range(place, len(words))
    other = ("partly", "stood_in", *SAYS)
    partly = any(at(words, n, "presence", other)[0] or any(map(str.isdigit, words[n][2])) for n in behind)
    return bool(at(words, place, "presence", ("why",))[0]) and not partly


def speaks(text: str) -> bool:
    """Whether a text has words that may say that somebody was not there."""
    words = words_of(text)
    return any(at(words, place, "presence", MAY_DENY)[0] for place in range(len(words)))


def is_remote(text: str) -> bool:
    """Whether a text tells how people met who were in no one place: عن بعد, online."""
    return bool(at(words_of(text), 0, "presence", ("present_behind",))[0])
