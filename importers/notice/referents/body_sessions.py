"""The session of a body is a meeting and no course: الدورة الرابعة للجنة, دورتها الرابعة; not دورة تدريبية للجنة الطبية."""

from __future__ import annotations

from ....graph.names.keys import fold
from ...grammar.lexicon import lexicon
from ..claims import Mark
from ..reading import Reading

_SESSIONS = frozenset(fold(w) for w in ("دورتها", "دورته", "دوراتها", "دوراته"))
_NOUNS = frozenset(fold(w) for w in ("دورة", "الدورة"))
_BODIES = frozenset(fold(w) for w in ("للجنة", "للمجلس", "للجمعية"))
_BODY = frozenset({"organization"})
_FIRST, _FEMININE = fold("الأولى"), fold("ة")
_NEAR = 6  # tokens from the noun to the body


def settle_sessions(reading: Reading) -> None:
    """Let what is called دورة be a meeting where it is told as a body's own or by its number before the body."""
    for mark in [mark for mark in reading.marks if mark.kind == "event" and mark.referent.classification == "training"]:
        if _is_session(reading, mark):
            mark.referent.classification = "meeting"


def _is_session(reading: Reading, mark: Mark) -> bool:
    place = reading.token_at(mark.start + 1) - 1
    key = reading.phrases.key(place).removeprefix("و")
    if key in _SESSIONS:
        return True
    number = reading.phrases.key(place + 1)
    numbered = number.isdigit() or number == _FIRST or number.removesuffix(_FEMININE) in lexicon().words["ordinals"]
    body = reading.after(reading.phrases.tokens[place].end, _BODY)
    near = body is not None and reading.token_at(body.start) - place <= _NEAR and body.start < reading.sentence(mark.start)[1]
    of_body = reading.phrases.key(place + 2) in _BODIES  # الدورة الثامنة {للجنة}
    return key in _NOUNS and numbered and (near or of_body)
