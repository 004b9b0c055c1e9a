"""What sources say that cannot all be so: a list to decide, each row with both sides; nothing is ever overwritten."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from ..graph.dates import apart, bounds
from ..graph.filter import Filter
from ..graph.model import Entity, Modality, Polarity, Relation
from ..graph.spells import timed
from ..graph.store import Store
from .denials import ASide, Row, denials, sayer
from .facts import given
from .gathering import as_scanned
from .membership import lasting
from .resolving import resolve

SORTS = ("holders", "dates", "due", "status", "office", "denied")
_FACTS = frozenset({"dates", "due", "status"})
_EVER, _NEVER = float("inf"), float("-inf")


@dataclass(frozen=True, slots=True)
class Side:
    """One of two things that are said: of whom or what, in words (a date, a state, affirmed, negated), and what says so.

    ``by`` is on whose word, where the sources name somebody; each once.
    """

    entity: Entity | None
    value: str | None
    relations: tuple[Relation, ...]
    by: tuple[Entity, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two things said of one subject that cannot both be so.

    ``sort`` is ``holders`` (two people in one post at a time that may be the same), ``dates`` (two dates of one event),
    ``due`` and ``status`` (two days that a task is due, two states of it), ``office`` (an office stated absent and stated),
    ``denied`` (a relation that one source affirms and another denies).
    """

    sort: str
    subject: Entity
    one: Side
    other: Side

    @property
    def relations(self) -> tuple[Relation, ...]:
        """What both sides rest on."""
        return self.one.relations + self.other.relations

    @property
    def type(self) -> str | None:
        """The type of the relation that is in question; None for facts of an event or task, of which many relations may tell."""
        return None if self.sort in _FACTS else self.relations[0].type


def conflicts(store: Store, subject: str | Entity | None = None, *, where: Filter | None = None) -> list[Conflict]:
    """What sources say that cannot all be so.

    A post counts only where its body is known, because a bare title may be many posts; a person in two posts is no conflict, nor
    is who held one before and left it (خلفا لفلان), where no source says when, or the one that does names who came. What was
    paid, or whom somebody met, on one day speaks against no denial for another. Periods overlap unless one is known to have ended
    before the other began; an undated source of the time that others give tells of that time. A wish, a plan or an agreement does
    not contradict a denial, nor the end of a task that it was open on an earlier day. To decide one, reject or edit a relation,
    or give it an end date; rejected relations do not count.

    Args:
        store: any store.
        subject: only conflicts about it, or with it on one side; None for all.
        where: which relations count; affirmed and denied ones always do.

    Returns:
        By sort in the order of ``SORTS``, then by the subject's label and id, then by what the sides say.

    Raises:
        AmbiguousName, NotFound: see ``resolve``.
    """
    return conflicts_of(store, None if subject is None else {resolve(store, subject).id}, where=where)


def conflicts_of(store: Store, only: Collection[str] | None, *, where: Filter | None = None) -> list[Conflict]:
    """The conflicts about some entities, or with one of them on a side, by ids as they are shown; all where it is None."""
    where = replace(where or Filter(), polarities=frozenset(Polarity))
    relations = list(store.scan(where)) if only is None else _around(store, only, where)
    found = [*_holders(store, relations), *_facts(store, relations), *denials(relations)]
    told = {r.attributed_to for row in found for side in row[2:] for r in side[2] if r.attributed_to}
    known = store.entities(sorted({i for row in found for i in (row[1], row[2][0], row[3][0]) if i} | told))
    rows = [
        Conflict(sort, known[about], _side(known, *one), _side(known, *other))
        for sort, about, one, other in found
        if only is None or not {about, one[0], other[0]}.isdisjoint(only)
    ]
    return sorted(rows, key=_order)


def _side(known: Mapping[str, Entity], entity: str | None, value: str | None, relations: tuple[Relation, ...]) -> Side:
    by = dict.fromkeys(r.attributed_to for r in relations if r.attributed_to in known)
    return Side(known.get(entity or ""), value, relations, tuple(known[ident] for ident in by if ident))


def _around(store: Store, ids: Collection[str], where: Filter) -> list[Relation]:
    """All that can contradict what is said of some entities, in the order of ``scan``: what touches them and posts they hold."""
    found = store.relations(sorted(ids), where)
    posts = {r.target for r in found if r.type == "holds"} - set(ids)
    return as_scanned([*found, *(store.relations(sorted(posts), where) if posts else ())])


def _order(row: Conflict) -> tuple[object, ...]:
    sides = (row.one.value or "", row.one.relations[0].id, row.other.value or "", row.other.relations[0].id)
    return (SORTS.index(row.sort), row.subject.label(), row.subject.id, *sides)


