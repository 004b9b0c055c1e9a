"""Where a body, unit or post is shown to belong: what its sources say, but nothing that people rejected; for every store.

The qualifier of an entity and its relation to the body that it belongs to are read from the same words. The words stay as they
were read, and so does the id; who rejects the relation, or points it to another body, has taken the home away too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from typing import NamedTuple

from .decisions import Decision

HOMES = frozenset({"part_of", "post_in"})
"""The types of relation that say what a qualifier says."""


class Tie(NamedTuple):
    """A relation of a type in ``HOMES``: the body it is shown to lead to, and the one it was read to, where a decision shows it.

    Both by the id that stands for it. ``held`` where it is affirmed and not rejected, ``accepted`` where it is accepted besides.
    """

    home: str
    read: str | None
    held: bool
    accepted: bool


def home(said: Set[str], ties: Collection[Tie], stands: Mapping[str, str]) -> str | None:
    """The one home of an entity that is shown.

    Args:
        said: the qualifiers that its sources give it.
        ties: its relations to where it belongs.
        stands: which entity stands for each of ``said`` that was merged.

    Returns:
        The first in order of those that are not refused: to which a decision took every relation away. Where all are, the first
        of the bodies that an accepted relation leads to.

    >>> home({"organization-1"}, [Tie("organization-1", "organization-1", False, False)], {}) is None
    True
    >>> home({"organization-1"}, [Tie("organization-2", "organization-1", True, True)], {})
    'organization-2'
    """
    refused = {tie.read for tie in ties if tie.read} - {tie.home for tie in ties if tie.held}
    left = {ident for ident in said if stands.get(ident, ident) not in refused}
    if left or not said:
        return min(left, default=None)
    return min((tie.home for tie in ties if tie.accepted and tie.home.startswith("organization-")), default=None)


def touching(decisions: Iterable[Decision], touched: Collection[str], stands: Mapping[str, str]) -> Iterator[str]:
    """The entities as read, of which some decisions say where they belong, that depend on any of those that were touched."""
    roots = {stands.get(ident, ident) for ident in touched}
    for decision in decisions:
        ends = (decision.claim.source, decision.claim.target, *decision.needs())
        if not roots.isdisjoint(stands.get(end, end) for end in ends):
            yield decision.claim.source


def says(decision: Decision) -> bool:
    """Whether a decision is about where something belongs."""
    return not HOMES.isdisjoint((decision.claim.type, dict(decision.changes).get("type", "")))
