"""What a letter asks somebody to do: يرجى من المهندسة فلانة مخاطبة الوزارة. Whoever is asked has the task; it waits for review.

Only words that ask are read, with the noun of action right after who is asked: نأمل من المنظمة … may be a wish.
"""

from __future__ import annotations

from .....graph.model import Modality
from .....graph.names.keys import fold
from ....grammar.text.verbal_nouns import is_action
from ...claims import Claim, Mark
from ...reading import Reading
from ...topics.reach import topics
from ..meetings.events import ACTORS
from .open_tasks import open_task

_ASKS = frozenset(fold(w) for w in ("يرجى", "الرجاء", "رجاء", "نرجو", "أرجو"))
_OF = fold("من")
_NEAR = 14  # characters from من to who is asked: a title
_SURE = 0.7


def requests(reading: Reading) -> None:
    """Claim ``assigned_to`` for what somebody is asked to do, planned."""
    phrases = reading.phrases
    for place, _ in reading.find(_ASKS):
        token = phrases.tokens[place]
        limit = reading.sentence(token.start)[1]
        if phrases.key(place + 1) != _OF or (asked := _asked(reading, phrases.tokens[place + 1].end, limit)) is None:
            continue
        for low, high, task in topics(reading, reading.token_at(asked.end), limit, kind="task")[:1]:
            open_task(reading, task, low, high)
            who = reading.principal(asked)
            reading.claim(Claim("assigned_to", task, who, token.start, high, Modality.PLANNED, confidence=_SURE))


def _asked(reading: Reading, start: int, end: int) -> Mark | None:
    """Who is named right after من, as a person, post or body or as a post with its holder, with a noun of action behind."""
    named = reading.outer(start, end, ACTORS)[:2]
    if not named or named[0].start - start > _NEAR:
        return None
    whole = [mark for mark in named if reading.principal(mark) is reading.principal(named[0])]
    return next((mark for mark in reversed(whole) if is_action(reading.phrases.key(reading.token_at(mark.end)))), None)
