"""When a document came in and what read it, in the words of people; programs get the exact time and the names of the methods."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..graph.vocabulary import Lang

_READERS = {
    "rules": ("القواعد", "rules"),
    "ties": ("النموذج", "model"),
    "table": ("الجدول", "table"),
}


def moment(at: str) -> str:
    """A time of the journal to the minute; it is in UTC, as ``--imported-since`` is.

    >>> moment("2026-03-05T09:41:07+00:00")
    '2026-03-05 09:41 UTC'
    """
    return f"{at[:10]} {at[11:16]} UTC" if at[10:11] == "T" else at


def readers(methods: Iterable[str], lang: Lang) -> list[str]:
    """What read a document, each once, in the order of the methods; one that has no words here stays as it is.

    Args:
        methods: as evidence has them: ``rules+ties/1``.
        lang: language of the words.

    >>> readers(["rules+ties/1", "rules/1", "ties/1"], "en")
    ['rules', 'model']
    """
    parts = dict.fromkeys(part for method in methods for part in _parts(method))
    return [_READERS[part][lang != "ar"] if part in _READERS else part for part in parts]


def _parts(method: str) -> list[str]:
    named = method.partition("/")[0].split("+")
    return named if set(named) <= set(_READERS) else [method]
