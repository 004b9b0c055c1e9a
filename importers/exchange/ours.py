"""What rawabit itself writes beside the fields of another format: whole records, which come back as they were."""

from __future__ import annotations

from typing import Any

import msgspec

from ...graph.bundle import Bundle
from ...graph.errors import InputError
from ...graph.model import DateMention, Entity, Mention, Relation, Source


class _Kept(msgspec.Struct, forbid_unknown_fields=True):
    source: Source | None = None
    mentions: list[Mention] = []
    dates: list[DateMention] = []
    entity: Entity | None = None
    relation: Relation | None = None
    amount: str | None = None  # for other programs; here it stands in the evidence


def keep(ours: Bundle, record: Any, place: str) -> bool:
    """Put a record into a bundle.

    Args:
        ours: the graph that the file carries.
        record: what stands under ``rawabit``, None where nothing does.
        place: where it stands, for errors.

    Returns:
        Whether there was anything.

    Raises:
        InputError: the record was changed into nonsense.
    """
    if record is None:
        return False
    try:
        kept = msgspec.convert(record, _Kept)
    except msgspec.ValidationError as error:
        raise InputError(f"{place}: what rawabit wrote there was changed: {error}") from error
    if kept.source:
        ours.sources.append(kept.source)
        ours.mentions += [(kept.source.id, mention) for mention in kept.mentions]
        ours.dates += [(kept.source.id, date) for date in kept.dates]
    if kept.entity:
        ours.entities.append(kept.entity)
    if kept.relation:
        ours.relations.append(kept.relation)
    return True
