"""Bodies by name in English: a known one, or words in capitals around a head (Industrial Research Centre, Ministry of Trade)."""

from __future__ import annotations

from dataclasses import dataclass

from ...grammar.english_words import adjective_of, body_at, is_portfolio, listed, owner_of, place_at, sorts, starts
from .runs import Page, Piece, portfolio_at

_ACRONYM = range(2, 7)
_WORK = ("ing", "tion", "tions", "sion", "ment", "ments", "ity", "ance", "ence", "ics", "ogy", "ies", "ism", "s", "al")
_OF_ALL = ("of", "the", "united", "nations")
_OF = frozenset({"of", "for"})
_WORDS = 4  # of what belongs to a body: its Country Programme Support Team
_DELIBERATE = frozenset({"committee", "commission", "council", "group"})


@dataclass(frozen=True, slots=True)
class Body:
    """A body by name, and the acronym in brackets after it."""

    piece: Piece
    classification: str
    acronym: Piece | None = None


def find_bodies(page: Page) -> list[Body]:
    """The bodies of a page, in order, none inside another."""
    found: list[Body] = []
    place = page.first
    while place < page.last:
        body = _known(page, place) or _headed(page, place) or _government(page, place) or _unknown(page, place)
        if body:
            found.append(body)
            place = (body.acronym or body.piece)[1]
        else:
            place += 1
    return sorted([*found, *_again(page, found)], key=lambda body: body.piece)


def _again(page: Page, found: list[Body]) -> list[Body]:
    """The acronyms that stand in brackets after a name, wherever they stand alone later."""
    sorts_of = {page.text(body.acronym): body.classification for body in found if body.acronym}
    taken = {n for body in found for piece in (body.piece, body.acronym) if piece for n in range(*piece)}
    return [
        Body((n, n + 1), sorts_of[word])
        for n in range(page.first, page.last)
        if n not in taken and (word := page.text((n, n + 1))) in sorts_of
    ]


def _government(page: Page, place: int) -> Body | None:
    """A government in small letters with its country: the {government of Rwanda}, the {Egyptian government}."""
    if page.key(place) == "government" and page.key(place + 1) == "of":
        begin = place + 2 + (page.key(place + 2) == "the")
        size, sort, _ = place_at(page.tokens, begin)
        return Body((place, begin + size), "government") if sort == "country" else None
    national = page.is_capital(place) and adjective_of(page.word(place)) and page.key(place + 1) == "government"
    return Body((place, place + 2), "government") if national else None


def _unknown(page: Page, place: int) -> Body | None:
    """An acronym that no list has, before a post that is written as one: {DSF} Director General."""
    word, after = page.word(place), page.word(place + 1)
    office = listed("posts", "heads") | listed("posts", "before")
    post = page.key(place + 1) in office and after[:1].isupper() and not after.isupper() and page.phrases.same_line(place + 1)
    own = page.key(place) in listed("honorifics") | listed("abbreviations") or place_at(page.tokens, place)[0]
    return Body((place, place + 1), "institution") if post and word.isupper() and len(word) in _ACRONYM and not own else None


def _known(page: Page, place: int) -> Body | None:
    size, known = body_at(page.tokens, place)
    if not known or place + size > page.last:
        return None
    end = place + size
    if page.is_capital(end) and page.key(end) in sorts("heads"):
        return _finished(page, place, end + 1, sorts("heads")[page.key(end)])
    if owned := _owned(page, end):
        return _finished(page, place, _complement(page, owned, named=True), "institution")
    return _finished(page, place, end, known.classification)


def _owned(page: Page, at: int) -> int:
    """Where what belongs to a known body and acts by itself ends: UN {Framework Convention}, EU {Delegation}; else 0."""
    end = page.run(at) if page.phrases.same_line(at) else at
    last = next((n + 1 for n in range(at, min(end, at + _WORDS)) if page.key(n) in listed("owned")), 0)
    return 0 if last and page.key(last) in listed("posts", "heads") else last


def _headed(page: Page, place: int) -> Body | None:
    """A name that begins here: words in capitals up to a head, and what completes it."""
    if not page.is_capital(place) or (page.is_capital(place - 1) and page.phrases.same_line(place)):
        return None
    end = _left(page, place)
    head = next((n for n in range(place, end) if _head(page, n)), None)
    if head is None or any(page.key(n) in listed("posts", "heads") and page.key(n) != "director" for n in range(place, head)):
        return None
    while head + 1 < end and page.key(head + 1) in sorts("heads"):
        head += 1
    last = head + 1
    if page.key(last) in {"general"} and page.is_capital(last):
        last += 1
    last = _complement(page, last, named=head > place)
    if last == place + 1:
        return None
    return _finished(page, place, last, _head(page, head))


