"""Money and what else goes between an entity and others: promised, due, paid, not paid; offered, sought, received."""

from __future__ import annotations

from dataclasses import dataclass

from ...graph.amounts import MONEY, amount
from ...graph.filter import Filter
from ...graph.model import Entity, Polarity
from ...graph.store import Store
from ..accounts import gaps
from .said import Said, said
from .sides import Side

_PROGRAMMES = frozenset({"offers", "seeks", "receives"})


@dataclass(frozen=True, slots=True)
class Offer(Said):
    """What is offered, sought or received; of what is offered by a body that has an account, whether it was ``received``."""

    received: bool | None = None


def payments(store: Store, side: Side) -> list[Said]:
    """Payments and grants to or by a side, each sum, state and day by itself; see ``said`` for their order."""
    found = store.relations(sorted(side.ids), Filter(types=MONEY, polarities=frozenset(Polarity)))
    return said(store, found, lambda r: (r.modality, r.start, r.end, amount(r)))


def offers(store: Store, entity: Entity) -> list[Offer]:
    """What an entity offers, seeks or receives; of a programme or topic, who does.

    Args:
        store: any store.
        entity: any entity.

    Returns:
        See ``said`` for the order. What ``gaps`` tells of a body says which of its offers were received by anybody.
    """
    found = said(store, store.relations([entity.id], Filter(types=_PROGRAMMES)))
    accounts = gaps(store, entity) if entity.kind == "organization" and found else []
    taken = {one.id: True for gap in accounts for one in gap.received}
    taken |= {one.id: False for gap in accounts for one in gap.not_taken_up}
    return [Offer(s.one, s.other, s.by, s.relations, taken.get(s.other.id) if s.type == "offers" else None) for s in found]
