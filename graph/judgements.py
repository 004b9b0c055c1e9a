"""What people judged of two entities: the same, or kept apart; and what follows from all judgements together.

A judgement is about a pair of ids as they were read. Entities that judgements join, directly or through others, are one; the one
that stands for them is the id that comes first in order. So the order of judgements cannot matter, and taking one back leaves the
others as they were. The idea is nomenklatura's: a judgement is an edge, and a merge is never written over what was read.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from .errors import InputError
from .identity import kind_of
from .model import Proposal


class Verdict(StrEnum):
    """What a judgement says of two entities."""

    SAME = "same"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Judgement:
    """Two entity ids, ``one`` before ``other`` in order, and whether they are the same.

    The names are those that were shown to the person who judged; ``at`` is a time in ISO 8601 (UTC), ``by`` who it was. A
    judgement may be about entities that a store does not hold yet.
    """

    one: str
    other: str
    verdict: Verdict
    one_name: str = ""
    other_name: str = ""
    at: str = ""
    by: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What it is about: a newer judgement with this key takes the place of an older one."""
        return self.one, self.other

    @property
    def named(self) -> tuple[tuple[str, str], tuple[str, str]]:
        """The two ids, each with the name that was shown."""
        return (self.one, self.one_name), (self.other, self.other_name)

    @property
    def says(self) -> Verdict:
        """What it says of it."""
        return self.verdict


def judged(one: str, other: str, verdict: Verdict, *, names: tuple[str, str] = ("", ""), at: str = "", by: str = "") -> Judgement:
    """A judgement, its ids in order.

    Args:
        one, other: entity ids, in any order.
        verdict: the same or apart.
        names: their names, in the order in which the ids are given.
        at, by: when and by whom; the store supplies a time that is left out.

    Raises:
        InputError: it is one entity, or they are of different kinds.
    """
    if one == other:
        raise InputError(f"{names[0] or one} and {names[1] or other} are one entity already ({one}).")
    if kind_of(one) != kind_of(other):
        kinds = f"{names[0] or one} is of the kind {kind_of(one)}, {names[1] or other} of the kind {kind_of(other)}"
        raise InputError(f"{kinds}: only entities of one kind can be one.")
    (first, first_name), (second, second_name) = sorted([(one, names[0]), (other, names[1])])
    return Judgement(first, second, verdict, first_name, second_name, at, by)


def canonical(judgements: Iterable[Judgement]) -> dict[str, str]:
    """Which id stands for which.

    Returns:
        Every id that some judgement makes the same as another, in order, with the id that stands for it: the first in order of
        all that are joined.

    >>> one, two, three = (f"topic-{n:016x}" for n in (1, 2, 3))
    >>> same = [judged(three, two, Verdict.SAME), judged(two, one, Verdict.SAME)]
    >>> set(canonical(same).values()) == {one}
    True
    """
    roots = _Roots()
    for judgement in judgements:
        if judgement.verdict is Verdict.SAME:
            roots.join(judgement.one, judgement.other)
    return {ident: roots.of(ident) for ident in sorted(roots.parent)}


class _Roots:
    """Disjoint sets of ids, each known by its first (Tarjan, 1975, Efficiency of a Good But Not Linear Set Union Algorithm)."""

    def __init__(self) -> None:
        self.parent: dict[str, str] = {}

    def of(self, ident: str) -> str:
        while self.parent.setdefault(ident, ident) != ident:
            self.parent[ident] = ident = self.parent[self.parent[ident]]
        return ident

    def join(self, one: str, other: str) -> bool:
        """Make one set of two; False where they are one already."""
        first, second = sorted((self.of(one), self.of(other)))
        self.parent[second] = first
        return first != second


def chain(judgements: Iterable[Judgement], one: str, other: str) -> list[Judgement]:
    """The shortest chain of judgements that makes two ids the same; of equally short ones the first in order; empty for none."""
    touching: dict[str, list[Judgement]] = {}
    for judgement in sorted(judgements, key=lambda j: j.key):
        if judgement.verdict is Verdict.SAME:
            touching.setdefault(judgement.one, []).append(judgement)
            touching.setdefault(judgement.other, []).append(judgement)
    reached: dict[str, list[Judgement]] = {one: []}
    frontier = [one]
    while frontier and other not in reached:
        following = []
        for ident in frontier:
            for judgement in touching.get(ident, ()):
                far = judgement.other if judgement.one == ident else judgement.one
                if far not in reached:
                    reached[far] = [*reached[ident], judgement]
                    following.append(far)
        frontier = following
    return reached.get(other, [])


def refuse_contradictions(judgements: Collection[Judgement]) -> None:
    """Refuse judgements that make two entities the same, directly or through others, that were kept apart.

    Raises:
        InputError: the message says which judgement stands against which.
    """
    stands_for = canonical(judgements)
    for judgement in sorted(judgements, key=lambda j: j.key):
        one, other = (stands_for.get(ident, ident) for ident in judgement.key)
        if judgement.verdict is Verdict.APART and one == other:
            joined = "; ".join(_words(j, "=") for j in chain(judgements, *judgement.key))
            raise InputError(
                f"{_words(judgement, '≠')} was decided{_signed(judgement)}, but this makes them one: {joined}. Nothing was "
                "changed. Take one of these back first: `rawabit history` lists them, `rawabit undo --number N` takes one back."
            )


def waiting(proposals: Iterable[Proposal], judgements: Collection[Judgement]) -> list[Proposal]:
    """The proposals that still need a judgement, in the order given.

    A pair needs none that is one already or was kept apart, itself or through entities that are the same; of several proposals
    for the same two the first is given.
    """
    stands_for = canonical(judgements)

    def pair(one: str, other: str) -> tuple[str, ...]:
        return tuple(sorted((stands_for.get(one, one), stands_for.get(other, other))))

    seen = {pair(*judgement.key) for judgement in judgements if judgement.verdict is Verdict.APART}
    found = []
    for proposal in proposals:
        ends = pair(proposal.one, proposal.other)
        if ends[0] != ends[1] and ends not in seen:
            seen.add(ends)
            found.append(proposal)
    return found


def needed(proposals: Iterable[Proposal], judgements: Iterable[Judgement]) -> list[Proposal]:
    """Of the proposals that wait (``waiting``) those that have to be asked now: of n that may all be one n - 1.

    What others answer is left out: where A is B and B is C, nobody is asked about A and C. It comes up as soon as it is not
    answered any more, since A and B, or B and C, were kept apart. So they are the edges of a spanning forest, the likeliest
    first (Kruskal, 1956, On the Shortest Spanning Subtree of a Graph).

    Args:
        proposals: which wait; their order does not matter.
        judgements: which are in force.

    Returns:
        The likeliest first, equally likely ones by their ids.
    """
    roots = _Roots()
    for one, other in canonical(judgements).items():
        roots.join(one, other)
    return [p for p in sorted(proposals, key=lambda p: (-p.score, p.one, p.other)) if roots.join(p.one, p.other)]


def _words(judgement: Judgement, sign: str) -> str:
    return f"{judgement.one_name or judgement.one} {sign} {judgement.other_name or judgement.other}"


def _signed(judgement: Judgement) -> str:
    return (f" on {judgement.at[:10]}" if judgement.at else "") + (f" by {judgement.by}" if judgement.by else "")
