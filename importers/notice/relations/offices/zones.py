"""Posts in a zone that has a body of its own: المدير العام ل{منطقة الساحل الحرة}, which no list of bodies has.

No model was fitted to these claims, so they wait.
"""

from __future__ import annotations

import re

from .....graph.model import Form, Name
from .....graph.names.keys import match_key
from ....grammar.cues import reason
from ...claims import Claim, Referent
from ...reading import Reading

_ZONE = re.compile(r"(?<!\w)(?:ل|ب)?((?:ال)?منطقة[ \t]{1,3}(?:[^\W\d]{2,20}[ \t]{1,3}){0,3}(?:الحرة|الصناعية|الاقتصادية))\Z")
_POST, _IN, _SURE = frozenset({"post"}), "post_in", 0.7


def zones(reading: Reading) -> None:
    """Claim ``post_in`` for each post that ends with a free, industrial or economic zone and is in no body yet."""
    seated = {id(claim.source) for claim in reading.claims if claim.type == _IN}
    for mark in reading.within(0, len(reading.text), _POST):
        told = _ZONE.search(reading.text[mark.start : mark.end])
        if told is None or id(mark.referent) in seated:
            continue
        start = mark.start + told.start(1)
        zone = _zone(reading, told[1], start)
        reading.mark(start, mark.end, zone, Form.NAME)
        mark.referent.qualifier = mark.referent.qualifier or zone
        claim = Claim(_IN, mark.referent, zone, mark.start, mark.end, confidence=_SURE, reason=reason("doubt"))
        reading.claim(claim)


def _zone(reading: Reading, text: str, first: int) -> Referent:
    name, key = " ".join(text.split()), match_key(text, "organization")
    known = next(iter(reading.register.called("organization", key)), None)
    return known or reading.add(Referent("organization", key, [Name(name, "ar")], "institution", first=first))
