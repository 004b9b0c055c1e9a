"""Tasks that English sentences tell without an order: {the Centre} was asked to prepare a note; and in minutes also {Ms. Berg}
will circulate the draft, {the Fund} undertook to share its data, it was agreed that {the Ministry} would review the fees.

All of them wait for review: no text says that it lists what is to be done. What both sides of talks undertake is the task of
each, unless it is no more than good will (to strengthen ties); what a side will pay is a payment, and what it offers no task.
"""

from __future__ import annotations

from .....graph.model import Form, Modality
from ....grammar.english_words import listed, phrases_of, starts
from ....grammar.text.spans import Span
from ...claims import Claim, Mark, Referent
from ..bodies.in_common import is_in_common
from ..clauses.clauses import ACTORS
from ..clauses.minute_titles import are_minutes
from ..clauses.sentences import Sentences
from ..clauses.when_done import when_of
from ..page.rolls import ACTIONS, Item, first_of_item
from ..page.runs import Piece
from ..sides.named_sides import both_before, both_sides, is_side
from .directives import after_aside, is_joined, task_at

_FEWEST = 2  # words of a task
_ASIDE = 10  # tokens of a term between commas
_TERMS = frozenset({"by", "before", "within", "until"})
_THAT = (("requested", "that"), ("requests", "that"), ("asked", "that"), ("asks", "that"))  # the Italian side {provide} …
_PAYING = (("verbs", "pay"), ("money", "give"))
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
    both, paid = both_sides(s), {s.reading.sentence(c.start)[0] for c in s.reading.claims if c.type == "pays"}
    for place, end in sorted(asked | meant):
        if place in told:
            continue
        doers = _both(s, place, both) or (
            s.subjects(place, ACTORS) if s.in_name(place - 1) or s.page.word(place - 1) == "," else []
        )
        if not doers or not _is_beside(s, doers[-1], place) or _is_other(s, (place, end), doers, paid):
            continue
        if (place, end) in asked or _tells_what_is_due(s, doers[0]):
            _claim(s, (place, end), doers)
    for place, end in s.find(_THAT) if are_minutes(s) else ():
        doer = s.reading.at(s.page.tokens[end + (s.page.key(end) == "the")].start, ACTORS) if end + 1 < s.page.last else None
        if doer and is_side(doer.referent) and place not in told:
            at = s.reading.token_at(doer.end)
            _claim(s, (at, at + (s.page.key(at) == "should")), [doer])


def _both(s: Sentences, place: int, both: list[Referent]) -> list[Mark]:
    """Both sides, where the words before a verb are for them: {The two sides} shall review the budget."""
    at = both_before(s, place) if both else None
    if at is None:
        return []
    start, end = s.page.tokens[at].start, s.page.tokens[place - 1].end
    return [Mark(start, end, "organization", Form.NOMINAL, side) for side in both]


def _is_other(s: Sentences, verb: Piece, doers: list[Mark], paid: set[int]) -> bool:
    """Whether what a side will do is told as a payment or an offer, or is only good will of both."""
    at = verb[1]
    while s.page.key(at) in listed("tasks", "adverbs"):
        at += 1
    pays = s.sentence(verb[0])[0] in paid and any(starts(s.page.tokens, at, phrases_of(*one)) for one in _PAYING)
    offers = is_side(doers[0].referent) and s.page.key(verb[0]) == "offered"
    vague = len(doers) > 1 and doers[0].start == doers[1].start and s.page.key(at) in listed("agreed", "vague")
    return pays or offers or vague


def _is_beside(s: Sentences, doer: Mark, place: int) -> bool:
    """Whether nothing stands between whom a verb tells of and the verb: of whom a clause between tells is not known, unless it
    only says through whom a side acts: the Libyan side{, represented by the Ministry,} shall …."""
    between = set(s.words(doer.end, s.page.tokens[place].start))
    return not between or (is_side(doer.referent) and "," in between and between <= listed("agreed", "aside"))


def _tells_what_is_due(s: Sentences, doer: Mark) -> bool:
    """Whether a sentence begins with who does something, or says that it was agreed: not reported that {the Fund} will pay."""
    place = s.reading.token_at(doer.start)
    line = next(n for n in range(place, s.page.first - 1, -1) if n == s.page.first or not s.page.phrases.same_line(n))
    low = max(s.sentence(place)[0], s.page.tokens[line].start)
    opening = s.page.tokens[first_of_item(s.page, s.reading.token_at(low), place + 1)].start
    words = [word for word in s.words(max(low, opening), doer.start) if word.isalpha()]
    led = set(words) <= _OPENING | listed("honorifics")
    return led or (_agreed(words) and "not" not in words)


def _agreed(words: list[str]) -> bool:
    while words and words[-1] in {"the", "both"} | listed("honorifics"):
        words = words[:-1]
    return len(words) > 1 and words[-1] == "that" and words[-2] in listed("tasks", "agreed")


def _claim(s: Sentences, verb: Piece, doers: list[Mark]) -> None:
    place, term = _past_term(s, verb[1])
    place = after_aside(s, place)
    while s.page.key(place) in listed("tasks", "adverbs"):
        place += 1
    if s.page.key(place) in listed("tasks", "no_task") | {":"} or is_in_common(s, place) or s.page.key(verb[0] - 1) == "not":
        return
    task = task_at(s, place)
    if task is None or len(s.reading.text[task.start : task.end].split()) < _FEWEST:
        return
    day = term or (None if is_joined(s, task) else when_of(s, task.start, task.end))
    if day and task.referent.end is None:
        task.referent.end, task.referent.date_words, task.referent.date_reason = day.value, day.text, day.reason
    for doer in doers:
        low, high = min(doer.start, task.start), max(doer.end, task.end)
        s.reading.claim(Claim("assigned_to", task.referent, s.who(doer), low, high, Modality.PLANNED, confidence=_CONFIDENCE))


def _past_term(s: Sentences, place: int) -> tuple[int, Span | None]:
    """Past a term between commas and its day: shall{, by 30 March 2026,} forward the data."""
    if s.page.word(place) != "," or s.page.key(place + 1) not in _TERMS:
        return place, None
    limit = s.sentence(place)[1]
    close = next((n for n in range(place + 1, min(place + _ASIDE, s.page.last)) if s.page.word(n) == ","), None)
    if close is None or s.page.tokens[close].end > limit:
        return place, None
    start, end = s.page.tokens[place].start, s.page.tokens[close].start
    day = next((d for d in s.reading.dates if start <= d.start and d.end <= end and d.value), None)
    return (close + 1, day) if day else (place, None)
