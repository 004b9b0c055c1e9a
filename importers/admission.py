"""What a document becomes before it is stored: its bodies, posts and people are those of the store; what is in doubt is asked."""

from __future__ import annotations

from ..graph.model import Document, Proposal
from ..graph.store import Store
from . import homonyms, namesakes
from .familiar import Familiar
from .finished import ask_finished
from .linking import propose
from .posts_shared import with_posts

_MUTUAL = frozenset({"cooperates_with", "met_with"})


def admit(store: Store, document: Document, familiar: Familiar | None = None) -> tuple[Document, list[Proposal]]:
    """A document as it is to be stored, and which of its entities may be one with others.

    Bodies come before people, who are told apart by them.

    Args:
        store: the store that the document is about to be added to; it is only asked.
        document: as it was read.
        familiar: what earlier documents of the same file brought.
    """
    placed, homeless = homonyms.told_apart(store, document, familiar)
    told, asked = namesakes.told_apart(store, placed, familiar)
    proposals = (*with_posts(store, told, propose(store, told, familiar)), *homeless, *asked, *ask_finished(store, told))
    two = _two(told)
    return told, list({(p.one, p.other): p for p in proposals if frozenset((p.one, p.other)) not in two}.values())


def _two(document: Document) -> set[frozenset[str]]:
    """Those that a document tells to deal with one another: nobody need be asked whether they are one."""
    return {frozenset((r.source, r.target)) for r in document.relations if r.type in _MUTUAL}
