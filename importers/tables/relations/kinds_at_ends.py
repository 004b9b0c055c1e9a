"""Of what kind who stands at an end of a relation is: as a cell says, an id, the type of the relation or else the name."""

from __future__ import annotations

from functools import lru_cache

from ....graph.vocabulary import vocabulary
from ...cells.heading_words import key
from ...cells.nothing import says_nothing
from ...cells.terms import kinds, told_kind

Faults = tuple[tuple[str, str], ...]
"""Cells that cannot be used, each with what was expected."""


@lru_cache(maxsize=4096)
def kind_at(said: str | None, ident: str | None, type_: str | None, side: str) -> tuple[str | None, frozenset[str], Faults]:
    """The kind that a cell or an id gives an end, those that the type allows there, and the cells that contradict one another."""
    said = None if said and says_nothing(said) else said
    may: frozenset[str] = getattr(vocabulary().types[type_], side) if type_ else frozenset(vocabulary().kinds)
    kind = kinds().get(key(said), (None,))[0] if said else ident
    faults = []
    if said and kind is None:
        faults.append(("kind", "a kind such as person, organization, place (شخص، جهة، مكان)"))
    elif ident and ident != kind:
        faults.append(("ident", f"the id of a thing of kind {kind}"))
    if kind is not None and kind not in may:
        faults.append(("name", f"{'/'.join(sorted(may))} at this end of {type_}, not {kind}"))
    return kind, may, tuple(faults)


@lru_cache(maxsize=20_000)
def chosen_kind(name: str, may: frozenset[str]) -> tuple[str, bool]:
    """The kind of an end where the table does not say it, and whether only the name told it."""
    if len(may) == 1:
        return next(iter(may)), False
    told = told_kind(name)
    if told in may:
        return told, False
    return next((kind for kind in ("organization", "person", "topic", "task", "event") if kind in may), min(may)), True
