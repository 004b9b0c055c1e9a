"""The forms that dates are written in, as patterns over the letters of ``signs``, and what each says."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .calendars import Written
from .signs import Sign

_DAY = r"(?:d'?|ok|ot?|t|g)"
_SOME = rf"(?:{_DAY}|r)"
_DAYS = rf"(?P<days>{_SOME}(?:(?:,{_SOME})*(?:,?&{_SOME})+|(?:-|>{{1,2}}){_SOME})?)"
_MONTH = r"(?P<month>(?:m_?(?:/m_?|\(m_?\)?)?|M_?|j_?|a(?:!(?=,?y))?))"
_ERA = r"(?:[eE]|\(E\)|D__)?"
_YEAR = rf"(?:(?P<year>(?:,|w?c)?[yh]{_ERA})|(?P<side>w?c?[LNT]))"
_STROKE = "[/-]"

# In the order in which they are tried at a place; the first that fits is taken.
_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("worded", re.compile(rf"{_DAYS}w?s?{_MONTH}{_YEAR}?")),
    ("worded", re.compile(r"(?P<month>a!?)(?P<days>d'?(?:[->&]d'?)?|r)(?P<year>,?y)?(?!')")),
    ("worded", re.compile(rf"{_MONTH}{_YEAR}?")),
    ("english", re.compile(r"(?P<side>[liu])(?P<month>a)")),
    ("whole", re.compile(r"(?P<whole>#)[eE]?")),
    ("spaced", re.compile(rf"(?P<days>[dr])(?P<stroke>{_STROKE})(?P<month>d)(?P=stroke)(?P<year>[yh])[eE]?")),
    ("spaced", re.compile(rf"(?P<year>[yh])(?P<stroke>{_STROKE})(?P<month>d)(?P=stroke)(?P<days>d)[eE]?")),
    ("joined", re.compile(r"(?P<both>[xr])[/-](?P<year>[yh])[eE]?")),
    ("joined", re.compile(r"(?P<days>d)/(?P<both>X)[eE]?")),
    ("part", re.compile(r"(?P<part>qo|oq)(?:w?c?(?P<year>y)e?|(?P<side>w?c?[LNT]))?")),
    ("days of the month", re.compile(rf"{_DAYS}ws(?P<side>[LNT])?")),
    ("yearless", re.compile(r"(?P<both>x)")),
    ("month of year", re.compile(r"(?P<both>X)[eE]?")),
    ("dateline", re.compile(r"(?P<days>d)-(?P<month>d)")),
    ("years", re.compile(r"(?P<years>R)[eE]?")),
    ("year", re.compile(r"(?P<year>[yh])(?P<era>[eE]|D__)?")),
)


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens that may be a date: the form, the first token and the token after the last, and what they say."""

    form: str
    start: int
    end: int
    says: Written


def matches(letters: str, signs: Sequence[Sign], place: int) -> list[Match]:
    """What may be a date from this token on, the likeliest form first."""
    if letters[place] in "._!&>-/,():weEpWck'":
        return []
    found = ((form, pattern.match(letters, place)) for form, pattern in _FORMS)
    return [Match(form, place, hit.end(), _SAYS[form](hit, signs)) for form, hit in found if hit]


def _worded(hit: re.Match[str], signs: Sequence[Sign]) -> Written:
    groups = hit.groupdict()
    month = signs[hit.start("month")]
    days = _numbers(signs, *hit.span("days")) if groups.get("days") else ()
    year, hijri_year = _year(hit, signs)
    if groups.get("year") and "D" in groups["year"] and year:
        year += 632  # the Jamahiriya counted years from the death of the Prophet in 632
    return Written(month.letter == "M" or hijri_year, year, month.numbers[0], days, direction=_direction(groups.get("side")))


_SIDES = {"L": "last", "N": "next", "T": "this", "l": "last", "i": "next", "u": "this"}


def _direction(side: str | None) -> str:
    """``last``, ``next`` or ``this``; of the year where the words say so: مايو من العام الماضي."""
    return _SIDES[side[-1]] + (" year" if "c" in side else "") if side else ""


