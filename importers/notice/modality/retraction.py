"""Taking facts back: what stands in the scope of a plan, a wish or a denial is shown as that, whatever was made of it before.

The classifiers of posture see words around a relation, not what governs what; here the clause decides. Measured on held-out
halves of the corpus and its fixed part: of 59 facts made plans or wishes 44 were none, of 41 made denials 34, 5 of 6 restored.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from ....graph.model import Modality, Polarity
from ....graph.names.keys import fold
from ...grammar.cues import cues, reason
from ..claims import Claim, Mark
from ..reading import Reading
from .bearing import following
from .clauses import REACH, close
from .denials import is_unfounded
from .denied import is_denied
from .posture import DONE
from .scope import Scope, without_conjunction
from .scopes import scopes
from .undoing import what_stands

# What these say is a state of affairs or an act of saying: a plan around them is about something else.
_STANDING = frozenset(
    {"holds", "post_in", "part_of", "stated", "directed", "assigned_to", "hinders", "related_to", "seeks", "about"}
)
_MADE = frozenset({"stated", "directed", "post_in"})  # there once they are said: what is planned is what they are about
_UNDENIED = frozenset({"holds", "post_in", "part_of", "directed", "assigned_to", "related_to", "located_in"})
_MET = frozenset({"attended", "met_with"})
_PEOPLE = frozenset({"person", "post"})
_SPOKEN = frozenset({"pays", "receives"})  # told by verbs of their own, however far from both ends these stand
_ORDERS = frozenset({"assigned_to", "directed"})
_AROUND = 600  # characters around a claim in which its ends are looked for
_PAYING = frozenset(fold(w) for w in ("دفع", "سداد", "تسديد"))
_GIVEN_UP = 6  # tokens from what was given up on to the word of paying
_CLOSED = 5  # tokens back from the second end in which an office is said to have been closed

Ends = tuple[Mark, Mark]


def take_back(reading: Reading) -> None:
    """Show every claim in the scope of a plan, wish or denial as such, and affirm what a denial only seems to reach."""
    found = sorted(scopes(reading), key=_first)
    claims = [_judged(reading, claim, found) for claim in reading.claims]
    reading.replace_claims(following(claims))


def _judged(reading: Reading, claim: Claim, found: Sequence[Scope]) -> Claim:
    if claim.type in _MADE and claim.modality is not Modality.ACTUAL:
        claim = replace(claim, modality=Modality.ACTUAL)
    ends = _ends(reading, claim)
    if ends is None:
        return claim
    if claim.polarity is Polarity.NEGATED:
        return _restored(reading, claim, ends)
    if claim.type in _ORDERS and _is_unordered(reading, ends):
        return _told(claim, Modality.ACTUAL, Polarity.NEGATED)
    if claim.type in _SPOKEN and _is_unsaid(reading, claim):
        return _told(claim, claim.modality, Polarity.NEGATED)
    if claim.type == "pays" and claim.modality in DONE and _is_stopped(reading, claim):
        return _told(claim, Modality.ENDED, claim.polarity)
    low = bisect_left(found, reading.token_at(ends[0].start) - 2 * REACH, key=_first)
    for scope in found[low : bisect_right(found, reading.token_at(ends[1].start), key=_first)]:
        if scope.modality is None and _is_denied(reading, claim, scope, ends):
            return _told(claim, *(what_stands(reading, claim, ends) or (claim.modality, Polarity.NEGATED)))
        if scope.modality and claim.modality in DONE and _is_undone(reading, claim, scope, ends):
            return _told(claim, scope.modality, claim.polarity)
    return claim


def _first(scope: Scope) -> int:
    return scope.first


def _told(claim: Claim, modality: Modality, polarity: Polarity) -> Claim:
    return replace(claim, modality=modality, polarity=polarity, sure=False, reason=claim.reason or reason("stance"))


def _ends(reading: Reading, claim: Claim) -> Ends | None:
    """The two marks of a claim's ends that stand closest to each other in its words, else in its sentence, in order."""
    start, end = reading.sentence(claim.start)[0], reading.sentence(claim.end - 1)[1]
    whole = max(start, claim.start - _AROUND), min(end, claim.end + _AROUND)
    for low, high in ((claim.start, claim.end), whole):
        marks = reading.within(low, high)
        one = [m for m in marks if m.referent is claim.source]
        other = [m for m in marks if m.referent is claim.target]
        if one and other:
            pairs = [(min(a, b, key=_start), max(a, b, key=_start)) for a in one for b in other]
            return min(pairs, key=lambda pair: pair[1].start - pair[0].end)
    return None


def _start(mark: Mark) -> int:
    return mark.start


def _is_undone(reading: Reading, claim: Claim, scope: Scope, ends: Ends) -> bool:
    """Whether a plan or wish reaches a claim that is shown as done."""
    if (scope.types and claim.type not in scope.types) or (scope.agreed and claim.modality is Modality.AGREED):
        return False
    made = claim.type == "part_of" and claim.source.classification == "delegation"
    put = {reading.phrases.key(n) for n in (scope.first, scope.first + 1)} & cues("attaching")["verbs"]
    made = made or (claim.type == "part_of" and bool(put))  # على أن {ترتبط} الهيئة بالوزارة
    made = made or (claim.type == "about" and _will_be_signed(reading, claim, scope))
    seat = claim.type == "located_in" and claim.source.kind != "event"
    if (claim.type in _STANDING and not made) or seat or (claim.type == "member_of" and claim.source.kind in _PEOPLE):
        return False
    return _reaches(reading, scope, ends, whole=scope.whole or claim.type == "attended")


