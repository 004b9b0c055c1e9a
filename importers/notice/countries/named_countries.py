"""The country that a name says: its adjective, or the country it ends with."""

from __future__ import annotations

from functools import cache, lru_cache

from ....graph.names.keys import fold
from ...grammar.english_words import sorts
from ...grammar.gazetteer import country, places
from ...grammar.gazetteer import nationalities as listed_nationalities
from ...grammar.list_files import keys, rows
from ...grammar.national_lists import lists
from ...grammar.trie import find

_TITLE = 2
_STEM = 4  # letters of the name of a country from which an adjective is made
_COUNTRY = 5  # words of the longest name of a country with what joins it
_ENGLISH_COUNTRY = 12  # the same in English, which names some in full
_IN = ("ب", "في", "فى")
_ADJECTIVE = ("ي", "ى", "ية", "يه")
_OF_STATES = frozenset(fold(word) for word in ("وزارة", "وزير", "وزيرة", "حكومة", "رئيس", "رئيسة"))
_FOR = frozenset(fold(word) for word in ("لشؤون", "لشئون", "للشؤون", "للشئون", "لقطاع"))  # {السوري} لشؤون …
_folded = lru_cache(maxsize=16_384)(fold)  # words, of which tables have the same in name after name
GOVERNMENTS = frozenset(fold(word) for word in ("الحكومة", "حكومة"))


@cache
def words(table: str, name: str = "") -> frozenset[str]:
    """A list of the file, each entry folded."""
    listed = lists()[table]
    return frozenset(" ".join(keys(entry)) for entry in (listed[name] if name else listed))


@cache
def nationalities() -> dict[str, str]:
    """Adjectives of one country, without those that mean something else far more often."""
    unlikely = set(lists()["unlikely"])
    listed = {**_made_of_names(), **listed_nationalities(), **sorts("nationalities")}
    return {form: code for form, code in listed.items() if code not in unlikely}


def _made_of_names() -> dict[str, str]:
    """Adjectives that no list has, made from the names of countries of one word: ليتواني of ليتوانيا."""
    found: dict[str, str] = {}
    for code, name, *_ in rows("countries.tsv"):
        stem = fold(name).removeprefix("ال").removesuffix("ا").removesuffix("ي")
        if " " not in name and len(stem) >= _STEM:
            for form in (f"{stem}ي", f"ال{stem}ي", f"{stem}يه", f"ال{stem}يه"):
                found[form] = code
    return found


def nationality(word: str) -> str | None:
    """The code of the country whose adjective a word is, also in the accusative: تونسيا.

    >>> nationality("التونسية"), nationality("وفدا"), nationality("المالية")
    ('TN', None, None)
    """
    form = _folded(word)
    return nationalities().get(form) or (nationalities().get(form.removesuffix("ا")) if form.endswith("يا") else None)


@cache
def _towns() -> dict[str, str]:
    return {" ".join(keys(name)): code for name, code in lists()["towns"].items()}


@cache
def agencies() -> dict[str, str]:
    """The codes of countries by their news agencies, those in Arabic letters folded."""
    return {name if name.isascii() else fold(name): code for name, code in lists()["agencies"].items()}


@lru_cache(maxsize=4096)
def country_of(name: str) -> str | None:
    """The code of the country that a name of a place is of, or that a town lies in.

    >>> country_of("ليبيا"), country_of("صفاقس"), country_of("الخرطوم"), country_of("عين ما")
    ('LY', 'TN', 'SD', None)
    """
    told = keys(name)
    if code := _towns().get(" ".join(told)):
        return code
    size, known = find(places(), told)
    return known.key if known and size == len(told) else sorts("countries").get(" ".join(told))


def country_code(said: str) -> str | None:
    """The ISO 3166 code of a country that a person gives by its code or its name in either language; None where it is none.

    >>> country_code("ly"), country_code("الجمهورية التونسية"), country_code("Morocco"), country_code("طرابلس")
    ('LY', 'TN', 'MA', None)
    """
    code = said.strip().upper()
    return code if country(code) else _country(said.split()) or sorts("countries").get(_key(said.split()))


@lru_cache(maxsize=16_384)
def parted(name: str) -> tuple[str, str | None]:
    """A name without the country that it ends or begins with, and the code of that country.

    >>> parted("وزارة الصحة التونسية"), parted("وزير الصحة بالجمهورية التونسية"), parted("Libyan Minister of Health")
    (('وزارة الصحة', 'TN'), ('وزير الصحة', 'TN'), ('Minister of Health', 'LY'))
    """
    told = name.split()
    if name[:1].isascii():
        return _parted_english(told, name) if name[:1].isalpha() else (name, None)
    for at in range(max(1, len(told) - _COUNTRY), len(told)):
        if told[at].startswith(_IN) and (code := _ends_in_country(told[at:])):
            return " ".join(told[:at]).strip(" ،,"), code
    for at in range(_TITLE, len(told) - 1):
        if _folded(told[at + 1]) in _FOR and (code := nationality(told[at])):
            return " ".join((*told[:at], *told[at + 1 :])), code
    if _folded(told[0]) in _OF_STATES:
        for at in range(max(1, len(told) - _COUNTRY), len(told)):
            if code := _country(told[at:]):
                return " ".join(told[:at]), code
    # A title needs what it is of before the adjective: وزير الخارجية, and not الوزير التونسي.
    long_enough = len(told) > _TITLE or (len(told) == _TITLE and _folded(told[0]) in GOVERNMENTS)
    code = nationality(told[-1]) if long_enough and told[-1].endswith(_ADJECTIVE) else None
    return (" ".join(told[:-1]), code) if code else (name, None)


def _ends_in_country(tail: list[str]) -> str | None:
    if tail[0] in ("في", "فى"):
        return _country(tail[1:])
    return _country([tail[0].removeprefix("ب"), *tail[1:]])


def _country(told: list[str]) -> str | None:
    size, known = find(places(), keys(" ".join(told))) if told else (0, None)
    return known.key if known and known.classification == "country" and size == len(told) else None


def _parted_english(told: list[str], name: str) -> tuple[str, str | None]:
    first = told[0].removesuffix("'s").removesuffix("’s")
    if len(told) > _TITLE and (code := nationality(first) or (country_of(first) if first != told[0] else None)):
        return " ".join(told[1:]), code
    for at in range(len(told) - 1, max(1, len(told) - 1 - _ENGLISH_COUNTRY), -1):
        if told[at] in ("of", "in") and (code := sorts("countries").get(rest := _key(told[at + 1 :])) or _known_country(rest)):
            return " ".join(told[:at]), code
    return name, None


def _key(told: list[str]) -> str:
    return fold(" ".join(told)).removeprefix("the ")


def _known_country(text: str) -> str | None:
    return _country(text.split())
