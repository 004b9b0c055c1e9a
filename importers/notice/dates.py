"""Dates in Arabic and English notices: every month name of the region, Hijri, digits of both sorts, ranges; no year is made up.

Values are EDTF. Where the text gives no year the value begins with XXXX. Words such as اليوم and قريبا are relative: kept apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from ...graph.names import fold
from .lexicon import lexicon
from .spans import Span
from .text import Token

_NUMERIC = re.compile(r"(\d{1,4})([/.\-])(\d{1,2})\2(\d{1,4})")
_DAYS = re.compile(r"(\d{1,2})(?:[-–](\d{1,2}))?")
_YEAR = re.compile(r"(?:1[34]|19|20)\d\d")
_HIJRI_YEAR = re.compile(r"(?:.*\D)?1[34]\d\d(?:\D|$)")
_YEAR_WORDS = {fold(w) for w in ("عام", "سنة", "لعام", "لسنة", "العام", "in")}
_ENGLISH = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_FIRST = {
    fold(w): n
    for n, w in enumerate(["الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"], 1)
} | {"غره": 1}


Hit = tuple[int, int, str | None]  # first token, token after the last, value


@dataclass(slots=True)
class _Reader:
    """Where the reading of one text stands."""

    tokens: list[Token]
    text: str

    def key(self, place: int) -> str:
        return self.tokens[place].key if 0 <= place < len(self.tokens) else ""

    def month(self, place: int) -> tuple[int, str, int] | None:
        """Month, calendar and number of words of a month name that stands here."""
        first, second = self.key(place), self.key(place + 1)
        for name, size in ((f"{first} {second}", 2), (first, 1)):
            if name in lexicon().months:
                return (*lexicon().months[name], size)
        if first in _ENGLISH:
            return _ENGLISH.index(first) + 1, "gregorian", 1
        return None


def find_dates(tokens: list[Token], text: str) -> list[Span]:
    """The dates of a text, in order, none inside another."""
    reader, place = _Reader(tokens, text), 0
    found: list[Hit] = []
    while place < len(tokens):
        hit = _worded(reader, place) or _numeric(reader, place) or _bare_year(reader, place)
        if not hit:
            place += 1
            continue
        start, end, value = hit
        if found and _paired(reader, found[-1][1], start):
            first = found.pop()
            start, value = first[0], value if _is_hijri(reader, first) else first[2]
        found.append((start, end, value))
        place = end
    return [_span(reader, *hit) for hit in found]


def find_relative_dates(tokens: list[Token], text: str) -> list[Span]:
    """Words that give a time only by the day of writing (اليوم، أمس، قريبا)."""
    relative = lexicon().words["relative_days"]
    return [Span(t.start, t.end, text[t.start : t.end], "date") for t in tokens if t.key in relative]


def _span(reader: _Reader, start: int, end: int, value: str | None) -> Span:
    first, last = reader.tokens[start].start, reader.tokens[end - 1].end
    reason = None if value else "the calendar has no such day"
    return Span(first, last, reader.text[first:last], "date", value=value, reason=reason, confidence=0.95)


def _worded(reader: _Reader, place: int) -> Hit | None:
    """A date with the name of a month: ``7 نوفمبر``, ``26 - 28 أكتوبر 2025 م``, ``ديسمبر الماضي``, ``November 7, 2024``."""
    found = reader.month(place)
    if not found:
        return None
    month, calendar, size = found
    start, days = _days_before(reader, place)
    end = place + size
    if not days and (english := _DAYS.fullmatch(reader.key(end))) and reader.key(place) in _ENGLISH:
        days, end = [int(english[1])], end + 1
    end, year = _year_after(reader, end)
    ambiguous = calendar != "gregorian" or reader.key(place) in {"may", "march"}
    if not days and not year and ambiguous:
        return None
    if calendar == "libyan-jamahiriya" and not (days and year):
        return None
    if calendar == "hijri":
        return start, end, _hijri(year, month, days)
    return start, end, _value(year, month, days)


def _days_before(reader: _Reader, place: int) -> tuple[int, list[int]]:
    """The day numbers written before a month, and the token where they begin."""
    days: list[int] = []
    start = place
    if reader.key(place - 1) == fold("من") and reader.key(place - 2) in _FIRST:
        return place - 2, [_FIRST[reader.key(place - 2)]]
    if reader.key(place - 1) in {"غره"}:
        return place - 1, [1]
    at = place - 1
    while at >= 0 and (hit := _DAYS.fullmatch(reader.key(at))):
        numbers = [int(n) for n in hit.groups() if n]
        if not all(1 <= n <= 31 for n in numbers):
            break
        days, start = numbers + days, at
        if reader.key(at - 1) in {"و", "-", "–", "الي", "،"} and at >= 2 and _DAYS.fullmatch(reader.key(at - 2)):
            at -= 2
        else:
            break
    return start, days


def _year_after(reader: _Reader, end: int) -> tuple[int, int | None]:
    """The token after the words that fix the year of a month, and the year where it is written."""
    words = lexicon().words
    at = end
    if reader.key(at) in {",", "،"} and _YEAR.fullmatch(reader.key(at + 1)):
        at += 1
    if reader.key(at) == fold("من") and reader.key(at + 1) in _YEAR_WORDS | words["this_year"]:
        at += 1
    if reader.key(at) in _YEAR_WORDS and _YEAR.fullmatch(reader.key(at + 1)):
        at += 1
    if _YEAR.fullmatch(reader.key(at)):
        year, at = int(reader.key(at)), at + 1
        if reader.key(at) in {"م", "ه"}:
            at += 1
        return at, year
    if reader.key(end) in words["this_year"] | words["last"] | words["next"]:
        return end + 1, None
    return end, None


def _numeric(reader: _Reader, place: int) -> Hit | None:
    """A date in digits: ``28/7/1392 هـ``, ``2024-11-07``, ``7/11/2024``."""
    hit = _NUMERIC.fullmatch(reader.key(place))
    if not hit:
        return None
    first, middle, last = int(hit[1]), int(hit[3]), int(hit[4])
    end = place + 1
    if reader.key(end) in {"م", "ه"}:
        end += 1
    year, month, day = (first, middle, last) if first > 31 else (last, middle, first)
    if not 1300 <= year <= 2100:
        return None
    if 1300 <= year <= 1500:
        return place, end, _hijri(year, month, [day])
    return place, end, _value(year, month, [day])


def _bare_year(reader: _Reader, place: int) -> Hit | None:
    """A year after عام or سنة, or written with م."""
    key = reader.key(place)
    if not _YEAR.fullmatch(key) or not 1900 <= int(key) <= 2100:
        return None
    if reader.key(place - 1) in _YEAR_WORDS or reader.key(place + 1) == "م":
        return place, place + 1 + (reader.key(place + 1) == "م"), key
    return None


def _paired(reader: _Reader, end: int, start: int) -> bool:
    """Whether two dates give one day in two calendars: ``25 شوال 1436 هـ الموافق 10 اغسطس 2015 م``."""
    between = [reader.key(n) for n in range(end, start)]
    while between and between[-1] in {":", "(", fold("ل")}:
        between.pop()
    return between == [fold("الموافق")]


def _is_hijri(reader: _Reader, hit: Hit) -> bool:
    words = [reader.key(n) for n in range(hit[0], hit[1])]
    return "ه" in words or any(_HIJRI_YEAR.match(word) for word in words)


def _value(year: int | None, month: int, days: list[int]) -> str | None:
    """EDTF of a Gregorian month or of its days; None where the calendar has no such day."""
    prefix = f"{year:04d}" if year else "XXXX"
    if not days:
        return f"{prefix}-{month:02d}"
    try:
        for day in days:
            date(year or 2024, month, day)
    except ValueError:
        return None
    first, last = (f"{prefix}-{month:02d}-{day:02d}" for day in (days[0], days[-1]))
    return first if len(days) == 1 else f"{first}/{last}"


def _hijri(year: int | None, month: int, days: list[int]) -> str | None:
    """The Gregorian value of a Hijri date by the Umm al-Qura calendar (hijridate); without a year it has none."""
    if not year:
        return None
    from hijridate import Hijri

    try:
        found = [Hijri(year, month, day).to_gregorian() for day in (days or [1])]
    except (ValueError, OverflowError):
        return None
    if not days:
        return f"{found[0].year:04d}-{found[0].month:02d}"
    return "/".join(dict.fromkeys(date(d.year, d.month, d.day).isoformat() for d in (found[0], found[-1])))
