"""Who is meant by معاليه, سموه, سعادته: who bears the rank, not the guest who was named last.

The first round takes whom it named last; the models are fitted to that.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ....graph.model import Form
from ..claims import Mark, Referent
from ..reading import Reading
from .meaning import HOLDING, mean
from .ranks import ANYBODYS, implied, rank_of, told


def settle_excellencies(reading: Reading) -> None:
    """Let each of these words mean who bears the rank, and what is claimed by it be claimed of that one."""
    spoken, meant = _Spoken(reading), dict[int, tuple[Mark, Referent]]()
    for mark in reading.within(0, len(reading.text), HOLDING):
        rank = rank_of(reading.text[mark.start : mark.end]) if mark.form is Form.PRONOMINAL else None
        if rank is None:
            spoken.hear(mark)
        elif (who := spoken.bearer(rank)) and who is not mark.referent:
            meant[id(mark)] = mark, who
    mean(reading, meant)


@dataclass(slots=True)
class _Spoken:
    """Who was spoken of so far: by rank who bears it, in a sentence the first of them, and everybody with all of theirs."""

    reading: Reading
    _told: dict[str, tuple[int, Referent]] = field(default_factory=dict)
    _implied: dict[str, tuple[int, Referent]] = field(default_factory=dict)
    _people: dict[int, tuple[Referent, set[str]]] = field(default_factory=dict)

    def hear(self, mark: Mark) -> None:
        """Note who is spoken of at a place, and with what ranks."""
        who, (sentence, _) = self.reading.principal(mark), self.reading.sentence(mark.start)
        ranks, others = told(self.reading, mark), implied(self.reading, mark)
        self._people.setdefault(id(who), (who, set()))[1].update(ranks, others)
        for bearers, found in ((self._told, ranks), (self._implied, others)):
            for rank in found:
                if rank not in bearers or bearers[rank][0] != sentence:
                    bearers[rank] = sentence, who

    def bearer(self, rank: str) -> Referent | None:
        """Who bears a rank: who was last spoken of with it, else by title or office; else the first person of no other rank that
        is told, for a notice begins with the one of whom it tells. سيادة is anybody's."""
        if found := self._told.get(rank) or self._implied.get(rank):
            return found[1]
        people = [who for who, ranks in self._people.values() if who.kind == "person" and (rank == ANYBODYS or not ranks)]
        return people[0] if people else None
