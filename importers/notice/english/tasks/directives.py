"""Directives in English: who instructed whom to do what, and by when."""

from __future__ import annotations

from .....graph.model import Form, Modality, Name, Polarity
from .....graph.names.keys import match_key
from ....grammar.english_words import listed, owner_of, phrases_of, starts
from ...claims import Claim, Mark, Referent
from ..clauses.clauses import ACTORS
from ..clauses.sentences import Sentences

_MOST = 18
_PASSIVE = frozenset({"was", "were", "is", "are", "be", "been", "being"})
_WHOLE = 3  # words of a task before another: prepare a study {and to} present it
_ASIDE = 20  # tokens
_TITLE = 8  # characters of a comma and a title before a name
_LATEST = (("not", "later", "than"), ("no", "later", "than"))
_OWNER = 6  # tokens of whose somebody is
_TERMS = frozenset({"by", "before", "within", "until"})


def directives(s: Sentences) -> None:
    """``directed`` and ``assigned_to``: The Minister instructed the Department to prepare a plan, tasked it with …ing."""
    for place, end in s.find(phrases_of("verbs", "direct")):
        leader, doers, order = _passive(s, place, end) if s.page.key(place - 1) in _PASSIVE else _active(s, place, end)
        if leader is None or not doers or not _orders(s, order) or _is_denied(s, leader.end, place):
            continue
        ordered = s.page.key(place) in listed("tasks", "orders") and s.told(leader.end, place, end)[0] is Modality.ACTUAL
        sure = ordered and not _is_denied(s, s.sentence(place)[0], place) and not s.is_hearsay(place)
        task = task_at(s, order + 1)
        if task:
            known = leader.kind != "organization"
            claim = Claim("directed", s.who(leader), task.referent, leader.start, task.end, confidence=0.9, sure=sure and known)
            s.reading.claim(claim)
            for doer in doers:
                assigned = Claim(
                    "assigned_to", task.referent, s.who(doer), doer.start, task.end, Modality.PLANNED, confidence=0.85
                )
                s.reading.claim(assigned)


def _active(s: Sentences, place: int, end: int) -> tuple[Mark | None, list[Mark], int]:
    """Who orders, whom, and the token before what is to be done."""
    doers = s.objects(_past_owner(s, end), ACTORS, reach=12, most=3) or _staff(s, end)
    return s.subject(place, ACTORS), doers, after_aside(s, _after_holder(s, doers[-1])) if doers else end


def _past_owner(s: Sentences, at: int) -> int:
    """Past the body whose somebody is: asked {the Society's} librarian, Mr. Salem, to …"""
    last = at + (s.page.key(at) in {"the", "our"})
    while last - at < _OWNER and s.page.is_capital(last) and not owner_of(s.page.word(last)):
        last += 1
    owned = s.page.is_capital(last) and owner_of(s.page.word(last)) and s.page.word(last + 1).islower()
    somebody = owned and s.reading.at(s.page.tokens[last].start, {"person"})
    return last + 1 if owned and not somebody else at


def _passive(s: Sentences, place: int, end: int) -> tuple[Mark | None, list[Mark], int]:
    """The same where an order is suffered: {Ms. Salem} was instructed by {the Director} to …; by whom must be told."""
    leaders = s.objects(end + 1, ACTORS, reach=12, most=1) if s.page.key(end) == "by" else []
    doers = s.subjects(place, ACTORS) if leaders else []
    return next(iter(leaders), None), doers, s.reading.token_at(leaders[0].end) if leaders else end


def _staff(s: Sentences, at: int) -> list[Mark]:
    """Those who have no name: asked {management} to prepare a study."""
    at += s.page.key(at) in {"the", "its"}
    if s.page.key(at) not in listed("charges", "staff") or s.in_name(at):
        return []
    start, end = s.page.tokens[at].start, s.page.tokens[at].end
    key = match_key(s.reading.text[start:end])
    known = next((r for r in s.reading.register.called("organization", key) if r.local), None)
    names = [Name(s.reading.text[start:end], "en", "label")]
    body = known or s.reading.add(Referent("organization", key, names, named=False, local=True, first=start))
    s.reading.mark(start, end, body, Form.NOMINAL)
    return [Mark(start, end, "organization", Form.NOMINAL, body)]


def _after_holder(s: Sentences, doer: Mark) -> int:
    """Past a doer, and past the comma behind one who is named between two: the Director of Trade, {Mr. Salem,} to prepare."""
    place = s.reading.token_at(doer.end)
    before = s.reading.text[max(0, doer.start - _TITLE) : doer.start]
    apart = doer.kind == "person" and s.page.word(place) == "," and "," in before and _orders(s, place + 1)
    return place + 1 if apart else place


def after_aside(s: Sentences, place: int) -> int:
    """Past what stands between commas after a doer: the Ministry{, in cooperation with the Fund,} to prepare a plan."""
    limit = s.sentence(place)[1]
    opens = s.page.word(place) == "," and s.page.key(place + 1) in {"in", "through", "with", "along"}
    for at in range(place + 1, min(place + _ASIDE, s.page.last) if opens else place):
        if s.page.tokens[at].end > limit:
            break
        if s.page.word(at) == ",":
            return at + 1
    return place


def _orders(s: Sentences, place: int) -> bool:
    """Whether what is to be done follows: {to} prepare a plan, {with} preparing a plan."""
    return s.page.key(place) == "to" or (s.page.key(place) == "with" and s.page.key(place + 1).endswith("ing"))


def _is_denied(s: Sentences, start: int, place: int) -> bool:
    """Whether a word of denial stands between some character and the verb: has not yet instructed."""
    return s.polarity(start, s.page.tokens[place].start) is Polarity.NEGATED


def is_joined(s: Sentences, task: Mark) -> bool:
    """Whether another task of the same follows: to prepare a study {and to} present it in June."""
    at = s.reading.token_at(task.end)
    return s.page.key(at) == "and" and s.page.key(at + 1) == "to"


def task_at(s: Sentences, place: int, *, stops: frozenset[str] = frozenset()) -> Mark | None:
    """What is to be done, up to its term, one of these words or the end of the clause; the term bounds it."""
    _, limit = s.sentence(place)
    at, joined = place, False
    while at < s.page.last and at - place < _MOST and s.page.tokens[at].end <= limit:
        ends = s.page.word(at) in ".;" and s.page.key(at - 1) not in listed("abbreviations")
        joined = s.page.key(at) == "and" and s.page.key(at + 1) == "to" and at - place >= _WHOLE
        if ends or joined or s.page.key(at) in _TERMS | stops or starts(s.page.tokens, at, _LATEST):
            break
        at += 1
    while at > place and s.page.word(at - 1) in ".,;":
        at -= 1
    if at == place:
        return None
    start, end = s.page.tokens[place].start, s.page.tokens[at - 1].end
    text = " ".join(s.reading.text[start:end].split())
    task = Referent("task", match_key(text), [Name(text, "en", "label")], local=True, status="open", first=start)
    s.reading.add(task)
    s.reading.mark(start, end, task, Form.NOMINAL)
    due = None if joined else next((d for d in s.reading.dates if end <= d.start < limit), None)
    if due:
        task.end, task.date_words = due.value, due.text
    return Mark(start, end, "task", Form.NOMINAL, task)
