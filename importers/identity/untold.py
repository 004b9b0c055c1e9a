"""Units of which no source says whose they are: which others they are compared with, and that nothing speaks against those whose
body lies where they lie."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from ...graph.above import compatible
from ...graph.identity import kind_of
from ...graph.model import Entity
from ...graph.names.keys import match_key
from ..notice.countries.unit_ministries import UNITS
from .alike import common_keys

_KINDS = ("organization", "post")  # of which every country has some


def to_compare(one: Entity, others: Sequence[Entity]) -> Sequence[Entity]:
    """With which candidates an entity is compared.

    Of the units of its name an untold one is compared with those of a known body. Of other bodies and posts that every country
    has under its name it is compared with none: which it may be was asked before (``Doubts``). Of several that have one name and
    no known body or country it is with the first, to which all others lead, so that the questions grow with them and not with the
    pairs of them.

    Args:
        one: an entity of a document.
        others: candidates in a store.

    Returns:
        Some of ``others``, in their order.
    """
    if one.kind not in _KINDS:
        return others
    if not _is_untold(one):
        return _firsts(one, others)
    equal = [other for other in others if _keys(one) & _keys(other)]
    untold = sorted(other.id for other in equal if not _has_body(other))
    left_out = set(untold if len(untold) < len(equal) else untold[1:])
    return [other for other in others if other.id not in left_out]


def _firsts(one: Entity, others: Sequence[Entity]) -> Sequence[Entity]:
    named = {other.id: keys for other in others if (keys := common_keys(other)) and not _is_untold(other)}
    if not named:
        return others
    asked = common_keys(one) if one.qualifier is None or kind_of(one.qualifier) == "place" else frozenset()
    left_out = {ident for ident, keys in named.items() if keys & asked}
    for key in frozenset().union(*named.values()):
        left_out |= set(sorted(o.id for o in others if o.qualifier is None and key in named.get(o.id, ()))[1:])
    return [other for other in others if other.id not in left_out]


def as_compared(
    one: Entity, other: Entity, known: Mapping[str, Entity], asked: Collection[tuple[str, str]]
) -> tuple[Entity, Entity]:
    """Two entities as they are to be compared: without what does not tell them apart.

    Args:
        one: an entity of a document.
        other: a candidate in a store.
        known: what lies above either, by id.
        asked: the bodies that may be one, by their ids in order: then so may their posts.
    """
    if _is_untold(one) and _is_untold(other) and one.qualifier == other.qualifier:
        return replace(one, qualifier=None), replace(other, qualifier=None)  # a country in common says little of units
    if one.kind == "post" and tuple(sorted((one.qualifier or "", other.qualifier or ""))) in asked:
        return one, replace(other, qualifier=None)
    return one, compatible(one, other, known)


def _is_untold(one: Entity) -> bool:
    return one.kind == "organization" and one.classification in UNITS and not _has_body(one)


def _has_body(one: Entity) -> bool:
    return one.qualifier is not None and kind_of(one.qualifier) == "organization"


def _keys(one: Entity) -> frozenset[str]:
    return frozenset(match_key(name.text) for name in one.names)
