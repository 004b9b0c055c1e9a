"""What became of a meeting or visit: put off, called off, not possible or not held, by the words right before or after it.

A scope bears on claims whose ends stand in it; these words bear on the event, and so on all that is told of it anywhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import Enum

from ....graph.model import Modality, Polarity
from ....graph.names.keys import fold
from ...grammar.cues import cues, reason
from ...grammar.lexicon import lexicon
from ..claims import Claim, Mark, Referent
from ..dates.dateline import says_more
from ..reading import Reading
from .due import was_due, was_held
from .posture import DONE

_NAMES = frozenset({"person", "organization", "post", "place"})
_TOLD = frozenset({"attended", "chaired", "located_in", "about", "accompanied"})  # what is told of an event
_HELD = frozenset({"attended", "chaired", "located_in"})  # what makes it one that took place
_ANNOUNCED = frozenset({"met_with", "visited"})  # what was to be before اللقاء أُلغي said that it was not
_ASIDE = frozenset(fold(w) for w in ("قد", "تم", "كان", "كانت", "جرى"))
_MAY = frozenset(fold(w) for w in ("لم", "لن", "لا", "ما"))
_PRONOUNS = frozenset(fold(w) for w in ("لكنه", "لكنها", "أنه", "أنها"))
_FOR = fold("من")
_BACK = 14  # tokens from an event back to what governs it, over names
_SUBJECT = 2  # definite words among them that no name covers: ألغت {الوزارة} الاجتماع
_JUST_AFTER = 110  # characters from an event on to who takes part in it
_BEFORE = 200  # characters from an event back to the meeting that was announced


class Fate(Enum):
    """What became of an event."""

    PUT_OFF = "put off"
    AHEAD = "announced for a day to come"
    NOT_HELD = "not held"


def follow_fates(reading: Reading) -> None:
    """Show what is told of an event that was put off as planned, and of one that did not take place as denied."""
    found = fates(reading)
    if found:
        kept = [c for c in reading.claims if not _by_dateline(c, found)]
        reading.replace_claims([_fated(reading, claim, found) for claim in kept])
    _undate(reading, found)


def fates(reading: Reading) -> Mapping[int, tuple[Fate, Mark]]:
    """What became of events, by the id of their referent, and where it says so.

    Of an event that was spoken of before, only where nothing tells that it took place: وتأجل الاجتماع may be another one.
    """
    found: dict[int, tuple[Fate, Mark]] = {}
    seen: set[int] = set()
    held = _took_place(reading.claims)
    for mark in reading.within(0, len(reading.text), {"event"}):
        ident = id(mark.referent)
        ahead = Fate.AHEAD if mark.referent.status == "planned" and mark.referent.date_words else None
        fate = _governed(reading, mark) or _said(reading, mark) or _taken_up(reading, mark) or ahead
        if fate and (ident not in seen or ident not in held):
            found[ident] = fate, mark
        seen.add(ident)
    return found


def _took_place(claims: Sequence[Claim]) -> set[int]:
    done = [c for c in claims if c.type in _HELD and c.modality in DONE and c.polarity is Polarity.AFFIRMED]
    return {id(c.source if c.type == "located_in" else c.target) for c in done if c.reason != reason("dateline")}


def _governed(reading: Reading, mark: Mark) -> Fate | None:
    """``تأجيل اجتماع``, ``ألغت الوزارة الاجتماع``, ``لم يعقد أي اجتماع``, ``تعذر على الوزير استقبال``: over names alone."""
    words, passed, definite = cues("scopes"), 0, 0
    start, _ = reading.sentence(mark.start)
    place = reading.token_at(mark.start + 1) - 1
    for at in range(place - 1, max(place - _BACK, reading.token_at(start)) - 1, -1):
        key, before = _bare(reading, at), reading.phrases.key(at - 1)
        if key in words["postponed"] and before != _FOR:
            return Fate.PUT_OFF
        if key in words["cancelled"] or key in words["impossible"]:
            return Fate.NOT_HELD if key != fold("عدم") or passed else None
        if key in words["refused"] and at < place - 1:  # رفض الوزير لقاء …; not رفض الاجتماع …
            return Fate.NOT_HELD
        if key in words["held"] and before.lstrip("وف") in _MAY:
            return Fate.NOT_HELD
        if passed and key in words["deny"]:
            return Fate.NOT_HELD
        if key in words["holding"]:
            passed += 1
        elif reading.phrases.is_definite(at) and definite < _SUBJECT:
            definite += 1
        elif not _is_name(reading, at):
            return None
    return None


def _said(reading: Reading, mark: Mark) -> Fate | None:
    """``اللقاء أُلغي``, ``الزيارة تأجلت إلى …``, ``الاجتماع لم يعقد``: what follows at once, with no object of its own."""
    words, at = cues("scopes"), reading.token_at(mark.end)
    if was_due(reading, at) and not was_held(reading, mark):
        _, end = reading.sentence(mark.end - 1)
        off = reading.find(words["postponed"] | words["cancelled"], mark.end, end)
        return Fate.NOT_HELD if off and off[0][1] in words["cancelled"] else Fate.PUT_OFF
    while reading.phrases.key(at) in _ASIDE:
        at += 1
    denied = reading.phrases.key(at) in _MAY
    key, after = reading.phrases.key(at + denied), at + denied + 1
    if not (reading.phrases.is_stop(after) or reading.phrases.key(after)[:1] in "بل"):
        return None
    if denied:
        return Fate.NOT_HELD if key in words["held"] else None
    return Fate.PUT_OFF if key in words["postponed"] else Fate.NOT_HELD if key in words["cancelled"] else None


def _taken_up(reading: Reading, mark: Mark) -> Fate | None:
    """``الاجتماع …، لكنه تأجل``, ``غير أنها أُلغيت``: what a pronoun tells, in the same sentence, of the event spoken of last."""
    words, (_, end) = cues("scopes"), reading.sentence(mark.end - 1)
    found = reading.find(words["postponed"] | words["cancelled"], mark.end, end)
    others = reading.within(mark.end, reading.phrases.tokens[found[0][0]].start, {"event"}) if found else []
    if not found or any(other.referent is not mark.referent for other in others):
        return None
    at = found[0][0] - 1
    while reading.phrases.key(at) in _ASIDE:
        at -= 1
    if reading.phrases.key(at).removeprefix("و") not in _PRONOUNS:
        return None
    return Fate.PUT_OFF if found[0][1] in words["postponed"] else Fate.NOT_HELD


def _bare(reading: Reading, place: int) -> str:
    key = reading.phrases.key(place)
    return key[1:] if key[:1] in "وف" and len(key) > 3 else key


def _is_name(reading: Reading, place: int) -> bool:
    token = reading.phrases.tokens[place]
    return reading.at(token.end - 1, _NAMES) is not None or reading.phrases.reading(place, lexicon().honorifics) is not None


def _fated(reading: Reading, claim: Claim, found: Mapping[int, tuple[Fate, Mark]]) -> Claim:
    if claim.type in _TOLD:
        event = claim.source if claim.type in {"located_in", "about"} else claim.target
        return fated(claim, found[id(event)][0]) if id(event) in found else claim
    if claim.type in _ANNOUNCED and (fate := _of_its_noun(reading, claim, found)):
        return fated(claim, fate)
    if claim.type in _ANNOUNCED and claim.modality not in DONE:
        after = [fate for fate, mark in found.values() if 0 <= mark.start - claim.end < _BEFORE and _is_first(reading, mark)]
        return fated(claim, after[0]) if after else claim
    return claim


def _of_its_noun(reading: Reading, claim: Claim, found: Mapping[int, tuple[Fate, Mark]]) -> Fate | None:
    """What became of the event whose noun alone tells who meets whom: أرجأ الوزير {لقاءه مع السفير}."""
    verbs = cues("verbs")["meet"] | cues("verbs")["visit"]
    inside = (one for one in found.values() if claim.start <= one[1].start < claim.end <= one[1].end + _JUST_AFTER)
    return next((fate for fate, mark in inside if not reading.find(verbs, claim.start, mark.start)), None)


def _is_first(reading: Reading, mark: Mark) -> bool:
    """Whether nothing was said of an event before a place: it is the one that a verb told of."""
    start, _ = reading.sentence(mark.start)
    return not reading.within(start, mark.start, {"event"})


def fated(claim: Claim, fate: Fate) -> Claim:
    """A claim about an event that met a fate: denied, or planned where it was put off; it waits for review."""
    why = claim.reason or reason("stance")
    if fate is Fate.NOT_HELD:
        return replace(claim, polarity=Polarity.NEGATED, sure=False, reason=why)
    kept = fate is Fate.AHEAD and claim.modality is Modality.AGREED
    undone = Modality.PLANNED if claim.modality in DONE and not kept else claim.modality
    return replace(claim, modality=undone, sure=False, reason=why)


def _by_dateline(claim: Claim, found: Mapping[int, tuple[Fate, Mark]]) -> bool:
    """Whether a place is only that of the dateline, of an event that was not held or is to come: nothing ties it to the place."""
    fate = found.get(id(claim.source))
    return claim.type == "located_in" and claim.reason == reason("dateline") and fate is not None and fate[0] is not Fate.PUT_OFF


def _undate(reading: Reading, found: Mapping[int, tuple[Fate, Mark]]) -> None:
    """Take the day of the notice from a meeting that was not held on it: one put off or called off, or still to come."""
    meeting = reading.meeting
    if meeting is None or not meeting.date_words:
        return
    told = [c.modality for c in reading.claims if c.type in _HELD and meeting in (c.source, c.target)]
    still_to_come = bool(told) and DONE.isdisjoint(told)
    if (id(meeting) in found or still_to_come) and _is_dateline(reading, meeting):
        meeting.start = meeting.date_words = meeting.date_reason = None


def _is_dateline(reading: Reading, meeting: Referent) -> bool:
    """Whether the day that a meeting took is that of the dateline."""
    date = next((d for d in reading.dates if d.text == meeting.date_words), None)
    return date is not None and not says_more(reading, 0, date.start)
