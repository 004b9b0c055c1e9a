"""The lists of minutes in English: the lines under Present, Apologies, Chair or Action items, each from first word to last."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ....grammar.english_words import listed, phrases_of, sorts, starts
from ....grammar.text.cells import CELL_END
from .runs import Page, Piece

PRESENT, ABSENT, CHAIR, ACTIONS = "present", "absent", "led", "actions"
_OTHER = "parts"  # headings that open no list of these
_MARKS = frozenset("-–—*•·")
_SIGNS = frozenset("#*_")  # of a heading in Markdown, as often as its rank says
_AFTER = frozenset(".)-/–:")
_NUMBER = re.compile(r"[0-9]{1,2}")
_LETTERED = re.compile(r"[a-z]|[ivx]{1,4}|[0-9]{1,2}")
_PART = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,2}")  # of a list within a list
_LETTER = 2  # tokens of a letter, or a number, and its bracket
_LONGEST = 24  # words of a line that is an item without a mark


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list: its words without number, dash or titles, the heading that it stands under, whether a mark opens it."""

    piece: Piece
    sort: str
    heading: int
    marked: bool


def rolls(page: Page) -> list[Item]:
    """The items of all lists of a page, in order.

    Args:
        page: an English part; a heading stands at the head of its own line.
    """
    found: list[Item] = []
    sort, heading, whole = "", 0, False
    for low, high in lines_of(page):
        opened, at = _heading(page, low, high)
        if opened == _OTHER:
            sort = ""
        elif opened:
            sort, heading = opened, low
            pieces = list(_pieces(page, at, high, sort))
            whole = bool(pieces)
            found += (Item(piece, sort, heading, marked=False) for piece in pieces)
        elif sort != ACTIONS and (at := _action(page, low, high)):
            found.append(Item((at, high), ACTIONS, low, marked=True))
            sort = ""
        elif (whole or _is_over(page, found, sort, low) or _is_section(page, found, heading, low)) and _is_parted(page, low):
            sort = ""
        elif sort:
            shouted = bool(found) and found[-1].heading == heading and _is_shouted(page, low, high)
            item = None if shouted and not _is_shouted(page, *found[-1].piece) else _item(page, low, high, sort, heading)
            sort = sort if item else ""
            found += [item, *_of_body(page, item)] if item else []
    return found


def _is_row(page: Page, low: int) -> bool:
    """Whether a line is a cell in the row of a table."""
    text, at = page.phrases.text, page.tokens[low].start
    end = text.find("\n", at)
    return text.find(CELL_END, text.rfind("\n", 0, at) + 1, end if end >= 0 else len(text)) >= 0


def _is_over(page: Page, found: list[Item], sort: str, low: int) -> bool:
    """Whether a line without a mark stands below items that have one."""
    if sort != ACTIONS or not found or found[-1].sort != ACTIONS or not found[-1].marked:
        return False
    return not (page.word(low) in _MARKS or page.word(low)[:1].isdigit() or _is_row(page, low))


def lines_of(page: Page) -> Iterator[Piece]:
    """The lines of a page as tokens."""
    low = page.first
    for place in range(page.first + 1, page.last + 1):
        if place == page.last or not page.phrases.same_line(place):
            yield low, place
            low = place


def _is_section(page: Page, found: list[Item], heading: int, low: int) -> bool:
    """Whether a line has the number after that of a heading whose items have none: 3. Actions, - …, {4. Other}."""
    above, here = page.word(heading), page.word(low)
    if not (found and _NUMBER.fullmatch(above) and _NUMBER.fullmatch(here) and found[-1].heading == heading):
        return False
    return int(here) == int(above) + 1 and not page.word(found[-1].piece[0] - _LETTER).isdigit()


def _heading(page: Page, low: int, high: int) -> tuple[str, int]:
    """What a line opens, and where what it lists begins: after the heading and its colon; 4. Next steps is numbered."""
    while low < high and _is_sign(page.word(low)):
        low += 1
    last = next((n for n in range(high, low, -1) if not _is_sign(page.word(n - 1))), low)
    low += page.word(low) in _MARKS
    low += 2 if page.word(low).isdigit() and page.word(low + 1) in _AFTER and low + 2 < high else 0
    for sort in (PRESENT, ABSENT, CHAIR, ACTIONS, _OTHER):
        size = starts(page.tokens, low, phrases_of("minutes", sort), last)
        leads = sort == ABSENT and page.key(low + size - 1) == "from"  # Apologies were received {from} …
        if size and (low + size == last or page.word(low + size) == ":" or leads):
            at = low + size + (page.word(low + size) == ":" or not leads)
            return sort, next((n for n in range(at, high) if not _is_sign(page.word(n))), high)
    return "", high


