"""What the head and the end of minutes in English say of their meeting: its title, its day and venue, and the next meeting.

Minutes whose title has no word for a meeting (Minutes of the Steering Committee) tell of one all the same: their lists are of
that one, and not of the next, which they name last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from .....graph.model import Form, Modality, Name
from ....grammar.english_words import listed, phrases_of, starts
from ....grammar.text.spans import Span
from ...claims import Claim, Mark, Referent
from ..clauses.minute_titles import TITLE, are_minutes
from ..clauses.sentences import Sentences
from ..clauses.when_done import days_from
from ..page.rolls import lines_of
from .meetings import Scene

_SIGNS = frozenset("#*_")
_HEAD, _SHORT = 120, 14  # tokens in which a line of place and day stands, and that it has at most
_PARTING = frozenset(" ,:–-()*_.")
_SITES = frozenset({"organization", "place"})
_AT = re.compile(r"(?:(?<!\w)(?:in|at)|[,:])[ ]{1,2}(?:the )?$", re.IGNORECASE)
_ASIDE = re.compile(r"\s*[(\[].*", re.DOTALL)
_BACK = 8  # characters in which a word before a place stands
_SURE, _LIKELY = 0.95, 0.85


def with_meeting(s: Sentences, scenes: list[Scene]) -> list[Scene]:
    """The events of a page, with the one that its title tells of where that names none and no other meeting is told as held."""
    title = next((line for line in _lines(s) if line[0] < s.page.first + TITLE and _is_title(s, line)), None)
    held = [scene for scene in scenes if scene.event.status != "planned"]
    start, end = s.page.span(title) if title else (0, 0)
    kinds = {"meeting"} if title and s.page.key(title[0]) == "minutes" else {"meeting", "talks", "visit", "conference"}
    if title is None or any(one.start < end or one.event.classification in kinds for one in held):
        return scenes
    text = _ASIDE.sub("", s.reading.text[start:end]).rstrip(" *#:.")
    name = Name(" ".join(text.split()), "en", "label")
    event = s.reading.add(Referent("event", "", [name], "meeting", named=False, local=True, first=start))
    s.reading.mark(start, start + len(text), event, Form.NOMINAL)
    return [Scene(start, start + len(text), event), *scenes]


def _is_title(s: Sentences, line: tuple[int, int]) -> bool:
    """Whether a line opens with what says that these are minutes: {Minutes} of …, Agreed {Minutes}, {Record of Discussions}."""
    return any(
        starts(s.page.tokens, n, phrases_of("minutes", "titles"), line[1]) for n in range(line[0], min(line[0] + 2, line[1]))
    )


def day_of_head(s: Sentences) -> Span | None:
    """The day in a line of the head: ``Held at the Ministry on 5 May 2025``; None where two lines or none tell one."""
    days = [day for line in _lines(s) if _is_of_head(s, line) for day in _days(s, *s.page.span(line))]
    return days[0] if len(days) == 1 else None


def venue(s: Sentences, scenes: list[Scene]) -> None:
    """Claim where the meeting was by a line of the head of minutes: ``Venue: Ministry of Planning, Amman``, ``Held in Amman``."""
    scene = next((scene for scene in scenes if scene.event.status != "planned"), None)
    lines = [line for line in _lines(s) if _is_of_head(s, line) and _sites(s, *s.page.span(line))]
    if scene is None or not are_minutes(s) or len(lines) != 1:
        return
    start, end = s.page.span(lines[0])
    for site in _sites(s, start, end):
        _seat(s, scene.event, site, start, Modality.ACTUAL)


def next_meeting(s: Sentences, scenes: list[Scene]) -> None:
    """Give the next meeting the day and the place that its line tells: ``Next meeting: 22 June 2026, Ministry of Planning``."""
    for scene in scenes if are_minutes(s) else ():
        _seat_beside(s, scene)
        if scene.event.status != "planned" or not _is_next(s, scene):
            continue
        _call_next(scene.event)
        end = s.reading.line_end(scene.end)
        day = next(_days(s, scene.end, end), None)
        if day and not scene.event.date_words:
            scene.event.start, scene.event.date_words, scene.event.date_reason = day.value, day.text, day.reason
        for site in _sites(s, scene.end, end) if day else ():
            _seat(s, scene.event, site, scene.start, Modality.PLANNED)


def _seat_beside(s: Sentences, scene: Scene) -> None:
    """Claim where a meeting was, right behind it: convened its first session {in Doha}; or where one still to come will be: is
    scheduled for 2027 {in Doha}. It waits."""
    _, limit = s.reading.sentence(scene.start)
    place = s.reading.after(scene.end, {"place"})
    if place is None or place.end > limit or s.page.key(s.reading.token_at(place.start) - 1) not in {"in", "at"}:
        return
    ahead = scene.event.status == "planned"
    day = next((d for d in days_from(s, scene.end) if d.end <= place.start), None)
    words = s.words(scene.end, day.start if day else place.start) + (s.words(day.end, place.start) if day else [])
    if set(words) <= (listed("agreed", "next") if ahead else {"in", "at"}):
        wished = s.modality(s.clause(s.reading.token_at(scene.start)), scene.start) is Modality.WISHED
        how = Modality.WISHED if wished else Modality.PLANNED if ahead else Modality.ACTUAL
        s.reading.claim(Claim("located_in", scene.event, place.referent, scene.start, place.end, how, confidence=_LIKELY))


def _call_next(event: Referent) -> None:
    """Name a meeting that is only called one by what tells it from that of the minutes."""
    name = event.names[0]
    if " " not in name.text:
        event.names[0] = replace(name, text=f"next {name.text.casefold()}")


def _lines(s: Sentences) -> Iterator[tuple[int, int]]:
    """The lines of a page as tokens, without the signs of Markdown that open them."""
    for low, high in lines_of(s.page):
        yield next((n for n in range(low, high) if not set(s.page.word(n)) <= _SIGNS), low), high


def _is_of_head(s: Sentences, line: tuple[int, int]) -> bool:
    """Whether a line of the head says when or where a meeting was held."""
    first, key = line[0], s.page.key(line[0])
    label = starts(s.page.tokens, first, phrases_of("minutes", "where"), line[1])
    labelled = (bool(label) and s.page.word(first + label) == ":") or _is_place_and_day(s, line)
    return labelled or (key == "held" and s.page.key(first + 1) in {"at", "in", "on"})


def _is_place_and_day(s: Sentences, line: tuple[int, int]) -> bool:
    """Whether a line below the title is a city and a day, and nothing else: Amman, 14-15 October 2025."""
    start, end = s.page.span(line)
    if line[0] > s.page.first + _HEAD or line[1] - line[0] > _SHORT or not are_minutes(s):
        return False
    city, day = s.reading.at(start, {"place"}), next(_days(s, start, end), None)
    if city is None or day is None or city.start != start or city.end > day.start:
        return False
    return set(s.reading.text[city.end : day.start]) <= _PARTING and set(s.reading.text[day.end : end]) <= _PARTING


def _is_next(s: Sentences, scene: Scene) -> bool:
    words = s.reading.text[scene.start : scene.end].casefold().split()
    return not listed("days", "next").isdisjoint({*words, s.page.key(s.reading.token_at(scene.start) - 1)})


def _days(s: Sentences, start: int, end: int) -> Iterator[Span]:
    return (day for day in s.reading.dates if start <= day.start < end and day.value)


def _sites(s: Sentences, start: int, end: int) -> list[Mark]:
    """The bodies and places named between two places, behind in, at, a comma or a colon."""
    text = s.reading.text
    return [m for m in s.reading.outer(start, end, _SITES) if m.start == start or _AT.search(_before(text, start, m))]


def _before(text: str, start: int, site: Mark) -> str:
    return text[max(start, site.start - _BACK) : site.start].replace("*", "").replace("  ", " ")


def _seat(s: Sentences, event: Referent, site: Mark, start: int, how: Modality) -> None:
    low, high = min(start, site.start), max(start, site.end)
    s.reading.claim(Claim("located_in", event, site.referent, low, high, how, confidence=_SURE, sure=True, dated=event))
