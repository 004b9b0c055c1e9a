"""Tasks that English minutes (other pages: {is to be} only) tell by a passive: {Training for technicians will be
provided} by the Cypriot Party in May 2026.

Who does it stands behind ``by``: a side, both, a body, a post or a person. All of it waits.
"""

from __future__ import annotations

from .....graph.model import Form, Modality, Name
from .....graph.names.keys import match_key
from ....grammar.english_words import listed, phrases_of
from ....grammar.text.spans import Span
from ...claims import Claim, Mark, Referent
from ..clauses.clauses import ACTORS
from ..clauses.minute_titles import are_minutes
from ..clauses.sentences import Sentences
from ..clauses.when_done import days_from, when_of
from ..page.rolls import ACTIONS, Item, first_of_item
from ..page.runs import Piece
from ..sides.named_sides import both_at, both_sides
from .action_items import is_limit

_MOST, _AHEAD, _NEAR = 18, 10, 6  # tokens of what is done; from the verb to by; characters from by to who does it
_ARTICLES = frozenset({"the", "a", "an"})
_CONFIDENCE = 0.75


def passively(s: Sentences, items: list[Item]) -> None:
    """Claim ``assigned_to`` for whom such a sentence of minutes gives something to do, with an open task.

    Args:
        s: the sentences of a page.
        items: the items of its lists, of which those to be done are tasks already.
    """
    told = {place for item in items if item.sort == ACTIONS for place in range(*item.piece)}
    both = both_sides(s)
    minutes = are_minutes(s)
    for place, end in s.find(phrases_of(*(("agreed", "passive") if minutes else ("charges", "passive")))):
        told_elsewhere = not minutes and s.page.key(end) in listed("charges", "no_passive")
        by = _by(s, end) if place not in told and _is_done(s, end) and not told_elsewhere else None
        doers = _doers(s, by, both) if by else []
        first = _begin(s, place) if doers else None
        if first is not None:
            _claim(s, (first, end + 1), doers)


def _is_done(s: Sentences, place: int) -> bool:
    """Whether a participle stands here that gives somebody something to do: will be {prepared}, not will be {hosted}."""
    key = s.page.key(place)
    return (key.endswith("ed") or key in listed("agreed", "done")) and key not in listed("agreed", "no_passive")


def _by(s: Sentences, place: int) -> int | None:
    """The token after the first ``by`` behind a participle that leads to somebody, and to no day."""
    limit = s.sentence(place)[1]
    for at in range(place + 1, min(place + _AHEAD, s.page.last)):
        if s.page.tokens[at].end > limit:
            return None
        if s.page.key(at) == "by" and not s.in_name(at) and _leads_to_somebody(s, at + 1):
            return at + 1
    return None


def _leads_to_somebody(s: Sentences, place: int) -> bool:
    at = place + (s.page.key(place) == "the" and not both_at(s, place))
    named = at < s.page.last and s.reading.at(s.page.tokens[at].start, ACTORS) is not None
    return named or both_at(s, at) > 0 or s.page.key(at) in listed("honorifics")


def _doers(s: Sentences, by: int, both: list[Referent]) -> list[Mark]:
    at = by + (s.page.key(by) == "the" and not both_at(s, by))
    size = both_at(s, at)
    if size:
        start, end = s.page.tokens[at].start, s.page.tokens[at + size - 1].end
        return [Mark(start, end, "organization", Form.NOMINAL, side) for side in both]
    return s.objects(by, ACTORS, reach=_NEAR, most=3)


def _begin(s: Sentences, place: int) -> int | None:
    """Where what is to be done begins: the line or clause of the verb; None where that is somebody or is too long."""
    start = max(s.clause(place), s.sentence(place)[0])
    low = s.reading.token_at(start)
    line = next((n for n in range(place, max(low, place - _MOST) - 1, -1) if not s.page.phrases.same_line(n)), low)
    first = first_of_item(s.page, max(low, line), place)
    while first < place and s.page.key(first) in _ARTICLES | {"that"}:
        first += 1
    person = s.reading.at(s.page.tokens[first].start, {"person", "post"})
    return first if place - _MOST <= first < place and person is None else None


def _claim(s: Sentences, piece: Piece, doers: list[Mark]) -> None:
    start, end = s.page.span(piece)
    text = " ".join(s.reading.text[start:end].split())
    task = s.reading.add(Referent("task", match_key(text), [Name(text, "en", "label")], local=True, status="open", first=start))
    s.reading.mark(start, end, task, Form.NOMINAL)
    day = _term(s, end) or when_of(s, start, end)
    if day:
        task.end, task.date_words, task.date_reason = day.value, day.text, day.reason
    for doer in doers:
        claim = Claim("assigned_to", task, s.who(doer), start, doer.end, Modality.PLANNED, confidence=_CONFIDENCE)
        s.reading.claim(claim)


def _term(s: Sentences, at: int) -> Span | None:
    """The day by which something is done, in the rest of a sentence."""
    return next((d for d in days_from(s, at) if d.value and is_limit(s, d)), None)
