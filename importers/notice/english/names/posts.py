"""Posts in English: Minister of Industry and Minerals of Libya, Director General of the Centre, Ambassador of Italy to Libya."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ....grammar.english_words import body_at, is_portfolio, listed, owner_of, place_at, sorts
from ..page.runs import TELLING, Page, Piece, portfolio_at
from .body_acronyms import Body
from .post_asides import body_aside, name_aside
from .post_heads import OF_AFFAIRS, OF_TOWNS, head_of, region_before, tells_country
from .unknown_fields import small_words, unknown_field

_ABROAD = frozenset({"representative", "coordinator", "co-ordinator", "ambassador", "envoy", "consul"})
_WHOSE = frozenset({"the", "its", "their"})
_ACRONYM = 4  # letters; what is longer and all in capitals only stands in a line of them
_NAMED = 3  # words of a town and the name of two behind it
_OF_STATES = frozenset({"minister", "president", "premier", "king", "queen", "governor", "mayor"})  # whom nobody sends
_NAMED_TO = frozenset({"as", "new"})  # before what somebody is named to: {as} acting foreign minister


@dataclass(frozen=True, slots=True)
class Post:
    """A post, its head words, whether it has a complement (the Minister alone only refers), and a field before the head."""

    piece: Piece
    head: Piece
    complete: bool
    field: Piece | None = None


def find_posts(page: Page, bodies: list[Body]) -> list[Post]:
    """The posts of a page, in order; those without complement too."""
    at_body = {body.piece[0]: body for body in bodies}
    inside = {n for body in bodies for n in range(*body.piece)}
    found: list[Post] = []
    place = page.first
    while place < page.last:
        post = _of_body(page, place, at_body) or (_post(page, place, at_body) if place not in inside else None)
        if post:
            found.append(post)
            place = post.piece[1]
        else:
            place += 1
    return found


def _of_body(page: Page, place: int, bodies: dict[int, Body]) -> Post | None:
    """A post after the name of its body, or after its head alone: {UNIDO} Director General, the {Bank's} country director."""
    body = bodies.get(place)
    alone = body is None and owner_of(page.word(place)) in sorts("heads") and page.key(place - 1) in {"the", "its"}
    if not (body or alone):
        return None
    end = body.piece[1] if body else place + 1
    end = body.acronym[1] + 1 if body and body.acronym else end
    if not page.phrases.same_line(end):
        return None
    post = _post(page, end, bodies, led=True)
    return replace(post, piece=(place, post.piece[1]), complete=True) if post else None


def _post(page: Page, place: int, bodies: dict[int, Body], *, led: bool = False) -> Post | None:
    found = head_of(page, place)
    if found is None:
        return None
    head, field = found
    end = _complement(page, head, bodies, led=led)
    end = body_aside(page, place, head, bodies) if end == head else end
    small = not page.word(head - 1 - (page.key(head - 1) in OF_AFFAIRS))[:1].isupper()
    beside = page.phrases.same_line(end) and (page.is_capital(end) or name_aside(page, end))
    beside = beside or page.key(place - 1) in _NAMED_TO
    whole = "prime" in {page.key(n) for n in range(place, head)} and not small  # every country has but one
    complete = (
        end > head
        or whole
        or bool(field and not small)
        or region_before(page, place) > 0
        or (tells_country(page, place) > 0 and (beside or not small))
    )
    if small and not (led or complete or (field and beside) or page.key(place - 1) in _WHOSE):
        return None
    return Post((place, end), (field[1] if field else place, head), complete or bool(field and beside), field)


def _complement(page: Page, at: int, bodies: dict[int, Body], *, led: bool = False) -> int:
    """Where what says which post it is ends: a body, a portfolio, a country, or two of these."""
    complete = head = at
    while page.key(at) in listed("posts", "joins") and page.phrases.same_line(at):
        at = _charged(page, at)
        preposition, begin = page.key(at), at + 1
        begin += page.key(begin) == "the"
        begin += page.key(begin).endswith(TELLING)
        if preposition == "in" and (led or complete > head) and page.key(head - 1) in _ABROAD:
            size, _, _ = place_at(page.tokens, begin)
            return begin + size if size else complete
        own = any(complete > n >= head for n in bodies)
        if preposition in {"at", "in"} and begin in bodies and complete > head and not own:
            return bodies[begin].piece[1]  # Director of Cooperation {in the Ministry of Planning}
        if preposition in {"at", "in"} or (complete > at and preposition == "for"):
            break
        if preposition == "to" and page.key(head - 1) in _OF_STATES:
            break  # the greetings of the Prime Minister of Malta {to} the President
        end = _object(page, begin, bodies)
        small = page.key(head - 1) == "minister" or (led and page.word(head - 1).islower())  # the Fund's chief {of operations}
        if end == begin and small and preposition in {"of", "for"}:
            end = _small_field(page, begin) if is_portfolio(page.key(begin)) else small_words(page, begin) if led else begin
        if end == begin and preposition == "for" and page.key(page.run(begin) - 1) == "affairs":
            end = page.run(begin)
        if page.key(head - 1) in OF_TOWNS and preposition == "of" and (end == begin or _opens_town(page, begin, end)):
            end = _town(page, begin)
        if end == begin and preposition in {"of", "for"} and page.is_capital(head - 1):
            end = unknown_field(page, begin)
        if end == begin:
            break
        complete = at = end
        at += 3 * (page.word(at) == "(" and page.word(at + 2) == ")")  # of the Nile Fund (NLF) in Jordan
    return complete


def _charged(page: Page, at: int) -> int:
    """The ``of`` after ``in charge``: Minister {in charge of} Planning; else where it was."""
    at += page.key(at) == "in-charge" and page.key(at + 1) == "of"
    return at + 2 if page.key(at) == "in" and page.key(at + 1) == "charge" and page.key(at + 2) == "of" else at


def _object(page: Page, begin: int, bodies: dict[int, Body]) -> int:
    if begin in bodies:
        chief = _of_body(page, begin, bodies)  # Special Representative of the {UN Secretary-General}
        return chief.piece[1] if chief and page.is_capital(chief.head[0]) else bodies[begin].piece[1]
    if region := _region(page, begin):
        return region
    if (nested := _post(page, begin, bodies)) and nested.field is None:
        return nested.piece[1]
    size, _, _ = place_at(page.tokens, begin)
    if size:
        several = size == 1 and page.key(begin - 1) == "the" and page.key(begin + 1) == "and" and page.is_capital(begin + 2)
        return begin if several else begin + size  # Head of the Jordan and Amman Chambers
    if body_at(page.tokens, begin)[0]:
        return begin + body_at(page.tokens, begin)[0]
    if page.key(begin) in sorts("heads") and page.key(begin - 1) == "the":
        return begin + 1
    at = begin
    while True:
        if further := portfolio_at(page, at):
            at = further
            continue
        following = at + 1 + (page.key(at) == "," and page.key(at + 1) == "and")
        if at == begin or page.key(at) not in {",", "and", "&"}:
            return at
        if abroad := _nationals_abroad(page, following):
            return abroad
        if not portfolio_at(page, following) or _opens_post(page, following):
            return at
        at = following


def _opens_post(page: Page, at: int) -> bool:
    """Whether a field is that of the next post: Minister of Trade and {Government Spokesperson}."""
    end = portfolio_at(page, at)
    return page.is_capital(end) and page.phrases.same_line(end) and page.key(end) in listed("posts", "heads")


def _town(page: Page, begin: int) -> int:
    """Where a town ends that no list has: before a comma or title, or, as one word, before a name of two: Mayor of {Tamzet} Anna
    Berg; with more words there is no telling: Governor of Deir Ezzor Sami Haddad."""
    end = page.run(begin)
    title = next((n for n in range(begin + 1, end) if page.key(n) in listed("honorifics")), end)
    if title < end or page.word(end) == "," or end - begin == 1:
        return title
    return begin + 1 if end - begin == _NAMED and page.key(begin) not in listed("posts", "of_towns") else begin


def _opens_town(page: Page, begin: int, end: int) -> bool:
    """Whether one word that was read only opens the name of a town: Governor of {North} Wadi."""
    return end == begin + 1 and page.key(begin) in listed("posts", "of_towns") and page.is_capital(end)


def _region(page: Page, begin: int) -> int:
    """Where a region ends that its last word tells, with its governor: Governor of {Wadi Province}, Secretary to the {Wadi State
    Governor}; 0 where none is."""
    end = page.run(begin)
    region = next((n + 1 for n in range(begin + 1, end) if page.key(n) in listed("posts", "regions")), 0)
    return region + (page.key(region) in OF_TOWNS) if region else 0


def ministry_of(field: str) -> str:
    """What the ministry of a minister is of: Finance; Foreign Affairs for the Foreign Minister."""
    field = field.lower() if len(field) > _ACRONYM and field.isupper() else field
    words = " ".join(word if word in {"and", "of", "the", "for"} else word[:1].upper() + word[1:] for word in field.split())
    return f"{words} Affairs" if words == "Foreign" else words


def _small_field(page: Page, begin: int) -> int:
    """Where what a minister is for ends in small letters: minister of {foreign affairs}."""
    at = begin
    while page.word(at).islower() and is_portfolio(page.key(at)):
        at += 1
        following = at + (page.key(at) == ",")
        following += page.key(following) in {"and", "&"}
        at = following if page.word(following).islower() and is_portfolio(page.key(following)) else at
    return at


def _nationals_abroad(page: Page, at: int) -> int:
    """Where the citizens of a country abroad end, for whom a minister also is: and {Tunisians Abroad}; 0 where none stand."""
    people = page.key(at) in {"nationals", "expatriates"} or page.key(at).removesuffix("s") in sorts("nationalities")
    if people and page.key(at + 1) in {"abroad"} and page.is_capital(at + 1):
        return at + 2
    return at + 1 if page.key(at) == "expatriates" and page.is_capital(at) else 0
