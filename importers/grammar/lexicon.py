"""The word lists of importers/lexicon, read once and folded, as sets and tries that the rules look words up in."""

from __future__ import annotations

import tomllib
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ...graph.names.keys import fold
from .gazetteer import bodies, listed, nationalities, places
from .list_files import keys, rows
from .trie import Trie

_LONG, _LEARNED = 7, frozenset({"civil", "prof"})  # letters of a title in which a slip is plain; sorts of titles
_ARTICLE = "ال"
UNITS = frozenset({"directorate", "section", "office", "branch", "committee", "diwan", "council", "team", "delegation"})
_SORTS = {
    "ministry-dual": "ministry",
    "general-directorate": "directorate",
    "unit": "section",
    "division": "section",
    "department": "authority",
    "organisation": "association",
    "academy": "institute",
    "prosecution": "court",
    "commission": "authority",
    "governorate": "municipality",
    "programme": "agency",
    "movement": "party",
}


"""The classifications of bodies that are parts of another."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All lists; keys are folded words, but those of ``frequency``. Frequencies are tenths of the Zipf scale."""

    honorifics: Mapping[str, str]
    heads: Mapping[str, str]
    months: Mapping[str, tuple[int, str]]
    given: frozenset[str]
    family: frozenset[str]
    bodies: Trie
    places: Trie
    nationalities: Mapping[str, str]
    frequency: Mapping[str, int]
    common: Mapping[str, int]
    senses: Mapping[str, str]
    names: Mapping[str, frozenset[str]]
    listed: Trie
    words: Mapping[str, frozenset[str]]


@cache
def lexicon() -> Lexicon:
    """Read all lists; the second call is free."""
    people = [(row[0], row[1]) for row in rows("person_names.tsv")]
    frequency = {row[0]: int(row[1]) for row in rows("frequencies.tsv")}
    common, names = _folded(frequency), _names()
    return Lexicon(
        honorifics=_honorifics(common, names),
        heads=heads(),
        months={" ".join(keys(row[0])): (int(row[1]), row[2]) for row in rows("months.tsv")},
        given=frozenset(name for name, roles in people if "given" in roles and len(name) > 2),
        family=frozenset(name for name, roles in people if "family" in roles and len(name) > 2),
        bodies=bodies(),
        places=places(),
        nationalities=nationalities(),
        frequency=frequency,
        common=common,
        senses={row[0]: row[1] for row in rows("senses.tsv")},
        names=names,
        listed=listed(),
        words=_words(),
    )


def _honorifics(common: Mapping[str, int], names: Container[str]) -> dict[str, str]:
    """Titles by sort, the long ones also with two neighbouring letters changed (المنهدس), where that is no other word."""
    titles = {fold(row[0]): row[1] for row in rows("honorifics.tsv")}
    slips = {slip: sort for word, sort in titles.items() if sort in _LEARNED for slip in _slips(word)}
    known = {slip for slip in slips if any(word in common or word in names for word in (slip, slip.removeprefix(_ARTICLE)))}
    return {slip: sort for slip, sort in slips.items() if slip not in known} | titles


def _slips(word: str) -> Iterator[str]:
    """A long word with the article with two letters changed."""
    if len(word) >= _LONG and word.startswith(_ARTICLE):
        for at in range(len(_ARTICLE), len(word) - 1):
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def is_listed(key: str) -> bool:
    """Whether a word is on a list of names of people."""
    return any(key in names for names in (lexicon().given, lexicon().family, lexicon().names))


def _folded(frequency: Mapping[str, int]) -> dict[str, int]:
    """How common a word is however it is spelt: the most of its spellings."""
    folded: dict[str, int] = {}
    for (word, common), key in zip(frequency.items(), fold("\n".join(frequency)).split("\n"), strict=True):
        held = word if word == key else key  # one string for both tables, of most of fifty thousand words
        folded[held] = max(folded.get(held, 0), common)
    return folded


def _words() -> dict[str, frozenset[str]]:
    data = tomllib.loads((files("rawabit.importers.lexicon") / "words.toml").read_text(encoding="utf-8"))
    return {name: frozenset(fold(word) for word in listed) for name, listed in data.items()}


def _names() -> dict[str, frozenset[str]]:
    """What a word may be in the name of a person: given or family, of the region or from abroad."""
    found: dict[str, set[str]] = {}
    for name, role in rows("people.tsv"):
        found.setdefault(fold(name), set()).add(role)
    shared: dict[frozenset[str], frozenset[str]] = {}  # thousands of names may be the same few things
    return {name: shared.setdefault(each, each) for name, each in zip(found, map(frozenset, found.values()), strict=True)}


@cache
def heads() -> dict[str, str]:
    """Heads that begin the name of a body, with the classification they tell; each also with its article.

    They are all that the bodies of a table need, and are read in a sixtieth of the time of all lists.
    """
    found: dict[str, str] = {}
    for row in rows("org_heads.tsv"):
        if row[2] == "1" and " " not in row[0]:
            sort = row[1].removesuffix("-def")
            found[fold(row[0])] = _SORTS.get(sort, sort)
    return found | {"ال" + head: sort for head, sort in found.items() if not head.startswith("ال")}
