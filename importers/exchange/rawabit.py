"""rawabit/1 itself: what ``rawabit export`` writes of a store and ``rawabit extract`` of one file."""

from __future__ import annotations

from typing import Any

import msgspec

from ...graph.bundle import Bundle
from ...graph.errors import InputError
from ...graph.model import DateMention, Entity, Mention, Relation, Source
from .records import Found


class _Placed(msgspec.Struct):
    source: str


def read(body: dict[str, Any]) -> Found:
    """Read a graph document, or the export of a store.

    Raises:
        InputError: a record is not what it should be; its section and number are named.
    """
    found = Found("rawabit")
    single = body.get("source")
    sources = _all("sources", body.get("sources", [single] if single else []), Source)
    home = sources[0].id if single and sources else None
    found.ours = Bundle(
        sources,
        _placed(body, "mentions", home, Mention),
        _placed(body, "dates", home, DateMention),
        _all("entities", body.get("entities", ()), Entity),
        _all("relations", body.get("relations", ()), Relation),
    )
    if body.get("decisions") or body.get("judgements"):
        found.warnings.append("the decisions in it are not read here: export them with `rawabit review --export`")
    return found


def _placed(body: dict[str, Any], section: str, home: str | None, type_: Any) -> list[tuple[str, Any]]:
    """The records of a section, each with the source in which it stands."""
    records = body.get(section, ())
    found = _all(section, records, type_)
    return (
        [(home, one) for one in found]
        if home
        else [(one.source, two) for one, two in zip(_all(section, records, _Placed), found, strict=True)]
    )


def _all(section: str, records: Any, type_: Any) -> list[Any]:
    if not isinstance(records, list | tuple):
        raise InputError(f'"{section}" is not a list')
    found = []
    for number, record in enumerate(records, 1):
        try:
            found.append(msgspec.convert(record, type_))
        except msgspec.ValidationError as error:
            raise InputError(f'Record {number} of "{section}": {error}') from error
    return found
