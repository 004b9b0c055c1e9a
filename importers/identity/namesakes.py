"""People of one name who are not one person: told apart by where they belong, before a document is stored (docs/names.md).

The id of a person comes from the name alone, so that a notice without a title finds the person it means. Here each person of a
document is compared with the people of that name in the store. A body in common makes them one; bodies or countries that differ
make the newcomer an entity of its own, with its body for a qualifier, and a question for a person (docs/adr/0014).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Set
from dataclasses import dataclass, field

from ...graph.identity import entity_id
from ...graph.model import Document, Entity, Proposal
from ...graph.names.keys import match_key
from ...graph.noting import note_ids
from ...graph.store import Store
from ...graph.vocabulary import vocabulary
from ..read_text import STDIN
from .belonging import Said, belonging
from .familiar import Familiar
from .judged import judged as judged_ids
from .renaming import renamed
from .settled import Settled

_SCORES = {"namesake_body": 0.7, "namesake_time": 0.6, "namesake_several": 0.5, "namesake_country": 0.4}

_ID = re.compile("person-[0-9a-f]{16}")

Groups = Mapping[str, list[str]]
"""By the id that stands, the ids as read of one name that are one person."""


@dataclass(frozen=True, slots=True)
class _Told:
    """The id that a person gets, its qualifier, and others of the name who may be the same, each with the reason for asking."""

    ident: str
    home: str | None = None
    unlike: Mapping[str, str] = field(default_factory=dict)


def told_apart(
    store: Store, document: Document, familiar: Familiar | None = None, settled: Settled | None = None
) -> tuple[Document, tuple[Proposal, ...]]:
    """A document in which people are those of the store that they are, and others of the same name have ids of their own.

    Args:
        store: the store that the document is about to be added to.
        document: as it was read. People whom it tells apart itself keep their ids, and so do those whose ids its text gives.
        familiar: what earlier documents of the same file brought.
        settled: what earlier documents of the same export brought.

    Returns:
        The document, and a proposal for each two that have one name and were not taken for one, by the ids of both.
    """
    familiar, settled = familiar or Familiar(), settled or Settled()
    meant = settled.told.union(_ID.findall(document.source.text))
    spared = meant | familiar.alone if meant else familiar.alone
    people = [entity for entity in document.entities if entity.kind == "person" and entity.id not in spared]
    keys = {person.id: key for person in people if (key := _plain_key(person))}
    groups = _groups(store, keys, settled.there)
    own, judged = _own(store, document, groups), judged_ids(store, document.source.id, ("person",)) if keys else set()
    plain = {ident for ident, found in groups.items() if _is_plain(found, own, judged)}
    doubtful = {ident: key for ident, key in keys.items() if ident not in plain}
    here = belonging(Said(document, store), list(doubtful)) if doubtful else {}
    there = belonging(store, sorted({group for ident in doubtful for group in groups[ident]})) if doubtful else {}
    told = {ident: _Told(next(iter(groups[ident].values()))[0]) for ident in keys if ident in plain and groups[ident]}
    familiar.leave_alone(ident for ident in plain if ident not in told or told[ident].ident == ident)
    for ident, key in doubtful.items():
        against = {group: here[ident].against(there[group]) for group in groups[ident]}
        against = {group: None if why and group in own else why for group, why in against.items()}
        homes = {home: entity_id("person", key, home) for home in here[ident].homes}
        spare = entity_id("person", key, document.source.id)
        told[ident] = _tell(ident, groups[ident], against, homes, spare, judged, settled.there)
    return _renamed(document, told, settled)


def _is_plain(found: Groups, own: Collection[str], judged: Collection[str]) -> bool:
    """Whether there is nobody to be told from: of the one person of the name only this file speaks, or there is none at all."""
    return len(found) == 1 and all(group in own for group in found) if found else not judged


def _plain_key(person: Entity) -> str | None:
    """The match key of the name that alone made the id of a person; None where there is none."""
    keys = (match_key(name.text, "person") for name in person.names if person.named)
    return next((key for key in keys if entity_id("person", key) == person.id), None)


def _groups(store: Store, keys: Mapping[str, str], others: Set[str]) -> dict[str, Groups]:
    """For each person of a document the people of the name in the store, the plain id first, without those who are others.

    A single word may be the family name of many: of those only the one under the plain id is meant.
    """
    if not keys:
        return {}
    named = store.named("person", sorted(set(keys.values())))
    stands = store.entities(sorted({ident for found in named.values() for ident in found}))
    found: dict[str, Groups] = {}
    for ident, key in keys.items():
        of_name: dict[str, list[str]] = {}
        for other in sorted(named.get(key, ()), key=lambda other: (other != ident, other)):
            if other in stands and (other == ident or " " in key):
                of_name.setdefault(stands[other].id, []).append(other)
        found[ident] = {stand: ids for stand, ids in of_name.items() if others.isdisjoint(ids)}
    return found


def _own(store: Store, document: Document, groups: Mapping[str, Groups]) -> set[str]:
    """Of whom only the same file speaks, in earlier parts or versions, and notes: there a name is one person, who may have moved
    since."""
    origin = document.source.origin
    if not groups or not origin or origin == STDIN:
        return set()
    there = set(store.source_ids(origin=origin))
    spoken = store.appearances(sorted({group for found in groups.values() for group in found})) if there else {}
    there |= note_ids(store, sorted(group for group, sources in spoken.items() if not there.issuperset(sources)))
    return {group for group, sources in spoken.items() if there.issuperset(sources)}


def _tell(
    ident: str,
    groups: Groups,
    against: Mapping[str, str | None],
    homes: Mapping[str, str],
    spare: str,
    judged: Collection[str],
    others: Collection[str],
) -> _Told:
    """Who a person is: the one with a body in common; the only one of the name, if nothing is against it; else another."""
    shared = [ids for group, ids in groups.items() if against[group] == ""]
    alone = list(groups.values()) if len(groups) == 1 and None in against.values() else []
    if one := next(iter(shared or alone), None):
        return _Told(one[0])
    taken = {*others, *(each for ids in groups.values() for each in ids)}
    unlike = {ids[0]: against[group] or "namesake_several" for group, ids in groups.items()}
    free = [(own, home) for home, own in homes.items() if own not in taken]
    before = [(own, home) for own, home in free if own in judged]
    plain = [(ident, None)] if ident not in taken else []
    own, home = next(iter([*before, *plain, *free, (spare, None)]))
    return _Told(own, home, unlike)


def _renamed(document: Document, told: Mapping[str, _Told], settled: Settled) -> tuple[Document, tuple[Proposal, ...]]:
    """The document with the new ids, those apart that it has for another, and the questions that are left."""
    if not told:
        return document, ()
    taken = {entity.id for entity in document.entities}
    told = {ident: one for ident, one in told.items() if one.ident == ident or one.ident not in taken}
    ids = {ident: one.ident for ident, one in told.items() if one.ident != ident}
    proposals = (_proposal(one.ident, other, why) for one in told.values() for other, why in one.unlike.items())
    asked = tuple(sorted(proposals, key=lambda p: (p.one, p.other)))
    homes = {one.ident: one.home for one in told.values() if one.home}
    settled.move(ids)
    return (renamed(document, ids, homes) if ids else document), asked


def _proposal(one: str, other: str, why: str) -> Proposal:
    first, second = sorted((one, other))
    reasons = vocabulary().reasons
    return Proposal(first, second, _SCORES[why], f"{reasons['name_equal'].en}: {reasons[why].en}")
