"""Decisions of another store brought into this one: which of two wins, what contradicts, what has to wait."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from .carried import carried, labels
from .decisions import NAMED, Decision
from .errors import InputError
from .journal import Entry
from .judgements import Judgement, refuse_contradictions
from .placed import of_another_country
from .shown import match
from .store import Store


@dataclass(frozen=True, slots=True)
class Brought:
    """What came of a file of decisions: new here, known, older than another about the same, refused with the reason, waiting."""

    new: int
    known: int
    older: int
    refused: tuple[str, ...]
    waiting: tuple[Decision, ...]
    entry: Entry | None


def bring(store: Store, things: Collection[Judgement | Decision], summary: str) -> Brought:
    """Put the judgements and decisions of another store in force, as one entry of the journal.

    Of two about the same, the later one holds; of two of one time the one whose text sorts last. A judgement that contradicts
    others is refused; the rest is brought all the same. Ids are those that the entities have here (``carried``).

    Args:
        store: a store that is open for writing.
        things: what was decided elsewhere.
        summary: words for the journal, such as the name of the file.

    Returns:
        How many were new, known, older; those refused, in words; and those in the store that speak of nothing that is there.
    """
    given = carried(store, things)  # two of them may be about the same only here
    latest = {thing.key: thing for thing in sorted(given, key=_order)}
    things = [latest[key] for key in dict.fromkeys(thing.key for thing in given)]
    now: list[Judgement | Decision] = [*store.judgements(), *store.decisions()]
    in_force: dict[object, Judgement | Decision] = {thing.key: thing for thing in now}
    known = [thing for thing in things if in_force.get(thing.key) == thing]
    later = [t for t in things if t.key not in in_force or _order(t) > _order(in_force[t.key])]
    fitting, refused = _without_contradictions(store.judgements(), later)
    elsewhere = _of_others(store, fitting)
    fitting, refused = [t for t in fitting if t.key not in elsewhere], [*refused, *elsewhere.values()]
    entry = store.decide("decisions", summary, fitting) if fitting else None
    older = len(given) - len(known) - len(later)
    return Brought(len(fitting), len(known), older, tuple(refused), tuple(waiting(store)), entry)


def waiting(store: Store) -> list[Decision]:
    """The decisions in force that speak of no relation that is there: their source is missing, or says it otherwise now."""
    found: list[Decision] = []
    by_document: dict[str, list[Decision]] = {}
    for decision in store.decisions():
        by_document.setdefault(decision.claim.document, []).append(decision)
    there = {source.id for source in store.sources(sorted(by_document))}
    for document, about in by_document.items():
        relations = store.document(document).relations if document in there else ()
        used = {d.key for d in match(relations, about).values()}
        found += [d for d in about if d.key not in used and not (d.claim.type == NAMED and document in there)]
    return found


def _order(thing: Judgement | Decision) -> tuple[str, str]:
    return thing.at, repr(thing)


def _of_others(store: Store, things: Collection[Judgement | Decision]) -> dict[object, str]:
    """Judgements whose ids mean bodies of other countries here, and what to say of each: which of those that share a name has the
    plain id depends on which came first (docs/adr/0017)."""
    judgements = [thing for thing in things if isinstance(thing, Judgement)]
    names = labels(judgements)
    here = of_another_country(store, names) if names else {}
    told: dict[object, str] = {}
    for j in judgements:
        if meant := ", ".join(f"{ident} is {here[ident]}" for ident in j.key if ident in here):
            told[j.key] = f"{j.one_name} / {j.other_name}: here {meant}. Decide it here anew"
    return told


def _without_contradictions(
    old: Iterable[Judgement], things: Collection[Judgement | Decision]
) -> tuple[list[Judgement | Decision], list[str]]:
    """Those that can hold together with what is in force, and why the others cannot; older judgements are tried first."""
    force = {j.key: j for j in old}
    fitting: list[Judgement | Decision] = []
    refused: list[str] = []
    halves = [sorted((t for t in things if isinstance(t, Judgement)), key=_order)]
    while halves:
        some = halves.pop()
        together = force | {j.key: j for j in some}
        if not (reason := _contradicts(together.values())):
            force = together
            fitting += some
        elif len(some) > 1:  # few of a file contradict: one after the other would take the square of their number
            halves += [some[len(some) // 2 :], some[: len(some) // 2]]
        else:
            refused.append(f"{some[0].one_name or some[0].one} / {some[0].other_name or some[0].other}: {reason}")
    return [*fitting, *(t for t in things if not isinstance(t, Judgement))], refused


def _contradicts(judgements: Iterable[Judgement]) -> str | None:
    try:
        refuse_contradictions(list(judgements))
    except InputError as error:
        return str(error)
    return None
