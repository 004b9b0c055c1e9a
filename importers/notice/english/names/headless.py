"""Bodies whose names have no head in English: {Nordwind Metals}, {Fonds Bleu du Sud}, {Wadi Relief and Development} (WRD).

What they are is told by a noun beside them (the insurer {Sela Assurances}), by the form or trade that ends their names, by a
French head, by the acronym in brackets that their words spell, or by an office that only bodies have (chairman of {Wadi Foods}).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache

from ....grammar.english_words import is_portfolio, listed, owner_of, phrases_of, place_at, sorts
from ..page.runs import Page, Piece
from .spelt_names import spelt_at

Told = tuple[Piece, str, Piece | None]
"""The tokens of a name, what it is the name of, and its acronym in brackets."""
_LONGEST, _FAR = 6, 5  # words of a name; tokens from a comma to the noun that tells what a body is
_DESCRIBES = ("al", "ic", "able", "ive", "ary", "ous", "ed")  # {Traditional} Industries are no company
_PLAIN = 4  # letters
_ARTICLES = frozenset({"a", "an", "the"})


def headless(page: Page, taken: Collection[int]) -> list[Told]:
    """The bodies of a page that have no head in their names, where they are told and wherever their names stand again.

    Args:
        page: the page.
        taken: the tokens of the bodies that were found by their heads or in a list.
    """
    found: list[Told] = []
    covered = set(taken)
    for place in range(page.first, page.last):
        told = None if place in covered else _told(page, place, covered)
        if told:
            found.append(told)
            covered.update(range(*told[0]))
    return sorted([*found, *_again(page, found, covered)])


def _told(page: Page, place: int, taken: Collection[int]) -> Told | None:
    if spelt := spelt_at(page, place, taken):
        return spelt[0], "institution", spelt[1]
    end = _run(page, place, taken)
    if end == place or _is_other(page, place, end):
        return None
    sort = _by_noun(page, place, end) or _by_end(page, place, end) or _by_office(page, place, end)
    return ((place, end), sort, None) if sort else None


def _run(page: Page, place: int, taken: Collection[int]) -> int:
    """Where the words in capitals end that begin here, small French words between them or not; the place itself where none do."""
    begins = page.is_capital(place) and page.phrases.same_line(place) and page.is_capital(place - 1) and place - 1 not in taken
    if begins or not page.is_capital(place) or page.key(place) in listed("honorifics") | listed("openers"):
        return place
    at, french = place, page.key(place) in sorts("french")
    while at - place < _LONGEST and at not in taken and (at == place or page.phrases.same_line(at)):
        joins = page.word(at) == "&" or (page.key(at) in listed("headless", "between") and french)
        if not (page.is_capital(at) or (at > place and joins and page.is_capital(at + 1))):
            break
        at += 1
        if owner_of(page.word(at - 1)):
            break
    return at


def _is_other(page: Page, place: int, end: int) -> bool:
    """Whether words in capitals are a place, or have an office, an event or a day among them."""
    owned = any(place_at(page.tokens, place, owner=owner)[0] >= end - place for owner in (False, True))
    no_body = listed("posts", "heads") | sorts("events").keys() | listed("days", "weekdays") | listed("honorifics")
    sum_ = page.word(end)[:1].isdigit() and page.word(end - 1).isupper()  # gave the cooperative {USD} 85,000
    return owned or sum_ or any(page.key(n) in no_body or page.word(n).isdigit() for n in range(place, end))


def _by_noun(page: Page, place: int, end: int) -> str | None:
    """By the noun before a name, the insurer {…}, our organisation, {…}; or behind it, {…}, a Danish company which."""
    before = sorts("bodies_told").get(page.key(place - 1)) if page.word(place - 1).islower() else None
    if before and page.key(place - 2) != "of" and (end - place > 1 or _is_introduced(page, place, end)):
        return before
    if page.word(place - 1) == "," and page.word(place - 2).islower() and _introduces(page, place - 2):
        return sorts("bodies_told")[page.key(place - 2)]
    return _apposed(page, end) if end - place > 1 or page.word(place)[-1:].islower() else None


def _is_introduced(page: Page, place: int, end: int) -> bool:
    """Whether one word alone is plainly a name: the Norwegian charity {Fjordlys}. Not: the bank {Omar} leads."""
    modified = page.word(place - 2).isalpha() and page.key(place - 2) not in _ARTICLES | {"that", "which", "and", "of"}
    return modified or not page.word(end).isalpha()


def _introduces(page: Page, noun: int) -> bool:
    """Whether a noun is told of what the comma behind it leads to: our {organisation}, the building {contractor},"""
    before = page.key(noun - 1)
    modified = page.word(noun - 1).isalpha() and before not in _ARTICLES and page.key(noun - 2) in _ARTICLES
    return page.key(noun) in sorts("bodies_told") and (before in {"our", "its", "their"} or modified)


def _apposed(page: Page, end: int) -> str | None:
    """What a name is by the words behind the comma after it."""
    if page.word(end) != "," or page.key(end + 1) not in _ARTICLES:
        return None
    for at in range(end + 2, end + 2 + _FAR):
        sort = sorts("bodies_told").get(page.key(at))
        if sort and page.word(at).islower():
            return sort if page.key(at + 1) in listed("headless", "bodies_of") else None
        if not (page.word(at).replace("-", "").isalpha() and (page.word(at).islower() or page.key(at) in sorts("nationalities"))):
            return None
    return None


def _by_end(page: Page, place: int, end: int) -> str | None:
    """By a French head, or by the form or the trade that ends a name, whose first word is no field of a ministry."""
    last = owner_of(page.word(end - 1)) or page.key(end - 1)
    if page.key(place) in sorts("french") and end - place > 1:
        return sorts("french")[page.key(place)]
    fields = any(is_portfolio(page.key(n)) for n in range(place, end - 1)) or _describes(page.key(place))
    named = end - place > 1 and not fields and page.key(place) not in sorts("nationalities").keys() | listed("event_adjectives")
    led = (
        page.key(place - 1) in {"of", "for", "on"}
        and page.key(place - 2) in listed("posts", "heads")
        and page.key(place - 2) != "director"
    )
    ends = last in listed("headless", "forms") or (last in listed("headless", "trades") and not led)
    return "company" if named and ends else None


def _describes(word: str) -> bool:
    return word.endswith(_DESCRIBES) and len(word) > _PLAIN


def _by_office(page: Page, place: int, end: int) -> str | None:
    """By an office that only bodies have, of {…} or {…}'s."""
    owner = owner_of(page.word(end - 1))
    if owner:
        return "company" if any(_reads(page, end, words) for words in _offices()) else None
    at = place - 1 - (page.key(place - 1) == "the")
    if end - place > 1 and page.key(at) == "of" and page.key(at - 1) in {"member", "members"}:
        return "institution"
    if page.key(place - 1) != "of" or any(is_portfolio(page.key(n)) for n in range(place, end)):
        return None
    return "company" if any(_reads(page, place - 1 - len(words), words) for words in _offices()) else None


@cache
def _offices() -> tuple[tuple[str, ...], ...]:
    return (*((word,) for word in sorted(listed("headless", "offices"))), *phrases_of("headless", "long_offices"))


def _reads(page: Page, place: int, words: tuple[str, ...]) -> bool:
    return all(page.key(place + n) == word for n, word in enumerate(words))


def _again(page: Page, found: list[Told], taken: set[int]) -> Iterator[Told]:
    """The same names where they stand again, owning what follows or not."""
    names: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for piece, sort, _ in found:
        keys = tuple(owner_of(page.word(n)) or page.key(n) for n in range(*piece))
        names.setdefault(keys[0], []).append((keys, sort))
    for place in range(page.first, page.last):
        key = owner_of(page.word(place)) or page.key(place)
        for keys, sort in names.get(key, ()) if place not in taken and page.word(place)[:1].isupper() else ():
            if all((owner_of(page.word(place + n)) or page.key(place + n)) == word for n, word in enumerate(keys)):
                taken.update(range(place, place + len(keys)))
                yield (place, place + len(keys)), sort, None
                break
