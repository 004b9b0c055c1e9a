"""The themes of an event in English, one by one: {cold storage}, {livestock transport} and {halal certification}.

A list over commas is cut at each of them and at its last ``and``; of two without a comma each is a theme where both are phrases
of their own. A comma behind which a clause stands ends the themes.
"""

from __future__ import annotations

from collections.abc import Iterator

from ....grammar.english_words import listed, phrases_of, starts
from ...claims import Referent
from ..page.runs import Piece
from .clauses import ALL
from .sentences import Sentences
from .themes import named
from .when_done import day_at

_MOST, _LONGEST = 5, 40
_WORDS = 14  # of one theme
_PREPOSITIONS = frozenset({"of", "in", "for", "to", "between", "with", "from", "on", "into"})
_ARTICLES = frozenset({"the", "a", "an"})
_ENDS = frozenset('.;:()–—"“”!?')
_TWO = 2

Theme = tuple[int, int, Referent]


def listed_themes(s: Sentences, place: int, most: int = _MOST) -> list[Theme]:
    """The themes that begin at a token: start and end character and referent of each, in order.

    Args:
        s: the sentences of a page.
        place: the first token of the first theme.
        most: how many are taken.
    """
    place = _past_leads(s, place)
    end = _reach(s, place)
    found: list[Theme] = []
    for low, high in list(_cut(s, place, end))[:most]:
        first, last = _trimmed(s, low, high)
        if last > first and last - first <= _WORDS and not _is_somebody(s, first, last):
            start, stop = s.page.tokens[first].start, s.page.tokens[last - 1].end
            if stop - start > _TWO:
                found.append((start, stop, named(s, start, stop, "topic")))
    return found


def _past_leads(s: Sentences, place: int) -> int:
    """Past what is no part of a theme: {ways of} strengthening, {issues related to} trade, {topics including} trade."""
    while size := starts(s.page.tokens, place, phrases_of("theme_lists", "leads"), s.page.last):
        place += size
    return place


def _reach(s: Sentences, place: int) -> int:
    _, limit = s.sentence(place - 1)
    at = place
    while at < s.page.last and at - place < _LONGEST and s.page.tokens[at].end <= limit:
        key = s.page.key(at)
        inside = s.in_name(at)
        if not inside and (s.page.word(at) in _ENDS or (at > place and key in listed("theme_lists", "ends"))):
            break
        if day_at(s, s.page.tokens[at].start) or _is_site(s, at) or (key in {",", "and"} and not inside and _is_clause(s, at)):
            break
        at += 1
    return at


def _is_site(s: Sentences, at: int) -> bool:
    """Whether a place begins here that says where, and a theme would go on behind it no more: cooperation on X in {Tunis}."""
    mark = s.reading.at(s.page.tokens[at].start, {"place", "organization"})
    led = s.page.key(at - 1) == "at" or (s.page.key(at - 1) == "the" and s.page.key(at - 2) == "at")
    city = mark is not None and mark.referent.classification == "city" and s.page.key(at - 1) == "in"
    return bool(mark) and (led or city)


def _is_clause(s: Sentences, at: int) -> bool:
    """Whether no theme follows a comma or ``and``, but a verb or what tells more of the one before."""
    nxt = at + 1 + (s.page.key(at + 1) in {"and", "also", "then"})
    key = s.page.key(nxt)
    verbs = (
        phrases_of("verbs", "state")
        + phrases_of("verbs", "agree_to")
        + phrases_of("agreed", "themes")
        + phrases_of("verbs", "theme")
    )
    told = key in listed("theme_lists", "stops") or starts(s.page.tokens, nxt, verbs) > 0
    return told or (key.endswith("ed") and key not in listed("theme_lists", "participles")) or _is_subject(s, nxt)


def _is_subject(s: Sentences, place: int) -> bool:
    """Whether somebody is named who does something: …, and {the Minister} said."""
    at = place + (s.page.key(place) in _ARTICLES)
    while s.page.key(at) in listed("honorifics") or s.page.word(at) == ".":
        at += 1
    if s.page.key(at) in listed("posts", "heads"):
        return True
    mark = s.reading.at(s.page.tokens[at].start, ALL) if at < s.page.last else None
    after = s.page.key(s.reading.token_at(mark.end)) if mark else ""
    return mark is not None and (mark.kind in {"person", "post"} or after in listed("rosters", "verbs") or after.endswith("ed"))


def _cut(s: Sentences, first: int, last: int) -> Iterator[Piece]:
    commas = [n for n in range(first, last) if s.page.word(n) == "," and not s.in_name(n)]
    ands = [n for n in range(first, last) if s.page.key(n) in {"and", "&"} and not s.in_name(n)]
    cuts = [n for n in commas if not (n + 1 < last and s.page.key(n + 1) == "and")]
    cuts += [n for n in ands if (_is_last(commas, n, ands) or _parts(s, first, n, last, cuts)) and not _is_pair(s, first, n)]
    cuts = [n for n in sorted(cuts) if first < n < last - 1]
    yield from zip([first, *(n + 1 for n in cuts)], [*cuts, last], strict=True)


def _is_last(commas: list[int], place: int, ands: list[int]) -> bool:
    """Whether an ``and`` joins the last of a list over commas."""
    after = [n for n in commas if n > place]
    return (
        bool(commas)
        and not [n for n in after if n != place - 1]
        and place == next(n for n in ands if n > commas[-1] or n == ands[-1])
    )


def _is_pair(s: Sentences, first: int, place: int) -> bool:
    """Between A {and} B is one."""
    return any(s.page.key(n) == "between" for n in range(max(first, place - 8), place))


def _parts(s: Sentences, first: int, place: int, last: int, cuts: list[int]) -> bool:
    """Whether both sides of an ``and`` are phrases of their own."""
    low = max([first, *(n + 1 for n in cuts if n < place)])
    one = [s.page.key(n) for n in range(low, place)]
    other = [s.page.key(n) for n in range(place + 1, last)]
    if other and other[0] in _ARTICLES:
        return True
    led, follows = _PREPOSITIONS & set(one), _PREPOSITIONS & set(other)
    if other[:1] and other[0] in {"on", "to", "of"} and led:
        return True
    plain = len(one) >= _TWO and len(other) >= _TWO
    return plain and not led and not (follows and len(one) < _TWO)


def _trimmed(s: Sentences, first: int, last: int) -> Piece:
    lead = listed("theme_lists", "leading") | {",", "and"}
    while first < last and (s.page.key(first) in lead or not s.page.word(first)[:1].isalnum()):
        size = starts(s.page.tokens, first, phrases_of("theme_lists", "leads"), last)
        first += max(size, 1)
    while last > first and (
        s.page.key(last - 1) in listed("theme_lists", "trailing") or not s.page.word(last - 1)[-1:].isalnum()
    ):
        last -= 1
    return first, last


def _is_somebody(s: Sentences, first: int, last: int) -> bool:
    """Whether nothing but a name stands there, or a word for any theme: discussed {the Ministry}, discussed {ways}."""
    at = first + (s.page.key(first) in _ARTICLES)
    if all(s.page.key(n) in listed("theme_lists", "no_theme") for n in range(first, last)):
        return True
    mark = s.reading.at(s.page.tokens[min(at, s.page.last - 1)].start, ALL)
    return mark is not None and mark.end >= s.page.tokens[last - 1].end
