"""Bodies and countries that verbs tell: where only who acts, is told to act or is given something can stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from ....graph.names.keys import fold
from ...grammar.cues import cues
from ...grammar.phrases import Phrases
from ...grammar.text.spans import Span
from ...grammar.text.verbal_nouns import is_action

_FROM, _SIDE = fold("من"), frozenset({fold("قبل"), fold("طرف")})
_LEAST_WORDS = 2  # of a body that no field sees: a head with what completes it


def is_actor(phrases: Phrases, start: int, end: int, firsts: Mapping[int, int]) -> bool:
    """Whether a body stands where only one can: right after a verb of what bodies do, before what it is told to do, or after who
    gives it something: منح البنك الدولي {وزارة الصحة} قرضا.

    Args:
        phrases: the text.
        start, end: the characters of the body.
        firsts: where each body that is sure begins, by where it ends.
    """
    at, after = bisect_left(phrases.starts, start), bisect_left(phrases.starts, end)
    if after - at < _LEAST_WORDS:
        return False
    told = phrases.key(after)[:1] == "ب" and is_action(phrases.key(after)[1:])
    told = told or (phrases.key(after) == _FROM and phrases.key(after + 1) in cues("tasks")["charge"])
    told = told or (phrases.key(at - 2) == _FROM and phrases.key(at - 1) in _SIDE)
    giver = firsts.get(phrases.tokens[at - 1].end) if at else None
    given = giver is not None and phrases.key(bisect_left(phrases.starts, giver) - 1).removeprefix("و") in _verbs()[1]
    return told or given or phrases.key(at - 1).removeprefix("و") in _verbs()[0]


def given_to(phrases: Phrases, bodies: Sequence[Span], *, sure: float) -> Iterator[Span]:
    """The country to which a body gives something, right after the body's own name: منح البنك الدولي {تونس} قرضا.

    Args:
        phrases: the text.
        bodies: the bodies in it.
        sure: how sure such a name is.
    """
    if not phrases.places(_verbs()[1]):
        return
    for body in bodies:
        at, after = bisect_left(phrases.starts, body.start), bisect_left(phrases.starts, body.end)
        size = phrases.place_at(after) if phrases.key(at - 1).removeprefix("و") in _verbs()[1] and phrases.same_line(after) else 0
        if size:
            start, end = phrases.tokens[after].start, phrases.tokens[after + size - 1].end
            yield Span(start, end, phrases.text[start:end], "place", "country", method="rules", confidence=sure)


@cache
def _verbs() -> tuple[frozenset[str], frozenset[str]]:
    """Verbs of what bodies do, and those of giving that take who gets it for their first object."""
    tasks, money = cues("tasks"), cues("money")
    acts = cues("links")["order"] | tasks["finished"] | tasks["handed"] | cues("verbs")["pay"] | money["fund"]
    return acts, money["fund"] | money["grant"]
