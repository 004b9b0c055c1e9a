"""What a line above a table tells of a meeting: its title, its day, and whether it is put off or called off.

A title has a meeting as its head: in Arabic that comes first (كشف حضور {اجتماع متابعة السدود}), in English last, with nothing
before it that is said of a meeting (Apologies for the board meeting, Invitation to the board meeting).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...cells.dates import read_date
from ...cells.phrases import Word, at, words_of
from ...grammar.dates.finder import find_dates
from ...grammar.english_words import sorts
from ...grammar.text.tokens import tokenize
from ...records.assembly import Span

_DAY, _COARSE = re.compile(r"\d{4}-\d\d-\d\d"), re.compile(r"\d{4}(?:-\d\d)?")
_MARKS = frozenset("-–—:،,(|/")
_EDGE = " \t\u00a0-–—:،,.("
_MASCULINE = {"put_off": "planned", "called_off": "cancelled"}
_FEMININE = {"put_off_feminine": "planned", "called_off_feminine": "cancelled"}
_STATES = {**_MASCULINE, **_FEMININE, "putting_off": "planned", "calling_off": "cancelled"}


@dataclass(frozen=True, slots=True)
class Titled:
    """The characters of a title and of a day; ``state`` is ``planned`` or ``cancelled`` where a word says that, else None."""

    title: Span | None = None
    day: Span | None = None
    state: str | None = None


def titled(text: str) -> Titled:
    """What a line tells that is a day, or the title of a meeting with or without its day.

    >>> text = "Postponed board meeting, 7 November 2024"
    >>> found = titled(text)
    >>> text[slice(*found.title)], text[slice(*found.day)], found.state
    ('board meeting', '7 November 2024', 'planned')
    """
    # A year or month may be of the title: الاجتماع الخامس لسنة 2024.
    days = [day for day in dates_in(text) if not _COARSE.fullmatch(day[2])]
    title, state = _title(text, min((start for start, _, _ in days), default=len(text)))
    if title and days and not _is_of_meeting(text[slice(*title)], text[title[1] : days[0][0]]):
        days, (title, state) = [], _title(text, len(text))  # اجتماع متابعة اتفاقية {5 مايو 2023}
    if title:
        state = state or (state_of(text[days[-1][1] :]) if days else None)
        sure = len(days) == 1 and _DAY.fullmatch(days[0][2]) and not (state and _is_old(text[: days[0][0]]))
        return Titled(title, days[0][:2] if sure else None, state)
    words, start = words_of(text), _passed(words_of(text), "before_day")
    dated = read_date(text[words[start][0] :]) if start < len(words) else None
    return Titled(day=(words[start][0], len(text)) if dated and _DAY.fullmatch(dated.value) else None)


def state_of(text: str) -> str | None:
    """How a meeting stands by the first word that tells it: ``planned``, ``cancelled``, or None.

    >>> state_of("(cancelled)"), state_of("تم تأجيله"), state_of("board meeting")
    ('cancelled', 'planned', None)
    """
    words = words_of(text)
    found = (at(words, place, "above", tuple(_STATES))[1] for place in range(len(words)))
    return next((_STATES[name] for name in found if name), None)


def dates_in(text: str) -> list[tuple[int, int, str]]:
    """The dates in a line: where they stand, and what they are."""
    return [(span.start, span.end, str(span.value)) for span in find_dates(tokenize(text), text) if span.value]


def _title(text: str, end: int) -> tuple[Span | None, str | None]:
    """The title of a meeting in a line, without what sort of list it stands over, what says when, and that it is put off."""
    words = words_of(text, 0, end)
    words = words[_passed(words, "leads") :]
    states: list[str] = []
    if size := at(words, 0, "above", tuple(_STATES))[0]:
        states.append(at(words, 0, "above", tuple(_STATES))[1])
        words = words[size:]
    names = _names(text, words)
    while words and (found := at(words, len(words) - 1, "above", (*names, "before_day", "before_days")))[0]:
        states += [found[1]] if found[1] in names else []
        words = words[:-1]
    if not words or not _is_meeting(words) or any(at(words, place, "above", ("away",))[0] for place in range(len(words))):
        return None, None
    if not text[words[0][0]].isascii():
        states += [name for place in range(len(words)) if (name := at(words, place, "above", names)[1])]
    start, last = words[0][0], words[-1][1]
    last += text[start:last].count("(") > text[start:last].count(")") and text[last : last + 1] == ")"
    return (start, start + len(text[start:last].rstrip(_EDGE))), _STATES[states[0]] if states else None


def _is_of_meeting(title: str, between: str) -> bool:
    """Whether a day behind a title is the meeting's own: what leads to one stands between, a mark, or the meeting itself."""
    words, last = words_of(between), words_of(title)[-1:]
    led = any(at(words, place, "above", ("before_day", "before_days"))[0] for place in range(len(words)))
    return led or not _MARKS.isdisjoint(between) or bool(at(last, 0, "above", ("meetings", "english_meetings"))[0])


def _names(text: str, words: Sequence[Word]) -> tuple[str, ...]:
    """The lists of words that agree with the meeting at their head: جلسة … المؤجلة, but not اجتماع متابعة المشاريع المؤجلة."""
    return tuple(_FEMININE if words and text[slice(*words[0][:2])].endswith("ة") else _MASCULINE)


def _is_old(before: str) -> bool:
    """Whether the day that stands behind some text is the one from which a meeting was put off."""
    words = words_of(before)
    return bool(words) and bool(at(words, len(words) - 1, "above", ("from",))[0])


def _passed(words: Sequence[Word], name: str) -> int:
    """How many words of a list some words begin with."""
    place = 0
    while size := at(words, place, "above", (name,))[0]:
        place += size
    return place


def _is_meeting(words: Sequence[Word]) -> bool:
    """Whether words begin with a meeting in Arabic, or have one in English as their head."""
    if at(words, 0, "above", ("meetings",))[0]:
        return True
    ends = ((place, place + at(words, place, "above", ("english_meetings",))[0]) for place in range(len(words)))
    place, end = next(((place, end) for place, end in ends if end > place), (0, 0))
    behind = end > 0 and (end == len(words) or at(words, end, "above", ("of",))[0] > 0)
    return behind and not _is_of_another(words[:place])


def _is_of_another(words: Sequence[Word]) -> bool:
    """Whether the words before a meeting make it something else; a body may stand there with its whole name."""
    if at(words, 0, "above", ("others",))[0]:
        return True
    for place, _ in enumerate(words):
        if at(words, place, "above", ("joins",))[0]:
            return place == 0 or words[place - 1][2] not in sorts("heads")
    return False
