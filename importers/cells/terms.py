"""The vocabulary's words in cells: by name or by a label in Arabic or English."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from ...graph.identity import kind_of
from ...graph.model import Entity, Name
from ...graph.names.keys import language
from ...graph.vocabulary import Term, vocabulary
from ..grammar.lexicon import lexicon
from ..grammar.list_files import keys
from .heading_words import key, words
from .telling import is_post, sort


@cache
def kinds() -> Mapping[str, tuple[str, str | None]]:
    """What a cell of kinds may say: a kind, or a classification, which tells its kind."""
    found: dict[str, tuple[str, str | None]] = {}
    for kind in vocabulary().kinds.values():
        for label in (kind.name, kind.ar, kind.en, kind.plural_ar, kind.plural_en):
            found.setdefault(key(label), (kind.name, None))
    for kind_name in vocabulary().classifications:
        for label, name in classifications(kind_name).items():
            found.setdefault(label, (kind_name, name))
    return found


def said_kind(text: str) -> tuple[str, str | None] | None:
    """The kind, and the classification if any, that a cell of kinds says; what begins like a body's name is a sort of body."""
    words = keys(text)
    body = sort(text) == "organization" or (words and words[0] in lexicon().heads)
    return kinds().get(key(text)) or (("organization", text) if body else None)


@cache
def classifications(kind: str) -> Mapping[str, str]:
    """The classifications of a kind by the key of their labels."""
    return _by_label(vocabulary().classifications.get(kind, {}))


@cache
def types() -> Mapping[str, tuple[str, bool]]:
    """What a cell of relation types may say: the type, and whether it is read from the target's side."""
    found: dict[str, tuple[str, bool]] = {}
    for name, type_ in vocabulary().types.items():
        for label in (name, type_.ar, type_.en):
            found.setdefault(key(label), (name, False))
    for name, type_ in vocabulary().types.items():
        for label in (type_.back_ar, type_.back_en):
            found.setdefault(key(label), (name, not type_.symmetric))
    return found


@cache
def modalities() -> Mapping[str, str]:
    """The modalities by the key of their labels."""
    return _by_label(vocabulary().modalities)


@cache
def reviews() -> Mapping[str, str]:
    """The states of review by the key of their labels."""
    return _by_label(vocabulary().reviews)


@cache
def polarities() -> Mapping[str, str]:
    """The polarities by the key of their labels, and of yes and no."""
    said = {word: name for name in ("negated", "affirmed") for word in words(name)}
    return said | _by_label(vocabulary().polarities)


@cache
def statuses() -> Mapping[str, str]:
    """The states of a task by the key of their labels and of what people write for them."""
    return {word: name for name in ("cancelled", "done", "open") for word in words(name)} | _by_label(vocabulary().statuses)


def _by_label(terms: Mapping[str, Term]) -> dict[str, str]:
    return {key(label): term.name for term in terms.values() for label in (term.name, term.ar, term.en)}


def told_kind(name: str) -> str | None:
    """The kind that a name itself tells: by a list, by its first word, by a given name; None where nothing tells."""
    if is_post(name):
        return "post"
    first = keys(name)[:1]
    return sort(name) or ("person" if first and first[0] in lexicon().given and len(keys(name)) > 1 else None)


@lru_cache(maxsize=20_000)
def bare(ident: str, text: str, *, named: bool = True) -> Entity:
    """The entity that a cell gives by its id, and by a name as it stands; an id alone is no name, only what stands in for one."""
    if text == ident or not named:
        return Entity(ident, kind_of(ident), (Name(text, "und" if text == ident else language(text), "label"),), named=named)
    return Entity(ident, kind_of(ident), (Name(text, language(text)),))
