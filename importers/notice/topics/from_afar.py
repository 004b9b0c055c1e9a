"""Names that end with عن بعد, which the fields cut before its عن: التعاون في مجال الطب {عن بعد}, منصة التعليم {عن بُعد}.

عن elsewhere begins what something is about. Models are fitted to that.
"""

from __future__ import annotations

from ....graph.names.keys import fold
from ..claims import Mark
from ..reading import Reading
from .clauses import set_end

_KINDS = frozenset({"topic", "agreement", "programme", "event"})
_FROM, _AFAR = frozenset({fold("عن")}), fold("بعد")


def take_afar(reading: Reading) -> None:
    """Let every theme, agreement, programme and event that stands right before عن بعد end with it."""
    for place, _ in reading.find(_FROM):
        tokens = reading.phrases.tokens[place : place + 3]
        if len(tokens) < 2 or tokens[1].key != _AFAR or (len(tokens) > 2 and tokens[2].key.isdigit()):
            continue  # عن بعد 5 كيلومترات
        for mark in _ending_at(reading, place):
            set_end(reading, mark, tokens[1].end)


def _ending_at(reading: Reading, place: int) -> list[Mark]:
    if not place:
        return []
    end = reading.phrases.tokens[place - 1].end
    return [mark for mark in reading.within(reading.sentence(end - 1)[0], end, _KINDS) if mark.end == end]
