"""Tasks that any English page tells: {the Company} will build two stations, {the Ministry} undertakes to supply the land, {the
Institute}, which …, has been tasked with selecting the mills; would be grateful if {the Ministry} would send the names.

Minutes have rules of their own (``undertaken``); here what somebody will do is a task only with a verb of work, and all of it
waits. What somebody will not do, or only may, is none.
"""

from __future__ import annotations

from .....graph.model import Modality, Polarity
from ....grammar.english_words import listed, phrases_of, starts
from ....grammar.text.spans import Span
from ...claims import Claim, Mark
from ..bodies.in_common import is_in_common
from ..clauses.clauses import ACTORS
from ..clauses.doers import doers
from ..clauses.minute_titles import are_minutes
from ..clauses.sentences import Sentences
from ..clauses.telling import DONE
from ..clauses.verb_groups import group_posture, group_start
from ..clauses.when_done import days_from, when_of
from ..page.rolls import ACTIONS, Item
from ..page.runs import Piece
from .directives import after_aside, is_joined, task_at

_FEWEST = 2  # words of a task
_FEW = 6  # tokens between a wish and whom it is for
_CONFIDENCE = 0.75
_STOPS = frozenset({"while", "whereas", "although", "because", "but"})
_SUPPOSED = frozenset({"if", "unless"})
_COULD = frozenset({"would", "could", "can", "will"})
_PAYING = (("verbs", "pay"), ("money", "give"))


def charges(s: Sentences, items: list[Item]) -> None:
    """Claim ``assigned_to``, planned, for whom a sentence gives something to do.

    Args:
        s: the sentences of a page.
        items: the items of its lists, of which those to be done are tasks already.
    """
    told = {place for item in items if item.sort == ACTIONS for place in range(*item.piece)}
    ahead = () if are_minutes(s) else phrases_of("charges", "ahead")
    for place, end in s.find(phrases_of("charges", "bound") + ahead):
        works = starts(s.page.tokens, place, ahead) < end - place or _works(s, end)
        if place not in told and works and s.page.key(place - 1) != "not":
            _charge(s, (place, end))
    for _, end in s.find(phrases_of("charges", "grateful")):
        _grateful(s, end)
    for place, end in s.find(phrases_of("charges", "given")):
        _given(s, (place, end))
    for claim in [c for c in s.reading.claims if c.type == "assigned_to"]:
        _joined(s, claim)


def _joined(s: Sentences, claim: Claim) -> None:
    """A second task of the same: asked to prepare a study {and to present it} in June."""
    mark = next((m for m in s.reading.within(claim.start, claim.end, {"task"}) if m.referent is claim.source), None)
    at = s.reading.token_at(mark.end) if mark else 0
    if mark and is_joined(s, mark) and s.page.key(at + 2) in listed("charges", "work"):
        _give(s, at + 2, [Mark(mark.start, mark.end, claim.target.kind, mark.form, claim.target)])


def _given(s: Sentences, verb: Piece) -> None:
    """{The Institute} was {given until} 30 June {to} submit the report."""
    day = next((d for d in days_from(s, s.page.tokens[verb[1] - 1].end) if d.value), None)
    at = s.reading.token_at(day.end) if day else 0
    named = doers(s, verb[0], ACTORS) if day and s.page.key(at) == "to" else []
    if day and named and group_posture(s, named[-1].end, *verb) == DONE:
        _give(s, at + 1, named, day)


def _works(s: Sentences, at: int) -> bool:
    """Whether a verb of work follows, past adverbs: will {also build}."""
    return s.page.key(_past_adverbs(s, at)) in listed("charges", "work")


def _past_adverbs(s: Sentences, at: int) -> int:
    at = after_aside(s, at)
    while s.page.key(at) in listed("tasks", "adverbs"):
        at += 1
    return at


def _charge(s: Sentences, verb: Piece) -> None:
    at = _past_adverbs(s, verb[1])
    none = s.page.key(at) in listed("tasks", "no_task") | {"not"} or is_in_common(s, at)
    named = [] if none else doers(s, verb[0], ACTORS)
    for doer in named[-1:]:
        low, _ = s.sentence(verb[0])
        start = doer.end if doer.start >= low else s.page.tokens[group_start(s, verb[0])].start
        how = group_posture(s, start, verb[0], verb[1])
        if how is None or how[1] is Polarity.NEGATED or how[0] in {Modality.ENDED, Modality.WISHED, Modality.DISCUSSED}:
            return
    supposed = s.page.key(verb[0]) == "would" and not _SUPPOSED.isdisjoint(s.words(*s.sentence(verb[0])))
    if named and not supposed and not _is_payment(s, at):
        aside = s.page.key(group_start(s, verb[0]) - 1) in {"who", "which"}
        _give(s, at, named, stops=_STOPS | {","} if aside else _STOPS)


def _is_payment(s: Sentences, at: int) -> bool:
    """Whether what somebody will do is told as a payment already."""
    if not any(starts(s.page.tokens, at, phrases_of(*one)) for one in _PAYING):
        return False
    low, high = s.sentence(at)
    return any(c.type == "pays" and low <= c.start < high for c in s.reading.claims)


def _give(s: Sentences, at: int, named: list[Mark], term: Span | None = None, *, stops: frozenset[str] = _STOPS) -> None:
    if at >= s.page.last or s.reading.at(s.page.tokens[at].start, {"task"}):
        return
    task = task_at(s, at, stops=stops)
    if task is None or len(s.reading.text[task.start : task.end].split()) < _FEWEST:
        return
    day = term or _term(s, task) or (None if is_joined(s, task) else when_of(s, task.start, task.end))
    if day and task.referent.end is None:
        task.referent.end, task.referent.date_words, task.referent.date_reason = day.value, day.text, day.reason
    low_, high_ = s.sentence(at)
    for doer in named:
        inside = low_ <= doer.start < high_
        low, high = (min(doer.start, task.start), max(doer.end, task.end)) if inside else (task.start, task.end)
        s.reading.claim(Claim("assigned_to", task.referent, s.who(doer), low, high, Modality.PLANNED, confidence=_CONFIDENCE))


def _term(s: Sentences, task: Mark) -> Span | None:
    """The day that ends what is to be done: … the report {on 30 June}."""
    return next((d for d in days_from(s, task.start) if d.value and d.end == task.end), None)


def _grateful(s: Sentences, end: int) -> None:
    """Would be grateful if {the Ministry} {would} send the names."""
    could = next(
        (n for n in range(end, min(end + _FEW, s.page.last)) if s.page.key(n) in {"would", "could", "can", "will"}), None
    )
    asked = doers(s, could, ACTORS) if could is not None else []
    if could is not None and asked and asked[0].start >= s.page.tokens[end - 1].end:
        _give(s, _past_adverbs(s, could + 1), asked)
