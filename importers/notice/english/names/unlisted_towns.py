"""Towns that no list knows, by what stands before them in English: held in {Kismayo}, Izmir and {Manisa}, travelled to {Gafsa}.

A word in capitals is a town behind a verb of holding an event or of going somewhere, or behind the noun of an event and ``in``;
and where it is joined to a town that is known. Months, languages and parts of longer names are none.
"""

from __future__ import annotations

from ....grammar.english_words import adjective_of, listed, owner_of, sorts
from ....grammar.text.spans import Span
from ...referents import naming
from ..clauses.sentences import Sentences
from ..clauses.when_done import day_at
from ..page.runs import Page, Piece

_MOST = 2  # words of a town that no list knows
_IN, _TO = frozenset({"in", "at"}), frozenset({"to"})
_BARE = frozenset({"to", "will", "would", "shall", "not"})  # before a verb, not a noun
_AGAIN = frozenset({"in", "to", "from", "near", "of", "at"})
_SIGNS = frozenset({"&", "'", "(", "\u2019"})
_KINDS = frozenset({"place", "organization", "person", "post", "event"})


def unlisted_towns(s: Sentences) -> None:
    """Mark the towns of a page that the lists do not know.

    Args:
        s: the sentences of a page; its names have been read.
    """
    page = s.page
    found: list[Piece] = []
    called: set[str] = set()
    for place in range(page.first + 1, page.last):
        if found and place < found[-1][1]:
            continue
        end = _town(s, place)
        if end and (_is_led(s, place, end) or _is_joined(s, place, found) or (_is_again(page, place, end, called))):
            found.append((place, end))
            called.add(page.text((place, end)))
    spans = [Span(*page.span(piece), page.text(piece), "place", "city") for piece in found]
    naming.name_referents(s.reading, spans)


def _town(s: Sentences, place: int) -> int:
    """Where the words in capitals end that may be a town; 0 where they are none."""
    page = s.page
    if not page.is_capital(place) or page.is_capital(place - 1) or not _is_plain(s, place):
        return 0
    end = page.run(place)
    if end - place > _MOST or not all(_is_plain(s, n) for n in range(place, end)):
        return 0
    after = page.key(end)
    return (
        0
        if after in sorts("heads") or after in listed("unlisted", "after") or page.word(end) in {"&", "'", "(", "\u2019"}
        else end
    )


def _is_plain(s: Sentences, place: int) -> bool:
    """Whether a word in capitals belongs to no name, day or language."""
    page, word = s.page, s.page.word(place)
    start = page.tokens[place].start
    marked = s.reading.at(start, _KINDS) is not None or day_at(s, start) is not None
    titles = (
        listed("honorifics")
        | listed("posts", "heads")
        | sorts("heads").keys()
        | sorts("events").keys()
        | listed("unlisted", "words")
    )
    written = word[:1].isupper() and word.replace("-", "").isalpha() and not word.isupper() and len(word) > _MOST
    return written and not (marked or page.key(place) in titles or adjective_of(word) or owner_of(word))


def _is_led(s: Sentences, place: int, end: int) -> bool:
    page = s.page
    word, before = page.key(place - 1), page.key(place - 2)
    before = page.key(place - 3) if before == "," else before
    if word in _IN:
        held = listed("unlisted", "held") | listed("unlisted_offices", "nouns")
        bodily = word == "in" and page.is_capital(place - 2) and before in sorts("heads") and page.key(place - 1) != ","
        return bodily or before in held or before in sorts("events").keys() | sorts("weak_events").keys() or (
            day_at(s, page.tokens[place - 2].start) is not None and word == "in" and page.word(end) in {".", ","}
        )  # fmt: skip
    going = before in listed("unlisted", "going") or (before in {"visit", "visits", "trip", "trips"})
    based = word in _IN and before in {"based", "headquartered"}
    meant = based or (word == "visit" and before in _BARE)
    return (word in _TO and going) or word in listed("unlisted", "visiting") or meant


def _is_joined(s: Sentences, place: int, found: list[Piece]) -> bool:
    """Whether ``and`` joins a word to a town or country before it: in Izmir and {Manisa}, in Afmadow and in {Kismayo}."""
    at = place - 1
    while at > s.page.first and s.page.key(at) in {"in", "to", "both"}:
        at -= 1
    if s.page.key(at) != "and":
        return False
    before = s.reading.at(s.page.tokens[at - 1].start, {"place"})
    mine = bool(found) and found[-1][1] == at
    led = before and s.page.key(s.reading.token_at(before.start) - 1) in _IN | _TO | listed("unlisted", "visiting")
    alone = not s.page.key(s.reading.token_at(s.page.tokens[place].end))[:1].isupper()
    return (mine or (bool(led) and before is not None and before.referent.classification == "city")) and alone


def _is_again(page: Page, place: int, end: int, called: set[str]) -> bool:
    return page.text((place, end)) in called and page.key(place - 1) in _AGAIN
