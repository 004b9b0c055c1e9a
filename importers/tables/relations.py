"""A row of a table of relations: who, in what relation, to whom, how far along, since when, who says so."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from ...graph.identity import kind_of
from ...graph.model import Entity, Modality, Polarity, Review
from ...graph.vocabulary import vocabulary
from ..assembly import Assembly, Said
from ..named import Named, named, plain
from ..notice.calendars import doubt_words
from .dates import EXPECTED, read_date
from .headings import key
from .lines import Line, Value
from .people import write_ties
from .terms import is_id, kinds, modalities, polarities, reviews, told_kind, types


class _End(NamedTuple):
    """One end of a relation: its cell, who that is, what the name says besides, and whether only the name told the kind."""

    value: Value
    entity: Entity
    named: Named | None
    told: bool


class Relations:
    """Reads the rows of one table of relations."""

    def __init__(self, file: str) -> None:
        self._file = file

    def take(self, line: Line, into: Assembly, *, cells: bool) -> bool:
        """Write a row into the document, unless it has faults, which are then noted with it."""
        type_, turned = _type(line)
        source, target = (_end(line, side, type_, turned) for side in ("source", "target"))
        more = _details(line)
        if line.faults or not (type_ and source and target):
            return False
        if source.entity.id == target.entity.id:
            line.bad(target.value, "something else than the other end of the relation")
            return False
        line.write(into, cells=cells)
        for value, entity, found, _ in (source, target):
            into.mention(value.span, "" if entity.id == value.text else value.text, into.add(entity))
            if found:
                write_ties(into, found, value.text, value.span[0])
        if by := line.first("attributed_to"):
            more["attributed_to"] = _speaker(by, into)
        if source.told or target.told:
            more = {"review": Review.PROPOSED, "confidence": 0.7, "reason": doubt_words("kind_told")} | more
        first, second = (target.entity, source.entity) if turned else (source.entity, target.entity)
        into.claim(Said(type_, first.id, second.id, **more), line.span)
        return True


def _type(line: Line) -> tuple[str | None, bool]:
    value = line.first("type")
    if value is None:
        line.lacks("the relation", "a relation type such as cooperates_with (يتعاون مع)")
        return None, False
    found = types().get(key(value.text))
    if found is None:
        line.bad(value, "a relation type such as cooperates_with (يتعاون مع); docs/tables.md lists them")
    return found or (None, False)


def _end(line: Line, side: str, type_: str | None, turned: bool) -> _End | None:
    name = ident = None
    for value in line.all(*_CELLS[side]):
        if is_id(value.text):
            ident = ident or value
        else:
            name = name or value
    value_ = name or ident
    if value_ is None:
        line.lacks(f"the {side}", "a name")
        return None
    said = line.first(f"{side}_kind")
    kind = kinds().get(key(said.text), (None,))[0] if said else kind_of(ident.text) if ident else None
    if said and kind is None:
        line.bad(said, "a kind such as person, organization, place (شخص، جهة، مكان)")
    if type_ is None:
        return None
    may = getattr(vocabulary().types[type_], _OPPOSITE[side] if turned else side)
    if kind is not None and kind not in may:
        line.bad(value_, f"{' or '.join(sorted(may))} at this end of {type_}, not {kind}")
    return _End(value_, *_meant(value_.text, ident.text if ident else None, kind, may))


@lru_cache(maxsize=20_000)
def _meant(text: str, ident: str | None, kind: str | None, may: frozenset[str]) -> tuple[Entity, Named | None, bool]:
    """Who stands at an end, what the name says besides, and whether only the name told the kind."""
    chosen, told = (kind, False) if kind else _chosen(text, may)
    if ident:
        return Entity(ident, chosen, plain(text, chosen).names), None, told
    found = named(text, chosen)
    return found.entity, found, told


_CELLS = {"source": ("source", "source_id"), "target": ("target", "target_id")}
_OPPOSITE = {"source": "target", "target": "source"}


def _chosen(name: str, may: frozenset[str]) -> tuple[str, bool]:
    """The kind of an end where the table does not say it, and whether only the name told it."""
    if len(may) == 1:
        return next(iter(may)), False
    told = told_kind(name)
    if told in may:
        return told, False
    return next((kind for kind in ("organization", "person", "topic", "task", "event") if kind in may), min(may)), True


def _details(line: Line) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, (terms, words, expected) in _CHOICES.items():
        if name in line.fields:
            value = line.fields[name][0]
            if word := terms().get(key(value.text)):
                found[name] = words[word]
            else:
                line.bad(value, expected)
    for name in ("start", "end"):
        if name in line.fields:
            value = line.fields[name][0]
            dated = read_date(value.text)
            if dated is None:
                line.bad(value, EXPECTED)
                continue
            found[name] = dated.value
            found.setdefault("date_words", value.text)
            if dated.reason:
                found |= {"date_reason": dated.reason, "review": Review.PROPOSED, "confidence": 0.7, "reason": dated.reason}
    if share := line.first("confidence"):
        found["confidence"] = _share(line, share)
    if reason := line.first("reason"):
        found["reason"] = reason.text
    return found


# By field: what its cells may say, what each of that becomes, and what to say of anything else.
_CHOICES: dict[str, tuple[Callable[[], Mapping[str, str]], Mapping[str, Any], str]] = {
    "modality": (
        modalities,
        {word.value: word for word in Modality},
        "wished, discussed, planned, agreed, actual or ended (مرغوب … منته)",
    ),
    "polarity": (polarities, {word.value: word for word in Polarity}, "affirmed or negated (مثبت، منفي)"),
    "review": (reviews, {word.value: word for word in Review}, "proposed, accepted or rejected (مقترح، مقبول، مرفوض)"),
}


def _share(line: Line, value: Value) -> float:
    text = value.text.rstrip("%").replace("٫", ".").strip()
    try:
        share = float(text) / (100 if value.text.endswith("%") else 1)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        line.bad(value, "a number from 0 to 1")
    return share


def _speaker(value: Value, into: Assembly) -> str:
    """Who says it: an id, or someone by name."""
    if is_id(value.text):
        kind = value.text.rpartition("-")[0]
        return value.text if value.text in into.entities else into.add(Entity(value.text, kind, plain(value.text, kind).names))
    found = named(value.text, told_kind(value.text) or "person")
    into.mention(value.span, value.text[: found.end], into.add(found.entity))
    return found.entity.id
