"""What opens the lists of minutes that say who was at a meeting and who was not; ``roll_items`` reads them.

A heading or a clause opens one: ``الحضور:``, ``ثانيا: الغائبون``, ``وقد حضر الاجتماع كل من:``. Its items stand after it in the
line, parted by commas, or in the lines below it, with a dash or number, bare, or as the rows of a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from .....graph.model import Polarity
from .....graph.names.keys import fold
from ....grammar.cues import cues
from ...claims import Referent
from ...modality.posture import denied_before
from ...reading import Reading
from .are_minutes import are_minutes
from .minute_headings import headings

# What may stand after the word of a heading, up to the colon or the end of the line.
_AFTER = re.compile(
    r"(?:[ \t]{1,3}(?:الكرام|السادة|السيدات والسادة|بعذر|بدون عذر|و(?:الممثلون|المدعوون|الضيوف)))?"
    r"(?:[ \t]{1,3}(?:عن(?: عدم)? (?:الحضور|المشاركة|الاجتماع|حضور الاجتماع)|(?:في|من|عن) [^\n:،.]{1,40}))?[ \t*#]*:[ \t*#]*"
    r"|[ \t*#]*(?=\n|\Z)"
)
_AT_MEETING = re.compile(r"[ \t]{1,3}(?:ال)?(?:اجتماع|جلسة|لقاء)[ *#]*[:\t][ \t*#]*")
_LABEL = re.compile(r"[ \t*]*:[ \t*]*")  # الرئاسة: فلان
_CLAUSE = re.compile(r"[^\n:،.]{0,60}:[ \t]*")  # from the verb to the list that it opens
_FROM = re.compile(r" عن(?: عدم)? (?:حضور )?(?:الحضور|الاجتماع|الجلسة|اللقاء)(?: كل من)?:?[ \t]*")
_WHOM = re.compile(r"(?: (?:الاجتماع|الجلسة|اللقاء))?(?: كل من)?:?[ \t]{0,3}")
_UNDER, _SUPERVISED = fold("تحت"), fold("إشراف")
_ALL, _OTHERWISE = re.compile(r" (?:كل من|السادة)[ \t]*:?[ \t]*"), re.compile(r"(?<!\w)(?:عن|من أجل|عما|إلى)(?!\w)")
_CELL = "\t"  # what parts the cells of a row: heads of columns stand over several people
_PEOPLE, _EVENTS = frozenset({"person"}), frozenset({"event"})


class Role(Enum):
    """As what a list names people."""

    PRESENT = "present"
    AWAY = "away"
    CHAIR = "chair"


@dataclass(frozen=True, slots=True)
class Opening:
    """What opens a list: the characters it covers, as what it names people, and the event that it names itself."""

    start: int
    end: int
    role: Role
    event: Referent | None = None


def openings(reading: Reading) -> list[Opening]:
    """What opens the lists of a text, in order; what stands in another is not told."""
    told = [*_headings(reading), *_clauses(reading), *_led(reading), *_absences(reading), *_missed(reading)]
    found: list[Opening] = []
    for one in sorted(told, key=lambda one: (one.start, -one.end)):
        if not found or one.start >= found[-1].end:
            found.append(one)
    return found


def _headings(reading: Reading) -> Iterator[Opening]:
    """``الحضور:``, ``ثانيا: الغائبون``, ``رئيس الجلسة:`` at the head of a line."""
    rolls = cues("rolls")
    for role, words, after in (
        (Role.PRESENT, rolls["present"], _AFTER),
        (Role.AWAY, rolls["away"], _AFTER),
        (Role.CHAIR, rolls["chair"], _AT_MEETING),
        (Role.CHAIR, rolls["lead"], _LABEL),
        (Role.PRESENT, rolls["keep"], _AT_MEETING),
    ):
        for start, end in headings(reading, words, after):
            if _CELL not in reading.text[start:end] or reading.within(end, reading.line_end(end), _PEOPLE):
                yield Opening(start, end, role)


def _clauses(reading: Reading) -> Iterator[Opening]:
    """``وقد حضر الاجتماع كل من:``, ``وذلك بحضور السادة:``, ``لم يحضر:``, in which nobody is named."""
    rolls = cues("rolls")
    for place, word in reading.find(cues("acts")["be_there"] | rolls["with"] | rolls["comes"] | rolls["seated"]):
        token = reading.phrases.tokens[place]
        clause = _CLAUSE.match(reading.text, token.end)
        denied = denied_before(reading, token.start) is Polarity.NEGATED
        seated = word not in rolls["seated"] or _has_met(reading, token.start)
        if clause and seated and denied >= (word in rolls["comes"]) and not reading.within(token.end, clause.end(), _PEOPLE):
            event = next(iter(reading.within(token.end, clause.end(), _EVENTS)), None)
            yield Opening(token.start, clause.end(), Role.AWAY if denied else Role.PRESENT, event.referent if event else None)


def _led(reading: Reading) -> Iterator[Opening]:
    """``اجتمعت اللجنة … برئاسة السيد فلان`` in minutes; elsewhere a council may be led by somebody who sent others."""
    minutes = are_minutes(reading)
    for place, word in reading.find(cues("rolls")["led"]):
        token = reading.phrases.tokens[place]
        under = word != _SUPERVISED or reading.phrases.key(place - 1) == _UNDER  # {تحت} إشراف
        if minutes and under and _has_met(reading, token.start):
            yield Opening(token.start, token.end, Role.CHAIR)


def _has_met(reading: Reading, at: int) -> bool:
    """Whether a sentence tells before a place that a body met: اجتمعت اللجنة برئاسة … {وعضوية} كل من: …."""
    return reading.has(reading.sentence(at)[0], at, cues("rolls")["met"]) is not None


def _absences(reading: Reading) -> Iterator[Opening]:
    """``وتغيب عن الحضور السيد فلان``, ``واعتذر عن حضور الاجتماع كل من فلان وفلان``."""
    for place, _ in reading.find(cues("away")["absent"] | cues("away")["excused"]):
        token = reading.phrases.tokens[place]
        begins = token.text.startswith("و") or not reading.text[token.start - 1 : token.start].strip("\n")
        told = (_FROM.match(reading.text, token.end) or _each(reading, token.end)) if begins else None  # not فلان (اعتذر …)
        if told and denied_before(reading, token.start) is Polarity.AFFIRMED:
            yield Opening(token.start, told.end(), Role.AWAY)


def _each(reading: Reading, at: int) -> re.Match[str] | None:
    """``واعتذر كل من فلان وفلان`` in minutes, where nothing says what else they are sorry for (عن التأخير)."""
    end = min(reading.sentence(at)[1], reading.line_end(at))
    minutes = are_minutes(reading)
    return _ALL.match(reading.text, at) if minutes and _OTHERWISE.search(reading.text, at, end) is None else None


def _missed(reading: Reading) -> Iterator[Opening]:
    """``ولم يحضر السيد فلان`` in minutes; elsewhere it may be another event that somebody did not come to."""
    if not are_minutes(reading):
        return
    for place, _ in reading.find(cues("rolls")["comes"]):
        before = reading.phrases.tokens[place - 1] if place else None
        ended = before and not reading.text[: before.start].rstrip(" \t*-")[-1:].strip("\n.؛،")
        whom = _WHOM.match(reading.text, reading.phrases.tokens[place].end) if ended else None
        if before and whom and denied_before(reading, reading.phrases.tokens[place].start) is Polarity.NEGATED:
            yield Opening(before.start, whom.end(), Role.AWAY)
