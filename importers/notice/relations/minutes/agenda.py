"""What a meeting was about by the agenda of its minutes: ``جدول الأعمال: 1. … 2. …``, item by item.

In the corpus each item of such a list is a theme of the meeting, so that they go in without review; what every agenda has, and
what is left open (ما يستجد من أعمال), is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .....graph.names.keys import fold
from ....grammar.cues import cues
from ...claims import Claim, Referent
from ...reading import Reading
from ...topics.reach import topics
from ..clauses.plainly import accepted
from .action_lists import items_at
from .minute_headings import headings

_AFTER = re.compile(
    r"(?: (?:ال)?[أا]عمال)?(?: (?:الاجتماع|الجلسة|اللقاء))?(?:(?:[ \t]{1,3}[^\n:.،]{1,80})?[ \t*#]*:[ \t*#]*|[ \t*#]*(?=\n|\Z))"
)
_COMMA, _COLON = re.compile(r"\s*[،؛;]\s*"), re.compile(r"\s*(?::|\s[–—-]\s)")
_LONGEST, _SURE = 10, 0.95  # words; the conventions ask for eight at most


def agenda(reading: Reading) -> None:
    """Claim ``about`` for the themes of the agenda of the one meeting that a text tells of."""
    event = reading.meeting
    places = [at for _, at in headings(reading, cues("rolls")["agenda"], _AFTER)]
    if event is None or event.status == "planned" or len(places) != 1:
        return
    themes = {
        id(theme): (start, end, theme) for item in _items(reading, places[0]) for start, end, theme in _themes(reading, *item)
    }
    told = [(c, c.type == "about" and c.source is event and id(c.target) in themes) for c in reading.claims]
    reading.replace_claims([accepted(claim) if here else claim for claim, here in told])
    known = {id(claim.target) for claim, here in told if here}
    for start, end, theme in (found for one, found in themes.items() if one not in known):
        reading.claim(Claim("about", event, theme, start, end, confidence=_SURE, sure=True, dated=event))


def _items(reading: Reading, at: int) -> Iterator[tuple[int, int]]:
    """The items in the lines below a heading, or in its own line, where commas part them."""
    end = reading.line_end(at)
    numbered = list(items_at(reading.text, at))
    if numbered or not reading.text[at:end].strip():
        yield from numbered
        return
    for comma in [*_COMMA.finditer(reading.text, at, end), None]:
        yield at, comma.start() if comma else end
        at = comma.end() if comma else end


def _themes(reading: Reading, start: int, end: int) -> list[tuple[int, int, Referent]]:
    """The themes of an item, up to a colon or dash, behind which it is told what came of it."""
    colon = _COLON.search(reading.text, start, end)
    limit = colon.start() if colon else end
    said = " ".join(fold(reading.text[start:limit]).split())
    if said.startswith(tuple(cues("rolls")["usual"])):
        return []
    found = topics(reading, reading.token_at(start), limit)
    return [theme for theme in found if len(reading.text[theme[0] : theme[1]].split()) <= _LONGEST]
