"""What the cells of a row of relations say besides its ends: how far along, since when, how sure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from operator import getitem
from typing import Any, NamedTuple

from ....graph.dates import backwards
from ....graph.model import Modality, Polarity, Review
from ...cells.dates import EXPECTED, after, read_date
from ...cells.heading_words import key
from ...cells.nothing import has_no_end, says_nothing
from ...cells.terms import modalities, polarities, reviews
from ...grammar.dates.calendars import doubt_words
from ...records.named import Named
from ...records.said import Posture, Said
from ..rows.blocks import Block
from ..rows.lines import Line
from .ends import record_of
from .kinds_at_ends import Faults

_MOST = 50_000  # different ones that are known while a table is read


class Details(NamedTuple):
    """What the other cells say of a relation: by the fields of ``Said``, and as what a record says besides whom it speaks of."""

    said: Mapping[str, Any]
    posture: Posture
    faults: Faults


def details_of(line: Line) -> Details:
    """What the cells of a row say of its relation; what cannot be used is noted with the row."""
    fields = line.fields
    details = _said(_DETAILS, bool(record_of(line)))[tuple([fields[name][0].text if name in fields else "" for name in _DETAILS])]
    for name, expected in details.faults:
        line.bad(fields[name][0], expected)
    return details


def details_of_all(block: Block, exported: Sequence[bool]) -> list[Details]:
    """What the cells of each row of a block say of its relation, with what cannot be used.

    Args:
        block: the rows.
        exported: whether each row is of an export of ours.
    """
    names = tuple([name for name in _DETAILS if block.of(name)])
    cells = zip(*(block.first(name) for name in names), strict=True) if names else [()] * len(block)
    known = {each: _said(names, each) for each in set(exported)}
    return list(map(getitem, map(known.__getitem__, exported), cells))


class _Said(dict[tuple[str, ...], Details]):
    """What cells of some fields say, empty ones nothing: many rows say the same.

    Args:
        names: the fields.
        exported: whether the rows are of an export of ours.
    """

    def __init__(self, names: tuple[str, ...], exported: bool) -> None:
        super().__init__()
        self._names, self._exported = names, exported

    def __missing__(self, texts: tuple[str, ...]) -> Details:
        if len(self) >= _MOST:
            self.clear()
        said = dict(zip(self._names, texts, strict=True))
        self[texts] = found = _read_details(tuple([said.get(name) or None for name in _DETAILS]), self._exported)
        return found


_said = lru_cache(maxsize=16)(_Said)


def _read_details(texts: tuple[str | None, ...], exported: bool) -> Details:
    """What the cells of ``_DETAILS`` say. An export gives the words of a date in a cell of their own."""
    found: dict[str, Any] = {}
    faults: list[tuple[str, str]] = []
    cells = {
        name: text
        for name, text in zip(_DETAILS, texts, strict=True)
        if text is not None and (exported or not (has_no_end if name == "end" else says_nothing)(text))
    }
    for name, (terms, words, expected) in _CHOICES.items():
        if name in cells:
            if word := terms().get(key(cells[name])):
                found[name] = words[word]
            else:
                faults.append((name, expected))
    for name in ("start", "end"):
        if name in cells:
            dated = read_date(cells[name], exported=exported)
            if dated is None:
                faults.append((name, EXPECTED))
                continue
            found[name] = dated.value
            if not exported:
                found.setdefault("date_words", cells[name])
            if dated.reason:
                found["date_reason"] = dated.reason
    if "start" in cells and not exported and backwards(found.get("start"), found.get("end")):
        faults.append(("end", after(cells["start"])))
    if "confidence" in cells:
        found["confidence"] = _share(cells["confidence"])
        if found["confidence"] is None:
            faults.append(("confidence", "a number from 0 to 1"))
    doubt = found.get("date_reason")
    found |= {name: cells[name] for name in ("date_words", "date_reason", "reason") if name in cells}
    found = doubted(found, doubt) if doubt else found
    return Details(found, _posture(found), tuple(faults))


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


def doubted(said: Mapping[str, Any], why: str) -> dict[str, Any]:
    """What is said of a relation that may mean something else: it waits, unless the row itself says whether it holds."""
    return {**said} if "review" in said else {"confidence": 0.7, "reason": why, **said, "review": Review.PROPOSED}


def of_tenure(details: Details, ends: tuple[Named | None, ...]) -> Details:
    """That a post is held no more, where its name says so; what may be said of another, or the stage denies, waits."""
    over = next((found.tenure for found in ends if found and found.tenure and found.tenure.over), None)
    if over is None:
        return details
    more: dict[str, Any] = {"modality": Modality.ENDED, **details.said}
    if over.unsure or more["modality"] is not Modality.ENDED:
        more = doubted(more, doubt_words("stance"))
    return Details(more, _posture(more), details.faults)


def _posture(said: Mapping[str, Any]) -> Posture:
    return Posture.of(Said("", "", "", **said))
