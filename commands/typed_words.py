"""Words of the vocabulary as a person types them in options: by name, or by a label in Arabic or English, as in tables."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

import click

from .language import comma, language

if TYPE_CHECKING:
    from ..graph.vocabulary import Term

_COMMA = re.compile("[,،]")


class Words(click.Choice[str]):
    """A choice among words of the vocabulary, which may be typed by their labels too; what comes is the name.

    Args:
        names: those that may be chosen.
        table: of the vocabulary, in which they are.
        more: other names that may be chosen, with what they are called in Arabic.
    """

    def __init__(self, names: tuple[str, ...], table: str, more: Mapping[str, str] | None = None) -> None:
        super().__init__((*names, *(more or {})))
        self._table, self._more = table, more or {}

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name that a word means; see ``click.Choice``."""
        typed = _key(str(value))
        more = [name for name, label in self._more.items() if _key(label) == typed]
        found = more or [name for name in _labels(self._table).get(typed, ()) if name in self.choices]
        return super().convert(found[0] if len(found) == 1 else value, param, ctx)


def listed(text: str | None) -> list[str]:
    """The words of a list that was typed with commas, of either script."""
    return [part.strip() for part in _COMMA.split(text or "") if part.strip()]


def names(text: str | None, table: str) -> tuple[list[str], str | None]:
    """What the words of a list mean that was typed with commas.

    Args:
        text: the words, by name or label; a label that several have means them all.
        table: of the vocabulary.

    Returns:
        The names, each once, in the order in which they were typed; and the first word that the table lacks, if there is one.
    """
    meant = {word: _labels(table).get(_key(word)) for word in listed(text)}
    lacking = next((word for word, found in meant.items() if found is None), None)
    return list(dict.fromkeys(name for found in meant.values() for name in found or ())), lacking


def shown(table: str) -> str:
    """All words of a table as they may be typed: in Arabic by label, else by name."""
    return comma(language()).join(term.ar if language() == "ar" else name for name, term in _terms(table).items())


@cache
def _labels(table: str) -> Mapping[str, tuple[str, ...]]:
    """The names that each label of a table means."""
    found: dict[str, dict[str, None]] = {}
    for name, term in _terms(table).items():
        more = [getattr(term, part, "") for part in ("back_ar", "back_en", "plural_ar", "plural_en")]
        for label in filter(None, (name, term.ar, term.en, *more)):
            found.setdefault(_key(label), {})[name] = None
    return {label: tuple(meant) for label, meant in found.items()}


def _terms(table: str) -> Mapping[str, Term]:
    from ..graph.vocabulary import vocabulary

    terms: Mapping[str, Term] = getattr(vocabulary(), table)
    return terms


def _key(text: str) -> str:
    from ..graph.names.keys import match_key

    return match_key(text.replace("_", " "))
