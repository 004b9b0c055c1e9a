"""The dates of a notice: every month name of the region, Hijri, digits of all sorts, ranges; no year is made up.

Values are EDTF; where the text gives no year they begin with XXXX. What cannot be or may be read another way keeps its words and
has a reason. Words such as اليوم and الأسبوع القادم hang on the day of writing: ``relative``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from ....graph.names.keys import fold
from ..text.spans import Span
from ..text.tokens import Token
from .calendars import Written, doubt_words, joined, turned, value
from .forms import Match, matches
from .guards import DateText, holds, names_something
from .signs import date_words, signs
from .terms import is_bound

_SURE, _DOUBTED = 0.95, 0.6
_PAIR = re.compile(r",?\(?p:?w?\(?|[-/(]")
_DAY = frozenset(fold(w) for w in ("يوم", "تاريخ", "صباح", "مساء"))  # before the last day of a range
_FROM, _LED, _NEAR = fold("من"), 8, 4  # tokens before the first day in which something is moved, and in which من stands
_FULL = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date that was found: its tokens, what it says, its value and the name of a reason to doubt it."""

    start: int
    end: int
    says: Written
    value: str | None
    doubt: str | None


def find_dates(tokens: list[Token], text: str) -> list[Span]:
    """The dates of a text, in order, none inside another.

    Returns:
        Spans of kind ``date``. ``value`` is EDTF, or None where the words give no day that there is or may mean two.
        ``reason`` says why, as it does where a value is doubted.
    """
    found_signs = signs(tokens)
    reader = DateText(tokens, found_signs, "".join(s.letter for s in found_signs))
    found: list[_Dated] = []
    place = 0
    while place < len(tokens):
        hit = next((m for m in matches(reader.letters, reader.signs, place) if holds(reader, m)), None)
        if hit is None:
            place += 1
            continue
        if not names_something(reader, hit):
            _keep(reader, found, hit)
        place = hit.end
    return [_span(reader, text, dated) for dated in found]


def _keep(reader: DateText, found: list[_Dated], hit: Match) -> None:
    """Add a date; the second of a pair in two calendars, or the end of a range, becomes one with the first."""
    says = hit.says
    if hit.form == "days of the month" and (month := next((d.says for d in reversed(found) if d.says.month), None)):
        says = replace(says, month=month.month, year=month.year, hijri=month.hijri)
    dated = _Dated(hit.start, hit.end, says, *value(says))
    if found and found[-1].says.hijri != says.hijri and _is_pair(reader, found[-1], dated):
        first = found.pop()
        read, doubt = joined(first.says, says)
        gregorian = says if first.says.hijri else first.says
        end = hit.end + (reader.letter(first.end) == "(" and reader.letter(hit.end) == ")")
        dated = _Dated(first.start, end, replace(gregorian, doubt=doubt), read, doubt)
    elif found and _reaches(reader, found[-1], dated) and (value_ := _range(found[-1], dated)):
        dated = replace(dated, start=found.pop().start, value=value_)
    found.append(_by_weekday(reader, dated))


def _reaches(reader: DateText, first: _Dated, last: _Dated) -> bool:
    """Whether a range goes from one date to another: words say so (إلى غاية, حتى يوم الخميس; with و only after من), but not after
    قبل, nor where something was moved from one to the other; or a dash after a day that wants the year of the other."""
    between = range(first.end, last.start)
    letters = reader.letters[first.end : last.start]
    wanting = last.says.year and not first.says.year and (first.says.month or 0) != (last.says.month or 0)
    led = all(letter in ">W" or reader.key(n) in _DAY for n, letter in zip(between, letters, strict=True))
    before = [reader.key(n) for n in range(max(0, first.start - _LED), first.start)]
    joined = reader.key(first.end).startswith("و") and _FROM not in before[-_NEAR:]
    moved = any(key.removeprefix("و") in date_words("terms")["moves"] for key in before)
    barred = joined or moved or is_bound(reader.tokens, first.start)
    return (letters[:1] == ">" and led and not barred) or (letters == "-" and bool(wanting))


def _range(first: _Dated, last: _Dated) -> str | None:
    """The value of a range over two months, with a year that stands at one end only: 27 مارس إلى 9 أفريل 2024. None where it
    would end before it begins."""
    says, end = first.says, last.says
    if not (len(says.days) == len(end.days) == 1 and first.value and last.value) or says.hijri or end.hijri:
        return None
    if end.year and not says.year:
        says = replace(says, year=end.year - ((says.month or 0) > (end.month or 0)))
    elif says.year and not end.year:
        end = replace(end, year=says.year + ((says.month or 0) > (end.month or 0)))
    begins, ends = value(replace(says, doubt=None))[0], value(replace(end, doubt=None))[0]
    backwards = bool(begins and ends and says.year and begins > ends)
    return None if backwards or not (begins and ends) else f"{begins}/{ends}"


def _is_pair(reader: DateText, first: _Dated, second: _Dated) -> bool:
    between = reader.letters[first.end : second.start]
    if not (first.says.days and second.says.days and _PAIR.fullmatch(between)):
        return False
    return "p" in between or bool(first.value and second.value and joined(first.says, second.says)[1] is None)


def _by_weekday(reader: DateText, dated: _Dated) -> _Dated:
    """A weekday before a date is a check of it, and tells the day from the month in 03/04/2025."""
    back = next((n for n in range(dated.start - 1, max(-1, dated.start - 4), -1) if reader.letter(n) not in ",p:("), -1)
    if reader.letter(back) != "W" or not dated.value or not _FULL.fullmatch(dated.value):
        return dated
    wanted, says = reader.signs[back].numbers[0], dated.says
    if date.fromisoformat(dated.value).weekday() == wanted:
        return replace(dated, doubt=None)
    other_way = value(turned(says))[0] if dated.doubt == "day_first" else None
    if other_way and date.fromisoformat(other_way).weekday() == wanted:
        return replace(dated, value=other_way, doubt=None)
    return replace(dated, doubt="weekday")


def _span(reader: DateText, text: str, dated: _Dated) -> Span:
    start = reader.tokens[dated.start].start + reader.signs[dated.start].skip
    end = reader.tokens[dated.end - 1].end
    why = doubt_words(dated.doubt) if dated.doubt else None
    return Span(start, end, text[start:end], "date", value=dated.value, reason=why, confidence=_DOUBTED if why else _SURE)
