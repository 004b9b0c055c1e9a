"""Offices that are told without their body in the name: its {general manager} Ms. Salem, Ms. Salem, previously {logistics
officer} at the Fund, has named Ms. Salem as its new {managing director}; and posts that a verb ties to who has them: is now ….

Whose the office is, is told right beside it, or by the body that names somebody to it. All of it waits.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from .....graph.model import Form, Modality, Name, Polarity
from .....graph.names.keys import match_key
from ....grammar.cues import reason
from ....grammar.english_words import listed, owner_of
from ...claims import Claim, Mark, Referent
from ..clauses.sentences import Sentences

_POST = frozenset({"post"})
_COUNTS = frozenset(
    {"one", "two", "three", "four", "five", "many", "several", "years", "life", "more", "less", "almost", "nearly"}
)
_VERBS = frozenset({"is", "was", "been", "become", "becomes", "became", "serves", "served"})
_PERSON, _BODY = frozenset({"person"}), frozenset({"organization"})
_WORDS, _FIELD = 3, 3  # words before the head of an office; and of what it is for
_NEAR = 60  # characters from somebody to the office
_LEADING = 5  # words from an office to its body: at the Norwegian charity
_WHOSE_DEPUTY = frozenset({"his", "her", "its", "their", "my", "our"})
_ITS = frozenset({"its", "their"})
_WHOSE = frozenset({"the", "its", "their", "our", "new", "by", "current", "his", "her", "my"})
_LEADS = frozenset({"the", "a", "an", ","})
_SURE = 0.6


@dataclass(frozen=True, slots=True)
class _Office:
    """The tokens of an office."""

    first: int
    last: int


def loose_offices(s: Sentences) -> None:
    """Claim ``holds`` and, where a body is told, ``post_in`` for offices that no rule read as posts.

    Args:
        s: the sentences of a page; its people, bodies and posts have been named, and what refers to them is known.
    """
    held: dict[int, list[Claim]] = {}
    for claim in s.reading.claims:
        if claim.type == "holds":
            held.setdefault(id(claim.source), []).append(claim)
    for place in range(s.page.first, s.page.last):
        if s.page.key(place) not in listed("loose", "heads") or s.in_name(place):
            continue
        office = _office(s, place)
        if not _is_office(s, office):
            continue
        found = _before(s, office) or _behind(s, office)
        if found and not _is_told(s, office, held.get(id(s.who(found[0])), ())):
            _claim(s, office, *found)
    _verbs_and_posts(s)


def _is_office(s: Sentences, office: _Office) -> bool:
    """Whether words are an office by themselves: a Secretary General, no secretary; somebody's {deputy}, no Deputy Director."""
    last = s.page.key(office.last - 1)
    return last != "secretary" and (last != "deputy" or s.page.key(office.first - 1) in _WHOSE_DEPUTY)


def _is_told(s: Sentences, office: _Office, held: Collection[Claim]) -> bool:
    """Whether somebody is claimed to hold something by words that an office is among."""
    start, end = s.page.span((office.first, office.last))
    return any(claim.start < end and start < claim.end for claim in held)


def _verbs_and_posts(s: Sentences) -> None:
    """Claim ``holds`` for who is told by a verb to have a post that was read: Mr. Omar {is now} President of the Association."""
    first, last = s.page.tokens[s.page.first].start, s.page.tokens[s.page.last - 1].end
    held = {id(c.target) for c in s.reading.claims if c.type == "holds"}
    for post in s.reading.outer(first, last, _POST):
        office = _Office(s.reading.token_at(post.start), s.reading.token_at(post.end))
        found = _before(s, office) if id(post.referent) not in held else None
        if found and not _VERBS.isdisjoint(s.words(found[0].end, post.start)):
            person, how, denied = found
            claim = Claim(
                "holds", s.who(person), post.referent, person.start, post.end, how, denied, None, _SURE, reason("doubt")
            )
            s.reading.claim(claim)


def _office(s: Sentences, place: int) -> _Office:
    """A head with the words before it, and what it is for in small letters: deputy {director} for finance."""
    first, last = place, place + 1
    while place - first < _WORDS and s.page.key(first - 1) in listed("loose", "before") and s.page.phrases.same_line(first):
        first -= 1
    last += s.page.key(last) in listed("loose", "after")
    if s.page.key(last) in {"for", "of"}:
        end = last + 1
        while end - last <= _FIELD and s.page.word(end).islower() and s.page.word(end).isalpha() and _is_field(s, end):
            end += 1
        last = end if end > last + 1 else last
    return _Office(first, last)


def _is_field(s: Sentences, place: int) -> bool:
    no_field = listed("small") | listed("ends", "words") | _COUNTS
    return s.page.key(place) not in no_field and not s.in_name(place)


