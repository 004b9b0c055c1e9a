"""Whose a post is that stands beside a name in English, where the words around it may tell of somebody else."""

from __future__ import annotations

import re

from ....grammar.english_words import listed, phrases_of, sorts
from ...claims import Mark
from ..clauses.sentences import Sentences

_TITLE_BETWEEN = re.compile(r"\s*,\s*the\s+[^,\s]+\s*,")
_BEFORE = 60  # characters before a post that may say whose it is
_ARTICLES = frozenset({"a", "an", "the"})
_OF_ANOTHER = frozenset({"of", "to", "in", "at"})
_PARTED = frozenset({";", ",", ":", "(", ")", "-", "\u2013", "\u2014"})


def is_of_other(s: Sentences, first: Mark, second: Mark, third: Mark | None) -> bool:
    """Whether two neighbouring marks, a post and a name, are plainly not of one person.

    Args:
        s: the sentences of a page.
        first: the post or the name.
        second: the other.
        third: what is named next, if anything is.
    """
    sent = _is_sender(s, first, second) and _is_his(s, second, third)
    other = _is_of_kin(s, first, second) or _is_anothers(s, first, second) or _is_given(s, first, second)
    return sent or other or _leads(s, first, second, third)


def is_open(s: Sentences, last: Mark | None, first: Mark, second: Mark, third: Mark | None) -> bool:
    """Whether a post beside a name may be that of somebody else, so that the claim waits.

    Args:
        s: the sentences of a page.
        last: what was named before, if anything was.
        first: the post or the name.
        second: the other.
        third: what is named next, if anything is.
    """
    return (
        _is_sender(s, first, second)
        or _is_next_ones(s, first, second, third)
        or _may_be_kin(s, first, second)
        or _are_dealt(s, last, first, second)
        or _is_of_office(s, first, second)
        or _is_played(s, first if first.kind == "post" else second)
    )


def _is_given(s: Sentences, post: Mark, person: Mark) -> bool:
    """Whether a post is told of a name before it by ``as``: Ms. Salem {as Minister of Trade}, Mr. Omar as …"""
    if post.kind != "post" or "," not in s.reading.text[post.end : person.start]:
        return False
    before = s.reading.within(s.reading.sentence(post.start)[0], post.start, {"person"})
    words = s.words(before[-1].end, post.start) if before else []
    return words[:1] == ["as"] and set(words) <= {"as"} | listed("naming", "before")


def _leads(s: Sentences, person: Mark, post: Mark, third: Mark | None) -> bool:
    """Whether a post after a comma leads straight to the next name: President Salem, {Prime Minister} Omar."""
    if third is None or (person.kind, post.kind, third.kind) != ("person", "post", "person"):
        return False
    between = s.words(post.end, third.start)
    apart = s.reading.text[person.end : post.start].strip() in {",", ", the", "and", "and the", ", and", ", and the"}
    return apart and not _PARTED & set(between) and s.apposed(post, third)


def _is_of_office(s: Sentences, post: Mark, person: Mark) -> bool:
    """Whether a post only says whose an office is that stands before it: the {General Secretary of the Cabinet of} the Head of
    State, Mr. Omar."""
    if post.kind != "post" or "," not in s.reading.text[post.end : person.start]:
        return False
    place = s.reading.token_at(post.start) - 1
    while s.page.key(place) in _ARTICLES | listed("honorifics") | {"."}:
        place -= 1
    if s.page.key(place) not in _OF_ANOTHER:
        return False
    while s.page.key(place) in _OF_ANOTHER | _ARTICLES | {"and"} or s.page.word(place)[:1].isupper():
        if s.page.key(place) in listed("posts", "heads") | sorts("heads").keys():
            return True
        place -= 1
    return s.page.key(place) in listed("posts", "heads")


def _is_played(s: Sentences, post: Mark) -> bool:
    """Whether somebody only passes for the holder of a post: a man {posing as} the Director, the self-styled Governor."""
    phrases = phrases_of("guards", "played")
    before = s.last_words(s.reading.sentence(post.start)[0], post.start, len(phrases[0]), _ARTICLES)
    return any(tuple(before[-len(phrase) :]) == phrase for phrase in phrases)


