"""The words a graph may use, read from vocabulary.toml: kinds, classifications, relation types, modalities, reviews."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from .errors import VocabularyError

Lang = Literal["ar", "en"]


@dataclass(frozen=True, slots=True)
class Term:
    """One word of the vocabulary with its labels."""

    name: str
    ar: str
    en: str

    def label(self, lang: Lang) -> str:
        """The label in Arabic or English."""
        return self.ar if lang == "ar" else self.en


@dataclass(frozen=True, slots=True)
class Kind(Term):
    """A kind of entity, with the plural that headings and legends use."""

    plural_ar: str
    plural_en: str

    def plural(self, lang: Lang) -> str:
        """The plural label in Arabic or English."""
        return self.plural_ar if lang == "ar" else self.plural_en


@dataclass(frozen=True, slots=True)
class RelationType(Term):
    """A type of relation: what may stand at its ends, and how it reads from the target's side."""

    back_ar: str
    back_en: str
    symmetric: bool
    source: frozenset[str]
    target: frozenset[str]

    def back(self, lang: Lang) -> str:
        """The label read from target to source."""
        return self.back_ar if lang == "ar" else self.back_en

    def joins(self, source_kind: str, target_kind: str) -> bool:
        """Whether an entity of one kind may stand in this relation to one of the other."""
        return source_kind in self.source and target_kind in self.target


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All terms; each mapping keeps the order of vocabulary.toml."""

    kinds: Mapping[str, Kind]
    classifications: Mapping[str, Mapping[str, Term]]
    types: Mapping[str, RelationType]
    modalities: Mapping[str, Term]
    polarities: Mapping[str, Term]
    reviews: Mapping[str, Term]
    forms: Mapping[str, Term]
    statuses: Mapping[str, Term]
    places: Mapping[str, Term]
    reasons: Mapping[str, Term]

    def reason(self, text: str, lang: Lang) -> str:
        """A kept reason in the language of a reader; parts that the vocabulary lacks stay as they are."""
        said, rest = "", text
        while rest:  # a reason may have a colon of its own
            part, colon, rest = _first_part(rest, self.reasons, lang)
            said += part + colon
        return said

    def place(self, label: str, lang: Lang) -> str:
        """A kept place in the language of a reader; words that the vocabulary lacks stay as they are."""
        return ("، " if lang == "ar" else ", ").join(_in_language(part, self.places, lang) for part in label.split(", "))

    def classification(self, kind: str, name: str) -> Term:
        """The term for a classification; a word of the source that the vocabulary lacks is its own label."""
        return self.classifications.get(kind, {}).get(name) or Term(name, name, name)


def _in_language(text: str, terms: Mapping[str, Term], lang: Lang) -> str:
    term = _known(text, terms)
    return term.label(lang) + text[len(term.en) :] if term else text


def _first_part(text: str, terms: Mapping[str, Term], lang: Lang) -> tuple[str, str, str]:
    """The first of some parts with colons between them in the language of a reader, the colon after it, and the others."""
    term = _known(text, terms)
    tail, colon, rest = text[len(term.en) if term else 0 :].partition(": ")
    return (term.label(lang) if term else "") + tail, colon, rest


def _known(text: str, terms: Mapping[str, Term]) -> Term | None:
    """The longest of some terms that a text begins with."""
    return max((t for t in terms.values() if text.startswith(t.en)), key=lambda t: len(t.en), default=None)


def _terms(table: Mapping[str, Any]) -> dict[str, Term]:
    return {name: Term(name=name, **labels) for name, labels in table.items()}


def _relation_type(name: str, row: Mapping[str, Any]) -> RelationType:
    return RelationType(
        name=name,
        ar=row["ar"],
        en=row["en"],
        back_ar=row.get("back_ar", row["ar"]),
        back_en=row.get("back_en", row["en"]),
        symmetric=row.get("symmetric", False),
        source=frozenset(row["source"]),
        target=frozenset(row["target"]),
    )


@cache
def vocabulary() -> Vocabulary:
    """Read vocabulary.toml once.

    Returns:
        The vocabulary; its mappings keep the order of the file, and for modalities that order means progress.

    Raises:
        VocabularyError: the file is damaged.

    >>> vocabulary().types["holds"].joins("person", "post")
    True
    """
    try:
        data = tomllib.loads((files("rawabit.graph") / "vocabulary.toml").read_text(encoding="utf-8"))
        return Vocabulary(
            kinds={name: Kind(name=name, **labels) for name, labels in data["kinds"].items()},
            classifications={kind: _terms(table) for kind, table in data["classifications"].items()},
            types={name: _relation_type(name, row) for name, row in data["types"].items()},
            modalities=_terms(data["modalities"]),
            polarities=_terms(data["polarities"]),
            reviews=_terms(data["reviews"]),
            forms=_terms(data["forms"]),
            statuses=_terms(data["statuses"]),
            places=_terms(data["places"]),
            reasons=_terms(data["reasons"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise VocabularyError(f"graph/vocabulary.toml cannot be read: {error}. Reinstall rawabit.") from error
