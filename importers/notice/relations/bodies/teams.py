"""Of whom a delegation or team is made up: ``وضم الوفد كلا من … و…``, ``لجنة مشتركة تتألف من … و…``, ``بعثة ضمت …``."""

from __future__ import annotations

from .....graph.model import Modality
from .....graph.names.keys import fold
from ....grammar.cues import cues
from ...claims import FIRM, Claim, Mark, Referent
from ...modality.posture import future_before, told
from ...reading import Reading
from ..clauses.rosters import Rosters

_BODIES, _LAST = frozenset({"organization"}), frozenset({"organization", "event"})
_TEAMS = frozenset(fold(w) for w in ("وفد", "لجنة", "بعثة", "فريق"))
_SORTS = frozenset({"group", "team", "committee", "delegation", None})
_AGREED = frozenset(fold(w) for w in ("اتفق", "اتفقا", "اتفقت", "اتفقوا", "الاتفاق"))
_DONE = frozenset(fold(w) for w in ("تم", "جرى"))  # تم تشكيل لجنة: it is there
_WILL = frozenset({fold("سيضم"), fold("ستضم")})
_FILL = frozenset(fold(w) for w in ("كل", "كلا", "من", "في", "عضويته", "عضويتها"))
_MADE = frozenset(fold(w) for w in ("المشكل", "المشكلة", "المكونة", "المؤلفة"))  # of whom: لجنة المتابعة {المشكلة} من …
_MEMBERS = frozenset(fold(w) for w in ("أعضاء", "بأعضاء", "لأعضاء"))
_NAMELY = frozenset(fold(w) for w in ("وهم", "هم"))
_PERSON = "person"
_BESIDE, _NEAR, _REACH, _AHEAD = 2, 12, 160, 20


def teams(reading: Reading, rosters: Rosters) -> None:
    """Claim ``member_of`` for each in the list after the verb, of the team right after the verb or else named last before it."""
    _named(reading, rosters)
    for place, _ in reading.find(cues("acts")["be_made_up"] | _MADE):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        after = _after(reading, token.end, end)
        team = after or _before(reading, start, token.start)
        if team is None:
            continue
        how = along(reading, team, start, place)
        for who, mark in rosters.listed(_list(reading, after.end if after else token.end), end):
            if after is None and not _may_join(who, team, far=token.start - team.end > _NEAR):
                continue
            low = min(team.start, token.start)
            reading.claim(Claim("member_of", who, team.referent, low, mark.end, how, confidence=FIRM))


def _named(reading: Reading, rosters: Rosters) -> None:
    """Claim ``member_of`` for whom the words after the members of a body name: أعضاء {المجلس} وهم: … و…."""
    for place, _ in reading.find(_MEMBERS):
        token = reading.phrases.tokens[place]
        _, end = reading.sentence(token.start)
        body = reading.after(token.end, _BODIES)
        namely = reading.token_at(body.end) if body and body.start - token.end <= _BESIDE and body.end <= end else 0
        if body is None or reading.phrases.key(namely) not in _NAMELY:
            continue
        for who, mark in rosters.listed(reading.phrases.tokens[namely].end, end):
            if who.kind == _PERSON:
                reading.claim(Claim("member_of", who, body.referent, token.start, mark.end, confidence=FIRM))


def along(reading: Reading, team: Mark, start: int, place: int) -> Modality:
    """How far along the members are whom the verb at a token names: planned after ستضم, and while the team is to be formed."""
    will = reading.phrases.key(place).removeprefix("و") in _WILL
    return formed(reading, team, start) or (Modality.PLANNED if will else told(reading, place))


def formed(reading: Reading, team: Mark, start: int) -> Modality | None:
    """``الاتفاق على تشكيل {لجنة} تضم …``: a team that is to be formed has its members once it is."""
    if future_before(reading, team.start, reach=_AHEAD):
        return Modality.PLANNED
    forming = reading.has(max(start, team.start - _AHEAD), team.start, cues("acts")["forming"])
    if forming is None or reading.phrases.key(forming - 1).removeprefix("و") in _DONE:
        return None
    return Modality.AGREED if reading.has(start, team.start, _AGREED) is not None else Modality.PLANNED


def _after(reading: Reading, at: int, end: int) -> Mark | None:
    """``وضم {الوفد} …``: a team right after the verb."""
    mark = next(iter(reading.within(at, end, _BODIES)), None)
    head = fold(reading.text[mark.start : mark.end]).split()[0].removeprefix("ال") if mark else ""
    return mark if mark and mark.start - at <= _BESIDE and head in _TEAMS else None


def _before(reading: Reading, start: int, at: int) -> Mark | None:
    """The team that is spoken of last before a verb; what an event holds are those who were there."""
    last = next(reversed(reading.within(max(start, at - _REACH), at, _LAST)), None)
    return last if last and last.kind in _BODIES and last.referent.classification in _SORTS else None


def _may_join(who: Referent, team: Mark, *, far: bool) -> bool:
    """A delegation and what is not known to be a team hold people; only a delegation and a committee hold who is named further
    off."""
    sort = team.referent.classification
    if far:
        return (sort == "delegation" and who.kind == _PERSON) or (sort == "committee" and who.kind not in _BODIES)
    return who.kind == _PERSON or sort in {"team", "committee"}


def _list(reading: Reading, at: int) -> int:
    """Where the list begins: past من, كلا من, في عضويته."""
    place = reading.token_at(at)
    while reading.phrases.key(place) in _FILL:
        at, place = reading.phrases.tokens[place].end, place + 1
    return at
