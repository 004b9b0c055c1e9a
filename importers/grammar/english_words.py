"""The English word lists of importers/lexicon/english.toml, and what they say of a text's tokens."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

from ...graph.names.keys import fold
from .gazetteer import country, named_bodies, spellings
from .lexicon import lexicon
from .list_files import keys, rows
from .text.tokens import Token, tokenize
from .trie import Known, find

Phrase = tuple[str, ...]
_STATES = frozenset({"republic", "kingdom", "sultanate", "state"})
_FORM = 4  # words of the form of a state: Democratic People's Republic of
_STYLES = frozenset({"HE", "HH", "HM"})
_OWN = ("'s", "\u2019s")


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads((files("rawabit.importers.lexicon") / "english.toml").read_text(encoding="utf-8"))


@cache
def listed(table: str, name: str = "") -> frozenset[str]:
    """A list of single words, folded."""
    found = _file()[table]
    return frozenset(fold(word) for word in (found[name] if name else found))


@cache
def sorts(table: str) -> Mapping[str, str]:
    """A table from words to what they mean, folded: heads to classifications, nationalities to countries."""
    return {fold(word): meant for word, meant in _file()[table].items()}


class PhraseList(tuple[Phrase, ...]):
    """Phrases, longest first, which know how each begins."""

    @cached_property
    def by_first(self) -> Mapping[str, tuple[Phrase, ...]]:
        """The phrases by their first words, in the same order."""
        found: dict[str, tuple[Phrase, ...]] = {}
        for phrase in self:
            found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
        return found

    def __add__(self, other: tuple[Any, ...]) -> PhraseList:
        return _both(self, other) if isinstance(other, PhraseList) else PhraseList((*self, *other))

    def __hash__(self) -> int:
        return id(self)  # there is one of each list

    def __eq__(self, other: object) -> bool:
        return self is other


@cache
def _both(one: PhraseList, other: PhraseList) -> PhraseList:
    """The phrases of two lists, those of the first before the others."""
    return PhraseList((*one, *other))


@cache
def phrases_of(table: str, name: str) -> PhraseList:
    """A list of phrases, longest first, each as the folded tokens it is made of."""
    return PhraseList(sorted((_keys(words) for words in _file()[table][name]), key=lambda p: (-len(p), p)))


def _keys(words: str) -> Phrase:
    return tuple(token.key for token in tokenize(words))


def starts(tokens: list[Token], place: int, phrases: tuple[Phrase, ...], last: int | None = None) -> int:
    """How many tokens from a place, up to a last one, are one of these phrases; 0 where none is."""
    last = len(tokens) if last is None else last
    first = tokens[place].key if place < last else ""
    for phrase in phrases.by_first.get(first, ()) if isinstance(phrases, PhraseList) else phrases:
        if phrase[0] == first and all(place + n < last and tokens[place + n].key == word for n, word in enumerate(phrase)):
            return len(phrase)
    return 0


def is_style(word: str) -> bool:
    """Whether a word in capitals is a title before a title, which in small letters is another word: HE the Minister.

    >>> is_style("HE"), is_style("He")
    (True, False)
    """
    return word in _STYLES


@cache
def _cities() -> dict[Phrase, str]:
    return {_keys(name): name for name in _file()["places"]["cities"]}


def owner_of(word: str) -> str:
    """The folded word that owns what follows, without its ending; empty where a word owns nothing.

    >>> owner_of("Bank's"), owner_of("Bank")
    ('bank', '')
    """
    key = fold(word)
    return key[:-2] if key.endswith(_OWN) else ""


def place_at(tokens: list[Token], place: int, *, owner: bool = False) -> tuple[int, str | None, Known | None]:
    """A country or city that begins at a token: how many tokens, its classification, and what a list knows of it.

    Args:
        tokens: the words of a text.
        place: where to look.
        owner: look for one that owns what follows: Saudi Arabia's.
    """
    if owner:
        end = next((n for n in range(place, min(place + 6, len(tokens))) if owner_of(tokens[n].text)), None)
        bare = [] if end is None else [*tokens[place:end], tokens[end]._replace(key=owner_of(tokens[end].text))]
        found = place_at(bare, 0)
        return found if bare and found[0] == len(bare) else (0, None, None)
    if place >= len(tokens) or not tokens[place].text[:1].isupper():
        return 0, None, None
    keys = [token.key for token in tokens[place : place + 6]]
    for size in range(len(keys), 0, -1):
        if code := sorts("countries").get(" ".join(keys[:size])):
            return size, "country", country(code)
        if tuple(keys[:size]) in _cities():
            return size, "city", None
    state = next((n + 2 for n in range(len(keys) - 1) if keys[n] in _STATES and keys[n + 1] == "of"), 0)
    if 0 < state <= _FORM:
        state += keys[state : state + 1] == ["the"]
        size, sort, known = place_at(tokens, place + state)
        return (size + state, sort, known) if sort == "country" else (0, None, None)
    size, known = find(lexicon().places, keys)
    latin = size and tokens[place].key.isascii()
    return (size, known.classification, known) if latin and known and known.classification == "country" else (0, None, None)


def body_at(tokens: list[Token], place: int) -> tuple[int, Known | None]:
    """A body of the list of international bodies that begins at a token; an acronym must stand in capitals, and what it owns
    must be a post: UNIDO's Director General."""
    if place >= len(tokens) or not tokens[place].text[:1].isupper():
        return 0, None
    dotted = tokens[place].key == "u.n" and [t.text for t in tokens[place + 1 : place + 2]] == ["."]  # U.N. agencies
    if dotted:
        size, known = body_at([tokens[place]._replace(key="un"), *tokens[place + 2 : place + 14]], 0)
        return size + bool(size), known
    following = tuple(t.key for t in tokens[place : place + 14])
    for size in range(len(following), 0, -1):
        owner = owner_of(following[size - 1])
        known = _bodies().get((*following[: size - 1], owner or following[size - 1]))
        if owner and listed("posts", "heads").isdisjoint(following[size : size + 3]):
            continue
        if known and (size > 1 or sum(c.isupper() for c in tokens[place].text) > 1):
            return size, known
    return 0, None


