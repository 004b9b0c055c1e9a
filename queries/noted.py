"""What people noted of an entity."""

from __future__ import annotations

from ..graph.model import Entity
from ..graph.noting import Note, notes_to
from ..graph.store import Store
from .resolving import resolve


def notes(store: Store, subject: str | Entity) -> list[Note]:
    """The notes to an entity, or to what is one with it.

    Args:
        store: any store.
        subject: a name, id or entity.

    Returns:
        The latest first.

    Raises:
        AmbiguousName, NotFound: see ``resolve``.
    """
    return notes_to(store, resolve(store, subject).id)
