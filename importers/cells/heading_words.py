"""What a heading stands for, and some words of cells: Arabic, English or French (importers/lexicon/headings.toml)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from ...graph.names.keys import match_key

_WITH_CURRENCY = re.compile(  # المبلغ (دولار), المبلغ بالدولار الأمريكي, Amount (USD), Amount in euros
    r"(?P<what>.+?)(?:[ ]?\((?P<within>[^()]+)\)|[ ]بال(?P<by>[^()]+)|[ ]in[ ](?P<of>[^()]+))", re.IGNORECASE
)
_LONGEST = 200  # characters of a heading that may name a currency; from every " in " of a longer cell to its end takes long
EXPLANATION = "شرح"


@cache
def fields(kind: str) -> tuple[str, ...]:
    """The fields of a kind of rows, in the order in which people fill them."""
    return tuple(lists()[kind])


@cache
def codes() -> frozenset[str]:
    """The keys of the headings of columns that hold a code of each task."""
    return frozenset(map(key, lists()["codes"]["tasks"]))


@cache
def words(name: str) -> frozenset[str]:
    """Words of cells by what they mean: ``open``, ``done``, ``cancelled``, ``negated``, ``affirmed``, ``example``, ``total``."""
    return frozenset(map(match_key, lists()["words"][name]))


def is_aside(cells: Mapping[int, str]) -> bool:
    """Whether a row of cells is the heading of a table that we export and that only tells of others: evidence, sources."""
    titles = [text.strip() for _, text in sorted(cells.items())]
    return titles in lists()["aside"].values()


def is_of_countries(title: str) -> bool:
    """Whether below a heading stand countries, not towns."""
    return key(title) in map(key, lists()["countries"]["place"])


def field_of(title: str, kind: str) -> str | None:
    """The field that a heading stands for in tables of a kind."""
    found = columns(kind).get(key(title))
    sums = found is None and kind == "payments" and len(title) <= _LONGEST
    return "amount" if sums and columns(kind).get(key(parted(title)[0])) == "amount" else found


def parted(heading: str) -> tuple[str, str | None]:
    """The heading of a column of sums without the currency that it names, and that.

    >>> parted("المبلغ بالدولار الأمريكي"), parted("Amount (USD)"), parted("المبلغ")
    (('المبلغ', 'دولار الأمريكي'), ('Amount', 'USD'), ('المبلغ', None))
    """
    found = _WITH_CURRENCY.fullmatch(heading)
    return (found["what"], found["within"] or found["by"] or found["of"]) if found else (heading, None)


@cache
def columns(kind: str) -> dict[str, str]:
    """The fields of a kind of rows by the keys of all headings that stand for them."""
    return {key(title): name for name, titles in lists()[kind].items() for title in (*titles, name)}


@cache
def lists() -> dict[str, dict[str, list[str]]]:
    """All lists, by what they are of and then by name."""
    text = (files("rawabit.importers.lexicon") / "headings.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@lru_cache(maxsize=4096)
def key(title: str) -> str:
    """The key under which headings are compared: without articles, marks and spelling.

    >>> key("التّاريخ:") == key("تاريخ"), key("source_id") == key("Source ID")
    (True, True)
    """
    found = match_key(title).split()
    return " ".join(word[2:] if word.startswith("ال") and len(word) > 4 else word for word in found)
