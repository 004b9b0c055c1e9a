"""Who may be one since others are: posts of one name in bodies that people merged, and people and posts so tied to one.

It follows from what was judged and is kept nowhere, so it goes with the judgement. Before the merge their bodies told them apart.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import groupby
from operator import itemgetter

from .filter import Filter
from .identity import kind_of, number
from .judgements import Judgement, canonical
from .model import Entity, Proposal
from .names.keys import match_key
from .readable import ReadableStore
from .vocabulary import vocabulary

_TIES = frozenset({"holds", "post_in", "member_of"})
_KINDS = frozenset({"organization", "person"})
_LIKE = frozenset({"person", "post"})
_SCORE = 0.9


def inherited(store: ReadableStore, judgements: Collection[Judgement]) -> list[Proposal]:
    """The pairs of equal names that are tied to one entity since a merge.

    Args:
        store: any store; it is asked twice, where bodies or people were merged.
        judgements: those in force.

    Returns:
        The posts and members of each merged body, and the posts of each merged person, that have a name in common: each with the
        first of that name, by their numbers.
    """
    merged = sorted({ident for ident in canonical(judgements).values() if kind_of(ident) in _KINDS})
    if not merged:
        return []
    found = {
        (near, far)
        for r in store.relations(merged, Filter(types=_TIES))
        for near, far in ((r.source, r.target), (r.target, r.source))
        if near in merged and kind_of(far) in _LIKE
    }
    known = store.entities(sorted({far for _, far in found}))
    reason = ": ".join(vocabulary().reasons[name].en for name in ("name_equal", "homes_merged"))
    pairs = {pair for _, group in groupby(sorted(found), key=itemgetter(0)) for pair in _alike([known[far] for _, far in group])}
    return [Proposal(one, other, _SCORE, reason) for one, other in sorted(pairs, key=lambda pair: tuple(map(number, pair)))]


def _alike(entities: Collection[Entity]) -> Iterator[tuple[str, str]]:
    """The pairs of those that have a name in common, each name's first with every other."""
    first: dict[tuple[str, str], str] = {}
    for one in sorted(entities, key=lambda one: one.id):
        for key in {(one.kind, match_key(name.text, one.kind)) for name in one.names if one.named}:
            if (other := first.setdefault(key, one.id)) != one.id:
                yield other, one.id