@cache
def _bodies() -> dict[Phrase, Known]:
    """The international bodies by English name and acronym, cut as a text is."""
    found: dict[Phrase, Known] = {}
    for row in (*rows("intl_orgs.tsv"), *rows("body_names.tsv")):
        for name in row[:2]:
            _, known = find(named_bodies(), keys(name))
            if known and len(name) > 1:
                for spelling in spellings(name):
                    found.setdefault(_keys(spelling), known)
    return found


def adjective_of(word: str) -> str | None:
    """The code of the country that a word before a name says: Libyan, Libya's."""
    key = fold(word)
    owner = owner_of(word) or key
    return sorts("nationalities").get(owner) or (_country_code(owner) if owner != key else None)


def parted(name: str) -> tuple[str, str | None]:
    """A name without the country that it begins or ends with, and the code of that country.

    >>> parted("Libya's Minister of Health"), parted("Minister of Health of Libya")
    (('Minister of Health', 'LY'), ('Minister of Health', 'LY'))
    """
    words = name.split(" ")
    owned = next((n for n, word in enumerate(words[:4]) if owner_of(word)), 0)
    for size in dict.fromkeys((owned + 1, 1)):
        first, rest = " ".join(words[:size]), " ".join(words[size:])
        if " " in rest and (code := adjective_of(first)):
            return rest, code
    base, joined, last = name.rpartition(" of ")
    code = _country_code(fold(last).removeprefix("the ")) if joined else None
    return (base, code) if code else (name, None)


def _country_code(text: str) -> str | None:
    told = keys(text)
    size, known = find(lexicon().places, told)
    whole = known is not None and size == len(told) and known.classification == "country"
    return sorts("countries").get(text) or (known.key if known and whole else None)


def is_portfolio(word: str) -> bool:
    """Whether a word says what a ministry is for, in the singular or plural: energy, energies."""
    known = listed("posts", "portfolios")
    return not known.isdisjoint({word, word.removesuffix("s"), word + "s", word.removesuffix("ies") + "y"})
