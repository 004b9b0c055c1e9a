"""What is to be done, by the lists of minutes in English: whose each item is, and by when."""

from __future__ import annotations

from collections.abc import Iterator

from .....graph.model import Form, Modality, Name
from .....graph.names.keys import match_key
from ....grammar.english_words import listed, phrases_of, starts
from ....grammar.text.spans import Span
from ...claims import Claim, Mark, Referent
from ..clauses.clauses import ACTORS
from ..clauses.sentences import Sentences
from ..page.rolls import ACTIONS, Item
from ..page.runs import Piece
from ..sides.named_sides import both_at, both_sides

_FEWEST = 2  # words of a task
_DONE = frozenset({"sent", "made", "done", "held", "told", "paid", "kept", "met", "brought", "put", "set", "read"})
_UP_TO = frozenset({"the", "end", "of", "mid", "late", "early"})  # by {the end of} June
_ENDS = frozenset(".;,:()-–—|")


def action_items(s: Sentences, items: list[Item]) -> None:
    """Add a task for each item, open, with its day; claim ``assigned_to`` where the item says whose it is.

    Args:
        s: the sentences of a page.
        items: the items of its lists; a line of its own that gives the owner or the day belongs to the item before.
    """
    task: Referent | None = None
    both = both_sides(s)
    for item in items:
        if item.sort != ACTIONS:
            continue
        first, last = item.piece
        first += starts(s.page.tokens, first, phrases_of("minutes", "agreed"), last)
        told, sure = _told(s, first, last), s.page.key(item.heading) not in listed("minutes", "advice")
        if told == first and task:
            _complete(s, task, first, last, sure=sure)
        else:
            task = _task(s, (first, min(told, last), last), both, sure=sure)


def _told(s: Sentences, first: int, last: int) -> int:
    """Where an item goes on to say whose it is: {Owner:} Ms. Salem, ({by} the Secretariat); its end where it does not."""
    for place in range(first, last):
        size = starts(s.page.tokens, place, phrases_of("minutes", "owner") + phrases_of("minutes", "due"), last)
        if size and (s.page.word(place + size) == ":" or s.page.word(place - 1) == "(") and not s.in_name(place):
            return place
    return _bracketed(s, first, last)


def _bracketed(s: Sentences, first: int, last: int) -> int:
    """Where the brackets begin that end an item with who has to do it: … equipment ({UNIDO}, September 2025)."""
    end = last - (s.page.word(last - 1) == ".")
    place = next((n for n in range(end - 1, first, -1) if s.page.word(n) == "("), first) + 1
    owner = s.reading.at(s.page.tokens[place].start, ACTORS) if place < end else None
    beside = owner is not None and owner.start == s.page.tokens[place].start and s.page.word(place - 1) == "("
    return place if beside and s.page.word(end - 1) == ")" and not s.in_name(place - 1) else last


def _task(s: Sentences, item: tuple[int, int, int], both: list[Referent], *, sure: bool) -> Referent | None:
    first, told, last = item
    owners = _both(s, first, both) or _owners(s, first, told)
    begin = _begins(s, owners, first)
    day = next((d for d in _days(s, begin, last) if is_limit(s, d)), None)
    end = min(told, s.reading.token_at(day.start)) if day else told
    while end > begin and (_is_end(s, begin, end - 1) or s.page.key(end - 1) in listed("minutes", "due") | _UP_TO):
        end -= 1
    if end - begin < _FEWEST or s.page.key(begin) in listed("minutes", "nothing"):
        return None
    task = _open(s, (begin, end))
    _due(task, day)
    for owner in owners:
        _assign(s, task, owner, s.page.span((begin, end)), sure=sure)
    if told < last:
        _complete(s, task, told, last, sure=sure)
    return task


def _is_end(s: Sentences, begin: int, place: int) -> bool:
    """Whether a sign ends a task and is no part of it, as the bracket is that closes one in it."""
    word = s.page.word(place)
    return word in _ENDS and not (word == ")" and any(s.page.word(n) == "(" for n in range(begin, place)))


