"""The English parts of a text, and runs of words in capitals in them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from operator import itemgetter

from ....grammar.english_words import is_portfolio, listed, owner_of, sorts
from ....grammar.phrases import Phrases
from ....grammar.text.sentences import bounded
from ....grammar.text.tokens import Token
from ...reading import Reading
from .shouted import recased

Piece = tuple[int, int]
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_ARABIC = re.compile(r"[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]")
_HOURS = frozenset({"a.m", "p.m"})
_NEXT = re.compile(r"\s+(?:Mr|Mrs|Ms|Dr|Prof|Eng|The|A|It|He|She|They|In|On|At|Present|Apologies)\b")
_STATES = frozenset({"u.s", "u.k"})
# What may lead to a field of a ministry behind and: {Natural} Resources. Not: Ministry of Electricity and {Wadi} Power signed.
_DESCRIBES = (
    "al",
    "ic",
    "able",
    "ible",
    "ar",
    "ive",
    "ary",
    "ous",
    "ine",
    "ern",
    "ian",
    "ing",
    "ed",
    "er",
    "y",
    "s",
    "th",
    "ment",
)
_FIELDS = frozenset(
    {"land", "water", "air", "sea", "food", "fish", "small", "medium", "heavy", "light", "human", "youth", "labour"}
)
TELLING = ("-based", "-born", "-led", "-funded", "-owned", "-backed", "-financed", "-sponsored", "-trained")
_FEWEST = 20  # Latin letters: fewer on a line are names in an Arabic text
_LONGEST = 60  # words in capitals, more than any name has: a page of nothing else is looked at once


def parts(text: str) -> list[tuple[int, int]]:
    """The lines of a text that are in English, as characters; neighbouring ones as one part, blank lines between them or not.

    Short lines that open a text belong to the English line that follows them: where and when it was written.
    """
    found: list[tuple[int, int]] = []
    at = 0
    blank = True  # whether there is nothing yet
    opening: int | None = None  # where the short lines begin that open the text
    for line in text.splitlines(keepends=True):
        if not line.strip() and found and found[-1][1] == at:
            found[-1] = (found[-1][0], at + len(line))
        latin = len(_LATIN.findall(line))
        arabic = len(_ARABIC.findall(line)) if latin else 0  # as in most lines of an Arabic text
        if latin > 2 * arabic and (latin >= _FEWEST or (found and found[-1][1] == at)):
            low = found.pop()[0] if found and found[-1][1] == at else at
            found.append((low if found or opening is None else opening, at + len(line)))
        elif not found and latin > arabic == 0 and (opening is not None or blank):
            opening = at if opening is None else opening
        elif line.strip():
            opening = None
        at += len(line)
        blank = blank and not line.strip()
    return found


@dataclass(slots=True)
class Page:
    """One English part: the tokens of the whole text, which of them are in it, and how words of lines in capitals are meant."""

    phrases: Phrases
    first: int
    last: int
    meant: Mapping[int, str] = field(default_factory=dict)
    places: dict[str, list[int]] = field(init=False, default_factory=dict)
    """Where each word stands, folded, in order."""

    def __post_init__(self) -> None:
        for place in range(self.first, self.last):
            self.places.setdefault(self.tokens[place].key, []).append(place)

    @property
    def tokens(self) -> list[Token]:
        return self.phrases.tokens

    def key(self, place: int) -> str:
        return self.tokens[place].key if self.first <= place < self.last else ""

    def word(self, place: int) -> str:
        return self.meant.get(place, self.tokens[place].text) if self.first <= place < self.last else ""

    def is_capital(self, place: int) -> bool:
        """Whether a word is written as a name: in capitals, and no word that only opens a sentence or tells: {Amman-based}."""
        word, key = self.word(place), self.key(place)
        return word[:1].isupper() and not (key.endswith(TELLING) or (key in listed("openers") and self.opens(place)))

    def opens(self, place: int) -> bool:
        """Whether a sentence, a line or a bracket begins here."""
        before = self.word(place - 1)
        numbered = before == ")" and self.word(place - 2).isdigit()
        return not before or numbered or before in '.!?:-–—•("“' or not self.phrases.same_line(place)

    def run(self, place: int) -> int:
        """Where the words in capitals end that begin here, sixty at most; no line, mark or small word is crossed."""
        at = place
        while at - place < _LONGEST and self.is_capital(at) and (at == place or self.phrases.same_line(at)):
            at += 1 + (at > place and self._owns_in_plural(at + 1))
        return at

    def _owns_in_plural(self, place: int) -> bool:
        """Whether an apostrophe stands between a plural and what it owns: Wadi Exporters{'} Union."""
        joined = self.word(place) in {"'", "\u2019"} and self.tokens[place - 1].end == self.tokens[place].start
        return joined and self.key(place - 1).endswith("s") and self.is_capital(place + 1)

    def dotted_state(self, place: int) -> int:
        """How many tokens the initials of a state are: {U.S.} Ambassador; 0 where none stand."""
        within = self.key(place - 1) == "the" and self.key(place - 2) == "in"  # he lives {in the U.S.} The Minister …
        return 2 if self.key(place) in _STATES and self.word(place + 1) == "." and not within else 0

    def span(self, piece: Piece) -> tuple[int, int]:
        """The characters of a piece, without the ending of one that owns what follows: {UNIDO}'s."""
        last = self.tokens[piece[1] - 1]
        return self.tokens[piece[0]].start, last.end - 2 * bool(owner_of(last.text))

    def text(self, piece: Piece) -> str:
        start, end = self.span(piece)
        return self.phrases.text[start:end]


def portfolio_at(page: Page, place: int) -> int:
    """The token after one word of what a ministry is for; 0 where none stands. At the beginning or after ``and`` another word
    in capitals may lead: Water and {Natural Resources}."""
    if page.is_capital(place + 1) and page.key(place + 1) == "minister":
        return 0  # Minister of Planning and {State} Minister
    if page.is_capital(place) and is_portfolio(page.key(place)):
        return place + 1
    leads = page.key(place - 1) in {"of", "for", "the", "and", "&"} and page.is_capital(place) and page.is_capital(place + 1)
    names = (
        page.key(place) in listed("honorifics") | listed("posts", "heads") | sorts("heads").keys() | sorts("nationalities").keys()
    )
    joined = page.key(place - 1) in {"and", "&"} and not page.key(place).endswith(_DESCRIBES) and page.key(place) not in _FIELDS
    return (
        place + 2
        if leads and not (names or joined) and page.phrases.same_line(place + 1) and is_portfolio(page.key(place + 1))
        else 0
    )


def pages(phrases: Phrases, found: list[tuple[int, int]]) -> list[Page]:
    """The English parts as pages of tokens."""
    within = [(bisect_left(phrases.starts, start), bisect_left(phrases.starts, end)) for start, end in found]
    return [Page(phrases, first, last, recased(phrases, first, last)) for first, last in within if first < last]


def lies_in(found: list[tuple[int, int]], at: int) -> bool:
    """Whether a character lies in one of the English parts.

    Args:
        found: the parts, in order.
        at: where the character stands.
    """
    before = bisect_right(found, at, key=itemgetter(0))
    return before > 0 and at < found[before - 1][1]


def mend_sentences(reading: Reading, found: list[tuple[int, int]]) -> None:
    """Take back the ends of sentences that were only abbreviations: Mr., H.E., Dr."""
    opened = {start for start, _ in found}
    english = (at not in opened and lies_in(found, at) for at in reading.breaks)
    pairs = list(zip(reading.breaks, english, strict=True))
    ends = (at for at, within in pairs if not (within and _abbreviated(reading.text, at)))
    reading.breaks[:] = bounded(reading.text, ends)


def _abbreviated(text: str, at: int) -> bool:
    before = re.search(r"([\w.]+)\.\s*$", text[max(0, at - 14) : at])
    if before is None or text[at - 1 : at] != ".":
        return False
    if before[1].casefold() in _HOURS and _NEXT.match(text, at):
        return False  # at 10 a.m. Mr. Salem presided
    return before[1].casefold() in listed("abbreviations") or all(len(part) == 1 for part in before[1].split("."))
