"""Linking a document with a store: which of its new entities may be ones that are known already, and why.

Nothing is merged here. The names of the document are looked up in one batch by the keys they are found under, so the work depends
on the document and not on the size of the graph.
"""

from __future__ import annotations

from functools import lru_cache

from ..graph.model import Document, Entity, Proposal
from ..graph.names.matching import Match, Verdict, compare
from ..graph.store import Store
from .familiar import Familiar
from .notice.lexicon import Known, bodies, find, keys, places

_LISTS = {"organization": bodies, "place": places}
_EACH = 5
_LEAST = 0.4


@lru_cache(maxsize=16_384)
def known_as(kind: str, key: str) -> str | None:
    """What a name is known for in the lists of international organizations and countries: its code, or None.

    >>> known_as("place", "المملكه المغربيه") == known_as("place", "morocco") == "MA"
    True
    """
    if kind not in _LISTS:
        return None
    words = keys(key)
    size, known = find(_LISTS[kind](), words)
    if known is None or size != len(words) or (kind == "place" and known.classification != "country"):
        return None
    return _code(known)


def _code(known: Known) -> str:
    return known.acronyms[0] if known.acronyms else known.key


def propose(store: Store, document: Document, familiar: Familiar | None = None) -> tuple[Proposal, ...]:
    """Entities of a document that are new to a store, with the known ones that they may be.

    Args:
        store: the store that the document is about to be added to.
        document: a document; its entities that the store has already are left out.
        familiar: what earlier documents of the same file brought.

    Returns:
        At most five proposals an entity, by the ids of both.
    """
    newcomers = (familiar or Familiar()).newcomers(document.entities)
    there = store.known([entity.id for entity in newcomers])
    new = [entity for entity in newcomers if entity.named and entity.id not in there]
    candidates = store.candidates(new) if new else {}
    found: dict[tuple[str, str], Proposal] = {}
    for entity in new:
        for other, match in _best(entity, candidates.get(entity.id, ())):
            one, two = sorted((entity.id, other.id))
            found[one, two] = Proposal(one, two, match.score, match.reason)
    return tuple(found[pair] for pair in sorted(found))


def _best(entity: Entity, candidates: tuple[Entity, ...]) -> list[tuple[Entity, Match]]:
    matches = [(other, match) for other in candidates if other.id != entity.id and (match := _match(entity, other))]
    same = [other.id for other, match in matches if match.verdict is Verdict.SAME]
    if len(same) > 1:
        matches = [(other, _match(entity, other, tuple(same)) or match) for other, match in matches]
    return sorted(matches, key=lambda found: (-found[1].score, found[0].id))[:_EACH]


def _match(entity: Entity, other: Entity, rivals: tuple[str, ...] = ()) -> Match | None:
    aliases = known_as if entity.kind in _LISTS else None
    match = compare(entity, other, aliases=aliases, rivals=[ident for ident in rivals if ident != other.id] if rivals else ())
    return match if match and match.verdict is not Verdict.APART and match.score >= _LEAST else None
