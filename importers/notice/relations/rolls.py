"""Lists of who was at a meeting and who was not, name by name, as minutes have them, and whom each of their items names.

A heading or a clause opens one: ``الحضور:``, ``ثانيا: الغائبون``, ``وقد حضر الاجتماع كل من:``. Its items stand after it in the
line, parted by commas, or in the lines below it, with a dash or number, bare, or as the rows of a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import islice, pairwise, zip_longest

from ....graph.model import Form, Polarity
from ...grammar.cues import cues
from ..claims import Mark, Referent
from ..modality.posture import denied_before
from ..reading import Reading
from .minute_headings import headings
from .rosters import Rosters

# What may stand after the word of a heading, up to the colon or the end of the line.
_AFTER = re.compile(
    r"(?:[ \t]{1,3}(?:الكرام|بعذر|و(?:الممثلون|المدعوون|الضيوف)))?"
    r"(?:[ \t]{1,3}(?:عن(?: عدم)? (?:الحضور|المشاركة|الاجتماع|حضور الاجتماع)|(?:في|من|عن) [^\n:،.]{1,40}))?[ \t*#]*:[ \t*#]*"
    r"|[ \t*#]*(?=\n|\Z)"
)
_AT_MEETING = re.compile(r"[ \t]{1,3}(?:ال)?(?:اجتماع|جلسة|لقاء)[ \t*#]*:[ \t*#]*")
_CLAUSE = re.compile(r"[^\n:،.]{0,60}:[ \t]*")  # from the verb to the list that it opens
_FROM = re.compile(r" عن(?: عدم)? (?:حضور )?(?:الحضور|الاجتماع|الجلسة|اللقاء)(?: كل من)?:?[ \t]*")
_SIDE = re.compile(r"[ \t*#-]*(?:و?(?:عن|من)\s+)?(?:الجانب|جانب|الطرف|الوفد|وفد)[^\n:]{0,60}:[ \t*]*")
_MARKED = re.compile(r"[ \t]*(?:[-–—*•]|[\d٠-٩]+\s*[-.)/])[ \t]*")
_AND = re.compile(r"\s*و(?=\w)")
_REACH = 240  # characters from the beginning of an item over titles and a post to the end of the name
_TITLE = 240  # characters in which minutes say that they are such
_BARE = 120  # characters of a line without a dash that may still be an item
_COMMAS, _OPENS, _CLOSES = frozenset("،؛,;"), frozenset("([«"), frozenset(")]»")
_PEOPLE, _POSTS, _EVENTS = frozenset({"person"}), frozenset({"post"}), frozenset({"event"})


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


@dataclass(frozen=True, slots=True)
class Item:
    """One name of a list, where its item begins, and where the sentence or item ends that says more of it."""

    person: Mark
    start: int
    end: int


def openings(reading: Reading) -> list[Opening]:
    """What opens the lists of a text, in order; what stands in another is not told."""
    found: list[Opening] = []
    for one in sorted(
        [*_headings(reading), *_clauses(reading), *_led(reading), *_absences(reading)], key=lambda one: (one.start, -one.end)
    ):
        if not found or one.start >= found[-1].end:
            found.append(one)
    return found


def items(reading: Reading, rosters: Rosters, opening: Opening, end: int) -> Iterator[Item]:
    """Those whom a list names that ends before a place, in order; what names nobody first is passed over."""
    line = min(_line_end(reading.text, opening.end), end)
    if opening.role is Role.CHAIR:
        yield from islice(_in_line(reading, rosters, opening.end, line), 1)
    elif reading.text[opening.end : line].strip():
        yield from _in_line(reading, rosters, opening.end, line)
    else:
        yield from _below(reading, rosters, line + 1, end)


def _headings(reading: Reading) -> Iterator[Opening]:
    """``الحضور:``, ``ثانيا: الغائبون``, ``رئيس الجلسة:`` at the head of a line."""
    rolls = cues("rolls")
    for role, words, after in (
        (Role.PRESENT, rolls["present"], _AFTER),
        (Role.AWAY, rolls["away"], _AFTER),
        (Role.CHAIR, rolls["chair"], _AT_MEETING),
        (Role.PRESENT, rolls["keep"], _AT_MEETING),
    ):
        for start, end in headings(reading, words, after):
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
    minutes = reading.has(0, _TITLE, cues("rolls")["minutes"]) is not None
    for place, _ in reading.find(cues("rolls")["led"]):
        token = reading.phrases.tokens[place]
        if minutes and _has_met(reading, token.start):
            yield Opening(token.start, token.end, Role.CHAIR)


def _has_met(reading: Reading, at: int) -> bool:
    """Whether a sentence tells before a place that a body met: اجتمعت اللجنة برئاسة … {وعضوية} كل من: …."""
    return reading.has(reading.sentence(at)[0], at, cues("rolls")["met"]) is not None


def _absences(reading: Reading) -> Iterator[Opening]:
    """``وتغيب عن الحضور السيد فلان``, ``واعتذر عن حضور الاجتماع كل من فلان وفلان``."""
    for place, _ in reading.find(cues("away")["absent"] | cues("away")["excused"]):
        token = reading.phrases.tokens[place]
        begins = token.text.startswith("و") or not reading.text[token.start - 1 : token.start].strip("\n")
        told = _FROM.match(reading.text, token.end) if begins else None  # and not فلان (اعتذر عن الحضور)
        if told and denied_before(reading, token.start) is Polarity.AFFIRMED:
            yield Opening(token.start, told.end(), Role.AWAY)


def _in_line(reading: Reading, rosters: Rosters, start: int, end: int) -> Iterator[Item]:
    """The items between two places of a line: commas outside brackets part them, and so does و before a name; a part that names
    nobody is said of whom the one before names."""
    edges = [start, *(at + 1 for at in _commas(reading.text, start, end)), end]
    parts = [_one_after_another(reading, rosters, low, high) for low, high in pairwise(edges)]
    people = [(low, person) for low, part in zip(edges, parts, strict=False) for person in part]
    for (low, person), after in zip_longest(people, people[1:]):
        last = min(max(after[0], person.end) if after else end, reading.sentence(person.start)[1])
        yield Item(person, low, max(last, person.end))


def _commas(text: str, start: int, end: int) -> Iterator[int]:
    depth = 0
    for at in range(start, end):
        depth += (text[at] in _OPENS) - (text[at] in _CLOSES)
        if depth <= 0 and text[at] in _COMMAS:
            yield at


def _one_after_another(reading: Reading, rosters: Rosters, start: int, end: int) -> list[Mark]:
    """Who is named first between two places, and whom و joins there: {فلان} و{فلان}, مدير الصحة {فلان} ومدير المياه {فلان}."""
    found: list[Mark] = []
    first = _first(reading, rosters, start, end)
    while first:
        found.append(first)
        joined = _AND.match(reading.text, first.end, end)
        first = _first(reading, rosters, joined.end(), end) if joined else None
    return found


def _below(reading: Reading, rosters: Rosters, at: int, until: int) -> Iterator[Item]:
    """The items in the lines between two places, until a line that is none; one that names a side is passed over."""
    text, last = reading.text, ""
    while at < until and (line := text[at : (end := min(_line_end(text, at), until))].rstrip()):
        mark = _MARKED.match(text, at, end)
        first = _in_row(reading, rosters, at, end) if "\t" in line else _first(reading, rosters, mark.end() if mark else at, end)
        bare = not mark and "\t" not in line and not _SIDE.fullmatch(text, at, end)
        if bare and (first is None or len(line) > _BARE or _ends(line, last)):
            return
        if first:
            yield Item(first, at, end)
            last = line[-1]
        at = end + 1


def _ends(line: str, last: str) -> bool:
    """Whether a line without a dash is a sentence or heading, and not the last item of those that a comma parts."""
    return line.endswith(":") or (line.endswith(".") and last not in _COMMAS)


def _in_row(reading: Reading, rosters: Rosters, start: int, end: int) -> Mark | None:
    """Who is named in the first cell of a row that begins with a name."""
    cells = re.finditer(r"[^\t]+", reading.text[start:end])
    found = (_first(reading, rosters, start + cell.start(), start + cell.end()) for cell in cells)
    return next((person for person in found if person), None)


def _first(reading: Reading, rosters: Rosters, start: int, end: int) -> Mark | None:
    """Who is named at a place, over titles and a post: {م. فلان}, {مدير المركز فلان}."""
    near = min(end, start + _REACH)
    person = next((m for m in reading.within(start, near, _PEOPLE) if m.form is Form.NAME), None)
    if person is None:
        return None
    post = next((m for m in reading.outer(start, person.start, _POSTS) if rosters.is_titled(start, m.start)), None)
    return person if rosters.is_titled(post.end if post else start, person.start) else None


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)
