"""Money that arrived, or did not: الدفعة الأولى من منحة الصندوق {قد وصلت} إلى حساب الوزارة, {لم تصل} الدفعة الثانية.

What arrives from a grant was paid by who gives the grant. A part whose ends are not named again is of the same giver and receiver
as the payment told before it. No model was fitted to these claims, so they wait.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter

from .....graph.amounts import amounts
from .....graph.model import Modality, Polarity
from .....graph.names.keys import fold
from ....grammar.cues import reason
from ...claims import Claim, Mark, Referent
from ...modality.posture import negation
from ...reading import Reading

_PARTIES = frozenset({"organization", "place"})
_ARRIVE = frozenset(fold(w) for w in ("وصل", "وصلت", "ورد", "وردت", "أودع", "أودعت", "حول", "حولت", "صرف", "صرفت"))
_NOT_ARRIVED = frozenset(
    fold(w) for w in ("يصل", "تصل", "يرد", "ترد", "يودع", "تودع", "يحول", "تحول", "يصرف", "تصرف", "يدفع", "تدفع", "يسدد", "تسدد")
)
_PART = frozenset(fold(w) for w in ("دفعة", "قسط", "الدفعة", "القسط", "منحة", "المنحة", "تمويل", "التمويل", "مبلغ", "المبلغ"))
_OF_IT, _NOTHING = frozenset(fold(w) for w in ("منه", "منها", "منهما")), frozenset(fold(w) for w in ("شيء", "شيئا", "أي"))
_TO, _FROM = frozenset(fold(w) for w in ("إلى", "في", "على")), fold("من")
_NOT = frozenset(fold(w) for w in ("لم", "لن"))
_ACCOUNT = fold("حساب")
_REACH = 160  # characters of a clause around its verb
_SURE = 0.5

_AT = itemgetter(0)

Ends = tuple[Referent, Referent]


def arrived(reading: Reading) -> None:
    """Claim ``pays`` for money that arrived or did not, by who gives it, to whom it is told to come."""
    told = sorted(((c.start, (c.source, c.target)) for c in reading.claims if c.type == "pays"), key=_AT)
    last: Ends | None = None
    for place, word in reading.find(_ARRIVE | _NOT_ARRIVED):
        denied = reading.phrases.key(place - 1).lstrip("وف") in _NOT
        if (word in _NOT_ARRIVED) is not denied:
            continue
        start, end = reading.sentence(reading.phrases.tokens[place].start)
        ends = _ends(reading, place, start, end) if _is_money(reading, place, start, end) else None
        last = ends or last
        again = denied and ends is None and _is_part(reading, place, end)
        if meant := (_told_before(reading, place, told) or last) if again else ends:
            _pay(reading, place, meant, (start, end), denied=denied)


def _is_money(reading: Reading, place: int, start: int, end: int) -> bool:
    """Whether a part of a sum or a grant stands before a verb, or right behind it."""
    token = reading.phrases.tokens[place]
    before = reading.has(max(start, token.start - _REACH), token.start, _PART) is not None
    return before or _is_part(reading, place, end)


def _is_part(reading: Reading, place: int, end: int) -> bool:
    """Whether a part of a sum stands right behind a verb, or nothing of one: لم تصل {الدفعة الثانية}, لم يُصرف {منه شيء}."""
    phrases = reading.phrases
    nothing = phrases.key(place + 1) in _OF_IT and phrases.key(place + 2) in _NOTHING
    return (nothing or phrases.key(place + 1) in _PART) and phrases.tokens[place + 1].end <= end


def _ends(reading: Reading, place: int, start: int, end: int) -> Ends | None:
    """Who gives, right behind a grant or after من, and to whom it comes, after إلى and the word for an account."""
    token = reading.phrases.tokens[place]
    marks = reading.outer(max(start, token.start - _REACH), min(end, token.end + _REACH), _PARTIES)
    giver = next((m for m in marks if _gives(reading, m)), None)
    getter = next((m for m in marks if m is not giver and m.start > token.end and _gets(reading, m)), None)
    return (giver.referent, getter.referent) if giver and getter and giver.referent is not getter.referent else None


def _gives(reading: Reading, mark: Mark) -> bool:
    before = reading.phrases.key(reading.token_at(mark.start + 1) - 2)
    return before == _FROM or before in _PART


def _gets(reading: Reading, mark: Mark) -> bool:
    at = reading.token_at(mark.start + 1) - 2
    at -= reading.phrases.key(at).removeprefix("ال") == _ACCOUNT
    return reading.phrases.key(at) in _TO or reading.phrases.key(at + 1).startswith(f"ل{_ACCOUNT}")


def _told_before(reading: Reading, place: int, told: Sequence[tuple[int, Ends]]) -> Ends | None:
    """The ends of the last payment told before a verb in its sentence or in the one before."""
    at = reading.phrases.tokens[place].start
    start, _ = reading.sentence(at)
    low = reading.sentence(start - 1)[0] if start else 0
    nearest = bisect_left(told, at, key=_AT) - 1
    return told[nearest][1] if nearest >= 0 and told[nearest][0] >= low else None


def _pay(reading: Reading, place: int, ends: Ends, sentence: tuple[int, int], *, denied: bool) -> None:
    token, (start, end) = reading.phrases.tokens[place], sentence
    if not denied and negation(reading, max(start, token.start - _REACH), token.start) is not None:
        return
    marks = [m for m in reading.within(start, end, _PARTIES) if m.referent in ends]
    part = reading.has(start, end, _PART)
    begins = [m.start for m in marks] + [token.start if part is None else min(token.start, reading.phrases.tokens[part].start)]
    low = max(start, token.start - _REACH, min(begins))
    high = max([token.end, *(m.end for m in marks)])
    sums = [low + last for first, last in amounts(reading.text[low : min(end, high + _REACH)])]
    high = reading.phrases.tokens[min(place + 2, len(reading.phrases) - 1)].end if denied and not marks else high
    how = Polarity.NEGATED if denied else Polarity.AFFIRMED
    claim = Claim("pays", *ends, low, max([high, *sums[:1]]), Modality.ACTUAL, how, None, _SURE, reason("unseen"))
    reading.claim(claim)