def _behind(s: Sentences, office: _Office) -> tuple[Mark, Modality, Polarity] | None:
    """Who stands right behind an office: its {chairman}, Mr. Omar; board {chairman} Omar Sami."""
    end = s.page.tokens[office.last - 1].end
    person = s.reading.after(end, _PERSON) if s.page.key(office.last - 1) != "president" else None  # of what is not told
    if person is None or person.end > s.sentence(office.first)[1]:
        return None
    between, before = set(s.words(end, person.start)), s.page.key(office.first - 1)
    led = before in _WHOSE or bool(owner_of(s.page.word(office.first - 1))) or "," not in between
    if not led or not between <= listed("honorifics") | {",", "."} or person.form is Form.PRONOMINAL:
        return None
    ended = before in listed("tenures", "past") or s.page.key(office.first - 2) in listed("tenures", "past")
    return person, Modality.ENDED if ended else Modality.ACTUAL, Polarity.AFFIRMED


def _before(s: Sentences, office: _Office) -> tuple[Mark, Modality, Polarity] | None:
    """Who stands before an office, with nothing but what leads to it between: Ms. Salem, {previously} officer; {is now}."""
    at = s.page.tokens[office.first].start
    people = s.reading.within(max(s.sentence(office.first)[0], at - _NEAR), at, _PERSON)
    if not people:
        return None
    person, words = people[-1], s.words(people[-1].end, at)
    told, supposed = set(words), not {"if", "unless", "whether"}.isdisjoint(s.words(s.sentence(office.first)[0], at))
    if supposed or s.is_hearsay(office.first):
        return None
    if not words:
        return (person, Modality.ACTUAL, Polarity.AFFIRMED) if _is_chosen(s, person) else None
    if not told <= listed("loose", "told") or told <= _LEADS - {","} or (told <= _LEADS and not _closes(s, office)):
        return None
    denied = Polarity.NEGATED if "not" in told else Polarity.AFFIRMED
    made = told & listed("loose", "made")
    if told & listed("loose", "ahead") and not made:
        return person, Modality.PLANNED, denied
    past = told & listed("loose", "past") and not made
    return person, Modality.ENDED if past and denied is Polarity.AFFIRMED else Modality.ACTUAL, denied


def _is_chosen(s: Sentences, person: Mark) -> bool:
    """Whether a verb of naming that is done stands right before somebody: {elected} Mr. Omar president."""
    place = s.reading.token_at(person.start) - 1
    while s.page.key(place) in listed("honorifics") | {"."}:
        place -= 1
    verb = s.page.key(place) in listed("naming", "verbs") & listed("loose", "made")
    return verb and s.told(s.clause(place), place, place + 1) == (Modality.ACTUAL, Polarity.AFFIRMED)


def _closes(s: Sentences, office: _Office) -> bool:
    """Whether an office behind a name and a comma stands by itself: Rui Falcão, {adviser}. Not: Mr. Omar, the {director} said."""
    return s.page.word(office.last) in {",", ".", ";", ")"} or s.page.key(office.last) in listed("loose", "at")


def _body(s: Sentences, office: _Office, person: Mark) -> Mark | None:
    """Whose office it is: the body behind it, {its} before it, or that which names somebody to it."""
    end, start = s.page.tokens[office.last - 1].end, s.page.tokens[office.first].start
    to = s.page.key(office.last) == "to"  # adviser to the Ministry; not to the minister
    behind = s.reading.after(end, _BODY) if to or s.page.key(office.last) in listed("loose", "at") else None
    behind = None if behind and to and not set(s.words(end, behind.start)[:_LEADING]) <= {"to", "the"} else behind
    if behind and behind.end <= s.sentence(office.first)[1] and len(s.words(end, behind.start)) <= _LEADING:
        return behind
    owned = owner_of(s.page.word(office.first - 1))
    if owned:
        return s.reading.at(s.page.tokens[office.first - 1].start, _BODY)
    low, named = (
        s.sentence(office.first)[0],
        not listed("naming", "verbs").isdisjoint(s.words(s.sentence(office.first)[0], start)),
    )
    its = s.page.key(office.first - 1 - (s.page.key(office.first - 1) == "new")) in _ITS
    own = s.reading.outer(low, min(start, person.start), _BODY) if its or named else []
    where = s.reading.before(person.start, _BODY)
    if where and where.start >= low and s.words(where.end, person.start) == [",", "where"]:
        return where
    return own[-1] if own else None


def _claim(s: Sentences, office: _Office, person: Mark, how: Modality, denied: Polarity) -> None:
    start, end = s.page.span((office.first, office.last))
    holder = s.who(person)
    body = _body(s, office, person)
    post = _post(s, s.page.text((office.first, office.last)), body.referent if body else None, start)
    s.reading.mark(start, end, post, Form.NAME)
    low, high, why = min(start, person.start), max(end, person.end), reason("doubt")
    s.reading.claim(Claim("holds", holder, post, low, high, how, denied, confidence=_SURE, reason=why))
    if body and not s.reading.tells("post_in", post, body.referent):
        low, high = min(start, body.start), max(end, body.end)
        s.reading.claim(Claim("post_in", post, body.referent, low, high, confidence=_SURE, reason=why))


def _post(s: Sentences, text: str, body: Referent | None, start: int) -> Referent:
    key = match_key(text)
    known = next((r for r in s.reading.register.called("post", key) if r.qualifier is body), None)
    return known or s.reading.add(Referent("post", key, [Name(" ".join(text.split()), "en")], qualifier=body, first=start))
