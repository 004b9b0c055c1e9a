"""Relations as they are shown: as they were read and as people decided, and by nothing else; every store asks this module."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from .decisions import Claim, Decision
from .model import Modality, Polarity, Relation


def match(relations: Sequence[Relation], decisions: Collection[Decision]) -> dict[str, Decision]:
    """Which decision speaks of which relation of one source.

    A decision speaks of the relation with its very claim. One that finds no such relation, because a newer reader takes a word
    more or less as evidence, speaks of the one with the same type, ends and polarity whose evidence shares most characters
    with it and that no other decision speaks of.

    Args:
        relations: the relations of one source, as read.
        decisions: the decisions about claims of that source.

    Returns:
        Relation ids with their decisions, in the order of the relations.
    """
    if not decisions:
        return {}
    waiting = {decision.key: decision for decision in sorted(decisions, key=lambda d: d.key)}
    found = {r.id: waiting.pop(key) for r in relations if (key := _key(r)) in waiting}
    for decision in waiting.values():
        shared = [(_shared(r, decision.claim), -place, r.id) for place, r in enumerate(relations) if r.id not in found]
        best = max(shared, default=(0, 0, ""))
        if best[0] > 0:
            found[best[2]] = decision
    return {r.id: found[r.id] for r in relations if r.id in found}


def _key(relation: Relation) -> tuple[str, int, int, str, str, str, str]:
    e = relation.evidence[0]
    return e.source, e.start, e.end, relation.type, relation.source, relation.target, relation.polarity.value


def _shared(relation: Relation, about: Claim) -> int:
    e = relation.evidence[0]
    if (relation.type, relation.source, relation.target, relation.polarity) != about.key[3:]:
        return 0
    return min(e.end, about.end) - max(e.start, about.start)


def decided(relation: Relation, decision: Decision) -> Relation:
    """A relation, as read, as a decision shows it.

    A date that a person gave is not inferred any more, so the reason for the old one goes with it.
    """
    new = dict(decision.changes)
    if not new:
        return replace(relation, review=decision.review)
    dated = "start" in new or "end" in new
    return replace(
        relation,
        review=decision.review,
        type=new.get("type", relation.type),
        source=new.get("source", relation.source),
        target=new.get("target", relation.target),
        modality=Modality(new.get("modality", relation.modality)),
        polarity=Polarity(new.get("polarity", relation.polarity)),
        start=(new["start"] or None) if "start" in new else relation.start,
        end=(new["end"] or None) if "end" in new else relation.end,
        date_reason=None if dated else relation.date_reason,
    )


def shown(relations: Sequence[Relation], decisions: Collection[Decision], present: Collection[str]) -> list[Relation]:
    """The relations of one source as they are shown.

    Args:
        relations: as read.
        decisions: the decisions about claims of that source.
        present: the entities that the store holds, of those that the decisions need; a decision that needs another waits.
    """
    found = match(relations, [d for d in decisions if all(ident in present for ident in d.needs())])
    return [decided(r, found[r.id]) if r.id in found else r for r in relations]
