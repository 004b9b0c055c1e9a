"""A name in Latin letters in brackets after a name in Arabic is the same person: ماركو بيانكي (Marco Bianchi)."""

from __future__ import annotations

import re
from dataclasses import replace

from ..reading import Reading
from ..uniting import unite

_PERSON = frozenset({"person"})
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f .'’-]*")
_LONGEST = 120  # characters of the name before the bracket


def is_latin(text: str) -> bool:
    """Whether a name is written in Latin letters, in two words at least.

    >>> is_latin("Marco Bianchi"), is_latin("WFP"), is_latin("ماركو")
    (True, False, False)
    """
    return _LATIN.fullmatch(text) is not None and len(text.split()) > 1


def join_latin_names(reading: Reading) -> None:
    """Let such a name stand for the person before its bracket."""
    for mark in reading.within(0, len(reading.text), _PERSON):
        if not is_latin(reading.text[mark.start : mark.end]):
            continue
        before = reading.before(mark.start, _PERSON, back=_LONGEST)
        beside = before is not None and reading.text[before.end : mark.start].strip() == "("
        known = [m.referent for m in reading.marks if m.start == mark.start and m.kind == mark.kind]
        if before and beside and known and known[0] is not before.referent and known[0] in reading.referents:
            known[0].names[:] = [replace(name, role="short") for name in known[0].names]  # the name to show is the one in Arabic
            unite(reading, known[0], before.referent)
