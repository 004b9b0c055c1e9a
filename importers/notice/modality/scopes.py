"""How far words of plan, wish and denial reach: from يعتزم, نفى, أن with its verb, تنطلق غدا to the end of the clause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ....graph.model import Modality
from ....graph.names.keys import fold
from ...grammar.cues import cues
from ...grammar.lexicon import lexicon
from ...grammar.text.verbal_nouns import is_action
from ..claims import Referent
from ..reading import Reading
from .clauses import REACH, close, is_imperfect, is_perfect, is_third
from .posture import is_future, speaker

_THAT = frozenset(fold(w) for w in ("أن", "بأن", "لأن", "وأن", "ألا", "وألا"))
_ONTO = frozenset(fold(w) for w in ("على", "إلى", "في", "عن"))
_FROM, _BEFORE, _MAY = fold("من"), fold("قبل"), fold("قد")
_MA, _UN = fold("ما"), fold("غير")
_OF_HIMSELF = frozenset(fold(w) for w in ("أنه", "أنها", "أنهم", "إنه", "إنها", "إنهم"))
_VERBAL = frozenset({fold("لم"), fold("لن")})  # only a verb of the imperfect stands after them
_PERSONS = frozenset("يتنا")
_DURING = frozenset({fold("خلالها"), fold("خلاله")})
_WHICH = frozenset(fold(w) for w in ("الذي", "التي", "الذين"))
_DAYS = frozenset(fold(w) for w in ("غدا", "غداً", "غد", "اليوم"))
_TIMES = frozenset(fold(w) for w in ("الأسبوع", "الشهر", "العام", "السنة", "أسبوع", "شهر", "عام"))
_ACTS = frozenset(fold(w) for w in ("تشكيل", "زيارة", "حضور", "مشاركة"))
_NAMES = frozenset({"person", "organization", "post", "place"})
_JOURNEYS = frozenset({"visited", "met_with", "accompanied", "chaired", "signed"})
_ABSENT = frozenset({"attended"})
_MEETINGS = frozenset({"met_with", "visited", "accompanied"})
_DENIED = frozenset(
    {"pays", "offers", "receives", "signed", "attended", "visited", "met_with", "has_office_in", "member_of", "sponsors"}
)
# What an action can bring about; a membership that a wish speaks of is there already (أهمية سداد الاشتراكات في عضوية …).
_BROUGHT = _DENIED - {"member_of"} | {"located_in", "cooperates_with", "chaired", "accompanied", "part_of"}
_OPENING = ("deny", "absent", "cancelled", "not", "almost", "wish", "plan", "off", "due", "invited")
_HERS = frozenset(fold(w) for w in ("توقع", "تبرم", "تستقبل", "تلتقي", "تجتمع", "تزور", "تصل", "تعقد", "تترأس"))
_FEMININE = "ه"  # folded
_STOP = frozenset("،,؛;.:؟!")
_COMMAS = frozenset("،,")
_THAT_IS = frozenset(fold(w) for w in ("أن", "إن", "أنه", "أنها", "إنه", "إنها", "بأن"))
_SHORTEST = 4  # letters of a verb of the future
_SUBJECT = 14  # tokens between a word of wish and what is wished
_SHORT = 3  # letters of a word that و or ف may begin itself: وعد
_NEAR = 5  # tokens back from أن to what governs it
_WHEN = 16  # tokens from a verb to the day it speaks of


@dataclass(frozen=True, slots=True)
class Scope:
    """The tokens from ``first`` to before ``last``, and what is made of a fact there: planned, wished, or denied where None.

    ``types`` are the relations it bears on, all where empty; ``whole`` wants both ends inside; ``agreed`` leaves promises alone;
    ``by`` is who says it of himself (أكدت الوزيرة أنها لن تشارك), and stands before it.
    """

    first: int
    last: int
    modality: Modality | None
    types: frozenset[str] = frozenset()
    whole: bool = False
    agreed: bool = False
    by: Referent | None = None


def scopes(reading: Reading) -> list[Scope]:
    """The scopes of a text, in the order of the words that open them; a word inside a name opens none."""
    places, tokens = reading.phrases.where(_may_open), reading.phrases.tokens
    opened = ((place, scope) for place in places for scope in _opened(reading, place))
    return [scope for place, scope in opened if not reading.at(tokens[place].start + 1, _NAMES)]


@lru_cache(maxsize=20_000)
def _may_open(key: str) -> bool:
    """Whether a folded word is of those that open scopes, whatever stands around it; few in a text are."""
    bare, words = _bare(key), cues("scopes")
    listed = any(bare in words[name] for name in _OPENING) or key in _THAT or bare in _HERS or bare in cues("acts")["take_place"]
    return listed or bare in (_UN, _MAY) or _is_to_come(bare) or is_third(bare)


def _bare(key: str) -> str:
    joined = key[:1] in "وف" and (len(key) > _SHORT or key[1:] in _VERBAL)
    return key[1:] if joined else key


def _opened(reading: Reading, place: int) -> Iterator[Scope]:
    key = reading.phrases.key(place)
    bare = _bare(key)
    yield from _denials(reading, place, bare)
    if key in _THAT:
        yield from _clauses(reading, place)
    elif bare in cues("scopes")["wish"] or bare in cues("scopes")["plan"]:
        yield from _actions(reading, place, bare)
    else:
        yield from _plans(reading, place, bare)


def _denials(reading: Reading, place: int, bare: str) -> Iterator[Scope]:
    """``نفى …``, ``تغيب …``, ``لم يوقع …``, ``كاد … يلتقي``, ``من غير المقرر أن …``."""
    words = cues("scopes")
    if _is_unreal(reading, place, bare):
        yield Scope(place, close(reading, place + 1), None, _DENIED)
    if bare in words["deny"]:
        yield Scope(place, close(reading, place + 1, over=_WHICH), None)
    elif bare in words["absent"]:
        yield Scope(place, close(reading, place + 1), None, _ABSENT)
        if bare in words["impossible"]:
            yield Scope(place, close(reading, place + 1), None, _MEETINGS)
    elif bare in words["cancelled"]:
        yield Scope(place, close(reading, place + 1), None, _MEETINGS)
    elif bare in words["not"] and is_denied(reading, place + 1):
        own = reading.phrases.key(place - 1).removeprefix("ب") in _OF_HIMSELF
        by = speaker(reading, reading.phrases.tokens[place].start) if own else None
        last = _denied_to(reading, place + 1)
        types = _DENIED if _is_of_membership(reading, place + 1, last) else _DENIED - {"member_of"}
        yield Scope(place, last, None, types, by=by)


def _is_of_membership(reading: Reading, verb: int, last: int) -> bool:
    """Whether a denied verb is about being a member: لم {ينضم}, لم تنل … {عضوية} …; not لم تسدد شركة كذا {العضو} في …."""
    words, keys = cues("scopes"), [reading.phrases.key(n) for n in range(verb, last)]
    told = not words["belonging"].isdisjoint(keys) and cues("frames")["pays"].isdisjoint(keys[:1])
    return told or not words["joining"].isdisjoint(keys[:1])


def _denied_to(reading: Reading, verb: int) -> int:
    """Where the clause of a denied verb ends: also at a comma before و and another verb of the imperfect, which is not denied;
    without a comma it may be: لم يسافر الوفد {ويوقع} ….
    """
    end, senses = close(reading, verb), lexicon().senses
    others = (
        n
        for n in range(verb + 1, end)
        if reading.phrases.key(n)[:1] == "و"
        and senses.get(reading.phrases.key(n)[1:], "")[:1] == "V"
        and reading.phrases.word(n - 1) in _COMMAS
    )
    return next(others, end)


def _is_unreal(reading: Reading, place: int, bare: str) -> bool:
    """Whether what follows did not come about: it all but did, or it is not meant to."""
    words, phrases = cues("scopes"), reading.phrases
    before, after = phrases.key(place - 1).lstrip("وف"), phrases.key(place + 1)
    if bare in words["almost"]:
        return before not in words["not"] and before != _MA
    return bare == _UN and after in words["due"] | words["plan"] and phrases.key(place + 2) in _THAT


def is_denied(reading: Reading, place: int) -> bool:
    """Whether لم or لا denies a verb, and not only part of it (لم يوقع سوى), nor says that it goes on (لا يزال)."""
    key, words, no = reading.phrases.key(place), cues("scopes"), reading.phrases.key(place - 1).lstrip("وف")
    if no not in words["not"] or key in words["still"]:
        return False
    but = any(reading.phrases.key(n) in words["but"] for n in range(place, close(reading, place)))
    return not but and (is_imperfect(key) or (no in _VERBAL and key[:1] in _PERSONS))


def _clauses(reading: Reading, place: int) -> Iterator[Scope]:
    """``… أن يوقع``: the verb after أن is neither done nor denied, whatever governs it; قبل أن only after a plan."""
    words, before = cues("scopes"), reading.phrases.key(place - 1)
    if not is_imperfect(reading.phrases.key(place + 1)) or before in words["still"]:
        return
    if before != _BEFORE or _follows_plan(reading, place):
        governing = {reading.phrases.key(n).lstrip("وف") for n in range(max(0, place - _NEAR), place)}
        how = Modality.PLANNED if governing.isdisjoint(words["wish"]) else Modality.WISHED
        yield Scope(place, close(reading, place + 1), how, agreed=not governing.isdisjoint(words["agree"]))


def _follows_plan(reading: Reading, place: int) -> bool:
    start, _ = reading.sentence(reading.phrases.tokens[place].start)
    first = max(reading.token_at(start), place - 2 * REACH)
    keys = (reading.phrases.key(n).removeprefix("و") for n in range(first, place))
    return any(_is_to_come(key) or key in cues("guards")["plan"] for key in keys)


def _actions(reading: Reading, place: int, bare: str) -> Iterator[Scope]:
    """``تعهد بفتح …``, ``رغبة في إقامة …``: the noun of action that a word of plan or wish governs, and all that it governs."""
    limit = reading.sentence(reading.phrases.tokens[place].start)[1]
    words = cues("scopes")
    for at in range(place + 1, min(place + 1 + _SUBJECT, len(reading.phrases))):
        token = reading.phrases.tokens[at]
        if token.start >= limit or token.text in _STOP or token.key in _THAT:
            return
        joined = token.key[:1] in "بل" and _is_act(token.key[1:])
        led = (at == place + 1 or reading.phrases.key(at - 1) in _ONTO) and _is_act(token.key)
        if (joined or led) and reading.at(token.start + 1, _NAMES) is None:
            how = Modality.WISHED if bare in words["wish"] else Modality.PLANNED
            yield Scope(at, close(reading, at), how, _BROUGHT, agreed=bare in words["agree"])
            return


def _plans(reading: Reading, place: int, bare: str) -> Iterator[Scope]:
    """``تأجل …``, ``سيوقع …``, ``قد يوقع …``, ``ينطلق … غدا``, ``الاجتماع المزمع …``, ``دعوة لحضور …``."""
    words = cues("scopes")
    if bare in words["off"] and reading.phrases.key(place - 1) != _FROM:
        yield Scope(place + 1, close(reading, place + 1), Modality.PLANNED)
    elif _is_to_come(bare) or (bare == _MAY and is_third(reading.phrases.key(place + 1))):
        yield Scope(place, close(reading, place + 1), Modality.PLANNED)
    elif bare in words["due"] and (event := _event_before(reading, place)) is not None:
        yield Scope(event, close(reading, place + 1), Modality.PLANNED)
    elif bare in words["invited"]:
        yield Scope(place, close(reading, place + 1), Modality.PLANNED, whole=True)
    elif is_third(bare) or is_hers(reading, place) or bare in cues("acts")["take_place"]:
        when = _later(reading, place)
        if when is not None or reading.phrases.key(place + 1) in _DURING:
            yield Scope(place, close(reading, when or place + 1), Modality.PLANNED)
        elif (is_third(bare) or is_hers(reading, place)) and (place == 0 or not reading.phrases.same_line(place)):
            # what opens a notice in the imperfect is announced, but not what it says that was: يذكر {أن} الغرفة وقعت …
            last = close(reading, place + 1)
            that = next((n for n in range(place + 1, last) if reading.phrases.key(n) in _THAT_IS), last)
            yield Scope(place, that, Modality.PLANNED, _JOURNEYS)


def is_hers(reading: Reading, place: int) -> bool:
    """Whether a verb is of the imperfect, as a feminine subject shows: توقع {الدكتورة} فلانة; the perfect would be توقعت."""
    return _bare(reading.phrases.key(place)) in _HERS and reading.phrases.key(place + 1).endswith(_FEMININE)


def _event_before(reading: Reading, place: int) -> int | None:
    at = reading.phrases.tokens[place].start
    event = reading.before(at, {"event"}, back=60) or reading.at(at, {"event"})
    return reading.token_at(event.start + 1) - 1 if event and reading.token_at(event.end) >= place else None


def _later(reading: Reading, place: int) -> int | None:
    """Where غدا or الأسبوع المقبل says that what a verb of the imperfect tells is still to come."""
    limit = reading.sentence(reading.phrases.tokens[place].start)[1]
    for at in range(place + 1, min(place + _WHEN, len(reading.phrases))):
        token = reading.phrases.tokens[at]
        if token.start >= limit or token.key in cues("scopes")["break"] or is_perfect(token.key.removeprefix("و")):
            return None
        if token.key in _DAYS or (token.key in lexicon().words["next"] and reading.phrases.key(at - 1) in _TIMES):
            return at
    return None


def _is_to_come(word: str) -> bool:
    if len(word) == _SHORTEST and word[0] == "س" and word[1] in "تين":
        return lexicon().senses.get(word, "V")[0] == lexicon().senses.get(word[1:], "?")[0] == "V"  # سيحل, سيصل
    return is_future(word) or (len(word) >= 5 and word[0] == "س" and word[1] in "تين" and word not in lexicon().common)


def _is_act(word: str) -> bool:
    return is_action(word) or word in _ACTS
