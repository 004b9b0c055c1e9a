"""Who met whom, by the verb and all who stand in the list after it: ``التقى … …``, ``عقد … اجتماعاً مع …``."""

from __future__ import annotations

from .....graph.model import Modality
from .....graph.names.keys import fold
from ....grammar.cues import cues
from ....grammar.lexicon import lexicon
from ...claims import FIRM, Claim, Referent
from ...lists import Member
from ...modality.posture import planned_before, polarity, told
from ...reading import Reading
from ..clauses.rosters import Rosters
from .asides import over_aside
from .companions import COMMAS, WITH, closes

_WELCOMED = frozenset(fold(w) for w in ("استقباله", "استقبالها", "استقبالهم", "استقبالهما"))
_WELCOMERS = frozenset(fold(w) for w in ("مستقبليه", "مستقبليها", "مستقبليهم", "مستقبليهما"))
_WELCOMING = frozenset({fold("استقبال")})
_AMONG = frozenset(fold(w) for w in ("في", "مقدمة", "رأس", "طليعة"))  # في استقباله, في مقدمة مستقبليه
_WAS = frozenset(fold(w) for w in ("كان", "كانت", "سيكون", "ستكون", "يكون", "تكون", "يكن", "تكن", "وجد"))
OWN = frozenset(fold(w) for w in ("لقائه", "لقائها", "لقاءه", "لقاؤه", "لقاؤها", "استقباله", "استقبالها"))
_MEETING = frozenset(fold(w) for w in ("استقبال", "لقاء", "اجتماع", "مقابلة"))
_WHILE = frozenset(fold(w) for w in ("خلال", "أثناء", "لدى", "عقب", "إثر", "بعد", "هامش"))
_PEOPLE, _PERSON = frozenset({"person", "post"}), "person"
_WITH = frozenset({fold("مع")})
_THERE = frozenset(fold(w) for w in ("بحضور", "وبحضور"))
_SUBJECT, _CLAUSE, _BEFORE, _OBJECT, _AHEAD = 40, 100, 16, 10, 60
_HELD_BY = 3  # tokens from كان to استقباله
_VENUES = (" ب", " في ", "مقر ", "ديوان ", "مبنى ")


def talks(reading: Reading, rosters: Rosters) -> None:
    """Claim ``met_with`` between the subject of a verb of meeting and each member of the list after مع, بـ or the verb itself."""
    for place, token in enumerate(reading.phrases.tokens):
        if not {token.key, token.key.removeprefix("و")} & cues("acts")["hold"]:
            continue
        start, end = reading.sentence(token.start)
        subject = rosters.first(token.end, within=_SUBJECT, end=end)
        if subject is None:
            continue
        host = rosters.who(subject)
        how = told(reading, place)
        denied = polarity(reading, max(start, token.start - 8), token.start)
        past, begin = _guests(reading, rosters, subject.end, end)
        plain = token.key.removeprefix("و") in cues("acts")["meet"] and over_aside(reading, subject, past, begin)
        sure = FIRM if plain or _past_company(reading, subject.end, end) != subject.end else 0.8
        for who, mark in rosters.listed(begin, end):
            reading.claim(Claim("met_with", host, who, token.start, mark.end, how, denied, confidence=sure))


def welcomes(reading: Reading, rosters: Rosters) -> None:
    """Claim ``met_with`` between who arrived and each who was there: ``وصل … وكان في استقباله بالمطار … و…``.

    Who arrived stands before in the sentence, or came by the one before, or stands there: ``وكان في استقبال الوفد …``.
    """
    for place, word in reading.find(_WELCOMED | _WELCOMERS | _WELCOMING):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        was = _was_there(reading, place)
        if reading.phrases.key(place - 1) not in _AMONG or not (was or word in _WELCOMED):
            continue
        named = rosters.first(token.end, within=_OBJECT, end=end) if word in _WELCOMING else None
        guest = (
            rosters.who(named) if named else _arrived(reading, rosters, start, token.start) if word not in _WELCOMING else None
        )
        first = _next(reading, rosters, named.end if named else token.end)
        if guest is None or first is None or not _leads_to(reading, named.end if named else token.end, first.start):
            continue
        how = Modality.PLANNED if planned_before(reading, token.start, reach=_CLAUSE) else Modality.ACTUAL
        denied = polarity(reading, max(start, token.start - _BEFORE), token.start)
        for who, mark in rosters.listed(first.start, end):
            sure = FIRM if was else 0.8
            reading.claim(Claim("met_with", guest, who, token.start, mark.end, how, denied, confidence=sure))


