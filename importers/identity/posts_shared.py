"""People who may be one and hold one post: likelier than the likeness of their names alone says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ...graph.columnar import joined_by
from ...graph.identity import kind_of
from ...graph.model import Document, Polarity, Proposal
from ...graph.store import Store
from ...graph.vocabulary import vocabulary

_HOLDS = frozenset({"holds"})
_SCORE = 0.95


def with_posts(store: Store, document: Document, proposals: Iterable[Proposal]) -> list[Proposal]:
    """Proposals in which those about people who hold one post say so, with a score of 0.95 at least.

    Args:
        store: the store that the document is about to be added to; it is asked twice, where people who hold posts are proposed.
        document: a document whose bodies and posts are those of the store, by ids as read (``homonyms.told_apart``).
        proposals: which of its entities may be one with others.

    Returns:
        As many, in their order.
    """
    asked = list(proposals)
    people = {ident for p in asked for ident in (p.one, p.other) if kind_of(ident) == "person"}
    held: dict[str, set[str]] = {}
    for source, target in joined_by(document, _HOLDS, people, polarities=(Polarity.AFFIRMED,)):
        if source in people:
            held.setdefault(source, set()).add(target)
    there = store.targets(sorted(people), _HOLDS) if held else {}
    standing = store.entities(sorted(set().union(*held.values()))) if held else {}  # as ``targets`` gives them
    here = {ident: {standing[post].id if post in standing else post for post in posts} for ident, posts in held.items()}
    posts = {ident: here.get(ident, set()) | there.get(ident, {}).keys() for ident in people}
    return [_likelier(p) if kind_of(p.one) == "person" and posts[p.one] & posts[p.other] else p for p in asked]


def _likelier(proposal: Proposal) -> Proposal:
    reason = f"{proposal.reason}: {vocabulary().reasons['post_shared'].en}"
    return replace(proposal, score=max(proposal.score, _SCORE), reason=reason)
