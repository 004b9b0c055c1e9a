"""What talks, agreements and programmes are said to be about: تناول اللقاء … و…, مذكرة تنص على … و….

Read once the fields have seen what is spoken of. The clause tells which themes belong to what; the classifier over pairs weighs
each claim, and where the verb stands further off it is only asked (``weighing.ASKED``).
"""

from __future__ import annotations

from collections.abc import Iterator

from ....graph.amounts import amounts
from ....graph.model import Modality
from ....graph.names.keys import fold
from ...grammar.cues import cues
from ...grammar.text.verbal_nouns import is_noun_of_action
from ..claims import Claim, Mark, Referent
from ..modality.clauses import is_perfect
from ..reading import Reading
from .noun_phrases import ACTORS, is_joined, mark_at, past_leads, past_subject, phrase_end
from .reach import topic

_TOLD = frozenset({"event", "agreement", "programme"})
_SAID = frozenset({"about", "stated"})
_SINCE = frozenset(fold(w) for w in ("اعتبارا", "ابتداء"))
_WORTH = frozenset(fold(w) for w in ("قيمة", "مبلغ", "مبالغ"))
_LONGEST = 10  # words; the conventions ask for eight at most
_NAMED_FOR = frozenset({"agreement", "programme"})
_JOINT = frozenset(fold(w) for w in ("تعاون", "تفاهم", "شراكة", "توأمة", "مشاركة"))
_END = frozenset("؛;.:؟!")
_CLAUSE = 14  # tokens from an agreement to what it is for
_TOPIC = frozenset({"topic"})
_THEMES = frozenset({"topic", "programme"})
_NEAR = 300  # characters in which what is told of is looked for
_MANY = 9  # themes in one list
_LIKELY, _MAYBE = 0.75, 0.4
_FRESH = 0.5  # how sure a theme is that no field saw


def themes(reading: Reading) -> None:
    """Claim what talks and agreements are said to be about, and what agreements and programmes are for by their name or area."""
    for claim in [*_subjects(reading), *_purposes(reading), *_areas(reading)]:
        reading.claim(claim)


def drop_shapeless(reading: Reading) -> None:
    """Take back claims of themes that are none: one word without the article, more than ten, since when, or what it is worth.

    Measured on held-out halves of the corpus and its fixed part: of 153 such claims 13 were right. What is offered or sought may
    be one word; only where that says no more than that an area follows (في {مجال} …) is it none.
    """
    reading.replace_claims(
        [c for c in reading.claims if not _is_area(c.target) and (c.type not in _SAID or _has_shape(c.target))]
    )


def _is_area(theme: Referent) -> bool:
    key = fold(theme.names[0].text) if theme.kind in _THEMES else ""
    return key.removeprefix("ال") in cues("themes")["areas"]


def _has_shape(theme: Referent) -> bool:
    words = theme.names[0].text.split() if theme.kind == "topic" else []
    if words and (fold(words[0]) in _SINCE or (fold(words[0]) in _WORTH and amounts(theme.names[0].text))):
        return False
    return len(words) <= _LONGEST and (len(words) != 1 or fold(words[0]).startswith("ال"))


def _subjects(reading: Reading) -> Iterator[Claim]:
    """``تناول اللقاء … و…``, ``مذكرة تنص على … و…``: every theme of the list."""
    for place, _ in reading.find(cues("themes")["tells"]):
        token = reading.phrases.tokens[place]
        start, limit = reading.sentence(token.start)
        told, near = _told_of(reading, place, start, limit)
        if told is None:
            continue
        at = reading.token_at(told.end) if told.start > token.start else past_subject(reading, place + 1)
        how = Modality.PLANNED if told.referent.status == "planned" else Modality.ACTUAL
        for low, high, theme in theme_list(reading, at, limit, fresh=near and told.start > token.start):
            sure = _LIKELY if near else _MAYBE
            begin, end = min(told.start, low), max(told.end, high)
            yield Claim("about", told.referent, theme, begin, end, how, confidence=sure, dated=told.referent)


def _purposes(reading: Reading) -> Iterator[Claim]:
    """``اتفاقية لحماية …``, ``مذكرة تفاهم مع … لتدريب …``, ``برنامج تأهيل ال…``: the noun of action after the head."""
    for mark in [m for m in reading.marks if m.kind in _NAMED_FOR]:
        limit = reading.sentence(mark.start)[1]
        place = _within(reading, mark) or (_after(reading, mark, limit) if mark.kind == "agreement" else None)
        for low, high, theme in theme_list(reading, place, limit, fresh=True) if place is not None else ():
            yield Claim("about", mark.referent, theme, mark.start, max(mark.end, high), confidence=_LIKELY)
            if low < mark.end:
                break


