"""What an English sentence says of what its verb tells: how far along it is, whether it is denied, and on whose word."""

from __future__ import annotations

import itertools

from .....graph.model import Modality, Polarity
from ....grammar.english_words import listed, phrases_of, starts
from ...claims import Mark, Referent
from .clauses import ACTORS
from .parts import Parts


class Sentences(Parts):
    """The sentences of a page with who does what in them, how far along, denied or not, on whose word."""

    __slots__ = ()

    def who(self, mark: Mark) -> Referent:
        return self.reading.principal(mark)

    def behind_aside(self, start: int, end: int) -> int:
        """Where what is said of a verb begins: behind the clause between commas that stands before it (``aside``)."""
        aside = self.aside(self.reading.token_at(end - 1))
        low, high = (self.page.tokens[n].start for n in aside) if aside else (start, start)
        return high if start <= low else start

    def polarity(self, start: int, end: int) -> Polarity:
        start = self.behind_aside(start, end)
        words = self.words(start, end)
        refused = any(one in listed("guards", "refusal") and other == "to" for one, other in itertools.pairwise(words))
        denied = refused or any(word in listed("guards", "negation") for word in words) or self._is_denied(start, end)
        denied = denied or "neither" in self.words(self.clause(self.reading.token_at(end - 1)), start)
        return Polarity.NEGATED if denied else Polarity.AFFIRMED

    def _is_denied(self, start: int, end: int) -> bool:
        """Whether what ends here stands in a clause that words before ``start`` deny: {denied that} he had met …."""
        clause = self.clause(self.reading.token_at(end - 1))
        low, _ = self.reading.sentence(clause)
        told = self.words(low, min(clause, start)) if self.page.key(self.reading.token_at(clause)) == "that" else []
        false = not {"not", "no"}.isdisjoint(told) and not listed("guards", "true").isdisjoint(told)
        untrue = listed("guards", "untrue")
        return false or not untrue.isdisjoint(told) or (bool(told) and self._is_found_untrue(told, end))

    def _is_found_untrue(self, told: list[str], end: int) -> bool:
        """Whether what is told in a clause is called untrue behind it: {reports that} he had met … {are untrue}."""
        after = self.words(end, self.reading.sentence(end)[1]) if not listed("guards", "told_as").isdisjoint(told[-2:]) else []
        pairs = itertools.pairwise(after)
        return any(one in {"is", "are", "was", "were"} and other in listed("guards", "untrue") for one, other in pairs)

    def modality(self, start: int, end: int, default: Modality = Modality.ACTUAL) -> Modality:
        """Wished, discussed, agreed or planned, by the words between two characters."""
        words = set(self.words(self.behind_aside(start, end), end))
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
        start = self.behind_aside(start, self.page.tokens[place].end)
        words = set(self.words(start, self.page.tokens[end - 1].end))
        if self.polarity(start, self.page.tokens[end - 1].end) is Polarity.NEGATED:
            return Modality.ACTUAL, Polarity.NEGATED
        bare = self.page.key(place - 1) == "to" or (
            self.page.key(place - 1) in {"have", "be"} and self.page.key(place - 2) == "to"
        )
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