def _owners(s: Sentences, first: int, last: int) -> list[Mark]:
    """Who opens an item and has to do it: {The Ministry} to submit …, {UNIDO} will send …, {Ms. Salem}: prepare …."""
    start, limit = s.page.tokens[first].start, s.page.tokens[last - 1].end
    found: list[Mark] = []
    for mark in s.reading.outer(start, limit, ACTORS):
        if not set(s.words(found[-1].end if found else start, mark.start)) <= {"and", "the", ",", "."} | listed("honorifics"):
            break
        found.append(mark)
    after = s.reading.token_at(found[-1].end) if found else last
    return found if s.page.word(after) in {":", "-", "–"} or (_leads(s, after) and not _is_suffered(s, after)) else []


def _both(s: Sentences, first: int, both: list[Referent]) -> list[Mark]:
    """Both sides of talks, where words for them open an item: {Both sides} to review the budget."""
    at = first + (s.page.key(first) == "the" and not both_at(s, first))
    size = both_at(s, at)
    start, end = s.page.span((at, at + size)) if size else (0, 0)
    leads = size and (s.page.word(at + size) in {":", "-", "–"} or _leads(s, at + size))
    return [Mark(start, end, "organization", Form.NOMINAL, side) for side in (both if leads else ())]


def _is_suffered(s: Sentences, place: int) -> bool:
    """Whether what opens an item only has something done to it: the Ministry {to be consulted}, papers {will be sent}."""
    at = place + _leads(s, place)
    at += s.page.key(at) == "to"
    done = s.page.key(at + 1)
    return s.page.key(at) == "be" and (done.endswith(("ed", "en")) or done in _DONE)


def _leads(s: Sentences, place: int) -> int:
    return starts(s.page.tokens, place, phrases_of("minutes", "leads"))


def _begins(s: Sentences, owners: list[Mark], first: int) -> int:
    if not owners:
        return first
    at = s.reading.token_at(owners[-1].end)
    at += s.page.word(at) in {":", "-", "–"}
    at += _leads(s, at)
    return at + (s.page.key(at) == "to")


def _days(s: Sentences, first: int, last: int) -> Iterator[Span]:
    start, end = s.page.tokens[first].start, s.page.tokens[last - 1].end
    return (d for d in s.reading.dates if start <= d.start < end)


def is_limit(s: Sentences, day: Span) -> bool:
    """Whether a date is a limit: {by} 30 April, Due: 30 April."""
    at = s.reading.token_at(day.start) - 1
    at -= s.page.word(at) == ":"
    while s.page.key(at) in _UP_TO:
        at -= 1
    at -= s.page.key(at) in {"date", "than"}
    return s.page.key(at) in listed("minutes", "due") | {"later"}


def _complete(s: Sentences, task: Referent, first: int, last: int, *, sure: bool) -> None:
    """Whose a task is and by when, from what follows it: Owner: …, Due: …."""
    start, end = s.page.tokens[first].start, s.page.tokens[last - 1].end
    inside = s.page.word(first - 1) == "("
    if task.end is None:
        _due(task, next((d for d in _days(s, first, last) if inside or is_limit(s, d)), None))
    owned = inside or any(starts(s.page.tokens, n, phrases_of("minutes", "owner")) for n in range(first, last))
    for owner in s.reading.outer(start, end, ACTORS) if owned else []:
        _assign(s, task, owner, (start, end), sure=sure)


def _open(s: Sentences, piece: Piece) -> Referent:
    start, end = s.page.span(piece)
    text = " ".join(s.reading.text[start:end].split())
    task = s.reading.add(Referent("task", match_key(text), [Name(text, "en", "label")], local=True, status="open", first=start))
    s.reading.mark(start, end, task, Form.NOMINAL)
    return task


def _due(task: Referent, day: Span | None) -> None:
    if day:
        task.end, task.date_words, task.date_reason = day.value, day.text, day.reason


def _assign(s: Sentences, task: Referent, owner: Mark, span: tuple[int, int], *, sure: bool) -> None:
    """Claim whose a task is; what is only recommended waits for review, and so does whom no name tells."""
    who = s.who(owner)
    low, high = min(span[0], owner.start), max(span[1], owner.end)
    if not s.reading.tells("assigned_to", task, who):
        s.reading.claim(
            Claim("assigned_to", task, who, low, high, Modality.PLANNED, confidence=0.9, sure=sure and owner.form is Form.NAME)
        )
