"""Nouns for events that are one only beside a determiner: {the launch event}, {a breakfast} with, {two trainings} on.

The same words mean other things elsewhere: in the event of, a training centre, the training of teachers.
"""

from __future__ import annotations

from ....grammar.english_words import listed, owner_of, sorts
from ..clauses.sentences import Sentences
from ..clauses.when_done import day_at

_BACK = 4  # words that may stand between a determiner and its noun
_IDIOMS = (("in", "the"), ("in", "any"), ("in", "that"), ("at", "all"))  # in {the} event of
_ACTS = frozenset({"presentation", "training"})  # of something, which is no event
_TRAVELS = frozenset({"business", "trade", "fact-finding", "study", "exploratory", "technical"})
_NUMBERS = frozenset({"two", "three", "four", "five", "six", "several"})


def adjectives() -> frozenset[str]:
    """The words that stand before a noun for an event and tell one from another."""
    return listed("event_adjectives") | listed("event_nouns", "adjectives")


def event_noun(s: Sentences, place: int) -> str | None:
    """What a noun that may mean an event is here; None where it means none.

    Args:
        s: the sentences of a page.
        place: the token of the noun.
    """
    key = s.page.key(place)
    if sort := sorts("weak_events").get(key):
        return sort if _stands_alone(s, place) and _determiner(s, place) and not _is_idiom(s, place) else None
    if sort := sorts("several_events").get(key):
        return sort if _determiner(s, place) in _NUMBERS and _stands_alone(s, place) else None
    if sort := sorts("attended_events").get(key):
        return sort if _is_occasion(s, place) else None
    if sort := sorts("travel_events").get(key):
        return sort if s.page.key(place - 1) in _TRAVELS and _stands_alone(s, place) else None
    return "talks" if key == "discussions" and _opens(s, place) else None


def _stands_alone(s: Sentences, place: int) -> bool:
    """Whether no other noun follows that an event's noun only tells: a {reception} desk, {training} centre."""
    key, last = s.page.key(place + 1), place + 1 >= s.page.last or not s.page.phrases.same_line(place + 1)
    if key == "of":
        return s.page.key(place) not in _ACTS
    dated = not last and day_at(s, s.page.tokens[place + 1].start) is not None
    return last or dated or not s.page.word(place + 1)[:1].isalpha() or key in listed("event_nouns", "followed")


def _determiner(s: Sentences, place: int) -> str:
    """The determiner of a noun, a few adjectives before it; of a name in capitals its first word."""
    for at in range(place - 1, max(place - 1 - _BACK, s.page.first - 1), -1):
        key = s.page.key(at)
        if key in listed("event_nouns", "determiners") or owner_of(s.page.word(at)):
            return key
        if key not in adjectives():
            break
    named = s.page.is_capital(place) and s.page.key(place - 1) in adjectives() and s.page.is_capital(place - 1)
    return "the" if named else ""


def _is_idiom(s: Sentences, place: int) -> bool:
    return s.page.key(place) == "event" and (s.page.key(place - 2), s.page.key(place - 1)) in _IDIOMS and (
        s.page.key(place + 1) in {"of", "that", ","}
    )  # fmt: skip


def _is_occasion(s: Sentences, place: int) -> bool:
    """Whether somebody is at what the noun tells: attended {the launch} of, at {the inauguration} of the plant."""
    led = s.page.key(place - 1) in {"the", "its", "their"} and s.page.key(place - 2) in listed("event_nouns", "at")
    return led and s.page.key(place + 1) == "of"


def _opens(s: Sentences, place: int) -> bool:
    """Whether a sentence begins with talks of which it then tells: {Discussions} centred on, The {discussions} covered."""
    start, _ = s.sentence(place)
    first = s.reading.token_at(start)
    alone = place == first or (place == first + 1 and s.page.key(first) in {"the", "their", "these"})
    return alone and (s.page.key(place + 1).endswith("ed") or s.page.key(place + 1) in {"will", "were", "with", "also"})


def is_inner(s: Sentences, start: int) -> bool:
    """Whether an event that begins at a character only tells of what another is one: the next {edition of} the forum."""
    at = s.reading.token_at(start) - 1
    at -= s.page.key(at) in {"the", "this"}
    return s.page.key(at) == "of" and s.page.key(at - 1) in listed("event_nouns", "parts")
