"""Which of the bodies and posts of its name a newcomer may be, so that somebody is asked (docs/names.md)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...graph.identity import kind_of
from ...graph.model import Document, Entity, Proposal
from ...graph.vocabulary import vocabulary
from .alike import Group
from .incumbents import Incumbents

_MANY = 10
_SCORES = {"homonym_several": 0.5, "homonym_untold": 0.5, "homonym_holder": 0.5, "homonym_country": 0.4}
# Of these every country has one of its own, so nobody need be asked whether those of two countries are one.
_SURE = frozenset({"ministry", "government", "directorate", "section", "office", "diwan", None})


class Doubts:
    """What is to be asked about the bodies and posts that a document adds to others of their name.

    Args:
        document: as it was read.
        incumbents: who holds its posts, and who those of the store.
    """

    def __init__(self, document: Document, incumbents: Incumbents) -> None:
        self._read, self._incumbents = document, incumbents

    def about(self, one: Entity, ident: str, home: str | None, others: Sequence[Group]) -> Iterator[Proposal]:
        """The questions whether a newcomer is one of those in the store.

        Args:
            one: the body or post, as it was read.
            ident: the id that it gets.
            home: its country or body, if known.
            others: those of the store that have its name.
        """
        for group in self._to_ask(one, home, others):
            if why := self._doubt(one, group, home):
                yield _proposal(ident, group.ids[0], why)

    def _to_ask(self, one: Entity, home: str | None, others: Sequence[Group]) -> Sequence[Group]:
        """The others that it may be: none of a title that many bodies have, since nobody could say which is meant.

        Of those of which no country is told the first is asked about, to which they all lead, and those that share a holder.
        """
        untold = [group for group in others if group.home is None]
        told = [group for group in others if group.home is not None]
        sharing = self._incumbents.sharing(one, others) if untold else ()
        near = [group for group in untold if group is untold[0] or group.ident in sharing]
        if home is None and untold:
            return near + [group for group in told if group.ident in sharing]
        return near + told if len(near) + len(told) <= _MANY else ()

    def _doubt(self, one: Entity, group: Group, home: str | None) -> str | None:
        """Why somebody should be asked whether a newcomer is one of the store."""
        if home is None or group.home is None:
            told = home or group.home
            return ("homonym_untold" if kind_of(told) == "place" else "homonym_several") if told else "homonym_holder"
        sure = group.classification in _SURE and not self._may_be_abroad(one, group.home)
        return None if sure or group.home == home else "homonym_country"

    def _may_be_abroad(self, one: Entity, other: str) -> bool:
        """Whether only dateline or office tells a country, and the text speaks of another: a minister may have written home."""
        weak = tuple(vocabulary().reasons[told].en for told in ("country_dateline", "country_office"))
        return (one.date_reason or "").startswith(weak) and any(entity.id == other for entity in self._read.entities)


def _proposal(one: str, other: str, why: str) -> Proposal:
    first, second = sorted((one, other))
    reasons = vocabulary().reasons
    return Proposal(first, second, _SCORES[why], f"{reasons['name_equal'].en}: {reasons[why].en}")
