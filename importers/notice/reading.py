"""A notice while it is being read: what is referred to, where, and what is claimed of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from ...graph.model import Form, Modality, Name, Polarity
from .phrases import Phrases
from .spans import Span

_END = re.compile(r"[.؟!?\n](?=\s|$|[^\d])")


@dataclass(eq=False, slots=True)
class Referent:
    """Something spoken of: an entity in the making. ``local`` ones are told apart by the source, others by key and qualifier."""

    kind: str
    key: str
    names: list[Name]
    classification: str | None = None
    named: bool = True
    local: bool = False
    qualifier: Referent | None = None
    start: str | None = None
    end: str | None = None
    date_words: str | None = None
    date_reason: str | None = None
    status: str | None = None
    first: int = 0


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters that refer to something."""

    start: int
    end: int
    kind: str
    form: Form
    referent: Referent


@dataclass(frozen=True, slots=True)
class Claim:
    """A relation in the making."""

    type: str
    source: Referent
    target: Referent
    start: int
    end: int
    modality: Modality = Modality.ACTUAL
    polarity: Polarity = Polarity.AFFIRMED
    by: Referent | None = None
    confidence: float = 0.8
    reason: str | None = None
    sure: bool = False
    alternatives: tuple[tuple[str, Referent, str], ...] = ()
    dated: Referent | None = None


@dataclass(slots=True)
class Reading:
    """One text with everything found in it so far; the relation families read it and add to it."""

    text: str
    phrases: Phrases
    dates: list[Span] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    referents: list[Referent] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    meeting: Referent | None = None
    breaks: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.breaks = [0, *(match.end() for match in _END.finditer(self.text)), len(self.text) + 1]

    def sentence(self, at: int) -> tuple[int, int]:
        """The characters of the sentence that holds a place."""
        index = bisect_right(self.breaks, at)
        return self.breaks[index - 1], min(self.breaks[min(index, len(self.breaks) - 1)], len(self.text))

    def sentences(self) -> Iterator[tuple[int, int]]:
        """The sentences, in order."""
        for start, end in zip(self.breaks, self.breaks[1:], strict=False):
            if self.text[start:end].strip():
                yield start, min(end, len(self.text))

    def add(self, referent: Referent) -> Referent:
        """Keep a new referent."""
        self.referents.append(referent)
        return referent

    def mark(self, start: int, end: int, referent: Referent, form: Form) -> None:
        """Note that these characters refer to something; the same characters and kind are noted once."""
        if not any(m.start == start and m.end == end and m.kind == referent.kind for m in self.marks):
            self.marks.append(Mark(start, end, referent.kind, form, referent))

    def sort(self) -> None:
        """Put the marks in the order of the text, longest first."""
        self.marks.sort(key=lambda m: (m.start, -m.end, m.kind))

    def within(self, start: int, end: int, kinds: Collection[str] = ()) -> list[Mark]:
        """The marks that lie inside these characters, in order."""
        return [m for m in self.marks if start <= m.start and m.end <= end and (not kinds or m.kind in kinds)]

    def outer(self, start: int, end: int, kinds: Collection[str]) -> list[Mark]:
        """The same without those that lie inside another of them."""
        found: list[Mark] = []
        for mark in self.within(start, end, kinds):
            if not found or mark.start >= found[-1].end:
                found.append(mark)
        return found

    def before(self, at: int, kinds: Collection[str], *, back: int = 100_000) -> Mark | None:
        """The last mark that ends at or before a place."""
        return next((m for m in reversed(self.marks) if m.end <= at and m.start >= at - back and m.kind in kinds), None)

    def token_at(self, offset: int) -> int:
        """The token that begins at or after these characters."""
        tokens = self.phrases.tokens
        return bisect_right(tokens, offset - 1, key=lambda t: t.start)

    def has(self, start: int, end: int, words: Iterable[frozenset[str]] | frozenset[str]) -> int | None:
        """Where the first of these words stands between two places, with or without proclitics; None where none does."""
        wanted = words if isinstance(words, frozenset) else frozenset().union(*words)
        for place in range(self.token_at(start), len(self.phrases)):
            token = self.phrases.tokens[place]
            if token.end > end:
                return None
            if self.phrases.reading(place, wanted):
                return place
        return None

    def find(self, words: frozenset[str]) -> Iterator[tuple[int, str]]:
        """Every token that is one of these words, with at most و or ف before it: its place and the word."""
        for place, token in enumerate(self.phrases.tokens):
            for form in (token.key, token.key[1:] if token.key[:1] in "وف" else ""):
                if form in words:
                    yield place, form
                    break

    def principal(self, mark: Mark) -> Referent:
        """Who is meant where a post stands beside its holder: the person."""
        if mark.kind == "post":
            for claim in self.claims:
                if claim.type == "holds" and claim.target is mark.referent and claim.start <= mark.start < claim.end:
                    return claim.source
        return mark.referent

    def claim(self, claim: Claim) -> None:
        """Keep a claim, once for the same ends, type and posture."""
        if claim.source is claim.target:
            return
        same = (claim.type, claim.source, claim.target, claim.modality, claim.polarity)
        for other in self.claims:
            if (other.type, other.source, other.target, other.modality, other.polarity) == same:
                return
        self.claims.append(claim)
