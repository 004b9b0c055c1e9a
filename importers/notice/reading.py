"""A notice while it is being read, with everything found in it so far."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from operator import is_

from ...graph.amounts import MONEY, amounts
from ..grammar.text.correspondents import correspondents
from ..grammar.text.ground import Ground
from ..grammar.text.sentences import breaks
from ..grammar.text.spans import Span
from .claims import FIRM, Claim, Mark, Referent
from .marked import Marked
from .payment_days import payment_day
from .register import Register

_HOLDING = frozenset({"person", "post"})


@dataclass(slots=True)
class Reading(Marked):
    """One text with everything found in it so far; the relation families read it and add to it.

    ``trust`` holds how sure the finder of names was of a span, by its place and kind, 0 to 1; ``dealt`` who holds each of the
    posts under one head, by its place.
    """

    dates: list[Span] = field(default_factory=list)
    referents: list[Referent] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    meeting: Referent | None = None
    trust: dict[tuple[int, int, str], float] = field(default_factory=dict)
    dealt: dict[tuple[int, int], Referent | None] = field(default_factory=dict)
    breaks: list[int] = field(default_factory=list)
    correspondents: Ground[tuple[int, int]] = field(init=False)
    register: Register = field(default_factory=Register, init=False)
    _claimed: dict[tuple[object, ...], Claim] = field(default_factory=dict)
    _holders: dict[int, list[Claim]] = field(default_factory=dict)
    _told: set[tuple[str, int, int]] = field(default_factory=set)
    _found: dict[frozenset[str], list[tuple[int, str]]] = field(default_factory=dict)
    _heard: dict[str, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.breaks = breaks(self.text)
        self.correspondents = Ground(correspondents(self.text), lambda line: line)
        for place, token in enumerate(self.phrases.tokens):
            self._heard.setdefault(token.key, []).append(place)
            if token.key[:1] in "وف":
                self._heard.setdefault(token.key[1:], []).append(place)

    def sentence(self, at: int) -> tuple[int, int]:
        """The characters of the sentence that holds a place."""
        index = bisect_right(self.breaks, at)
        return self.breaks[index - 1], min(self.breaks[min(index, len(self.breaks) - 1)], len(self.text))

    def leaves_letter(self, start: int, end: int) -> bool:
        """Whether a stretch goes from what a letter tells to the lines that say who wrote it to whom, or from one of these to
        another."""
        lines = self.correspondents.touching(start, end)
        return bool(lines) and any(start < line[0] or line[1] < end for line in lines)

    def sentences(self) -> Iterator[tuple[int, int]]:
        """The sentences, in order."""
        for start, end in zip(self.breaks, self.breaks[1:], strict=False):
            if self.text[start:end].strip():
                yield start, min(end, len(self.text))

    def add(self, referent: Referent) -> Referent:
        """Keep a new referent."""
        self.referents.append(referent)
        self.register.add(referent)
        return referent

    def drop(self, gone: Collection[Referent]) -> None:
        """Keep some referents no longer."""
        ids = {id(referent) for referent in gone}
        for referent in (one for one in self.referents if id(one) in ids):
            self.register.remove(referent)
        self.referents[:] = [one for one in self.referents if id(one) not in ids]

    def has(self, start: int, end: int, words: Iterable[frozenset[str]] | frozenset[str]) -> int | None:
        """Where the first of these words stands between two places, with or without proclitics; None where none does."""
        wanted = words if isinstance(words, frozenset) else frozenset().union(*words)
        place = self.phrases.first(self.phrases.places(wanted), self.token_at(start))
        return place if place is not None and self.phrases.tokens[place].end <= end else None

    def find(self, words: frozenset[str], start: int = 0, end: int | None = None) -> list[tuple[int, str]]:
        """Every token between two places that is one of these words, with at most و or ف before it: its place and the word."""
        if words not in self._found:
            forms = sorted(self._heard.keys() & words, key=len)  # the whole word is told rather than what is joined in it
            self._found[words] = sorted({place: form for form in forms for place in self._heard[form]}.items())
        found = self._found[words]
        low = bisect_left(found, self.token_at(start), key=_place) if start else 0
        high = len(found) if end is None else bisect_left(found, self.token_at(end), key=_place)
        return found[low:high]

    def principal(self, mark: Mark) -> Referent:
        """Who is meant where a post stands beside its holder: the person."""
        if mark.kind == "post":
            for claim in self._holders.get(id(mark.referent), ()):
                if claim.start <= mark.start < claim.end:
                    return claim.source
        return mark.referent

    def holding(self, claim: Claim) -> tuple[Mark | None, Mark | None]:
        """Who holds and which post in the words of a claim: the first marks there of its ends, where these are such."""
        marks = self.within(claim.start, claim.end, _HOLDING)
        firsts = (next((m for m in marks if m.referent is end), None) for end in (claim.source, claim.target))
        return next(firsts), next(firsts)

    def trusted(self, mark: Mark) -> float:
        """How sure it is that these characters are a mention: what the finder of names said, or of things the field."""
        return self.trust.get((mark.start, mark.end, mark.kind), mark.referent.sure)

    def claim(self, claim: Claim) -> None:
        """Keep a claim, once for the same ends, type and posture (the first, made firm by a firm one); of money once for
        the same sums, unless both have days and these differ."""
        money = claim.type in MONEY
        if money and (paid := payment_day(self, self.dates, claim, self.sentence(claim.start))):
            claim = replace(claim, dated=self.add(paid))
        sums, day = (self.sums(claim), claim.dated and claim.dated.start) if money else ((), None)
        told = (claim.type, id(claim.source), id(claim.target), claim.modality, claim.polarity, sums)
        key = (*told, day)
        first = self._claimed.get((*told, None))
        known = self._claimed.get(key) or (first if first and first.dated is None else None)
        if claim.source is claim.target or self.leaves_letter(claim.start, claim.end):
            return
        if known:
            if known.confidence < FIRM <= claim.confidence and claim.type != "holds":
                self._firm(key, known)
            return
        self._claimed[key] = claim
        self._claimed.setdefault((*told, None), claim)
        self.claims.append(claim)
        self._told.add((claim.type, id(claim.source), id(claim.target)))
        if claim.type == "holds":
            self._holders.setdefault(id(claim.target), []).append(claim)

    def tells(self, type_: str, source: Referent, target: Referent) -> bool:
        """Whether something of a type is claimed of two already, however far along, affirmed or denied."""
        return (type_, id(source), id(target)) in self._told

    def tells_of_both(self, type_: str, one: Referent, other: Referent) -> bool:
        """The same of either as the source."""
        return self.tells(type_, one, other) or self.tells(type_, other, one)

    def _firm(self, key: tuple[object, ...], known: Claim) -> None:
        """Make a claim firm that another rule reads too; its words stay those that were read first."""
        firm = replace(known, confidence=FIRM)
        self.claims[next(n for n, claim in enumerate(self.claims) if claim is known)] = firm
        self._claimed[key] = firm

    def sums(self, claim: Claim) -> tuple[str, ...]:
        """The sums of money in the words of a claim, as written."""
        text = self.text[claim.start : claim.end]
        return tuple(" ".join(text[start:end].split()) for start, end in amounts(text))

    def replace_claims(self, claims: Iterable[Claim]) -> None:
        """Put these claims in the place of all; rules that judge every claim mostly leave all as they are."""
        kept = list(claims)
        if len(kept) == len(self.claims) and all(map(is_, kept, self.claims)):
            return
        self.claims.clear()
        self._claimed.clear()
        self._told.clear()
        self._holders.clear()
        for claim in kept:
            self.claim(claim)


def _place(found: tuple[int, str]) -> int:
    return found[0]
