"""The day of an event in its own English sentence: what ``will be held on 14 May`` is neither of the dateline's day nor done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ....grammar.english_words import listed
from ....grammar.text.spans import Span
from ...dates.publication import DATELINE
from ..clauses.clauses import ACTORS
from ..clauses.sentences import Sentences
from .event_nouns import is_inner
from .meetings import Scene, is_expected
from .minutes import day_of_head
from .scene_turns import after_aside, with_pronouns

_DENIES = frozenset({"not", "no", "if", "unless"})
_SIGNS = frozenset("*_#")
_LABEL = 2  # tokens of Date: before a day
_NEAR = 6  # tokens between a word of what is to come and the event that it bears on
_FAR = 10  # words between an event and the verb that tells when it is held
_DAY = 10  # letters of a whole day in EDTF


def date_events(s: Sentences, scenes: Iterable[Scene]) -> None:
    """Give each event the day that its sentence tells of it; what is still to come is planned.

    Args:
        s: the sentences of a page.
        scenes: where its events are mentioned.
    """
    for scene in with_pronouns(s, list(scenes)):
        if is_inner(s, scene.start):
            continue
        day = _told_after(s, scene) or _told_before(s, scene)
        if day and not scene.event.date_words:
            scene.event.start, scene.event.date_words, scene.event.date_reason = day.value, day.text, day.reason
        if _is_ahead(s, scene):
            scene.event.status = "planned"


def dateline_day(s: Sentences, scene: Scene) -> Span | None:
    """The date of a line ``Date: …``, or that which opens the text, unless the sentence of an event gives it another time.

    Args:
        s: the sentences of a page.
        scene: where the event that the page reports is first mentioned.
    """
    if labelled := next((d for d in s.reading.dates if d.value and _is_labelled(s, d)), None):
        return labelled
    if (headed := day_of_head(s)) and scene.start < headed.start:
        return headed
    opening = s.page.tokens[s.page.first].start
    found = next((d for d in s.reading.dates if opening <= d.start < opening + DATELINE and d.value), None)
    if found is None or scene.start < found.start or any(word.islower() for word in _raw(s, opening, found.start)):
        return None
    words = _raw(
        s, max(found.end, s.sentence(s.reading.token_at(scene.start))[0]), s.sentence(s.reading.token_at(scene.start))[1]
    )
    folded = {word.casefold() for word in words}
    weekdays = folded & listed("days", "weekdays")
    elsewhere = folded & listed("days", "other") or (weekdays and weekdays != {_weekday(found)})
    return None if elsewhere or _other_day(s, scene, found) else found


def _is_labelled(s: Sentences, day: Span) -> bool:
    """Whether a line says that a date is that of the meeting: Date: 18 June 2025."""
    place = _past_signs(s, s.reading.token_at(day.start))
    if place - _LABEL < s.page.first or s.page.word(place - 1) != ":":
        return False
    first = _past_signs(s, place - _LABEL)
    return s.page.key(place - _LABEL) == "date" and (first == s.page.first or not s.page.phrases.same_line(first))


def _past_signs(s: Sentences, place: int) -> int:
    """A place before the signs of Markdown that stand right before it in its line: {**}Date:{**} 18 June 2025."""
    while place > s.page.first and s.page.word(place - 1) in _SIGNS and s.page.phrases.same_line(place):
        place -= 1
    return place


def _raw(s: Sentences, start: int, end: int) -> list[str]:
    places = range(s.reading.token_at(start), s.page.last)
    return [s.page.word(n) for n in places if s.page.tokens[n].end <= end]


def _weekday(day: Span) -> str:
    whole = day.value or ""
    return date.fromisoformat(whole).strftime("%A").casefold() if len(whole) == _DAY and "X" not in whole else ""


def _other_day(s: Sentences, scene: Scene, opening: Span) -> bool:
    """Whether the sentence of an event gives another date after the opening one; which of them is the event's is not plain."""
    start, end = s.sentence(s.reading.token_at(scene.start))
    return any(start <= d.start < end and d.start > opening.start for d in s.reading.dates)


def _told_after(s: Sentences, scene: Scene) -> Span | None:
    """The first date after an event, with nothing but what leads to a day after it or after the verb of holding it."""
    _, limit = s.reading.sentence(scene.start)
    day = next((d for d in s.reading.dates if scene.end <= d.start and d.end <= limit and d.value), None)
    if day is None or s.reading.within(scene.end, day.start, {"event", "agreement"}):
        return None
    turn = after_aside(s, scene)
    words = s.words(scene.end if turn is None or turn > day.start else turn, day.start)
    held = [n for n, word in enumerate(words) if word in listed("days", "held")]
    if held and not (held[0] > _FAR or listed("days", "limits") & set(words[: held[0]])):
        words = words[held[-1] + 1 :]
        if words[:1] == ["by"] and (named := s.reading.within(scene.end, day.start, ACTORS)):  # opened by {Ms. Salem} on …
            words = s.words(named[-1].end, day.start)
    return day if words and set(words) <= listed("days", "leads") | listed("days", "weekdays") else None


def _told_before(s: Sentences, scene: Scene) -> Span | None:
    """The date that opens a sentence whose first event this is: {On 14 May} Tunis will host the conference."""
    start, _ = s.reading.sentence(scene.start)
    led = (d for d in s.reading.dates if start <= d.start < scene.start and d.value and _opens(s, d))
    day = next(led, None)
    if day is None or s.reading.within(day.end, scene.start, {"event"}):
        return None
    return None if {"that", "which", "who", "whose"} & set(s.words(day.end, scene.start)) else day


def _opens(s: Sentences, day: Span) -> bool:
    place = s.reading.token_at(day.start) - 1
    return s.page.key(place) in {"on", "in", "from"} and s.page.opens(place)


def _is_ahead(s: Sentences, scene: Scene) -> bool:
    """Whether an event is still to come: will be held, is scheduled for; will host, agreed to hold it; the next one."""
    _, limit = s.reading.sentence(scene.start)
    after = s.words(scene.end, limit)
    held = next((n for n, word in enumerate(after) if word in listed("days", "held")), _FAR + 1)
    will = held <= _FAR and bool(listed("guards", "ahead") & set(after[: held + 1])) and not _DENIES & set(after[: held + 1])
    will = will or is_expected(s, scene)
    called = listed("days", "next") & {*_before(s, scene), *s.reading.text[scene.start : scene.end].casefold().split()}
    return will or bool(called) or _is_to_be_held(s, scene)


def _before(s: Sentences, scene: Scene) -> Iterator[str]:
    place = s.reading.token_at(scene.start)
    yield from (s.page.key(n) for n in range(place - 2, place))
    for n in range(place - 1, place - _NEAR, -1):  # the {next} working group meeting
        if not s.page.word(n).isalpha() or s.page.key(n) in listed("small") or not s.page.phrases.same_line(n + 1):
            return
        yield s.page.key(n)


def _is_to_be_held(s: Sentences, scene: Scene) -> bool:
    place = s.reading.token_at(scene.start)
    start = s.reading.sentence(scene.start)[0]
    near = [s.page.key(n) for n in range(max(place - _NEAR, s.page.first), place) if s.page.tokens[n].start >= start]
    at = next((n for n, word in enumerate(near) if word in {"will", "to", "would", "shall"}), None)
    return at is not None and bool(listed("days", "holds") & set(near[at + 1 : at + 2]))
