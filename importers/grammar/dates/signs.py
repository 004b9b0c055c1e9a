"""What each token does in a date, as one letter, so that the forms of dates are patterns over letters (``forms``).

d day or month number   y year   h Hijri year   n other number   # whole date in digits
r 26-28   x 24/9   X 10/2023   R 2022-2023
m Gregorian, M Hijri, j Libyan month (1986-2011), a English or French month   _ further token of the same word
o ordinal   t tens   k teens   g the first   q quarter or half   w of   s month of   c year of   e E era   D Jamahiriya era
p same day in the other calendar   L N T last, next, this   l i u the same before an English noun   W weekday   ' as in 7th
& and   > to   - / , ( ) : themselves   ! full stop   . all else
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from ....graph.names.keys import fold
from ..list_files import keys, rows
from ..text.tokens import Token, readings

_CLASSES = {
    "of": "w", "month_of": "s", "gregorian_era": "e", "hijri_era": "E", "and": "&", "to": ">", "same_day": "p", "year": "c",
    "last": "L", "next": "N", "this": "T", "last_latin": "l", "next_latin": "i", "this_latin": "u",
    "first_day": "g", "teens": "k", "suffix": "'",
}  # fmt: skip
_NUMBERS = {"ordinal": "o", "tens": "t", "part": "q", "weekday": "W", "latin_month": "a"}
_CALENDARS = {"gregorian": "m", "hijri": "M", "libyan-jamahiriya": "j"}
_MARKS = {"-": "-", "–": "-", "—": "-", "/": "/", "\\": "/", ",": ",", "،": ",", ".": "!", "(": "(", ")": ")", ":": ":"}
_WHOLE = re.compile(r"(\d{1,4})([/.\-])(\d{1,2})\2(\d{1,4})")
_TWO = re.compile(r"(\d{1,4})([/\-])(\d{1,4})")


class Sign(NamedTuple):
    """A token as a part of a date: its letter, the numbers it gives, and the characters of it that stand outside."""

    letter: str
    numbers: tuple[int, ...] = ()
    skip: int = 0


@cache
def date_words(table: str) -> Mapping[str, frozenset[str]]:
    """A table of importers/lexicon/dates.toml: its lists as sets of folded words."""
    return {name: frozenset(fold(word) for word in words) for name, words in _file()[table].items()}


@cache
def weekdays() -> frozenset[str]:
    """The days of the week, folded."""
    return frozenset(fold(word) for word in _file()["numbers"]["weekday"])


@cache
def day_offsets() -> Mapping[str, int]:
    """Words for a day seen from the day of writing, folded, with how many days after it they mean."""
    return {fold(words): int(offset) for words, offset in _file()["relative"].items()}


@cache
def counts() -> Mapping[str, int]:
    """Words for how many, folded."""
    return {fold(word): int(number) for word, number in _file()["counts"].items()}


@cache
def _file() -> dict[str, dict[str, Any]]:
    return tomllib.loads((files("rawabit.importers.lexicon") / "dates.toml").read_text(encoding="utf-8"))


@cache
def _words() -> dict[str, Sign]:
    """Every single word with a part in dates."""
    found = {word: Sign(letter) for name, letter in _CLASSES.items() for word in date_words("classes")[name]}
    for name, numbered in _file()["numbers"].items():
        found |= {fold(word): Sign(_NUMBERS[name], (int(number),)) for word, number in numbered.items()}
    return found


@cache
def _months() -> dict[str, Sign]:
    return {" ".join(keys(row[0])): Sign(_CALENDARS[row[2]], (int(row[1]),)) for row in rows("months.tsv")}


def signs(tokens: list[Token]) -> list[Sign]:
    """The sign of each token, in order."""
    found: list[Sign] = []
    for place, token in enumerate(tokens):
        if len(found) > place:
            continue
        following = tokens[place + 1].key if place + 1 < len(tokens) else ""
        whole = len(token.key) == len(token.text)
        if following in _second_words() and (double := _month(token.key, whole, f" {following}")):
            found += [double, Sign("_")]
        elif token.key == "و" and [t.key for t in tokens[place + 1 : place + 3]] == [".", "ر"]:
            found += [Sign("D"), Sign("_"), Sign("_")]
        else:
            found.append(_sign(token.key, whole))
    return found


@cache
def _second_words() -> frozenset[str]:
    """The second words of the months of two words."""
    return frozenset(name.split(" ", 1)[1] for name in _months() if " " in name)


@lru_cache(maxsize=20_000)
def _sign(key: str, whole: bool) -> Sign:
    """The sign of a folded word alone; ``whole`` says that folding left nothing out, so what is joined to it can be cut off."""
    if "0" <= key[:1] <= "9":
        return _number(key)
    known = _month(key, whole) or _words().get(key)
    if known is None and len(key) == 1:
        return Sign(_MARKS.get(key, "."))
    if known is None:
        joined = ((_words().get(form), skip) for form, skip in readings(key))
        known = next((Sign(s.letter, s.numbers, skip) for s, skip in joined if s and s.letter in "cWq"), None)
    return known or Sign(".")


def _month(key: str, whole: bool, more: str = "") -> Sign | None:
    """The name of a month; with a joined preposition only where the word cannot be another."""
    if sign := _months().get(key + more):
        return sign
    if not whole:
        return None
    for form, skip in readings(key)[1:]:
        sign = _months().get(form + more)
        if sign and skip == 1 and form[:2] == key[1:3] and len(form) > 3:
            return Sign(sign.letter, sign.numbers, 1) if more or sign.letter == "m" else None
    return None


def _number(key: str) -> Sign:
    if key.isdecimal():
        number = int(key) if len(key) < 5 else -1
        if len(key) <= 2 and 1 <= number <= 31:
            return Sign("d", (number,))
        letter = "h" if 1300 <= number <= 1500 else "y" if 1600 <= number <= 2100 else "n"
        return Sign(letter, (number,))
    if hit := _WHOLE.fullmatch(key):
        return Sign("#", (int(hit[1]), int(hit[3]), int(hit[4]))) if _plausible(hit) else Sign("n")
    if hit := _TWO.fullmatch(key):
        return _pair(int(hit[1]), hit[2], int(hit[3]), hit[3])
    return Sign("n")


def _plausible(hit: re.Match[str]) -> bool:
    """Whether one end is a year, or a year of two digits between strokes, and the rest can be days and months."""
    first, last = hit[1], hit[4]
    if len(first) == 4:
        return len(last) <= 2 and 1300 <= int(first) <= 2100 and int(hit[3]) <= 31 and int(last) <= 31
    whole = len(last) == 4 and 1300 <= int(last) <= 2100
    return len(first) <= 2 and int(first) <= 31 and int(hit[3]) <= 31 and (whole or (len(last) == 2 and hit[2] == "/"))


def _pair(first: int, stroke: str, last: int, written: str) -> Sign:
    if 1300 <= first < last <= 2100 and last - first < 100:
        return Sign("R", (first, last))
    if 1 <= first <= 12 and len(written) == 4 and 1300 <= last <= 2100:
        return Sign("X", (first, last))
    if not (1 <= first <= 31 and 1 <= last <= 31 and len(written) <= 2):
        return Sign("n")
    return Sign("x" if stroke == "/" else "r", (first, last))
