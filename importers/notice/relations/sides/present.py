"""That the sides of minutes were at their meeting: ``محضر … {الجانب الليبي} …``, the {Libyan side}; each once, and it waits."""

from __future__ import annotations

from collections.abc import Collection

from ....grammar.cues import reason
from ...claims import Claim, Mark, Referent
from ...reading import Reading

_GROUP, _BODY = "group", frozenset({"organization"})
_SURE = 0.7


def sides_present(reading: Reading, sides: Collection[Mark]) -> None:
    """Claim ``attended`` for each side of which something else is claimed, by the words that name it first.

    Args:
        reading: the text.
        sides: the marks of its Arabic sides; English ones are made in minutes alone.
    """
    event = reading.meeting
    if event is None or event.status == "planned":
        return
    active = {id(end) for claim in reading.claims for end in (claim.source, claim.target)}
    arabic, firsts = {id(mark.referent) for mark in sides}, dict[int, Mark]()
    for mark in reading.within(0, len(reading.text), _BODY):
        side = id(mark.referent) in arabic or _is_english(mark.referent)
        if side and id(mark.referent) in active:
            firsts.setdefault(id(mark.referent), mark)
    for mark in firsts.values():
        if not any(reading.tells(type_, mark.referent, event) for type_ in ("attended", "chaired")):
            why = reason("doubt")
            reading.claim(
                Claim("attended", mark.referent, event, mark.start, mark.end, confidence=_SURE, reason=why, dated=event)
            )


def _is_english(body: Referent) -> bool:
    """Whether a body is a side of English minutes: without a name of its own, and whose country or body is told."""
    side = body.local and not body.named and body.classification == _GROUP and body.qualifier is not None
    return side and body.names[0].lang == "en"
