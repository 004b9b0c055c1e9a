"""Columns as a reader process hands them over: of one in which all values are equal that value, of the others all.

Of what rows of a table say, two columns in five are such; a value takes as long to be encoded and checked wherever it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import msgspec

from ...graph.columns import EvidenceColumns, MentionColumns, RelationColumns

C = TypeVar("C", RelationColumns, MentionColumns, EvidenceColumns)
_SAID = ("type", "modality", "polarity", "review", "start", "end", "date_words", "date_reason", "attributed_to", "confidence")
_RELATIONS, _EVIDENCE, _MENTIONS = (*_SAID, "reason"), ("count", "method"), ("kind", "form", "confidence")


def shortened(relations: RelationColumns, mentions: MentionColumns) -> tuple[RelationColumns, MentionColumns]:
    """Columns as they are handed over, from which ``lengthened`` makes the same.

    Numbers, ends and spans stay whole: they tell how long the others are, so that nobody makes long ones of what is short.
    """
    said = _short(relations, _RELATIONS)
    return msgspec.structs.replace(said, evidence=_short(said.evidence, _EVIDENCE)), _short(mentions, _MENTIONS)


def lengthened(relations: RelationColumns, mentions: MentionColumns) -> tuple[RelationColumns, MentionColumns]:
    """The columns that ``shortened`` was given."""
    size, evidence = len(relations.number), relations.evidence
    shown = _long(_long(evidence, ("count",), size), ("method",), len(evidence.start))
    said = msgspec.structs.replace(_long(relations, _RELATIONS, size), evidence=shown)
    return said, _long(mentions, _MENTIONS, len(mentions.start))


def _short(columns: C, names: Sequence[str]) -> C:
    found = {name: getattr(columns, name) for name in names}
    return msgspec.structs.replace(columns, **{n: c[:1] for n, c in found.items() if len(c) > 1 and c.count(c[0]) == len(c)})


def _long(columns: C, names: Sequence[str], size: int) -> C:
    found = {name: getattr(columns, name) for name in names}
    return msgspec.structs.replace(columns, **{n: c * size for n, c in found.items() if len(c) == 1})
