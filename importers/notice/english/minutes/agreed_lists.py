"""What lists in English minutes say that somebody does: The two sides agreed to: {- exchange lists}; {- open a centre}.

Whoever opens the list has each of its items to do, but for those that name somebody else. All of it waits.
"""

from __future__ import annotations

from .....graph.model import Form, Modality
from ....grammar.english_words import listed, phrases_of, starts
from ...claims import Claim, Mark, Referent
from ..clauses.clauses import ACTORS
from ..clauses.minute_titles import are_minutes
from ..clauses.sentences import Sentences
from ..clauses.when_done import when_of
from ..page.rolls import ACTIONS, Item, first_of_item, lines_of
from ..page.runs import Piece
from ..sides.named_sides import both_at, both_before, both_sides
from ..tasks.directives import task_at

_LONGEST, _FEWEST = 3, 2  # words that open a list, of a task
_ENDS = frozenset(".;:,")
_CONFIDENCE = 0.75


def agreed_lists(s: Sentences, items: list[Item]) -> None:
    """Claim ``assigned_to`` for the items of such lists, each an open task.

    Args:
        s: the sentences of a page.
        items: the items of its other lists, of which those to be done are tasks already.
    """
    told = {place for item in items if item.sort == ACTIONS for place in range(*item.piece)}
    owners, both, above = list[Mark](), both_sides(s), ""
    for low, high in lines_of(s.page) if are_minutes(s) else ():
        first = first_of_item(s.page, low, high)
        verb = _opens(s, low, high)
        if verb is not None:
            owners, above = _owners(s, verb, both), _shape(s, low)
        elif first == low or _shape(s, low) == above:
            owners = []
        elif owners and first < high and first not in told:
            _claim(s, first + (s.page.key(first) == "to"), owners)


def _shape(s: Sentences, low: int) -> str:
    """What opens a line: the form of a number, or a sign. What goes on as the line that opened a list is none of its items."""
    word = s.page.word(low)
    return "".join("0" if c.isdigit() else c for c in word) if word[:1].isdigit() else word


def _opens(s: Sentences, low: int, high: int) -> int | None:
    """The token of the verb that a line ends with and a colon: The two sides {agreed to}:"""
    if s.page.word(high - 1) != ":":
        return None
    places = range(high - 2, max(low, high - 2 - _LONGEST), -1)
    fits = (n for n in reversed(places) if n + starts(s.page.tokens, n, phrases_of("agreed", "opens"), high) == high - 1)
    return next(fits, None)


def _owners(s: Sentences, verb: int, both: list[Referent]) -> list[Mark]:
    """Who has to do what a list says: both sides, or whoever stands right before the verb."""
    at = both_before(s, verb)
    if at is not None:
        start, end = s.page.span((at, verb))
        return [Mark(start, end, "organization", Form.NOMINAL, side) for side in both]
    doers = s.subjects(verb, ACTORS) if s.in_name(verb - 1) else []
    denied = s.page.key(verb - 1) == "not" or not doers or s.words(doers[-1].end, s.page.tokens[verb].start)
    return [] if denied else doers


def _claim(s: Sentences, first: int, owners: list[Mark]) -> None:
    begins = s.page.key(first)
    vague = begins in listed("tasks", "no_task") or (len(owners) > 1 and begins in listed("agreed", "vague"))
    if vague or s.page.word(first + 1) in _ENDS or _names_another(s, (first, first + 2)):
        return
    task = task_at(s, first)
    if task is None or len(s.reading.text[task.start : task.end].split()) < _FEWEST:
        return
    day = when_of(s, task.start, task.end)
    if day and task.referent.end is None:
        task.referent.end, task.referent.date_words, task.referent.date_reason = day.value, day.text, day.reason
    for owner in owners:
        claim = Claim("assigned_to", task.referent, s.who(owner), task.start, task.end, Modality.PLANNED, confidence=_CONFIDENCE)
        s.reading.claim(claim)


def _names_another(s: Sentences, piece: Piece) -> bool:
    """Whether an item opens with somebody of its own, whose task it is."""
    return (
        both_at(s, piece[0]) > 0
        or any(s.in_name(n) for n in range(*piece) if n < s.page.last)
        or s.page.key(piece[0]) in {"the", "a", "an", "that"}
    )
