"""Meetings, visits and conferences in English: what they are, who led them, where, and what about."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .....graph.model import Form, Modality, Name, Polarity
from ....grammar.english_words import listed, phrases_of, sorts, starts
from ...claims import Claim, Referent
from ..clauses.clauses import ACTORS, PARTIES
from ..clauses.postures import of_event
from ..clauses.sentences import Sentences
from ..clauses.theme_lists import listed_themes
from ..sides.named_sides import is_side
from .event_nouns import adjectives, event_noun, is_inner
from .sessions import Sessions, round_before, sort_of_round

_DETERMINERS = frozenset({"the", "a", "an", "this", "their", "its", "his", "her"})
_COUNTRIES = frozenset({"place"})
_FAR = 8  # words from an event to the verb that says where it was
_NEXT = 2  # words after an event that may say that it is still to come
_TALKED = frozenset({"discussed", "reviewed", "examined", "addressed", "heard", "covered"})
_VERBAL = frozenset({"to", "will", "would", "of"})


@dataclass(frozen=True, slots=True)
class Scene:
    """An event where it is mentioned."""

    start: int
    end: int
    event: Referent


def find_events(s: Sentences) -> list[Scene]:
    """Mark every event; ``the meeting`` alone goes back to the last that is called one, and in minutes what is called by the same
    words of the same body is one: their title and their first sentence name the same session."""
    scenes: list[Scene] = []
    sessions = Sessions(s)
    latest: dict[str, Referent] = {}  # by each word that it is called by
    held: dict[str, Referent] = {}  # of these who is not still to come
    following: dict[str, Referent] = {}  # the next meeting, of which a page has one
    for place in range(s.page.first, s.page.last):
        sort = sorts("events").get(s.page.key(place)) or sort_of_round(s, place) or event_noun(s, place)
        room = s.page.key(place + 1) in listed("rooms", "nouns")
        round_ = round_before(s, place)
        if not sort or room or s.in_name(place) or (s.page.key(place - 1) in _VERBAL and not round_):
            continue
        first, last = (place - round_, place + 1) if round_ else _phrase(s, place)
        start, end = s.page.tokens[first].start, s.page.tokens[last - 1].end
        alone = last - first == 1 and s.page.key(first - 1) in {"the", "this"}
        known = held.get(s.page.key(place), latest.get(s.page.key(place))) if alone else None
        coming = last - first == 1 and s.page.key(first - 1) == "next"
        known = following.get(s.page.key(place)) if coming else known
        known = known or sessions.known((first, last)) or _that_event(s, scenes, place, alone=alone)
        event = known or s.reading.add(_event(s, start, end, sort, named=s.page.is_capital(place)))
        sessions.note((first, last), event)
        s.reading.mark(start, end, event, Form.NAME if event.named else Form.NOMINAL)
        scenes.append(Scene(start, end, event))
        called = dict.fromkeys(event.names[0].text.casefold().split(), event)
        if coming:
            following |= called
            continue
        latest |= called
        if not is_expected(s, scenes[-1]):
            held |= called
    return scenes


def _that_event(s: Sentences, scenes: list[Scene], place: int, *, alone: bool) -> Referent | None:
    """The event spoken of last, which ``the event`` goes back to whatever it was called before."""
    if not alone or s.page.key(place) not in listed("event_nouns", "generic"):
        return None
    return next((scene.event for scene in reversed(scenes) if scene.event.classification != "visit"), None)


def is_expected(s: Sentences, scene: Scene) -> bool:
    """Whether the words right after an event say that it is still to come: a meeting {is expected} soon."""
    return not listed("days", "due").isdisjoint(s.words(scene.end, s.reading.sentence(scene.start)[1], _NEXT))


def _event(s: Sentences, start: int, end: int, sort: str, *, named: bool) -> Referent:
    text = " ".join(s.reading.text[start:end].split())
    return Referent("event", "", [Name(text, "en", "full" if named else "label")], sort, named=named, local=True, first=start)


def _phrase(s: Sentences, place: int) -> tuple[int, int]:
    """The words before a noun for an event that belong to it (third joint meeting), and ``on Standards`` after a name."""
    first, capital = place, s.page.is_capital(place)
    while place - first < 5 and s.page.phrases.same_line(first) and not s.in_name(max(first - 1, s.page.first)):
        key = s.page.key(first - 1)
        ordinal = s.page.word(first - 1)[:1].isupper() and key in listed("event_adjectives")  # {Second} Session, opening a line
        named = (s.page.is_capital(first - 1) or ordinal) and key not in _DETERMINERS
        if not (named if capital else key in adjectives()):
            break
        first -= 1
    last = place + 1
    if capital and s.page.key(last) in {"on", "for", "of"} and s.page.is_capital(last + 1):
        last = s.page.run(last + 1)
    return first, last


def meetings(s: Sentences, scenes: list[Scene]) -> None:
    """What the sentences of events say: who led them, where they were, what they were about."""
    _chaired(s, scenes)
    _places(s, scenes)
    _subjects(s, scenes)


def _chaired(s: Sentences, scenes: list[Scene]) -> None:
    for place, end in s.find(phrases_of("chairing", "verbs")):
        noun = s.page.key(place - 1) in {"the", "a"} or s.page.key(end) == "by"  # in {the chair}
        scene = None if noun else scene_after(s, scenes, end)
        for subject in s.subjects(place, ACTORS) if scene else []:
            if scene is None:
                continue
            how, denied = s.told(subject.end, place, end)
            done = how is Modality.ACTUAL and denied is Polarity.AFFIRMED and not s.is_hearsay(place)
            between = s.words(s.page.tokens[end - 1].end, scene.start)
            sent = "delegation" in between  # headed the delegation to the conference
            other = "and" in between  # led a project {and} prepared the meeting
            other = other or not starts(s.page.tokens, place, phrases_of("verbs", "chair"))
            claim = Claim(
                "attended" if sent else "chaired", s.who(subject), scene.event, subject.start, scene.end, how, denied,
                confidence=0.9, sure=done and not (sent or other), dated=scene.event,
            )  # fmt: skip
            s.reading.claim(claim)


def _places(s: Sentences, scenes: list[Scene]) -> None:
    for place, end in s.find(phrases_of("verbs", "venue")):
        scene = scene_before(s, scenes, place)
        for venue in s.objects(end, PARTIES, reach=14, most=1):
            between = s.words(scene.end, s.page.tokens[place].start) if scene else []
            other = len(between) > _FAR or not _TALKED.isdisjoint(between)  # the meeting {discussed} the factory opened in Sfax
            other = other or (scene is not None and is_inner(s, scene.start))
            if scene and not other and not is_side(venue.referent) and s.page.key(end - 1) in {"in", "at", "held", "opened"}:
                how, denied = s.told(s.clause(place), place, end)
                claim = Claim("located_in", scene.event, venue.referent, scene.start, venue.end, how, denied, confidence=0.85)
                s.reading.claim(claim)
    for place, end in s.find(phrases_of("verbs", "host")):
        scene, host = scene_after(s, scenes, end), s.subject(place, _COUNTRIES)
        if scene and host and "," not in s.words(s.page.tokens[end - 1].end, scene.start):
            how, denied = s.told(host.end, place, end)
            one = Claim("located_in", scene.event, host.referent, host.start, scene.end, how, denied, confidence=0.8)
            s.reading.claim(replace(one, dated=_on_its_day(s, scene)))


def _on_its_day(s: Sentences, scene: Scene) -> Referent:
    """An event with the first day that its sentence names after it."""
    _, limit = s.reading.sentence(scene.start)
    date = next((d for d in s.reading.dates if scene.end <= d.start < limit and d.value), None)
    if date and not scene.event.date_words:
        scene.event.start, scene.event.date_words, scene.event.date_reason = date.value, date.text, date.reason
    return scene.event


def _subjects(s: Sentences, scenes: list[Scene]) -> None:
    for place, end in s.find(phrases_of("verbs", "about")):
        scene = scene_before(s, scenes, place) or _earlier(s, scenes, place)
        if scene is None:
            continue
        if s.page.key(end) in {"ways", "means", "prospects"}:
            end = _after_cooperation(s, end)
        how, denied = of_event(s, s.clause(place), place, end, planned=scene.event.status == "planned")
        for start, high, theme in listed_themes(s, end):
            low = min(scene.start, start)
            s.reading.claim(Claim("about", scene.event, theme, low, high, how, denied, confidence=0.8, dated=scene.event))


def _after_cooperation(s: Sentences, place: int) -> int:
    """Past ``ways to enhance cooperation between A and B in the field of``: the theme is what follows."""
    _, limit = s.sentence(place)
    for at in range(place, s.page.last - 1):
        if s.page.tokens[at].end > limit:
            break
        if s.page.key(at) in {"field", "fields", "area", "areas"}:
            return at + 2
    return place


def scene_before(s: Sentences, scenes: list[Scene], place: int) -> Scene | None:
    """The last event that the sentence of a token names before it."""
    start, _ = s.sentence(place)
    return next((x for x in reversed(scenes) if start <= x.start < s.page.tokens[place].start), None)


def scene_after(s: Sentences, scenes: list[Scene], place: int) -> Scene | None:
    """The event that begins right at a token or a few words after it."""
    at = s.page.tokens[place - 1].end
    return next((x for x in scenes if 0 <= x.start - at < 40), None)


def _earlier(s: Sentences, scenes: list[Scene], place: int) -> Scene | None:
    """The last event before: participants of it discussed something."""
    talking = s.page.key(place - 1) in {"participants", "they", "sides", "parties", "attendees"}
    return next((x for x in reversed(scenes) if talking and x.start < s.page.tokens[place].start), None)
