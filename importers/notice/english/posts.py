"""Posts in English: Minister of Industry and Minerals of Libya, Director General of the Centre, Ambassador of Italy to Libya."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...grammar.english_words import adjective_of, body_at, is_portfolio, listed, owner_of, place_at, sorts
from .bodies import Body
from .runs import Page, Piece, portfolio_at

_ABROAD = frozenset({"representative", "coordinator", "co-ordinator", "ambassador", "envoy", "consul"})
_TO_COME = ("-elect", "-designate")  # Deputy {Director-elect}
_OFFICER = 3  # words from Chief to the Officer who is meant: Chief Executive Officer


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
    found = _head(page, place)
    if found is None:
        return None
    head, field = found
    end = _complement(page, head, bodies, led=led)
    small = not page.word(head - 1)[:1].isupper()
    beside = page.is_capital(end) and page.phrases.same_line(end)
    whole = "prime" in {page.key(n) for n in range(place, head)} and not small  # every country has but one
    complete = end > head or whole or bool(field and not small) or (tells_country(page, place) > 0 and (beside or not small))
    if small and not (led or complete or (field and beside) or page.key(place - 1) == "the"):
        return None
    return Post((place, end), (field[1] if field else place, head), complete or bool(field and beside), field)


def tells_country(page: Page, place: int) -> int:
    """How many words before a post say of which country it is: {Libyan} Minister, {Saudi Arabia's} Minister; 0 where none do."""
    if not page.is_capital(place):
        return 0
    size, sort, _ = place_at(page.tokens, place, owner=True)
    return size if sort == "country" else int(adjective_of(page.word(place)) is not None)


def _head(page: Page, place: int) -> tuple[int, Piece | None] | None:
    """Where the head of a post ends that begins here (Deputy Director General, German Ambassador), and its field ({Foreign}
    Minister)."""
    begin = at = place + tells_country(page, place)
    while (
        page.key(at) in listed("posts", "before")
        and (page.key(at + 1) in listed("posts", "before") | listed("posts", "heads") or _field(page, at + 1))
        and page.phrases.same_line(at + 1)
    ):
        at += 1
    end = _field(page, at)
    field = (at, end) if end else None
    at = end or at
    mixed = at > begin and page.word(begin)[:1].isupper() and not page.is_capital(at)
    if page.key(at) not in listed("posts", "heads") or mixed:
        return None
    small = not page.is_capital(at)
    at += 1
    after = listed("posts", "after") | listed("posts", "heads")
    while page.key(at) in after and (small or page.is_capital(at)) and page.phrases.same_line(at):
        at += 1
    if page.key(at).endswith(_TO_COME) or (page.key(at) in listed("posts", "heads") and page.key(at + 1).endswith(_TO_COME)):
        return None
    if page.key(at - 1) == "chief":
        at = next((n + 1 for n in range(at, at + _OFFICER) if page.key(n) == "officer"), at)
    if page.key(at) == "of" and page.key(at + 1) == "state" and page.is_capital(at + 1):
        at += 2
    return at, field


def _field(page: Page, place: int) -> int:
    """Where what a minister is for ends, before the minister: {Planning and Cooperation} Minister; 0 where none is."""
    at, small = place, page.word(place)[:1].islower()
    while page.word(at)[:1].islower() == small and is_portfolio(page.key(at)):
        at += 1
        if page.key(at) == "minister":
            return at if small or page.word(at)[:1].isupper() else 0
        at += page.key(at) in {",", "and", "&"}
        at += page.key(at) == "and"
    return 0


def _complement(page: Page, at: int, bodies: dict[int, Body], *, led: bool = False) -> int:
    """Where what says which post it is ends: a body, a portfolio, a country, or two of these."""
    complete = head = at
    while page.key(at) in listed("posts", "joins") and page.phrases.same_line(at):
        preposition, begin = page.key(at), at + 1
        begin += page.key(begin) == "the"
        if preposition == "in" and (led or complete > head) and page.key(head - 1) in _ABROAD:
            size, _, _ = place_at(page.tokens, begin)
            return begin + size if size else complete
        own = any(complete > n >= head for n in bodies)
        if preposition in {"at", "in"} and begin in bodies and complete > head and not own:
            return bodies[begin].piece[1]  # Director of Cooperation {in the Ministry of Planning}
        if preposition in {"at", "in"} or (complete > at and preposition == "for"):
            break
        end = _object(page, begin, bodies)
        if end == begin and page.key(head - 1) == "minister" and preposition in {"of", "for"}:
            end = _small_field(page, begin)
        if end == begin and preposition == "for" and page.key(page.run(begin) - 1) == "affairs":
            end = page.run(begin)
        if end == begin:
            break
        complete = at = end
        at += 3 * (page.word(at) == "(" and page.word(at + 2) == ")")  # of the Nile Fund (NLF) in Jordan
    return complete


def _object(page: Page, begin: int, bodies: dict[int, Body]) -> int:
    if begin in bodies:
        return bodies[begin].piece[1]
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
        if not portfolio_at(page, following):
            return at
        at = following


def ministry_of(field: str) -> str:
    """What the ministry of a minister is of: Finance; Foreign Affairs for the Foreign Minister."""
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
