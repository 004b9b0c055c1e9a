"""Registers of bodies with somebody to turn to in each: الجهة | النوع | الاسم | المنصب, Organisation | Contact person."""

from __future__ import annotations

from collections.abc import Mapping

_SORTS = frozenset({"kind", "classification"})


def with_contacts(found: Mapping[int, str]) -> dict[int, str]:
    """The fields of a table of entities, in which names that stand behind a body and its sort are those of its people.

    Args:
        found: the fields by column.

    Returns:
        The same fields; in a register of bodies the body is the ``name`` and who is named the ``contact``.

    >>> with_contacts({0: "organisation", 1: "kind", 2: "name", 3: "post"})
    {0: 'name', 1: 'kind', 2: 'contact', 3: 'post'}
    >>> with_contacts({0: "name", 1: "kind", 2: "organisation"})
    {0: 'name', 1: 'kind', 2: 'organisation'}
    """
    if not _is_register(found):
        return dict(found)
    turned = {"organisation": "name", "name": "contact"}
    return {column: turned.get(name, name) for column, name in found.items()}


def _is_register(found: Mapping[int, str]) -> bool:
    """Whether the sort of what a row is about stands behind one body and before the names: it is the sort of the body."""
    bodies = [column for column, name in found.items() if name == "organisation"]
    people = [column for column, name in found.items() if name == "name"]
    sorts = [column for column, name in found.items() if name in _SORTS]
    return len(bodies) == len(people) == 1 and any(bodies[0] < column < people[0] for column in sorts)
