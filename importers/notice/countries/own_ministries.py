"""Of two ministers of one title each is in the ministry of his country: وزير الطاقة فلان and نظيره النيجيري are not of one."""

from __future__ import annotations

from dataclasses import replace

from ....graph.model import Name
from ....graph.names.keys import language
from ..claims import Claim, Referent
from ..reading import Reading
from .named_countries import parted


def part_ministries(reading: Reading) -> None:
    """Let a ministry that only the title of a minister implies be that of the minister's country, known or new.

    Args:
        reading: the text, with the countries of its posts and bodies.
    """
    made: dict[tuple[str, int], Referent] = {}
    reading.replace_claims([_moved(reading, claim, made) for claim in reading.claims])


def _moved(reading: Reading, claim: Claim, made: dict[tuple[str, int], Referent]) -> Claim:
    post, ministry = claim.source, claim.target
    if claim.type != "post_in" or ministry.classification != "ministry":
        return claim
    own, other = _country(post), _country(ministry)
    if own is None or other is None or own is other or _is_named(reading, claim):
        return claim
    place = ministry.key, id(own)
    if place not in made:
        made[place] = _known(reading, ministry, own) or reading.add(_of(ministry, own))
    return replace(claim, target=made[place])


def _country(r: Referent) -> Referent | None:
    found = r.qualifier or r.home
    return found if found and found.kind == "place" else None


def _is_named(reading: Reading, claim: Claim) -> bool:
    """Whether the words of a claim name the ministry, so that it is no other's."""
    return any(mark.referent is claim.target for mark in reading.within(claim.start, claim.end, {"organization"}))


def _known(reading: Reading, ministry: Referent, country: Referent) -> Referent | None:
    """The ministry of that name which is of a country already."""
    same = (r for r in reading.referents if r.kind == "organization" and r is not ministry and _country(r) is country)
    return next((r for r in same if _base(r) == _base(ministry)), None)


def _of(ministry: Referent, country: Referent) -> Referent:
    name = _base(ministry)
    return replace(ministry, names=[Name(name, language(name))], qualifier=None, home=country, date_reason=None)


def _base(r: Referent) -> str:
    return parted(r.names[0].text)[0]
