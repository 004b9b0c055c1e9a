"""Themes without the clause that tells whose event it was: ورشة عمل حول التدريب المهني {نظمتها وزارة العمل}.

The clause is of the event, and no noun: the fields take its verb for a word of the theme. Models are fitted to that.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ....graph.names.keys import fold, match_key
from ..claims import Mark
from ..reading import Reading
from ..uniting import unite

_TOPIC = frozenset({"topic"})
_HELD = re.compile(fold("(?:[يت]?نظم|أقام|[يت]?قيم|عقد|[يت]?عقد|استضاف|[يت]?ستضيف|رعا|[يت]?رعى|افتتح|حضر)") + "ت?ه(?:ا|ما)?")
_LEAST = 2  # words of a theme before a clause: ندوة عن {حضرها …} has none


def without_clauses(reading: Reading) -> None:
    """End every theme before a verb of holding that has the event for its object; what is then one becomes one."""
    cut = [
        (mark, replace(mark, end=end)) for mark in reading.within(0, len(reading.text), _TOPIC) if (end := _end(reading, mark))
    ]
    for mark, short in cut:
        marks = {(m.start, m.end, m.kind): m for m in reading.marks if m != mark}
        marks.setdefault((short.start, short.end, short.kind), short)
        reading.keep_marks(marks.values())
        _rename(reading, short, reading.text[mark.start : mark.end])


def _end(reading: Reading, mark: Mark) -> int | None:
    """Where a theme ends that goes on with such a verb behind its first words; None of any other."""
    phrases, first = reading.phrases, reading.token_at(mark.start)
    places = range(first + _LEAST, reading.token_at(mark.end))
    return next((phrases.tokens[place - 1].end for place in places if _HELD.fullmatch(phrases.key(place))), None)


def _rename(reading: Reading, mark: Mark, wrong: str) -> None:
    theme, right = mark.referent, " ".join(reading.text[mark.start : mark.end].split())
    theme.names[:] = [replace(name, text=right) if name.text == " ".join(wrong.split()) else name for name in theme.names]
    if theme.key == match_key(wrong):
        reading.register.rename(theme, match_key(right))
    other = next((r for r in reading.register.called(theme.kind, theme.key) if r is not theme), None)
    if other:
        unite(reading, theme, other)
