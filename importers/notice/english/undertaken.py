"""Tasks that English sentences tell without an order: {the Centre} was asked to prepare a note; and in minutes also {Ms. Berg}
will circulate the draft, {the Fund} undertook to share its data, it was agreed that {the Ministry} would review the fees.

All of them wait for review: no text says that it lists what is to be done.
"""

from __future__ import annotations

from ....graph.model import Modality
from ...grammar.english_words import listed, phrases_of
from ..claims import Claim, Mark
from .clauses import ACTORS
from .directives import task_at
from .minutes import are_minutes
from .rolls import ACTIONS, Item
from .runs import Piece
from .sentences import Sentences

_FEWEST = 2  # words of a task
_OPENING = frozenset({"the", "also", "and", "accordingly", "therefore", "further", "furthermore", "in", "addition", "finally"})
_CONFIDENCE = 0.8


def undertaken(s: Sentences, items: list[Item]) -> None:
    """Claim ``assigned_to`` for whom such a sentence gives something to do, with an open task.

    Args:
        s: the sentences of a page.
        items: the items of its lists, of which those to be done are tasks already.
    """
    told = {place for item in items if item.sort == ACTIONS for place in range(*item.piece)}
    asked = set(s.find(phrases_of("tasks", "asked")))
    meant = set(s.find(phrases_of("tasks", "undertakes"))) if are_minutes(s) else set[Piece]()
    for place, end in sorted(asked | meant):
        if place in told:
            continue
        doers = s.subjects(place, ACTORS)
        if doers and _is_beside(s, doers[-1], place) and ((place, end) in asked or _tells_what_is_due(s, doers[0])):
            _claim(s, (place, end), doers)


def _is_beside(s: Sentences, doer: Mark, place: int) -> bool:
    """Whether nothing stands between whom a verb tells of and the verb: of whom a clause between tells is not known."""
    return not s.words(doer.end, s.page.tokens[place].start)


def _tells_what_is_due(s: Sentences, doer: Mark) -> bool:
    """Whether a sentence begins with who does something, or says that it was agreed: not reported that {the Fund} will pay."""
    place = s.reading.token_at(doer.start)
    line = next(n for n in range(place, s.page.first - 1, -1) if n == s.page.first or not s.page.phrases.same_line(n))
    low = max(s.sentence(place)[0], s.page.tokens[line].start)
    words = [word for word in s.words(low, doer.start) if word.isalpha()]
    led = set(words) <= _OPENING | listed("honorifics")
    return led or _agreed(words)


def _agreed(words: list[str]) -> bool:
    while words and words[-1] in {"the", "both"} | listed("honorifics"):
        words = words[:-1]
    return len(words) > 1 and words[-1] == "that" and words[-2] in listed("tasks", "agreed")


def _claim(s: Sentences, verb: Piece, doers: list[Mark]) -> None:
    place = verb[1]
    while s.page.key(place) in listed("tasks", "adverbs"):
        place += 1
    if s.page.key(place) in listed("tasks", "no_task") or s.page.key(verb[0] - 1) == "not":
        return
    task = task_at(s, place)
    if task is None or len(s.reading.text[task.start : task.end].split()) < _FEWEST:
        return
    for doer in doers:
        low, high = min(doer.start, task.start), max(doer.end, task.end)
        s.reading.claim(Claim("assigned_to", task.referent, s.who(doer), low, high, Modality.PLANNED, confidence=_CONFIDENCE))
