"""Relations and mentions of a document in which entities have other ids; of those that are kept as columns no record is made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from operator import eq

import msgspec

from ...graph.columnar import Mentions, Relations
from ...graph.model import Alternative, Mention, Relation


def relations_with(said: Sequence[Relation], ids: Mapping[str, str]) -> Sequence[Relation]:
    """Relations with other ids; one that would join something to itself, or another reading that says the same, is left out.

    Args:
        said: the relations of a document.
        ids: new ids by old ones.
    """
    if isinstance(said, Relations) and (found := _columns_with(said, ids)) is not None:
        return found
    return tuple(r for r in (_relation(r, ids) for r in said) if r.source != r.target)


def mentions_with(said: Sequence[Mention], ids: Mapping[str, str]) -> Sequence[Mention]:
    """Mentions with other ids of what they name.

    Args:
        said: the mentions of a document.
        ids: new ids by old ones.
    """
    if isinstance(said, Mentions):
        return Mentions(said.source, [ids.get(ident, ident) for ident in said.ids], said.columns)
    return tuple(replace(m, entity=ids.get(m.entity or "", m.entity)) if m.entity in ids else m for m in said)


def _columns_with(said: Relations, ids: Mapping[str, str]) -> Relations | None:
    """The same as columns; None where one would join something to itself, for then rows are left out."""
    c, named = said.columns, [ids.get(ident, ident) for ident in said.ids]
    sources, targets = ([named[at] for at in places] for places in (c.source, c.target))
    if any(map(eq, sources, targets)):
        return None
    others = {at: _alternatives(found, ids, sources[at], targets[at]) for at, found in c.alternatives.items()}
    by = [ids.get(one, one) if one else one for one in c.attributed_to]
    left = {at: found for at, found in others.items() if found}
    return Relations(said.source, named, msgspec.structs.replace(c, attributed_to=by, alternatives=left))


def _relation(r: Relation, ids: Mapping[str, str]) -> Relation:
    ends = (r.source, r.target, r.attributed_to, *(a.entity for a in r.alternatives))
    if not any(end in ids for end in ends):
        return r
    by = ids.get(r.attributed_to, r.attributed_to) if r.attributed_to else None
    one, two = ids.get(r.source, r.source), ids.get(r.target, r.target)
    return replace(r, source=one, target=two, attributed_to=by, alternatives=_alternatives(r.alternatives, ids, one, two))


def _alternatives(said: Iterable[Alternative], ids: Mapping[str, str], source: str, target: str) -> tuple[Alternative, ...]:
    read = (Alternative(a.end, ids.get(a.entity, a.entity), a.reason) for a in said)
    return tuple({(a.end, a.entity): a for a in read if a.entity != (source if a.end == "source" else target)}.values())
