"""Groups of people and bodies that are closely tied among themselves, what ties them, and who links them to others.

Found by modularity (Blondel and others, "Fast unfolding of communities in large networks", Journal of Statistical Mechanics,
P10008, 2008, as networkx has it): it goes by the weight of ties and finds how many groups there are by itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from ..graph.filter import Filter
from ..graph.model import Entity, Relation
from ..graph.store import Store
from .network import PARTIES, Line, Network, network, said_by, types_of


@dataclass(frozen=True, slots=True)
class Community:
    """A group: its members by the weight of their ties inside, the topics of what ties them most often first.

    ``links`` are the members with ties to other groups, by the weight of these. ``crowds`` is as in ``Ranking``.
    """

    members: tuple[Entity, ...]
    topics: tuple[Entity, ...]
    links: tuple[Entity, ...]
    types: tuple[tuple[str, int], ...]
    relations: tuple[Relation, ...]
    crowds: int

    def of_kind(self, kind: str) -> tuple[Entity, ...]:
        """The members of one kind."""
        return tuple(member for member in self.members if member.kind == kind)


def communities(
    store: Store,
    *,
    kinds: Collection[str] = PARTIES,
    where: Filter | None = None,
    ended: bool = False,
    seed: int = 1,
) -> list[Community]:
    """Find the groups of a network.

    Args:
        store: any store.
        kinds, where, ended: who is in the network and what ties them, see ``network``.
        seed: of the order in which members are tried; the same seed gives the same groups.

    Returns:
        The largest group first, then by the id of its first member. Everybody who has a tie is in one group.

    Raises:
        InputError: see ``network``.
    """
    found = network(store, kinds=kinds, where=where, ended=ended)
    groups = _groups(found, seed)
    home = {number: place for place, group in enumerate(groups) for number in group}
    inside: list[dict[tuple[int, int], Line]] = [{} for _ in groups]
    outside: list[dict[int, float]] = [{} for _ in groups]
    for (one, other), line in found.lines.items():
        if home[one] == home[other]:
            inside[home[one]][one, other] = line
            continue
        for end in (one, other):
            outside[home[end]][end] = outside[home[end]].get(end, 0.0) + line.weight
    topics = [_topics(found, lines.values()) for lines in inside]
    known = store.entities(sorted({*found.ids, *(topic for listed in topics for topic in listed)}))
    rows = [
        Community(
            tuple(known[found.ids[number]] for number in _by_weight(_weights(group, lines))),
            tuple(known[topic] for topic in about if topic in known),
            tuple(known[found.ids[number]] for number in _by_weight(links)),
            types_of(lines.values()),
            said_by(lines.values()),
            len(found.crowds),
        )
        for group, lines, links, about in zip(groups, inside, outside, topics, strict=True)
    ]
    return sorted(rows, key=lambda row: (-len(row.members), row.members[0].id))


def _groups(found: Network, seed: int) -> list[list[int]]:
    import networkx

    graph: networkx.Graph[int] = networkx.Graph()
    graph.add_nodes_from(range(len(found.ids)))
    graph.add_weighted_edges_from((one, other, line.weight) for (one, other), line in found.lines.items())
    return [sorted(group) for group in networkx.community.louvain_communities(graph, seed=seed)]


def _weights(group: Iterable[int], lines: Mapping[tuple[int, int], Line]) -> dict[int, float]:
    weights = dict.fromkeys(group, 0.0)
    for pair, line in lines.items():
        for end in pair:
            weights[end] += line.weight
    return weights


def _by_weight(weights: Mapping[int, float]) -> list[int]:
    return sorted(weights, key=lambda number: (-round(weights[number], 9), number))


def _topics(found: Network, lines: Iterable[Line]) -> list[str]:
    """What the events and agreements that tie a group are about, most often first."""
    through = {place for line in lines for _, place in line.grounds if place}
    counts = Counter(topic for place in through for topic in {r.target for r in found.about.get(place, ())})
    return sorted((t for t in counts if t.startswith("topic-")), key=lambda topic: (-counts[topic], topic))
