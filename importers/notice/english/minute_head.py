"""What lines of English minutes say of a meeting: Held at {the Centre}, on {5 May}; Venue: …; Next meeting: {10 June}, …."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ....graph.model import Form, Modality
from ...grammar.english_words import listed, phrases_of, starts
from ..claims import Claim, Mark, Referent
from .meetings import Scene
from .rolls import Item, lines_of
from .runs import Piece
from .sentences import Sentences

_SITES = frozenset({"place", "organization"})
_TITLE = 3  # lines in which a page says that it holds minutes
_TRUSTED = 0.95
_BESIDE = frozenset({"the", "on", ",", ":", "at", "in", "(", "–", "-"})


def minute_head(s: Sentences, scenes: list[Scene], items: Iterable[Item]) -> None:
    """Give the meeting of some minutes the day and the place that a line of their head tells, and the next one those of its line.

    Args:
        s: the sentences of a page.
        scenes: its events; the minutes are of the first that is not still to come.
        items: the items of its lists: the head is what stands before these.
    """
    lines = list(lines_of(s.page))
    held = next((scene.event for scene in scenes if scene.event.status != "planned"), None)
    if held is None or not tells_minutes(s):
        return
    below = min((item.heading for item in items), default=s.page.last)
    head = [line for line in lines if line[0] < below and _is_of_head(s, line)]
    for line in head:
        _date(s, line, held)
    for line in head if len([line for line in head if _sites(s, line)]) == 1 else []:
        _place(s, line, held, Modality.ACTUAL)
    for line in lines:
        coming = next((x.event for x in scenes if _begins(s, line) <= x.start < _ends(s, line)), None)
        if coming and coming.status == "planned" and _opens(s, line, "next"):
            _date(s, line, coming)
            _place(s, line, coming, Modality.PLANNED)


def tells_minutes(s: Sentences) -> bool:
    """Whether the first lines of a page say that it holds minutes: Minutes of …, Summary record of …."""
    lines = [line for line, _ in zip(lines_of(s.page), range(_TITLE), strict=False)]
    words = {s.page.key(n) for first, last in lines for n in range(first, last)}
    return not listed("minutes", "titles").isdisjoint(words)


def _is_of_head(s: Sentences, line: Piece) -> bool:
    place, colon = line[0], starts(s.page.tokens, line[0], phrases_of("minutes", "where"), line[1])
    held = s.page.key(place) == "held" and s.page.key(place + 1) in {"at", "in", "on"}
    return held or bool(colon and s.page.word(place + colon) == ":")


def _opens(s: Sentences, line: Piece, name: str) -> bool:
    return bool(starts(s.page.tokens, line[0], phrases_of("minutes", name), line[1]))


def _date(s: Sentences, line: Piece, event: Referent) -> None:
    """The only date of a line, if the event has none."""
    found = [d for d in s.reading.dates if _begins(s, line) <= d.start < _ends(s, line) and d.value]
    if len(found) == 1 and not event.date_words:
        event.start, event.date_words, event.date_reason = found[0].value, found[0].text, found[0].reason


def _sites(s: Sentences, line: Piece) -> list[Mark]:
    """The bodies and places of a line, one after another."""
    found: list[Mark] = []
    for mark in s.reading.outer(_begins(s, line), _ends(s, line), _SITES):
        before = s.page.word(s.reading.token_at(mark.start) - 1).casefold()
        if mark.form is Form.NAME and before in _BESIDE:
            found.append(mark)
    return found


def _place(s: Sentences, line: Piece, event: Referent, how: Modality) -> None:
    """Claim ``located_in``; of a meeting that was held without review, as nothing else can be meant by such a line."""
    known = {id(c.target) for c in s.reading.claims if c.type == "located_in" and c.source is event}
    for site in (mark for mark in _sites(s, line) if id(mark.referent) not in known):
        claim = Claim("located_in", event, site.referent, _begins(s, line), site.end, how, confidence=_TRUSTED, dated=event)
        s.reading.claim(replace(claim, sure=how is Modality.ACTUAL))


def _begins(s: Sentences, line: Piece) -> int:
    return s.page.tokens[line[0]].start


def _ends(s: Sentences, line: Piece) -> int:
    return s.page.tokens[line[1] - 1].end
