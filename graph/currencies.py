"""Currencies as texts write them, by ISO 4217 code, from graph/currencies.toml: دنانير ليبية, ريال عمانى, Swiss francs, د.ل."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from .names.keys import fold

# Behind a noun that is counted: دينارا, دينارات; behind an adjective: ليبي, ليبيا, ليبية.
_OF_NOUN, _OF_ADJECTIVE = r"(?:اً|ًا|ا|ً|ات)?", r"[يى](?:اً|ًا|ا|ً|ة|ه|ات)?"
_PLURAL = re.compile(r"(?<=[a-z]{3})s$")
_ENDING = re.compile("(?:يا|يه|يات|ي)$")
_HAMZA = re.compile("[أإا]")


@cache
def arabic() -> str:
    """A pattern of the currencies in Arabic: every coin in the forms in which it is counted, alone or with whose it is."""
    return _any(f"{_any(map(_counted, (coin, *forms)))}(?!\\w){_whose(coin)}" for coin, forms in _lists()["coins"].items())


@cache
def shortened() -> str:
    """A pattern of what stands for a currency in Arabic: د.ل, دل."""
    return _any(r"\.?".join(map(_spelt, short.split("."))) for known in _lists()["short"].values() for short in known)


@cache
def latin_coins() -> str:
    """A pattern of the coins in English."""
    coins = dict.fromkeys(name.split()[-1] for names in _names() for name in names if name.isascii())
    return _any(f"{coin}s?" for coin in coins)


@cache
def codes() -> str:
    """A pattern of the ISO codes of these currencies."""
    return _any(_lists()["names"])


def code(words: str) -> str | None:
    """The ISO 4217 code of a currency; None where the words name none, or a coin that several countries strike.

    >>> code("دنانير ليبية"), code("Swiss francs"), code("د.ل"), code("دينار")
    ('LYD', 'CHF', 'LYD', None)
    """
    return _by_key().get(_key(words))


@lru_cache(maxsize=1024)  # asked for each row of a table, of the same few words
def may_be(words: str) -> frozenset[str]:
    """The ISO 4217 codes of the currencies that words, or a sign, may stand for; empty where they name none.

    >>> sorted(may_be("$")), sorted(may_be("جنيه")), sorted(may_be("د.ل")), sorted(may_be("بالألف"))
    (['AUD', 'CAD', 'USD'], ['EGP', 'GBP', 'SDG'], ['LYD'], [])
    """
    if one := code(words):
        return frozenset({one})
    coins = {_key(coin) for coin in _lists()["signs"].get(words, (words,))}
    return frozenset(code for code, names in _lists()["names"].items() for name in names if coins & {*_key(name).split()})


def _counted(coin: str) -> str:
    return f"{_spelt(coin)}{_OF_NOUN}"


def _whose(coin: str) -> str:
    """A pattern of what may follow a coin and says whose it is, of either gender: ليبي, سورية, إسترليني."""
    told = [name.partition(" ")[2] for names in _names() for name in names if name.startswith(f"{coin} ")]
    stems = [re.sub("(?:ي|ية)$", "", adjective) for adjective in told]
    return rf"(?:[ ]{_any(f'{_spelt(stem)}{_OF_ADJECTIVE}' for stem in stems)}(?!\w))?" if stems else ""


@cache
def _by_key() -> dict[str, str]:
    names, short = _lists()["names"], _lists()["short"]
    return {_key(name): code for known in (names, short) for code, written in known.items() for name in (*written, code)}


def _key(words: str) -> str:
    """What names of a currency are compared by: its coin as it is listed, and whose it is without its ending."""
    first, *rest = fold(words).replace(".", "").split() or [""]
    if first.isascii():
        return " ".join([first, *rest[:-1], *(_PLURAL.sub("", word) for word in rest[-1:])]) if rest else _PLURAL.sub("", first)
    return " ".join([_coins().get(first, first), *(_ENDING.sub("", word) for word in rest)])


@cache
def _coins() -> dict[str, str]:
    """Each coin by all its forms, folded."""
    coins = _lists()["coins"]
    listed = {fold(form): fold(coin) for coin, forms in coins.items() for form in (coin, *forms)}
    return {f"{form}{ending}": coin for form, coin in listed.items() for ending in ("ا", "ات", "")}


def _spelt(word: str) -> str:
    """A pattern of a word, with and without hamza on its alef and points under or over its last letter."""
    return _HAMZA.sub("[أإا]", re.sub("ة$", "[ةه]", re.escape(word)))


def _any(patterns: Iterable[str]) -> str:
    return f"(?:{'|'.join(sorted(dict.fromkeys(patterns), key=lambda one: -len(one)))})"


def _names() -> Iterable[list[str]]:
    return _lists()["names"].values()


@cache
def _lists() -> dict[str, dict[str, Any]]:
    return tomllib.loads((files("rawabit.graph") / "currencies.toml").read_text(encoding="utf-8"))
