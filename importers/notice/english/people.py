"""People and places in English: after a title, beside a post, before a verb of saying or meeting; and what the lists know."""

from __future__ import annotations

from ...grammar.english_words import body_at, listed, phrases_of, place_at, sorts, starts
from .posts import Post
from .runs import Page, Piece


def find_people(page: Page, posts: list[Post], taken: set[int]) -> list[Piece]:
    """The people of a page by name, in order."""
    found: dict[int, Piece] = {}
    after = {post.piece[1] for post in posts}
    before = {post.piece[0] for post in posts}
    for place in range(page.first, page.last):
        if place in taken or any(a <= place < b for a, b in found.values()):
            continue
        end = _name(page, place, taken)
        if end and (_titled(page, place) or _beside(page, place, end, after, before) or _acts(page, place, end)):
            found[place] = (place, end)
    return _again(page, list(found.values()), taken)


def _name(page: Page, place: int, taken: set[int]) -> int:
    """Where a name of one to five words ends that begins here; 0 where none does."""
    at = place
    while at - place < 6 and at not in taken and page.phrases.same_line(at) | (at == place):
        small = page.key(at) in listed("particles") and at > place and page.word(at + 1)[:1].isupper()
        if not (small or _is_name(page, at)):
            break
        at += 1
    return at if at > place else 0


def _is_name(page: Page, at: int) -> bool:
    key = page.key(at)
    other = (
        key in listed("honorifics")
        or key in sorts("heads")
        or key in sorts("events")
        or key in listed("posts", "heads")
        or key in sorts("nationalities")
    )
    return page.is_capital(at) and page.word(at)[:1].isalpha() and not (other or key in listed("openers"))


def _titled(page: Page, place: int) -> bool:
    """Whether a title stands directly before: Mr. Jonas, H.E. Dr. Salem."""
    at = place - 1
    return page.key(at - (page.word(at) == ".")) in listed("honorifics") and page.word(at - (page.word(at) == "."))[:1].isupper()


def _beside(page: Page, place: int, end: int, after: set[int], before: set[int]) -> bool:
    at = place - (page.word(place - 1) == ",")
    if at in after and end - place >= 2:
        return True
    following = end + (page.word(end) in {",", "("})
    while page.key(following) in listed("degrees"):
        following += 1 + (page.word(following + 1) == ",")
    following += page.key(following) in {"the", "as"}
    named = page.key(place - 1) in listed("naming", "verbs")
    return following in before and (following > end or named) and end - place >= 2


def _acts(page: Page, place: int, end: int) -> bool:
    """Whether two or three words in capitals, no place or body, do what people do, or are led in as a leader."""
    if not 2 <= end - place <= 4 or place_at(page.tokens, place)[0] or body_at(page.tokens, place)[0]:
        return False
    verbs = (("verbs", "state"), ("verbs", "meet"), ("verbs", "chair"), ("verbs", "visit"))
    if page.key(place - 1) == "counterpart" or (page.word(place - 1) == "," and page.key(place - 2) == "counterpart"):
        return True
    if starts(page.tokens, end, phrases_of("naming", "named")):
        return True
    led = page.key(place - 1) == "by" and page.key(place - 2) in {"led", "headed", "chaired", "signed", "accompanied"}
    return led or any(starts(page.tokens, end, phrases_of(*verb)) for verb in verbs)


def _again(page: Page, found: list[Piece], taken: set[int]) -> list[Piece]:
    """The last names of those people where they stand alone."""
    last = {page.key(end - 1) for _, end in found} | {
        page.text((end - 2, end)).casefold() for start, end in found if end - start > 2
    }
    covered = {n for start, end in found for n in range(start, end)} | taken
    for place in range(page.first, page.last):
        if place not in covered and page.key(place) in last and page.is_capital(place):
            found.append((place, place + 1))
    return sorted(found)


def find_places(page: Page, taken: set[int]) -> list[tuple[Piece, str]]:
    """The places of a page: countries and cities of the lists, and the town of the dateline."""
    found: list[tuple[Piece, str]] = []
    place = page.first
    while place < page.last:
        size, sort, _ = place_at(page.tokens, place) if place not in taken else (0, None, None)
        if size and sort:
            found.append(((place, place + size), sort))
        place += max(size, 1)
    return found or _dateline(page, taken)


def _dateline(page: Page, taken: set[int]) -> list[tuple[Piece, str]]:
    """An unknown town that opens the text, before a date, a dash or the code of an agency."""
    end = page.run(page.first)
    opening = page.word(end) in {",", "–", "—", "-", "("} and 0 < end - page.first <= 3 and page.first not in taken
    return [((page.first, end), "city")] if opening else []
