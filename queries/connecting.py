"""The smallest network that is found to tie several entities: through whom, and what is said at every step."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import inf

from ..graph.errors import InputError
from ..graph.filter import Filter
from ..graph.identity import kind_of
from ..graph.model import Entity, Relation
from ..graph.store import Store
from .chain import chain, cost, length
from .resolving import resolve
from .trees import Roads, tree

_WIDE = 5_000  # relations; around who has more nobody is looked for
_MEETS = 3  # who ties fewer than three of a network makes it no smaller


@dataclass(frozen=True, slots=True)
class Tie:
    """One step of a network: the relations that join its two ends.

    ``piece`` numbers what hangs together, from 1. Without a ``target`` it is somebody whom nothing ties to the others, and
    ``why`` says why: ``no relation`` of it counts, or ``no chain`` is short enough.
    """

    piece: int
    source: Entity
    target: Entity | None
    relations: tuple[Relation, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Connection:
    """Who was named, through whom they are tied, and how."""

    named: tuple[Entity, ...]
    between: tuple[Entity, ...]
    ties: tuple[Tie, ...]


def connect(store: Store, subjects: Sequence[str | Entity], *, where: Filter | None = None, longest: int = 8) -> Connection:
    """Tie several entities by as few others as can be found, whichever way relations point; a step counts as in ``path``.

    The smallest (a Steiner tree) is NP-hard to find, so it is approximated: the shortest chains between all pairs, of these the
    shortest that span, and on them only who is needed (Kou, Markowsky and Berman, Acta Informatica 15, 1981: at most twice the
    fewest steps, where each counts as one). Then whoever is tied to three of the network and makes it smaller is taken in, and
    who is not needed any more goes (vertex insertion and elimination).

    Args:
        store: any store; it is asked for a chain a pair, for a second one over posts where that may be shorter, and for what is
            around the network once a network.
        subjects: two or more names, ids or entities.
        where: which relations count; its kinds limit the entities between.
        longest: the most steps of a chain between two of them.

    Returns:
        The ties, from the first that was named outwards, chain by chain; a piece after another by who was named first; who
        cannot be tied is a piece alone. Each tie has all relations that join its ends. Those between come in the order of ties.

    Raises:
        InputError: fewer than two entities are named.
        AmbiguousName, NotFound: see ``resolve``.
    """
    where = where or Filter()
    named = {one.id: one for one in (resolve(store, subject) for subject in subjects)}
    if len(named) < 2:
        raise InputError("Name two entities or more; what was named is one.")
    plain = replace(where, kinds=frozenset())
    found = [_tree(store, piece, set(named), where) for piece in _spanned(store, list(named), where, longest)]
    entities = store.entities(sorted(set().union(*(nodes for nodes, _ in found))))
    ties: list[Tie] = []
    for number, (nodes, relations) in enumerate(found, 1):
        first = next(ident for ident in named if ident in nodes)
        pairs = _chains(first, tree(first, _roads(relations, nodes)))
        ties += [Tie(number, entities[a], entities[b], _joining(relations, a, b)) for a, b in pairs]
        if not pairs:
            why = "no chain" if store.relations([first], plain, limit=1) else "no relation"
            ties.append(Tie(number, entities[first], None, why=why))
    reached = {tie.target.id: tie.target for tie in ties if tie.target}
    between = tuple(entity for ident, entity in reached.items() if ident not in named)
    return Connection(tuple(entities[ident] for ident in named), between, tuple(ties))


def _spanned(store: Store, named: list[str], where: Filter, longest: int) -> list[set[str]]:
    """What the shortest chains that span lead through, a set for those that they join, by who was named first."""
    chains = [found for pair in combinations(named, 2) if (found := chain(store, *pair, where, longest))]
    pieces = [{ident} for ident in named]
    for steps in sorted(chains, key=length):
        ids = [steps[0].source.id, *(step.target.id for step in steps)]
        one, other = (next(piece for piece in pieces if end in piece) for end in (ids[0], ids[-1]))
        if one is not other:
            pieces[pieces.index(one)] = one | other | set(ids)
            pieces.remove(other)
    return pieces


def _tree(store: Store, nodes: set[str], named: set[str], where: Filter) -> tuple[set[str], list[Relation]]:
    """The fewest of these entities, and of those around them, that keep the named in one piece; with the relations among them."""
    plain = replace(where, kinds=frozenset())
    while True:
        among = store.relations(sorted(nodes), plain, among=True)
        nodes = _thinned(nodes, named, _roads(among, nodes))
        better = None
        if len(nodes & named) > 2 and len(nodes - named) > 1:  # else a shortest chain is as short as can be
            near = [ident for ident, count in store.degrees(sorted(nodes)).items() if count <= _WIDE]
            better = _with_another(nodes, named, _roads([*among, *store.relations(near, plain)]), where.kinds)
        if better is None:
            return nodes, [r for r in among if {r.source, r.target} <= nodes]
        nodes = better


def _with_another(nodes: set[str], named: set[str], roads: Roads, kinds: Collection[str]) -> set[str] | None:
    """A smaller network through somebody who is tied to several of it; None where there is none."""
    meets = {ident: len(others.keys() & nodes) for ident, others in roads.items() if ident not in nodes}
    whole = _whole(nodes, roads)
    for ident in sorted(meets, key=lambda ident: (-meets[ident], ident)):
        if meets[ident] < _MEETS:
            return None
        if not kinds or kind_of(ident) in kinds:
            tried = _thinned({*nodes, ident}, named, roads)
            if _whole(tried, roads) < whole:
                return tried
    return None


def _thinned(nodes: set[str], named: set[str], roads: Roads) -> set[str]:
    """These entities without those that nobody needs: whom only faint ties hold goes first, then who has fewest."""
    whole = _whole(nodes, roads)
    held = {ident: [roads[ident][other] for other in roads[ident].keys() & nodes] for ident in nodes - named}
    for ident in sorted(held, key=lambda ident: (-min(held[ident], default=0), len(held[ident]), ident)):
        rest = nodes - {ident}
        if _whole(rest, roads) <= whole:
            return _thinned(rest, named, roads)
    return nodes


def _whole(nodes: set[str], roads: Roads) -> float:
    """What it costs to tie all of these among themselves; without end where that cannot be."""
    among = {one: {other: roads[one][other] for other in roads[one].keys() & nodes} for one in nodes}
    pairs = tree(min(nodes), among)
    return sum(among[near][far] for near, far in pairs) if len(pairs) == len(nodes) - 1 else inf


def _roads(relations: Iterable[Relation], only: Collection[str] = ()) -> dict[str, dict[str, int]]:
    """Who is tied to whom, and how many half steps that counts as."""
    roads: dict[str, dict[str, int]] = {ident: {} for ident in only}
    for r in relations:
        if r.source != r.target and (not only or (r.source in only and r.target in only)):
            for near, far in ((r.source, r.target), (r.target, r.source)):
                known = roads.setdefault(near, {})
                known[far] = min(cost((r,)), known.get(far, cost((r,))))
    return roads


def _chains(start: str, pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The pairs of a tree, a chain to its end before the next begins."""
    return [step for near, far in pairs if near == start for step in ((near, far), *_chains(far, pairs))]


def _joining(relations: Iterable[Relation], one: str, other: str) -> tuple[Relation, ...]:
    return tuple(r for r in relations if {r.source, r.target} == {one, other})
