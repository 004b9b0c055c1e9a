"""Themes without the و that joins them to the one before: {و}تذليل كافة العقبات, but not واقع الصناعة.

The fields mark both; models are fitted to that.
"""

from __future__ import annotations

from dataclasses import replace

from ....graph.names.keys import match_key
from ...grammar.text.verbal_nouns import is_noun_of_action
from ..claims import Referent
from ..reading import Reading
from ..uniting import unite
from .noun_phrases import is_joined

_TOPIC = frozenset({"topic"})


def without_conjunctions(reading: Reading) -> None:
    """Name every theme without the و before its noun of action; what is then one becomes one."""
    for mark in reading.within(0, len(reading.text), _TOPIC):
        place = reading.token_at(mark.start)
        key = reading.phrases.key(place)
        begins = place < len(reading.phrases) and reading.phrases.tokens[place].start == mark.start
        if begins and is_joined(key) and not is_noun_of_action(key) and is_noun_of_action(key[1:]):
            reading.keep_marks([replace(m, start=m.start + 1) if m == mark else m for m in reading.marks])
            _rename(reading, mark.referent, reading.text[mark.start : mark.end])


def _rename(reading: Reading, theme: Referent, wrong: str) -> None:
    right = " ".join(wrong.split())[1:]
    theme.names[:] = [replace(name, text=right) if name.text == f"و{right}" else name for name in theme.names]
    other = next((r for r in reading.register.called(theme.kind, match_key(right)) if r is not theme), None)
    if theme.key == match_key(f"و{right}"):
        reading.register.rename(theme, match_key(right))
    if other:
        unite(reading, theme, other)
