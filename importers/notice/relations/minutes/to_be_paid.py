"""Payments that items of decisions tell in the imperfect, which are still to be made: ``1. {تسدد} الهيئة للمنظمة مبلغ …``."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from .....graph.amounts import MONEY
from .....graph.model import Modality
from .....graph.names.keys import fold
from ....grammar.cues import cues
from ...modality.clauses import is_imperfect
from ...reading import Reading

Item = tuple[int, int]
_THAT, _IMPERFECT = fold("أن"), frozenset("يت")


def expect_payments(reading: Reading, items: Sequence[Item]) -> None:
    """Let what an item says in the imperfect that somebody pays be planned, and wait.

    Args:
        reading: the text.
        items: where the items of lists of decisions begin and end, in order.
    """
    told = [item for item in items if (first := reading.token_at(item[0])) < len(reading.phrases) and _is_to_do(reading, first)]
    due = (c for c in reading.claims if c.type in MONEY and c.modality is Modality.ACTUAL)
    paid = {id(c) for c in due if _holds(told, c.start) or (_holds(items, c.start) and _is_verb_to_do(reading, c.start))}
    if paid:
        planned = (replace(c, modality=Modality.PLANNED, sure=False) if id(c) in paid else c for c in reading.claims)
        reading.replace_claims(list(planned))


def _is_to_do(reading: Reading, first: int) -> bool:
    key = reading.phrases.key(first + (reading.phrases.key(first) == _THAT))
    key = key[1:] if key[:1] == "و" and key[1:2] in _IMPERFECT else key
    return is_imperfect(key) or (key[:1] in _IMPERFECT and key in cues("money")["give"])


def _is_verb_to_do(reading: Reading, at: int) -> bool:
    """Whether the verb by which a claim begins is still to be done, further on in an item: …، {وتسدد} الهيئة …."""
    return _is_to_do(reading, reading.token_at(at))


def _holds(items: Sequence[Item], at: int) -> bool:
    """Whether one of some items holds a place."""
    place = bisect_left(items, (at + 1, 0)) - 1
    return place >= 0 and items[place][0] <= at < items[place][1]
