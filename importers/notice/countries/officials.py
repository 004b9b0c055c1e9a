"""The countries of those who speak and order, and of whom they direct."""

from __future__ import annotations

from collections.abc import Collection

from ....graph.model import Polarity
from ...grammar.cues import reason
from ..claims import Referent
from ..reading import Reading


class Countries:
    """The countries of bodies and posts, and of the people who hold these."""

    def __init__(self, reading: Reading) -> None:
        holds = [claim for claim in reading.claims if claim.type == "holds" and claim.target.kind == "post"]
        self._posts = {id(claim.source): claim.target for claim in reversed(holds)}

    def of(self, r: Referent) -> Referent | None:
        """The country of one of them; None where it is not known."""
        r = self._posts.get(id(r), r) if r.kind == "person" else r
        return r.home or (r.qualifier if r.qualifier and r.qualifier.kind == "place" else None)


def follow_orders(reading: Reading, found: Collection[Referent]) -> None:
    """Let a body that only dateline or office place be of the country of the one minister who directs it: he directs his own.

    Args:
        reading: the text; references that may mean several have their alternatives.
        found: the bodies and posts that every country may have.
    """
    directed = [c for c in reading.claims if c.type == "directed" and c.polarity is Polarity.AFFIRMED]
    weak = (reason("country_dateline"), reason("country_office"))
    inferred = {id(r): r for r in found if r.home and (r.date_reason or "").startswith(weak)}
    if not (directed and inferred):
        return
    countries = Countries(reading)
    for ident, body in inferred.items():
        tasks = {id(c.source) for c in reading.claims if c.type == "assigned_to" and c.target is body}
        orders = [c for c in directed if id(c.target) in tasks or id(c.target) == ident]
        homes = {id(home): home for c in orders if (home := countries.of(c.source))}
        home = next(iter(homes.values())) if len(homes) == 1 and not any(c.alternatives for c in orders) else None
        if home is not None and home is not body.home:
            body.home, body.date_reason = home, reason("country_minister")
