"""Where minutes say that a meeting was held, in a line of their head: ``المكان: مقر الوزارة، طرابلس``.

All ten such claims in the corpus were right, so that they go in without review. Two such lines tell of two meetings, and wait.
"""

from __future__ import annotations

import re

from .....graph.model import Form
from ....grammar.cues import cues
from ...claims import Claim, Mark
from ...reading import Reading
from ..clauses.plainly import accepted
from .minute_headings import headings

_AFTER = re.compile(r"(?: (?:ال)?(?:اجتماع|انعقاد|جلسة|لقاء))?[ *]*[:\t][ \t*]*")
_SITES = frozenset({"place", "organization"})
_TRUSTED, _SURE = 0.8, 0.95


def held_at(reading: Reading) -> None:
    """Accept ``located_in`` for what such a line names, and claim it of the meeting where nothing did."""
    lines = list(headings(reading, cues("rolls")["place"], _AFTER))
    event = reading.meeting
    if len(lines) != 1 or event is None or event.status == "planned":
        return
    start, at = lines[0]
    end = reading.line_end(at)
    sites = [mark for mark in reading.outer(at, end, _SITES) if _is_named(reading, mark)]
    named = {id(mark.referent) for mark in sites}
    ends = named | {id(event)}
    told = [(c, c.type == "located_in" and id(c.target) in named and id(c.source) in ends) for c in reading.claims]
    reading.replace_claims([accepted(claim) if here else claim for claim, here in told])
    known = {id(claim.target) for claim, here in told if here and claim.source is event}
    for site in (mark for mark in sites if id(mark.referent) not in known):
        reading.claim(Claim("located_in", event, site.referent, start, site.end, confidence=_SURE, sure=True, dated=event))


def _is_named(reading: Reading, mark: Mark) -> bool:
    return mark.form is Form.NAME and reading.trusted(mark) >= _TRUSTED
