"""Who left an office, by each way to tell it: the verbs and nouns of leaving, and whom each is about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial

from ....graph.model import Polarity
from ....graph.names.keys import fold
from ...grammar.cues import cues
from ...grammar.lexicon import UNITS, is_listed, lexicon
from ..apposition import is_apart
from ..claims import Mark, Referent
from ..lists import run
from ..reading import Reading
from .clauses import close
from .posture import planned_before, polarity
from .scope import without_conjunction

_Rule = tuple[frozenset[str], Callable[[Reading, int], list[Mark]]]
_PERSON = frozenset({"person"})
_ACTORS = frozenset({"person", "post", "organization"})
_NAMES = _ACTORS | {"place"}
_BODY = frozenset({"organization"})
_EMPLOYERS = UNITS | {"ministry", "authority", "centre"}
_OWN = ("quit", "send_off", "end")  # of the verbs and of the nouns that they lead to
_LED = ("befall", "finish", "recall", "replace", "pass_away")
_AWAY = frozenset({fold("عن"), fold("من")})
_FROM, _TO = fold("عن"), fold("إلى")
_WHICH = frozenset(fold(w) for w in ("الذي", "التي"))
_PERHAPS_PASSIVE = frozenset(fold(w) for w in ("أعفي", "أعفيت", "عزل", "عزلت"))
_ACTIVE = "ى"  # أعفى is active, أعفي may be either
_BY_IT = frozenset(fold(w) for w in ("بموجبه", "بموجبها", "بمقتضاه", "بمقتضاها", "بمقتضاهما", "بموجبهما"))
_RULERS = frozenset(fold(w) for w in ("الرئيس", "الوزير", "الملك", "الأمير", "العاهل", "السلطان", "المحافظ", "الوالي"))
_WENT_OUT = frozenset(fold(w) for w in ("خرج", "خرجت", "غادر", "غادرت"))
_EACH = (fold("كل"), fold("من"))
_LEFT = frozenset(fold(w) for w in ("غادر", "غادرت"))
_CABINET = frozenset(fold(w) for w in ("التشكيل", "التشكيلة", "الحكومة"))
_OF_CABINET = frozenset(fold(w) for w in ("الحكومي", "الوزاري", "الحكومية", "الوزارية", "الجديد", "الجديدة"))
_ADVERB, _TIME, _ASIDE = "ا", "T", 3
_TIMES = frozenset(fold(w) for w in ("تكليفه", "تكليفها", "انتدابه", "انتدابها", "خدمته", "خدمتها"))
_LONGEST = 120  # characters of a post
_BACK = 24  # characters from what tells of leaving to what denies or plans it
_HANDED_IN = 160  # the same from استقالته back to the verb that it is the object of


def leavers(reading: Reading) -> Iterator[tuple[int, Referent]]:
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
        (leaving["resigned"] | leaving["over"], _before),
        (verbs["dismiss"] | leaving["oust"], _object),
        (leaving["move"], _moved),
        (nouns["resignation"], partial(_own, verbs=verbs["hand_in"])),
        *((left[name], partial(_own, verbs=leaving[name])) for name in _OWN),
        (_CABINET, _left_cabinet),
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
    """The people right after a token, over an adverb: استقال {احتجاجا} وزير النقل فلان."""
    found, last = _named(reading, place), place + _ASIDE
    while not found and place < last and _is_aside(reading, place + 1):
        place += 1
        found = _named(reading, place)
    return [person for person in found if person]


def _is_aside(reading: Reading, place: int) -> bool:
    """Whether a word tells how, when or from what somebody resigned: {احتجاجا}, {أمس}, {من منصبه}."""
    key = reading.phrases.key(place)
    adverb = key.endswith(_ADVERB) and not is_listed(key)
    return adverb or lexicon().senses.get(key, "")[:1] == _TIME or key in _AWAY | cues("left")["quit"]


def _before(reading: Reading, place: int) -> list[Mark]:
    """Of whom a participle right after the name or post says so: فلانة {المستقيلة} من اللجنة, المدير فلان {المنتهي تكليفه}."""
    after = reading.phrases.key(place + 1)
    if (
        reading.phrases.reading(place, cues("leaving")["over"])
        and after not in _TIMES | cues("left")["end"] | cues("left")["quit"]
    ):
        return []
    token = reading.phrases.tokens[place]
    person = reading.before(token.start, _PERSON, back=_LONGEST)
    posts = reading.within(person.end, token.start, frozenset({"post"})) if person else []
    near = posts[-1].end if posts else person.end if person else 0
    return [person] if person and not reading.text[near : token.start].strip() else []


def _object(reading: Reading, place: int) -> list[Mark]:
    """Whom a verb of dismissing is about: those after its subject; the first one too where it may be passive (أعفي), or where
    the subject stands before a decision that the verb tells of (قراراً أعفى بموجبه …).
    """
    token, named = reading.phrases.tokens[place], _named(reading, place)
    if _is_by_title(reading, place):
        return [person for person in _named(reading, place + 1) if person]
    passive = token.key.removeprefix("و") in _PERHAPS_PASSIVE and not token.text.endswith(_ACTIVE)
    alone = passive and named[1:] in ([], [None])  # with a post after the name: أعفيت السيدة منى عواد مديرة السدود
    return [person for person in (named if alone or reading.phrases.key(place + 1) in _BY_IT else named[1:]) if person]


def _is_by_title(reading: Reading, place: int) -> bool:
    """Whether only a title stands between a verb of dismissing and a post, as who dismisses: أعفى {الرئيس} وزير … فلانا."""
    token = reading.phrases.tokens[min(place + 1, len(reading.phrases) - 1)]
    after = next(iter(reading.within(token.end, token.end + 1 + _LONGEST, _ACTORS)), None)
    return token.key in _RULERS and after is not None and after.kind == "post" and after.start - token.end <= 1


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


def _left_cabinet(reading: Reading, place: int) -> list[Mark]:
    """Who is no more in a government: خرج من {التشكيل الحكومي الجديد} وزير … فلان, غادر {الحكومة} كل من …."""
    last = next(n for n in range(place, len(reading.phrases) + 1) if reading.phrases.key(n + 1) not in _OF_CABINET)
    if without_conjunction(reading.phrases.key(place - 1)) in _LEFT:
        each = (reading.phrases.key(last + 1), reading.phrases.key(last + 2)) == _EACH
        return _after(reading, last + 2 * each)
    return _own(reading, last, _WENT_OUT) if reading.phrases.key(place - 1) in _AWAY else []


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