def _areas(reading: Reading) -> Iterator[Claim]:
    """``يشمل التعاون … مجالات … و…``: every area of a list, of the talks or the agreement that the text last spoke of."""
    phrases = reading.phrases
    for place, _ in reading.find(cues("themes")["areas"]):
        token = phrases.tokens[place]
        start, limit = reading.sentence(token.start)
        opening = max(reading.token_at(start), place - _CLAUSE)
        joint = any(phrases.key(n).removeprefix("و").removeprefix("ال") in _JOINT for n in range(opening, place))
        told = _last_told(reading, token.start)
        if told is None or not joint or not (phrases.is_definite(place + 1) or phrases.is_definite(place + 2)):
            continue
        for low, high, theme in theme_list(reading, place + 1, limit, fresh=True):
            yield Claim("about", told.referent, theme, min(told.start, low), high, confidence=_LIKELY, dated=told.referent)


def _last_told(reading: Reading, at: int) -> Mark | None:
    """The last event or agreement before a place; of a record of one (محضر جلسة …) the record."""
    told = next(iter(reading.outer(max(0, at - 2 * _NEAR), at, _TOLD)[-1:]), None)
    record = reading.before(told.start, {"agreement"}, back=_NEAR) if told and told.kind == "event" else None
    return record if told and record and not reading.text[record.end : told.start].strip() else told


def _within(reading: Reading, mark: Mark) -> int | None:
    """The noun of action that completes the head: with ل, or with a definite word after it."""
    place = reading.token_at(mark.start + 1)
    key = reading.phrases.key(place)
    if reading.token_at(mark.end) <= place:
        return None
    purpose = key[:1] == "ل" and is_noun_of_action(key[1:])
    genitive = is_noun_of_action(key) and key not in _JOINT and reading.phrases.is_definite(place + 1)
    return place if purpose or genitive else None


def _after(reading: Reading, mark: Mark, limit: int) -> int | None:
    """The first noun of action with ل after it in the clause that is no part of a name."""
    first = reading.token_at(mark.end)
    for place in range(first, min(first + _CLAUSE, len(reading.phrases))):
        token = reading.phrases.tokens[place]
        if token.start >= limit or token.text in _END or (token.key[:1] == "و" and is_perfect(token.key[1:])):
            return None
        if token.key[:1] == "ل" and is_noun_of_action(token.key[1:]) and not reading.at(token.start + 1, ACTORS | {"place"}):
            return place
    return None


def _told_of(reading: Reading, place: int, start: int, limit: int) -> tuple[Mark | None, bool]:
    """The event or agreement that a verb is said of, right after it or else the last before it; whether it stands beside it."""
    token = reading.phrases.tokens[place]
    following = reading.within(token.end, min(limit, token.end + _NEAR), _TOLD)
    if following and following[0].start - token.end <= 3:
        return following[0], True
    before = reading.before(token.start, _TOLD, back=2 * _NEAR)
    if before is None or before.start < start:
        return None, False
    return before, reading.token_at(before.end) == place


def theme_list(reading: Reading, at: int, limit: int, *, fresh: bool) -> Iterator[tuple[int, int, Referent]]:
    """The themes of a list, from its first token: those that the fields saw, and new ones where ``fresh``."""
    phrases, begin = reading.phrases, at
    for _ in range(_MANY):
        place, skip = past_leads(reading, at)
        joined = is_joined(phrases.key(place), least=3 if at > begin else 4)
        if not skip and joined:
            place, skip = past_leads(reading, place + 1) if phrases.key(place)[1:] in cues("themes")["leads"] else (place, 1)
        end = phrase_end(reading, place, limit, skip)
        if end is None:
            return
        start = phrases.tokens[place].start + skip
        if mark_at(reading, start, _TOLD):
            return  # another agreement or event, and no theme of this one
        known = mark_at(reading, start, _TOPIC)
        if known or fresh:
            high = known.end if known else phrases.tokens[end - 1].end
            yield start, high, known.referent if known else _likely(topic(reading, start, high), start)
        at = max(end, reading.token_at(known.end)) if known else end
        at += phrases.key(at) in {"،", ","}
        key = phrases.key(at)
        if not is_joined(key, least=1) or is_perfect(key[1:]) or phrases.tokens[at].start >= limit:
            return


def _likely(theme: Referent, start: int) -> Referent:
    if theme.first == start:
        theme.sure = _FRESH
    return theme
