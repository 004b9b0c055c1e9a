"""The adjective of a country, as names of bodies and posts bear it: الغرفة التجارية {المالطية}, السفير {الألماني}."""

from __future__ import annotations

from ..graph.model import Entity
from ..graph.names.keys import fold

_ARTICLE, _ADJECTIVE = "ال", ("ي", "يه")
_ENDINGS = ("يه", "يا", "ا", "ه")  # what a country loses before the ending of its adjective: السعوديه, ليبيا, فرنسا
_BEGINNING = 2
_SHORTEST = 3  # letters of what is left


def stems(country: Entity) -> set[str]:
    """What the names of a country in one Arabic word have in common with its adjective, folded: ليب of ليبيا."""
    return {stem for name in country.names if (stem := _stem(name.text))}


def adjectives(country: Entity) -> set[str]:
    """The definite adjectives of a country, folded: الليبي, الليبيه."""
    return {_ARTICLE + stem + ending for stem in stems(country) for ending in _ADJECTIVE}


def beginnings(country: Entity) -> set[str]:
    """What the English names of a country in one word have in common with its adjective, mostly: sp of Spain and Spanish."""
    return {name.text[:_BEGINNING].lower() for name in country.names if name.text.isascii() and name.text.isalpha()}


def _stem(name: str) -> str | None:
    word = fold(name)
    if name.startswith(_ARTICLE):  # that of العراق, which is no beginning of a word as in ألمانيا
        word = word.removeprefix(_ARTICLE)
    stem = next((word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)), word)
    return stem if " " not in word and not word.isascii() and len(stem) >= _SHORTEST else None
