"""One function a question; every row of an answer carries the relations it rests on.

A question takes the store first, then its subject (an entity, or a name in any spelling), then ``where``: which relations
count (``graph.store.Filter``). Fetch them from here: ``from rawabit.queries import who, path``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .accounts import gaps
    from .chain import path
    from .contacts import common
    from .cooperation import who
    from .directives import followups
    from .profile import show
    from .resolving import resolve
    from .vicinity import neighbours

# A module is never called what its function is called: importing it would hide the function.
_HOMES = {
    "common": "contacts",
    "followups": "directives",
    "gaps": "accounts",
    "neighbours": "vicinity",
    "path": "chain",
    "resolve": "resolving",
    "show": "profile",
    "who": "cooperation",
}
__all__ = ["common", "followups", "gaps", "neighbours", "path", "resolve", "show", "who"]


def __getattr__(name: str) -> Any:
    """Fetch a question when it is first asked."""
    if name in _HOMES:
        return getattr(import_module(f".{_HOMES[name]}", __package__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
