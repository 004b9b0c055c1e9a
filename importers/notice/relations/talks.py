"""Who met whom, by the verb and all who stand in the list after it: ``التقى … …``, ``عقد … اجتماعاً مع …``."""

from __future__ import annotations

from ....graph.model import Modality
from ....graph.names.keys import fold
from ..lists import Member
from ..modality.posture import planned_before, polarity, told
from ..reading import FIRM, Claim, Reading
from .companions import COMMAS, WITH, closes
from .rosters import Rosters

_HOLD = frozenset(
    fold(w)
    for w in (
        "عقد", "عقدت", "سيعقد", "ستعقد", "أجرى", "أجرت", "سيجري", "ستجري", "بحث", "بحثت", "تباحث", "تباحثت", "ناقش", "ناقشت",
        "استقبل", "استقبلت", "سيستقبل", "ستستقبل", "التقى", "التقت", "سيلتقي", "ستلتقي", "اجتمع", "اجتمعت", "سيجتمع", "ستجتمع",
        "قابل", "قابلت", "استدعى", "استدعت", "تحادث", "تحادثت", "يلتقي", "تلتقي", "يستقبل", "تستقبل", "تدارس", "تدارست", "التقيا",
    )
)  # fmt: skip
_WELCOMED = frozenset(fold(w) for w in ("استقباله", "استقبالها", "استقبالهم", "استقبالهما"))
_OWN = frozenset(fold(w) for w in ("لقائه", "لقائها", "لقاءه", "لقاؤه", "لقاؤها", "استقباله", "استقبالها"))
_PEOPLE, _PERSON = frozenset({"person", "post"}), "person"
_IN = fold("في")
_WITH = frozenset({fold("مع")})
_SUBJECT, _CLAUSE, _BEFORE, _OBJECT, _AHEAD = 14, 100, 16, 10, 60
_VENUES = (" ب", " في ", "مقر ", "ديوان ", "مبنى ")


def talks(reading: Reading, rosters: Rosters) -> None:
    """Claim ``met_with`` between the subject of a verb of meeting and each member of the list after مع, بـ or the verb itself."""
    for place, token in enumerate(reading.phrases.tokens):
        if not {token.key, token.key.removeprefix("و")} & _HOLD:
            continue
        start, end = reading.sentence(token.start)
        subject = rosters.first(token.end, within=_SUBJECT, end=end)
        if subject is None:
            continue
        host = rosters.who(subject)
        how = told(reading, place)
        denied = polarity(reading, max(start, token.start - 8), token.start)
        sure = 0.8 if _past_company(reading, subject.end, end) == subject.end else FIRM
        for who, mark in rosters.listed(_guests(reading, rosters, subject.end, end), end):
            reading.claim(Claim("met_with", host, who, token.start, mark.end, how, denied, confidence=sure))


def welcomes(reading: Reading, rosters: Rosters) -> None:
    """Claim ``met_with`` between who arrived and each who was there: ``وصل … وكان في استقباله بالمطار … و…``."""
    for place in reading.phrases.places(_WELCOMED):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        before = (m for m in rosters.following(start, within=token.start - start) if m.sort == "actor")
        guest = next((m for m in before if m.end < token.start), None)
        if guest is None or reading.phrases.key(place - 1) != _IN:
            continue
        how = Modality.PLANNED if planned_before(reading, token.start, reach=_CLAUSE) else Modality.ACTUAL
        denied = polarity(reading, max(start, token.start - _BEFORE), token.start)
        for who, mark in rosters.listed(_guests(reading, rosters, token.end, end), end):
            reading.claim(Claim("met_with", rosters.who(guest), who, token.start, mark.end, how, denied, confidence=0.8))


def received(reading: Reading, rosters: Rosters) -> None:
    """Claim ``met_with`` for ``لدى لقائه …``, ``خلال استقبالها … و…``, where the sentence names one person before."""
    for place, _ in reading.find(_OWN):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        before = [reading.principal(mark) for mark in reading.within(start, token.start, _PEOPLE)]
        people = {id(who): who for who in before if who.kind == _PERSON}
        if len(people) != 1 or rosters.first(token.end, within=_OBJECT, end=end) is None:
            continue
        host = next(iter(people.values()))
        how = Modality.PLANNED if planned_before(reading, token.start, reach=_AHEAD) else Modality.ACTUAL
        for who, mark in rosters.listed(token.end, end):
            reading.claim(Claim("met_with", host, who, token.start, mark.end, how, confidence=FIRM))


def _guests(reading: Reading, rosters: Rosters, at: int, end: int) -> int:
    """Where the list of the others begins: after مع in the clause, else at the next who acts and is no place of meeting."""
    place = reading.has(at, min(end, at + _CLAUSE), _WITH)
    if place is not None:
        return reading.phrases.tokens[place].end
    at = _past_company(reading, at, end)
    others = (m for m in rosters.following(at, within=_CLAUSE) if m.sort == "actor" and not _is_venue(reading, m))
    return next((other.start for other in others), at)


def _past_company(reading: Reading, at: int, end: int) -> int:
    """Where what is told goes on after those who came with the subject, in commas right after it."""
    place = reading.token_at(at)
    opened = place + 1 if reading.phrases.word(place) in COMMAS else place
    if opened == place or reading.phrases.key(opened) not in WITH:
        return at
    return closes(reading, opened, reading.phrases.tokens[opened].end, end)


def _is_venue(reading: Reading, member: Member) -> bool:
    """Whether a body is only where they met: بمقر الوزارة، في الوزارة."""
    return member.marks[0].kind == "organization" and reading.text[max(0, member.start - 8) : member.start].endswith(_VENUES)