def _year(hit: re.Match[str], signs: Sequence[Sign]) -> tuple[int | None, bool]:
    """The year of a match, and whether it is a Hijri one: by its number or by the era after it."""
    if not hit.groupdict().get("year"):
        return None, False
    written = range(*hit.span("year"))
    sign = next(signs[n] for n in written if signs[n].letter in "yh")
    jamahiriya = any(signs[n].letter == "D" for n in (*written, hit.end("year")) if n < len(signs))
    return sign.numbers[0], sign.letter == "h" and not jamahiriya


def _numbers(signs: Sequence[Sign], start: int, end: int) -> tuple[int, ...]:
    """The days of a list or range: الخامس والعشرين is one of them."""
    days: list[int] = []
    for sign in signs[start:end]:
        if sign.letter in "dro":
            days += sign.numbers
        elif sign.letter == "g":
            days.append(1)
        elif sign.letter == "k" and days:
            days[-1] += 10
        elif sign.letter == "t":
            days = [*days[:-1], days[-1] + sign.numbers[0]] if days and days[-1] < 10 else [*days, sign.numbers[0]]
    return tuple(days)


def _whole(hit: re.Match[str], signs: Sequence[Sign]) -> Written:
    first, middle, last = signs[hit.start()].numbers
    if first > 31:
        return _ordered(first, middle, (last,), year_first=True)
    if last < 100:
        return Written(month=middle, days=(first,), doubt="short_year")
    return _ordered(last, middle, (first,))


def _ordered(year: int, month: int, days: tuple[int, ...], *, year_first: bool = False) -> Written:
    """A date in digits, day first, as the region writes; where that cannot be, the month first, with doubt."""
    hijri, doubt = year <= 1500, None
    if not year_first and len(days) == 1:
        if month > 12 >= days[0]:
            month, days, doubt = days[0], (month,), "month_first"
        elif days[0] <= 12 and days[0] != month and not hijri:
            doubt = "day_first"
    return Written(hijri, year, month, days, doubt=doubt)


def _spaced(hit: re.Match[str], signs: Sequence[Sign]) -> Written:
    year = signs[hit.start("year")].numbers[0]
    days = signs[hit.start("days")].numbers
    return _ordered(year, signs[hit.start("month")].numbers[0], days, year_first=hit.start("year") < hit.start("days"))


def _joined(hit: re.Match[str], signs: Sequence[Sign]) -> Written:
    first, second = signs[hit.start("both")].numbers
    if signs[hit.start("both")].letter == "X":
        return _ordered(second, first, signs[hit.start("days")].numbers)
    return _ordered(signs[hit.start("year")].numbers[0], second, (first,))


def _part(hit: re.Match[str], signs: Sequence[Sign]) -> Written:
    base, number = sorted((sign.letter, sign.numbers[0]) for sign in signs[hit.start("part") : hit.end("part")])
    part = number[1] + base[1] if base[0] == "q" else base[1] + number[1]
    return Written(year=_year(hit, signs)[0], part=part, direction=_direction(hit["side"]))


def _of_the_month(hit: re.Match[str], signs: Sequence[Sign]) -> Written:
    return Written(days=_numbers(signs, *hit.span("days")), direction=_direction(hit["side"]))


def _yearless(hit: re.Match[str], signs: Sequence[Sign]) -> Written:
    day, month = signs[hit.start()].numbers
    return Written(month=month, days=(day,))


def _month_of_year(hit: re.Match[str], signs: Sequence[Sign]) -> Written:
    month, year = signs[hit.start()].numbers
    return Written(year <= 1500, year, month)


def _dateline(hit: re.Match[str], signs: Sequence[Sign]) -> Written:
    return Written(month=signs[hit.start("month")].numbers[0], days=signs[hit.start()].numbers)


def _years(hit: re.Match[str], signs: Sequence[Sign]) -> Written:
    first, last = signs[hit.start()].numbers
    return Written(last <= 1500, first, last_year=last)


def _one_year(hit: re.Match[str], signs: Sequence[Sign]) -> Written:
    year, hijri = _year(hit, signs)
    return Written(hijri, year and year + 632 if hit["era"] == "D__" else year)


_SAYS: dict[str, Callable[[re.Match[str], Sequence[Sign]], Written]] = {
    "worded": _worded,
    "english": _worded,
    "whole": _whole,
    "spaced": _spaced,
    "joined": _joined,
    "part": _part,
    "days of the month": _of_the_month,
    "yearless": _yearless,
    "month of year": _month_of_year,
    "dateline": _dateline,
    "years": _years,
    "year": _one_year,
}
