"""Themes without the clause that tells whose event it was, ورشة عمل حول التدريب المهني {نظمتها وزارة العمل}, and without what the
agreement on them is worth, اتفاقية في مجال الأسمدة {بقيمة مليوني دينار}, and without the verb of which they are the subject or
its complement, مسودة المذكرة في مجال الطب {أنجزت}.

All are of the event or agreement: the fields take them for words of the theme. Models are fitted to that.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ....graph.amounts import amounts
from ....graph.names.keys import fold, match_key
from ...grammar.cues import cues
from ...grammar.lexicon import lexicon
from ..claims import Mark
from ..reading import Reading
from ..uniting import unite

_TOPIC = frozenset({"topic"})
_HELD = re.compile(fold("(?:[يت]?نظم|أقام|[يت]?قيم|عقد|[يت]?عقد|استضاف|[يت]?ستضيف|رعا|[يت]?رعى|افتتح|حضر)") + "ت?ه(?:ا|ما)?")
_REACH = 60  # characters from بقيمة to the end of the sum
_SHORT = 3  # letters, with which such a word may be a noun that no list holds: بنت
_LEAST = 2  # words of a theme before a clause: ندوة عن {حضرها …} has none


def without_clauses(reading: Reading) -> None:
    """End every theme before a verb of holding with the event for its object, before any such verb of its own, or its sum."""
    cut = [(mark, end) for mark in reading.within(0, len(reading.text), _TOPIC) if (end := _end(reading, mark))]
    for mark, end in cut:
        set_end(reading, mark, end)


def set_end(reading: Reading, mark: Mark, end: int) -> None:
    """Let a mark end elsewhere, and call its referent so; what is then one becomes one."""
    _rename(reading, reading.with_end(mark, end), reading.text[mark.start : mark.end])


def _end(reading: Reading, mark: Mark) -> int | None:
    """Where a theme ends that goes on with such a verb behind its first words, or with its sum; None of any other."""
    phrases, first = reading.phrases, reading.token_at(mark.start)
    last = reading.token_at(mark.end)
    held = (place for place in range(first + _LEAST, last) if _HELD.fullmatch(phrases.key(place)))
    worth = (place for place in range(first + 1, last) if _is_worth(reading, first, place))
    done = (place for place in range(first + 1, last) if _is_done(phrases.key(place)))
    ends = (next(held, None), next(worth, None), next(done, None))
    place = min((place for place in ends if place is not None), default=None)
    return None if place is None else phrases.tokens[place - 1].end


def _is_done(key: str) -> bool:
    """Whether a word is nothing but a verb of the perfect with the ending of a woman or of things."""
    return key.endswith("ت") and len(key) > _SHORT and lexicon().senses.get(key) == "V"


def _is_worth(reading: Reading, first: int, place: int) -> bool:
    """Whether a sum stands behind بقيمة, بتكلفة; it belongs to money that a theme is: {منحة} بقيمة مليون دولار."""
    phrases, words = reading.phrases, cues("money")
    if phrases.key(place) not in words["costs"] or phrases.key(first) in words["nouns"] | words["funding"]:
        return False
    start = phrases.tokens[place].end
    return bool(amounts(reading.text[start : min(start + _REACH, reading.sentence(start)[1])]))


def _rename(reading: Reading, mark: Mark, wrong: str) -> None:
    theme, right = mark.referent, " ".join(reading.text[mark.start : mark.end].split())
    theme.names[:] = [replace(name, text=right) if name.text == " ".join(wrong.split()) else name for name in theme.names]
    if theme.key == match_key(wrong):
        reading.register.rename(theme, match_key(right))
    other = next((r for r in reading.register.called(theme.kind, theme.key) if r is not theme), None)
    if other:
        unite(reading, theme, other)
