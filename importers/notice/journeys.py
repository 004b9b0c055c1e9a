"""Who visited whom and where, in a clause of its own: ``الذي يزور …``, ``التي تؤدي زيارة ل…``, ``قام … بزيارة لمقر …``."""

from __future__ import annotations

from ...graph.model import Modality
from ...graph.names import fold
from .cues import cues
from .posture import future_before, polarity
from .reading import Claim, Mark, Reading, Referent
from .rosters import Rosters

_WHO = frozenset(fold(w) for w in ("الذي", "التي", "الذين", "اللذين"))
_VISITS = frozenset(
    fold(w) for w in ("زار", "زارت", "يزور", "تزور", "سيزور", "ستزور", "يزوران", "يزورون", "زاروا", "تفقد", "تفقدت")
)
_NOUNS = frozenset(fold(w) for w in ("زيارة", "بزيارة", "الزيارة"))
_GOALS = frozenset({"place", "organization"})
_SEATS = frozenset(fold(w) for w in ("مقر", "لمقر", "مدينة", "لمدينة", "إلى", "ل", "محافظة", "ولاية", "منطقة", "حاليا", "مبنى"))
_QUALITIES = 4
# Characters: to who stands right before الذي, to the subject after a verb, back in a clause and in a sentence.
_NEAR, _SUBJECT, _CLAUSE, _BACK = 3, 14, 60, 200


def told_visits(reading: Reading, rosters: Rosters) -> None:
    """Claim ``visited`` for relative clauses, verbs and nouns of visit."""
    for place, _ in reading.find(_VISITS | _NOUNS):
        token = reading.phrases.tokens[place]
        words = {token.key, token.key.removeprefix("و")}
        if words & _VISITS:
            _, end = reading.sentence(token.start)
            who, at = _visitor(reading, rosters, place, end)
            goal = _goal(reading, reading.token_at(at), end) if who else None
        elif words & _NOUNS:
            start, end = reading.sentence(token.start)
            goal = _goal(reading, place + 1, end, noun=True)
            who = _maker(reading, rosters, place, start) if goal else None
        else:
            continue
        if who and goal:
            _claim(reading, who, goal, token.start)


def _claim(reading: Reading, who: Referent, goal: Mark, at: int) -> None:
    start, _ = reading.sentence(at)
    low = max(start, at - _CLAUSE)
    planned = future_before(reading, at, reach=_CLAUSE) or reading.has(low, at, cues("guards")["plan"]) is not None
    how = Modality.PLANNED if planned else Modality.ACTUAL
    denied = polarity(reading, max(start, at - 10), at)
    reading.claim(Claim("visited", who, goal.referent, min(at, goal.start), goal.end, how, denied, confidence=0.8))


def _visitor(reading: Reading, rosters: Rosters, place: int, end: int) -> tuple[Referent | None, int]:
    """Who a verb of visiting tells of: whom الذي goes back to, else its subject right after it; and where the rest begins."""
    token = reading.phrases.tokens[place]
    if reading.phrases.key(place - 1) in _WHO:
        before = rosters.last(reading.phrases.tokens[place - 1].start, within=_NEAR)
        return (rosters.who(before) if before else None), token.end
    subject = rosters.first(token.end, within=_SUBJECT, end=end)
    return (rosters.who(subject), subject.end) if subject else (None, end)


def _maker(reading: Reading, rosters: Rosters, place: int, start: int) -> Referent | None:
    """Who made a visit told by its noun: the subject of the verb of making before it, or whom الذي goes back to."""
    at = reading.phrases.tokens[place].start
    made = [n for n, _ in reading.find(cues("verbs")["make"], max(start, at - _BACK), at)]
    if not made:
        return None
    who, _ = _visitor(reading, rosters, made[-1], at)
    return who


def _goal(reading: Reading, place: int, end: int, *, noun: bool = False) -> Mark | None:
    """What is visited: the place or body that begins within a few words, with إلى or ل before it after a noun."""
    led = not noun
    for at in range(place, min(place + _QUALITIES, len(reading.phrases))):
        token = reading.phrases.tokens[at]
        mark = reading.at(token.end - 1, _GOALS)
        led = led or token.key in _SEATS or token.key.startswith("ل")
        if mark and mark.end <= end and mark.start - token.start <= 1:
            return mark if led else None
        if token.key not in _SEATS and not (noun and not led):
            return None
    return None
