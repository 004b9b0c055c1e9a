"""Agreements that a side signed or is to sign: with whom, when, on what, and whether they hold."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from ...graph.filter import Filter
from ...graph.model import Entity, Modality, Relation
from ...graph.store import Store
from ..signatures import ended
from ..vicinity import latest_first
from .sides import Side


@dataclass(frozen=True, slots=True)
class Agreement:
    """An agreement with its signatories and topics; ``state`` is how far along the furthest signature is, or that it is over.

    ``signed_by`` are those who signed, without who withdrew; where nobody signed yet, those who are to.
    """

    agreement: Entity
    signed_by: tuple[Entity, ...]
    topics: tuple[Entity, ...]
    state: Modality
    date: str | None
    relations: tuple[Relation, ...]


def agreements(store: Store, side: Side, ours: Side | None = None) -> list[Agreement]:
    """The agreements of a side.

    Args:
        store: any store.
        side: who acts for an entity; of a topic the agreements about it.
        ours: the other side, whose agreements come first.

    Returns:
        Those with the other side first, then the latest (undated last), then by label.
    """
    touching = store.relations(sorted(side.ids), Filter(types=frozenset({"signed", "about"})))
    ids = sorted({end for r in touching for end in (r.source, r.target) if end.startswith("agreement-")})
    relations = store.relations(ids, Filter(types=frozenset({"signed", "about"}))) if ids else []
    known = store.entities(sorted({end for r in relations for end in (r.source, r.target)}))
    signed = {i: [r for r in relations if r.type == "signed" and r.target == i] for i in ids}
    about = {i: [r for r in relations if r.type == "about" and r.source == i] for i in ids}
    rows = [_row(known, i, signed[i], about[i], side.ids) for i in ids if signed[i]]

    def others(row: Agreement) -> bool:
        return ours is None or ours.ids.isdisjoint(r.source for r in row.relations)

    return sorted(rows, key=lambda row: (others(row), *latest_first(row.relations), row.agreement.label(), row.agreement.id))


def _row(known: dict[str, Entity], ident: str, signed: list[Relation], about: list[Relation], own: Set[str]) -> Agreement:
    over, parties = ended(signed), {r.source for r in signed}
    all_over = parties <= over or not over.isdisjoint(own)
    holding = [r for r in signed if r.source not in over] or signed
    state = Modality.ENDED if all_over else max((r.modality for r in holding), key=lambda modality: modality.rank)
    firm = Modality.AGREED.rank
    told = signed if all_over else [r for r in holding if state.rank < firm or r.modality.rank >= firm]
    return Agreement(
        agreement=known[ident],
        signed_by=tuple(known[i] for i in dict.fromkeys(r.source for r in told)),
        topics=tuple(known[i] for i in dict.fromkeys(r.target for r in about)),
        state=state,
        date=known[ident].start or max((r.start for r in signed if r.start), default=None),
        relations=(*signed, *about),
    )
