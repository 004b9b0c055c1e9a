"""Where an English event was that no words place: where the notice was written on its day, {Muscat}, 14 May 2024 –; and a
ceremony where what it was for was signed or opened.
"""

from __future__ import annotations

from dataclasses import replace

from .....graph.model import Modality, Polarity
from .....graph.names.keys import fold
from ....grammar.english_words import phrases_of, sorts
from ....grammar.text.spans import Span
from ...claims import Claim, Mark
from ..clauses.sentences import Sentences
from .meetings import Scene

_PLACE = frozenset({"place"})
_NEAR = 3  # characters from the place of a dateline to its day
_FAR = 900  # characters from what was signed to its ceremony
_REACH = 12  # tokens from signing to where
_GENERIC = frozenset({"event", "roundtable", "reception", "hearing"})
_CEREMONY = "ceremony"
_CONFIDENCE = 0.7
_DONE = (("opened",), ("inaugurated",), ("launched",))


def is_plain_event(scene: Scene) -> bool:
    """Whether a noun names an event that a notice may be of: no breakfast, and no two trainings."""
    noun = fold(scene.event.names[0].text.split()[-1])
    minor = sorts("several_events").keys() | (sorts("weak_events").keys() - _GENERIC)
    return noun not in minor or scene.event.named


def seat_by_dateline(s: Sentences, scene: Scene, day: Span) -> None:
    """Claim ``located_in`` of the place that opens a notice with its day, for the event of that day that nothing places.

    Args:
        s: the sentences of a page.
        scene: the event that the notice reports.
        day: the day that the notice gives it.
    """
    opening = s.page.tokens[s.page.first].start
    place = s.reading.at(opening, _PLACE)
    placed = [c for c in s.reading.claims if c.type == "located_in" and c.target.kind == "place" and c.source.kind == "event"]
    if place is None or placed or place.start != opening or scene.start < day.end or not _is_dateline(s, place, day):
        return
    if scene.event.start != day.value or scene.event.classification in {"visit", "exhibition"}:
        return
    claim = Claim("located_in", scene.event, place.referent, place.start, scene.end, confidence=_CONFIDENCE, dated=scene.event)
    s.reading.claim(claim)


def _is_dateline(s: Sentences, place: Mark, day: Span) -> bool:
    text = s.reading.text
    after = text[day.end : day.end + _NEAR].strip()[:1]
    return text[place.end : day.start].strip() in {",", "", "("} and day.start - place.end <= _NEAR and after in set("–—-.:)|")


def seat_ceremonies(s: Sentences, scenes: list[Scene]) -> None:
    """Claim ``located_in`` for the ceremony of what was signed or opened in a place in a sentence before.

    Args:
        s: the sentences of a page.
        scenes: where its events are mentioned.
    """
    for scene in scenes:
        alone = scene.event.names[0].text.casefold().split()[-1] == _CEREMONY
        if not alone or any(c.type == "located_in" and c.source is scene.event for c in s.reading.claims):
            continue
        low = max(0, scene.start - _FAR)
        for place, end in s.find(phrases_of("verbs", "sign") + _DONE, low, s.reading.sentence(scene.start)[0]):
            site = _site(s, place, end)
            if site and s.told(s.clause(place), place, end) == (Modality.ACTUAL, Polarity.AFFIRMED):
                claim = Claim("located_in", scene.event, site.referent, site.start, scene.end, confidence=_CONFIDENCE)
                s.reading.claim(replace(claim, dated=scene.event))
                break


def _site(s: Sentences, place: int, end: int) -> Mark | None:
    """The place that ``in`` leads to a few words behind a verb."""
    limit = min(s.sentence(place)[1], s.page.tokens[min(end + _REACH, s.page.last - 1)].end)
    for mark in s.reading.outer(s.page.tokens[end - 1].end, limit, _PLACE):
        if s.page.key(s.reading.token_at(mark.start) - 1) == "in":
            return mark
    return None
