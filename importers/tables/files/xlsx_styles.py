"""Which styles of a workbook show a number as a day, and which beside a currency (ECMA-376 part 1, 18.8.30 and 18.8.31)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from ...parsers.archive import Archive
from ...parsers.whole_number import whole_number
from ...parsers.xml_events import events
from .coins import coin_of

_BUILT_IN = frozenset((*range(14, 18), 22, *range(27, 37), *range(50, 59)))
_ASIDE = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.')
NO_STYLES: Mapping[str, str] = MappingProxyType({})
_DAYS = re.compile(r"[dyDY]")


class Styles(NamedTuple):
    """The numbers of the cell styles that show a day, and the currencies that others show, as cells write the numbers."""

    days: frozenset[str] = frozenset()
    coins: Mapping[str, str] = NO_STYLES


def styles_of(archive: Archive) -> Styles:
    """What the cell styles of a workbook show: a day, month or year in their format, or a currency.

    Which currency the formats 5 to 8, 37 to 44 show is not in a file that does not spell them out: it is that of the machine.
    """
    days: set[int] = set(_BUILT_IN)
    coins: dict[int, str] = {}
    found: list[int] = []
    inside = False
    for begins, tag, attributes in events(archive.pieces("xl/styles.xml")) if "xl/styles.xml" in archive else ():
        if begins and tag == "numFmt" and (number := whole_number(attributes.get("numFmtId", ""))) is not None:
            code = attributes.get("formatCode", "")
            if _DAYS.search(_ASIDE.sub("", code).replace("General", "")):
                days.add(number)
            elif coin := coin_of(code):
                coins[number] = coin
        elif tag == "cellXfs":
            inside = begins
        elif begins and inside and tag == "xf":
            found.append(whole_number(attributes.get("numFmtId", "")) or 0)
    places = {str(place): number for place, number in enumerate(found)}
    return Styles(
        frozenset(place for place, number in places.items() if number in days),
        {place: coins[number] for place, number in places.items() if number in coins},
    )
