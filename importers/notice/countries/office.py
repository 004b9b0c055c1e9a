"""Whether a notice that tells no country is one of the office's own country, where a person said which that is.

At home nobody says of a minister that he is of the country, and who is abroad says where. What seems to come from elsewhere, or
to name a guest without his country, stays open: a question does less harm than a minister of another country.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ....graph.names.keys import fold
from ...grammar.cues import reason
from ..claims import Mark, Referent
from ..reading import Reading
from ..referents.naming import country_referent
from .datelines import code_of, dateline, happens_in
from .home import portfolio
from .named_countries import agencies, nationality
from .told import Country

_AND = fold("و")
_BRACKETS = re.compile(r"\(([^()\n]{2,12})\)")


def of_office(reading: Reading, found: list[Referent], told: Mapping[int, Country], office: str | None) -> Country | None:
    """The country of the office with the reason; None where nobody gave one, or the notice may be of another.

    Args:
        reading: the text; it tells no country of its own.
        found: the bodies and posts that every country may have.
        told: the countries that words say of them.
        office: the code of the country.
    """
    if office is None or dateline(reading) or _is_sent(reading, office) or _is_abroad(reading, office):
        return None
    if any(code_of(country) == office for country, _ in told.values()) or _are_rivals(reading, found, told):
        return None
    country = country_referent(reading, office)
    return (country, reason("country_office")) if country else None


def may_be_guests(reading: Reading, found: list[Referent], told: Mapping[int, Country], office: Referent) -> set[int]:
    """The bodies and posts without a country, by identity, that may be of another one than the office's.

    Beside the first of them, who is the host, these are those of other portfolios that one sentence names with another country;
    in a notice of a journey all.
    """
    spoken = [m for m in reading.marks if m.kind == m.referent.kind and any(m.referent is r for r in _bare(found, told))]
    host = next((m for m in spoken if _is_high(m.referent)), spoken[0] if spoken else None)
    others = [m for m in spoken if host and not portfolio(m.referent) & portfolio(host.referent)]
    code, journey = code_of(office), _is_journey(reading)
    return {id(m.referent) for m in others if journey or _names_others(reading, *reading.sentence(m.start), code)}


def _is_sent(reading: Reading, office: str) -> bool:
    """Whether an agency of another country stands in brackets."""
    named = (match[1].strip() for match in _BRACKETS.finditer(reading.text))
    return any(agencies().get(name if name.isascii() else fold(name), office) != office for name in named)


def _is_abroad(reading: Reading, office: str) -> bool:
    """Whether the first place that something happens in is abroad."""
    inside = (m for m in _places(reading, 0, len(reading.text)) if happens_in(reading, m))
    return next((code for m in inside if (code := code_of(m.referent))), office) != office


def _are_rivals(reading: Reading, found: list[Referent], told: Mapping[int, Country]) -> bool:
    """Whether two people are named with one title of no country (``rivals.py``)."""
    titles = frozenset[str]().union(*(portfolio(r) for r in _bare(found, told)))
    return any(portfolio(r) & titles for r in reading.referents if r.kind == "post" and r.local and not r.qualifier)


def _bare(found: list[Referent], told: Mapping[int, Country]) -> list[Referent]:
    return [r for r in found if id(r) not in told]


def _is_high(r: Referent) -> bool:
    return r.kind == "post" or r.classification == "ministry"


def _is_journey(reading: Reading) -> bool:
    visits = any(r.kind == "event" and r.classification == "visit" for r in reading.referents)
    return visits or any(claim.type == "visited" for claim in reading.claims)


def _names_others(reading: Reading, start: int, end: int, office: str | None) -> bool:
    """Whether a stretch names another country, a place in one, or what is of one."""
    if any(code_of(m.referent) not in (None, office) for m in _places(reading, start, end)):
        return True
    tokens = reading.phrases.tokens[reading.token_at(start) : reading.token_at(end)]
    return any(nationality(key.removeprefix(_AND)) not in (None, office) for key in (token.key for token in tokens))


def _places(reading: Reading, start: int, end: int) -> Iterator[Mark]:
    return (m for m in reading.within(start, end, {"place"}) if m.referent.kind == "place")
