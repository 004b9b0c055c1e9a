"""What an English letter asks of whom it is to: I would be grateful if you could {send the list}, please {share the manual}.

The task is the addressee's, who is named in the line To: or behind Dear; it waits for review.
"""

from __future__ import annotations

from .....graph.model import Modality
from ....grammar.english_words import listed, phrases_of, starts
from ...claims import Claim, Mark
from ..clauses.clauses import ACTORS
from ..clauses.sentences import Sentences
from ..page.rolls import lines_of
from .directives import task_at

_BEFORE = frozenset({"you", "your", "could", "would", "can", "might", "to", "kindly", "please", "also", "if"})
_FEW = 6  # words between what opens a request and what is asked for: if your department could
_CONFIDENCE = 0.7


def requests(s: Sentences) -> None:
    """Claim ``assigned_to`` for what a letter asks of its addressee, planned.

    Args:
        s: the sentences of a page; one without a greeting is no letter.
    """
    asked = _addressee(s)
    for place, end in s.find(phrases_of("letters", "asks")) if asked else []:
        at = _asked_for(s, end)
        task = task_at(s, at) if at is not None else None
        if task and asked:
            low = s.page.tokens[place].start
            s.reading.claim(
                Claim("assigned_to", task.referent, s.who(asked), low, task.end, Modality.PLANNED, confidence=_CONFIDENCE)
            )


def _addressee(s: Sentences) -> Mark | None:
    """Who stands in the line To: of a letter, else behind Dear; nobody where no line greets."""
    lines = list(lines_of(s.page))
    greeting = next((line for line in lines if s.page.key(line[0]) == "dear"), None)
    to = next((line for line in lines if s.page.key(line[0]) == "to" and s.page.word(line[0] + 1) == ":"), None)
    for first, last in (line for line in (to, greeting) if greeting and line):
        named = s.reading.outer(s.page.tokens[first].start, s.page.tokens[last - 1].end, ACTORS)
        if named:
            return next((mark for mark in named if mark.kind == "person"), named[0])
    return None


def _asked_for(s: Sentences, end: int) -> int | None:
    """Where what is asked for begins: behind you could, your department could, please."""
    _, limit = s.sentence(end - 1)
    could = next((n for n in range(end, min(end + _FEW, s.page.last)) if s.page.key(n) in {"could", "would", "can"}), None)
    at = end if could is None else could + 1
    while s.page.key(at) in _BEFORE:
        at += 1
    known = starts(s.page.tokens, at, phrases_of("letters", "no_task"))
    plain = at < s.page.last and s.page.tokens[at].end <= limit and s.page.word(at).islower()
    return at if plain and not known and s.page.key(at) not in listed("tasks", "no_task") else None
