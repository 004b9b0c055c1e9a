"""Every body and post of a notice that other countries have too gets its country, and what is then one becomes one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ....graph.model import Form, Name
from ....graph.names.keys import language, match_key
from ...grammar.cues import reason
from ..claims import Referent
from ..reading import Reading
from ..uniting import unite
from .datelines import dateline
from .english_references import doubt_english
from .home import held_posts, home, is_at_home
from .kingdoms import settle_kingdoms
from .ministries import are_one
from .named_countries import parted
from .national import is_bare
from .office import may_be_guests, of_office
from .officials import follow_orders
from .other_side import part_sides
from .own_ministries import part_ministries
from .references import doubt_references
from .rivals import part_rivals
from .told import Country, nationals, told_countries
from .unit_ministries import house_units

_LIKELY = 0.5
_MINISTERIAL = frozenset(match_key(word) for word in ("وزارة", "وزير", "وزيرة"))
_MUTUAL = frozenset({"cooperates_with", "met_with"})


def place_nationals(reading: Reading, office: str | None = None) -> None:
    """Note of which country each of them is, and why; names get the form without a country, under which others know them.

    Args:
        reading: the text; what was claimed has been weighed.
        office: the code of the country of the office, where a person gave it (``office.py``).
    """
    doubt_english(reading)
    settle_kingdoms(reading)
    part_sides(reading)
    part_rivals(reading)
    found = nationals(reading)
    at_home = _place(reading, found, office) if found else None
    doubt_references(reading, at_home[0] if at_home else None)
    follow_orders(reading, found)
    house_units(reading)
    part_ministries(reading)
    _house_bare(reading)


def _place(reading: Reading, found: list[Referent], office: str | None) -> Country | None:
    told = told_countries(reading, found)
    at_home = home(reading, found, told)
    guests: set[int] = set()
    if at_home is None and (at_home := of_office(reading, found, told, office)):
        guests = may_be_guests(reading, found, told, at_home[0])
    firsts, held, partners = _firsts(reading), held_posts(reading), _partners(reading)
    place = dateline(reading)
    title = place.start if place else 0
    for r in found:
        others = partners.get(id(r), set())
        before = None if id(r) in held else _as_before(r, [o for o in found if id(o) not in others], told, firsts)
        open_ = r.kind == "post" or firsts.get(id(r), title) < title
        elsewhere = open_ and _is_elsewhere(r, [o for o in found if id(o) not in others], told, at_home)
        own = None if elsewhere or id(r) in guests else at_home
        country = told.get(id(r)) or before or own
        taken = {id(told[id(o)][0]) for o in found if id(o) in others and id(o) in told and base_keys(o) & base_keys(r)}
        if country is None or (id(r) not in told and id(country[0]) in taken):
            continue
        r.home = country[0]
        r.date_reason = r.date_reason or country[1]
        _learn_base(r)
        if not is_at_home(country[1]):
            r.names[:] = [replace(name, role="short") if parted(name.text)[1] is None else name for name in r.names]
    _unite(reading, found)
    return at_home


def _house_bare(reading: Reading) -> None:
    """Note of which body a post is whose title only refers to it: وكيل {الوزارة}, المدير العام."""
    bodies: dict[int, dict[int, Referent]] = {}
    for claim in reading.claims:
        if claim.type == "post_in" and claim.confidence >= _LIKELY:
            bodies.setdefault(id(claim.source), {})[id(claim.target)] = claim.target
    for r in reading.referents:
        found = list(bodies.get(id(r), {}).values())
        if r.kind == "post" and len(found) == 1 and not (r.qualifier or r.home or r.local) and is_bare(r.names[0].text):
            r.home = found[0]


def _partners(reading: Reading) -> dict[int, set[int]]:
    """With whom each referent deals: nobody makes an agreement with himself, {وزارة الصحة التونسية} مع {وزارة الصحة} are two."""
    found: dict[int, set[int]] = {}
    for claim in reading.claims:
        if claim.type in _MUTUAL:
            found.setdefault(id(claim.source), set()).add(id(claim.target))
            found.setdefault(id(claim.target), set()).add(id(claim.source))
    return found


def _firsts(reading: Reading) -> dict[int, int]:
    """Where each referent is first spoken of."""
    return {id(mark.referent): mark.start for mark in reversed(reading.marks)}


def _as_before(r: Referent, found: list[Referent], told: Mapping[int, Country], firsts: Mapping[int, int]) -> Country | None:
    """The country of the one body or post of the name that was named with its country before: it is not said again.

    A minister with a name of his own may be another one's colleague.
    """
    first, keys = firsts.get(id(r), 0), base_keys(r)
    same = [o for o in found if o.kind == r.kind and id(o) in told and firsts.get(id(o), first) < first and base_keys(o) & keys]
    countries = {id(told[id(o)][0]): told[id(o)][0] for o in same}
    return (next(iter(countries.values())), reason("country_before")) if len(countries) == 1 else None


def _is_elsewhere(r: Referent, found: list[Referent], told: Mapping[int, Country], at_home: Country | None) -> bool:
    """Whether a minister, or a ministry in the title, may be of one that is named with another country later on: وزير البيئة in a
    notice from الكويت that tells what وزارة البيئة الليبية signed. Not beside a guest's minister, as a host is."""
    called = _of_what(r)
    alike = [o for o in found if id(o) in told and _of_what(o) & called]
    codes = {id(told[id(o)][0]) for o in alike}
    return at_home is not None and bool(codes) and id(at_home[0]) not in codes and all(o.kind == "organization" for o in alike)


def _of_what(r: Referent) -> frozenset[str]:
    """The match keys of a referent's names without their country; of a ministry and its minister what they are of."""
    return frozenset(" ".join(words[1:] if words[0] in _MINISTERIAL else words) for key in base_keys(r) if (words := key.split()))


def _learn_base(r: Referent) -> None:
    for name in list(r.names):
        base, code = parted(name.text)
        if code and base not in {known.text for known in r.names}:
            r.names.append(Name(base, language(base), "short"))


def base_keys(r: Referent) -> frozenset[str]:
    """The match keys of a referent's names without their country."""
    return frozenset(match_key(parted(name.text)[0]) for name in r.names)


def _have_one_name(one: Referent, other: Referent) -> bool:
    return bool(base_keys(one) & base_keys(other)) or are_one(one.names, other.names)


def _unite(reading: Reading, found: list[Referent]) -> None:
    """Make one of what has one country and one name but for the country; the one that is first named stands."""
    spoken = {id(mark.referent): mark.start for mark in reversed(reading.marks) if mark.form is Form.NAME}
    ordered = sorted(found, key=lambda r: (spoken.get(id(r), len(reading.text)), found.index(r)))
    kept: list[Referent] = []
    for r in ordered:
        same = next((k for k in kept if k.kind == r.kind and k.home is r.home and _have_one_name(k, r)), None)
        if same is not None and r.home is not None:
            same.date_reason = same.date_reason and r.date_reason
            unite(reading, r, same)
        else:
            kept.append(r)
