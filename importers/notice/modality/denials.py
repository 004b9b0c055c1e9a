"""How far a denial reaches over lines: who was absent is who stands in its clause or under its heading, no other line."""

from __future__ import annotations

from functools import cache

from ...grammar.cues import cues
from ..claims import Claim, Mark
from ..reading import Reading

_ACTORS = frozenset({"person", "post", "organization"})
_MET = frozenset({"attended", "chaired", "met_with", "visited", "accompanied"})
_ITEMS = tuple("-–—*•0123456789٠١٢٣٤٥٦٧٨٩")


def is_unfounded(reading: Reading, claim: Claim, ends: tuple[Mark, Mark]) -> bool:
    """Whether nothing denies a denied claim of who was where: its ends stand in two sentences, and no word of denial stands in
    that of who acts, in the heading over it, or in a following one that names nobody else.
    """
    if claim.type not in _MET or reading.sentence(ends[0].start) == reading.sentence(ends[1].start):
        return False
    spoken = [mark for mark in reading.within(0, len(reading.text), {claim.source.kind}) if mark.referent is claim.source]
    return not any(_is_denied(reading, mark) for mark in spoken)


def _is_denied(reading: Reading, mark: Mark) -> bool:
    start, end = reading.sentence(mark.start)
    following = reading.sentence(end) if end < len(reading.text) else (end, end)
    goes_on = not reading.within(*following, _ACTORS) and _denies(reading, *following)
    return _denies(reading, start, end) or goes_on or _denies(reading, *_heading(reading, start))


def _denies(reading: Reading, start: int, end: int) -> bool:
    return start < end and any(
        start <= reading.phrases.tokens[place].start < end for place, _ in reading.find(_words(), start, end)
    )


@cache
def _words() -> frozenset[str]:
    scopes = cues("scopes")
    return cues("guards")["negation"] | scopes["absent"] | scopes["deny"] | scopes["not"] | scopes["missing"]


def _heading(reading: Reading, at: int) -> tuple[int, int]:
    """The line with a colon over the list in which a line stands; nothing where it stands in none."""
    start, end = at, reading.text.find("\n", at)
    while start > 0 and reading.text[start : end if end >= 0 else None].strip().startswith(_ITEMS):
        end = start - 1
        start = reading.text.rfind("\n", 0, end) + 1
    return (start, end) if start != at and reading.text[start:end].rstrip().endswith(":") else (at, at)
