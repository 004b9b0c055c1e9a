"""Which styles of a workbook show a number as a day (ECMA-376 part 1, 18.8.30 and 18.8.31)."""

from __future__ import annotations

import re

from ...parsers.archive import Archive
from ...parsers.whole_number import whole_number
from ...parsers.xml_events import events

_BUILT_IN = frozenset((*range(14, 18), 22, *range(27, 37), *range(50, 59)))
_ASIDE = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.')
_DAYS = re.compile(r"[dyDY]")


def date_styles(archive: Archive) -> frozenset[int]:
    """The numbers of the cell styles with a day, month or year in their format."""
    formats: set[int] = set(_BUILT_IN)
    found: list[int] = []
    inside = False
    for begins, tag, attributes in events(archive.pieces("xl/styles.xml")):
        if begins and tag == "numFmt" and (number := whole_number(attributes.get("numFmtId", ""))) is not None:
            if _DAYS.search(_ASIDE.sub("", attributes.get("formatCode", "")).replace("General", "")):
                formats.add(number)
        elif tag == "cellXfs":
            inside = begins
        elif begins and inside and tag == "xf":
            found.append(whole_number(attributes.get("numFmtId", "")) or 0)
    return frozenset(place for place, number in enumerate(found) if number in formats)