def _head(page: Page, place: int) -> str:
    """What sort of body a word is the head of; one that owns what follows must own a post: the Desert {Bank's} President."""
    key = page.key(place)
    owner = owner_of(page.word(place))
    office = listed("posts", "heads") | listed("posts", "before")
    return sorts("heads").get(owner if owner and page.key(place + 1) in office else key, "")


def _left(page: Page, place: int) -> int:
    """The run that may lead up to a head: Food and Drug Authority is one run, two names joined by and are two."""
    end = page.run(place)
    if any(page.key(n) in sorts("heads") for n in range(place, end)):
        return end
    if page.key(end) in {"and", "&"} and page.is_capital(end + 1) and place_at(page.tokens, place)[0] != end - place:
        further = page.run(end + 1)
        if page.key(further - 1) in sorts("heads") and not body_at(page.tokens, end + 1)[0]:
            return further
    return end


def _complement(page: Page, at: int, *, named: bool) -> int:
    """Where ``of Industry and Minerals`` ends; a country after a complete name stays outside, as the qualifier it is."""
    while page.key(at) in (_OF | {"on"} if page.key(at - 1) in _DELIBERATE | listed("owned") else _OF):
        begin = at + 2 if page.key(at + 1) == "the" else at + 1
        end = _before_name(page, begin, _run(page, begin))
        if end == begin or page.key(begin) in listed("honorifics") or _is_of_the_post(page, at, end):
            break
        size, sort, _ = place_at(page.tokens, begin)
        if named and sort == "country" and size == end - begin:
            break
        at, named = _numbered(page, _joined(page, end)), True
    return at


def _numbered(page: Page, end: int) -> int:
    """Past a number written on to the last word: the Secretariat for the {G20}."""
    joined = page.word(end).isdigit() and page.tokens[end - 1].end == page.tokens[end].start
    return end + 1 if joined else end


def _run(page: Page, begin: int) -> int:
    """A run of capitals up to a title, or, where it begins with fields of ministries, up to what looks like somebody's name."""
    end = page.run(begin)
    end = next((n for n in range(begin + 1, end) if page.key(n) in listed("honorifics")), end)
    field = begin
    while field < end and (is_portfolio(page.key(field)) or (field > begin and page.key(field).endswith(_WORK[:-2]))):
        field += 1
    return field if begin < field and end - field > 1 and not any(_head(page, n) for n in range(field, end)) else end


def _before_name(page: Page, begin: int, end: int) -> int:
    """Where a long run ends before what looks like somebody's name: Service for Foreign Policy Instruments {Anna Berg}."""
    last = range(end - 2, end)
    works = any(page.key(n).endswith(_WORK) or is_portfolio(page.key(n)) or page.key(n) in sorts("heads") for n in last)
    return end - 2 if end - begin > _WORDS and not works else end


def _is_of_the_post(page: Page, at: int, end: int) -> bool:
    """Whether a field after a whole name is that of a post: Undersecretary of the Ministry of Health {for Hospital Affairs}.
    There is a Ministry of State for Foreign Affairs.
    """
    whole = page.key(at) == "for" and page.key(at - 1) not in sorts("heads") and page.key(at - 1) != "state"
    return whole and page.key(end - 1) == "affairs"


def _joined(page: Page, end: int) -> int:
    """Go on over ``, Trade and Supply`` where what follows is no name of its own."""
    while True:
        following = end + 1 if page.key(end) in {",", "and", "&"} else end
        following += page.key(end) == "," and page.key(following) == "and"
        if following == end or not page.is_capital(following):
            return end
        further = _run(page, following)
        own = any(page.key(n) in sorts("heads") or page.key(n) in listed("posts", "heads") for n in range(following, further))
        if own or not portfolio_at(page, following):
            return end
        end = further


def _finished(page: Page, start: int, end: int, sort: str) -> Body:
    """A body with the acronym in brackets after it, or after ``of the United Nations``."""
    at = end + starts(page.tokens, end, (_OF_ALL,))
    bracketed = page.word(at) == "(" and page.word(at + 2) == ")" and page.word(at + 1)[:2].isupper()
    return Body((start, end), sort, (at + 1, at + 2) if bracketed else None)
