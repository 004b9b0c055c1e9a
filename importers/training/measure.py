"""How well notices are read that no model was fitted to: mentions by kind, relations by type, what is accepted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ...graph.model import Form
from ...graph.vocabulary import vocabulary
from ..notice.claims import Claim
from ..notice.reading import Reading
from .lessons import aligned
from .markup import Annotated, Fact

_NAMED = ("person", "organization", "post", "place")
Key = tuple[str, str, str]


@dataclass(slots=True)
class Count:
    """Right, found and wanted."""

    right: int = 0
    found: int = 0
    wanted: int = 0
    recalled: int = 0

    def line(self) -> str:
        """Precision, recall and F1."""
        precision, recall = self.right / max(self.found, 1), self.recalled / max(self.wanted, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        return f"P {precision:.3f} R {recall:.3f} F1 {f1:.3f} ({self.right}/{self.found}, {self.recalled}/{self.wanted})"


@dataclass(slots=True)
class Tally:
    """The counts over some notices."""

    mentions: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    relations: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    accepted: Count = field(default_factory=Count)
    posture: Counter[str] = field(default_factory=Counter)

    def add(self, notice: Annotated, reading: Reading) -> None:
        """Count one notice and what was read in it."""
        for kind in _NAMED:
            found = {(m.start, m.end) for m in reading.marks if m.kind == kind and m.form is Form.NAME}
            wanted = {(m.start, m.end) for m in notice.marks if m.kind == kind and m.form is Form.NAME}
            _count(self.mentions[kind], found, wanted, wanted)
        self._add_relations(notice, reading)

    def _add_relations(self, notice: Annotated, reading: Reading) -> None:
        meant = aligned(notice, reading)
        wanted = {_key(f.type, f.source, f.target): f for f in notice.facts}
        found = {_of(claim, meant, n): claim for n, claim in enumerate(reading.claims)}
        for type_ in vocabulary().types:
            keys = {k for k in found if k[0] == type_}
            required = {k for k, f in wanted.items() if k[0] == type_ and f.required}
            _count(self.relations[type_], keys, required, set(wanted))
        for key, claim in found.items():
            self._judge(claim, wanted.get(key))
        self.accepted.wanted += sum(f.required for f in wanted.values())

    def _judge(self, claim: Claim, fact: Fact | None) -> None:
        right = fact is not None and (claim.modality, claim.polarity) == (fact.modality, fact.polarity)
        if is_accepted(claim):
            self.accepted.found += 1
            self.accepted.right += right
            self.accepted.recalled += right and fact is not None and fact.required
        if fact is None:
            return
        order = list(vocabulary().modalities)
        done = order.index("agreed")
        self.posture["right" if right else "wrong"] += 1
        self.posture["polarity wrong"] += claim.polarity != fact.polarity
        self.posture["shown as fact"] += order.index(claim.modality) >= done > order.index(fact.modality)

    def lines(self) -> Iterator[str]:
        """The report, line by line; the sums last."""
        for name, counts in (("mentions", self.mentions), ("relations", self.relations)):
            for key, count in sorted(counts.items(), key=lambda item: (-item[1].wanted, item[0])):
                yield f"{key:16} {count.line()}"
            yield f"{name + ', all':16} {_sum(counts.values()).line()}"
        yield f"{'accepted':16} {self.accepted.line()}"
        yield "of the relations found: " + ", ".join(f"{name} {n}" for name, n in sorted(self.posture.items()))


def is_accepted(claim: Claim) -> bool:
    """Whether a claim goes into the graph without review."""
    return claim.sure and not claim.reason


def measure(rows: Iterable[tuple[Annotated, Reading]]) -> Tally:
    """Count what was read in notices against what annotators found in them."""
    tally = Tally()
    for notice, reading in rows:
        tally.add(notice, reading)
    return tally


def _key(type_: str, source: str, target: str) -> Key:
    one, other = sorted((source, target)) if vocabulary().types[type_].symmetric else (source, target)
    return type_, one, other


def _of(claim: Claim, meant: Mapping[int, str], number: int) -> Key:
    """The key of a claim; one with an end that no annotator saw is a key of its own."""
    source, target = meant.get(id(claim.source)), meant.get(id(claim.target))
    return _key(claim.type, source, target) if source and target else (claim.type, "?", str(number))


def _count(
    count: Count,
    found: set[Key] | set[tuple[int, int]],
    required: set[Key] | set[tuple[int, int]],
    wanted: set[Key] | set[tuple[int, int]],
) -> None:
    count.right += len(found & wanted)
    count.found += len(found)
    count.wanted += len(required)
    count.recalled += len(found & required)


def _sum(counts: Iterable[Count]) -> Count:
    total = Count()
    for one in counts:
        for name in ("right", "found", "wanted", "recalled"):
            setattr(total, name, getattr(total, name) + getattr(one, name))
    return total
