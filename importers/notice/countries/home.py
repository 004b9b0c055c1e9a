"""Which country a notice is of: its dateline, the only country whose officials it names, or the only one it speaks of."""

from __future__ import annotations

from collections.abc import Mapping

from ....graph.names.keys import fold, match_key
from ...grammar.cues import reason
from ...grammar.lexicon import UNITS
from ..claims import Mark, Referent
from ..reading import Reading
from ..referents import amman
from ..referents.naming import country_referent
from .datelines import agency, code_of, dateline, happens_in
from .named_countries import parted, words
from .told import Country

_AMMAN = "عمان"
_OWN = ("dateline", "agency", "places", "office")
_HIGH = frozenset({"ministry", "government"})


def is_at_home(why: str | None) -> bool:
    """Whether a reason for a country says that it is the notice's own, and not that somebody calls it by its name."""
    return why is not None and why.startswith(tuple(reason(f"country_{told}") for told in _OWN))


def home(reading: Reading, found: list[Referent], told: Mapping[int, Country]) -> Country | None:
    """The country that a notice is of, with the reason; None where it does not tell.

    Args:
        reading: the text.
        found: the bodies and posts that every country may have.
        told: the countries that words say of them.
    """
    if place := dateline(reading):
        return _of_dateline(reading, place, found, told)
    return _of_officials(reading, found, told) or _of_places(reading, found, told)


def _of_dateline(reading: Reading, place: Mark, found: list[Referent], told: Mapping[int, Country]) -> Country | None:
    """The country of the agency in a dateline, else of its place; none where the notice seems to come from abroad.

    At home nobody says of a minister that he is of the country: beside one of whom that is said, others are guests.
    """
    if told_by := agency(reading, place):
        country = country_referent(reading, told_by[0])
        return (country, f"{reason('country_agency')}: {told_by[1]}") if country else None
    written = reading.text[place.start : place.end]
    code = None if fold(written) in words("places", "seats") else code_of(place.referent)
    unsure = written == _AMMAN and code != amman.HOME and amman.sense(reading, place.start, place.end) is None
    if code is None or unsure or _has_guests(code, found, told):
        return None
    country = country_referent(reading, code)
    return (country, f"{reason('country_dateline')}: {written}") if country else None


def _has_guests(code: str, found: list[Referent], told: Mapping[int, Country]) -> bool:
    """Whether a post is said to be of this country, and another is named without one."""
    posts = [r for r in found if r.kind == "post"]
    here = any(id(r) in told and code_of(told[id(r)][0]) == code for r in posts)
    return here and any(id(r) not in told for r in posts)


def _of_officials(reading: Reading, found: list[Referent], told: Mapping[int, Country]) -> Country | None:
    """The only country that is said of the ministers and ministries named, where it is not that of a guest.

    A counterpart is of another country; and so may a minister be who is named without one, and a ministry of another portfolio
    or a directorate that is named before: {وزارة التخطيط} اجتماعاً مع وزارة الخارجية اليابانية.
    """
    high = {id(r) for r in found if r.kind == "post" or r.classification in _HIGH}
    spoken = [m for m in reading.marks if id(m.referent) in high and m.kind == m.referent.kind]
    own = [m for m in spoken if id(m.referent) in told and not is_counterpart(reading, m)]
    countries = {id(told[id(m.referent)][0]): told[id(m.referent)][0] for m in own}
    if len(countries) != 1 or any(is_counterpart(reading, m) for m in spoken):
        return None
    held = held_posts(reading)
    bare = [m for m in spoken if m.kind == "post" and id(m.referent) not in told]
    if any(m.start < own[0].start or id(m.referent) in held for m in bare) or _are_two(found, told):
        return None
    if _is_hosted(reading, found, own):
        return None
    return next(iter(countries.values())), reason("country_officials")


def _is_hosted(reading: Reading, found: list[Referent], own: list[Mark]) -> bool:
    """Whether a ministry of another portfolio or a directorate comes before the first official who is named with a country."""
    told = {id(m.referent) for m in own}
    portfolios = frozenset[str]().union(*(portfolio(m.referent) for m in own))
    bare = {id(r): r for r in found if id(r) not in told and r.kind == "organization"}
    before = [bare[id(m.referent)] for m in reading.within(0, own[0].start, {"organization"}) if id(m.referent) in bare]
    return any(r.classification in UNITS or (r.classification in _HIGH and portfolios.isdisjoint(portfolio(r))) for r in before)


def portfolio(r: Referent) -> frozenset[str]:
    """What somebody is minister of, or a ministry is of."""
    return frozenset(match_key(parted(name.text)[0]).partition(" ")[2] for name in r.names)


def held_posts(reading: Reading) -> set[int]:
    """The posts that somebody is named with."""
    return {id(claim.target) for claim in reading.claims if claim.type == "holds"}


def _are_two(found: list[Referent], told: Mapping[int, Country]) -> bool:
    """Whether a post or body is named both with its country and, as another, without: وزارة الصحة and وزارة الصحة التونسية."""
    bases = [(r.kind, {parted(name.text)[0] for name in r.names}) for r in found if id(r) in told]
    bare = [(r.kind, {name.text for name in r.names}) for r in found if id(r) not in told]
    return any(kind == other and base & names for kind, base in bases for other, names in bare)


def is_counterpart(reading: Reading, mark: Mark) -> bool:
    """Whether a post is that of a counterpart: {نظيره التونسي}."""
    first = fold(reading.text[mark.start : mark.end]).split()[:1]
    return bool(first) and first[0] in words("words", "counterpart")


def _of_places(reading: Reading, found: list[Referent], told: Mapping[int, Country]) -> Country | None:
    """The only country of all places named, where one is named with in, and nothing speaks of guests or journeys.

    Who is named without a country beside one of it comes from another: وزير التجارة and وزيرة التجارة التركية in أنقرة.
    """
    places = [m for m in reading.marks if m.kind == "place" and m.referent.kind == "place"]
    codes = {code_of(m.referent) for m in places}
    code = next(iter(codes), None)
    if (
        len(codes) != 1
        or code is None
        or _has_guests(code, found, told)
        or reading.has(0, len(reading.text), words("words", "foreign")) is not None
    ):
        return None
    inside = [m for m in places if happens_in(reading, m)]
    country = country_referent(reading, code) if inside else None
    return (country, reason("country_places")) if country else None
