"""Every body and post of a notice that other countries have too gets its country, and what is then one becomes one."""

from __future__ import annotations

from collections.abc import Mapping

from ....graph.model import Form, Name
from ....graph.names.keys import language, match_key
from ..cues import reason
from ..reading import Reading, Referent
from ..referents.articles import unite
from .home import home
from .national import parted
from .told import Country, nationals, told_countries


def place_nationals(reading: Reading) -> None:
    """Note of which country each of them is, and why; names get the form without a country, under which others know them."""
    found = nationals(reading)
    if not found:
        return
    told = told_countries(reading, found)
    at_home = home(reading, found, told)
    firsts = _firsts(reading)
    for r in found:
        country = told.get(id(r)) or _as_before(r, found, told, firsts) or at_home
        if country is None:
            continue
        r.country = country[0]
        r.date_reason = r.date_reason or country[1]
        _learn_base(r)
    _unite(reading, found)


def _firsts(reading: Reading) -> dict[int, int]:
    """Where each referent is first spoken of."""
    return {id(mark.referent): mark.start for mark in reversed(reading.marks)}


def _as_before(r: Referent, found: list[Referent], told: Mapping[int, Country], firsts: Mapping[int, int]) -> Country | None:
    """The country of the one body or post of the name that was named with its country before: it is not said again."""
    first, keys = firsts.get(id(r), 0), base_keys(r)
    same = [o for o in found if o.kind == r.kind and id(o) in told and firsts.get(id(o), first) < first and base_keys(o) & keys]
    countries = {id(told[id(o)][0]): told[id(o)][0] for o in same}
    return (next(iter(countries.values())), reason("country_before")) if len(countries) == 1 else None


def _learn_base(r: Referent) -> None:
    for name in list(r.names):
        base, code = parted(name.text)
        if code and base not in {known.text for known in r.names}:
            r.names.append(Name(base, language(base), "short"))


def base_keys(r: Referent) -> frozenset[str]:
    """The match keys of a referent's names without their country."""
    return frozenset(match_key(parted(name.text)[0]) for name in r.names)


def _unite(reading: Reading, found: list[Referent]) -> None:
    """Make one of what has one country and one name but for the country; the one that is first named stands."""
    spoken = {id(mark.referent): mark.start for mark in reversed(reading.marks) if mark.form is Form.NAME}
    ordered = sorted(found, key=lambda r: (spoken.get(id(r), len(reading.text)), found.index(r)))
    kept: list[Referent] = []
    for r in ordered:
        same = next((k for k in kept if k.kind == r.kind and k.country is r.country and base_keys(k) & base_keys(r)), None)
        if same is not None and r.country is not None:
            same.date_reason = same.date_reason and r.date_reason
            unite(reading, r, same)
        else:
            kept.append(r)
