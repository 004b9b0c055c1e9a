"""How far along what an English verb of an encounter tells is: {would like to} meet, {is to be} chaired by."""

from __future__ import annotations

from .....graph.model import Modality, Polarity
from ....grammar.english_words import listed
from .clauses import ALL
from .sentences import Sentences

Posture = tuple[Modality, Polarity]
_BACK = 8  # words before a verb that say how it is meant
_PAST = frozenset({"met", "held", "had", "sat", "spoke", "paid", "went", "flew", "took", "gave"})
_PASSIVE = 16  # tokens from a participle back to the passive that it shares
_FINITE = frozenset({"was", "were", "is", "are", "has", "had", "have", "will", "which", "who", ";"})
_ATTENDS = frozenset(
    {"attend", "attended", "attending", "absent", "missed", "join", "participate", "part", "present", "boycotted"}
)
_AHEAD = frozenset({"will", "shall", "would", "unable", "plans", "intends", "expected"})
_NO = 3  # words before an event among which ``no`` denies it
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
    ahead = how is Modality.PLANNED or be or bool(listed("postures", "ahead") & set(words)) or _is_second(s, place)
    return (Modality.PLANNED if ahead else how), denied


def _is_second(s: Sentences, place: int) -> bool:
    """Whether a participle is the second of what is still to be: to be hosted by the Bank and {attended} by the Minister."""
    if not (s.page.key(place - 1) == "and" and s.page.key(place).endswith("ed") and s.page.key(place + 1) == "by"):
        return False
    low = max(s.sentence(place)[0], s.page.tokens[max(place - _PASSIVE, s.page.first)].start)
    words = [s.page.key(n) for n in range(s.reading.token_at(low), place - 1)]
    be = next((n for n in range(len(words) - 1, 0, -1) if words[n] == "be" and words[n - 1] in {"to", "will"}), None)
    return be is not None and "by" in words[be:] and not _FINITE.intersection(words[be + 1 :])


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


def of_site(s: Sentences, scene: int, start: int, place: int, *, planned: bool) -> Posture:
    """The same of where an event is: who is said not to be there does not deny the place.

    Args:
        s: the sentences of a page.
        scene: the character where the event is named.
        start: where what is said of it begins.
        place: the token before the site.
        planned: whether the event is still to come.
    """
    told = s.words(start, scene)
    if not _ATTENDS.isdisjoint(told) and "no" not in told[-_NO:]:
        how, _ = s.told(scene, place, place)
        ahead = planned or not _AHEAD.isdisjoint(told)
        return (Modality.PLANNED if ahead else how), Polarity.AFFIRMED
    return of_event(s, start, place, place, planned=planned)
