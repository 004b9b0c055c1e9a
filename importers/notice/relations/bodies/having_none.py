"""Who has no office somewhere, and who is no member: المنظمة ليس لها مكتب في …, لا يوجد لليونيدو مكتب في …, لا تملك الأردن عضوية
في ….

The words reach from the denial on, and whatever else was read of the same office or membership in them is taken back: the
speaker has none (أكدت {الوزارة} أنه لا يوجد …), and a denial is no wish. It waits: no model was fitted to it.
"""

from __future__ import annotations

from .....graph.model import Modality, Polarity
from .....graph.names.keys import fold
from ....grammar.cues import cues, reason
from ...claims import Claim, Mark, Referent
from ...modality.posture import speaker
from ...modality.scope import THAT
from ...reading import Reading
from ...referents.bodies_after_li import listed_after_li
from .openings import OFFICES, towns

_BODIES, _PARTIES, _NAMES = frozenset({"organization"}), frozenset({"organization", "place"}), frozenset({"organization", "post"})
_MEMBERSHIP = frozenset({fold("عضوية")})
_NOTHING = frozenset(fold(w) for w in ("ليس", "ليست", "انعدام"))
_NOT = frozenset(fold(w) for w in ("لا", "لم", "لن", "عدم"))
_BE = frozenset(fold(w) for w in ("يوجد", "توجد", "يكن", "تكن", "يعد", "تعد", "وجود"))
_HAVE = frozenset(fold(w) for w in ("يملك", "تملك", "يمتلك", "تمتلك", "امتلاك", "يحوز", "تحوز"))
_ITS = frozenset(fold(w) for w in ("له", "لها", "لديه", "لديها", "لهم"))
_IN_IT = frozenset(fold(w) for w in ("فيه", "فيها", "بها"))
_TO, _AT = "ل", fold("لدى")
_BACK, _NEAR, _REACH = 10, 3, 80  # tokens from a noun back to its denial; over what it is said of; characters on to a body
_SURE = 0.8

Owner = tuple[int, int, Referent]  # the characters that tell whose it is, and who that is


def having_none(reading: Reading) -> None:
    """Claim ``has_office_in`` and ``member_of``, denied, for whom a word of denial leaves without an office or membership."""
    for place, _ in reading.find(OFFICES | _MEMBERSHIP):
        denial, token = _denial(reading, place), reading.phrases.tokens[place]
        if denial is None or reading.at(token.start + 1, _NAMES):
            continue
        of_members = token.key in _MEMBERSHIP
        if owner := _owner(reading, denial, place, of_members=of_members):
            where = _bodies(reading, denial, place, owner) if of_members else towns(reading, token.end, _end(reading, place))
            for mark in where:
                _deny(reading, (denial, place), owner, mark, "member_of" if of_members else "has_office_in")


def _denial(reading: Reading, place: int) -> int | None:
    """The word of denial before a noun that has nothing but its verb and owner behind it; none that is denied itself."""
    start, _ = reading.sentence(reading.phrases.tokens[place].start)
    for at in range(place - 1, max(place - 1 - _BACK, -1), -1):
        key, after = _bare(reading, at), reading.phrases.key(at + 1)
        if reading.phrases.tokens[at].start < start or key in THAT or key in cues("scopes")["but"]:
            return None
        if key in _NOTHING or (key in _NOT and after in _BE | _HAVE):
            return None if _is_denied(reading, at, start) else at
    return None


def _is_denied(reading: Reading, at: int, start: int) -> bool:
    """Whether a verb of denial governs what is denied: نفى أن المنظمة {ليس} لها مكتب."""
    first = max(reading.token_at(start), at - _BACK)
    return any(
        _bare(reading, n) in cues("scopes")["deny"] and not any(reading.phrases.word(m) in {"،", ","} for m in range(n, at))
        for n in range(first, at)
    )


