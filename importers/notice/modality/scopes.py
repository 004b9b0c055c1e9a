"""How far words of plan, wish and denial reach: from يعتزم, نفى, أن with its verb, تنطلق غدا to the end of the clause."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ....graph.model import Modality
from ....graph.names.keys import fold
from ...grammar.cues import cues
from ...grammar.lexicon import lexicon
from ...grammar.text.verbal_nouns import is_action
from ..reading import Reading
from .clauses import REACH, close, is_imperfect, is_perfect, is_third
from .denied import denials
from .posture import is_future
from .scope import DENIED, THAT, Scope, without_conjunction

_ONTO = frozenset(fold(w) for w in ("على", "إلى", "في", "عن"))
_FROM, _BEFORE, _MAY = fold("من"), fold("قبل"), fold("قد")
_UN = fold("غير")
_DURING = frozenset({fold("خلالها"), fold("خلاله")})
_DAYS = frozenset(fold(w) for w in ("غدا", "غداً", "غد", "اليوم"))
_TIMES = frozenset(fold(w) for w in ("الأسبوع", "الشهر", "العام", "السنة", "أسبوع", "شهر", "عام"))
_ACTS = frozenset(fold(w) for w in ("تشكيل", "زيارة", "حضور", "مشاركة"))
_NAMES = frozenset({"person", "organization", "post", "place"})
_TOLD, _HOLDING = _NAMES - {"place"} | {"event"}, frozenset({"person", "post"})
_COMMAS, _BESIDE = frozenset("،,"), 12  # and characters of titles from a comma to the holder of a post
_JOURNEYS = frozenset({"visited", "met_with", "accompanied", "chaired", "signed"})
# What an action can bring about; a membership that a wish speaks of is there already (أهمية سداد الاشتراكات في عضوية …).
_BROUGHT = DENIED - {"member_of"} | {"located_in", "cooperates_with", "chaired", "accompanied", "part_of"}
_OPENING = ("deny", "absent", "cancelled", "not", "almost", "wish", "plan", "off", "due", "invited")
_HERS = frozenset(fold(w) for w in ("توقع", "تبرم", "تستقبل", "تلتقي", "تجتمع", "تزور", "تصل", "تعقد", "تترأس"))
_FEMININE = "ه"  # folded
_OBJECTS = ("ه", "ها", "هم", "هما")
_STOP = frozenset("،,؛;.:؟!")
_THAT_IS = frozenset(fold(w) for w in ("أن", "إن", "أنه", "أنها", "إنه", "إنها", "بأن"))
_THE = (fold("ال"), "لل")
_SHORTEST = 4  # letters of a verb of the future
_SUBJECT = 14  # tokens between a word of wish and what is wished
_NEAR = 5  # tokens back from أن to what governs it
_WHEN = 16  # tokens from a verb to the day it speaks of


def scopes(reading: Reading) -> list[Scope]:
    """The scopes of a text, in the order of the words that open them; a word inside a name opens none."""
    places, tokens = reading.phrases.where(_may_open), reading.phrases.tokens
    opened = ((place, scope) for place in places for scope in _opened(reading, place))
    return [scope for place, scope in opened if not reading.at(tokens[place].start + 1, _NAMES)]


@lru_cache(maxsize=20_000)
def _may_open(key: str) -> bool:
    """Whether a folded word is of those that open scopes, whatever stands around it; few in a text are."""
    bare, words = without_conjunction(key), cues("scopes")
    listed = any(bare in words[name] for name in _OPENING) or key in THAT or bare in _HERS or bare in cues("acts")["take_place"]
    return listed or bare in (_UN, _MAY) or _is_to_come(bare) or is_third(bare)


def _opened(reading: Reading, place: int) -> Iterator[Scope]:
    key = reading.phrases.key(place)
    bare = without_conjunction(key)
    yield from denials(reading, place, bare)
    if key in THAT:
        yield from _clauses(reading, place)
    elif bare in cues("scopes")["wish"] or bare in cues("scopes")["plan"]:
        yield from _actions(reading, place, bare)
    else:
        yield from _plans(reading, place, bare)
    if bare in cues("scopes")["due"] and (event := _event_before(reading, place)) is not None:
        yield Scope(event, close(reading, place + 1), Modality.PLANNED)


def _clauses(reading: Reading, place: int) -> Iterator[Scope]:
    """``… أن يوقع``: the verb after أن is neither done nor denied, whatever governs it; قبل أن only after a plan."""
    words, before = cues("scopes"), reading.phrases.key(place - 1)
    if not _is_told_after_that(reading.phrases.key(place + 1)) or before in words["still"]:
        return
    if before != _BEFORE or _follows_plan(reading, place):
        governing = {reading.phrases.key(n).lstrip("وف") for n in range(max(0, place - _NEAR), place)}
        how = Modality.PLANNED if governing.isdisjoint(words["wish"]) else Modality.WISHED
        yield Scope(place, close(reading, place + 1), how, agreed=not governing.isdisjoint(words["agree"]))


def _is_told_after_that(word: str) -> bool:
    """Whether a word is a verb of the imperfect, also with its object: أن {تموله} الوكالة."""
    return is_imperfect(word) or any(word.endswith(object_) and is_imperfect(word.removesuffix(object_)) for object_ in _OBJECTS)


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
        if token.start >= limit or token.text in _STOP or token.key in THAT:
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
    elif bare in words["invited"]:
        yield Scope(place, close(reading, place + 1), Modality.PLANNED, whole=True)
    elif is_third(bare) or is_hers(reading, place) or bare in cues("acts")["take_place"]:
        when = _later(reading, place)
        if when is not None or reading.phrases.key(place + 1) in _DURING:
            yield Scope(place, _over_asides(reading, place, when or place + 1), Modality.PLANNED)
        elif (is_third(bare) or is_hers(reading, place)) and (place == 0 or not reading.phrases.same_line(place)):
            # what opens a notice in the imperfect is announced, but not what it says that was: يذكر {أن} الغرفة وقعت …
            last = close(reading, place + 1)
            that = next((n for n in range(place + 1, last) if reading.phrases.key(n) in _THAT_IS), last)
            yield Scope(place, that, Modality.PLANNED, _JOURNEYS)


def _over_asides(reading: Reading, place: int, first: int) -> int:
    """Where the clause of a verb ends, over the comma that closes when and where (تنعقد، غدا بأنقرة، {الدورة} …) and over those
    between posts and their holders."""
    last, tokens = close(reading, first), reading.phrases.tokens
    while last < len(tokens) and tokens[last].text in _COMMAS:
        told = reading.within(tokens[place].end, tokens[last].start, _TOLD)
        after = reading.after(tokens[last].end, _HOLDING)
        holder = bool(told) and told[-1].kind == "post" and after is not None and after.kind == "person"
        beside = holder and after is not None and after.start - tokens[last].end <= _BESIDE
        if told and not beside:
            break
        last = close(reading, last + 1)
    return last


def is_hers(reading: Reading, place: int) -> bool:
    """Whether a verb is of the imperfect, as a feminine subject shows: توقع {الدكتورة} فلانة; the perfect would be توقعت."""
    return without_conjunction(reading.phrases.key(place)) in _HERS and reading.phrases.key(place + 1).endswith(_FEMININE)


def _event_before(reading: Reading, place: int) -> int | None:
    """Where the event begins that a word tells of, over what else tells which it is: {الدورة} المشتركة للبلدين المزمع عقدها."""
    at = reading.phrases.tokens[place].start
    event = reading.before(at, {"event"}, back=60) or reading.at(at, {"event"})
    if event is None or not all(reading.phrases.key(n).startswith(_THE) for n in range(reading.token_at(event.end), place)):
        return None
    return reading.token_at(event.start + 1) - 1


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
