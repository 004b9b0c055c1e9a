"""People and places in English: after a title, beside a post, before a verb of saying or meeting; and what the lists know."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ....grammar.english_words import body_at, is_portfolio, listed, owner_of, phrases_of, place_at, sorts, starts
from ..page.runs import Page, Piece
from .called_people import is_called, signs
from .people_told import is_landmark, is_told
from .posts import Post

_LONGEST = 8
_DOING = 6  # letters of a participle that is no name: Xing, Manning stands last
_QUOTES = frozenset({"'", "\u2019", "\u2018", "`"})  # the last letter of a name: Rabi' Salem
_LED = frozenset({"led", "headed", "chaired", "signed", "accompanied", "attended", "hosted", "received", "briefed", "opened"})
_ARTICLE = re.compile(r"^(?:al|el)-")
_AFTER = frozenset({"jr", "sr", "ii", "iii", "iv"})  # behind a family name, and many people's
_JOINED = re.compile(r"(?:al|el|as|ad|ash|at|an|ar|az|d)[-'\u2019](?=[A-Z])")


def find_people(page: Page, posts: list[Post], taken: set[int], known: Iterable[Piece] = ()) -> list[Piece]:
    """The people of a page by name, in order; some are known already."""
    found: dict[int, Piece] = {piece[0]: piece for piece in known}
    after = {post.piece[1] for post in posts}
    after |= {end + 3 for end in after if page.word(end) == "(" and page.word(end + 2) == ")"}  # Director of the Fund (DF)
    before = {post.piece[0] for post in posts}
    covered = {place for piece in found.values() for place in range(*piece)} | taken
    for place in range(page.first, page.last):
        if place in covered:
            continue
        end = name_at(page, place, taken)
        told = end and (_titled(page, place) or _beside(page, place, end, after, before) or _acts(page, place, end))
        if told or (end and (is_called(page, place, end) or signs(page, place, end) or is_told(page, place, end))):
            found[place] = (place, end)
            covered.update(range(place, end))
    return _again(page, list(found.values()), taken)


def name_at(page: Page, place: int, taken: set[int]) -> int:
    """Where a name of one to five words ends that begins here; 0 where none does."""
    at = place
    while at - place < _LONGEST and at not in taken and page.phrases.same_line(at) | (at == place):
        if not (_is_particle(page, at, place) or _is_name(page, at)):
            break
        at += 1
        at += page.word(at) in _QUOTES and page.tokens[at - 1].end == page.tokens[at].start and page.word(at + 1)[:1].isupper()
        at += _is_initial(page, at - 1) and page.word(at + 1)[:1].isupper()
    return at if at > place else 0


def _is_particle(page: Page, at: int, place: int) -> bool:
    """Whether a small word leads to a name: Saeed {bin} Salem, {al}-Araby, {d'}Orsi."""
    word = page.word(at)
    joined = _JOINED.match(word)
    if joined:
        return True
    return page.key(at) in listed("particles") and at > place and page.word(at + 1)[:1].isupper()


def _is_initial(page: Page, at: int) -> bool:
    """Whether a letter or two stand for given names, with their full stop: Anna {E.} Berg, {R.S.} Salim."""
    short = page.word(at + 1) == "." and all(len(part) == 1 for part in page.word(at).split("."))
    return short and page.key(at) not in listed("abbreviations")


def _is_name(page: Page, at: int) -> bool:
    key = page.key(at)
    if _is_initial(page, at) and page.word(at + 2)[:1].isupper() and page.word(at)[:1].isupper():
        return True
    other = (
        (key in listed("honorifics") and not _is_named_so(page, at))
        or key in sorts("heads")
        or key in sorts("events")
        or key in listed("posts", "heads")
        or key in sorts("nationalities")
        or key in listed("days", "weekdays")
        or key in listed("nouns", "unit_work")
    )
    return page.is_capital(at) and page.word(at)[:1].isalpha() and not (other or key in listed("openers"))


def _is_named_so(page: Page, at: int) -> bool:
    """Whether a title elsewhere is part of a name here: Omar Sami {Sheikh}, who; after a comma {Amir} Sami Haddad."""
    if page.key(at) not in listed("also_names"):
        return False
    ends = page.is_capital(at - 1) and page.phrases.same_line(at) and not page.is_capital(at + 1) and page.word(at + 1) != "."
    opens = page.word(at - 1) == "," and page.is_capital(at + 1) and page.is_capital(at + 2)
    return opens if page.key(at) == "amir" else ends and page.key(at - 1) not in listed("honorifics")


def _titled(page: Page, place: int) -> bool:
    """Whether a title stands directly before: Mr. Jonas, H.E. Dr. Salem."""
    at = place - 1
    return page.key(at - (page.word(at) == ".")) in listed("honorifics") and page.word(at - (page.word(at) == "."))[:1].isupper()


def _beside(page: Page, place: int, end: int, after: set[int], before: set[int]) -> bool:
    at = place - (page.word(place - 1) == ",")
    two = end - place >= 2 or "." in page.word(place)
    fields = sum(is_portfolio(page.key(n)) for n in range(place, end))
    field = page.word(place - 1) == "," and is_portfolio(page.key(place))  # Global Director, {Water} Practice
    if (
        not two
        or field
        or fields > 1
        or _is_doing(page, place)
        or is_landmark(page, place)
        or place_at(page.tokens, place)[0] == end - place
    ):
        return False
    if at in after:
        return True
    following = end + (page.word(end) in {",", "("})
    while page.key(following) in listed("degrees"):
        following += 1 + (page.word(following + 1) == ",")
    following += page.key(following) in {"the", "as"}
    named = page.key(place - 1) in listed("naming", "verbs")
    return following in before and (following > end or named)


def _is_doing(page: Page, place: int) -> bool:
    """Whether a participle opens a sentence, with whom or what it is of behind it: {Representing} Kenya, the Minister ...."""
    return page.opens(place) and len(page.key(place)) >= _DOING and page.key(place).endswith("ing")


def _acts(page: Page, place: int, end: int) -> bool:
    """Whether two or three words in capitals, no place or body, do what people do, or are led in as a leader."""
    if not 2 <= end - place <= 4 or place_at(page.tokens, place)[0] or body_at(page.tokens, place)[0]:
        return False
    verbs = (("verbs", "state"), ("verbs", "meet"), ("verbs", "chair"), ("verbs", "visit"))
    if page.key(place - 1) == "counterpart" or (page.word(place - 1) == "," and page.key(place - 2) == "counterpart"):
        return True
    told = phrases_of("naming", "named") + phrases_of("leaving", "leaves")
    if starts(page.tokens, end, told) or _is_appointed(page, place, end):
        return True
    end = _after_day(page, end)
    led = page.key(place - 1) == "by" and page.key(place - 2) in _LED
    return led or any(starts(page.tokens, end, phrases_of(*verb)) for verb in verbs)


def _after_day(page: Page, end: int) -> int:
    """Past a weekday between a name and its verb: Anna Berg {on Sunday} met, Anna Berg {Sunday} met."""
    at = end + (page.key(end) == "on")
    return at + 1 if page.key(at) in listed("days", "weekdays") | {"today", "yesterday"} else end


def _calling(page: Page, place: int) -> int:
    """Where what somebody is begins before a name: appointed {senior Norwegian diplomat} Anna Berg as."""
    begin = place
    while (
        page.key(begin - 1) in listed("naming", "callings") | sorts("nationalities").keys()
        or body_at(page.tokens, begin - 1)[0] == 1
    ):
        begin -= 1
    return begin


def _is_appointed(page: Page, place: int, end: int) -> bool:
    """Whether somebody is named to an office: appointed {Anna Berg} of Norway as, the appointment of {Anna Berg} to."""
    begin = _calling(page, place)
    named = any(starts(page.tokens, begin - n, phrases_of("naming", "verbs")) == n for n in (1, 2))
    return named and page.key(end) in {"of", "as", "to"} | listed("loose", "heads") | listed("loose", "before")


def _again(page: Page, found: list[Piece], taken: set[int]) -> list[Piece]:
    """The names of those people where they stand again, whole or the last of them alone."""
    whole = {tuple(page.key(n) for n in range(*piece)) for piece in found if piece[1] - piece[0] > 1}
    last = {name[-1] for name in whole} | {page.key(start) for start, end in found if end - start == 1}
    last |= {_ARTICLE.sub("", name) for name in last}
    last |= {page.text((end - 2, end)).casefold() for start, end in found if end - start > 2}
    last -= _AFTER
    covered = {n for start, end in found for n in range(start, end)} | taken
    opened: dict[str, list[tuple[str, ...]]] = {}
    for name in whole:
        opened.setdefault(name[0], []).append(name)
    for place in range(page.first, page.last):
        if place in covered or not page.word(place)[:1].isupper():
            continue
        size = max((len(name) for name in opened.get(page.key(place), ()) if _is_at(page, place, name)), default=0)
        key = owner_of(page.word(place)) or page.key(place)
        if size or (key in last and page.is_capital(place)):
            found.append((place, place + max(size, 1)))
            covered |= set(range(place, place + size))
    return sorted(found)


def _is_at(page: Page, place: int, name: tuple[str, ...]) -> bool:
    return all(page.key(place + n) == word for n, word in enumerate(name))


def find_places(page: Page, taken: set[int]) -> list[tuple[Piece, str]]:
    """The places of a page: countries and cities of the lists, and the town of the dateline."""
    found: list[tuple[Piece, str]] = []
    place = page.first
    while place < page.last:
        size, sort, _ = place_at(page.tokens, place) if place not in taken else (0, None, None)
        if size and sort and not page.phrases.text.startswith("$", page.tokens[place + size - 1].end):  # US$ 300
            found.append(((place, place + size), sort))
        place += max(size, 1)
    return found or _dateline(page, taken)


def _dateline(page: Page, taken: set[int]) -> list[tuple[Piece, str]]:
    """An unknown town that opens the text, before a date, a dash or the code of an agency."""
    end = page.run(page.first)
    titled = page.key(page.first) in listed("honorifics")
    opening = page.word(end) in {",", "–", "—", "-", "("} and 0 < end - page.first <= 3 and page.first not in taken and not titled
    return [((page.first, end), "city")] if opening else []
