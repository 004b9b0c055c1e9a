"""What is claimed in a text, by what it tells, so that nothing is kept twice and a few claims are changed in little time.

Rules that settle one word at a time change a claim or two of thousands each time; were all of them claimed anew for it, a text
of twice the length would take four times as long.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ...graph.model import Modality, Polarity
from .claims import Claim, Referent

_Pair = tuple[str, int, int]


class Told(NamedTuple):
    """What a claim tells: its type, its ends, its posture, of money its sums too; and the day that money went."""

    what: tuple[str, int, int, Modality, Polarity, tuple[str, ...]]
    day: str | None

    @classmethod
    def of(cls, claim: Claim, sums: tuple[str, ...], day: str | None) -> Told:
        """Of a claim, with what is told of money."""
        return cls((claim.type, id(claim.source), id(claim.target), claim.modality, claim.polarity, sums), day)

    @property
    def pair(self) -> _Pair:
        """Its type and ends."""
        return self.what[:3]


@dataclass(slots=True)
class Ledger:
    """The claims of a text by what they tell, and those of ``holds`` by their post."""

    _claimed: dict[Told, Claim] = field(default_factory=dict)
    _times: Counter[object] = field(default_factory=Counter)
    _pairs: Counter[_Pair] = field(default_factory=Counter)
    _holders: dict[int, list[Claim]] = field(default_factory=dict)

    def known(self, told: Told) -> Claim | None:
        """The claim that tells this already; one without a day tells it of any, and every one tells it of none."""
        first = self._claimed.get(Told(told.what, None))
        return self._claimed.get(told) or (first if first and first.dated is None else None)

    def tells(self, type_: str, source: Referent, target: Referent) -> bool:
        """Whether something of a type is claimed of two ends."""
        return self._pairs[type_, id(source), id(target)] > 0

    def holders(self, post: Referent) -> Sequence[Claim]:
        """What is claimed of who holds a post, in the order in which it was."""
        return self._holders.get(id(post), ())

    def enter(self, claim: Claim, told: Told) -> None:
        """Keep a claim that tells what none did."""
        self._enter(claim, told)
        if claim.type == "holds":
            self._holders.setdefault(id(claim.target), []).append(claim)

    def firm(self, told: Told, firm: Claim) -> None:
        """Keep a claim in the place of the one that told the same."""
        self._claimed[told] = firm

    def clear(self) -> None:
        """Forget all."""
        for kept in (self._claimed, self._times, self._pairs, self._holders):
            kept.clear()

    def exchange(self, gone: Iterable[tuple[Claim, Told]], come: Iterable[tuple[Claim, Told]]) -> bool:
        """Keep some claims in the place of others; False where one of them, or of the others, tells what another claim does."""
        gone, come = list(gone), list(come)
        left, new = {told.what for _, told in gone}, {told.what for _, told in come}
        alone = all(self._times[told.what] == 1 and self._claimed.get(told) is claim for claim, told in gone)
        if not alone or len(new) < len(come) or any(self._times[what] for what in new - left):
            return False
        for _, told in gone:
            self._strike(told)
        for claim, told in come:
            self._enter(claim, told)
        return True

    def seat(self, claims: Iterable[Claim], posts: Collection[int]) -> None:
        """Put the claims of who holds some posts, given by their ids, in the order of all claims again."""
        if posts:
            for post in posts:
                self._holders.pop(post, None)
            for claim in claims:
                if claim.type == "holds" and id(claim.target) in posts:
                    self._holders.setdefault(id(claim.target), []).append(claim)

    def _enter(self, claim: Claim, told: Told) -> None:
        self._claimed[told] = claim
        self._claimed.setdefault(Told(told.what, None), claim)
        self._times[told.what] += 1
        self._pairs[told.pair] += 1

    def _strike(self, told: Told) -> None:
        for key in (told, Told(told.what, None)):
            self._claimed.pop(key, None)
        self._times[told.what] -= 1
        self._pairs[told.pair] -= 1
