"""What somebody says in a clause of its own in English: said that {orders had doubled}, denied that he meant to {raise prices}.

The theme is the heart of the clause: behind a verb of hoping or meaning what is hoped or meant, else the clause as it stands.
Only the first thing that each speaker says is taken, and what is denied; what another relation tells needs no statement.
"""

from __future__ import annotations

from collections.abc import Iterator

from .....graph.model import Polarity
from ....grammar.english_words import listed, phrases_of, starts
from ...claims import Claim, Mark, Referent
from ..clauses.clauses import ACTORS, ALL
from ..clauses.sentences import Sentences
from ..clauses.themes import named
from ..page.runs import Piece

_MOST, _FEWEST = 14, 2
_PEOPLE = frozenset({"person", "post"})
_CONFIDENCE = 0.75
_TELLS = frozenset({"about", "stated", "holds", "post_in", "part_of", "located_in"})
_SUBJECT = 9  # tokens of a subject before its verb
_CLOSED = frozenset({",", '"', "\u201d"})  # behind a quotation, whose speaker follows
_JOINS = frozenset({"but", "and"})
_FAR = 60  # tokens back to the first of two verbs of saying


def said(s: Sentences) -> None:
    """Claim ``stated`` for the first thing that each speaker says, and for what is denied; all of it waits.

    Args:
        s: the sentences of a page.
    """
    heard = {id(claim.source) for claim in s.reading.claims if claim.type == "stated"}
    for place, first, denies in _clauses(s):
        speaker = _speaker(s, place)
        if speaker is None or (id(s.who(speaker)) in heard and not denies):
            continue
        piece, denied = _heart(s, first)
        if piece is None or _is_told(s, piece):
            continue
        polarity = Polarity.NEGATED if denies or denied else Polarity.AFFIRMED
        heard.add(id(s.who(speaker)))
        _claim(s, speaker, place, piece, polarity)


def _claim(s: Sentences, speaker: Mark, place: int, piece: Piece, polarity: Polarity) -> None:
    start, end = s.page.tokens[piece[0]].start, s.page.tokens[piece[1] - 1].end
    theme: Referent = named(s, start, end, "topic")
    low, high = min(speaker.start, start, s.page.tokens[place].start), max(speaker.end, end)
    s.reading.claim(Claim("stated", s.who(speaker), theme, low, high, polarity=polarity, confidence=_CONFIDENCE))


def _clauses(s: Sentences) -> Iterator[tuple[int, int, bool]]:
    """Verbs of saying with the first token of the clause behind each, and whether the clause is denied."""
    for place, end in s.find(phrases_of("said", "verbs")):
        if not _is_done(s, place):
            continue
        denies = s.page.key(place) in listed("verbs", "deny")
        first = _that(s, end)
        if first is not None:
            yield place, first, denies
        elif denies and s.page.key(end) in listed("said", "pronouns"):
            yield place, end, denies
        elif s.page.key(place) == s.page.key(end - 1) == "said" and (s.page.key(end) == "the" or _is_named(s, end)):
            yield place, end, False


def _is_named(s: Sentences, place: int) -> bool:
    """Whether a clause without ``that`` opens with a name: said {Italy} was considering. Not: said {Ms. A}, who was ill."""
    mark = s.reading.at(s.page.tokens[place].start, ALL) if place < s.page.last else None
    after = s.reading.token_at(mark.end) if mark else place
    return mark is not None and s.page.word(place - 2) not in _CLOSED and s.page.key(after) in listed("said", "finite")


def _is_done(s: Sentences, place: int) -> bool:
    return s.page.key(place - 1) not in {"not", "to", "will", "would", "never", "was", "were", "is", "be", "been", "as"}


def _that(s: Sentences, end: int) -> int | None:
    """The token behind ``that``, with whom it is said to before it: told {the Board} that."""
    for at in range(end, min(end + 8, s.page.last)):
        if s.page.key(at) == "that":
            return at + 1
        if s.page.word(at) in ".;," or s.page.key(at) in listed("said", "breaks"):
            return None
    return None


