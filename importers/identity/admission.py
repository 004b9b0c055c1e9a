"""What a document becomes before it is stored: its bodies, posts and people are those of the store; what is in doubt is asked."""

from __future__ import annotations

from collections.abc import Collection
from itertools import combinations

from ...graph.columnar import joined_by
from ...graph.model import Document, Proposal
from ...graph.store import Store
from . import homonyms, namesakes
from .alike import common_keys
from .familiar import Familiar
from .finished import ask_finished
from .linking import propose
from .listed_tasks import ask_coded
from .posts_shared import with_posts
from .settled import Settled

_MUTUAL = frozenset({"cooperates_with", "met_with"})


def admit(
    store: Store, document: Document, familiar: Familiar | None = None, *, exported: bool = False
) -> tuple[Document, list[Proposal]]:
    """A document as it is to be stored, and which of its entities may be one with others.

    Bodies come before people, who are told apart by them.

    Args:
        store: the store that the document is about to be added to; it is only asked.
        document: as it was read.
        familiar: what earlier documents of the same file brought.
        exported: whether the document is one of an export of ours, which tells its entities apart itself (``Settled``).
    """
    familiar = familiar or Familiar()
    settled = familiar.settled if exported else Settled()
    placed, homeless = homonyms.told_apart(store, settled.again(document), familiar, settled)
    told, asked = namesakes.told_apart(store, placed, familiar, settled)
    settled.keep()
    tasks = (*ask_coded(store, told), *ask_finished(store, told))
    proposals = (*with_posts(store, told, propose(store, told, familiar)), *homeless, *asked, *tasks)
    once = {(p.one, p.other): p for p in proposals}
    two = _two(told, {ident for pair in once for ident in pair}) if once else set()
    return told, [p for pair, p in once.items() if frozenset(pair) not in two]


def _two(document: Document, asked: Collection[str]) -> set[frozenset[str]]:
    """Those among ``asked`` of which nobody need be asked whether they are one: a document tells them to deal with one another,
    or names side by side وزير الصحة and وزير الصحة التونسي."""
    alike: dict[str, list[str]] = {}
    for one in document.entities:
        for key in common_keys(one) if one.id in asked and one.kind in homonyms.KINDS else ():
            alike.setdefault(f"{one.kind} {key}", []).append(one.id)
    beside = {frozenset(pair) for ids in alike.values() for pair in combinations(ids, 2)}
    return beside | set(map(frozenset, joined_by(document, _MUTUAL, asked)))
