"""Which marks stand in one list, and which make one member of it: a post with its holder, a unit with its body."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ...graph.names.keys import fold
from ..grammar.lexicon import lexicon
from .apposition import is_apart
from .claims import Mark
from .reading import Reading

KINDS = frozenset({"person", "post", "organization", "place", "event", "agreement", "programme", "topic", "task"})
_ACTORS = frozenset({"person", "post", "organization"})
_NAMED = _ACTORS | {"place"}
_JOINS = frozenset(
    fold(w) for w in ("و", "،", ",", "ثم", "كذلك", "وكذلك", "وكذا", "كذا", "كل", "من", "أيضا", "إضافة", "إلى", "فضلا", "عن", "أو")
)
_BESIDE = frozenset(fold(w) for w in ("و", "،", ",", "/", "(", ")", ":", "-", "«", "»", '"', "المكلف", "السابق", "السابقة"))
_INTO = frozenset({" ب", " في ", " ل", " لدى ", " ", " لل"})


@dataclass(slots=True)
class Member:
    """One member of a list: the characters it covers, the marks that make it, and the list it stands in (start and end)."""

    start: int
    end: int
    sort: str
    marks: list[Mark]
    low: int = 0
    high: int = 0


def members(reading: Reading) -> list[Member]:
    """The members of all lists of a text, in order; what stands alone is a list of one."""
    found: list[Member] = []
    for start, end in reading.sentences():
        row = _row(reading, _outermost(reading, start, end))
        _join(reading, row)
        found += row
    return found


def _outermost(reading: Reading, start: int, end: int) -> list[Mark]:
    """The marks that lie in no other; an event or theme that holds an actor (اجتماع الوزير مع …) stands back for it."""
    found: list[Mark] = []
    for mark in reading.within(start, end, KINDS):
        holds = mark.kind not in _NAMED and reading.within(mark.start + 1, mark.end, _ACTORS)
        if not holds and (not found or mark.start >= found[-1].end):
            found.append(mark)
    return found


def _row(reading: Reading, marks: Iterable[Mark]) -> list[Member]:
    row: list[Member] = []
    for mark in marks:
        last = row[-1] if row else None
        if last and _goes_on(reading, last, mark):
            last.end = mark.end
            last.marks.append(mark)
        else:
            row.append(Member(mark.start, mark.end, _sort(mark), [mark]))
    return row


def _sort(mark: Mark) -> str:
    return "actor" if mark.kind in _ACTORS else mark.kind


def _goes_on(reading: Reading, last: Member, mark: Mark) -> bool:
    """Whether a mark belongs to the member before it: a holder to a post, a post to its holder, بالوزارة to a unit or post."""
    before, gap = last.marks[-1].kind, reading.text[last.end : mark.start]
    if len(last.marks) > 3 or "\n" in gap or gap.endswith("و"):
        return False
    if {before, mark.kind} == {"post", "person"} and len({m.kind for m in last.marks} & {"person"}) + (mark.kind == "person") < 2:
        return _only(reading, last.end, mark.start, _BESIDE) and not is_apart(reading, last.marks[-1], mark)
    if mark.kind == before and mark.referent is last.marks[-1].referent:
        return _only(reading, last.end, mark.start, _BESIDE)
    return before in {"post", "organization"} and mark.kind == "organization" and gap in _INTO


def _join(reading: Reading, row: list[Member]) -> None:
    """Give every member the extent of its list."""
    first = 0
    for n in range(1, len(row) + 1):
        if n == len(row) or not _joined(reading, row[n - 1], row[n]):
            for member in row[first:n]:
                member.low, member.high = row[first].start, row[n - 1].end
            first = n


def _joined(reading: Reading, one: Member, other: Member) -> bool:
    return one.sort == other.sort and one.end < other.start and _only(reading, one.end, other.start, _JOINS)


def _only(reading: Reading, start: int, end: int, words: frozenset[str]) -> bool:
    """Whether nothing but these words and titles stands between two places; a proclitic before the second is cut off."""
    tokens, honorifics = reading.phrases.tokens, lexicon().honorifics
    for place in range(reading.token_at(start), len(tokens)):
        token = tokens[place]
        if token.start >= end:
            return True
        key = token.key[: end - token.start] if token.end > end else token.key
        if key not in words and not reading.phrases.reading(place, honorifics):
            return False
    return True


def run(reading: Reading, at: int, limit: int, kinds: frozenset[str]) -> tuple[list[Mark], int]:
    """Marks that follow one another from a place, joined by nothing but white space, titles and و."""
    found: list[Mark] = []
    for mark in reading.outer(at, limit, kinds):
        gap = reading.text[at : mark.start].strip()
        joined = {"", "و"} if found else {"", "و", "ل", "ب"}
        if gap not in joined and not _only_titles(reading, at, mark.start):
            break
        found.append(mark)
        at = mark.end
    return found, at


def _only_titles(reading: Reading, start: int, end: int) -> bool:
    places = range(reading.token_at(start), reading.token_at(end))
    return all(reading.phrases.reading(n, lexicon().honorifics) or reading.phrases.key(n) in {"و", "،"} for n in places)
