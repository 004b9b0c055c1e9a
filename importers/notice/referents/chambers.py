"""Chambers of which the name alone tells no one: غرفة التجارة والصناعة {بالزاوية} has its town in its name, and in its posts.

In the corpus it has so four times of four; models are fitted to what comes before. A text that tells of chambers in two towns
keeps them as they were read (``modality.two_towns`` lets what is told of them wait).
"""

from __future__ import annotations

import re
from collections import defaultdict

from ....graph.model import Form
from ....graph.names.keys import fold
from ..claims import Mark
from ..reading import Reading
from .respelling import respan

_BODY, _POST, _PLACE = frozenset({"organization"}), frozenset({"post"}), frozenset({"place"})
_CHAMBER = re.compile(r"(?:ال)?غرفة(?: و?ال(?:تجارة|صناعة|زراعة|خدمات)){1,4}")
_IN = re.compile(r"\s+(?:في\s+|ب)")
_COUNTRY = "country"
_LONGEST = 120  # characters of a post that ends with a chamber

_Told = list[tuple[Mark, int]]  # the chamber, and where its town ends


def name_chambers(reading: Reading) -> None:
    """Give such chambers their town, where the text has one town alone for them."""
    towns: defaultdict[int, dict[str, _Told]] = defaultdict(dict)
    for mark in reading.within(0, len(reading.text), _BODY):
        if mark.form is Form.NAME and (town := _town(reading, mark)):
            towns[id(mark.referent)].setdefault(fold(reading.text[town.start : town.end]), []).append((mark, town.end))
    for told in (told for told in towns.values() if len(told) == 1):
        for chamber, end in next(iter(told.values())):
            _grow(reading, chamber, end)


def _grow(reading: Reading, chamber: Mark, end: int) -> None:
    posts = [m for m in reading.within(max(0, chamber.start - _LONGEST), chamber.end, _POST) if m.end == chamber.end]
    for mark in (chamber, *posts):
        if mark in reading.marks:
            respan(reading, mark, mark.start, end)


def _town(reading: Reading, chamber: Mark) -> Mark | None:
    """The town right behind a chamber of which nothing else is told."""
    if not _CHAMBER.fullmatch(" ".join(reading.text[chamber.start : chamber.end].split())):
        return None
    town = reading.after(chamber.end, _PLACE)
    beside = (
        town is not None and town.referent.classification != _COUNTRY and _IN.fullmatch(reading.text, chamber.end, town.start)
    )
    return town if beside else None
