"""From what was typed to a filter: types, kinds, days and reviews, each refused where there is no such thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from ..graph.filter import Filter


def filter_of(given: dict[str, Any], **more: Any) -> Filter:
    """The filter that the options give.

    Args:
        given: the values of ``options.filters``; they are taken out of it.
        more: fields of the filter to set besides.

    Raises:
        VocabularyError: a relation type that the vocabulary lacks.
    """
    from ..graph.dates import first_day
    from ..graph.errors import VocabularyError
    from ..graph.filter import Filter
    from ..graph.model import Modality, Review

    types = frozenset(listed(given.pop("types")))
    if types:
        from ..graph.vocabulary import vocabulary

        for name in sorted(types - set(vocabulary().types)):
            raise VocabularyError(f"There is no relation type {name!r}. Types are: {', '.join(vocabulary().types)}.")
    dates = {name: given.pop(name) for name in ("since", "until", "as_of")}
    for date in filter(None, dates.values()):
        first_day(date)
    in_order(dates["since"], dates["until"])
    reviews = frozenset(Review(name) for name in given.pop("reviews"))
    chosen = {
        "types": types,
        "dated": given.pop("dated"),
        **dates,
        "min_modality": Modality(given.pop("min_modality")),
        **({"reviews": reviews} if reviews else {}),
    }
    return Filter(**cast(dict[str, Any], chosen | more))


def in_order(since: str | None, until: str | None) -> None:
    """Refuse a period that ends before it begins.

    Raises:
        InputError: it does.
    """
    from ..graph.dates import backwards
    from ..graph.errors import InputError

    if backwards(since, until):
        raise InputError(f"--since {since} is after --until {until}: no day is in between.")


def kinds_of(text: str | None) -> list[str]:
    """The kinds of entities of a list that was typed with commas.

    Raises:
        VocabularyError: a kind that the vocabulary lacks.
    """
    from ..graph.errors import VocabularyError
    from ..graph.vocabulary import vocabulary

    known = vocabulary().kinds
    for name in sorted(set(listed(text)) - set(known)):
        raise VocabularyError(f"There is no kind {name!r}. Kinds are: {', '.join(known)}.")
    return listed(text)


def listed(text: str | None) -> list[str]:
    """The words of a list that was typed with commas."""
    return [part.strip() for part in (text or "").split(",") if part.strip()]