def _speaker(s: Sentences, place: int) -> Mark | None:
    """Who says it; of the second of two verbs of saying (said that …, but {stressed} that) who said the first."""
    if s.page.key(place - 1) in _JOINS:
        start = s.page.tokens[max(s.page.first, place - _FAR)].start
        first = next(
            iter(s.find(phrases_of("said", "verbs"), max(s.sentence(place)[0], start), s.page.tokens[place].start)), None
        )
        if first and _that(s, first[1]) is not None:
            place = first[0]
    who = s.subject(place, ACTORS)
    if who is None or who.start < s.clause(place):
        return None
    return who if s.page.tokens[place].start > who.start else None


def _heart(s: Sentences, first: int) -> tuple[Piece | None, bool]:
    """The tokens of what a clause says at heart, and whether it says so of what is not."""
    last = _end(s, first)
    verb = next((n for n in range(first, min(last, first + _SUBJECT)) if _is_verb(s, n)), None)
    if verb is None:
        return None, False
    words = {s.page.key(n) for n in range(verb, last)}
    if {"not", "never", "neither", "nor", "cannot"} & words:
        return None, False
    if s.page.key(first) == "no":
        return ((first + 1, verb), True) if verb - first > 1 else (None, False)
    after = _past_will(s, verb, last)
    if after is not None and s.page.key(after) in listed("stated_otherwise", "happens"):
        return _trim(s, first, verb), False  # said that {the new line} would come first
    low = after if after is not None else _past_pronoun(s, first, verb)
    return (_trim(s, low, last) or _trim(s, first, last), False)


def _past_pronoun(s: Sentences, first: int, verb: int) -> int:
    """Past a pronoun and what only joins it to its verb: said that {it had} doubled its output."""
    if verb != first + 1 or s.page.key(first) not in listed("said", "pronouns"):
        return first
    return verb + (s.page.key(verb) in listed("said", "auxiliary"))


def _is_verb(s: Sentences, place: int) -> bool:
    key = s.page.key(place)
    return not s.in_name(place) and (key in listed("said", "finite") or (key.endswith("ed") and len(key) > 4))


def _past_will(s: Sentences, verb: int, last: int) -> int | None:
    """Past what somebody only hopes, means or is to do: intended to {raise prices}, hoped for {a centre}, would {help}."""
    for at in range(verb, min(verb + 3, last)):
        if size := starts(s.page.tokens, at, phrases_of("said", "meant"), last):
            return at + size
    return None


def _trim(s: Sentences, low: int, high: int) -> Piece | None:
    while low < high and (s.page.key(low) in {"to", "also", "be"} or not s.page.word(low)[:1].isalnum()):
        low += 1
    while high > low and (s.page.key(high - 1) in listed("theme_lists", "trailing") or not s.page.word(high - 1)[-1:].isalnum()):
        high -= 1
    return (low, high) if high - low >= _FEWEST else None


def _end(s: Sentences, first: int) -> int:
    """The token after the clause: before a comma or a word that opens another, fourteen words at most."""
    limit = s.sentence(first)[1]
    at = first
    while at < s.page.last and at - first < _MOST and s.page.tokens[at].end <= limit:
        if not s.in_name(at) and (s.page.word(at) in '.;:,()–—"“”!?' or s.page.key(at) in listed("said", "breaks")):
            break
        at += 1
    return at


def _is_told(s: Sentences, piece: Piece) -> bool:
    """Whether another relation tells what the clause says."""
    low, high = s.page.tokens[piece[0]].start, s.page.tokens[piece[1] - 1].end
    start, limit = s.sentence(piece[0])
    told = (c for c in s.reading.claims if c.type not in _TELLS and start <= c.start < limit)
    return any(low < c.end <= high or low <= c.start < high for c in told)
