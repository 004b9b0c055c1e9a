"""Who stands at the ends of a relation in a table: by name, by an id, or by both."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from operator import getitem, itemgetter
from typing import NamedTuple

from ....graph.identity import kind_of
from ....graph.model import LONGEST_NAME, Entity
from ...cells.ids import is_id
from ...cells.nothing import says_nothing
from ...cells.terms import bare
from ...records.named import Named, named
from ..rows.blocks import Block
from ..rows.lines import Line, Value, too_long
from .kinds_at_ends import chosen_kind, kind_at

_CELLS = {"source": ("source", "source_id"), "target": ("target", "target_id")}
_KINDS = {"source": "source_kind", "target": "target_kind"}
_NAMES = 100_000  # that are known while a table is read, in which they come again and again
_SORTS = 16  # of ends of which they are known: of a kind, or of those that a type of relation lets stand there
_OPPOSITE = {"source": "target", "target": "source"}
_RECORD = re.compile(r"source-[0-9a-f]{16}/[0-9]+")


class Meant(NamedTuple):
    """Who stands at one end of a relation, what the name says besides, and whether only the name told the kind.

    ``plain`` is whether nothing follows but that the cell names it.
    """

    entity: Entity
    named: Named | None
    told: bool
    plain: bool


class Ends(NamedTuple):
    """An end of each row of a block: the column that says who stands there, and who; None where nobody does, or not for sure."""

    columns: Sequence[int]
    meant: Sequence[Meant | None]


def record_of(line: Line) -> str:
    """The id that the relation has in the store that it was exported from; empty where a row gives none."""
    ident = line.first("id")
    return record(ident.text) if ident else ""


def record(text: str) -> str:
    """The id of a relation in a cell of ids; empty where there is none."""
    return text if _RECORD.fullmatch(text) else ""


def end_of(line: Line, side: str, type_: str | None, turned: bool) -> tuple[Value, Meant] | None:
    """Who stands at an end, and the cell that says it; None where none does, which is noted with the row.

    Args:
        line: the row.
        side: ``source`` or ``target``.
        type_: the relation, if it is known.
        turned: whether the row has it from the target's side.
    """
    cells, said = line.all(*_CELLS[side]), line.first(_KINDS[side])
    texts = tuple([cell.text for cell in cells])
    exported, unnamed = bool(record_of(line)), _is_unnamed(line, side)
    seen_from = _OPPOSITE[side] if turned else side
    found = _read(texts, said.text if said else None, type_, seen_from, exported, unnamed)
    if found.at is None:
        line.lacks(f"the {side}", "a name")
        return None
    for at, expected in found.faults:
        line.bad(said if said and at is None else cells[at or 0], expected)
    return (cells[found.at], found.meant) if found.meant else None


def ends_of(block: Block, side: str, said: Sequence[tuple[str, bool] | None], exported: Sequence[bool]) -> Ends:
    """Who stands at an end of each row of a block, unless a cell is in the way.

    Args:
        block: the rows.
        side: ``source`` or ``target``.
        said: the relation of each row, if it is known, and whether the row has it from the target's side.
        exported: whether each row is of an export of ours.
    """
    columns = block.of(*_CELLS[side])
    texts = block.filled(columns)
    abouts = zip(block.first(_KINDS[side]), said, exported, strict=True)
    found: list[_End | None] = list(map(getitem, map(_Abouts(side).__getitem__, abouts), texts))
    alone = len(columns) == 1
    if alone and all(found):
        return Ends(columns * len(block), list(map(_MEANT, filter(None, found))))
    unnamed = [side in text.split() for text in block.first("unnamed")]
    rows = zip(found, texts, block.first(_KINDS[side]), said, exported, unnamed, strict=True)
    ends = [end or _read(cells, *_seen(kind, told, side), *more) for end, cells, kind, told, *more in rows]
    meant = [None if end.faults else end.meant for end in ends]
    if alone:
        return Ends(columns * len(block), meant)
    return Ends([block.column(columns, at, end.at) if end.at is not None else 0 for at, end in enumerate(ends)], meant)


def _seen(kind: str, said: tuple[str, bool] | None, side: str) -> tuple[str | None, str | None, str]:
    """What is known of an end: what a cell says of its kind, the relation, and the side that it is there."""
    return kind or None, said[0] if said else None, _OPPOSITE[side] if said and said[1] else side


class _End(NamedTuple):
    """Which cell of an end names it, who is meant, and what is wrong with which cell, None for that of the kind."""

    at: int | None
    meant: Meant | None
    faults: tuple[tuple[int | None, str], ...]


_MEANT = itemgetter(_End._fields.index("meant"))


def _told(said: str | None, type_: str | None, side: str) -> tuple[str | None, frozenset[str] | None]:
    """The kind of an end without an id, or those that may stand there; neither where a cell is in the way."""
    kind, may, faults = kind_at(said, None, type_, side)
    return (None, None) if faults or not type_ else (kind, None) if kind else (None, may)


class _Names(dict[tuple[str, ...], _End | None]):
    """What the cells of an end say where neither an id stands there nor anything is in the way; else None.

    Args:
        kind: the kind of the end, where it is known.
        may: else those that may stand there.
        exported: whether the rows are of an export of ours.
    """

    def __init__(self, kind: str | None, may: frozenset[str] | None, exported: bool) -> None:
        super().__init__()
        self._kind, self._may, self._exported = kind, may or frozenset[str](), exported

    def __missing__(self, texts: tuple[str, ...]) -> _End | None:
        if len(self) >= _NAMES:
            self.clear()
        self[texts] = found = self._by_name(texts)
        return found

    def _by_name(self, texts: tuple[str, ...]) -> _End | None:
        said = [place for place, text in enumerate(texts) if self._exported or not says_nothing(text)]
        if not said or not (self._kind or self._may) or any(is_id(texts[place]) for place in said):
            return None
        if len(texts[said[0]]) > LONGEST_NAME:
            return None
        return _End(said[0], _meant(texts[said[0]], self._kind, self._may), ())


_names = lru_cache(maxsize=_SORTS)(_Names)  # of a name in many types of relations once


class _Abouts(dict[tuple[str, tuple[str, bool] | None, bool], _Names]):
    """The names of an end by what a row says of it: the cell of its kind, the relation, and whether it is of an export."""

    def __init__(self, side: str) -> None:
        super().__init__()
        self._side = side

    def __missing__(self, about: tuple[str, tuple[str, bool] | None, bool]) -> _Names:
        kind, said, exported = about
        self[about] = names = _names(*_told(*_seen(kind, said, self._side)), exported)
        return names


@lru_cache(maxsize=_NAMES)
def _read(texts: tuple[str, ...], said: str | None, type_: str | None, side: str, exported: bool, unnamed: bool, /) -> _End:
    """What the cells of an end, and the one of its kind, say."""
    found: dict[str, int] = {}
    for place, text in enumerate(texts):
        if exported or not says_nothing(text):
            found.setdefault("ident" if is_id(text) else "name", place)
    at = found.get("name", found.get("ident"))
    if at is None:
        return _End(None, None, ())
    ident = texts[found["ident"]] if "ident" in found else None
    kind, may, faults = kind_at(said, kind_of(ident) if ident else None, type_, side)
    bad = tuple([(None if cell == "kind" else found.get(cell, at), expected) for cell, expected in faults])
    if len(texts[at]) > LONGEST_NAME:
        return _End(at, None, (*bad, (at, too_long())))
    if not type_:
        return _End(at, None, bad)
    if ident:
        entity = bare(ident, texts[at], named=not unnamed)
        return _End(at, Meant(entity, None, told=False, plain=ident != texts[at]), bad)
    return _End(at, _meant(texts[at], kind, may), bad)


def _meant(text: str, kind: str | None, may: frozenset[str]) -> Meant:
    """Who stands at an end, by the name there, and the kind where it is known."""
    chosen, told = (kind, False) if kind else chosen_kind(text, may)
    found = named(text, chosen)
    return Meant(found.entity, found, told, plain=not (told or found.others or found.ties or found.tenure))


def _is_unnamed(line: Line, side: str) -> bool:
    """Whether an export of ours says that who stands on a side has only what stands in for a name."""
    return "unnamed" in line.fields and side in line.fields["unnamed"][0].text.split()
