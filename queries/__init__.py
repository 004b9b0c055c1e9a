"""One function a question; every row of an answer carries the relations it rests on.

A question takes the store first, then its subject (an entity, or a name in any spelling), then ``where``: which relations
count (``graph.filter.Filter``). Fetch them from here: ``from rawabit.queries import who, path``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .accepted import accepted_names
    from .accounts import gaps
    from .briefing.brief import brief
    from .briefing.common_history import between
    from .chain import path
    from .chronicle import timeline
    from .connecting import connect
    from .contacts import common
    from .contradictions import conflicts
    from .cooperation import who
    from .developments import changes
    from .directives import followups
    from .entries import history
    from .forgetting import consequences
    from .grouping import communities
    from .noted import notes
    from .profile import show
    from .reasons import why
    from .resolving import resolve
    from .review import queue
    from .sources import find_source, imported
    from .standing import influence
    from .versions import differences, earlier
    from .vicinity import neighbours

# A module is never called what its function is called: importing it would hide the function.
_HOMES = {
    "accepted_names": "accepted",
    "between": "briefing.common_history",
    "brief": "briefing.brief",
    "changes": "developments",
    "common": "contacts",
    "communities": "grouping",
    "conflicts": "contradictions",
    "connect": "connecting",
    "consequences": "forgetting",
    "differences": "versions",
    "earlier": "versions",
    "find_source": "sources",
    "followups": "directives",
    "gaps": "accounts",
    "history": "entries",
    "imported": "sources",
    "influence": "standing",
    "neighbours": "vicinity",
    "notes": "noted",
    "path": "chain",
    "queue": "review",
    "resolve": "resolving",
    "show": "profile",
    "timeline": "chronicle",
    "who": "cooperation",
    "why": "reasons",
}
__all__ = [
    "accepted_names",
    "between",
    "brief",
    "changes",
    "common",
    "communities",
    "conflicts",
    "connect",
    "consequences",
    "differences",
    "earlier",
    "find_source",
    "followups",
    "gaps",
    "history",
    "imported",
    "influence",
    "neighbours",
    "notes",
    "path",
    "queue",
    "resolve",
    "show",
    "timeline",
    "who",
    "why",
]


def __getattr__(name: str) -> Any:
    """Fetch a question when it is first asked."""
    if name in _HOMES:
        return getattr(import_module(f".{_HOMES[name]}", __package__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
