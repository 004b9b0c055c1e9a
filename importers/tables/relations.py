"""A row of a table of relations: who, in what relation, to whom, how far along, since when, who says so."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from ...graph.identity import kind_of
from ...graph.model import Entity, Modality, Polarity, Review
from ...graph.vocabulary import vocabulary
from ..assembly import Assembly, Said
from ..named import Named, named
from ..notice.dates.calendars import doubt_words
from .dates import EXPECTED, after, backwards, read_date
from .headings import key
from .lines import Line, Value
from .nothing import says_nothing
from .people import write_ties
from .several import names_several, place, rows_of
from .terms import bare, is_id, kinds, modalities, polarities, reviews, told_kind, types

_Faults = tuple[tuple[str, str], ...]
"""Cells that cannot be used, each with what was expected."""


class _Meant(NamedTuple):
    """Who stands at one end of a relation, what the name says besides, and whether only the name told the kind."""

    entity: Entity
    named: Named | None
    told: bool


class _Details(NamedTuple):
    """What the other cells say of a relation, by the fields of ``Said``; ``tail`` is the same as the last values of one."""

    said: Mapping[str, Any]
    tail: tuple[Any, ...]
    faults: _Faults


class Relations:
    """Reads the rows of one table of relations."""

    def __init__(self, file: str) -> None:
        self._file = file

    def remarks(self) -> list[str]:
        """Nothing: what a person should know of a relation waits with it."""
        return []

    def take(self, line: Line, into: Assembly, *, cells: bool) -> bool:
        """Write a row into the document, unless it has faults, which are then noted with it."""
        if names_several(line):
            return self._take_each(line, into, cells=cells)
        if (found := _read(line)) is None:
            return False
        line.write(into, cells=cells)
        _write(line, into, found, record=_record(line))
        return True

    def _take_each(self, line: Line, into: Assembly, *, cells: bool) -> bool:
        """Write a row of which an end names several, as a relation of each; what is wrong with it is noted once."""
        rows = rows_of(line)
        found = [read for row in rows if (read := _read(row))]
        line.faults += dict.fromkeys(fault for row in rows for fault in row.faults)
        if line.faults:
            return False
        line.write(into, cells=cells)
        for row, read in zip(rows, found, strict=True):
            place(row, line)
            _write(row, into, read)
        return True


class _Read(NamedTuple):
    """What a row says: its type, whether that is read from the target's side, who stands at its ends, and the other cells."""

    type: str
    turned: bool
    source: tuple[Value, _Meant]
    target: tuple[Value, _Meant]
    details: _Details


def _read(line: Line) -> _Read | None:
    """What a row says; None where it has faults, which are noted with it."""
    type_, turned = _type(line)
    source, target = _end(line, "source", type_, turned), _end(line, "target", type_, turned)
    details = _details(line)
    if line.faults or not (type_ and source and target):
        return None
    if source[1].entity.id == target[1].entity.id:
        line.bad(target[0], "something else than the other end of the relation")
        return None
    return _Read(type_, turned, source, target, details)


def _write(line: Line, into: Assembly, found: _Read, *, record: str = "") -> None:
    type_, turned, source, target, details = found
    for value, meant in (source, target):
        ident = into.add(meant.entity)
        into.mention(value.span, "" if ident == value.text else value.text, ident)
        if meant.named and (meant.named.others or meant.named.ties):
            write_ties(into, meant.named, value.text, value.span[0])
    one, other = source[1], target[1]
    said = (type_, other.entity.id, one.entity.id) if turned else (type_, one.entity.id, other.entity.id)
    if type_ == "holds":
        details = _of_tenure(details, (one.named, other.named))
    into.claim(_said(said, details, line, into, told=one.told or other.told), line.span, record=record)


