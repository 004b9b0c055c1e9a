"""A filter as SQL: fixed pieces of text joined by AND; what the user gave travels in parameters only."""

from __future__ import annotations

from collections.abc import Iterable

from ..dates import first_day, last_day
from ..filter import Filter
from ..identity import number
from ..model import Polarity, Review

_PIECES = {
    "types": "type IN (SELECT code FROM type WHERE name IN (SELECT value FROM json_each(:types)))",
    "since": "(last_day >= :since OR last_day IS NULL)",
    "until": "(start_day <= :until OR start_day IS NULL)",
    "as_of": "((start_day <= :as_of OR start_day IS NULL) AND (end_day >= :as_of OR end_day IS NULL))",
    "dated": "start_day IS NOT NULL",
    "min_modality": "modality >= :min_modality",
    "polarities": "(:polarities >> polarity) & 1",
    "reviews": "(:reviews >> review) & 1",
    "sources": "document IN (SELECT value FROM json_each(:sources))",
}
_KIND_OF = "(SELECT name FROM kind WHERE code = (SELECT kind FROM entity WHERE key = {end}))"
KINDS = {end: f"{_KIND_OF.format(end=end)} IN (SELECT value FROM json_each(:kinds))" for end in ("source", "target")}


def conditions(where: Filter) -> tuple[str, dict[str, object]]:
    """The conditions of a filter on the table ``relation``, kinds apart.

    Returns:
        SQL that begins with `` AND``, or nothing; and its parameters.

    >>> conditions(Filter(polarities=frozenset(), reviews=frozenset()))
    ('', {})
    """
    values: dict[str, object] = {}
    if where.types:
        values["types"] = _strings(where.types)
    if where.since:
        values["since"] = first_day(where.since)
    if where.until:
        values["until"] = last_day(where.until)
    if where.as_of:
        values["as_of"] = last_day(where.as_of)
    if where.min_modality.rank:
        values["min_modality"] = where.min_modality.rank
    if where.polarities and len(where.polarities) < len(Polarity):
        values["polarities"] = _bits(list(Polarity).index(p) for p in where.polarities)
    if where.reviews and len(where.reviews) < len(Review):
        values["reviews"] = _bits(list(Review).index(r) for r in where.reviews)
    if where.sources:
        values["sources"] = _numbers(number(source) for source in where.sources)
    pieces = [_PIECES[name] for name in values] + ([_PIECES["dated"]] if where.dated else [])
    return "".join(f" AND {piece}" for piece in pieces), values


def kinds(where: Filter) -> dict[str, object]:
    """The parameter that ``KINDS`` needs; empty where every kind counts."""
    return {"kinds": _strings(where.kinds)} if where.kinds else {}


def _strings(values: frozenset[str]) -> str:
    import json

    return json.dumps(sorted(values))


def _bits(places: Iterable[int]) -> int:
    """A number with these bits set: a row is tested by a shift, with no look-up."""
    return sum(1 << place for place in places)


def _numbers(values: Iterable[int]) -> str:
    return str(sorted(values))
