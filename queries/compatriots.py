"""The bodies of a country, which stand in answers by themselves: who asks for the country alone does not see them."""

from __future__ import annotations

from ..graph.model import Entity
from ..graph.store import Store
from .resolving import resolve

_MOST = 50


def bodies_of(store: Store, subject: str | Entity) -> list[Entity]:
    """The bodies that are known to be of a country and are found by its name.

    Args:
        store: any store.
        subject: a name, id or entity; of what is no country there are none.

    Returns:
        At most 50, by label and id.

    Raises:
        AmbiguousName, NotFound: see ``resolve``.
    """
    country = resolve(store, subject)
    if country.classification != "country":
        return []
    names = [name.text for name in country.names]
    hits = [hit.entity for name in names for hit in store.search(name, kinds=("organization",), limit=_MOST)]
    found = {one.id: one for one in hits if one.qualifier == country.id}
    return sorted(found.values(), key=lambda one: (one.label(), one.id))[:_MOST]
