"""Linking a document with a store: which of its new entities may be ones that are known already, and why.

Nothing is merged here. The names of the document are looked up in one batch by the keys they are found under, so the work depends
on the document and not on the size of the graph.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from ...graph.above import with_qualifiers
from ...graph.model import Document, Entity, Proposal
from ...graph.names.matching import Match, Verdict, compare
from ...graph.names.people import unlike_people
from ...graph.store import Store
from ..grammar.gazetteer import named_bodies, places
from ..grammar.list_files import keys
from ..grammar.trie import Known, find
from ..notice.countries.ministries import translations
from ..notice.countries.titles import post_translations
from .familiar import Familiar
from .untold import as_compared, to_compare
from .within import within

_LISTS = {"organization": named_bodies, "place": places}
Candidates = Mapping[str, tuple[Entity, ...]]
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
        At most five proposals an entity, by the ids of both, and those of people of the document among themselves.
    """
    newcomers = (familiar or Familiar()).newcomers(document.entities)
    there = store.known([entity.id for entity in newcomers])
    new = [_in_both(entity) for entity in newcomers if entity.named and entity.id not in there]
    candidates = store.candidates(new) if new else {}
    known = _above(store, document, new, candidates)
    found: dict[tuple[str, str], Proposal] = {}
    for entity in sorted(new, key=lambda one: one.kind == "post"):  # whose bodies may be one may be one themselves
        others = _at_a_glance(entity, to_compare(entity, candidates.get(entity.id, ())))
        for other, match in _best([as_compared(entity, other, known, found) for other in others]):
            one, two = sorted((entity.id, other.id))
            found[one, two] = Proposal(one, two, match.score, match.reason)
    for own in within(new):
        found.setdefault((own.one, own.other), own)
    return tuple(found[pair] for pair in sorted(found))


def _at_a_glance(one: Entity, others: Sequence[Entity]) -> Sequence[Entity]:
    """Those worth a closer look: of a person of one name those are left out whose one name is plainly of somebody else."""
    if one.kind != "person" or len(one.names) != 1:
        return others
    unlike = unlike_people(one.names[0].text, [other.names[0].text for other in others])
    return [other for other, apart in zip(others, unlike, strict=True) if not apart or len(other.names) > 1]


def _in_both(entity: Entity) -> Entity:
    """A ministry or post with what it is called in the other language, so that it is compared with what has a like name there."""
    more = translations(entity.names) if entity.classification == "ministry" else ()
    more = post_translations(entity.names) if entity.kind == "post" else more
    return replace(entity, names=(*entity.names, *more)) if more else entity


def _above(store: Store, document: Document, new: list[Entity], candidates: Candidates) -> dict[str, Entity]:
    """What lies above the newcomers and those they may be, where two of these belong to two bodies or places."""
    homes = {
        home
        for one in new
        for other in candidates.get(one.id, ())
        if one.qualifier and other.qualifier and one.qualifier != other.qualifier
        for home in (one.qualifier, other.qualifier)
    }
    if not homes:
        return {}
    own = {one.id: one for one in document.entities}
    return with_qualifiers(lambda ids: {i: own[i] for i in ids if i in own} | store.entities(ids), homes)


def _best(pairs: Sequence[tuple[Entity, Entity]]) -> list[tuple[Entity, Match]]:
    """The best of those that one entity may be, each pair as it is to be compared."""
    fitting = [(one, other) for one, other in pairs if one.id != other.id]
    matches = [(one, other, match) for one, other in fitting if (match := _match(one, other))]
    same = [other.id for _, other, match in matches if match.verdict is Verdict.SAME]
    if len(same) > 1:
        matches = [(one, other, _match(one, other, tuple(same)) or match) for one, other, match in matches]
    return [(other, match) for _, other, match in sorted(matches, key=lambda found: (-found[2].score, found[1].id))][:_EACH]


def _match(entity: Entity, other: Entity, rivals: tuple[str, ...] = ()) -> Match | None:
    aliases = known_as if entity.kind in _LISTS else None
    match = compare(entity, other, aliases=aliases, rivals=[ident for ident in rivals if ident != other.id] if rivals else ())
    return match if match and match.verdict is not Verdict.APART and match.score >= _LEAST else None
