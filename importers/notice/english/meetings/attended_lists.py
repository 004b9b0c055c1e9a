"""Who was at an event by lists in other orders in English: {A, B and C} were present; present at the ceremony were:⏎– {A};⏎– {B};
apologies were received from {D}; the forum is to hear speakers from {E}; {F} is expected at the workshop. All of it waits.
"""

from __future__ import annotations

from .....graph.model import Modality, Polarity
from ....grammar.english_words import listed, phrases_of
from ...claims import Mark
from ..clauses.clauses import ACTORS
from ..clauses.postures import Posture, of_event
from ..clauses.sentences import Sentences
from .attendance import claim_all
from .event_spoken_of import earlier, event_of, of_minutes
from .meetings import Scene, scene_after, scene_before
from .rosters import roster

_AWAY: Posture = Modality.ACTUAL, Polarity.NEGATED
_MARKS = frozenset("-–—*•·")
_ENDS = frozenset({".", ";", ",", "and", "but", ""})
_MOST = 40  # items of a list
_OPENING = 3  # tokens from the mark of an item to whom it names
_AT = frozenset({"at", "for"})


def attended_lists(s: Sentences, scenes: list[Scene]) -> None:
    """Claim ``attended`` of those before ``were present``, in the lines of a list, behind apologies, or who are expected.

    Args:
        s: the sentences of a page.
        scenes: where its events are mentioned.
    """
    _present(s, scenes)
    _lines(s, scenes)
    _apologies(s, scenes)
    _heard(s, scenes)
    _expected(s, scenes)


def _present(s: Sentences, scenes: list[Scene]) -> None:
    """{A, B and C} were present, or at the meeting; not: were present in twelve countries."""
    for place, end in s.find(phrases_of("attended_lists", "present")):
        scene = _scene(s, scenes, place, end)
        who = _before(s, place) if scene else []
        if scene and who:
            how = of_event(s, who[-1].end, place, end, planned=scene.event.status == "planned")
            claim_all(s, scene, who, how, place, end)


def _scene(s: Sentences, scenes: list[Scene], place: int, end: int) -> Scene | None:
    if s.page.key(end) in _AT:
        return scene_after(s, scenes, end)
    if s.page.word(end) not in _ENDS:
        return None
    return scene_before(s, scenes, place) or earlier(s, scenes, place) or of_minutes(s, scenes)


def _before(s: Sentences, place: int) -> list[Mark]:
    """Everybody of the list that ends right before a verb and opens its sentence."""
    first, at = s.reading.token_at(s.sentence(place)[0]), s.page.tokens[place].start
    last = s.reading.before(at, ACTORS)
    if last is None or not set(s.words(last.end, at)) <= {",", "also", ")"}:
        return []
    lead = s.reading.at(s.page.tokens[first].start, ACTORS)
    rest = roster(s, s.reading.token_at(lead.end) if lead else first + 1, last=True)
    found = {id(s.who(mark)): mark for mark in [*([lead] if lead else []), *rest] if mark.end <= at}
    return list(found.values())


def _lines(s: Sentences, scenes: list[Scene]) -> None:
    """Present at the ceremony were:⏎– {A}, Director of X;⏎– {B}."""
    for place, end in s.find(phrases_of("attended_lists", "opens")):
        colon = _colon(s, end)
        scene = scene_after(s, scenes, end) or event_of(s, scenes, place) or earlier(s, scenes, place)
        if colon and scene:
            how = of_event(s, s.sentence(place)[0], place, end, planned=scene.event.status == "planned")
            new = [mark for mark in _items(s, colon + 1) if not s.reading.tells("attended", s.who(mark), scene.event)]
            claim_all(s, scene, new, how, place, end)


def _colon(s: Sentences, place: int) -> int | None:
    """The colon that ends the line of a token."""
    for at in range(place, min(place + _MOST, s.page.last)):
        if s.page.word(at) == ":":
            return at if not s.page.phrases.same_line(at + 1) else None
        if not s.page.phrases.same_line(at) or s.page.word(at) in {".", ";"}:
            return None
    return None


def _items(s: Sentences, place: int) -> list[Mark]:
    """Whom the lines from a token on begin with, as long as a dash or bullet opens each."""
    found: list[Mark] = []
    while place < s.page.last and s.page.word(place) in _MARKS and len(found) < _MOST:
        end = place + 1
        while end < s.page.last and s.page.phrases.same_line(end):
            end += 1
        low, high = s.page.tokens[place].end, s.page.tokens[end - 1].end
        first = next(iter(s.reading.outer(low, high, ACTORS)), None)
        if first and s.reading.token_at(first.start) - place <= _OPENING:
            found.append(first)
        place = end
    return found


def _apologies(s: Sentences, scenes: list[Scene]) -> None:
    """Apologies for absence were received from {A} and from {B}."""
    for place, end in s.find(phrases_of("attended_lists", "apologies")):
        scene = scene_before(s, scenes, place) or earlier(s, scenes, place) or of_minutes(s, scenes)
        if scene and scene.event.status != "planned" and s.page.phrases.same_line(end):
            claim_all(s, scene, roster(s, end), _AWAY, place, end)


def _heard(s: Sentences, scenes: list[Scene]) -> None:
    """The forum {is to hear speakers from} A and B."""
    for place, end in s.find(phrases_of("attended_lists", "hears")):
        scene = event_of(s, scenes, place) or (earlier(s, scenes, place) if s.page.opens(place) else None)
        if scene:
            how = of_event(s, scene.start, place, end, planned=scene.event.status == "planned")
            claim_all(s, scene, roster(s, end), how, place, end)


def _expected(s: Sentences, scenes: list[Scene]) -> None:
    """{A} is expected at the workshop; {B} is not."""
    for place, end in s.find(phrases_of("attended_lists", "expected")):
        scene = scene_after(s, scenes, end)
        who = s.subjects(place, ACTORS) if scene else []
        if scene and set(s.words(s.page.tokens[end - 1].end, scene.start)) <= listed("attending", "between"):
            denied = "not" in s.words(who[-1].end, s.page.tokens[end - 1].end) if who else False
            how = Modality.PLANNED, Polarity.NEGATED if denied else Polarity.AFFIRMED
            claim_all(s, scene, who, how, place, end)
