"""Words that give a time only by the day of writing: today, the day before yesterday, next week, last Tuesday."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from ...grammar.dates.calendars import doubt_words, inferred
from ...grammar.dates.signs import Sign, date_words, day_offsets, signs
from ...grammar.text.spans import Span
from ...grammar.text.tokens import Token

_DIRECTIONS = {"L": -1, "l": -1, "N": 1, "i": 1, "T": 0, "u": 0}


def relative_dates(tokens: list[Token], text: str, day: date | None = None) -> list[Span]:
    """Words that give a time only by the day of writing, in order: اليوم الأربعاء، أول أمس، الأسبوع القادم، الثلاثاء الماضي.

    Args:
        tokens, text: the text as read.
        day: when it was published.

    Returns:
        Spans of kind ``date``; ``value`` is the inferred EDTF value with its reason, None where that day is not known or a
        weekday beside the word denies it.
    """
    found_signs = signs(tokens)
    found: list[Span] = []
    place = 0
    while place < len(tokens):
        hit = next(filter(None, (rule(tokens, found_signs, place) for rule in _RELATIVE)), None)
        if hit is None:
            place += 1
            continue
        start, end = tokens[place].start + hit.skip, tokens[place + hit.size - 1].end
        counted = hit.count(day) if day else None
        value, why = (inferred(counted), doubt_words("counted")) if counted else (None, None)
        found.append(Span(start, end, text[start:end], "date", value=value, reason=why, confidence=0.8))
        place += hit.size
    return found


@dataclass(frozen=True, slots=True)
class _Relative:
    """How many tokens, how many characters before them, and the value seen from a day."""

    size: int
    skip: int
    count: Callable[[date], str | None]


def _by_day(tokens: list[Token], found: Sequence[Sign], place: int) -> _Relative | None:
    for form, skip in tokens[place].readings():
        for size in (3, 2, 1):
            words = " ".join([form, *(t.key for t in tokens[place + 1 : place + size])])
            offset = day_offsets().get(words)
            if offset is None or place + size > len(tokens) or skip > 1:
                continue
            following = tokens[place + size].key if place + size < len(tokens) else ""
            if offset == 0 and following in date_words("periods")["other_day"]:
                return None
            weekday = found[place + size] if following and found[place + size].letter == "W" else None
            return _Relative(size + bool(weekday), skip, partial(_counted, offset, weekday))
    return None


def _counted(offset: int, weekday: Sign | None, day: date) -> str | None:
    meant = day + timedelta(days=offset)
    return None if weekday and weekday.numbers[0] != meant.weekday() else meant.isoformat()


def _by_weekday(tokens: list[Token], found: Sequence[Sign], place: int) -> _Relative | None:
    pair = found[place : place + 2]
    letters = "".join(sign.letter for sign in pair)
    if letters not in {"WL", "WN", "lW", "iW"}:
        return None
    weekday = pair[letters[1] == "W"]
    return _Relative(2, pair[0].skip, partial(_weekday, weekday.numbers[0], _DIRECTIONS[letters.replace("W", "")]))


def _weekday(number: int, way: int, day: date) -> str:
    """The next or the last such weekday, never the day itself."""
    days = (number - day.weekday() - 1) % 7 + 1 if way > 0 else -((day.weekday() - number - 1) % 7 + 1)
    return (day + timedelta(days=days)).isoformat()


def _by_period(tokens: list[Token], found: Sequence[Sign], place: int) -> _Relative | None:
    if place + 1 >= len(tokens):
        return None
    latin = found[place].letter in set("liu")
    noun, side = (tokens[place + 1], found[place]) if latin else (tokens[place], found[place + 1])
    if side.letter not in _DIRECTIONS or latin != (side.letter in set("liu")):
        return None
    for form, skip in noun.readings():
        period = next((p for p in ("week", "month", "year") if form in date_words("periods")[p]), None)
        if period and skip <= 1:
            return _Relative(2, 0 if latin else skip, partial(_period, period, _DIRECTIONS[side.letter]))
    return None


def _period(period: str, way: int, day: date) -> str:
    if period == "year":
        return f"{day.year + way:04d}"
    if period == "month":
        months = day.year * 12 + day.month - 1 + way
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    sunday = day + timedelta(days=7 * way - (day.weekday() + 1) % 7)
    return f"{sunday.isoformat()}/{(sunday + timedelta(days=6)).isoformat()}"


_RELATIVE = (_by_day, _by_weekday, _by_period)
