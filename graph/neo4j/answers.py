"""What is returned of sources, entities and relations, and the records that are made of it.

The driver takes an answer apart value by value, in Python, and that was most of the time of a long one. So what nearly every
relation or entity has travels as one text, and only what few have as values beside it. Ids, dates, numbers and the words of the
vocabulary have no spaces; before what may hold anything stands how many characters it has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from typing import Any

from ..identity import kind_of
from ..model import Alternative, Entity, Evidence, Modality, Name, Place, Polarity, Relation, Review, Source
from .words import TYPES

Row = str | list[Any]
"""An entity or a relation as it travels: the text that all have, or that and what few have."""

# What is returned of a source s.
SOURCE = """ [s.id, s.title, s.text, s.sha256, s.language, s.origin, s.date, s.date_words, s.date_reason, s.place_starts,
    s.place_ends, s.place_labels, s.encoding] """
# What is returned of an entity e, of which a node q stands for the qualifier.
ENTITY = """ CASE WHEN e.named AND size(e.names) = 1 AND coalesce(e.classification, e.qualifier, e.start, e.end, e.date_words,
    e.date_reason, e.status) IS NULL
    THEN e.id + ' ' + toString(size(e.name_langs[0])) + ' ' + toString(size(e.name_roles[0])) + ' ' + e.name_langs[0]
        + e.name_roles[0] + e.names[0]
    ELSE [e.id, [e.classification, e.named, coalesce(q.canonical, e.qualifier), e.start, e.end, e.date_words, e.date_reason,
        e.status]] + e.names + e.name_langs + e.name_roles END """
# An entity e as it is kept.
KEPT_ENTITY = """ [e.id, e.classification, e.named, e.qualifier, e.start, e.end, e.status, e.date_words, e.date_reason] """
# Stands before whatever returns a relationship r: what its evidence says, in any order; to sort it costs the server more than us.
SAID = """ WITH *, COLLECT { MATCH (e:Evidence {relation: r.id}) RETURN toString(e.number) + ' ' + toString(e.start) + ' '
    + toString(e.end) + ' ' + toString(size(e.method)) + ' ' + e.method + e.quote } AS said """
_STATE = " + '/' + r.modality + '/' + r.polarity + '/' + r.review"
_DATES = " + ' ' + coalesce(r.start, '-') + ' ' + coalesce(toString(r.start_day), '-') + ' ' + toString(r.confidence)"
_MORE = "r.end, r.date_words, r.date_reason, r.attributed_to, r.reason, r.alternative_ends"
# Which entities stand for those that a relation speaks of without pointing to them.
_STANDING = """COLLECT { UNWIND [r.attributed_to] + coalesce(r.alternative_entities, []) AS spoken MATCH (m:Merged {id: spoken})
    RETURN [spoken, m.canonical] }"""
_PLAIN = " CASE WHEN size(said) = 1 AND coalesce(" + _MORE + ") IS NULL THEN "
_REST = ", said, " + _MORE + ", r.alternative_entities, r.alternative_reasons, "
_SHOWN = "r.id + ' ' + type(r)" + _STATE + " + ' ' + s.id + ' ' + t.id" + _DATES
# What is returned of a relationship r from s to t as it is shown, after ``SAID``.
RELATION_ROW = _PLAIN + _SHOWN + " + ' ' + said[0] ELSE [" + _SHOWN + _REST + _STANDING + "] END "
# The same before anything was merged; a decision's changes are taken out by ``as_read``.
_OWN = (
    "r.id + ' ' + coalesce(r.type, type(r))"
    + _STATE
    + " + ' ' + coalesce(r.source, s.id) + ' ' + coalesce(r.target, t.id)"
    + _DATES
)
OWN_ROW = _PLAIN + _OWN + " + ' ' + said[0] ELSE [" + _OWN + _REST + "[]] END "

_NO_DATE = "-"
_NOTHING: Sequence[Any] = (None,) * 5
_STATES = {"/".join((TYPES[name], *state)): (name, state) for name in TYPES for state in product(Modality, Polarity, Review)}


def source(row: Sequence[Any]) -> Source:
    """A source from ``SOURCE``."""
    *facts, starts, ends, labels, encoding = row
    places = zip(starts or (), ends or (), labels or (), strict=True)
    return replace(Source(*facts), places=tuple(Place(*place) for place in places), encoding=encoding)


def entity(row: Row) -> Entity:
    """An entity from ``ENTITY``."""
    if isinstance(row, str):
        ident, lang, role, name = row.split(" ", 3)
        first = int(lang)
        second = first + int(role)
        return Entity(ident, kind_of(ident), (Name(name[second:], name[:first], name[first:second]),))
    ident, facts, *called = row
    count = len(called) // 3
    names = tuple(map(Name, called[:count], called[count : 2 * count], called[2 * count :]))
    return Entity(ident, kind_of(ident), names, *facts)


def relation(row: Row) -> Relation:
    """A relation from ``RELATION_ROW`` or ``OWN_ROW``."""
    return dated(row)[1]


def dated(row: Row) -> tuple[int | None, Relation]:
    """The first day that a relation may have begun on, and the relation."""
    values: list[Any] = [row] if isinstance(row, str) else row
    text, *rest = values
    ident, states, source, target, start, day, sure, *pieces = text.split(" ", 7)
    said, end, words, why, speaker, reason, *others = rest or (pieces, *_NOTHING)
    document = ident.partition("/")[0]
    evidence = tuple([_evidence(document, piece) for piece in (said if len(said) == 1 else sorted(said, key=_place))])
    type_, state = _STATES[states]
    dates = (None if start == _NO_DATE else start, end, words, why)
    made = Relation(ident, type_, source, target, evidence, *state, *dates, speaker, float(sure), reason)
    return None if day == _NO_DATE else int(day), _standing(made, *others) if rest else made


def _evidence(document: str, piece: str) -> Evidence:
    _, start, end, size, said = piece.split(" ", 4)
    method = int(size)
    return Evidence(document, int(start), int(end), said[method:], said[:method])


def _place(piece: str) -> int:
    return int(piece.partition(" ")[0])


def _standing(
    made: Relation,
    ends: Sequence[str] | None,
    entities: Sequence[str] | None,
    reasons: Sequence[str] | None,
    standing: Sequence[tuple[str, str]],
) -> Relation:
    """A relation with its other readings, all entities it speaks of those that stand for them."""
    stands = dict(standing)
    others = zip(ends or (), entities or (), reasons or (), strict=True)
    read = tuple(Alternative(end, stands.get(one, one), why) for end, one, why in others)
    speaker = made.attributed_to
    return replace(made, attributed_to=stands.get(speaker, speaker) if speaker else None, alternatives=read)
