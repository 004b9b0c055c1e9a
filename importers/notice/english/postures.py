"""How far along what an English verb of an encounter tells is: {would like to} meet, {is to be} chaired by."""

from __future__ import annotations

from ....graph.model import Modality, Polarity
from ...grammar.english_words import listed
from .clauses import ALL
from .sentences import Sentences

Posture = tuple[Modality, Polarity]
_BACK = 8  # words before a verb that say how it is meant
_PAST = frozenset({"met", "held", "had", "sat", "spoke", "paid", "went", "flew", "took", "gave"})
_BE = frozenset({"be", "have", "been"})
_PREVENTED = frozenset({"unable", "failed", "declined", "refused", "unwilling"})


def posture(s: Sentences, start: int, place: int, end: int) -> Posture:
    """Wished, planned or done, affirmed or denied.

    Args:
        s: the sentences of a page.
        start: where what is said of the verb begins.
        place: the first token of the verb.
        end: the token after its last.
    """
    how, denied = s.told(_own_start(s, start, place), place, end)
    if denied is Polarity.NEGATED:
        return how, denied
    at = s.page.tokens[place].start
    words = s.last_words(max(start, s.clause(place)), at, _BACK)
    if _PREVENTED & set(words):
        return Modality.ACTUAL, Polarity.NEGATED
    if _is_wished(s, words, place):
        return Modality.WISHED, denied
    bare = [word for word in words if word not in listed("agreed", "adverbs")]
    be = bare[-1:] != [] and bare[-1] in _BE and bare[-2:-1] == ["to"]
    ahead = how is Modality.PLANNED or be or bool(listed("postures", "ahead") & set(words))
    return (Modality.PLANNED if ahead else how), denied


def _own_start(s: Sentences, start: int, place: int) -> int:
    """Where what is said of the second of two verbs begins: did not meet Ms. A {but visited} her office."""
    if not s.page.key(place).endswith("ed") and s.page.key(place) not in _PAST:
        return start
    low, subjects = s.reading.token_at(start), set[int]()
    for at in range(place - 1, max(low, place - _BACK), -1):
        if mark := s.reading.at(s.page.tokens[at].start, ALL):
            subjects.add(mark.start)
        if len(subjects) > 1:
            return start
        if s.page.key(at) in {"and", "but", "as", "because", "since"}:
            return s.page.tokens[at].start
    return start


def _is_wished(s: Sentences, words: list[str], place: int) -> bool:
    """Whether the verb is only wished for: a word of wishing stands before it that a bare ``to`` joins to it."""
    joined = "to" in words or s.page.key(place - 1) in {"that", "for"} or "would" in words
    return joined and bool(listed("postures", "wished") & set(words))


def of_event(s: Sentences, start: int, place: int, end: int, *, planned: bool) -> Posture:
    """The same of what is told of an event, which is never done before the event is."""
    how, denied = posture(s, start, place, end)
    return (Modality.PLANNED, denied) if planned and how is Modality.ACTUAL and denied is Polarity.AFFIRMED else (how, denied)
