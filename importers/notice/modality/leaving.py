"""Who left an office: أقيل فلان من منصب …, أقال الرئيس وزير … فلانا, قدم … استقالته, أحيل … إلى التقاعد, خلفا لفلان.

What they held has ended. Whom a word is about stands right after it, behind titles and posts alone; what goes on after that is
about somebody else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache, partial

from ....graph.model import Modality, Polarity
from ....graph.names.keys import fold
from ...grammar.cues import cues, reason
from ...grammar.lexicon import UNITS
from ..apposition import is_apart
from ..claims import FIRM, Claim, Mark, Referent
from ..lists import run
from ..reading import Reading
from .clauses import close
from .posture import planned_before, polarity
from .returning import returned

_Rule = tuple[frozenset[str], Callable[[Reading, int], list[Mark]]]

_PERSON, _POST = frozenset({"person"}), frozenset({"post"})
_ACTORS = frozenset({"person", "post", "organization"})
_HELD = frozenset({"holds", "member_of"})
_NAMES = _ACTORS | {"place"}
_BODY = frozenset({"organization"})
_EMPLOYERS = UNITS | {"ministry", "authority", "centre"}
_OWN = ("quit", "send_off")  # of the verbs and of the nouns that they lead to
_LED = ("befall", "finish", "recall", "replace", "pass_away")
_AWAY = frozenset({fold("عن"), fold("من")})
_FROM, _TO = fold("عن"), fold("إلى")
_WHICH = frozenset(fold(w) for w in ("الذي", "التي"))
_PERHAPS_PASSIVE = frozenset(fold(w) for w in ("أعفي", "أعفيت", "عزل", "عزلت"))
_ACTIVE = "ى"  # أعفى is active, أعفي may be either
_BY_IT = frozenset(fold(w) for w in ("بموجبه", "بموجبها", "بمقتضاه", "بمقتضاها", "بمقتضاهما", "بموجبهما"))
_BACK = 24  # characters from what tells of leaving to what denies or plans it
_OFFICE = 60  # from a name to the office that is told after it
_HANDED_IN = 160  # the same from استقالته back to the verb that it is the object of


def left_office(reading: Reading) -> None:
    """Show as ended what somebody held who is said to have left it; it waits for review, for another office may be meant."""
    left: dict[int, set[int]] = {}
    back: dict[int, set[int]] = {}
    for place, who in _leavers(reading):
        start, end = reading.sentence(reading.phrases.tokens[place].start)
        told = back if id(who) in returned(reading, start, end) else left
        told.setdefault(id(who), set()).update(_held_by(reading, who, start, end))
    if left or back:
        reading.replace_claims([_told(claim, left, back) for claim in reading.claims])


def _held_by(reading: Reading, who: Referent, start: int, end: int) -> set[int]:
    """What somebody held, by the sentence that tells of leaving: what is said there; else the only office told before it."""
    claims = [c for c in reading.claims if c.type in _HELD and c.source is who and not _is_next(reading, c)]
    here = {id(c.target) for c in claims if start <= c.start and c.end <= end}
    here |= {id(mark.referent) for mark in reading.within(start, end, _POST)} & {id(c.target) for c in claims}
    named = next((mark.end for mark in reading.within(start, end, _PERSON) if mark.referent is who), end)
    told = reading.within(named, min(end, named + _OFFICE), _POST)  # أعفي فلان من منصبه {رئيسا للجنة …}
    before = {id(c.target) for c in claims if c.type == "holds" and c.end <= start} if not told else set()
    return here or (before if len(before) == 1 else set())


def _is_next(reading: Reading, claim: Claim) -> bool:
    """Whether a relative clause appoints who left to what comes after: خلفا لفلان {الذي عين} سفيرا …."""
    who = next((m for m in reading.within(claim.start, claim.end, _PERSON) if m.referent is claim.source), None)
    found = reading.find(cues("naming")["names"], who.end, claim.end) if who else []
    return any(reading.phrases.key(place - 1) in _WHICH for place, _ in found)


def _told(claim: Claim, left: Mapping[int, set[int]], back: Mapping[int, set[int]]) -> Claim:
    """A claim ended where its holder left; asked about where the sentence that tells it has the holder in office again."""
    if id(claim.target) in back.get(id(claim.source), ()):
        return replace(claim, sure=False, reason=claim.reason or reason("stance"))
    return _ended(claim) if id(claim.target) in left.get(id(claim.source), ()) else claim


def _ended(claim: Claim) -> Claim:
    if claim.type not in _HELD:
        return claim
    sure = FIRM if claim.type == "holds" else claim.confidence
    return replace(claim, modality=Modality.ENDED, confidence=sure, sure=False)


def _leavers(reading: Reading) -> Iterator[tuple[int, Referent]]:
    """Everybody who left an office, with the token that says so."""
    for words, whom in _rules():
        for place, _ in reading.find(words):
            if _is_told(reading, place):
                yield from ((place, mark.referent) for mark in whom(reading, place))


@cache
def _rules() -> tuple[_Rule, ...]:
    """What tells of leaving, and how to find who left."""
    verbs, nouns, leaving, left = cues("verbs"), cues("nouns"), cues("leaving"), cues("left")
    return (
        (verbs["resign"] | nouns["dismissal"] | leaving["gone"], _after),
        (verbs["dismiss"] | leaving["oust"], _object),
        (leaving["move"], _moved),
        (nouns["resignation"], partial(_own, verbs=verbs["hand_in"])),
        *((left[name], partial(_own, verbs=leaving[name])) for name in _OWN),
        (left["suspend"], partial(_suspended, verbs=leaving["suspend"])),
        (left["instead"], partial(_followed, verbs=leaving["instead"])),
        *((left[name], partial(_led, verbs=leaving[name])) for name in _LED),
    )


def _is_told(reading: Reading, place: int) -> bool:
    """Whether it has happened: neither denied nor still to come."""
    at = reading.phrases.tokens[place].start
    start, _ = reading.sentence(at)
    denied = polarity(reading, max(start, at - _BACK), at) is Polarity.NEGATED or _is_disowned(reading, place)
    return not denied and not planned_before(reading, at, reach=_BACK)


def _is_disowned(reading: Reading, place: int) -> bool:
    """Whether a verb of denying governs the noun at a place, over its subject: {نفى} المتحدث باسم الحكومة {إقالة} الوزير."""
    start, _ = reading.sentence(reading.phrases.tokens[place].start)
    denials = reading.find(cues("scopes")["deny"], start, reading.phrases.tokens[place].start)
    return bool(denials) and close(reading, denials[-1][0] + 1, over=_WHICH | cues("scopes")["rumoured"]) > place


def _after(reading: Reading, place: int) -> list[Mark]:
    """The people right after a token."""
    return [person for person in _named(reading, place) if person]


def _object(reading: Reading, place: int) -> list[Mark]:
    """Whom a verb of dismissing is about: those after its subject; the first one too where it may be passive (أعفي), or where
    the subject stands before a decision that the verb tells of (قراراً أعفى بموجبه …).
    """
    token, named = reading.phrases.tokens[place], _named(reading, place)
    passive = token.key.removeprefix("و") in _PERHAPS_PASSIVE and not token.text.endswith(_ACTIVE)
    alone = passive and named[1:] in ([], [None])  # with a post after the name: أعفيت السيدة منى عواد مديرة السدود
    return [person for person in (named if alone or reading.phrases.key(place + 1) in _BY_IT else named[1:]) if person]


def _own(reading: Reading, place: int, verbs: frozenset[str]) -> list[Mark]:
    """Who handed in استقالته, left منصبه or was sent إلى التقاعد: the one named last after the verb, else right after it all,
    else before it.
    """
    token = reading.phrases.tokens[place]
    start, _ = reading.sentence(token.start)
    found = [n for n, _ in reading.find(verbs, max(start, token.start - _HANDED_IN), token.start)]
    if not found or not _is_told(reading, found[-1]):
        return []
    verb = reading.phrases.tokens[found[-1]]
    between, before = reading.within(verb.end, token.start, _PERSON), reading.within(start, verb.start, _PERSON)
    return between[-1:] or _after(reading, place) or before[-1:]


def _led(reading: Reading, place: int, verbs: frozenset[str]) -> list[Mark]:
    """Whose ولاية, تعيين or المنية it is that a verb before ended: the people right after it, across names alone."""
    token = reading.phrases.tokens[place]
    start, _ = reading.sentence(token.start)
    found = [n for n, _ in reading.find(verbs, max(start, token.start - _HANDED_IN), token.start)]
    if not found or not _is_told(reading, found[-1]):
        return []
    between = (n for n in range(found[-1] + 1, place) if not reading.at(reading.phrases.tokens[n].end - 1, _NAMES))
    return [] if any(reading.phrases.is_stop(n) and reading.phrases.key(n) != _FROM for n in between) else _after(reading, place)


def _suspended(reading: Reading, place: int, verbs: frozenset[str]) -> list[Mark]:
    """Who was suspended عن العمل or dismissed من عمله, and not what work was stopped."""
    return _own(reading, place, verbs) if reading.phrases.key(place - 1) in _AWAY else []


def _followed(reading: Reading, place: int, verbs: frozenset[str]) -> list[Mark]:
    """In whose place somebody was appointed: عين فلان بدلاً من {مدير السدود فلان}."""
    start, _ = reading.sentence(reading.phrases.tokens[place].start)
    named = bool(reading.find(verbs, start, reading.phrases.tokens[place].start))
    return _after(reading, place + 1) if named and reading.phrases.key(place + 1) in _AWAY else []


def _moved(reading: Reading, place: int) -> list[Mark]:
    """Who was moved to another body, named last before it: نقل مدير السدود فلان إلى إدارة المشتريات, and no more than that."""
    token = reading.phrases.tokens[place]
    named = [mark for mark in _named(reading, place) if mark]
    at = reading.token_at(named[-1].end) if named else place
    goal = reading.at(reading.phrases.tokens[at + 1].start, _BODY) if reading.phrases.key(at) == _TO else None
    ends = goal and goal.end <= reading.sentence(token.start)[1] and reading.phrases.is_stop(reading.token_at(goal.end))
    return named[-1:] if ends and goal and goal.referent.classification in _EMPLOYERS else []


def _named(reading: Reading, place: int) -> list[Mark | None]:
    """Those who stand right after a token, one after another: the person, or None for a post or body that nobody is named for."""
    token = reading.phrases.tokens[place + (reading.phrases.key(place + 1) in _BY_IT)]
    marks, _ = run(reading, token.end, reading.sentence(token.start)[1], _ACTORS)
    found: list[Mark | None] = []
    for before, mark in zip([None, *marks], marks, strict=False):
        person = mark if mark.kind == "person" else None
        if person and before and before.kind == "post" and not is_apart(reading, before, person):
            found[-1] = person
        else:
            found.append(person)
    return found