def _is_sender(s: Sentences, post: Mark, person: Mark) -> bool:
    """Whether a post may be that of whoever sent somebody: on behalf of {the Minister}, Ali, Director …; on its own it waits."""
    before = s.last_words(s.clause(s.reading.token_at(post.start)), post.start, 3)
    sent = "behalf" in before or "representing" in before
    return sent and post.kind == "post" and "," in s.reading.text[post.end : person.start]


def _is_of_kin(s: Sentences, post: Mark, person: Mark) -> bool:
    """Whether a post and the family name after it are those of somebody's kin: Ms. Mona Saab, the wife of {Minister Saab}."""
    before = s.last_words(s.clause(s.reading.token_at(post.start)), post.start, 2)
    kin = len(before) > 1 and before[0] in listed("kin", "nouns") and before[1] in listed("kin", "joins")
    return kin and post.kind == "post" and " " not in s.reading.text[person.start : person.end]


def _is_anothers(s: Sentences, post: Mark, person: Mark) -> bool:
    """Whether somebody before has a post, or another title stands between: she served as {adviser to the Governor}, Mr. Omar; the
    {Ambassador}, the Minister, Ms. Salem."""
    if post.kind != "post":
        return False
    start = max(s.reading.sentence(post.start)[0], post.start - _BEFORE)
    before = [w for w in s.words(start, post.start) if w not in _ARTICLES]
    serves = phrases_of("naming", "served") + phrases_of("naming", "serves")
    served = any(tuple(before[-len(phrase) :]) == phrase for phrase in serves)
    return served or _TITLE_BETWEEN.match(s.reading.text[post.end : person.start]) is not None


def _may_be_kin(s: Sentences, post: Mark, person: Mark) -> bool:
    """Whether the name after a post and a comma may be that of kin nobody named before: {The wife of} the Minister, Mona Saab."""
    start = s.reading.sentence(post.start)[0]
    words = [w for w in s.words(max(start, post.start - _BEFORE), post.start) if w not in listed("kin", "between")][-2:]
    kin = len(words) > 1 and words[0] in listed("kin", "one") and words[1] in listed("kin", "joins")
    aside = post.kind == "post" and "," in s.reading.text[post.end : person.start]
    return kin and aside and not s.reading.within(start, post.start, {"person"})


def _is_his(s: Sentences, person: Mark, own: Mark | None) -> bool:
    """Whether the name after a post has another post behind it."""
    return own is not None and own.kind == "post" and s.apposed(person, own)


def _are_dealt(s: Sentences, last: Mark | None, post: Mark, person: Mark) -> bool:
    """Whether two posts stand before two names, and each may be either's: Director and {Chairman, Mr. Omar} and Ms. Said."""
    if last is None or (last.kind, post.kind, person.kind) != ("post", "post", "person"):
        return False
    after = s.reading.token_at(person.end)
    two = s.page.key(after) == "and" and s.page.is_capital(after + 1)
    return two and set(s.words(last.end, post.start)) - {"the"} == {"and"} and "," in s.reading.text[post.end : person.start]


def _is_next_ones(s: Sentences, first: Mark, second: Mark, third: Mark | None) -> bool:
    """Whether a post between commas may be of the name after it: after talks with Mr. Omar, {the Chairman, Ms. Salem}, …; to
    the Director, Mr. Omar, {Minister of Trade, Ms. Salem} and the Governor, …."""
    if third is None or (first.kind, second.kind, third.kind) != ("person", "post", "person"):
        return False
    between = s.reading.text[first.end : second.start].strip(), s.reading.text[second.end : third.start].strip()
    if not between[1].startswith(",") or not s.apposed(second, third):
        return False
    return between[0] == ", the" or (between == (",", ",") and not _has_own(s, third))


def _has_own(s: Sentences, person: Mark) -> bool:
    """Whether a post behind a comma follows a name."""
    own = s.reading.after(person.end, {"post"})
    return own is not None and s.reading.text[person.end : own.start].strip() in {",", ", the"}
