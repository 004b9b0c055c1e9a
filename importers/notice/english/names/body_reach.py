"""How far the name of a body reaches in English: Ministry {of Industry and Minerals}, Department {of Standards}."""

from __future__ import annotations

from ....grammar.english_words import body_at, is_portfolio, listed, owner_of, place_at, sorts
from ..page.runs import Page, portfolio_at

_WORK = ("ing", "tion", "tions", "sion", "ment", "ments", "ity", "ance", "ence", "ics", "ogy", "ies", "ism", "s", "al")
_ABSTRACT = ("tion", "tions", "sion", "ment", "ance", "ence", "ity", "ogy", "ics")
_OF = frozenset({"of", "for"})
_WORDS = 4  # of what belongs to a body: its Country Programme Support Team
_NAMES = range(2, 4)
_LONG = 3  # words of a town and of the name of two behind it
_EPONYMS = frozenset({"university", "hospital", "school", "college"})
_DELIBERATE = frozenset({"committee", "commission", "council", "group"})


def head_at(page: Page, place: int) -> str:
    """What sort of body a word is the head of; one that owns what follows must own a post: the Desert {Bank's} President."""
    key = page.key(place)
    owner = owner_of(page.word(place))
    if key in listed("posts", "before") and page.key(place + 1) in listed("posts", "before") and _opens(page, place):
        return ""  # the {Group} Managing Director
    office = listed("posts", "heads") | listed("posts", "before")
    return sorts("heads").get(owner if owner and page.key(place + 1) in office else key, "")


def _opens(page: Page, place: int) -> bool:
    """Whether nothing of a name stands before a word: the {Group}, the Corporation's {Group}."""
    return bool(owner_of(page.word(place - 1))) or not page.is_capital(place - 1)


def complement(page: Page, at: int, *, named: bool) -> int:
    """Where ``of Industry and Minerals`` ends; a country after a complete name stays outside, as the qualifier it is."""
    while page.key(at) in (_OF | {"on"} if page.key(at - 1) in _DELIBERATE | listed("owned") else _OF):
        begin = at + 2 if page.key(at + 1) == "the" else at + 1
        eponym = page.key(at - 1) in _EPONYMS  # University of {Martyr Sami Haddad}
        end = _eponym(page, begin) if eponym else _before_name(page, begin, _run(page, begin))
        if end == begin or page.key(begin) in listed("honorifics") or _is_of_the_post(page, at, end):
            break
        if named and _is_part(page, at, begin):
            break
        size, sort, _ = place_at(page.tokens, begin)
        end = begin + size if sort == "country" and (size > end - begin or _is_name(page, begin + size, end)) else end
        if named and sort == "country" and size >= end - begin:
            break
        at, named = _numbered(page, _joined(page, end)), True
    return at


def _eponym(page: Page, begin: int) -> int:
    """Where the place or person ends that a university has its name of: one word before a name of two that no mark parts from
    what they do: University of {Maren} Anna Berg said."""
    end = page.run(begin)
    own = page.key(begin) in listed("honorifics") | listed("nouns", "eponyms") | listed("particles") | listed("posts", "of_towns")
    middle = page.key(begin + 1) in listed("particles") | {"and"}
    return begin + 1 if end - begin == _LONG and not (own or middle) and page.word(end)[:1].islower() else end


def _is_name(page: Page, at: int, end: int) -> bool:
    """Whether two or three words in capitals after a country look like somebody's name: Bank of Kenya {Omar Sami}."""
    own = (page.key(n) in sorts("heads") or is_portfolio(page.key(n)) or page.key(n).endswith(_ABSTRACT) for n in range(at, end))
    return end - at in _NAMES and not any(own)


def _is_part(page: Page, at: int, begin: int) -> bool:
    """Whether the whole name of a part stands before the body it belongs to: Planning Department of {the Ministry of Trade}."""
    head = next((page.key(n) for n in range(begin, page.run(begin)) if page.key(n) in sorts("heads")), "")
    whole = sorts("heads").get(head) or getattr(body_at(page.tokens, begin)[1], "classification", "")
    part = sorts("heads").get(page.key(at - 1))
    fits = part in listed("belongs", "parts") and whole in listed("belongs", "wholes")
    return page.key(at) == "of" and fits and head != page.key(at - 1)


def _numbered(page: Page, end: int) -> int:
    """Past a number written on to the last word: the Secretariat for the {G20}."""
    joined = page.word(end).isdigit() and page.tokens[end - 1].end == page.tokens[end].start
    return end + 1 if joined else end


def _run(page: Page, begin: int) -> int:
    """A run of capitals up to a title, or, where it begins with fields of ministries, up to what looks like somebody's name."""
    end = page.run(begin)
    end = next((n for n in range(begin + 1, end) if page.key(n) in listed("honorifics")), end)
    field = begin
    while field < end and (is_portfolio(page.key(field)) or (field > begin and _tells_work(page.key(field)))):
        field += 1
    return field if begin < field and end - field > 1 and not any(head_at(page, n) for n in range(field, end)) else end


def _tells_work(key: str) -> bool:
    """Whether a word says what a body does, by its ending or by a list: Programme {Support}."""
    return key.endswith(_WORK[:-2]) or key in listed("nouns", "unit_work")


def _before_name(page: Page, begin: int, end: int) -> int:
    """Where a long run ends before what looks like somebody's name: Service for Foreign Policy Instruments {Anna Berg}."""
    last = range(end - 2, end)
    works = any(page.key(n).endswith(_WORK) or is_portfolio(page.key(n)) or page.key(n) in sorts("heads") for n in last)
    return end - 2 if end - begin > _WORDS and not works else end


def _is_of_the_post(page: Page, at: int, end: int) -> bool:
    """Whether a field after a whole name is that of a post: Undersecretary of the Ministry of Health {for Hospital Affairs}.
    There is a Ministry of State for Foreign Affairs.
    """
    if page.key(at) != "for":
        return False
    if [page.key(n) for n in range(at - 3, at)] == ["of", "the", "university"]:
        return True  # Deputy Director of the University {for External Relations}
    return page.key(at - 1) not in sorts("heads") and page.key(at - 1) != "state" and page.key(end - 1) == "affairs"


def _joined(page: Page, end: int) -> int:
    """Go on over ``, Trade and Supply`` where what follows is no name of its own."""
    while True:
        following = end + 1 if page.key(end) in {",", "and", "&"} else end
        following += page.key(end) == "," and page.key(following) == "and"
        if following == end or not page.is_capital(following):
            return end
        further = _run(page, following)
        own = any(page.key(n) in sorts("heads") or page.key(n) in listed("posts", "heads") for n in range(following, further))
        works = page.key(following - 1) in {"and", "&"} and all(_works(page, n) for n in (end - 1, following, further - 1))
        if own or not (portfolio_at(page, following) or works):
            return end
        end = further


def _works(page: Page, place: int) -> bool:
    """Whether a word says by its ending what a body does: Quality {Assurance} and {Accreditation}."""
    return page.key(place).endswith(_ABSTRACT)
