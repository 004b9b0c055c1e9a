"""Whom each item of a list of minutes names (``rolls``): in a line parted by commas, in lines, or in the rows of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise, zip_longest

from .....graph.model import Form
from ...claims import Mark
from ...reading import Reading
from ..clauses.rosters import Rosters
from .rolls import Opening, Role

_SIDE = re.compile(
    r"[ \t*#-]*(?:و?(?:عن|من)\s+)?(?:الجانب|جانب|الطرف|الوفد|وفد)[^\n:]{0,60}:[ \t*]*"
    r"|[ \t*#-]*و?عن[ \t]+[^\n:،]{1,60}:[ \t*]*"  # عن الوزارة:
)
_MARKED = re.compile(r"[ \t]*(?:[-–—*•]|[\d٠-٩]+\s*[-.)/])[ \t]*")
_RULE = re.compile(r"[ \t]*\n(?=[^\n]*\t)")
_GAP = re.compile(rf"(?:[ \t]*\n){{1,2}}(?=[^\n]*\t|{_MARKED.pattern}\S)")
_AND = re.compile(r"\s*و(?=\w)")
_REACH = 240  # characters from the beginning of an item over titles and a post to the end of the name
_BARE = 120  # characters of a line without a dash that may still be an item
_COMMAS, _OPENS, _CLOSES = frozenset("،؛,;"), frozenset("([«"), frozenset(")]»")
_PEOPLE, _POSTS = frozenset({"person"}), frozenset({"post"})


@dataclass(frozen=True, slots=True)
class Item:
    """One name of a list, where its item begins, and where the sentence or item ends that says more of it."""

    person: Mark
    start: int
    end: int


def all_items(reading: Reading, rosters: Rosters, opened: Sequence[Opening]) -> Iterator[tuple[Opening, Item]]:
    """The items of all lists with what opens each, in order; a list ends where the next begins."""
    ends = [*(one.start for one in opened[1:]), len(reading.text)]
    for opening, end in zip(opened, ends, strict=True):
        yield from ((opening, item) for item in items(reading, rosters, opening, end))


def items(reading: Reading, rosters: Rosters, opening: Opening, end: int) -> Iterator[Item]:
    """Those whom a list names that ends before a place, in order; what names nobody first is passed over."""
    line = min(reading.line_end(opening.end), end)
    if opening.role is Role.CHAIR:
        yield from islice(_in_line(reading, rosters, opening.end, line), 1)
    elif reading.text[opening.end : line].strip():
        yield from _in_line(reading, rosters, opening.end, line)
    else:
        yield from _below(reading, rosters, _past_gap(reading.text, line + 1, end), end)


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
    while at < until and (line := text[(at := _past_rule(text, at, until)) : (end := min(reading.line_end(at), until))].rstrip()):
        mark = _MARKED.match(text, at, end)
        first = None if "\t" in line else _first(reading, rosters, mark.end() if mark else at, end)
        bare = not mark and "\t" not in line and not _SIDE.fullmatch(text, at, end)
        if bare and (first is None or len(line) > _BARE or _ends(line, last)):
            return
        if first:
            yield Item(first, at, end)
            last = line[-1]
        yield from _in_row(reading, rosters, at, end) if "\t" in line else ()
        at = end + 1


def _past_gap(text: str, at: int, until: int) -> int:
    """A place behind the empty lines between a heading and its first row or item; what is neither may be of another matter."""
    gap = _GAP.match(text, at, until)
    return gap.end() if gap else at


def _past_rule(text: str, at: int, until: int) -> int:
    """A place behind the line without words that stands between the headings of a table and its rows."""
    rule = _RULE.match(text, at, until)
    headed = rule and "\t" in text[text.rfind("\n", 0, max(at - 1, 0)) + 1 : max(at - 1, 0)]
    return rule.end() if rule and headed else at


def _ends(line: str, last: str) -> bool:
    """Whether a line without a dash is a sentence or heading, and not the last item of those that a comma parts."""
    return line.endswith(":") or (line.endswith(".") and last not in _COMMAS)


def _in_row(reading: Reading, rosters: Rosters, start: int, end: int) -> Iterator[Item]:
    """Who is named in the cells of a row, each of which begins with a name; of two columns each may be a side.

    What else a row says is said of the only one whom it names.
    """
    found = list[Item]()
    for cell in re.finditer(r"[^\t]+", reading.text[start:end]):
        low, high = start + cell.start(), start + cell.end()
        if person := _first(reading, rosters, low, high):
            found.append(Item(person, start, high))
    alone = len(reading.within(start, end, _PEOPLE)) == 1
    yield from (Item(one.person, start, end) if alone else one for one in found)


def _first(reading: Reading, rosters: Rosters, start: int, end: int) -> Mark | None:
    """Who is named at a place, over titles and a post: {م. فلان}, {مدير المركز فلان}."""
    start, near = _past_and(reading, start), min(end, start + _REACH)
    person = next((m for m in reading.within(start, near, _PEOPLE) if m.form is Form.NAME), None)
    if person is None:
        return None
    post = next((m for m in reading.outer(start, person.start, _POSTS) if rosters.is_titled(start, m.start)), None)
    return person if rosters.is_titled(post.end if post else start, person.start) else None


def _past_and(reading: Reading, start: int) -> int:
    """A place behind the و that joins a name or post to those before a comma: فلان، و{فلان}."""
    joined = _AND.match(reading.text, start)
    named = joined and any(
        mark.start == joined.end() for mark in reading.within(joined.end(), joined.end() + _REACH, _PEOPLE | _POSTS)
    )
    return joined.end() if joined and named else start
