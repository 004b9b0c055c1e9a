"""Every body and post of a notice that other countries have too gets its country, and what is then one becomes one."""

from __future__ import annotations

from ....graph.model import Form, Name
from ....graph.names.keys import language, match_key
from ..reading import Reading, Referent
from ..referents.articles import unite
from .home import home
from .national import parted
from .told import nationals, told_countries


def place_nationals(reading: Reading) -> None:
    """Note of which country each of them is, and why; names get the form without a country, under which others know them."""
    found = nationals(reading)
    if not found:
        return
    told = told_countries(reading, found)
    at_home = home(reading, found, told)
    for r in found:
        country = told.get(id(r)) or at_home
        if country is None:
            continue
        r.country = country[0]
        r.date_reason = r.date_reason or country[1]
        _learn_base(r)
    _unite(reading, found)


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
