"""What became of a task, in English: completed the report requested by …, cancelled the assignment, relieved … of the task."""

from __future__ import annotations

from dataclasses import replace

from .....graph.model import Modality
from ....grammar.english_words import listed, phrases_of, starts
from ...claims import Claim, Mark, Referent
from ..clauses.clauses import ACTORS
from ..clauses.sentences import Sentences
from .directives import task_at

_STOPS = frozenset({"requested", "ordered", "assigned", "asked", "that", "which", "to", "as"})
_LINKS = frozenset({"of", "on", "for", "in", "at", "and", "with", "from", "by", "after", "before", "its", "his", "her", "their"})
_HEAD = 4  # words in which the noun of an object stands
_REACH, _FAR = 40, 14  # characters from a verb to an object; tokens in which a charge is told


def outcomes(s: Sentences) -> None:
    """Set the status of tasks that are told to be done or taken back, with whose they were and who had given them."""
    for place, end in s.find(phrases_of("tasks", "finished")):
        doer = s.subject(place, ACTORS)
        if doer and _is_told(s, place, end) and not _is_in_part(s, place, end):
            _done(s, place, end, doer)
    for name in ("withdrawn", "released"):
        for place, end in s.find(phrases_of("tasks", name)):
            if _is_told(s, place, end):
                _cancelled(s, place, end, released=name == "released")


def _is_told(s: Sentences, place: int, end: int) -> bool:
    how = s.told(s.clause(place), place, end)
    condition = {"if", "once", "until", "unless", "when"} & set(s.words(s.sentence(place)[0], s.page.tokens[place].start))
    return how[0] is Modality.ACTUAL and how[1].value == "affirmed" and not condition and not s.is_hearsay(place)


def _is_in_part(s: Sentences, place: int, end: int) -> bool:
    """Whether the words around a verb say that it was not wholly done: ``almost``, ``all but``; ``most of``."""
    tokens, nearly = s.page.tokens, phrases_of("tasks", "nearly")
    if starts(tokens, end, phrases_of("tasks", "in_part")):
        return True
    return any((size := starts(tokens, at, nearly)) and at + size == place for at in range(max(0, place - 3), place))


def _done(s: Sentences, place: int, end: int, doer: Mark) -> None:
    """A task spoken of before, one that the sentence says was ordered, or something that was prepared."""
    at, (_, limit) = end, s.sentence(place)
    while s.page.key(at) in {"the", "a", "an", "its", "to"}:
        at += 1
    told = s.words(s.page.tokens[at].start, limit) if at < s.page.last else []
    order = next((n for n in range(at, s.page.last) if s.page.key(n) in _STOPS and s.page.tokens[n].end <= limit), None)
    ordered = order is not None and not listed("tasks", "ordered").isdisjoint(told)
    prepared = starts(s.page.tokens, at, phrases_of("tasks", "prepared"))
    task = _spoken(s, at, s.page.tokens[place].start)
    if task is None and (ordered or prepared or _is_deliverable(s, at)):
        mark = task_at(s, at + prepared, stops=_STOPS)
        task = mark.referent if mark else None
    if task:
        givers = s.objects(order + 1, ACTORS, reach=_REACH, most=1) if ordered and order is not None else []
        _settle(s, task, "done", (place, at + 1), doer, givers[0] if givers else None)


def _is_deliverable(s: Sentences, at: int) -> bool:
    """Whether the noun that an object begins with names what is made for others: the {work plan}, the {list of schools}."""
    for place in range(at, min(at + _HEAD, s.page.last)):
        if s.page.key(place) in listed("tasks", "deliverables"):
            return True
        if not s.page.word(place).isalpha() or s.page.key(place) in _STOPS | _LINKS:
            return False
    return False


def _spoken(s: Sentences, at: int, before: int) -> Referent | None:
    """The only open task spoken of before with the word in it that the object begins with: the plan, the task."""
    marks = s.reading.within(0, before, {"task"})
    tasks = {id(m.referent): m.referent for m in marks if m.referent.status == "open"}
    key = s.page.key(at)
    whole = key in listed("tasks", "whole")
    meant = [one for one in tasks.values() if whole or key in one.names[0].text.lower().split()]
    return meant[0] if len(meant) == 1 and s.page.key(at - 1) == "the" else None


def _cancelled(s: Sentences, place: int, end: int, *, released: bool) -> None:
    """``cancelled the assignment of X to …``, ``relieved X of the task of …``."""
    _, limit = s.sentence(place)
    charge = next((n for n in range(end, min(end + _FAR, s.page.last)) if s.page.key(n) in listed("tasks", "charge")), None)
    if charge is None or s.page.tokens[charge].end > limit or (not released and charge - end > 1):
        return
    owners = s.objects(end if released else charge + 1, ACTORS, reach=_REACH, most=1)
    at = s.reading.token_at(owners[0].end) if owners and not released else charge + 1
    lead = s.page.key(at) in {"to", "of", "for"}
    known = _spoken(s, charge, s.page.tokens[place].start)
    mark = task_at(s, at + 1) if lead and not known else None
    task = known or (mark.referent if mark else None)
    if task:
        _settle(s, task, "cancelled", (place, charge + 1), owners[0] if owners else None, None)


def _settle(s: Sentences, task: Referent, status: str, words: tuple[int, int], doer: Mark | None, giver: Mark | None) -> None:
    how = Modality.ENDED if status == "cancelled" else Modality.ACTUAL
    over = _had(s, task, s.who(doer) if doer else None)
    owned = [c for c in s.reading.claims if c.type == "assigned_to" and c.source is task and c.modality is Modality.PLANNED]
    shared = status == "cancelled" and any(id(c) not in over for c in owned)  # somebody else has the task still
    task.status = "open" if shared else status
    over |= {id(c) for c in s.reading.claims if c.type == "directed" and c.target is task and not shared}
    s.reading.replace_claims(
        [replace(c, modality=how, sure=c.sure and how is Modality.ACTUAL) if id(c) in over else c for c in s.reading.claims]
    )
    start, end = s.page.tokens[words[0]].start, s.page.tokens[words[1] - 1].end
    known = {(id(c.source), id(c.target)) for c in s.reading.claims}
    if doer and (id(task), id(s.who(doer))) not in known:
        low, high = min(start, doer.start), max(end, doer.end)
        s.reading.claim(Claim("assigned_to", task, s.who(doer), low, high, how, confidence=0.7))
    if giver and doer and s.who(giver) is not s.who(doer):
        s.reading.claim(Claim("directed", s.who(giver), task, start, max(end, giver.end), how, confidence=0.7))


def _had(s: Sentences, task: Referent, who: Referent | None) -> set[int]:
    """The claims that who is named had the task, else those of all who had it."""
    owned = [c for c in s.reading.claims if c.type == "assigned_to" and c.source is task]
    return {id(c) for c in owned if c.target is who} or {id(c) for c in owned}
