"""Which office somebody is told to have, to have had or to have come to, in English: Ms. Salem served as Director of …, assumed
office as its head, replacing Mr. Omar."""

from __future__ import annotations

from .....graph.model import Modality, Polarity
from ....grammar.english_words import listed, phrases_of
from ...claims import Claim, Mark
from ..clauses.sentences import Sentences
from .appointments import followed

_PERSON, _POST = frozenset({"person"}), frozenset({"post"})
_NEAR = 30  # characters from a name to its verb: has also previously
_LEADS = frozenset({"the", "a", "an", "its", "their", "new"})
_TOLD = (("served", Modality.ENDED), ("serves", Modality.ACTUAL), ("takes", Modality.ACTUAL))


def services(s: Sentences) -> None:
    """Claim ``holds`` for who serves as something, came to it, served as it, or left office as it; it waits for review.

    Args:
        s: the sentences of a page; its people and posts have been named.
    """
    for name, how in _TOLD:
        for place, end in s.find(phrases_of("naming", name)):
            _claim(s, place, end, how, ahead=name == "takes")
    for place, end in s.find(phrases_of("leaving", "leaves")):
        if s.page.key(end) == "as":
            _claim(s, place, end + 1, Modality.ENDED)


def _claim(s: Sentences, place: int, end: int, how: Modality, *, ahead: bool = False) -> None:
    person, post = _person(s, place), _post(s, end)
    along, denied = s.told(s.clause(place), place, end)
    if person is None or post is None or (along is not Modality.ACTUAL and not ahead):
        return
    how = how if along is Modality.ACTUAL and denied is Polarity.AFFIRMED else along
    low = min(person.start, s.page.tokens[place].start)
    if not s.reading.tells("holds", s.who(person), post.referent):
        by = s.speaker(place)
        s.reading.claim(Claim("holds", s.who(person), post.referent, low, post.end, how, denied, by, confidence=0.85))
        if ahead and how is Modality.ACTUAL and denied is Polarity.AFFIRMED:
            followed(s, post)


def _person(s: Sentences, place: int) -> Mark | None:
    """Who stands right before a verb, by name or as he or she."""
    start, at = s.sentence(place)[0], s.page.tokens[place].start
    marks = s.reading.within(start, at, _PERSON)
    between = s.words(marks[-1].end, at) if marks else []
    aside = "," in (between[1:] if between[:2] == [",", "who"] else between)
    return marks[-1] if marks and at - marks[-1].end <= _NEAR and not aside else None


def _post(s: Sentences, end: int) -> Mark | None:
    """The post right after a phrase."""
    at, limit = s.page.tokens[end - 1].end, s.sentence(end - 1)[1]
    post = next(iter(s.reading.outer(at, limit, _POST)), None)
    offices = listed("posts", "heads") | listed("posts", "before")
    return post if post and set(s.words(at, post.start)) <= _LEADS | offices else None
