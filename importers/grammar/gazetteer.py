"""Bodies, countries and towns that are known by name, as tries of folded words."""

from __future__ import annotations

import re
from functools import cache

from ...graph.names.keys import fold
from .list_files import keys, rows
from .trie import Known, Trie, find, insert

_SPELLINGS = (("isation", "ization"), ("Programme", "Program"), ("Centre", "Center"), ("Labour", "Labor"))


def listed() -> Trie:
    """Bodies and places that are known by name, whatever else their words may mean: for models, not for rules."""
    trie: Trie = {}
    for file, sort in (("bodies.tsv", "body"), ("regions.tsv", "place")):
        for name, *_ in rows(file):
            insert(trie, keys(name), Known(name, (name,), "", (), sort))
    return trie


def spellings(name: str) -> set[str]:
    """An English name as it is written on both sides of the ocean: Organization and Organisation."""
    american = name
    for british, other in _SPELLINGS:
        american = american.replace(british, other)
    found = {name, american}
    for british, other in _SPELLINGS:
        found |= {re.sub(rf"{other}\b", british, known) for known in found}
    return found


@cache
def bodies() -> Trie:
    """International organizations by the words of their names and acronyms: by these names are found, as the fields know them."""
    return _of_list()


@cache
def named_bodies() -> Trie:
    """``bodies`` with further ones, and further names of them: whom a name means that was read."""
    trie = _of_list()
    for row in rows("body_names.tsv"):
        acronym, english, names, spoken, sort = _columns(row)
        body = _body(acronym, english, names, spoken, sort or "intergovernmental") if english else _listed()[acronym]
        _insert(trie, body, names, spoken)
    return trie


def _of_list() -> Trie:
    trie: Trie = {}
    for body in _listed().values():
        _insert(trie, body, body.names, body.acronyms[1:])
    return trie


@cache
def _listed() -> dict[str, Known]:
    """The bodies of ``intl_orgs.tsv`` by their acronyms, of which the transliterated ones come after the Latin one."""
    told = map(_columns, rows("intl_orgs.tsv"))
    return {acronym: _body(acronym, english, names, spoken, "intergovernmental") for acronym, english, names, spoken, _ in told}


def _columns(row: list[str]) -> tuple[str, str, tuple[str, ...], tuple[str, ...], str]:
    acronym, english, names, spoken, sort = (row + [""] * 5)[:5]
    return acronym, english, tuple(filter(None, names.split("|"))), tuple(filter(None, spoken.split("|"))), sort


def _body(acronym: str, english: str, names: tuple[str, ...], spoken: tuple[str, ...], sort: str) -> Known:
    return Known(names[0] if names else acronym, names, english, (acronym, *spoken), sort)


def _insert(trie: Trie, body: Known, names: tuple[str, ...], spoken: tuple[str, ...]) -> None:
    for name in (*names, *spoken, body.acronyms[0], body.english):
        for spelling in spellings(name) if len(name) > 1 else ():
            insert(trie, keys(spelling), body)
    for name in spoken:
        insert(trie, (fold("منظمة"), *keys(name)), body)


@cache
def places() -> Trie:
    """Countries and towns by the words of their names."""
    trie: Trie = {}
    other = {row[0]: [*filter(None, ([*row, "", ""])[2].split("|"))] for row in rows("nationalities.tsv")}
    for code, arabic, english in rows("countries.tsv"):
        names = tuple(dict.fromkeys([arabic, *other.get(code, [])]))
        country = Known(code, names, english, (), "country")
        for name in (*names, english):
            insert(trie, keys(name), country)
    for name, sort, code in rows("towns.tsv"):
        insert(trie, tuple(name.split()), Known(code, (name,), "", (), sort))
    return trie


@cache
def nationalities() -> dict[str, str]:
    """The codes of countries by the forms of their adjectives, folded."""
    found: dict[str, str] = {}
    for row in rows("nationalities.tsv"):
        adjective = fold(row[1])
        for form in (adjective, "ال" + adjective, "ال" + adjective + "ه", adjective + "ه", "ال" + adjective + "ين"):
            found[form] = row[0]
    return found


@cache
def country(code: str) -> Known | None:
    """The country of an ISO 3166 code."""
    for row in rows("countries.tsv"):
        if row[0] == code:
            return find(places(), keys(row[1]))[1]
    return None
