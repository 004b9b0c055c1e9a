"""Why the graph holds an entity as it does: why its names are one, what was kept apart, what each relation rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..graph.decisions import Decision
from ..graph.filter import EVERYTHING, Filter
from ..graph.identity import entity_id
from ..graph.judgements import Judgement, Verdict, chain
from ..graph.model import Entity, Relation
from ..graph.names.keys import match_key
from ..graph.shown import match
from ..graph.store import Store
from ..graph.vocabulary import vocabulary
from .resolving import resolve

SORTS = ("name", "country", "body", "shared", "same", "apart", "proposal", "relation")
_HOUSED = ("unit_orderer", "unit_ministry")
_HOMES = Filter(types=frozenset({"holds", "member_of"}))


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that the graph holds of an entity, and why.

    ``sort`` is ``name`` (a name that was read with this id, ``id``), ``country`` (whose a body or post is that others have under
    the same name), ``body`` (which ministry a unit is of, where no word says it), ``shared`` (why people of one name in several
    sources are one: a post or body in common, or nothing against it), ``same`` (a judgement that makes it one with ``other``),
    ``apart``, ``proposal`` (may be one with ``other``) or ``relation`` (with ``other``). ``why`` is one of ``chief name``,
    ``equal key``, ``alias``, ``in its name``, ``common home``, ``nothing against``, ``judgement``, or the reason that came with
    the country, body, proposal or relation.
    ``sure`` is a score or confidence where there is one. ``decided``, ``at`` and ``by`` say what a person decided, when, and who
    it was.
    """

    sort: str
    text: str
    why: str
    id: str
    other: Entity | None = None
    sure: float | None = None
    method: str = ""
    decided: str = ""
    at: str = ""
    by: str = ""
    relations: tuple[Relation, ...] = ()


def why(store: Store, subject: str | Entity) -> list[Reason]:
    """Why an entity is as it is shown.

    Args:
        store: any store.
        subject: a name, id or entity.

    Returns:
        Names by the id they were read with, the country, what the sources of a person have in common, judgements, proposals,
        then relations in the order of the store.

    Raises:
        AmbiguousName, NotFound: see ``resolve``.
    """
    entity = resolve(store, subject)
    members = store.members([entity.id])[entity.id]
    ids = {member.id for member in members} | {entity.id}
    names = [reason for member in members for reason in _names(member)]
    return [
        *names,
        *_placed(store, entity),
        *_shared(store, entity),
        *_judged(store, entity, ids),
        *_proposed(store, ids),
        *_related(store, entity),
    ]


def _names(member: Entity) -> Iterator[Reason]:
    keys = [match_key(name.text, member.kind) for name in member.names]
    made = [place for place, key in enumerate(keys) if entity_id(member.kind, key, member.qualifier) == member.id]
    chief = made[0] if made else 0
    for place, name in enumerate(member.names):
        reason = "chief name" if place == chief else "equal key" if keys[place] == keys[chief] else "alias"
        yield Reason("name", name.text, reason, member.id)


def _placed(store: Store, entity: Entity) -> Iterator[Reason]:
    """The country of a body or post, or the ministry of a unit, and what tells it: what words say needs no other reason."""
    home = store.entities([entity.qualifier]).get(entity.qualifier) if entity.qualifier else None
    if home is not None and home.kind == "place":
        yield Reason("country", home.label(), entity.date_reason or "in its name", entity.id, home)
    elif home is not None and entity.date_reason in {vocabulary().reasons[name].en for name in _HOUSED}:
        yield Reason("body", home.label(), entity.date_reason or "", entity.id, home)


def _shared(store: Store, entity: Entity) -> Iterator[Reason]:
    """What the sources that name a person have in common: posts and bodies that more than one of them gives."""
    if entity.kind != "person" or len(store.appearances([entity.id]).get(entity.id, ())) < 2:
        return
    said: dict[str, set[str]] = {}
    for r in store.relations([entity.id], _HOMES):
        said.setdefault(r.other(entity.id), set()).update(e.source for e in r.evidence)
    homes = store.entities([ident for ident, sources in said.items() if len(sources) > 1])
    for home in homes.values():
        yield Reason("shared", home.label(), "common home", entity.id, home)
    if not homes:
        yield Reason("shared", entity.label(), "nothing against", entity.id)


def _judged(store: Store, entity: Entity, ids: set[str]) -> Iterator[Reason]:
    judgements = store.judgements()
    joined = {j.key: j for ident in sorted(ids) for j in chain(judgements, entity.id, ident)}
    touching = {j.key: j for j in judgements if ids & set(j.key)}
    known = store.entities(sorted({ident for key in touching for ident in key}))
    for verdict in (Verdict.SAME, Verdict.APART):
        for key, j in sorted((touching | joined).items()):
            if j.verdict is verdict:
                yield _judgement(j, ids, known.get(next((i for i in key if i not in ids), key[1])))


def _judgement(j: Judgement, ids: set[str], other: Entity | None) -> Reason:
    sign = "=" if j.verdict is Verdict.SAME else "≠"
    text = f"{j.one_name or j.one} {sign} {j.other_name or j.other}"
    mine = next((ident for ident in j.key if ident in ids), j.one)
    return Reason(j.verdict.value, text, "judgement", mine, other, None, "", j.verdict.value, j.at, j.by)


def _proposed(store: Store, ids: set[str]) -> Iterator[Reason]:
    found = [p for p in store.proposals() if {p.one, p.other} & ids]
    known = store.entities(sorted({ident for p in found for ident in (p.one, p.other)}))
    for p in found:
        mine, far = (p.one, p.other) if p.one in ids else (p.other, p.one)
        yield Reason("proposal", known[far].label(), p.reason, mine, known[far], p.score)


def _related(store: Store, entity: Entity) -> Iterator[Reason]:
    relations = store.relations([entity.id], EVERYTHING)
    others = store.entities(list(dict.fromkeys(r.other(entity.id) for r in relations)))
    found = _decided(store, relations)
    for r in relations:
        decision, e = found.get(r.id), r.evidence[0]
        signed = (decision.at, decision.by) if decision else ("", "")
        done = ("edited" if decision.changes else decision.review.value) if decision else ""
        about = (others[r.other(entity.id)], r.confidence, e.method, done)
        yield Reason("relation", r.type, r.reason or "", r.id, *about, *signed, (r,))


def _decided(store: Store, relations: list[Relation]) -> dict[str, Decision]:
    documents = sorted({r.id.partition("/")[0] for r in relations})
    decisions = store.decisions(documents)
    found: dict[str, Decision] = {}
    for document in sorted({d.claim.document for d in decisions}):
        found |= match(store.document(document).relations, [d for d in decisions if d.claim.document == document])
    return found
