"""Who is to join a body, told by a noun: تعتزم تونس {الانخراط} في الصندوق, قررت ليبيا {الانضمام} إلى المنظمة, وافق المجلس على
{الانضمام} إلى ….

It waits: no model was fitted to it. What else was read of the two in these words, as that one pays the other, is taken back.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .....graph.model import Modality
from .....graph.names.keys import fold
from ....grammar.cues import reason
from ...claims import Claim, Mark, Referent
from ...modality.posture import denied_before, speaker
from ...reading import Reading
from ..clauses.rosters import Rosters
from ..clauses.subjects import subject_of

_INTO = {fold("الانضمام"): frozenset({fold("إلى"), fold("الى")}), fold("الانخراط"): frozenset({fold("في"), fold("فى")})}
_PLANNED = frozenset(fold(w) for w in ("يعتزم", "تعتزم", "اعتزم", "اعتزمت", "ينوي", "تنوي", "قرر", "قررت", "يقرر", "تقرر"))
_CONSENTED = frozenset(fold(w) for w in ("وافق", "وافقت", "صادق", "صادقت", "أقر", "أقرت"))
_WISHED = frozenset(
    fold(w) for w in ("طلب", "طلبت", "يطلب", "تطلب", "يرغب", "ترغب", "يأمل", "تأمل", "يود", "تود", "يدرس", "تدرس")
)
_BODIES, _PARTIES, _MEMBERSHIP = frozenset({"organization"}), frozenset({"organization", "place"}), fold("عضوية")
_ON = fold("على")
_BACK = 9  # tokens from the noun back to its verb, over who it is told of
_SURE = 0.8


@dataclass(frozen=True, slots=True)
class _Told:
    """Who is to join which body, from what character, and how far along that is."""

    who: Referent
    body: Mark
    start: int
    how: Modality


def will_join(reading: Reading) -> None:
    """Claim ``member_of`` for the subject of such a verb, of the body that the noun leads to."""
    rosters: Rosters | None = None
    for place, word in reading.find(frozenset(_INTO)):
        rosters = rosters or Rosters(reading)
        for told in _told(reading, rosters, place, _INTO[word]):
            pair = {id(told.who), id(told.body.referent)}
            kept = [c for c in reading.claims if not _is_of(c, pair, told.start, told.body.end)]
            reading.replace_claims(kept)
            reading.claim(_claim(reading, told, reading.phrases.tokens[place].start))


def _claim(reading: Reading, told: _Told, at: int) -> Claim:
    denied, by = denied_before(reading, at), speaker(reading, told.start)
    by = by if by is not told.who else None
    return Claim(
        "member_of", told.who, told.body.referent, told.start, told.body.end, told.how, denied, by, _SURE, reason=reason("doubt")
    )


def _is_of(claim: Claim, pair: set[int], start: int, end: int) -> bool:
    return {id(claim.source), id(claim.target)} == pair and start <= claim.start and claim.end <= end


def _told(reading: Reading, rosters: Rosters, place: int, leads: frozenset[str]) -> Iterator[_Told]:
    body, verb = _body(reading, place, leads), _verb(reading, place)
    subject = subject_of(reading, rosters, verb[0]) if verb else None
    if body is None or verb is None or subject is None:
        return
    who = _whole(reading, subject.marks[-1].referent)
    if who.kind in _PARTIES and who is not body.referent:
        start = min(subject.marks[-1].start, reading.phrases.tokens[verb[0]].start)
        yield _Told(who, body, start, Modality.WISHED if verb[1] in _WISHED else Modality.PLANNED)


def _body(reading: Reading, place: int, leads: frozenset[str]) -> Mark | None:
    """The body right behind the word that leads from the noun to it, or behind عضوية."""
    phrases = reading.phrases
    if phrases.key(place + 1) not in leads:
        return None
    at = place + 2 + (phrases.key(place + 2) == _MEMBERSHIP)
    return reading.at(phrases.tokens[at].end - 1, _BODIES) if at < len(phrases) else None


def _verb(reading: Reading, place: int) -> tuple[int, str] | None:
    """The last verb of will or consent before the noun in its sentence, and where; one further away leads to it by على."""
    token = reading.phrases.tokens[place]
    start, _ = reading.sentence(token.start)
    found = reading.find(_PLANNED | _CONSENTED | _WISHED, start, token.start)
    if not found:
        return None
    at, word = found[-1]
    near = place - at <= _BACK
    return (at, word) if near or (word in _CONSENTED and reading.phrases.key(place - 1) == _ON) else None


def _whole(reading: Reading, who: Referent) -> Referent:
    """The body whose board decides for it: وافق {مجلس إدارة الهيئة} على الانضمام."""
    wholes = (c.target for c in reading.claims if c.type == "part_of" and c.source is who and who.classification == "council")
    return next(wholes, who)