def told_by_noun(reading: Reading, rosters: Rosters) -> None:
    """Claim ``met_with`` for ``خلال استقبال الوزير …، الجمعة، السفير …`` and ``عقب لقاء … السيد … السيدة …``: host, then guests.

    Where مع leads to the guests the event itself tells of them.
    """
    for place, _ in reading.find(_MEETING):
        if reading.phrases.key(place - 1).removeprefix("و") not in _WHILE:
            continue
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        host = rosters.first(token.end, within=_SUBJECT, end=end)
        guest = _next(reading, rosters, host.end) if host else None
        if host is None or guest is None or guest.end > end or not _leads_to(reading, host.end, guest.start):
            continue
        if reading.has(host.end, guest.start, cues("verbs")["attend"] | WITH | _WITH) is not None:
            continue
        how = Modality.PLANNED if planned_before(reading, token.start, reach=_AHEAD) else Modality.ACTUAL
        denied = polarity(reading, max(start, token.start - _BEFORE), token.start)
        for who, mark in rosters.listed(guest.start, end):
            reading.claim(Claim("met_with", rosters.who(host), who, token.start, mark.end, how, denied, confidence=FIRM))


def _was_there(reading: Reading, place: int) -> bool:
    """Whether كان, سيكون or their like stand before في استقباله, في مقدمة مستقبليه."""
    return any(reading.phrases.key(n).removeprefix("و") in _WAS for n in range(place - _HELD_BY, place))


def _arrived(reading: Reading, rosters: Rosters, start: int, at: int) -> Referent | None:
    """Who arrived: the first who acts in the sentence before a place, else the only one that the sentence before it tells of."""
    before = (m for m in rosters.following(start, within=at - start) if m.sort == "actor")
    if guest := next((m for m in before if m.end < at), None):
        return rosters.who(guest)
    low, high = reading.sentence(start - 2) if start else (0, 0)
    came = {id(c.source): c.source for c in reading.claims if c.type == "visited" and low <= c.start < high}
    return next(iter(came.values())) if len(came) == 1 else None


def _leads_to(reading: Reading, start: int, end: int) -> bool:
    """Whether only where and when lies between two places, and nobody else who was there or did something."""
    phrases, senses = reading.phrases, lexicon().senses
    between = [phrases.key(n) for n in range(reading.token_at(start), reading.token_at(end)) if phrases.tokens[n].start < end - 1]
    led = not between or between[0] in lexicon().words["prepositions"] | COMMAS or between[0][0] in "بل"
    timed = bool(between) and senses.get(between[0].removeprefix("ال"), "?")[0] == "T"
    titled = all(phrases.reading(n, lexicon().honorifics) for n in range(reading.token_at(start), reading.token_at(end)))
    return (led or timed or titled) and not any(senses.get(key.removeprefix("و"), "?")[0] == "V" for key in between)


def received(reading: Reading, rosters: Rosters) -> None:
    """Claim ``met_with`` for ``لدى لقائه …``, ``خلال استقبالها … و…``, where the sentence names one person before and nobody acts
    ahead of them: not وصل {رئيس الجمهورية} يرافقه الوزير فلان، وكان في استقباله …."""
    for place, _ in reading.find(OWN):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        before = [reading.principal(mark) for mark in reading.within(start, token.start, _PEOPLE)]
        people = {id(who): who for who in before if who.kind == _PERSON}
        if len(people) != 1 or before[0].kind != _PERSON or rosters.first(token.end, within=_OBJECT, end=end) is None:
            continue
        host = next(iter(people.values()))
        how = Modality.PLANNED if planned_before(reading, token.start, reach=_AHEAD) else Modality.ACTUAL
        for who, mark in rosters.listed(token.end, end):
            reading.claim(Claim("met_with", host, who, token.start, mark.end, how, confidence=FIRM))


def _guests(reading: Reading, rosters: Rosters, at: int, end: int) -> tuple[int, int]:
    """Where what is told goes on after those who came along or were there, and where the list of the others begins: after مع in
    the clause, else at the next who acts and is no place of meeting."""
    place = reading.has(at, min(end, at + _CLAUSE), _WITH)
    if place is not None:
        return at, reading.phrases.tokens[place].end
    at = _past_company(reading, at, end)
    other = _next(reading, rosters, at)
    if other and reading.has(at, other.start, _THERE) is not None:
        at = other.high
        other = _next(reading, rosters, at)
    return at, other.start if other else at


def _next(reading: Reading, rosters: Rosters, at: int) -> Member | None:
    """The next who acts in the clause, and is no place of meeting."""
    others = (m for m in rosters.following(at, within=_CLAUSE) if m.sort == "actor" and not _is_venue(reading, m))
    return next(others, None)


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
