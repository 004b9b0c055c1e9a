"""What a row of a table of relations says, and how it goes into the document."""

from __future__ import annotations

from typing import Any, NamedTuple

from ...grammar.dates.calendars import doubt_words
from ...records.assembly import Assembly, Span
from ...records.said import Said
from ..entities.people import write_ties
from ..rows.lines import Value
from .details import Details, doubted, of_tenure
from .ends import Meant
from .speakers import By, speaker_of


class Told(NamedTuple):
    """What a row says: its type, whether that is read from the target's side, who stands at its ends, and the other cells."""

    type: str
    turned: bool
    source: tuple[Value, Meant]
    target: tuple[Value, Meant]
    details: Details


def write(told: Told, into: Assembly, span: Span, by: By, *, record: str = "") -> None:
    """Write what a row says into the document.

    Args:
        told: what it says.
        into: the document, in which the row was written already.
        span: where it stands there.
        by: the cells that say who says it.
        record: the id that the relation has in the store that it was exported from.
    """
    type_, turned, source, target, details = told
    for value, meant in (source, target):
        ident = into.add(meant.entity)
        into.mention(value.span, "" if ident == value.text else value.text, ident)
        if meant.named and (meant.named.others or meant.named.ties):
            write_ties(into, meant.named, value.text, value.span[0])
    one, other = source[1], target[1]
    said = (type_, other.entity.id, one.entity.id) if turned else (type_, one.entity.id, other.entity.id)
    if type_ == "holds":
        details = of_tenure(details, (one.named, other.named))
    into.claim(_said(said, details, by, into, told=one.told or other.told), span, record=record)


def _said(about: tuple[str, str, str], details: Details, by: By, into: Assembly, *, told: bool) -> Said:
    """What a row says of two entities; what only a name told waits for review."""
    speaker = speaker_of(by, into) if by.cells else None
    more: dict[str, Any] = doubted(details.said, doubt_words("kind_told")) if told else {**details.said}
    if speaker:
        more["attributed_to"] = speaker
    return Said(*about, **more)
