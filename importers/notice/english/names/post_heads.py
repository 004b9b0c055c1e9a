"""The head of a post in English, with what stands before it: Deputy Director General, Libyan Foreign Minister."""

from __future__ import annotations

from ....grammar.english_words import adjective_of, is_portfolio, listed, place_at
from ..page.runs import Page, Piece

_TO_COME = ("-elect", "-designate")  # Deputy {Director-elect}
OF_TOWNS = frozenset({"mayor", "governor"})  # whose towns no list has: Mayor of {Wadi}
_FIELDED = frozenset({"minister", "secretary"})  # before whom a field may stand: {Finance} Minister, {Foreign} Secretary
OF_AFFAIRS = frozenset({"d'affaires", "d\u2019affaires"})  # small in a post in capitals: Chargé {d'affaires}
_KINDS = ("al", "ic", "il", "ary", "ate", "ive")  # endings of what says of what kind a secretary is: {Social} Secretary
_STAFF = frozenset({"staff", "women", "state"})
_EX = ("ex-", "then-")
_REGION = 4  # words of a region with the one that says so: Wadi Central State
_OFFICER = 3  # words from Chief to the Officer who is meant: Chief Executive Officer


def tells_country(page: Page, place: int) -> int:
    """How many words before a post say of which country it is: {Libyan} Minister, {Saudi Arabia's} Minister; 0 where none do."""
    if not page.is_capital(place):
        return 0
    if dotted := page.dotted_state(place):
        return dotted
    size, sort, _ = place_at(page.tokens, place, owner=True)
    return size if sort == "country" else int(adjective_of(page.word(place)) is not None)


def region_before(page: Page, place: int) -> int:
    """How many words before a governor say of which region: {Wadi State} Governor; 0 where none do."""
    end = min(page.run(place), place + _REGION) if _opens_region(page, place) else place
    at = next((n for n in range(place + 1, end) if page.key(n) in listed("posts", "regions")), None)
    offices = listed("posts", "heads") - listed("posts", "before")
    other = any(_is_beside(page, n) or page.key(n) in offices for n in range(place, at or place))
    return at + 1 - place if at is not None and page.key(at + 1) in OF_TOWNS and not other else 0


def _opens_region(page: Page, place: int) -> bool:
    """Whether the name of a region may begin at a word: not within Omar {Nadir} Wadi, nor after Deputy."""
    inside = page.is_capital(place - 1) and page.phrases.same_line(place) and not _is_beside(page, place - 1)
    return page.is_capital(place) and not inside


def _is_beside(page: Page, place: int) -> bool:
    """Whether a word in capitals before a region is none of its name: {Former} Wadi State, {Ex-Wadi} State, {Monday}, {Dr.}."""
    key = page.key(place)
    tenures = listed("tenures", "past") | listed("tenures", "ahead") | listed("tenures", "sought")
    return key.startswith(_EX) or key in tenures | listed("days", "weekdays") | listed("honorifics")


def head_of(page: Page, place: int) -> tuple[int, Piece | None] | None:
    """Where the head of a post ends that begins here (Deputy Director General, German Ambassador), and its field ({Foreign}
    Minister)."""
    begin = at = place + (tells_country(page, place) or region_before(page, place))
    while (
        page.key(at) in listed("posts", "before")
        and (page.key(at + 1) in listed("posts", "before") | listed("posts", "heads") or _field(page, at + 1))
        and page.phrases.same_line(at + 1)
    ):
        at += 1
    end = _field(page, at)
    field = (at, end) if end else None
    at = end or at
    small = not (page.is_capital(at) or page.key(at) in OF_AFFAIRS)
    mixed = at > begin and page.word(begin)[:1].isupper() and small
    if page.key(at) not in listed("posts", "heads") or mixed:
        return None
    at += 1
    after = listed("posts", "after") | listed("posts", "heads")
    while page.key(at) in after and (small or page.is_capital(at)) and page.phrases.same_line(at):
        at += 1
    if page.key(at).endswith(_TO_COME) or (page.key(at) in listed("posts", "heads") and page.key(at + 1).endswith(_TO_COME)):
        return None
    if page.key(at - 1) == "chief":
        executive = at + (page.key(at) == "executive" and page.word(at)[:1].isupper() != small)
        at = next((n + 1 for n in range(at, at + _OFFICER) if page.key(n) == "officer"), executive)
    if page.key(at) == "of" and page.key(at + 1) == "state" and page.is_capital(at + 1):
        at += 2
    return at, field


def _field(page: Page, place: int) -> int:
    """Where what a minister is for ends, before the minister: {Planning and Cooperation} Minister; 0 where none is."""
    at, small = place, page.word(place)[:1].islower()
    while page.word(at)[:1].islower() == small and is_portfolio(page.key(at)):
        at += 1
        if page.key(at) == "secretary" and _is_rank(page.key(at - 1)):
            return 0
        if page.key(at) in _FIELDED and page.key(at + 1) != "general":
            return at if small or page.word(at)[:1].isupper() else 0
        at += page.key(at) in {",", "and", "&"}
        at += page.key(at) == "and"
    return 0


def _is_rank(key: str) -> bool:
    """Whether a word before a secretary tells a rank or a task and no ministry: {Private}, {Parliamentary}, {State} Secretary."""
    return key.endswith(_KINDS) or key in _STAFF
