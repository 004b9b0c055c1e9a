"""Who else stands before بالتعاون مع does nothing with anybody: تنظم الهيئة دورة حول نظم {إدارة الجودة} بمدينة {الرباط}،
بالتعاون مع المعهد.

A classifier pairs every name before the word with the one behind it. A town goes, and so does a unit that is only a word of a
theme, where a body of the same words is told to cooperate with the same.
"""

from __future__ import annotations

from operator import attrgetter

from ....grammar.text.ground import Ground
from ...claims import Claim
from ...reading import Reading

_WITH, _TOWN, _THEME = "cooperates_with", "place", frozenset({"topic", "event", "programme"})
_COUNTRY = "country"
_BACK = 60  # characters around a name in which a theme may hold it


def forget_no_partners(reading: Reading) -> None:
    """Forget ``cooperates_with`` for towns and for words of a theme beside the one that does cooperate."""
    told = [claim for claim in reading.claims if claim.type == _WITH]
    idle = {id(claim) for claim in told if _is_no_partner(reading, claim)}
    rivals = Ground([claim for claim in told if id(claim) not in idle], attrgetter("start", "end"))
    gone = {id(c) for c in told if id(c) in idle and any(_is_rival(o, c) for o in rivals.touching(c.start, c.end))}
    reading.replace_claims([claim for claim in reading.claims if id(claim) not in gone])


def _is_no_partner(reading: Reading, claim: Claim) -> bool:
    source = claim.source
    if source.kind == _TOWN:
        return source.classification != _COUNTRY
    mark = next((m for m in reading.within(claim.start, claim.end, {source.kind}) if m.referent is source), None)
    themes = reading.within(max(0, mark.start - _BACK), mark.end + _BACK, _THEME) if mark else []
    return mark is not None and any(m.start < mark.start and mark.end <= m.end for m in themes)


def _is_rival(other: Claim, claim: Claim) -> bool:
    """Whether another does so with the same."""
    return other.target is claim.target and other.source is not claim.source
