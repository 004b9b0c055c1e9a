"""Two versions of one document: which entities and relations of the old are those of the new, and what was decided carried over.

An entity that has a name has the same id in both. What has none (a meeting, a task, an unnamed group) is told apart by the text
it stands in, so it has another id in every version; here it is found again by its names, or as the only one of its sort.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from .decisions import NAMED, Decision, claim
from .errors import InputError
from .journal import Kept
from .judgements import Judgement, judged, refuse_contradictions
from .model import Document, Entity, Proposal, Relation
from .names.keys import match_key
from .shown import match
from .vocabulary import vocabulary

_LOCAL = frozenset({"event", "agreement", "programme", "task"})
_RETITLED = 0.5  # of the words of the shorter label that a task has in common with what it was called before


@dataclass(frozen=True, slots=True)
class Carried:
    """What goes over from an old version to a new one: pairs that may be one, judgements and decisions with what they become.

    ``left`` are the decisions that find nothing in the new version; they stay with the old one and wait for it.
    """

    proposals: tuple[Proposal, ...]
    judgements: tuple[tuple[Judgement | None, Judgement | None], ...]
    decisions: tuple[tuple[Decision | None, Decision | None], ...]
    left: tuple[Decision, ...]

    @property
    def count(self) -> int:
        """How many decisions go over."""
        return sum(after is not None for _, after in self.decisions)


def aligned(old: Document, new: Document) -> dict[str, str]:
    """The entities of an old version that are in the new one, with their ids there, in the order of the old text.

    Those with equal ids first; then by kind, classification and names; then what has no name of its own (an event, a task, an
    unnamed group) where each version has just one of its kind and classification left; a task is one with another only where
    half of its words are.
    """
    there = {entity.id: entity for entity in new.entities}
    here = {entity.id: entity for entity in old.entities}
    found = {ident: ident for ident in here if ident in there}
    for sign in (_names, _sort, _names):  # once more, for what is told apart by what was only now found
        taken = set(found.values())
        before = _grouped(sign, (e for e in _in_order(old) if e.id not in found), found)
        after = _grouped(sign, (e for e in _in_order(new) if e.id not in taken), {})
        for key in before.keys() & after.keys():
            if sign is not _sort:
                found.update(zip(before[key], after[key], strict=False))
            elif len(before[key]) == len(after[key]) == 1 and _may_be_retitled(here[before[key][0]], there[after[key][0]]):
                found[before[key][0]] = after[key][0]
    return {entity.id: found[entity.id] for entity in _in_order(old) if entity.id in found}


def paired(old: Document, new: Document, same: dict[str, str]) -> list[tuple[Relation, Relation]]:
    """The relations of an old version with what the new one says in their place, in the order of the old text.

    Two belong together when they have one type and the same ends. Of several those with equal polarity and quote come first,
    then equal polarity and modality, then equal polarity, then any; each in the order of the text.

    Args:
        old, new: both as read.
        same: ``aligned``.
    """
    left = {r.id: r for r in new.relations}
    waiting = list(old.relations)
    found: list[tuple[Relation, Relation]] = []
    for sign in (_by_quote, _by_modality, _by_polarity, _by_ends):
        at: dict[object, list[Relation]] = defaultdict(list)
        for relation in left.values():
            at[sign(relation, {})].append(relation)
        for relation in waiting:
            if others := at[sign(relation, same)]:
                found.append((relation, left.pop(others.pop(0).id)))
        done = {relation.id for relation, _ in found}
        waiting = [relation for relation in waiting if relation.id not in done]
    order = {relation.id: place for place, relation in enumerate(old.relations)}
    return sorted(found, key=lambda pair: order[pair[0].id])


def carried(kept: Kept, new: Document, judgements: Collection[Judgement], decisions: Collection[Decision]) -> Carried:
    """What was decided of an old version, as it holds for the new one.

    A decision goes over to the relation with the same type, ends and polarity, as it does when one text is read anew
    (``shown.match``). A judgement goes over where the entity has another id in the new version.

    Args:
        kept: all that the old version said, and the pairs that it proposed.
        new: the new version, as read.
        judgements: those in force.
        decisions: those in force about either version.
    """
    old = kept.document
    assert old
    same = aligned(old, new)
    speaks = match(old.relations, [d for d in decisions if d.claim.document == old.source.id])
    taken = {d.key for d in decisions}
    moved: list[tuple[Decision, Decision]] = []
    for one, other in paired(old, new, same):
        decision = speaks.get(one.id)
        if decision and one.polarity is other.polarity and (key := claim(new, other)).key not in taken:
            moved.append((decision, replace(decision, claim=key, changes=_changes(decision, same))))
            taken.add(key.key)
    done = {before.key for before, _ in moved}
    # What was decided of a name holds for its entity, in whatever source.
    about = [d for d in decisions if d.claim.document == old.source.id and d.claim.type != NAMED]
    left = tuple(d for d in about if d.key not in done)
    pairs = [*((before, None) for before, _ in moved), *((None, after) for _, after in moved)]
    there = {entity.id for entity in new.entities}
    return Carried(tuple(_proposals(kept.proposals, same, there)), _judgements(judgements, same), tuple(pairs), left)


def _in_order(document: Document) -> list[Entity]:
    """The entities of a document by first mention; those that are not mentioned last."""
    first: dict[str | None, int] = {}
    for mention in sorted(document.mentions, key=lambda m: m.start):
        first.setdefault(mention.entity, mention.start)
    return sorted(document.entities, key=lambda e: (first.get(e.id, len(document.source.text)), e.id))


_Sign = Callable[[Entity, dict[str, str]], object]


def _grouped(sign: _Sign, entities: Iterable[Entity], same: dict[str, str]) -> dict[object, list[str]]:
    found: dict[object, list[str]] = defaultdict(list)
    for entity in entities:
        if (key := sign(entity, same)) is not None:
            found[key].append(entity.id)
    return found


def _names(entity: Entity, same: dict[str, str]) -> object:
    home = same.get(entity.qualifier or "", entity.qualifier)
    return entity.kind, entity.classification, home, frozenset(match_key(name.text, entity.kind) for name in entity.names)


def _sort(entity: Entity, same: dict[str, str]) -> object:
    return (entity.kind, entity.classification) if entity.kind in _LOCAL or not entity.named else None


def _may_be_retitled(before: Entity, after: Entity) -> bool:
    """Whether two that are left may be one: a line of a list that is gone and another that came in are two tasks."""
    one, other = ({word for name in e.names for word in match_key(name.text, e.kind).split()} for e in (before, after))
    return before.kind != "task" or len(one & other) >= _RETITLED * min(len(one), len(other))


def _by_ends(relation: Relation, same: dict[str, str]) -> tuple[object, ...]:
    ends = [same.get(end, end) for end in (relation.source, relation.target)]
    return relation.type, *(sorted(ends) if vocabulary().types[relation.type].symmetric else ends)


def _by_polarity(relation: Relation, same: dict[str, str]) -> tuple[object, ...]:
    return *_by_ends(relation, same), relation.polarity


def _by_modality(relation: Relation, same: dict[str, str]) -> tuple[object, ...]:
    return *_by_polarity(relation, same), relation.modality


def _by_quote(relation: Relation, same: dict[str, str]) -> tuple[object, ...]:
    return *_by_polarity(relation, same), tuple(relation.evidence[0].quote.split())


def _changes(decision: Decision, same: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((f, same.get(value, value) if f in {"source", "target"} else value) for f, value in decision.changes)


def _proposals(proposals: Iterable[Proposal], same: dict[str, str], there: set[str]) -> Iterator[Proposal]:
    for p in proposals:
        one, other = sorted((same.get(p.one, p.one), same.get(p.other, p.other)))
        if one != other and {one, other} & there:
            yield Proposal(one, other, p.score, p.reason)


def _judgements(judgements: Collection[Judgement], same: dict[str, str]) -> tuple[tuple[Judgement | None, Judgement | None], ...]:
    """The judgements about entities that have another id now; none where they would contradict others."""
    renamed = {one: other for one, other in same.items() if one != other}
    pairs = [(j, _renamed(j, renamed)) for j in judgements if renamed.keys() & set(j.key)]
    gone = {before.key for before, _ in pairs}
    force = {j.key: j for j in judgements if j.key not in gone}
    new = list({after.key: after for _, after in pairs if after and after.key not in force}.values())
    try:
        refuse_contradictions([*force.values(), *new])
    except InputError:
        return ()
    return (*((before, None) for before, _ in pairs), *((None, after) for after in new))


def _renamed(j: Judgement, renamed: dict[str, str]) -> Judgement | None:
    one, other = renamed.get(j.one, j.one), renamed.get(j.other, j.other)
    return None if one == other else judged(one, other, j.verdict, names=(j.one_name, j.other_name), at=j.at, by=j.by)