def _of_tenure(details: _Details, ends: tuple[Named | None, ...]) -> _Details:
    """That a post is held no more, where its name says so; what may be said of another, or the stage denies, waits."""
    over = next((found.tenure for found in ends if found and found.tenure and found.tenure.over), None)
    if over is None:
        return details
    more: dict[str, Any] = {"modality": Modality.ENDED, **details.said}
    if over.unsure or more["modality"] is not Modality.ENDED:
        more |= {"review": Review.PROPOSED, "confidence": 0.7, "reason": doubt_words("stance")}
    return _Details(more, Said("", "", "", **more)[3:], details.faults)


def _said(about: tuple[str, str, str], details: _Details, line: Line, into: Assembly, *, told: bool) -> Said:
    """What a row says of two entities; what only a name told waits for review."""
    by = _speaker(line, into)
    if by is None and not told:
        return Said._make(about + details.tail)
    more: dict[str, Any] = {"review": Review.PROPOSED, "confidence": 0.7, "reason": doubt_words("kind_told")} if told else {}
    more |= details.said
    if by:
        more["attributed_to"] = by
    return Said(*about, **more)


def _type(line: Line) -> tuple[str | None, bool]:
    value = line.first("type")
    if value is None:
        line.lacks("the relation", "a relation type such as cooperates_with (يتعاون مع)")
        return None, False
    found = types().get(key(value.text))
    if found is None:
        line.bad(value, "a relation type such as cooperates_with (يتعاون مع): docs/tables.md, or `rawabit template relations`")
    return found or (None, False)


def _end(line: Line, side: str, type_: str | None, turned: bool) -> tuple[Value, _Meant] | None:
    found: dict[str, Value] = {}
    for field in _CELLS[side]:
        for value in line.fields.get(field, ()):
            if _record(line) or not says_nothing(value.text):
                found.setdefault("ident" if is_id(value.text) else "name", value)
    value_ = found.get("name") or found.get("ident")
    if value_ is None:
        line.lacks(f"the {side}", "a name")
        return None
    if said := line.first(f"{side}_kind"):
        found["kind"] = said
    ident = found["ident"].text if "ident" in found else None
    seen_from = _OPPOSITE[side] if turned else side
    kind, may, faults = _kind(said.text if said else None, kind_of(ident) if ident else None, type_, seen_from)
    for cell, expected in faults:
        line.bad(found.get(cell, value_), expected)
    if not type_:
        return None
    if ident:
        return value_, _Meant(bare(ident, value_.text, named=not _is_unnamed(line, side)), None, told=False)
    return value_, _meant(value_.text, kind, may)


def _meant(text: str, kind: str | None, may: frozenset[str]) -> _Meant:
    """Who stands at an end, by the name there, and the kind where it is known."""
    chosen, told = (kind, False) if kind else _chosen(text, may)
    found = named(text, chosen)
    return _Meant(found.entity, found, told)


def _is_unnamed(line: Line, side: str) -> bool:
    """Whether an export of ours says that who stands on a side has only what stands in for a name."""
    return "unnamed" in line.fields and side in line.fields["unnamed"][0].text.split()


def _record(line: Line) -> str:
    """The id that the relation has in the store that it was exported from; empty where a row gives none."""
    ident = line.first("id")
    return ident.text if ident and _RECORD.fullmatch(ident.text) else ""


@lru_cache(maxsize=4096)
def _kind(said: str | None, ident: str | None, type_: str | None, side: str) -> tuple[str | None, frozenset[str], _Faults]:
    """The kind that a cell or an id gives an end, those that the type allows there, and the cells that contradict one another."""
    said = None if said and says_nothing(said) else said
    may: frozenset[str] = getattr(vocabulary().types[type_], side) if type_ else frozenset(vocabulary().kinds)
    kind = kinds().get(key(said), (None,))[0] if said else ident
    faults = []
    if said and kind is None:
        faults.append(("kind", "a kind such as person, organization, place (شخص، جهة، مكان)"))
    elif ident and ident != kind:
        faults.append(("ident", f"the id of a thing of kind {kind}"))
    if kind is not None and kind not in may:
        faults.append(("name", f"{' or '.join(sorted(may))} at this end of {type_}, not {kind}"))
    return kind, may, tuple(faults)


