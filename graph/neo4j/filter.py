"""A filter as Cypher: one fixed text; what the user gave travels in parameters, null where there is no limit."""

from __future__ import annotations

from ..dates import first_day, last_day
from ..filter import Filter
from ..identity import number
from ..model import Modality, Polarity, Review
from .words import TYPES

# What every filter may limit.
STATE = """ ($given.polarities IS NULL OR r.polarity IN $given.polarities)
    AND ($given.reviews IS NULL OR r.review IN $given.reviews) """
# What few filters limit.
LIMITS = """ ($given.types IS NULL OR type(r) IN $given.types)
    AND ($given.modalities IS NULL OR r.modality IN $given.modalities)
    AND ($given.since IS NULL OR r.last_day >= $given.since OR r.last_day IS NULL)
    AND ($given.until IS NULL OR r.start_day <= $given.until OR r.start_day IS NULL)
    AND ($given.as_of IS NULL
        OR (r.start_day <= $given.as_of OR r.start_day IS NULL) AND (r.end_day >= $given.as_of OR r.end_day IS NULL))
    AND (NOT $given.dated OR r.start_day IS NOT NULL)
    AND ($given.sources IS NULL OR r.document IN $given.sources) """
# One text for every filter: the server plans a text once, and a plan costs more than an answer. The limits stand in a CASE, which
# is looked into where there are some; in a bare condition each relation would be held against each part.
WHERE = STATE + "AND CASE WHEN $given.limited THEN" + LIMITS + "ELSE true END "

NAMES = ("types", "modalities", "since", "until", "as_of", "dated", "sources", "polarities", "reviews", "kinds")
"""The parameters of a filter that stand in conditions, for a query that takes them out of ``$given`` once."""


def parameters(where: Filter) -> dict[str, object]:
    """The parameters of ``WHERE`` for a filter on a relationship ``r``, and ``kinds``, which each query applies itself.

    >>> sorted(name for name, value in parameters(Filter()).items() if value)
    ['polarities', 'reviews']
    """
    for source in where.sources:
        number(source)
    modalities = [m.value for m in Modality if m.rank >= where.min_modality.rank]
    found = {
        "types": [TYPES[name] for name in sorted(where.types) if name in TYPES] if where.types else None,
        "modalities": modalities if where.min_modality.rank else None,
        "since": first_day(where.since) if where.since else None,
        "until": last_day(where.until) if where.until else None,
        "as_of": last_day(where.as_of) if where.as_of else None,
        "dated": where.dated,
        "sources": sorted(where.sources) or None,
    }
    return {
        **found,
        "limited": any(value is not None and value is not False for value in found.values()),
        "polarities": sorted(where.polarities) if 0 < len(where.polarities) < len(Polarity) else None,
        "reviews": sorted(where.reviews) if 0 < len(where.reviews) < len(Review) else None,
        "kinds": sorted(where.kinds) or None,
    }