def _will_be_signed(reading: Reading, claim: Claim, scope: Scope) -> bool:
    """Whether an agreement is still to be signed, so that it is about nothing yet: الشركتان {ستبرمان} عقدا لتوريد …."""
    verb = without_conjunction(reading.phrases.key(scope.first)).removeprefix("س")
    return claim.source.kind == "agreement" and verb in cues("signing")["are_to_sign"]


def _is_denied(reading: Reading, claim: Claim, scope: Scope, ends: Ends) -> bool:
    """Whether a denial reaches an affirmed claim; who was absent is who is named after the word that says so."""
    if claim.type in _UNDENIED or (scope.types and claim.type not in scope.types):
        return False
    if claim.type == "attended" and scope.types and scope.by is not claim.source:
        actor, event = sorted(ends, key=lambda mark: mark.referent is not claim.source)
        told = reading.token_at(event.start) < scope.last
        return told and scope.first <= reading.token_at(actor.start) < scope.last
    return _reaches(reading, scope, ends, whole=claim.type in _MET and not scope.types)


def _is_unordered(reading: Reading, ends: Ends) -> bool:
    """Whether the last word of giving an order before both ends are told is denied: لم يكلف الوزير …, عدم تكليف …."""
    words, phrases = cues("scopes"), reading.phrases
    start, _ = reading.sentence(ends[0].start)
    found = reading.find(words["charge"] | cues("verbs")["direct"], start, ends[1].start)
    if not found:
        return False
    place, word = found[-1]
    noun = phrases.key(place - 1).lstrip("وف") in words["undone"]
    return word in words["charge"] and (noun or is_denied(reading, place))


def _is_unsaid(reading: Reading, claim: Claim) -> bool:
    """Whether every verb of the sentence that could tell a claim is denied: العضو في الاتحاد … لم تسدد."""
    start, end = reading.sentence(claim.start)
    places = range(reading.token_at(start), reading.token_at(end))
    told = [n for n in places if reading.phrases.key(n).removeprefix("و") in cues("frames")[claim.type]]
    return bool(told) and all(is_denied(reading, n) for n in told)


def _is_stopped(reading: Reading, claim: Claim) -> bool:
    """Whether every word of paying in the sentence is of what was given up: توقفت الدولة عن {دفع} اشتراكاتها."""
    start, end = reading.sentence(claim.start)
    paid = reading.find(cues("frames")["pays"] | cues("verbs")["pay"] | _PAYING, start, end)
    given_up = reading.find(cues("scopes")["stop"], start, end)
    return bool(paid and given_up) and all(
        any(0 < place - stop <= _GIVEN_UP and not is_denied(reading, stop) for stop, _ in given_up) for place, _ in paid
    )


def _reaches(reading: Reading, scope: Scope, ends: Ends, *, whole: bool) -> bool:
    """Whether the second end stands in a scope, and the first too or at least not before its sentence."""
    place = reading.token_at(ends[1].start + 1) - 1
    start, _ = reading.sentence(reading.phrases.tokens[scope.first].start)
    inside = scope.first <= reading.token_at(ends[0].start + 1) if whole else ends[0].start >= start
    return scope.first <= place < scope.last and inside


def _restored(reading: Reading, claim: Claim, ends: Ends) -> Claim:
    """Affirmed after all: what only another line denies, لم يستبعد أن …, لم يسدد سوى …; a closed office is one that was there."""
    if is_unfounded(reading, claim, ends):
        return _told(claim, claim.modality, Polarity.AFFIRMED)
    if stands := what_stands(reading, claim, ends):
        return _told(claim, *stands)
    words, start = cues("scopes"), reading.sentence(ends[0].start)[0]
    last = reading.token_at(ends[1].start)
    first = max(reading.token_at(start), last - 2 * REACH)
    keys = [reading.phrases.key(n).removeprefix("و") for n in range(first, last)]
    denied = [n for n, key in enumerate(keys) if key in words["not"]]
    while len(denied) > 1 and keys[denied[-1]] in words["but"]:
        denied.pop()  # لا مكتب لها {إلا} في …: folded, إلا is ألا
    at = denied[-1] if denied else None
    if at is None:
        closed = claim.type == "has_office_in" and not words["close"].isdisjoint(keys[-_CLOSED:])
        return _told(claim, Modality.ENDED, Polarity.AFFIRMED) if closed else claim
    verb = first + at + 1
    if reading.phrases.key(verb) in words["double"]:
        return _told(claim, Modality.DISCUSSED if claim.modality in DONE else claim.modality, Polarity.AFFIRMED)
    but = any(reading.phrases.key(n) in words["but"] for n in range(verb, close(reading, verb)))
    return _told(claim, claim.modality, Polarity.AFFIRMED) if but else claim
