"""What the graph of another tool is made of, whatever the format: nodes and edges with their fields as they stand in the file."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...graph.bundle import Bundle
from ...graph.model import Name

MOST = 10_000  # pairs that one record ties
_REPEATED = 50_000_000  # characters that records say more than once, where they tie several: as large as a file may be


@dataclass(slots=True)
class Node:
    """Something in the file: its id there, where it stands, what the file says it is, and its fields to be kept as text.

    ``kind`` is a kind of the vocabulary or None where the file does not say; ``home`` is the id of the node it belongs to.
    """

    ref: str
    place: str
    names: list[Name]
    kind: str | None = None
    classification: str | None = None
    start: str | None = None
    end: str | None = None
    status: str | None = None
    home: str | None = None
    fields: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class Edge:
    """What the file says of two nodes: a relation type, or other words for it, and when.

    ``type`` is a type of the vocabulary; ``words`` are the file's own, kept as the reason where the type is ``related_to``.
    """

    source: str
    target: str
    place: str
    type: str
    words: str = ""
    start: str | None = None
    end: str | None = None
    negated: bool = False
    ended: bool = False
    fields: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class Found:
    """A file as read: nodes, edges, what cannot be used of it, and the graph that rawabit itself wrote into it."""

    format: str
    nodes: list[Node] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    ours: Bundle = field(default_factory=Bundle)
    room: int = field(default_factory=lambda: _REPEATED)

    def pairs(self, sources: list[str], targets: list[str], fields: list[tuple[str, str]]) -> list[tuple[str, str]] | None:
        """Each of several sources with each of several targets that a record ties; None where they are more than any record's.

        A few hundred ids on either side are tens of thousands of edges, each with all that the record says.
        """
        count = len(sources) * len(targets)
        self.room -= (count - 1) * sum(len(name) + len(value) for name, value in fields) if count > 1 else 0
        if count > MOST or self.room < 0:
            return None
        return [(source, target) for source in sources for target in targets]