def _action(page: Page, low: int, high: int) -> int:
    """Where an action begins that a line names by itself, between paragraphs: Action 2: {UNIDO to share the list}; else 0."""
    first = first_word(page, low, high)
    size = starts(page.tokens, first, phrases_of("minutes", "action"), high)
    size += bool(size) and page.word(first + size).isdigit()
    return first + size + 1 if size and page.word(first + size) == ":" and first + size + 1 < high else 0


def _is_sign(word: str) -> bool:
    return bool(word) and set(word) <= _SIGNS


def _is_parted(page: Page, low: int) -> bool:
    """Whether an empty line stands before a line: a list that its heading led in the same line is over then."""
    return page.phrases.text.count("\n", page.tokens[low - 1].end, page.tokens[low].start) > 1


def _is_shouted(page: Page, low: int, high: int) -> bool:
    """Whether a line is all in capitals, as headings are."""
    return page.text((low, high)).isupper()


def _item(page: Page, low: int, high: int, sort: str, heading: int) -> Item | None:
    """A line below a heading as an item; nothing where the list has ended."""
    first = first_word(page, low, high)
    marked = first > low or (sort == ACTIONS and _is_row(page, low))
    prose = page.word(high - 1) in {".", "!", "?", ":"} or high - low > _LONGEST
    if first >= high or (not marked and prose and sort != ACTIONS) or (not marked and page.word(high - 1) == ":"):
        return None
    return Item((_untitled(page, first, high) if sort != ACTIONS else first, high), sort, heading, marked)


def first_word(page: Page, low: int, high: int) -> int:
    """Where the words of a line begin, behind a dash or a number."""
    if page.word(low) in _MARKS:
        return low + 1
    if _PART.fullmatch(page.word(low)):  # {2.1} The Ministry …
        return low + 1 + (page.word(low + 1) in _AFTER)
    return low + 2 if page.word(low).isdigit() and page.word(low + 1) in _AFTER and low + 1 < high else low


def first_of_item(page: Page, low: int, high: int) -> int:
    """The same, also behind a letter: {a)} the Libyan side will …, {(ii)} to share …."""
    at = low + (page.word(low) == "(")
    lettered = _LETTERED.fullmatch(page.word(at)) and page.word(at + 1) == ")" and at + _LETTER < high
    return at + _LETTER if lettered else first_word(page, low, high)


def _untitled(page: Page, place: int, high: int) -> int:
    while place < high - 1 and (_is_title(page, place) or page.word(place) in {".", "the", "The"}):
        place += 1
    return place


def _is_title(page: Page, place: int) -> bool:
    """Whether a word is a title; one letter is a given name, but for those of H.E. apart."""
    known = page.key(place) in listed("honorifics")
    return known and (len(page.word(place)) > 1 or page.key(place + 1 + (page.word(place + 1) == ".")) == "e")


def _of_body(page: Page, item: Item) -> Iterator[Item]:
    """Whom a line names behind a body and a colon: UNIDO: {Anna Berg}, {Karl Lund}."""
    low, high = item.piece
    colon = next((n for n in range(low, high) if page.word(n) == ":"), high)
    pieces = _pieces(page, colon + 1, high, item.sort) if item.sort in {PRESENT, ABSENT} else ()
    yield from (Item(piece, item.sort, item.heading, item.marked) for piece in pieces)


def _pieces(page: Page, low: int, high: int, sort: str) -> Iterator[Piece]:
    """What a heading lists in its own line: between semicolons, else between commas where these part people."""
    if sort == ACTIONS or low >= high:
        return
    mark = ";" if any(page.word(n) == ";" for n in range(low, high)) else ","
    cuts = [low - 1, *(n for n in range(low, high) if page.word(n) == mark or (mark == "," and page.key(n) == "and")), high]
    for before, after in itertools.pairwise(cuts):
        first = _untitled(page, before + 1, after)
        if first < after:
            yield first, after


def segments(page: Page, low: int, high: int) -> Iterator[Piece]:
    """The parts of an item that commas, dashes and brackets part."""
    start = low
    for place in range(low, high + 1):
        if place == high or page.word(place) in _MARKS | {",", ";", "(", ")", "/", ".", ":"}:
            if place > start:
                yield start, place
            start = place + 1


def is_office(page: Page, piece: Piece) -> bool:
    """Whether a part of an item names a post: more than one word, one of them the head of posts."""
    office = listed("posts", "heads") | {"officer", "specialist", "expert", "member", "engineer"}
    words = [page.key(n) for n in range(*piece)]
    capital = page.word(piece[0])[:1].isupper()
    return capital and len(words) > 1 and not office.isdisjoint(words) and words[0] not in sorts("heads")
