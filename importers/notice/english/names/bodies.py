"""Bodies by name in English: a known one, or words in capitals around a head (Industrial Research Centre, Ministry of Trade)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from ....grammar.english_words import adjective_of, body_at, is_portfolio, is_style, listed, owner_of, place_at, sorts
from ..page.runs import Page
from .body_acronyms import Body, acronyms_again, finished, is_acronym
from .body_reach import complement, head_at
from .headless import headless
from .spelt_names import spelt

_WORDS = 4  # of what belongs to a body: its Country Programme Support Team
_ACRONYM = range(2, 7)
_TITLE = 4  # letters of a title in capitals in a text that is not: CEO of
_FORMS = frozenset({"co", "ltd", "inc", "llc", "corp", "plc", "gmbh", "sarl", "spa", "a.ş", "s.a"})
_LONGEST = 8  # words of a company with the letters at its end


def find_bodies(page: Page, dated: Collection[int] = ()) -> list[Body]:
    """The bodies of a page, in order, none inside another.

    Args:
        page: the page.
        dated: the tokens of its dates.
    """
    found: list[Body] = []
    place = page.first
    while place < page.last:
        body = (
            _dotted(page, place)
            or _known(page, place)
            or _headed(page, place)
            or _incorporated(page, place)
            or _government(page, place)
            or _unknown(page, place)
        )
        if body:
            found.append(body)
            place = (body.acronym or body.piece)[1]
        else:
            place += 1
    found = _without_spelt(page, found)
    taken = {n for body in found for piece in (body.piece, body.acronym) if piece for n in range(*piece)}
    found += [Body(*told) for told in headless(page, taken | {*dated})]
    return sorted([*found, *acronyms_again(page, found)], key=lambda body: body.piece)


def _without_spelt(page: Page, found: list[Body]) -> list[Body]:
    """The same, cut where they reach into a name that the acronym behind it spells: Board of Directors of {Wadi-Bail du
    Maghreb} (WBM)."""
    ends = spelt(page)
    return [_cut(page, body, ends) for body in found]


def _cut(page: Page, body: Body, ends: Mapping[int, int]) -> Body:
    first, last = body.piece
    at = next((n for n in range(first + 2, last) if ends.get(n, 0) > last), None)
    while at is not None and page.key(at - 1) in {"of", "the"}:
        at -= 1
    return body if at is None else replace(body, piece=(first, at))


def _dotted(page: Page, place: int) -> Body | None:
    """A body behind the initials of its state: {U.S. Trade and Development Agency}."""
    begin = place + page.dotted_state(place)
    body = _headed(page, begin) if begin > place and page.phrases.same_line(begin) else None
    return replace(body, piece=(place, body.piece[1])) if body else None


def _incorporated(page: Page, place: int) -> Body | None:
    """A company by the letters that end its name: {Huaxing Cement Equipment Co.}, {Kent Zones Ltd}."""
    if not page.is_capital(place) or page.key(place) in listed("honorifics") | listed("openers") | _FORMS:
        return None
    end = place + 1
    while end - place < _LONGEST and page.phrases.same_line(end) and (page.is_capital(end) or page.word(end) == "&"):
        if page.key(end) in _FORMS:
            end += 1 + (page.word(end + 1) == "." and page.phrases.same_line(end + 1))
            also = end + 1 if page.word(end) == "," else end
            if page.phrases.same_line(also) and page.key(also) in _FORMS:  # Co., {Ltd}
                end = also + 1 + (page.word(also + 1) == ".")
            return Body((place, end), "company")
        end += 1
    return None


def _government(page: Page, place: int) -> Body | None:
    """A government in small letters with its country: the {government of Rwanda}, the {Egyptian government}."""
    if page.key(place) == "government" and page.key(place + 1) == "of":
        begin = place + 2 + (page.key(place + 2) == "the")
        size, sort, _ = place_at(page.tokens, begin)
        return Body((place, begin + size), "government") if sort == "country" else None
    national = page.is_capital(place) and adjective_of(page.word(place)) and page.key(place + 1) == "government"
    return Body((place, place + 2), "government") if national else None


def _unknown(page: Page, place: int) -> Body | None:
    """An acronym that no list has, before a post that is written as one, or after it: {DSF} Director General, President of
    {DSF}, Anna Berg, Director, {DSF}."""
    word, after = page.word(place).removesuffix("'s").removesuffix("\u2019s"), page.word(place + 1)
    office = listed("posts", "heads") | listed("posts", "before")
    post = page.key(place + 1) in office and after[:1].isupper() and not after.isupper() and page.phrases.same_line(place + 1)
    country = any(place_at(page.tokens, place, owner=owner)[0] for owner in (False, True))
    own = (
        country
        or page.key(place) in listed("honorifics") | listed("abbreviations")
        or is_style(word)
        or word.casefold() in listed("posts", "fields")
    )
    post = post or _is_of_post(page, place)
    short = word.isupper() or (_is_of_post(page, place) and is_acronym(word))
    return Body((place, place + 1), "institution") if post and short and len(word) in _ACRONYM and not own else None


def _is_of_post(page: Page, place: int) -> bool:
    """Whether a post in capitals stands before ``of``, or between a name and a comma, right before a token."""
    at = place - 1 - (page.key(place - 1) == "the")
    named = (page.word(at) == "," and page.word(at - 2) == ",") or page.key(at) == "of"
    office = page.key(at - 1) in listed("posts", "heads") and page.word(at - 1)[:1].isupper()
    return named and office and not (page.word(at - 1).isupper() and len(page.word(at - 1)) > _TITLE)  # DIRECTOR OF TRADE


def _known(page: Page, place: int) -> Body | None:
    size, known = body_at(page.tokens, place)
    if not known or place + size > page.last:
        return None
    end = place + size
    if head := _own_head(page, end):
        if page.key(head - 1) == "group" and page.key(head) == "for":  # the World Bank Group {for the Middle East}
            return finished(page, place, head, sorts("heads")["group"])
        return finished(page, place, complement(page, head, named=True), sorts("heads")[page.key(head - 1)])
    if owned := _owned(page, end):
        return finished(page, place, complement(page, owned, named=True), "institution")
    return finished(page, place, end, known.classification)


def _own_head(page: Page, at: int) -> int:
    """Where the head ends that words in capitals lead to after a known body, none of them a post: UN {Children's Fund}."""
    end = _left(page, at) if page.phrases.same_line(at) and page.is_capital(at) else at
    head = next((n for n in range(at, end) if page.key(n) in sorts("heads")), None)
    if head is None or not listed("posts", "heads").isdisjoint(page.key(n) for n in range(at, head)):
        return 0
    office = page.key(head) in listed("posts", "before") - {"group"}  # the World Bank {Group} President
    post = office and page.key(head + 1) in listed("posts", "heads")  # UN {Mission Head}
    return 0 if post else head + 1


def _owned(page: Page, at: int) -> int:
    """Where what belongs to a known body and acts by itself ends: UN {Framework Convention}, EU {Delegation}; else 0."""
    end = page.run(at) if page.phrases.same_line(at) else at
    last = next((n + 1 for n in range(at, min(end, at + _WORDS)) if page.key(n) in listed("owned")), 0)
    return 0 if last and page.key(last) in listed("posts", "heads") else last


def _headed(page: Page, place: int) -> Body | None:
    """A name that begins here: words in capitals up to a head, and what completes it."""
    if not page.is_capital(place) or (page.is_capital(place - 1) and page.phrases.same_line(place)):
        return None
    if is_portfolio(owner_of(page.word(place))) and page.key(place - 1) in {"of", "for"}:
        return None  # the Minister of {Trade's} Office
    end = _left(page, place)
    head = next((n for n in range(place, end) if head_at(page, n)), None)
    if head is None or any(page.key(n) in listed("posts", "heads") and page.key(n) != "director" for n in range(place, head)):
        return None
    while head + 1 < end and page.key(head + 1) in sorts("heads"):
        head += 1
    last = head + 1
    if page.key(last) in {"general"} and page.is_capital(last):
        last += 1
    last = complement(page, last, named=head > place)
    if last == place + 1:
        return None
    return finished(page, place, last, head_at(page, head))


def _left(page: Page, place: int) -> int:
    """The run that may lead up to a head: Food and Drug Authority is one run, two names joined by and are two."""
    end = page.run(place)
    if any(page.key(n) in sorts("heads") for n in range(place, end)):
        return end
    if page.key(end) in {"and", "&"} and page.is_capital(end + 1) and place_at(page.tokens, place)[0] != end - place:
        further = page.run(end + 1)
        field = is_portfolio(page.key(end - 1)) and any(page.key(n) in sorts("heads") for n in range(end + 1, further))
        if (field or page.key(further - 1) in sorts("heads")) and not body_at(page.tokens, end + 1)[0]:
            return further
    return _listed_fields(page, end) or end


def _listed_fields(page: Page, end: int) -> int:
    """Where a body ends whose fields stand in a list before its head: Wadi Mines{, Petroleum and Gas Board}; else 0."""
    at = end
    while page.word(at) in {",", "and", "&"} and is_portfolio(page.key(at - 1)):
        begin = at + 1
        begin += at > end and page.key(begin) == "and"
        at = page.run(begin)
        head = page.key(at - 1) in sorts("heads")
        if begin == at - head or not all(is_portfolio(page.key(n)) for n in range(begin, at - head)):
            return 0
        if head:
            return at
    return 0
