"""Which country a notice is of: its dateline, the only country whose officials it names, or the only one it speaks of."""

from __future__ import annotations

from collections.abc import Mapping

from ....graph.names.keys import fold
from ..cues import reason
from ..dates.dateline import opens
from ..lexicon import keys
from ..reading import Mark, Reading, Referent
from ..referents.naming import country_referent
from .national import is_national, parted, words
from .told import Country, code_of

_FIRST = 3  # places among which a dateline is
_IN = ("ب", "في ", "فى ", "in ", "In ")


def home(reading: Reading, found: list[Referent], told: Mapping[int, Country]) -> Country | None:
    """The country that a notice is of, with the reason; None where it does not tell.

    Args:
        reading: the text.
        found: the bodies and posts that every country may have.
        told: the countries that words say of them.
    """
    if place := dateline(reading):
        words_ = reading.text[place.start : place.end]
        code = code_of(place.referent) if fold(words_) not in words("places", "seats") else None
        if code and (country := country_referent(reading, code)):
            return country, f"{reason('country_dateline')}: {words_}"
    return _of_officials(reading, found, told) or _of_places(reading)


def dateline(reading: Reading) -> Mark | None:
    """The place that opens one of the first lines of a text and is followed by a date or a pause."""
    for mark in reading.within(0, len(reading.text), {"place"})[:_FIRST]:
        start = reading.text.rfind("\n", 0, mark.start) + 1
        before = reading.text[start : mark.start]
        lead = len(before) - len(before.lstrip())
        at = mark.start if keys(before) and " ".join(keys(before)) not in words("words", "towns") else start + lead
        if opens(reading.text, at, mark.end):
            return mark
    return None


def _of_officials(reading: Reading, found: list[Referent], told: Mapping[int, Country]) -> Country | None:
    """The only country that is said of the officials and bodies named, where it is not that of a guest.

    A counterpart is of another country; and so may a minister be who is named without one.
    """
    spoken = [m for m in reading.marks if id(m.referent) in {id(r) for r in found} and m.kind == m.referent.kind]
    own = [m for m in spoken if id(m.referent) in told and not is_counterpart(reading, m)]
    countries = {id(told[id(m.referent)][0]): told[id(m.referent)][0] for m in own}
    if len(countries) != 1 or any(is_counterpart(reading, m) for m in spoken):
        return None
    held = held_posts(reading)
    bare = [m for m in spoken if m.kind == "post" and id(m.referent) not in told]
    if any(m.start < own[0].start or id(m.referent) in held for m in bare) or _are_two(found, told):
        return None
    return next(iter(countries.values())), reason("country_officials")


def held_posts(reading: Reading) -> set[int]:
    """The posts that somebody is named with."""
    return {id(claim.target) for claim in reading.claims if claim.type == "holds"}


def _are_two(found: list[Referent], told: Mapping[int, Country]) -> bool:
    """Whether a post is named both with its country and, as another, without."""
    bases = [{parted(name.text)[0] for name in r.names} for r in found if r.kind == "post" and id(r) in told]
    return any(base & {n.text for n in r.names} for r in found if r.kind == "post" and id(r) not in told for base in bases)


def is_counterpart(reading: Reading, mark: Mark) -> bool:
    """Whether a post is that of a counterpart: {نظيره التونسي}."""
    first = fold(reading.text[mark.start : mark.end]).split()[:1]
    return bool(first) and first[0] in words("words", "counterpart")


def _of_places(reading: Reading) -> Country | None:
    """The only country of all places named, where one is named with in, and nothing speaks of guests or journeys."""
    places = [m for m in reading.marks if m.kind == "place" and m.referent.kind == "place"]
    codes = {code_of(m.referent) for m in places}
    if len(codes) != 1 or None in codes or reading.has(0, len(reading.text), words("words", "foreign")) is not None:
        return None
    inside = [m for m in places if reading.text[max(0, m.start - 3) : m.start].endswith(_IN)]
    country = country_referent(reading, str(codes.pop())) if inside else None
    return (country, reason("country_places")) if country else None


def needs_country(r: Referent) -> bool:
    """Whether a body or post is one that every country may have, by any of its names."""
    return any(is_national(r.kind, parted(name.text)[0], r.classification) for name in r.names)
