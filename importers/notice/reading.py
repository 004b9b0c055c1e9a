"""A notice while it is being read, with everything found in it so far."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from ...graph.amounts import MONEY, amounts
from ..grammar.text.correspondents import correspondents
from ..grammar.text.ground import Ground
from ..grammar.text.sentences import breaks
from ..grammar.text.spans import Span
from .claims import FIRM, Claim, Mark, Referent
from .ledger import Ledger, Told
from .marked import Marked
from .payment_days import payment_day
from .register import Register

_HOLDING = frozenset({"person", "post"})
_FEW = 20  # claims that are changed among all


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
    _ledger: Ledger = field(default_factory=Ledger)
    _judged: tuple[list[Span], list[int]] | None = None  # the dates and sentences by which all claims were kept
    _sums: dict[tuple[str, int, int], tuple[str, ...]] = field(default_factory=dict)
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
            for claim in self._ledger.holders(mark.referent):
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
        if paid := self._paid_on(claim):
            claim = replace(claim, dated=self.add(paid))
        told = self._tells(claim)
        known = self._ledger.known(told)
        if claim.source is claim.target or self.leaves_letter(claim.start, claim.end):
            return
        if known:
            if known.confidence < FIRM <= claim.confidence and claim.type != "holds":
                self._firm(told, known)
            return
        self.claims.append(claim)
        self._ledger.enter(claim, told)

    def tells(self, type_: str, source: Referent, target: Referent) -> bool:
        """Whether something of a type is claimed of two already, however far along, affirmed or denied."""
        return self._ledger.tells(type_, source, target)

    def tells_of_both(self, type_: str, one: Referent, other: Referent) -> bool:
        """The same of either as the source."""
        return self.tells(type_, one, other) or self.tells(type_, other, one)

    def _paid_on(self, claim: Claim) -> Referent | None:
        """The day of a payment that has none yet, where its sentence tells one."""
        return payment_day(self, self.dates, claim, self.sentence(claim.start)) if claim.type in MONEY else None

    def _tells(self, claim: Claim) -> Told:
        """What a claim tells, of money with its sums and its day."""
        money = claim.type in MONEY
        return Told.of(claim, self.sums(claim) if money else (), claim.dated.start if money and claim.dated else None)

    def _firm(self, told: Told, known: Claim) -> None:
        """Make a claim firm that another rule reads too; its words stay those that were read first."""
        firm = replace(known, confidence=FIRM)
        self.claims[next(n for n, claim in enumerate(self.claims) if claim is known)] = firm
        self._ledger.firm(told, firm)

    def sums(self, claim: Claim) -> tuple[str, ...]:
        """The sums of money in the words of a claim, as written."""
        place = self.text, claim.start, claim.end
        if place not in self._sums:
            text = self.text[claim.start : claim.end]
            self._sums[place] = tuple(" ".join(text[start:end].split()) for start, end in amounts(text))
        return self._sums[place]

    def replace_claims(self, claims: Iterable[Claim]) -> None:
        """Put these claims in the place of all; rules that judge every claim mostly leave all as they are, or change a few."""
        kept = list(claims)
        if len(kept) == len(self.claims):
            changed = [n for n, (was, now) in enumerate(zip(self.claims, kept, strict=True)) if was is not now]
            if not changed or self._exchanged(changed, kept):
                return
        self.claims.clear()
        self._ledger.clear()
        for claim in kept:
            self.claim(claim)
        self._judged = (list(self.dates), list(self.breaks))

    def _exchanged(self, changed: Sequence[int], kept: Sequence[Claim]) -> bool:
        """Put a few claims in the places of others, as if all were claimed anew; False where some would be told twice then, or a
        payment may have got a day by now."""
        if len(changed) > _FEW or self._judged != (self.dates, self.breaks):
            return False
        gone, come = ([claims[n] for n in changed] for claims in (self.claims, kept))
        if any(c.source is c.target or self.leaves_letter(c.start, c.end) or self._paid_on(c) for c in come):
            return False
        if not self._ledger.exchange(*([(c, self._tells(c)) for c in claims] for claims in (gone, come))):
            return False
        for n in changed:
            self.claims[n] = kept[n]
        self._ledger.seat(self.claims, {id(c.target) for c in (*gone, *come) if c.type == "holds"})
        return True


def _place(found: tuple[int, str]) -> int:
    return found[0]
