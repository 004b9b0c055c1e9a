"""Who does what to whom in an English sentence: subject and objects of a verb, how far along, denied or not, on whose word."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from ....graph.model import Modality, Polarity
from ..reading import Mark, Reading, Referent
from .runs import Page
from .words import Phrase, listed, phrases_of, starts

ACTORS = frozenset({"person", "post", "organization"})
PARTIES = frozenset({"organization", "place"})
ALL = ACTORS | PARTIES
_ASIDE = frozenset(
    {("accompanied", "by"), ("flanked", "by"), ("led", "by"), ("headed", "by"), ("represented", "by"), ("according", "to")}
)
_JOINS = frozenset({"and", "the", ",", ".", "his", "her", "its", "their", "both"})
_HOLDERS = frozenset({"person", "post"})
_LEADS = frozenset({"at", "in", "from", "with", "to", "by", "after", "on"})  # before a name that is no subject
_BETWEEN = frozenset(
    {
        "and",
        ",",
        "the",
        "its",
        "as",
        "well",
        "of",
        "from",
        "by",
        "representatives",
        "representative",
        "both",
        "a",
        "an",
        "delegations",
        "with",
        ".",
    }
)


@dataclass(slots=True)
class Sentences:
    """A page and the reading that its claims go to."""

    reading: Reading
    page: Page

    def find(self, phrases: tuple[Phrase, ...]) -> Iterator[tuple[int, int]]:
        """Where one of these phrases stands outside names: its first token and the one after its last."""
        place = self.page.first
        while place < self.page.last:
            size = starts(self.page.tokens, place, phrases)
            if size and not self.in_name(place):
                yield place, place + size
            place += max(size, 1)

    def in_name(self, place: int) -> bool:
        return self.reading.at(self.page.tokens[place].start, ALL) is not None

    def sentence(self, place: int) -> tuple[int, int]:
        """The characters of the sentence of a token; after the last token, of that one."""
        return self.reading.sentence(self.page.tokens[min(place, self.page.last - 1)].start)

    def clause(self, place: int) -> int:
        """The character where the clause of a verb begins: the sentence, or after ``that``, ``which`` or ``;``."""
        start, _ = self.sentence(place)
        for at in range(place - 1, self.page.first - 1, -1):
            token = self.page.tokens[at]
            if token.start < start:
                break
            if token.key in {"that", "which", "who", ";"} and not self.in_name(at):
                return token.start
        return start

    def words(self, start: int, end: int) -> list[str]:
        """The folded words between two characters that stand outside names."""
        first = self.reading.token_at(start)
        found = []
        for place in range(first, self.page.last):
            token = self.page.tokens[place]
            if token.end > end:
                break
            if not self.in_name(place):
                found.append(token.key)
        return found

    def subjects(self, place: int, kinds: Collection[str] = ALL) -> list[Mark]:
        """Who does what the verb at a token says: the mark right before it and those joined to it by ``and``, else the first; of
        the second of two verbs (met the envoy {and chaired} …) that of the first."""
        start, verb = self.clause(place), self.page.tokens[place].start
        marks = self._own(list(self.reading.outer(start, verb, ALL)), start)
        if not marks:
            return self._main_subject(start, verb, kinds)
        marks = marks[:1] + [one for before, one in itertools.pairwise(marks) if not self._completes(before, one)]
        last = marks[-1]
        if self.words(last.end, verb)[-1:] == ["and"]:
            marks = self._leading(marks, start)
        elif len(self.words(last.end, verb)) > 5 or last.kind not in kinds:
            return [m for m in marks if m.kind in kinds][:1]
        return self._joined(marks)

    def _leading(self, marks: list[Mark], start: int) -> list[Mark]:
        """The first mark of a clause that no preposition leads to, and those joined to it: the subject of its first verb."""
        free = [m for m in marks if not _LEADS.intersection(self.words(start, m.start)[-2:])] or marks
        run = free[:1]
        for mark in marks[marks.index(free[0]) + 1 :]:
            gap = set(self.words(run[-1].end, mark.start))
            if not (self.apposed(run[-1], mark) or gap <= _JOINS | listed("honorifics")):
                break
            run.append(mark)
        return run

    def _joined(self, marks: list[Mark]) -> list[Mark]:
        """The last mark and those joined to it by ``and``; a post and its holder count once, as the holder."""
        joined, low = [marks[-1]], marks[-1]
        anded = False
        for mark in reversed(marks[:-1]):
            gap = set(self.words(mark.end, low.start))
            if self.apposed(mark, low) and "and" not in gap:
                joined[0] = mark if mark.kind == "person" else joined[0]
            elif (
                _are_alike(mark, joined[0])
                and gap & ({"and", ","} if anded else {"and"})
                and gap <= _JOINS | {"of"} | listed("honorifics")
            ):
                anded = True
                joined.insert(0, mark)
            else:
                break
            low = mark
        return joined

    def _completes(self, first: Mark, second: Mark) -> bool:
        """Whether a mark only says whose or of where the one before is: the Ministry of Energy {of Jordan}."""
        return self.words(first.end, second.start) in (["of"], ["of", "the"]) and second.kind in PARTIES

    def _main_subject(self, start: int, verb: int, kinds: Collection[str]) -> list[Mark]:
        """Whom ``it`` or ``they`` in ``denied that it had signed`` means: the subject of the main clause."""
        low, _ = self.reading.sentence(start)
        pronoun = {"it", "they"} & set(self.words(start, verb))
        marks = [m for m in self.reading.outer(low, start, ALL) if m.kind in kinds] if pronoun and low < start else []
        return marks[-1:]

    def _own(self, marks: list[Mark], start: int) -> list[Mark]:
        """Without those who only came along (``accompanied by …``), led somebody, or stand in ``According to …``."""
        kept: list[Mark] = []
        low, aside = start, None
        for mark in marks:
            words = self.words(low, mark.start)
            pairs = set(itertools.pairwise(words))
            if pairs & _ASIDE or (aside and self.apposed(aside, mark)):
                aside = mark
            else:
                kept.append(mark)
                aside = None
            low = mark.end
        return kept

    def apposed(self, first: Mark, second: Mark) -> bool:
        """Whether one mark explains the other: a post and its holder beside each other."""
        gap = [
            w
            for w in self.words(first.end, second.start)
            if w not in {",", "the", "."} and w not in listed("honorifics") | listed("posts", "heads")
        ]
        return not gap and first.kind != second.kind and {first.kind, second.kind} <= {"person", "post"}

    def subject(self, place: int, kinds: Collection[str] = ALL) -> Mark | None:
        return next(iter(self.subjects(place, kinds)), None)

    def objects(self, place: int, kinds: Collection[str] = ALL, *, reach: int = 60, most: int = 8) -> list[Mark]:
        """The marks that follow a token, joined by commas and ``and``; a post and its holder count once, as the holder."""
        at = self.page.tokens[place - 1].end
        _, end = self.sentence(place - 1)
        found: list[Mark] = []
        for mark in self.reading.outer(at, end, ALL):
            words = self.words(at, mark.start)
            if (found and not set(words) <= _BETWEEN | listed("honorifics")) or mark.start - at > reach:
                break
            if found and self.apposed(found[-1], mark):
                found[-1] = mark if mark.kind == "person" else found[-1]
            elif mark.kind in kinds:
                found.append(mark)
            elif found:
                break
            at = mark.end
        return found[:most]

    def who(self, mark: Mark) -> Referent:
        return self.reading.principal(mark)

    def polarity(self, start: int, end: int) -> Polarity:
        words = self.words(start, end)
        refused = any(one in listed("guards", "refusal") and other == "to" for one, other in itertools.pairwise(words))
        denied = refused or any(word in listed("guards", "negation") for word in words) or self._is_denied(start, end)
        return Polarity.NEGATED if denied else Polarity.AFFIRMED

    def _is_denied(self, start: int, end: int) -> bool:
        """Whether what ends here stands in a clause that words before ``start`` deny: {denied that} he had met …."""
        clause = self.clause(self.reading.token_at(end - 1))
        low, _ = self.reading.sentence(clause)
        told = self.words(low, min(clause, start)) if self.page.key(self.reading.token_at(clause)) == "that" else []
        false = not {"not", "no"}.isdisjoint(told) and not listed("guards", "true").isdisjoint(told)
        return false or not listed("guards", "untrue").isdisjoint(told)

    def modality(self, start: int, end: int, default: Modality = Modality.ACTUAL) -> Modality:
        """Wished, discussed, agreed or planned, by the words between two characters."""
        words = set(self.words(start, end))
        for name, found in (
            ("wish", Modality.WISHED),
            ("plan", Modality.PLANNED),
            ("agree", Modality.AGREED),
            ("discuss", Modality.DISCUSSED),
        ):
            if words & listed("guards", name):
                return found
        return default

    def told(self, start: int, place: int, end: int) -> tuple[Modality, Polarity]:
        """How far along what a verb tells is, and whether it is denied, by the words from a character to its last token: planned
        after ``will`` or a bare ``to`` (was to have), and where it is only supposed; what is denied is no plan.
        """
        words = set(self.words(start, self.page.tokens[end - 1].end))
        if self.polarity(start, self.page.tokens[end - 1].end) is Polarity.NEGATED:
            return Modality.ACTUAL, Polarity.NEGATED
        bare = self.page.key(place - 1) == "to" or (self.page.key(place - 1) == "have" and self.page.key(place - 2) == "to")
        planned = bare or not words.isdisjoint(listed("guards", "ahead")) or self._is_supposed(place)
        return Modality.PLANNED if planned else Modality.ACTUAL, Polarity.AFFIRMED

    def _is_supposed(self, place: int) -> bool:
        """Whether the sentence of a verb only supposes it: {If} the Minister chairs, {Had} the Minister chaired."""
        start, _ = self.sentence(place)
        words = self.words(start, self.page.tokens[place].start)
        opening = self.page.key(self.reading.token_at(start))
        return opening in {"had", "should", "were"} or not {"if", "unless", "whether"}.isdisjoint(words)

    def is_hearsay(self, place: int) -> bool:
        """Whether the sentence of a token only passes on what others claim."""
        return not listed("guards", "hearsay").isdisjoint(self.words(*self.sentence(place)))

    def speaker(self, place: int) -> Referent | None:
        """Who says what stands at a token: the subject of a verb of saying before it in the sentence, or who is named after
        ``according to``."""
        start, end = self.sentence(place)
        first = self.reading.token_at(start)
        for at in range(place - 1, first - 1, -1):
            if starts(self.page.tokens, at, phrases_of("verbs", "state")) and not self.in_name(at):
                mark = self.subject(at, ACTORS)
                if mark:
                    return self.who(mark)
        for at in range(first, self.page.last):
            if self.page.tokens[at].end > end:
                break
            if starts(self.page.tokens, at, phrases_of("nouns", "according")):
                source = self.reading.after(self.page.tokens[at + 1].end, ACTORS)
                return self.who(source) if source and source.end <= end else None
        return None


def _are_alike(one: Mark, other: Mark) -> bool:
    return one.kind == other.kind or {one.kind, other.kind} <= _HOLDERS
