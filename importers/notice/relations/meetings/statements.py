"""Who said something about what: أشار … إلى …, أكد على …, عرض … كبرامج …"""

from __future__ import annotations

from .....graph.names.keys import fold
from ....grammar.cues import cues
from ...claims import Claim, Mark
from ...reading import Reading
from ...topics.reach import Theme, topics
from .events import ACTORS

_ONTO = {fold(w) for w in ("إلى", "على", "ب", "عن")}
_THAT = {fold(w) for w in ("أن", "إن", "أنه", "أنها", "بأن", "ما")}
_SHOW = {fold(w) for w in ("عرض", "عرضت", "استعرض", "استعرضت")}
_AS = {fold(w) for w in ("كبرامج", "كمشاريع", "كمقترحات", "كمشروعات", "كمجالات")}


def statements(reading: Reading) -> None:
    """``stated``: a speaker and the theme of what was said, where it is a noun phrase and not a clause."""
    for place, verb in reading.find(cues("verbs")["state"]):
        speaker = _speaker(reading, place)
        if not speaker:
            continue
        _, end = reading.sentence(speaker.start)
        at = reading.token_at(speaker.end)
        themes = _shown(reading, at, end) if verb in _SHOW else _onto(reading, at, end)
        start = reading.phrases.tokens[place].start
        for low, high, theme in themes[:1]:
            reading.claim(Claim("stated", reading.principal(speaker), theme, min(start, low), high, confidence=0.75))


def _speaker(reading: Reading, place: int) -> Mark | None:
    token = reading.phrases.tokens[place]
    _, end = reading.sentence(token.start)
    following = reading.outer(token.end, end, ACTORS)
    return following[0] if following and following[0].start - token.end <= 12 else None


def _onto(reading: Reading, at: int, end: int) -> list[Theme]:
    wish = reading.phrases.reading(at + 1, cues("guards")["wish"])
    if reading.phrases.key(at) not in _ONTO or reading.phrases.key(at + 1) in _THAT or wish:
        return []
    return topics(reading, at + 1, end)


def _shown(reading: Reading, at: int, end: int) -> list[Theme]:
    """``عرض … أهم النقاط التي يمكن طرحها ك{برامج تعاون}``: what they were shown as."""
    place = reading.has(reading.phrases.tokens[at].start, end, frozenset(_AS)) if at < len(reading.phrases) else None
    return topics(reading, place, end, skip=1) if place is not None else []
