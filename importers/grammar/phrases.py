"""A text under the rules: its tokens, and what the lists know of them. Shared by the finders of names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from functools import cached_property

from ...graph.names.keys import spelt
from .lexicon import lexicon
from .text.cells import CELL_END
from .text.glued import unglued
from .text.segments import Segment, segments
from .text.tokens import Token, readings, tokenize
from .trie import Known, find

PUNCTUATION = re.compile(r"[^\w\u0600-\u06ff]|[،؛؟٪ـ_]")
_DIGITS = re.compile(r"\d")
_DEFINITE = re.compile(r"(?:ال|لل|وال|ولل|بال)\w{2}")

Piece = tuple[int, int, int]  # first token, token after the last, characters of the first token that stay outside


@dataclass
class Phrases:
    """The tokens of one text and the questions that every finder asks about them."""

    text: str
    tokens: list[Token] = field(default_factory=list)
    _places: dict[object, list[int]] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        self.tokens = self.tokens or list(unglued(tokenize(self.text)))

    def __len__(self) -> int:
        return len(self.tokens)

    @cached_property
    def starts(self) -> list[int]:
        """Where each token begins."""
        return [token.start for token in self.tokens]

    @cached_property
    def segments(self) -> list[Segment]:
        """The tokens with their proclitics cut off, as the fields read them."""
        return segments(self.tokens)

    @cached_property
    def _forms(self) -> dict[str, list[int]]:
        """Every form that the tokens may be read as, and at which places: most words that are asked for stand nowhere."""
        found: dict[str, list[int]] = {}
        for place, token in enumerate(self.tokens):
            for form, _ in token.readings():
                found.setdefault(form, []).append(place)
        return found

    def places(self, words: frozenset[str]) -> list[int]:
        """The places of the tokens that may be read as one of these words (``reading``), in order."""
        if words not in self._places:
            self._places[words] = sorted({place for form in words if form in self._forms for place in self._forms[form]})
        return self._places[words]

    def each(self, words: Collection[str]) -> list[tuple[int, tuple[str, int]]]:
        """Where the tokens may be read as one of these words, in order, each with its ``reading``."""
        return [(place, form) for place in self.may_be(words) if (form := self.reading(place, words))]

    def may_be(self, *lists: Collection[str]) -> list[int]:
        """The places of the tokens that may be read as a word of one of some long lists, in order."""
        known = (form for words in lists for form in self._forms if form in words)
        return sorted({place for form in known for place in self._forms[form]})

    def where(self, test: Callable[[str], bool]) -> list[int]:
        """The places of the tokens whose folded words pass a test, in order."""
        if test not in self._places:
            self._places[test] = [place for place, token in enumerate(self.tokens) if test(token.key)]
        return self._places[test]

    def first(self, places: list[int], low: int) -> int | None:
        """The first of some places that is not before a place."""
        at = bisect_left(places, low)
        return places[at] if at < len(places) else None

    def key(self, place: int) -> str:
        """The folded word at a place; nothing outside the text."""
        return self.tokens[place].key if 0 <= place < len(self.tokens) else ""

    def word(self, place: int) -> str:
        """The word as written."""
        return self.tokens[place].text if 0 <= place < len(self.tokens) else ""

    def span(self, piece: Piece) -> tuple[int, int]:
        """The characters of a piece."""
        return self.tokens[piece[0]].start + piece[2], self.tokens[piece[1] - 1].end

    def inside(self, start: int, end: int) -> list[Token]:
        """The tokens that lie inside these characters, in order."""
        low = bisect_left(self.starts, start)
        return [token for token in self.tokens[low : bisect_left(self.starts, end, lo=low)] if token.end <= end]

    def same_line(self, place: int) -> bool:
        """Whether no line ends between this token and the one before, and no cell of a table."""
        if not 0 < place < len(self.tokens):
            return False
        gap = self.text[self.tokens[place - 1].end : self.tokens[place].start]
        return "\n" not in gap and CELL_END not in gap

    def reading(self, place: int, words: Collection[str]) -> tuple[str, int] | None:
        """The form of a token that is among these words, and how many proclitic characters stand before it."""
        if not 0 <= place < len(self.tokens):
            return None
        for found in readings(self.tokens[place].key):
            if found[0] in words:
                return found
        return None

    def is_stop(self, place: int) -> bool:
        """Punctuation, a number, a function word or the end: nothing goes on over it."""
        key = self.key(place)
        words = lexicon().words
        return (
            not key
            or bool(PUNCTUATION.fullmatch(self.word(place)) or _DIGITS.match(key))
            or key in words["functions"]
            or key in words["prepositions"]
            or not self.same_line(place)
        )

    def is_definite(self, place: int) -> bool:
        """Whether a word carries the article."""
        return bool(_DEFINITE.match(self.key(place)))

    def place_at(self, place: int) -> int:
        """How many tokens from here are the name of a place (0 for none); the word as it stands, without proclitics."""
        return find(lexicon().places, (token.key for token in self.tokens[place : place + 6]))[0]

    def known(self, trie: dict[str, object], place: int) -> tuple[int, int, Known] | None:
        """The longest entry of a list that begins here, with any proclitics: tokens, characters skipped, and what it is."""
        best: tuple[int, int, Known] | None = None
        for form, skipped in self.tokens[place].readings():
            if form in trie:
                size, known = find(trie, [form, *(token.key for token in self.tokens[place + 1 : place + 12])])
                if known and (best is None or size > best[0]):
                    best = (size, skipped, known)
        return best

    def name_weight(self, place: int) -> float:
        """How much a word looks like part of a person's name: 0 never, 1 perhaps, 2 surely (in a list, a join, Latin capital)."""
        key, lex = self.key(place), lexicon()
        words = lex.words
        if self.word(place) in {"علي", "عليّ"}:
            return 2
        if not key or self.is_stop(place) or key in words["speech"] or key in lex.honorifics:
            return 0
        if self.word(place)[0].isascii() and self.word(place)[0].isupper():
            return 2
        if key in lex.given or key in lex.family or key in words["name_joins"]:
            return 2
        if key.startswith(("عبدال", "ابو", "بو")) and len(key) > 4:
            return 2
        if self.word(place).endswith(("اً", "ًا")):
            return 0  # the accusative of a common noun
        common = lex.frequency.get(spelt(self.word(place)), 0)  # the list has no vowels: عُمان is as common as عمان
        if key.startswith("ال") and key.endswith(("ي", "يه")) and common < 38:
            return 2  # a rare nisba is a family name
        return 0.5 if common >= 50 else 1 if common >= 35 else 1.5
