"""Decisions of another store, about the entities that they mean here.

Which of those that share a name has the plain id depends on what was imported first (docs/adr/0017). A file of decisions says
with each id what it is called, and of which body or country it is: where an id means another here, the one of that name is meant.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from .decisions import Decision
from .identity import kind_of
from .judgements import Judgement, Verdict, judged
from .names.keys import match_key
from .placed import is_known_by, known_by, of_another_country, placed
from .store import Store


def carried(store: Store, things: Collection[Judgement | Decision]) -> list[Judgement | Decision]:
    """Judgements and decisions with the ids that their entities have in a store; what cannot be told stays as it is.

    Args:
        store: any store.
        things: what was decided elsewhere.

    Returns:
        As many, in the order given, but for judgements that two are one that are one entity here.
    """
    judgements = [thing for thing in things if isinstance(thing, Judgement)]
    names = labels(judgements)
    elsewhere = {*of_another_country(store, names), *(names.keys() - store.known(sorted(names)))} if names else set[str]()
    ids = _called(store, {ident: names[ident] for ident in elsewhere if names[ident].endswith(")")})
    documents = {thing.claim.document for thing in things if isinstance(thing, Decision)} & set(store.source_ids())
    entities = {document: _named(store, document) for document in sorted(documents)}
    found = (_judgement(t, ids) if isinstance(t, Judgement) else _decision(t, entities.get(t.claim.document)) for t in things)
    return [thing for thing in found if thing is not None]


def labels(judgements: Iterable[Judgement]) -> dict[str, str]:
    """What each entity is called by judgements: where they differ, as it was when it was one with fewest, whose it is beside."""
    told = [(name.endswith(")"), -len(name), name, ident) for j in judgements for ident, name in j.named]
    return {ident: name for *_, name, ident in sorted(told)}


def _called(store: Store, labels: Mapping[str, str]) -> dict[str, str]:
    """By id the only one here, as read, that has the name, body and country of a label (``placed``), where there is one.

    Of posts that have their holders for a label it is the first that one of them holds: in the other store all of those are one.
    Of people it is the one with a body of the label.
    """
    found = {}
    for ident, label in sorted(labels.items()):
        name, bracket, where = label.rpartition(" (")
        key = match_key(name, kind_of(ident))
        ids = store.named(kind_of(ident), [key]).get(key, [])
        read = [one for members in store.members(ids).values() for one in members if one.id in ids]
        alike = {other for other, told in placed(store, read).items() if told.endswith(bracket + where)}
        known = known_by(store, read).items()
        near = {other for other, told_by in known if is_known_by(where.removesuffix(")"), told_by)}
        if kind_of(ident) == "person" and len({one.id for one in store.entities(sorted(near)).values()}) > 1:
            near = set()
        if len(alike) == 1 or near:
            found[ident] = min(near or alike)
    return found


def _judgement(j: Judgement, ids: Mapping[str, str]) -> Judgement | None:
    one, other = ids.get(j.one, j.one), ids.get(j.other, j.other)
    if one == other:
        return None if j.verdict is Verdict.SAME else j
    return (
        j
        if (one, other) == (j.one, j.other)
        else judged(one, other, j.verdict, names=(j.one_name, j.other_name), at=j.at, by=j.by)
    )


Named = Mapping[tuple[str, str], Collection[str]]


def _named(store: Store, document: str) -> tuple[frozenset[str], Named]:
    """The ids of a document, and those of each kind and name."""
    entities = store.document(document).entities
    found: dict[tuple[str, str], set[str]] = {}
    for one in entities:
        for name in one.names:
            found.setdefault((one.kind, match_key(name.text, one.kind)), set()).add(one.id)
    return frozenset(one.id for one in entities), found


def _decision(decision: Decision, document: tuple[frozenset[str], Named] | None) -> Decision:
    """A decision about the ends that its document has here: the only one of the kind and name, where the id is not in it."""
    if document is None:
        return decision
    claim = decision.claim
    source, target = (_end(*end, *document) for end in ((claim.source, claim.source_name), (claim.target, claim.target_name)))
    same = (source, target) == (claim.source, claim.target)
    return decision if same else replace(decision, claim=replace(claim, source=source, target=target))


def _end(ident: str, label: str, there: Collection[str], named: Named) -> str:
    if ident in there:
        return ident
    kind = kind_of(ident)
    keys = (match_key(label, kind), match_key(label.rpartition(" (")[0], kind))
    found = next((named[kind, key] for key in keys if key and (kind, key) in named), ())
    return next(iter(found)) if len(found) == 1 else ident