def _holders(store: Store, relations: Sequence[Relation]) -> Iterator[Row]:
    homes: set[str] = set()
    holders: dict[str, dict[str, list[Relation]]] = {}
    for r in _held_on(store, relations):
        if r.polarity is Polarity.AFFIRMED and r.modality.rank >= Modality.ACTUAL.rank:
            if r.type == "post_in":
                homes.add(r.source)
            elif r.type == "holds":
                holders.setdefault(r.target, {}).setdefault(r.source, []).append(r)
    contested = {post: sorted(holders[post].items()) for post in sorted(homes & set(holders)) if len(holders[post]) > 1}
    told = [rs for held in contested.values() for _, rs in held]
    spells = iter(timed(store, told))
    dates = {s.id: s.date for s in store.sources(sorted({sayer(r)[0] for rs in told for r in rs}))} if told else {}
    for post, held in contested.items():
        sides = [(person, tuple(rs), _period(next(spells))) for person, rs in held]
        for (one, said, (begin, end)), (other, says, (start, stop)) in combinations(sides, 2):
            follows = any(follow(dates, *both) for follow in (_follows, _succeeds) for both in ((said, says), (says, said)))
            if begin <= stop and start <= end and not follows:
                yield "holders", post, (one, _dated(said), said), (other, _dated(says), says)


def _follows(dates: Mapping[str, str | None], former: Sequence[Relation], later: Sequence[Relation]) -> bool:
    """Whether one holder may have come when the other left: of this one no more is told than the day of leaving, of that one no
    day, by documents that are not older than it."""
    left = [bounds(r.end)[0] for r in former if r.modality is Modality.ENDED and not r.start]
    ends = [day for day in left if day is not None]
    if len(ends) < len(former) or any(r.start or r.end for r in later):
        return False
    return all(day is None or day >= min(ends) for day in (bounds(dates.get(sayer(r)[0]))[1] for r in later))


def _succeeds(dates: Mapping[str, str | None], former: Sequence[Relation], later: Sequence[Relation]) -> bool:
    """Whether one source tells both that one holder left and that the other holds the post (خلفا لفلان), and no source that the
    former held it after that, or the later one before."""
    heirs = {sayer(r)[0] for r in later if r.modality is Modality.ACTUAL}
    left = [r for r in former if r.modality is Modality.ENDED and sayer(r)[0] in heirs]
    days = [bounds(r.end)[1] or bounds(dates.get(sayer(r)[0]))[1] for r in left]
    known = [day for day in days if day is not None]
    if not left or not known:
        return False
    held = [bounds(r.start or dates.get(sayer(r)[0]))[0] for r in former if r.modality is not Modality.ENDED]
    begun = [bounds(r.start)[1] for r in later]
    return all(day is None or day <= max(known) for day in held) and all(day is None or day >= min(known) for day in begun)


def _held_on(store: Store, relations: Sequence[Relation]) -> list[Relation]:
    """Relations without undated tenures that a source since tells to be over: who held a post once speaks against nobody."""
    undated = [r for r in relations if r.type == "holds" and not (r.start or r.end)]
    left = {id(r) for r in lasting(store, undated, ("holds",))}
    return [r for r in relations if r.type != "holds" or r.start or r.end or id(r) in left]


def _period(relations: Iterable[Relation]) -> tuple[float, float]:
    """From the first day that somebody is said to hold a post to the last; without an end, or held again after it, it goes on."""
    begin, end, again = _EVER, _NEVER, _NEVER
    for r in relations:
        first, last = bounds(r.start)
        stop = bounds(r.end)[1] or (last if r.modality is Modality.ENDED else None)
        begin = min(begin, first if first is not None else _NEVER)
        if stop is None:
            again = max(again, first if first is not None else _NEVER)
        else:
            end = max(end, stop)
    return begin, _EVER if end == _NEVER or again > end else end


def _dated(relations: Iterable[Relation]) -> str | None:
    """The dates of relations, as they are written, the first to the last."""
    dates = sorted({date for r in relations for date in (r.start, r.end) if date})
    return "/".join(dict.fromkeys((dates[0], dates[-1]))) if dates else None


def _facts(store: Store, relations: Iterable[Relation]) -> Iterator[Row]:
    """Events and tasks that several sources speak of: what each source gives, if it cannot all be so."""
    facts = list(given(store, relations))
    sources = {sayer(r)[0] for fact in facts for rs in fact.said.values() for r in rs}
    dates = {source.id: source.date for source in store.sources(sorted(sources))}
    for fact in facts:
        for (sort, one), (also, other) in combinations(sorted(fact.said), 2):
            sides = (None, one, tuple(fact.said[sort, one])), (None, other, tuple(fact.said[also, other]))
            if sort == also and (apart(one, other) if sort != "status" else not (fact.merged or _ended(sides, dates))):
                yield sort, fact.thing, *sides


def _ended(sides: Iterable[ASide], dates: Mapping[str, str | None]) -> bool:
    """Whether all sources that tell a task to be over are dated after all those that tell it to be open.

    Of tasks that were merged it is not asked: whoever says that two are one may say so because one tells the end of the other.
    """
    days = {state == "open": [bounds(dates[sayer(r)[0]]) for r in rs] for _, state, rs in sides}
    opened = [_EVER if last is None else last for _, last in days.get(True, [])]
    over = [_NEVER if first is None else first for first, _ in days.get(False, [])]
    return max(opened, default=_EVER) < min(over, default=_NEVER)
