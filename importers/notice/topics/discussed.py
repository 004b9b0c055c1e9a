"""What a meeting was about, where those who met stand between the verb and the theme: ناقش المجتمعون {…} و{…}, تباحث الطرفان {…}.

``themes.py`` reads the theme right after the verb; classifiers, which are asked about what it claims, know this form from few
notices. Themes that no field saw are left: none of seven was one. Models are fitted to what comes before.
"""

from __future__ import annotations

from ....graph.model import Modality
from ....graph.names.keys import fold
from ...grammar.lexicon import lexicon
from ..claims import Claim
from ..modality.posture import denied_before
from ..reading import Reading
from .themes import theme_list

_STEMS = ("بحث", "ناقش", "تباحث", "تدارس", "استعرض", "تناول", "تداول")
_PRESENT = ("بحث", "ناقش", "تباحث", "تدارس", "ستعرض", "تناول")
_VERBS = frozenset(
    [fold(stem + ending) for stem in _STEMS for ending in ("", "ت", "ا")]
    + [fold(first + stem) for stem in _PRESENT for first in ("ي", "ت", "سي", "ست")]
)
_SIDES = frozenset(
    fold(w)
    for w in (
        "الجانبان", "الطرفان", "المجتمعون", "الحاضرون", "المشاركون", "المشاركات", "المؤتمرون", "الحضور", "الوفدان", "الوزيران",
        "الرئيسان", "المسؤولان",
    )
)  # fmt: skip
_SITTING = frozenset({"council", "committee"})  # bodies whose discussions are a session's
_EVENT, _AFAR, _LIKELY = frozenset({"event"}), 600, 0.75


def discussed(reading: Reading) -> None:
    """Claim ``about`` for what those who met discussed, of the meeting that was spoken of last."""
    for place, _ in reading.find(_VERBS):
        after = _past_those_who_met(reading, place + 1)
        token = reading.phrases.tokens[place]
        event = reading.before(token.start, _EVENT, back=_AFAR) if after else None
        if after is None or event is None:
            continue
        how = Modality.PLANNED if event.referent.status == "planned" else Modality.ACTUAL
        limit = reading.sentence(token.start)[1]
        told = denied_before(reading, token.start)
        for _, high, theme in theme_list(reading, after, limit, fresh=False):
            reading.claim(
                Claim("about", event.referent, theme, token.start, high, how, told, confidence=_LIKELY, dated=event.referent)
            )


def _past_those_who_met(reading: Reading, place: int) -> int | None:
    """The token after those who met, or after the council or committee that sat; None where none of them stands here."""
    phrases = reading.phrases
    if not phrases.same_line(place):
        return None
    if phrases.key(place) in _SIDES:
        return place + 1
    sort = lexicon().heads.get(phrases.key(place)) if phrases.is_definite(place) else None
    return place + 1 if sort in _SITTING and not phrases.is_definite(place + 1) else None
