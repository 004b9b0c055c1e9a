"""Where sentences and clauses of an English text begin, and which of their words stand outside names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import chain, islice

from ....grammar.english_words import Phrase, PhraseList, listed, starts
from ...reading import Reading
from ..page.runs import Page

ACTORS = frozenset({"person", "post", "organization"})
PARTIES = frozenset({"organization", "place"})
ALL = ACTORS | PARTIES
_LONGEST = 60  # tokens of a clause between commas
_BEFORE_VERBS = frozenset({"has", "had", "have", "was", "were", "is", "are", "be", "been", "also", "then", "later", "today"})


@dataclass(slots=True)
class Clauses:
    """A page and the reading that its claims go to, cut into sentences and clauses."""

    reading: Reading
    page: Page

    def find(self, phrases: tuple[Phrase, ...], low: int | None = None, high: int | None = None) -> Iterator[tuple[int, int]]:
        """Where one of these phrases begins outside names, on the page or between two characters: its first token and the one
        after its last."""
        place = self.page.first if low is None else max(self.page.first, self.reading.token_at(low))
        last = self.page.last if high is None else min(self.page.last, self.reading.token_at(high))
        for at in self._opened(phrases, place, last):
            size = starts(self.page.tokens, at, phrases) if at >= place else 0
            if size and not self.in_name(at):
                yield at, at + size
            place = max(place, at + size)

    def _opened(self, phrases: tuple[Phrase, ...], low: int, high: int) -> list[int]:
        """Where a word stands that one of these phrases begins with, in order."""
        firsts = phrases.by_first if isinstance(phrases, PhraseList) else {phrase[0] for phrase in phrases}
        places = [self.page.places[first] for first in firsts if first in self.page.places]
        return sorted(chain.from_iterable(each[bisect_left(each, low) : bisect_left(each, high)] for each in places))

    def in_name(self, place: int) -> bool:
        return self.reading.at(self.page.tokens[place].start, ALL) is not None

    def sentence(self, place: int) -> tuple[int, int]:
        """The characters of the sentence of a token; after the last token, of that one."""
        return self.reading.sentence(self.page.tokens[min(place, self.page.last - 1)].start)

    def clause(self, place: int) -> int:
        """The character where the clause of a verb begins: the sentence, or after ``that``, ``which`` or ``;``."""
        start, _ = self.sentence(place)
        aside = self.aside(place)
        for at in range((aside[0] if aside else place) - 1, self.page.first - 1, -1):
            token = self.page.tokens[at]
            if token.start < start:
                break
            if token.key in {"that", "which", "who", ";"} and not self.in_name(at):
                return token.start
        return start

    def aside(self, place: int) -> tuple[int, int] | None:
        """The tokens of the clause between commas that ends right before a verb: the Minister{, who was ill,} did not attend."""
        end = place
        while self.page.key(end - 1) in listed("guards", "auxiliary") | _BEFORE_VERBS:
            end -= 1
        start, _ = self.sentence(place)
        for at in range(end - 2, max(self.page.first, end - _LONGEST), -1) if self.page.word(end - 1) == "," else ():
            if self.page.tokens[at].start < start or self.page.word(at) == ";":
                break
            if self.page.key(at) in {"who", "which"} and self.page.word(at - 1) == "," and not self.in_name(at):
                return at - 1, end
        return None

    def words(self, start: int, end: int, most: int | None = None) -> list[str]:
        """The folded words between two characters that stand outside names, the first ones where that many are enough."""
        first = self.reading.token_at(start)
        found: list[str] = []
        for place in range(first, self.page.last):
            token = self.page.tokens[place]
            if token.end > end or len(found) == most:
                break
            if not self.in_name(place):
                found.append(token.key)
        return found

    def last_words(self, start: int, end: int, most: int, but: Collection[str] = ()) -> list[str]:
        """The last of ``words``, at most so many, those in ``but`` not counted: a sentence may be as long as a page."""
        return list(islice((word for word in self.words_back(start, end) if word not in but), most))[::-1]

    def words_back(self, start: int, end: int) -> Iterator[str]:
        """The same as ``words``, the last first, each looked at once it is asked for."""
        first, place = self.reading.token_at(start), min(self.reading.token_at(end), self.page.last) - 1
        for at in range(place, first - 1, -1):
            token = self.page.tokens[at]
            if token.end <= end and not self.in_name(at):
                yield token.key
