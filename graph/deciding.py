"""What a person may do with a graph, in one call each: accept, reject, edit, merge, keep apart, take a merge back.

Each writes one entry of the journal and says what it did; ``Store.undo`` takes it back. They work on every store.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .decisions import FIELDS, Decision, claim, name_claim
from .errors import InputError, NotFound
from .journal import Entry
from .judgements import Judgement, Verdict, chain, judged, refuse_contradictions
from .model import Alternative, Entity, Form, Modality, Polarity, Relation, Review
from .placed import placed
from .shown import match
from .store import Store

_PLAIN = (Modality.ACTUAL, Polarity.AFFIRMED)  # goes without saying in the journal


def accept(store: Store, relation: str, *, by: str = "") -> Entry:
    """Accept a relation as it is shown: what was changed before stays changed.

    Args:
        store: a store that is open for writing.
        relation: the id of a relation.
        by: who decides.

    Raises:
        NotFound: there is no such relation.
    """
    read = store.document(_source(relation)).relations
    before = match(read, store.decisions([_source(relation)])).get(relation)
    return _decide(store, "accept", relation, Review.ACCEPTED, dict(before.changes) if before else {}, by)


def reject(store: Store, relation: str, *, by: str = "") -> Entry:
    """Reject a relation; it is kept, and shown only to who asks for rejected ones. See ``accept``."""
    return _decide(store, "reject", relation, Review.REJECTED, {}, by)


def edit(store: Store, relation: str, changes: Mapping[str, str], *, by: str = "") -> Entry:
    """Accept a relation with other values than were read.

    Args:
        store: a store that is open for writing.
        relation: the id of a relation.
        changes: values by field (``decisions.FIELDS``): words of the vocabulary, entity ids, EDTF dates; an empty date takes the
            date away. A value that is as it was read is no change.
        by: who decides.

    Raises:
        NotFound: there is no such relation, or no such entity.
        InputError: what cannot be (``decisions.check``).
    """
    return _decide(store, "edit", relation, Review.ACCEPTED, changes, by)


def choose(store: Store, relation: str, alternative: Alternative, *, by: str = "") -> Entry:
    """Accept the other reading of the same words. See ``edit``."""
    return edit(store, relation, {alternative.end: alternative.entity}, by=by)


def accept_name(store: Store, name: str, *, by: str = "") -> Entry:
    """Confirm that characters of a source name what they were taken for: the next import knows the name.

    Args:
        store: a store that is open for writing.
        name: a source and the characters: ``source-0123456789abcdef/12-20``.
        by: who decides.

    Raises:
        NotFound: nothing is named there.
    """
    return _decide_name(store, "accept", name, Review.ACCEPTED, by)


def reject_name(store: Store, name: str, *, by: str = "") -> Entry:
    """Say that they do not; nobody is asked about that entity again. See ``accept_name``."""
    return _decide_name(store, "reject", name, Review.REJECTED, by)


def merge(store: Store, one: str, other: str, *, by: str = "") -> Entry:
    """Judge two entities to be the same.

    Args:
        store: a store that is open for writing.
        one, other: entity ids, in any order, as they were read or as they are shown.
        by: who judges.

    Raises:
        NotFound: there is no such entity.
        InputError: they are of different kinds, are one already, or were kept apart, themselves or through others.
    """
    names = _names(store, one, other)
    if joined := chain(store.judgements(), one, other):
        links = "; ".join(f"{j.one_name or j.one} = {j.other_name or j.other}" for j in joined)
        raise InputError(f"{names[0]} and {names[1]} are one already: {links}. Nothing was changed.")
    judgement = judged(one, other, Verdict.SAME, names=names, by=by)
    refuse_contradictions([*store.judgements(), judgement])
    return store.decide("merge", f"{names[0]} = {names[1]}", [judgement], subject=f"{one} {other}")


def keep_apart(store: Store, one: str, other: str, *, by: str = "") -> Entry:
    """Judge that two entities are not the same, so that they are never proposed as one again. See ``merge``.

    Raises:
        NotFound, InputError: see ``merge``; they are one by now: take that back first.
    """
    names = _names(store, one, other)
    judgement = judged(one, other, Verdict.APART, names=names, by=by)
    refuse_contradictions([*store.judgements(), judgement])
    return store.decide("apart", f"{names[0]} ≠ {names[1]}", [judgement], subject=f"{one} {other}")


def unmerge(store: Store, one: str, other: str | None = None, *, by: str = "") -> Entry:
    """Take back that entities are the same; every relation, name and mention goes back to the entity it was read with.

    Args:
        store: a store that is open for writing.
        one: an entity id as it was read, or the one that stands for several.
        other: the entity that it was judged the same as; without it every such judgement about ``one`` is taken back, and
            what hangs together without ``one`` stays so.
        by: who decides.

    Raises:
        InputError: there is no such judgement; where the two are one through others, the message names the judgements between.
    """
    same = [j for j in store.judgements() if j.verdict is Verdict.SAME]
    chosen = [j for j in same if one in j.key and (other is None or other in j.key)]
    if not chosen:
        raise InputError(_not_merged(same, one, other))
    summary = "; ".join(f"{j.one_name or j.one} = {j.other_name or j.other}" for j in chosen)
    return store.decide("unmerge", summary, [], withdrawn=chosen, subject=" ".join(filter(None, (one, other))), by=by)


def _not_merged(same: list[Judgement], one: str, other: str | None) -> str:
    between = chain(same, one, other) if other else []
    if not between:
        return f"{one} was not merged with {other or 'anything'}. Nothing was changed."
    links = "; ".join(f"{j.one_name} ({j.one}) = {j.other_name} ({j.other})" for j in between)
    return f"{one} and {other} are one through others: {links}. Take one of these back."


def _decide(store: Store, action: str, relation: str, review: Review, changes: Mapping[str, str], by: str) -> Entry:
    document = store.document(_source(relation))
    read = _read(document.relations, relation)
    real = {field: changes[field] for field in FIELDS if field in changes and changes[field] != (getattr(read, field) or "")}
    if unknown := set(changes) - set(FIELDS):
        raise InputError(f"There is no field {min(unknown)!r}. Fields are: {', '.join(FIELDS)}.")
    names: dict[str, str] = {end: _entity(store, real[end]).label() for end in ("source", "target") if end in real}
    about = claim(document, read)
    decision = Decision(about, review, tuple(real.items()), tuple(names.items()), by=by)
    state = [word for word in (read.modality, read.polarity) if word not in _PLAIN]
    words = f"{about.source_name} {about.type} {about.target_name}" + (f" ({', '.join(state)})" if state else "")
    words += "".join(f"; {field}: {names.get(field, value) or '-'}" for field, value in real.items())
    if action != "reject":
        action = "edit" if real else "accept"
    return store.decide(action, words, [decision], subject=relation)


def _decide_name(store: Store, action: str, name: str, review: Review, by: str) -> Entry:
    document = store.document(_source(name))
    place = name.partition("/")[2]
    mention = next((m for m in document.mentions if m.entity and m.form is Form.NAME and f"{m.start}-{m.end}" == place), None)
    if mention is None:
        raise NotFound(f"Nothing is named at {name}.")
    return store.decide(action, mention.text, [Decision(name_claim(document, mention), review, by=by)], subject=name)


def _source(relation: str) -> str:
    return relation.partition("/")[0]


def _read(relations: Sequence[Relation], ident: str) -> Relation:
    found = next((relation for relation in relations if relation.id == ident), None)
    if found is None:
        raise NotFound(f"There is no relation {ident}.")
    return found


def _entity(store: Store, ident: str) -> Entity:
    found = store.entities([ident]).get(ident)
    if found is None:
        raise NotFound(f"There is no entity {ident}.")
    return found


def _names(store: Store, *ids: str) -> tuple[str, str]:
    """The best name that each was read with, or of what it stands for, with its country where others have that name too."""
    found = []
    for ident in ids:
        own = next((e for e in store.members([ident]).get(ident, []) if e.id == ident), None)
        found.append(own or _entity(store, ident))
    labels = placed(store, found)
    return labels[found[0].id], labels[found[1].id]