_CELLS = {"source": ("source", "source_id"), "target": ("target", "target_id")}
_RECORD = re.compile(r"source-[0-9a-f]{16}/[0-9]+")
_OPPOSITE = {"source": "target", "target": "source"}


@lru_cache(maxsize=20_000)
def _chosen(name: str, may: frozenset[str]) -> tuple[str, bool]:
    """The kind of an end where the table does not say it, and whether only the name told it."""
    if len(may) == 1:
        return next(iter(may)), False
    told = told_kind(name)
    if told in may:
        return told, False
    return next((kind for kind in ("organization", "person", "topic", "task", "event") if kind in may), min(may)), True


def _details(line: Line) -> _Details:
    fields = line.fields
    texts = tuple([fields[name][0].text if name in fields else None for name in _DETAILS])
    details = _read_details(texts, exported=bool(_record(line)))
    for name, expected in details.faults:
        line.bad(fields[name][0], expected)
    return details


@lru_cache(maxsize=50_000)
def _read_details(texts: tuple[str | None, ...], *, exported: bool) -> _Details:
    """What the cells of ``_DETAILS`` say: many rows say the same. An export gives the words of a date in a cell of their own."""
    found: dict[str, Any] = {}
    faults: list[tuple[str, str]] = []
    cells = {
        name: text
        for name, text in zip(_DETAILS, texts, strict=True)
        if text is not None and (exported or not says_nothing(text))
    }
    for name, (terms, words, expected) in _CHOICES.items():
        if name in cells:
            if word := terms().get(key(cells[name])):
                found[name] = words[word]
            else:
                faults.append((name, expected))
    for name in ("start", "end"):
        if name in cells:
            dated = read_date(cells[name])
            if dated is None:
                faults.append((name, EXPECTED))
                continue
            found[name] = dated.value
            if not exported:
                found.setdefault("date_words", cells[name])
            if dated.reason:
                found |= {"date_reason": dated.reason, "review": Review.PROPOSED, "confidence": 0.7, "reason": dated.reason}
    if "start" in cells and not exported and backwards(found.get("start"), found.get("end")):
        faults.append(("end", after(cells["start"])))
    if "confidence" in cells:
        found["confidence"] = _share(cells["confidence"])
        if found["confidence"] is None:
            faults.append(("confidence", "a number from 0 to 1"))
    found |= {name: cells[name] for name in ("date_words", "date_reason", "reason") if name in cells}
    return _Details(found, Said("", "", "", **found)[3:], tuple(faults))


_DETAILS = ("modality", "polarity", "review", "start", "end", "date_words", "date_reason", "confidence", "reason")
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


def _share(text: str) -> float | None:
    digits = text.rstrip("%").replace("٫", ".").strip()
    try:
        share = float(digits) / (100 if text.endswith("%") else 1)
    except ValueError:
        return None
    return share if 0 <= share <= 1 else None


def _speaker(line: Line, into: Assembly) -> str | None:
    """Who says it: someone by name, by an id, or by both."""
    cells = [cell for cell in line.all("attributed_to") if _record(line) or not says_nothing(cell.text)]
    if not cells:
        return None
    ident = next((cell.text for cell in cells if is_id(cell.text)), None)
    value = next((cell for cell in cells if not is_id(cell.text)), cells[0])
    if ident:
        into.mention(value.span, "" if ident == value.text else value.text, ident)
        return into.add(bare(ident, value.text, named=not _is_unnamed(line, "attributed_to")))
    found = named(value.text, told_kind(value.text) or "person")
    into.mention(value.span, value.text[: found.end], into.add(found.entity))
    return found.entity.id
