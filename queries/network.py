"""People and bodies as a network: who is tied to whom, by what, how strongly, and what says so.

The people who came to one event, or signed one agreement, are tied to each other: the one-mode projection of a two-mode network
(Breiger, "The Duality of Persons and Groups", Social Forces 53, 1974), each pair with 1 / (n - 1) of n who came, so that a large
conference ties nobody closely (Newman, "Scientific collaboration networks II", Physical Review E 64, 016132, 2001).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import combinations, product

from ..graph.errors import InputError
from ..graph.filter import Filter
from ..graph.model import Modality, Relation
from ..graph.store import Store
from ..graph.vocabulary import vocabulary
from .membership import lasting
from .parties import Parties
from .vicinity import latest_first

PARTIES = ("person", "organization")
COUNTS = Filter(min_modality=Modality.AGREED)
CROWD = 100
_MAY_BE = (*PARTIES, "place")
_MEANS = frozenset({"holds", "post_in", "about"})  # tell who stands for whom and what of
_TOGETHER = {"attended": "attended", "chaired": "attended", "signed": "signed"}

Ground = tuple[str, str]  # a type of relation, and the event, agreement or task through which it ties; else nothing


@dataclass(slots=True)
class Line:
    """What ties two: its grounds with their weights, and the relations that say so."""

    grounds: dict[Ground, float] = field(default_factory=dict)
    relations: dict[str, Relation] = field(default_factory=dict)

    @property
    def weight(self) -> float:
        """Each ground once, however many documents tell of it."""
        return sum(self.grounds.values())


@dataclass(frozen=True, slots=True)
class Network:
    """People and bodies that something ties.

    ``ids`` are in order and numbered from 0; ``lines`` are by the numbers of their ends, the lower first, in order. ``about`` are
    the relations that give the topics of events and agreements; ``crowds`` the events to which so many came that they tie only
    those who chaired them to the others.
    """

    ids: tuple[str, ...]
    lines: dict[tuple[int, int], Line]
    about: dict[str, list[Relation]]
    crowds: tuple[str, ...]

    def touching(self) -> list[dict[int, Line]]:
        """For each number what it is tied to, and by what."""
        found: list[dict[int, Line]] = [{} for _ in self.ids]
        for (one, other), line in self.lines.items():
            found[one][other] = found[other][one] = line
        return found


def network(store: Store, *, kinds: Collection[str] = PARTIES, where: Filter | None = None, ended: bool = False) -> Network:
    """Tie the people and bodies of a store.

    Args:
        store: any store.
        kinds: who is in the network: ``person``, ``organization``, ``place``. A post stands for its body, and so does a person
            where people are not in it.
        where: which relations count; without it those that are agreed on or actual, and not denied.
        ended: count what has ended too.

    Returns:
        Whoever has a tie. One ground of a tie weighs 1 (a cooperation, a post, a membership, a task that one gave and the other
        has), one event or agreement of n parties 1 / (n - 1).

    Raises:
        InputError: another kind.
    """
    for kind in sorted(set(kinds) - set(_MAY_BE)):
        raise InputError(f"A network is of {', '.join(_MAY_BE)}, not of {kind!r}: events and agreements are what ties them.")
    where = where or COUNTS
    wide = replace(where, types=where.types | _MEANS if where.types else where.types, kinds=frozenset())
    found = list(store.scan(wide))
    if not ended:
        found = lasting(store, found, vocabulary().types)
    projection = _Projection(found, frozenset(kinds))
    counting = [r for r in found if not where.types or r.type in where.types]
    return projection.of(counting)


def types_of(lines: Iterable[Line]) -> tuple[tuple[str, int], ...]:
    """How many of some ties there are by types of relation, most first."""
    counts = Counter(type_ for line in lines for type_ in {type_ for type_, _ in line.grounds})
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def said_by(lines: Collection[Line]) -> tuple[Relation, ...]:
    """The relations of ties, the closest tie first, each once and the latest first."""
    ordered = sorted(lines, key=lambda line: -line.weight)
    return tuple({r.id: r for line in ordered for r in sorted(line.relations.values(), key=_latest)}.values())


def _latest(relation: Relation) -> tuple[object, ...]:
    return (relation.type in {"holds", "post_in"}, *latest_first((relation,)), relation.id)


class _Projection:
    def __init__(self, relations: list[Relation], kinds: frozenset[str]) -> None:
        self._kinds = kinds
        self._parties = Parties(relations)
        self._about: dict[str, list[Relation]] = {}
        for r in relations:
            if r.type == "about":
                self._about.setdefault(r.source, []).append(r)

    def of(self, relations: list[Relation]) -> Network:
        lines: dict[tuple[str, str], Line] = {}
        gathered: dict[Ground, dict[str, list[Relation]]] = {}
        given: dict[str, tuple[list[Relation], list[Relation]]] = {}
        for r in relations:
            if r.type in _TOGETHER:
                for who, used in self._standing(r.source):
                    gathered.setdefault((_TOGETHER[r.type], r.target), {}).setdefault(who, []).extend((r, *used))
            elif r.target.startswith("task-") and r.type == "directed":
                given.setdefault(r.target, ([], []))[0].append(r)
            elif r.source.startswith("task-") and r.type == "assigned_to":
                given.setdefault(r.source, ([], []))[1].append(r)
            else:
                self._tie(lines, r.source, r.target, (r.type, ""), (r,))
        for task, (orders, charges) in given.items():
            for order, charge in product(orders, charges):
                self._tie(lines, order.source, charge.target, ("directed", task), (order, charge))
        crowds = [ground[1] for ground, parties in gathered.items() if _join(lines, ground, parties)]
        return self._numbered(lines, tuple(sorted(crowds)))

    def _standing(self, ident: str) -> Iterator[tuple[str, tuple[Relation, ...]]]:
        """Who of the network stands for one end of a relation, with the relations that say so."""
        kind = ident.partition("-")[0]
        if kind in self._kinds:
            yield ident, ()
        elif kind in {"person", "post"}:
            body, used = self._parties.of(ident)
            if body.partition("-")[0] in self._kinds:
                yield body, used

    def _tie(self, lines: dict[tuple[str, str], Line], one: str, other: str, ground: Ground, said: tuple[Relation, ...]) -> None:
        for (first, why), (second, because) in product(self._standing(one), self._standing(other)):
            if first != second:
                _note(lines, first, second, ground, 1.0, (*said, *why, *because))

    def _numbered(self, lines: dict[tuple[str, str], Line], crowds: tuple[str, ...]) -> Network:
        ids = tuple(sorted({end for pair in lines for end in pair}))
        number = {ident: n for n, ident in enumerate(ids)}
        return Network(ids, {(number[a], number[b]): lines[a, b] for a, b in sorted(lines)}, self._about, crowds)


def _join(lines: dict[tuple[str, str], Line], ground: Ground, parties: dict[str, list[Relation]]) -> bool:
    """Tie all who came to one event or signed one agreement; whether it was a crowd, which ties only its heads to the others."""
    crowd = len(parties) > CROWD
    heads = [who for who, said in parties.items() if any(r.type == "chaired" for r in said)]
    pairs = ((h, p) for h in heads for p in parties if p not in heads or h < p) if crowd else combinations(sorted(parties), 2)
    for one, other in pairs:
        _note(lines, one, other, ground, 1 / (len(parties) - 1), (*parties[one], *parties[other]))
    return crowd


def _note(
    lines: dict[tuple[str, str], Line], one: str, other: str, ground: Ground, weight: float, said: tuple[Relation, ...]
) -> None:
    line = lines.setdefault((one, other) if one < other else (other, one), Line())
    line.grounds[ground] = weight
    line.relations |= {r.id: r for r in said}
