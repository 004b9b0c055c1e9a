"""The words that tell relations, from importers/lexicon/cues.toml, folded, and found with any proclitics before them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from ...graph.names.keys import fold
from ...graph.vocabulary import vocabulary


@cache
def cues(table: str) -> Mapping[str, frozenset[str]]:
    """One table of the file: its lists as sets of folded words."""
    return {name: frozenset(fold(word) for word in words) for name, words in _file()[table].items()}


@cache
def _file() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((files("rawabit.importers.lexicon") / "cues.toml").read_text(encoding="utf-8"))


@cache
def event_nouns() -> Mapping[str, str]:
    """Each noun for an event, also with a pronoun joined to it, with its classification."""
    nouns: dict[str, str] = {}
    for sort, words in cues("events").items():
        for word in words:
            stem = word[:-1] + "ت" if word.endswith("ه") else word
            for form in (word, *(stem + suffix for suffix in ("ه", "ها", "هم", "هما") if not word.startswith("ال"))):
                nouns.setdefault(form, sort)
    return nouns


def possessed(word: str) -> bool:
    """Whether a noun for an event ends in a pronoun (اجتماعه، مباحثاته): its owner is who was spoken of last."""
    nouns = event_nouns()
    return word in nouns and not any(word in words for words in cues("events").values())


def reason(name: str) -> str:
    """A reason of the vocabulary as it is kept with a relation."""
    return vocabulary().reasons[name].en
