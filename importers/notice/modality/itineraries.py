"""Programmes of visits, by hours or in items: what they tell is still to be, on the day above it; what a row calls off is not.

A row stands for itself: nothing ties what is to be signed at ten to whoever is met at noon or to the hall in the next cell.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter, itemgetter

from ....graph.model import Modality, Polarity
from ....graph.names.keys import fold
from ...grammar.cues import cues, event_nouns, reason
from ...grammar.text.cells import CELL_END
from ...grammar.text.spans import Span
from ..claims import Claim, Mark, Referent
from ..dates.dateline import headline, says_more
from ..reading import Reading

_ROW = re.compile(r"(?m)^[ \t]*\d{1,2}[:.]\d{2}(?!\d)[^\n]*")
_ITEM = re.compile(r"(?m)^[ \t]*[-–•*][ \t]*+[^\n]*")  # of a programme that names a visit, which has no hours
_CALLED = frozenset(fold(w) for w in ("برنامج", "البرنامج", "جدول", "programme", "program", "itinerary", "schedule"))
_WITH = frozenset({fold("مع"), "with"})
_DOUBTED = 0.5
_FIRST = 5  # tokens of a title in which it says what it is
_FEWEST = 2  # rows
_MARKED = 3  # tokens of an item with the stroke and the word that begins it
_DELEGATIONS = frozenset(fold(w) for w in ("الوفد", "وفد", "البعثة"))
_BODIES, _GOALS = frozenset({"organization"}), frozenset({"organization", "place"})
_LEADING, _NEXT = frozenset({"إلى", "الى", "في", "ل", "ب", "مقر", "لمقر", "مدينة"}), frozenset({"و", "،", "،و", "ثم"})
_TO_BE = frozenset(
    {"attended", "chaired", "met_with", "visited", "accompanied", "located_in", "signed", "cooperates_with", "about"}
)
_OF_EVENTS = frozenset({"located_in", "about"})  # of other things these tell what is
_IN_ONE_CELL = frozenset({"signed", "cooperates_with", "met_with", "accompanied"})

Row = tuple[int, int]


def follow_itinerary(reading: Reading) -> None:
    """Let what a programme of a visit tells be planned, denied where its row is called off, and each row stand for itself."""
    rows = _rows(reading)
    if len(rows) < _FEWEST:
        return
    kept = [claim for claim in reading.claims if not _is_stray(reading, claim, rows)]
    reading.replace_claims([_posed(reading, claim, rows) for claim in kept])
    visitors = {id(c.source): c.source for c in reading.claims if c.type == "visited"}
    days = [d for d in reading.dates if d.value and not says_more(reading, *_line(reading, d.start))]
    guests = {id(m.referent): m.referent for m in reading.marks if _is_delegation(reading, m)} or visitors
    for row in rows:
        _date(reading, row, days)
        if len(guests) == 1:
            _visit(reading, row, next(iter(guests.values())))
        if len(visitors) == 1:
            _attend(reading, row, next(iter(visitors.values())))


def _rows(reading: Reading) -> list[Row]:
    """The rows of a programme, by their hours; of one whose title names a visit else its items."""
    if not (title := _title(reading)):
        return []
    rows = [match.span() for match in _ROW.finditer(reading.text)]
    visit = any(event_nouns().get(word.removeprefix("ل")) == "visit" for word in title)
    return rows if len(rows) >= _FEWEST or not visit else [match.span() for match in _ITEM.finditer(reading.text)]


def _title(reading: Reading) -> list[str]:
    """The first words of the headline of a programme; none where it is of something else."""
    line = headline(reading)
    if line is None:
        return []
    first = reading.token_at(line[0])
    words = [reading.phrases.key(n) for n in range(first, min(first + _FIRST, reading.token_at(line[1])))]
    return [] if _CALLED.isdisjoint(words) else words


def _is_stray(reading: Reading, claim: Claim, rows: Sequence[Row]) -> bool:
    """Whether a claim ties a row to what stands outside it, or a cell to another that says where, or does not name its end."""
    named = any(m.referent is claim.target for m in reading.within(claim.start, claim.end))
    if claim.type == "accompanied" and claim.start >= rows[0][0] and not named:
        return True
    row = _row_at(rows, claim.start)
    if row is None or claim.type not in _TO_BE:
        return False
    return claim.end > row[1] or (claim.type in _IN_ONE_CELL and CELL_END in reading.text[claim.start : claim.end])


def _row_at(rows: Sequence[Row], at: int) -> Row | None:
    """The row that holds a character; rows are in order."""
    place = bisect_right(rows, at, key=itemgetter(0)) - 1
    return rows[place] if place >= 0 and at < rows[place][1] else None


def _posed(reading: Reading, claim: Claim, rows: Sequence[Row]) -> Claim:
    if claim.type not in _TO_BE or (claim.type in _OF_EVENTS and claim.source.kind != "event"):
        return claim
    row = _row_at(rows, claim.start)
    if row and _is_called_off(reading, row):
        return replace(claim, modality=Modality.ACTUAL, polarity=Polarity.NEGATED, sure=False)
    done = claim.modality in (Modality.AGREED, Modality.ACTUAL) and claim.polarity is Polarity.AFFIRMED
    return replace(claim, modality=Modality.PLANNED, sure=False) if done else claim


def _is_called_off(reading: Reading, row: Row) -> bool:
    """Whether a cell of a row begins with a word that calls it off ({ألغي}: لقاء مع …), or that follows a comma: …، {ألغيت}."""
    at = row[0]
    ends = (n for n in range(reading.token_at(row[0]) + 1, reading.token_at(row[1])) if reading.phrases.word(n - 1) in "،,")
    if any(reading.phrases.key(n) in _off() for n in ends):
        return True
    for cell in reading.text[slice(*row)].split(CELL_END):
        place = reading.token_at(at)
        if reading.phrases.key(place) in _off() and reading.phrases.tokens[place].start < at + len(cell):
            return True
        at += len(cell) + 1
    return False


def _off() -> frozenset[str]:
    return cues("scopes")["cancelled"] | {"cancelled", "canceled"}


def _date(reading: Reading, row: Row, days: Sequence[Span]) -> None:
    """Give the events of a row that have no day the last one above, of those that stand alone on their line."""
    above = bisect_right(days, row[0], key=attrgetter("end"))
    for event in (mark.referent for mark in reading.within(*row, {"event"}) if above):
        if event.start is None and event.date_words is None:
            day = days[above - 1]
            event.start, event.date_words, event.date_reason = day.value, day.text, day.reason


def _attend(reading: Reading, row: Row, visitor: Referent) -> None:
    """Let the one whose visit it is be at what a row tells to be {مع} somebody, as far along as that is; it waits for review."""
    how = _how(reading, row)
    for mark in reading.within(*row, {"event"}):
        cell = reading.text[mark.start : row[1]].partition(CELL_END)[0]
        if _WITH & {
            reading.phrases.key(n) for n in range(reading.token_at(mark.start), reading.token_at(mark.start + len(cell)))
        }:
            said = Claim("attended", visitor, mark.referent, mark.start, mark.start + len(cell.rstrip()), *how)
            reading.claim(replace(said, confidence=_DOUBTED, reason=reason("doubt"), dated=mark.referent))


def _is_delegation(reading: Reading, mark: Mark) -> bool:
    return mark.kind in _BODIES and reading.phrases.key(reading.token_at(mark.start)) in _DELEGATIONS


def _visit(reading: Reading, row: Row, guest: Referent) -> None:
    """Let the guest visit what a row that begins with the noun of a visit names after it, as far along as the row is: {زيارة}
    المتحف ثم الميناء; it waits for review."""
    at = reading.token_at(row[0])
    place = next((n for n in range(at, at + _MARKED) if event_nouns().get(reading.phrases.key(n)) == "visit"), None)
    end, between = reading.phrases.tokens[place].end if place is not None else row[1], _LEADING
    for goal in reading.outer(end, row[1], _GOALS):
        if not between.issuperset(words := reading.text[end : goal.start].split()) or (between is _NEXT and not words):
            return
        said = Claim("visited", guest, goal.referent, row[0], goal.end, *_how(reading, row), confidence=_DOUBTED)
        reading.claim(replace(said, reason=reason("doubt")))
        end, between = goal.end, _NEXT


def _how(reading: Reading, row: Row) -> tuple[Modality, Polarity]:
    off = _is_called_off(reading, row)
    return (Modality.ACTUAL, Polarity.NEGATED) if off else (Modality.PLANNED, Polarity.AFFIRMED)


def _line(reading: Reading, at: int) -> tuple[int, int]:
    return reading.text.rfind("\n", 0, at) + 1, reading.line_end(at)
