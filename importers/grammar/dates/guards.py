"""Whether words in the form of a date are one: not the number of a decree, a price, a street, a person named Ramadan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..text.tokens import Token
from .forms import Match
from .signs import Sign, date_words

_SLASH = "/"
_SHORTENED = frozenset({"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"})  # Sept. 3

_PARTS = frozenset({"end", "beginning", "start", "middle", "course"})  # of a month: by the end of {May}


@dataclass(slots=True)
class DateText:
    """One text while its dates are looked for: tokens, their signs, and the letters of these."""

    tokens: Sequence[Token]
    signs: Sequence[Sign]
    letters: str

    def key(self, place: int) -> str:
        return self.tokens[place].key if 0 <= place < len(self.tokens) else ""

    def is_one_of(self, place: int, words: frozenset[str]) -> bool:
        """Whether a token is one of these words, with or without a joined preposition."""
        return 0 <= place < len(self.tokens) and any(form in words for form, _ in self.tokens[place].readings())

    def letter(self, place: int) -> str:
        return self.letters[place] if 0 <= place < len(self.letters) else ""


def holds(reader: DateText, m: Match) -> bool:
    """Whether words in the form of a date are one here."""
    if m.form in {"worded", "english"}:
        return _is_month(reader, m)
    before = m.start - 1
    if m.form == "year":
        return _is_year(reader, m)
    if m.form == "years":
        return not reader.is_one_of(before, date_words("doubtful")["not_year_after"])
    if m.form == "yearless":
        cue = reader.letter(before) in set("Wp") or reader.is_one_of(before, date_words("context")["day"])
        return cue and (m.says.month or 13) <= 12
    if m.form == "month of year":
        return reader.letter(before) == "s" or reader.is_one_of(before, date_words("context")["since"])
    if m.form == "dateline":
        return before < 8 and reader.letter(before) == "-" and reader.letter(m.end) == "(" and (m.says.month or 13) <= 12
    if m.form == "part":
        return bool(m.says.year or m.says.direction)
    return True


def names_something(reader: DateText, m: Match) -> bool:
    """Whether a day and month without a year are the name of a street, a charter, a family or a paper: ثورة 17 فبراير."""
    if m.form != "worded" or m.says.year or m.says.direction:
        return False
    doubtful = date_words("doubtful")
    words = " ".join(token.key for token in reader.tokens[m.start : m.end])
    if m.start == 0 and words in doubtful["papers"] and reader.key(m.end) == _SLASH:
        return True  # {14 أكتوبر}/ عدن: the paper that the notice stands in
    if not m.says.days and reader.key(m.start - 1) in doubtful["particles"]:
        return True
    return reader.is_one_of(m.start - 1, doubtful["named_after" if m.says.days else "month_named_after"])


def _is_month(reader: DateText, m: Match) -> bool:
    """Names of months that are other words too need more beside them, Hijri and Libyan ones more than others."""
    says, before = m.says, m.start - 1
    month = next(n for n in range(m.start, m.end) if reader.letters[n] in "mMja")
    letter, dated = reader.letters[month], bool(says.days or says.year or says.direction)
    name = reader.tokens[month].key[reader.signs[month].skip :]
    if says.days and reader.letters[month : month + 2] == "a!" and month + 2 < m.end and name not in _SHORTENED:
        return False  # the end of {May.} 3 experts
    if letter == "j":
        return bool(says.days and says.year)
    if reader.letter(before) == "q" and reader.letters[m.start] == "o":
        return False  # النصف الثاني من ديسمبر: the month alone is the date
    if reader.signs[month].skip and name in date_words("doubtful")["months"]:
        return bool(says.year)
    if letter == "M":
        epithet = reader.letter(month + 1) == "_" and reader.key(month + 1) in date_words("context")["epithets"]
        return dated or epithet or reader.letter(before) == "s"
    if dated or name not in date_words("doubtful")["months"]:
        return True
    part = reader.key(before) == "of" and reader.key(before - 1) in _PARTS
    cued = part or reader.is_one_of(before, date_words("context")["since"]) or reader.letter(before) == "s"
    return cued or "/" in reader.letters[m.start : m.end]


def _is_year(reader: DateText, m: Match) -> bool:
    """A bare year: after a word for years or times, or where nothing shows that the number counts something."""
    before, year = m.start - 1, m.says.year or 0
    if m.says.hijri:
        return 1350 <= year <= 1500 and (reader.letter(m.end - 1) == "E" or reader.letter(before) == "c")
    if reader.letter(before) == "c":
        return 1600 <= year <= 2100 and not _numbers_a_decree(reader, before)
    doubtful = date_words("doubtful")
    starting = reader.key(before) == "من" and reader.key(before - 1) in date_words("context")["starting"]
    counts = reader.is_one_of(m.end, doubtful["units"]) and not starting
    if not 1900 <= year <= 2100 or counts or _goes_on(reader, m):
        return False
    if reader.letter(m.end - 1) == "e":
        return True
    if reader.is_one_of(before, doubtful["not_year_after"]) or not reader.key(before)[:1].isalpha():
        return False
    if reader.is_one_of(before, date_words("context")["since"]) or reader.key(before) in {"من", "from", "ب"}:
        return True
    return 1950 <= year <= 2060 and _closed(reader, m.end) and not _quoted(reader, m)


def _numbers_a_decree(reader: DateText, before: int) -> bool:
    """Whether a year belongs to the number of a law or decree: قرار رقم (825) لسنة 2022."""
    back = [reader.key(n) for n in range(max(0, before - 5), before)]
    return reader.key(before)[:1] == "ل" and "رقم" in back and any(key.isdecimal() for key in back)


def _quoted(reader: DateText, m: Match) -> bool:
    """Whether the number ends a quoted name: «أركان 2030»."""
    return reader.key(m.end) in {"»", "”", '"'} and any(reader.key(n) in {"«", "“", '"'} for n in range(m.start - 5, m.start))


def _goes_on(reader: DateText, m: Match) -> bool:
    """Whether the number is one end of a range that holds no years, or is tied to another by a stroke."""
    after, then = reader.letter(m.end), reader.letter(m.end + 1)
    return (after in set("/-") and then in set("dnyhrxX")) or (after == ">" and then == "n")


def _closed(reader: DateText, end: int) -> bool:
    """Whether the words after a number cannot be what it counts: a mark, a definite word, a clause, or the end."""
    key = reader.key(end)
    return not key or not key[0].isalpha() or key.startswith(("ال", "و", "لل", "ف")) or key in date_words("context")["goes_on"]
