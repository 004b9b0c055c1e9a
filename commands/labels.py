"""What entities are called in one answer: those of one name with where they belong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ..graph.model import Entity

if TYPE_CHECKING:
    from ..graph.store import Store
    from ..graph.vocabulary import Lang


def labels(values: Iterable[Any], store: Store | None, lang: Lang) -> Mapping[str, str]:
    """By id the labels of entities that share their name with another one of the answer: ``وزارة الصحة (تونس)``.

    Args:
        values: what stands in the cells: entities, lists of them, anything else.
        store: where the body or country that tells them apart is looked up; without one nothing is.
        lang: the language of the labels.
    """
    shown = {one.id: one for one in _entities(values)} if store else {}
    if not (store and len(shown) > 1):
        return {}
    from ..graph.placed import told_apart

    return told_apart(store, shown.values(), lang)


def _entities(values: Iterable[Any]) -> Iterator[Entity]:
    for value in values:
        if isinstance(value, Entity):
            yield value
        elif isinstance(value, list | tuple | set | frozenset):
            yield from _entities(value)
