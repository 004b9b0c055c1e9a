"""What entities are called in one answer: those of one name with where they belong."""

from __future__ import annotations

from collections import Counter
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
    counts = Counter(name for one in shown.values() for name in {known.text for known in one.names})
    alike = [one for one in shown.values() if counts[one.label(lang)] > 1 and one.qualifier]
    if not (store and alike):
        return {}
    from ..graph.placed import whereabouts

    homes = store.entities(sorted({one.qualifier for one in alike if one.qualifier}))
    above = whereabouts(store, alike)
    # What its own names tell all about, and a person, is shown with the body that the id was made with.
    shown_with = {one.id: above[one.id] or [homes[one.qualifier]] for one in alike if one.qualifier in homes}
    comma = "، " if lang == "ar" else ", "
    return {
        ident: f"{shown[ident].label(lang)} ({comma.join(h.label(lang) for h in more)})" for ident, more in shown_with.items()
    }


def _entities(values: Iterable[Any]) -> Iterator[Entity]:
    for value in values:
        if isinstance(value, Entity):
            yield value
        elif isinstance(value, list | tuple | set | frozenset):
            yield from _entities(value)
