"""Which body or country a person or post speaks for."""

from __future__ import annotations

from collections.abc import Iterable

from ..graph.model import Modality, Relation


class Parties:
    """Looks up the party behind a person or a post, from ``holds`` and ``post_in``.

    Args:
        relations: relations of any type; those two are used, where they are not ended.
    """

    def __init__(self, relations: Iterable[Relation]) -> None:
        self._post: dict[str, Relation] = {}
        self._body: dict[str, Relation] = {}
        for relation in relations:
            if relation.modality is not Modality.ENDED and relation.polarity == "affirmed":
                if relation.type == "holds":
                    self._post.setdefault(relation.source, relation)
                elif relation.type == "post_in":
                    self._body.setdefault(relation.source, relation)

    def of(self, ident: str) -> tuple[str, tuple[Relation, ...]]:
        """The body behind a person or post, and the relations that say so; anything else stands for itself."""
        used: list[Relation] = []
        for links in (self._post, self._body):
            if link := links.get(ident):
                used.append(link)
                ident = link.target
        return ident, tuple(used)
