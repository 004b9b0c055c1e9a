"""Which body or country a person or post speaks for."""

from __future__ import annotations

from collections.abc import Iterable, Set

from ..graph.model import Modality, Relation
from ..graph.store import Store

# Bodies that people are of beside the one that they come from.
_GROUPS = frozenset({"committee", "council", "team", "delegation", "group", "network", "party", None})


def employers(store: Store, relations: Iterable[Relation]) -> frozenset[str]:
    """The ids of the bodies for which people may speak by being of them alone: no committees, councils, teams or delegations."""
    bodies = sorted({r.target for r in relations if r.type == "member_of" and r.source.startswith("person-")})
    known = store.entities(bodies) if bodies else {}
    return frozenset(ident for ident, body in known.items() if body.named and body.classification not in _GROUPS)


class Parties:
    """Looks up the party behind a person or a post, from ``holds`` and ``post_in``.

    Args:
        relations: relations of any type; those that are ended are not used.
        of: ids of bodies (``employers``) for which who is a member of just one of them speaks, where no post tells for whom.
    """

    def __init__(self, relations: Iterable[Relation], of: Set[str] = frozenset()) -> None:
        self._post: dict[str, Relation] = {}
        self._body: dict[str, Relation] = {}
        self._member: dict[str, dict[str, Relation]] = {}
        for relation in relations:
            if relation.modality is not Modality.ENDED and relation.polarity == "affirmed":
                if relation.type == "holds":
                    self._post.setdefault(relation.source, relation)
                elif relation.type == "post_in":
                    self._body.setdefault(relation.source, relation)
                elif relation.type == "member_of" and relation.target in of:
                    self._member.setdefault(relation.source, {}).setdefault(relation.target, relation)

    def of(self, ident: str) -> tuple[str, tuple[Relation, ...]]:
        """The body behind a person or post, and the relations that say so; anything else stands for itself."""
        used: list[Relation] = []
        at = ident
        for links in (self._post, self._body):
            if link := links.get(at):
                used.append(link)
                at = link.target
        bodies = self._member.get(ident, {}) if not used or used[-1].type == "holds" else {}
        if len(bodies) == 1:
            ((body, link),) = bodies.items()
            return body, (link,)
        return at, tuple(used)
