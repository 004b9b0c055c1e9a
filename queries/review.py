"""What waits for a person: relations to accept or reject, pairs that may be one; what most depends on comes first.

What an answer is worth is said in ``graph.waiting``.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from ..graph.errors import NotFound
from ..graph.filter import Filter
from ..graph.judgements import needed
from ..graph.model import Entity, Polarity, Proposal, Relation, Review
from ..graph.store import Store
from ..graph.waiting import Doubtful, Waiting, value

KINDS = ("relations", "identities", "names")
_WAITING = Filter(polarities=frozenset(Polarity), reviews=frozenset({Review.PROPOSED}))


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to decide: a ``relation``, a ``proposal`` about two entities, or a doubtful ``name``; and what it is worth.

    ``ends`` are the relation's source and target, the two entities that may be one, or twice what the name is taken for;
    ``relations`` is what it rests on.
    """

    relation: Relation | None
    proposal: Proposal | None
    ends: tuple[Entity, Entity]
    hangs: int
    value: float
    relations: tuple[Relation, ...] = ()
    name: Doubtful | None = None

    @property
    def id(self) -> str:
        """What tells questions apart: the relation's id, the two ids of the proposal, or the source and place of the name."""
        if self.relation:
            return self.relation.id
        if self.name:
            source, mention = self.name
            return f"{source}/{mention.start}-{mention.end}"
        assert self.proposal
        return f"{self.proposal.one} {self.proposal.other}"


def queue(
    store: Store, *, kinds: Collection[str] = KINDS, sources: Collection[str] = (), limit: int | None = None
) -> list[Question]:
    """What waits for a decision.

    Args:
        store: any store.
        kinds: of ``relations``, ``identities`` and ``names``.
        sources: ids of sources; only what they say and name, and pairs of which they name one. All when empty.
        limit: the most questions.

    Returns:
        The most valuable first; equal ones by id.

    Raises:
        NotFound: there is no such source.
    """
    found: list[Question] = []
    if "relations" in kinds:
        found += _relations(store, store.waiting(_there(store, sources), limit))
    if "identities" in kinds:
        found += _identities(store, sources, limit)
    if "names" in kinds:
        found += _named(store, sources)
    return sorted(found, key=lambda q: (-q.value, q.id))[:limit]


def _there(store: Store, sources: Collection[str]) -> Collection[str]:
    known = set(store.source_ids()) if sources else set()
    if missing := next((ident for ident in sources if ident not in known), None):
        raise NotFound(f"There is no source {missing}. `rawabit stats` counts what is there.")
    return sources


def again(store: Store, question: Question) -> Question | None:
    """A question as it stands now, after other decisions; None where it needs no answer any more."""
    if question.relation is None:
        others = _named(store, ()) if question.name else _pairs(store, store.proposals(), None)
        return next((q for q in others if q.id == question.id), None)
    ends = [end.id for end in question.ends]
    found = next((r for r in store.relations(ends, _WAITING, among=True) if r.id == question.id), None)
    return _relations(store, [Waiting(found, question.hangs, question.value)])[0] if found else None


def _relations(store: Store, waiting: Collection[Waiting]) -> list[Question]:
    known = store.entities(list(dict.fromkeys(end for w in waiting for end in (w.relation.source, w.relation.target))))
    return [Question(r, None, (known[r.source], known[r.target]), hangs, worth, (r,)) for r, hangs, worth in waiting]


def _identities(store: Store, sources: Collection[str], limit: int | None) -> list[Question]:
    proposals = store.proposals()
    if sources:
        named = {entity.id for source in sources for entity in store.document(source).entities}
        proposals = [p for p in proposals if p.one in named or p.other in named]
    return _pairs(store, needed(proposals, store.judgements()), limit)


def pairs(store: Store) -> int:
    """How many questions about pairs that may be one there are now; an answer may bring up another one."""
    return len(needed(store.proposals(), store.judgements()))


def _pairs(store: Store, proposals: Collection[Proposal], limit: int | None) -> list[Question]:
    degrees = store.degrees(list(dict.fromkeys(ident for p in proposals for ident in (p.one, p.other))))
    hangs = [degrees[p.one] + degrees[p.other] for p in proposals]
    worth = [(value(many, p.score, 1.0), many, p) for many, p in zip(hangs, proposals, strict=True)]
    worth = sorted(worth, key=lambda w: (-w[0], w[2].one, w[2].other))[:limit]
    known = store.entities(list(dict.fromkeys(ident for *_, p in worth for ident in (p.one, p.other))))
    return [Question(None, p, (known[p.one], known[p.other]), many, most) for most, many, p in worth]


def _named(store: Store, sources: Collection[str]) -> list[Question]:
    """Names of which it is doubtful that they are any, and on which no relation hangs; the sources that name it count instead."""
    found = [(source, mention) for source, mention in store.doubtful() if not sources or source in sources]
    ids = [mention.entity or "" for _, mention in found]
    known, spoken = store.entities(ids), store.appearances(ids)
    rows = []
    for name in found:
        entity, sure = known[name[1].entity or ""], name[1].confidence
        hangs = len(spoken.get(entity.id, ()))
        rows.append(Question(None, None, (entity, entity), hangs, value(hangs, sure, 1.0), (), name))
    return rows
