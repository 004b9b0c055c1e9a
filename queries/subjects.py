"""What an event or agreement, or a stretch of a document, is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..graph.model import Evidence, Relation

_STRETCH = 256  # characters; about a sentence, so that few stretches hold a piece of evidence and few pieces share one


class Subjects:
    """Looks up what is said of topics by who or what it is said of, and by the words that say so.

    Args:
        relations: relations of any type; those of the type ``about`` are used.
    """

    def __init__(self, relations: Iterable[Relation]) -> None:
        self._of: dict[str, list[Relation]] = {}
        self._said: dict[tuple[str, int], list[tuple[Evidence, Relation]]] = {}
        for relation in relations:
            if relation.type == "about":
                self._of.setdefault(relation.source, []).append(relation)
                for evidence in relation.evidence:
                    for stretch in _stretches(evidence):
                        self._said.setdefault(stretch, []).append((evidence, relation))

    def of(self, ident: str) -> list[Relation]:
        """What an entity is about, in the order given."""
        return self._of.get(ident, [])

    def beside(self, said: Evidence) -> Iterator[Relation]:
        """What is said to be about something in words that overlap with these; one of much evidence may come several times."""
        for stretch in _stretches(said):
            for other, relation in self._said.get(stretch, ()):
                if other.start < said.end and said.start < other.end:
                    yield relation


def _stretches(evidence: Evidence) -> Iterator[tuple[str, int]]:
    """The parts of a document that evidence reaches into."""
    return ((evidence.source, n) for n in range(evidence.start // _STRETCH, evidence.end // _STRETCH + 1))
