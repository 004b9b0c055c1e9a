"""Who led which side or delegation, and who is of which: ``ترأس وفد وزارة الري {السيد فلان}، وترأست وفد الهيئة {السيدة فلانة}``.

What stands behind one delegation is far from what is told of the other: a verb that leads a delegation of its own parts them,
whatever a classifier sees of a person of the one and the noun of the other.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from .....graph.names.keys import fold
from ....grammar.cues import cues, reason
from ...claims import Claim, Mark
from ...over_titles import only_titles
from ...reading import Reading
from ..meetings.events import ACTORS
from ..minutes.are_minutes import are_minutes

_BODY, _PERSON = frozenset({"organization"}), frozenset({"person"})
_SENT, _FOR, _HEADED = "delegation", fold("عن"), frozenset({fold("برئاسة")})
_TWO, _SURE = 2, 0.7


@dataclass(frozen=True, slots=True)
class _Led:
    """A delegation, where the verb begins that tells who leads it, and its head, which only titles part from it."""

    verb: int
    group: Mark
    head: Mark


def part_delegations(reading: Reading) -> None:
    """Let nobody be of a delegation over the verb that leads another, and claim who led each of two that minutes tell of."""
    led = list(_led(reading))
    known = {id(one.group.referent) for one in led}
    gone = {id(c) for c in reading.claims if c.type == "member_of" and id(c.target) in known and _is_over(reading, c, led)}
    reading.replace_claims([claim for claim in reading.claims if id(claim) not in gone])
    for one in led if len(known) >= _TWO else ():
        who = reading.principal(one.head)
        span = one.group.start, one.head.end
        reading.claim(Claim("member_of", who, one.group.referent, *span, confidence=_SURE, reason=reason("doubt")))


def claim_heads(reading: Reading) -> None:
    """Claim ``chaired`` for the heads of two delegations or more, and for who is named for two sides behind برئاسة."""
    if not are_minutes(reading):
        return
    led = list(_led(reading))
    if len({id(one.group.referent) for one in led}) >= _TWO:
        for one in led:
            chaired(reading, one.verb, one.head)
    for place, _ in reading.find(_HEADED):
        for head in _for_sides(reading, reading.phrases.tokens[place].start):
            chaired(reading, head.start, head)


def chaired(reading: Reading, start: int, head: Mark) -> None:
    """Claim that who leads a side chaired the meeting, where that was held; it waits."""
    event, who = reading.meeting, reading.principal(head)
    if event is None or event.status == "planned" or reading.tells("chaired", who, event):
        return
    claim = Claim("chaired", who, event, start, head.end, confidence=_SURE, reason=reason("doubt"), dated=event)
    if not reading.tells("attended", who, event):
        reading.claim(claim)
        return
    there = next(c for c in reading.claims if c.type == "attended" and c.source is who and c.target is event)
    if not there.sure:  # who led was also there
        reading.replace_claims([claim if c is there else c for c in reading.claims])


def _led(reading: Reading) -> Iterator[_Led]:
    """``{ترأس} {وفد المملكة} معالي السيد {فلان}``, in order."""
    for place, _ in reading.find(cues("acts")["lead"]):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        group = next(iter(reading.outer(token.end, end, _BODY)), None)
        if group is None or group.referent.classification != _SENT or reading.token_at(group.start) != place + 1:
            continue
        head = next(iter(reading.outer(group.end, end, ACTORS)), None)
        if head and token.start >= start and only_titles(reading, group.end, head.start):
            yield _Led(token.start, group, head)


def _is_over(reading: Reading, claim: Claim, led: Sequence[_Led]) -> bool:
    """Whether a verb that leads a delegation stands between a person and the noun by which a claim has them of another."""
    marks = reading.within(claim.start, claim.end)
    who = next((m for m in marks if m.referent is claim.source), None)
    whole = next((m for m in marks if m.referent is claim.target), None)
    if who is None or whole is None:
        return False
    low, high = sorted((who.start, whole.start))
    back = who.start < whole.start  # {فلان}، وترأس {وفد الهيئة} …
    between = islice(led, bisect_right(led, low, key=_verb), bisect_left(led, high, key=_verb))
    return any(back or one.group.referent is not claim.target for one in between)


def _verb(one: _Led) -> int:
    return one.verb


def _for_sides(reading: Reading, start: int) -> list[Mark]:
    """Who is named for sides behind a word of leading, where they are two: برئاسة {فلان} عن الجانب الليبي و{فلان} عن …."""
    _, end = reading.sentence(start)
    told = [mark for mark in reading.within(start, end, _PERSON) if _is_for_side(reading, mark, end)]
    return told if len({id(mark.referent) for mark in told}) >= _TWO else []


def _is_for_side(reading: Reading, person: Mark, end: int) -> bool:
    """Whether عن and a side stand right behind a person, or behind their post: فلان وزير الاقتصاد {عن الجانب} الليبي."""
    place = reading.token_at(person.end)
    held = reading.at(reading.phrases.tokens[place].start, {"post"}) if place < len(reading.phrases) else None
    place = reading.token_at(held.end) if held else place
    if reading.phrases.key(place) != _FOR or place + 1 >= len(reading.phrases):
        return False
    side = reading.at(reading.phrases.tokens[place + 1].start, _BODY)
    return side is not None and not side.referent.named and side.end <= end
