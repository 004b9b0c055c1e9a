"""Who stood for whom at an event: ``مثّل {وزارة …} في الاجتماع {السيد …}``, ``ومثل {الجانب الليبي} {وكيل …}``."""

from __future__ import annotations

from .....graph.model import Form, Modality
from .....graph.names.keys import fold
from ....grammar.cues import cues
from ....grammar.lexicon import lexicon
from ...claims import FIRM, Claim, Mark
from ...modality.posture import denied_before, told
from ...reading import Reading
from ..clauses.rosters import Rosters

_SIDES = frozenset(fold(w) for w in ("الجانب", "الوفد", "الطرف"))
_PARTIES, _PEOPLE = frozenset({"organization", "place"}), frozenset({"person", "post"})
_EVENTS, _IN = frozenset({"event"}), frozenset({fold("في")})
_AT = _IN | {fold(w) for w in ("خلال", "أعمال", "أشغال", "فعاليات", "هذا", "هذه", "عن")}
_THAT = fold("أن")  # أن يمثل … is what somebody wants
_FAR = 60  # characters between whom and who, and from who to the event


def represented(reading: Reading, rosters: Rosters) -> None:
    """Claim ``attended``, and ``member_of`` a body, for who stands after the side, country or body that was stood for."""
    for place, _ in reading.find(cues("acts")["stand_for"]):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        party, at = _party(reading, place)
        first = next((m for m in rosters.following(at, within=_FAR) if m.sort == "actor"), None) if at else None
        if first is None or first.end > end or first.marks[0].kind not in _PEOPLE or not _is_plain(reading, at, first.start):
            continue
        how, denied = told(reading, place), denied_before(reading, token.start)
        event = _event(reading, start, token.start, first.end, end)
        for who, mark in rosters.listed(first.start, end):
            if party and party.kind == "organization" and how is Modality.ACTUAL and reading.phrases.key(place - 1) != _THAT:
                reading.claim(Claim("member_of", who, party.referent, token.start, mark.end, how, denied, confidence=FIRM))
            if event:
                reading.claim(_attended(event, Claim("attended", who, event.referent, token.start, mark.end, how, denied)))


def _attended(event: Mark, claim: Claim) -> Claim:
    low, high = min(claim.start, event.start), max(claim.end, event.end)
    return Claim(claim.type, claim.source, claim.target, low, high, claim.modality, claim.polarity, dated=event.referent)


def _party(reading: Reading, place: int) -> tuple[Mark | None, int]:
    """The body or country right after a verb, and where it ends; of a side only where it ends. 0 where there is none."""
    phrases, at = reading.phrases, place + 1
    if phrases.key(at) in _SIDES and phrases.key(at + 1) in lexicon().nationalities:
        return None, phrases.tokens[at + 1].end
    token = phrases.tokens[at] if at < len(phrases) else None
    mark = next(iter(reading.outer(token.start, len(reading.text), _PARTIES)), None) if token else None
    return (mark, mark.end) if mark and token and mark.start == token.start and mark.form is Form.NAME else (None, 0)


def _is_plain(reading: Reading, start: int, end: int) -> bool:
    """Whether nothing but the event and titles stands between whom somebody stood for and who it was."""
    phrases, events = reading.phrases, reading.within(start, end, _EVENTS)
    return all(
        phrases.key(n) in _AT
        or phrases.reading(n, lexicon().honorifics)
        or any(m.start <= phrases.tokens[n].start < m.end for m in events)
        for n in range(reading.token_at(start), reading.token_at(end))
        if phrases.tokens[n].start < end - 1
    )


def _event(reading: Reading, start: int, verb: int, last: int, end: int) -> Mark | None:
    """The event after في in the clause of a verb, else the one named last before in its sentence."""
    after = next((m for m in reading.within(verb, end, _EVENTS) if m.start - last <= _FAR), None)
    if after and reading.has(max(verb, after.start - _FAR // 2), after.start, _IN) is not None:
        return after
    before = reading.within(start, verb, _EVENTS)
    return before[-1] if before else None
