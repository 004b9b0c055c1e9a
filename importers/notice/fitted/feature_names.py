"""Names of features: spelt out for a trainer, or straight the numbers under which a model knows them.

A name is what stands up to its first ``=`` and a value after it, or has no value: ``near=v.meet``, ``top``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar, cast

Feature = TypeVar("Feature", str, int)
Names = Mapping[str, Callable[[str], Feature | None]]  # from a value to the feature; None for one that is not known
Group = tuple[Feature, ...]


class Spelt(dict[str, Callable[[str], str | None]]):
    """Every name with every value.

    >>> Spelt()["near="]("v.meet")
    'near=v.meet'
    """

    def __missing__(self, name: str) -> Callable[[str], str | None]:
        self[name] = name.__add__
        return self[name]


class Numbered(dict[str, Callable[[str], int | None]]):
    """The names and values that a model knows.

    Args:
        features: their numbers.

    >>> names = Numbered({"near=v.meet": 7})
    >>> names["near="]("v.meet"), names["near="]("v.sign"), names["top"]("")
    (7, None, None)
    """

    def __init__(self, features: Mapping[str, int]) -> None:
        tables: dict[str, dict[str, int]] = {}
        for feature, number in features.items():
            name, equals, value = feature.partition("=")
            tables.setdefault(name + equals, {})[value] = number
        super().__init__({name: table.get for name, table in tables.items()})

    def __missing__(self, name: str) -> Callable[[str], int | None]:
        return dict[str, int]().get


def group(told: Iterable[Feature | None]) -> Group[Feature]:
    """What is known of what is told, each once, in order."""
    known: dict[Feature | None, None] = dict.fromkeys(told)
    known.pop(None, None)
    return cast("Group[Feature]", tuple(known))
