"""Tunis and Tunisia, Algiers and Algeria: capitals that share the name of their country, told apart by the words beside them.

The name alone is the country. It is the city after مدينة or العاصمة, before العاصمة, and where it opens a dateline.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ....graph.model import Name
from ....graph.names.keys import fold, match_key
from ...grammar.lexicon import lexicon
from ...grammar.list_files import keys, rows
from ..claims import Referent
from ..dates.dateline import opens
from ..reading import Reading

_CAPITAL = frozenset(fold(word) for word in ("العاصمة", "عاصمة"))
_CITY = _CAPITAL | {fold(word) for word in ("مدينة", "المدينة", "بلدية", "أمانة", "بمدينة", "بالعاصمة", "للعاصمة")}


class Capital(NamedTuple):
    """A capital with its own names, and the code of the country whose name it shares."""

    name: str
    english: str
    code: str


@cache
def _capitals() -> dict[str, Capital]:
    found: dict[str, Capital] = {}
    for shared, name, english, code in rows("capitals.tsv"):
        capital = Capital(name, english, code)
        for own in (shared, name):
            found[" ".join(keys(own))] = capital
    return found


@cache
def _in_english() -> dict[str, Capital]:
    """In English no capital shares the name of its country: Tunis, Algiers."""
    return {" ".join(keys(one.english)): one for one in _capitals().values()}


def capital(reading: Reading, start: int, end: int) -> Capital | None:
    """The capital that a name of a place means; None for all else, and for a country that the name may mean as well.

    Args:
        reading: the text.
        start, end: the characters of the name.
    """
    told = keys(reading.text[start:end])
    if found := _in_english().get(" ".join(told)):
        return found
    one = _capitals().get(" ".join(told))
    if one is None:
        return None
    return one if len(told) > 1 or _is_city(reading, start, end) else None


def _is_city(reading: Reading, start: int, end: int) -> bool:
    """Whether a word beside a name makes it the city: {العاصمة} تونس, {العاصمة التونسية} تونس, تونس {العاصمة}; or a dateline."""
    phrases = reading.phrases
    first, last = reading.token_at(start), reading.token_at(end) - 1
    first -= first > last  # a proclitic stands before the name
    if phrases.key(last + 1) in _CAPITAL and phrases.same_line(last + 1):
        return True
    if phrases.same_line(first) and phrases.reading(first - 1, _CITY):
        return True
    if phrases.key(first - 1) in lexicon().nationalities and phrases.reading(first - 2, _CAPITAL):
        return True
    # Several countries in a row are no dateline.
    in_row = last + 2 < len(phrases) and phrases.same_line(last + 2) and phrases.place_at(last + 2) > 0
    return opens(reading.text, start, end) and not in_row


def city(reading: Reading, one: Capital, country: Referent | None) -> Referent:
    """The referent of a capital, in its country."""
    key = match_key(one.name)
    known = next(iter(reading.register.called("place", key)), None)
    names = [Name(one.name), Name(one.english, "en")]
    return known or reading.add(Referent("place", key, names, "city", home=country))
