"""Who cooperates with whom: on what, how far along, on what basis, through which meetings, and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field, replace
from itertools import combinations, product

from ..graph.filter import Filter
from ..graph.model import Entity, Modality, Polarity, Relation
from ..graph.store import Store
from .gathering import Gathered
from .network import CROWD
from .parties import Parties, employers
from .resolving import resolve
from .signatures import ended
from .subjects import Subjects
from .vicinity import latest_first

# What a row rests on, strongest first.
BASES = ("stated", "agreement", "meeting")
_SPEAKS = frozenset({"holds", "post_in", "member_of"})
_TYPES = _SPEAKS | {"cooperates_with", "met_with", "signed", "attended", "chaired", "about", "part_of"}


@dataclass(frozen=True, slots=True)
class Cooperation:
    """What ties two parties: how far along the furthest of it is, on what basis, about what, through which events.

    ``latest`` is the last day of what ties them; since when somebody has been in a post that speaks for one of them is none.
    """

    one: Entity
    other: Entity
    modality: Modality
    polarity: Polarity
    basis: tuple[str, ...]
    topics: tuple[Entity, ...]
    meetings: tuple[Entity, ...]
    latest: str | None
    relations: tuple[Relation, ...]


@dataclass(slots=True)
class _Tie:
    modality: Modality = Modality.WISHED
    basis: set[str] = field(default_factory=set)
    topics: dict[str, None] = field(default_factory=dict)
    meetings: dict[str, None] = field(default_factory=dict)
    relations: dict[str, Relation] = field(default_factory=dict)
    lapsed: bool = False

    def go_on(self, told: Modality, *, lapsed: bool) -> None:
        """Take in how far along one more thing is; an agreement that lapsed ends what nothing else that is agreed keeps up."""
        agreed = Modality.AGREED.rank
        if lapsed:
            further = self.modality.rank < agreed
        else:
            further = told.rank >= agreed if self.lapsed else told.rank > self.modality.rank
        if further:
            self.modality, self.lapsed = told, lapsed


def who(store: Store, subject: str | Entity | None = None, *, where: Filter | None = None) -> list[Cooperation]:
    """Who cooperates with whom.

    Args:
        store: any store.
        subject: a name, id or entity; None for everybody.
        where: which relations count.

    Returns:
        One row for each pair of parties and polarity, newest first (undated last), then furthest along, then by label. A party
        is a body, a country, or a person or post of no known body; a meeting of people counts for their bodies: those of their
        posts, else the one that they are of (``parties.employers``). A stated
        cooperation is as far along as its sentence says; a signed agreement is agreed, or ended where it lapsed and nothing else
        is agreed; a meeting or talks are no more than discussed, and planned when they are still to come; one that more than 100
        came to and nobody chaired ties nobody (``network.CROWD``). Ties between a body and its own parts are left out, and those
        with its own country that nobody stated, as where both sign one agreement. Denied ones stand in rows of their own.

    Raises:
        AmbiguousName, NotFound: see ``resolve``.
    """
    wide = replace(where or Filter(), types=_TYPES, polarities=frozenset(Polarity), min_modality=Modality.WISHED)
    entity = resolve(store, subject) if subject is not None else None
    relations = list(_around(store, entity.id, wide) if entity else store.scan(wide))
    ties = _ties(relations, employers(store, relations))
    least = where.min_modality.rank if where else 0
    kept = {
        pair: tie
        for pair, tie in ties.items()
        if tie.modality.rank >= least and (entity is None or entity.id in pair[:2] or _involves(tie, entity.id))
    }
    return _rows(store, kept)


def _involves(tie: _Tie, ident: str) -> bool:
    return any(ident in (r.source, r.target) and r.type not in {"about", "part_of", "member_of"} for r in tie.relations.values())


def _around(store: Store, ident: str, where: Filter) -> list[Relation]:
    """The relations that can matter for one entity: its posts and people, what they took part in, and who else did."""
    found = Gathered(store, where)
    found.around({ident})
    bodies = employers(store, found.relations)
    own = (
        {ident}
        | {r.source for r in found.relations if r.type == "post_in"}
        | {r.target for r in found.relations if r.type == "holds"}
        | {r.source for r in found.relations if r.type == "member_of" and r.target in bodies}
    )
    for _ in range(2):
        found.around(own)
        own |= {r.source for r in found.relations if r.type == "holds" and r.target in own}
    found.around(found.ends() - found.ends("topic", "place") - own)
    for _ in range(2):  # from people to their posts, and on to the bodies of these
        found.around(found.ends("person", "post"), _SPEAKS)
    return found.relations


def _ties(listed: list[Relation], bodies: Set[str]) -> dict[tuple[str, str, Polarity], _Tie]:
    parties = Parties(listed, bodies)
    inside = {frozenset((r.source, r.target)) for r in listed if r.type == "part_of"}
    subjects = Subjects(listed)
    ties: dict[tuple[str, str, Polarity], _Tie] = {}
    for one, other, modality, basis, used in _claims(listed):
        (first, via_first), (second, via_second) = parties.of(one), parties.of(other)
        if first == second or frozenset((first, second)) in inside:
            continue
        low, high = sorted((first, second))
        tie = ties.setdefault((low, high, used[0].polarity), _Tie())
        tie.go_on(modality, lapsed=basis == "agreement" and modality is Modality.ENDED)
        tie.basis.add(basis)
        tie.relations |= {r.id: r for r in (*used, *via_first, *via_second)}
        _subjects(tie, used, subjects)
    return ties


def _claims(relations: list[Relation]) -> Iterator[tuple[str, str, Modality, str, tuple[Relation, ...]]]:
    """Pairs of people, posts, bodies or countries that something ties: ends, modality, basis, relations."""
    events: dict[str, list[Relation]] = {}
    agreements: dict[str, list[Relation]] = {}
    for r in relations:
        if r.type == "cooperates_with":
            yield r.source, r.target, r.modality, "stated", (r,)
        elif r.type == "met_with":
            yield r.source, r.target, _talked(r.modality), "meeting", (r,)
        elif r.type in {"attended", "chaired"} and r.polarity is Polarity.AFFIRMED:
            events.setdefault(r.target, []).append(r)
        elif r.type == "signed":
            agreements.setdefault(r.target, []).append(r)
    for signatures in agreements.values():
        over = ended(signatures)
        for a, b in combinations(signatures, 2):
            if a.polarity is b.polarity:
                yield a.source, b.source, _signed(over, a, b), "agreement", (a, b)
    for guests in events.values():
        for a, b in _together(guests):
            yield a.source, b.source, _talked(min(a.modality, b.modality, key=lambda m: m.rank)), "meeting", (a, b)


def _signed(over: frozenset[str], one: Relation, other: Relation) -> Modality:
    """How far along an agreement is between two who sign it; ended where it is ``over`` for either."""
    if not over.isdisjoint((one.source, other.source)):
        return Modality.ENDED
    least = min(one.modality, other.modality, key=lambda m: m.rank)
    return Modality.AGREED if least.rank >= Modality.AGREED.rank else least


def _together(guests: list[Relation]) -> Iterable[tuple[Relation, Relation]]:
    """Whom an event ties: who chaired it to the others, else all who came; where they were a crowd, nobody."""
    if hosts := [r for r in guests if r.type == "chaired"]:
        return product(hosts, [r for r in guests if r.type == "attended"])
    return combinations(guests, 2) if len({r.source for r in guests}) <= CROWD else ()


def _talked(modality: Modality) -> Modality:
    """A meeting that was held is a discussion; one that is wished or planned is no more than that."""
    return Modality.DISCUSSED if modality.rank >= Modality.AGREED.rank else modality


def _subjects(tie: _Tie, used: tuple[Relation, ...], subjects: Subjects) -> None:
    """Topics and events that belong to what ties two parties: of the same event or agreement, or said in the same words."""
    events = {r.target for r in used if r.type in {"attended", "chaired"}}
    signed = {r.target for r in used if r.type == "signed"}
    found = [about for ident in events | signed for about in subjects.of(ident)]
    if not events:
        near = (about for r in used for evidence in r.evidence for about in subjects.beside(evidence))
        found += (about for about in near if about.source.startswith(("event-", "agreement-")))
    for about in found:
        tie.topics[about.target] = None
        tie.relations[about.id] = about
        if about.source.startswith("event-"):
            tie.meetings[about.source] = None
    tie.meetings |= dict.fromkeys(events)


def _rows(store: Store, ties: dict[tuple[str, str, Polarity], _Tie]) -> list[Cooperation]:
    wanted = {end for pair in ties for end in pair[:2]} | {i for t in ties.values() for i in (*t.topics, *t.meetings)}
    known = store.entities(sorted(wanted))
    rows = [
        Cooperation(
            known[one],
            known[other],
            tie.modality,
            polarity,
            tuple(basis for basis in BASES if basis in tie.basis),
            tuple(known[i] for i in sorted(tie.topics) if i in known),
            tuple(known[i] for i in sorted(tie.meetings) if i in known),
            max((r.start for r in _tying(tie.relations.values()) if r.start and r.start[0].isdigit()), default=None),
            tuple(sorted(tie.relations.values(), key=_weight)),
        )
        for (one, other, polarity), tie in ties.items()
        if "stated" in tie.basis or not _are_of_one(known[one], known[other])
    ]
    late = {id(row): latest_first(_tying(row.relations)) for row in rows}
    return sorted(rows, key=lambda r: (*late[id(r)], -r.modality.rank, r.one.label(), r.other.label(), r.polarity))


def _tying(relations: Iterable[Relation]) -> tuple[Relation, ...]:
    """What ties two and what it is about, without who spoke for whom: in a post since a day, they met on another."""
    return tuple(r for r in relations if r.type not in _SPEAKS)


def _are_of_one(one: Entity, other: Entity) -> bool:
    """Whether one of two is the country of the other."""
    return one.id == other.qualifier or other.id == one.qualifier


def _weight(relation: Relation) -> tuple[object, ...]:
    """What ties the parties comes first, then what it was about, then who spoke for whom."""
    late = 2 if relation.type in _SPEAKS else int(relation.type == "about")
    return (late, *latest_first((relation,)), relation.type, relation.id)
