"""What a document becomes before it is stored: its bodies, posts and people are those of the store; what is in doubt is asked."""

from __future__ import annotations

from ..graph.model import Document, Proposal
from ..graph.store import Store
from . import homonyms, namesakes
from .familiar import Familiar
from .finished import ask_finished
from .linking import propose


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
    proposals = (*propose(store, told, familiar), *homeless, *asked, *ask_finished(store, told))
    return told, list({(p.one, p.other): p for p in proposals}.values())
