"""Bodies of one name in two towns that were read as one wait: {غرفة التجارة} بصفاقس, رئيس {غرفة التجارة} بسوسة.

The names of chambers, branches and courts often end before the town that tells them apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from ....graph.model import Form
from ....graph.names.keys import fold
from ...grammar.cues import reason
from ...grammar.lexicon import lexicon
from ...grammar.list_files import keys
from ...grammar.trie import find
from ..claims import Mark
from ..reading import Reading

_BEHIND = re.compile(r"\s+(?:(?:في|فى)\s+|بـ?|لـ?)(?:(?:ال)?(?:جه[ةه]|مدين[ةه]|عاصم[ةه]|ولاي[ةه]|محافظ[ةه])\s+)?")
_PLACE, _COUNTRY, _OFFICES = frozenset({"place"}), "country", frozenset({"post_in", "part_of"})


def doubt_two_towns(reading: Reading) -> None:
    """Let wait whose post is in a body, or what is part of one, that has two towns behind its names."""
    towns: defaultdict[int, set[str]] = defaultdict(set)
    for mark in reading.marks:
        if mark.kind == "organization" and mark.form is Form.NAME and (town := _town(reading, mark)):
            towns[id(mark.referent)].add(town)
    mixed = {body for body, some in towns.items() if len(some) > 1}
    if mixed:
        doubt = reason("another")
        told = ((c, c.sure and c.type in _OFFICES and id(c.target) in mixed) for c in reading.claims)
        reading.replace_claims([replace(c, sure=False, reason=c.reason or doubt) if waits else c for c, waits in told])


def _town(reading: Reading, body: Mark) -> str | None:
    """The town right behind a body, or that its name ends in."""
    after = reading.after(body.end, _PLACE)
    if after and after.referent.classification != _COUNTRY and _BEHIND.fullmatch(reading.text, body.end, after.start):
        return _last_word(reading.text[after.start : after.end])
    last = _last_word(reading.text[body.start : body.end])
    size, known = find(lexicon().places, keys(last))
    return last if known and size == len(keys(last)) and known.classification != _COUNTRY else None


def _last_word(name: str) -> str:
    return fold(name.split()[-1])