def _owner(reading: Reading, denial: int, place: int, *, of_members: bool) -> Owner | None:
    """Whom the denial is of: whom ل leads to between it and the place, the subject of having, or who stands before a pronoun."""
    tokens, parties = reading.phrases.tokens, _PARTIES if of_members else _BODIES
    limit = tokens[place].start if of_members else _end(reading, place)
    for at in range(denial + 1, min(reading.token_at(limit), place + _NEAR + 1)):
        if at != place and (led := _led(reading, at, parties)):
            return led
    having = reading.phrases.key(denial + 1) in _HAVE
    after = next(iter(reading.outer(tokens[denial].end, tokens[place].start, parties)), None)
    if after and (having or _bare(reading, denial) in _NOTHING):
        return after.start, after.end, after.referent
    owned = having or any(reading.phrases.key(at) in _ITS for at in range(denial + 1, place))
    return _before(reading, denial, parties) if owned else None


def _led(reading: Reading, at: int, parties: frozenset[str]) -> Owner | None:
    """Whom ل or لدى leads to at a token."""
    token = reading.phrases.tokens[at]
    if not token.key.startswith(_TO):
        return None
    begin = reading.phrases.tokens[at + 1].start if token.key == _AT and at + 1 < len(reading.phrases) else token.start + 1
    mark = next((m for m in (reading.at(begin, parties), reading.at(token.start, parties)) if m and m.start >= token.start), None)
    return (mark.start, mark.end, mark.referent) if mark else listed_after_li(reading, at)


def _before(reading: Reading, denial: int, parties: frozenset[str]) -> Owner | None:
    """Who stands right before a denial; where that is only referred to, the body that ل led to before it in the sentence."""
    at = reading.phrases.tokens[denial].start
    mark = next(iter(reading.outer(reading.sentence(at)[0], at, parties)[-1:]), None)
    if mark is None or denial - reading.token_at(mark.end) > _NEAR:
        return None
    if mark.kind in _BODIES and not mark.referent.named:
        first = reading.token_at(reading.sentence(at)[0])
        told = next(
            (found for n in range(reading.token_at(mark.start), first - 1, -1) if (found := listed_after_li(reading, n))), None
        )
        return (mark.start, mark.end, told[2] if told else mark.referent)
    return mark.start, mark.end, mark.referent


def _bodies(reading: Reading, denial: int, place: int, owner: Owner) -> list[Mark]:
    """The body whose membership it is: the first one behind في, or for a pronoun the last before the denial."""
    token, at = reading.phrases.tokens[place], reading.phrases.tokens[denial].start
    if reading.phrases.key(place + 1) in _IN_IT:
        found = reading.outer(reading.sentence(at)[0], at, _BODIES)[::-1]
    else:
        found = reading.outer(token.end, min(_end(reading, place), token.end + _REACH), _BODIES)
    return [mark for mark in found if mark.referent is not owner[2]][:1]


def _deny(reading: Reading, at: tuple[int, int], owner: Owner, where: Mark, type_: str) -> None:
    """Claim that somebody has none at one place, unless that is claimed with its denial; take back what else is."""
    first, last = (reading.phrases.tokens[place] for place in at)
    start, end = min(first.start, owner[0], where.start), max(last.end, owner[1], where.end)
    told = [c for c in reading.claims if c.type == type_ and c.target is where.referent and start < c.end and c.start < end]
    fit = [c for c in told if _fits(c, owner[2], first.start)]
    gone = {id(claim) for claim in told} - {id(claim) for claim in fit}
    reading.replace_claims([claim for claim in reading.claims if id(claim) not in gone])
    by = speaker(reading, first.start)
    how = Modality.ACTUAL, Polarity.NEGATED, None if by is owner[2] else by
    if not fit:
        reading.claim(Claim(type_, owner[2], where.referent, start, end, *how, _SURE, reason("doubt")))


def _fits(claim: Claim, owner: Referent, at: int) -> bool:
    """Whether a claim denies it of its owner, in words that hold the denial at a place."""
    return claim.source is owner and claim.polarity is Polarity.NEGATED and claim.start <= at < claim.end


def _end(reading: Reading, place: int) -> int:
    return reading.sentence(reading.phrases.tokens[place].start)[1]


def _bare(reading: Reading, at: int) -> str:
    key = reading.phrases.key(at)
    return key[1:] if key[:1] in "وفب" and key[1:] in _NOTHING | _NOT else key
