"""What the sentence of an event says: who led it, who was there, where it was, what it was about."""

from __future__ import annotations

from .....graph.model import Modality, Polarity
from .....graph.names.keys import fold
from ....grammar.cues import cues
from ....grammar.lexicon import lexicon
from ...claims import Claim, Referent
from ...modality.posture import modality, polarity
from ...reading import Reading
from ...topics.reach import topic, topics
from .chairing import led
from .events import ACTORS, Scene, dated

_IN = fold("في")
_TALKS = frozenset({"meeting", "talks", "signing", "visit", "conference", "training"})
_BESIDE = 4  # characters from an event to its cue, and from the verb to who led it
_HEAD = {fold(w) for w in ("رأس", "راس", "مقدمة", "جدول")}
_WHICH = frozenset(fold(w) for w in ("والذي", "الذي", "والتي", "التي"))
_IS = frozenset(fold(w) for w in ("هو", "هي"))


def read_scenes(reading: Reading, scenes: list[Scene]) -> None:
    """Claim what each event's phrase and sentence say."""
    for scene in scenes:
        if scene.event.status != "planned":
            _took_part(reading, scene)
            led(reading, scene)
            _attended(reading, scene, scenes)
            _venue(reading, scene)
        _subjects(reading, scene)


def _took_part(reading: Reading, scene: Scene) -> None:
    start, _ = reading.sentence(scene.start)
    how = _posture(reading, scene)
    denied = polarity(reading, max(start, scene.start - 25), scene.start)
    if scene.event.classification != "visit" and denied is Polarity.AFFIRMED:
        _were_there(reading, scene, how)
    for host in scene.hosts:
        for guest in scene.guests:
            who = reading.principal(host)
            if scene.event.classification == "visit":
                if guest.kind in {"place", "organization"}:
                    claim = Claim("visited", who, guest.referent, scene.start, scene.end, how, denied, confidence=0.9, sure=True)
                    reading.claim(claim)
            else:
                met = Claim("met_with", who, reading.principal(guest), scene.start, scene.end, how, denied, confidence=0.9)
                reading.claim(met)


def _were_there(reading: Reading, scene: Scene, how: Modality) -> None:
    """Those between whom talks were held took part in them."""
    for mark in (*scene.hosts, *scene.guests) if scene.guests else ():
        if mark.kind in ACTORS:
            who = reading.principal(mark)
            reading.claim(dated(scene, Claim("attended", who, scene.event, scene.start, scene.end, how, confidence=0.85)))


def _posture(reading: Reading, scene: Scene, end: int | None = None) -> Modality:
    """Planned where the words around say that it is still to come: المزمع عقده، تقرر أن تعقد، اجتماعها القادم."""
    start, _ = reading.sentence(scene.start)
    last = max(scene.end, end or 0)
    words = lexicon().words["next"] | cues("guards")["plan"]
    if reading.phrases.key(reading.token_at(scene.end)) in lexicon().words["next"]:
        return Modality.PLANNED
    return modality_of(reading, max(start, scene.start - 40), last, words)


def modality_of(reading: Reading, start: int, end: int, planned: frozenset[str]) -> Modality:
    """Planned where one of these words, or a verb with the س of the future, stands between two places."""
    found = reading.has(start, end, planned) is not None or modality(reading, start, end) is Modality.PLANNED
    return Modality.PLANNED if found else Modality.ACTUAL


def _told_of(reading: Reading, scenes: list[Scene], at: int) -> Referent | None:
    """The event that a cue tells of: the one right before it, else the last meeting of its sentence, else the last event."""
    start, _ = reading.sentence(at)
    before = [scene for scene in scenes if start <= scene.start < at]
    if before and at - before[-1].end <= _BESIDE:
        return before[-1].event
    talks = [scene for scene in before if scene.event.classification in _TALKS]
    return (talks or before)[-1].event if before else None


def _attended(reading: Reading, scene: Scene, scenes: list[Scene]) -> None:
    """Everyone in the list after ضم, بحضور, بمشاركة, حضره, to the end of the sentence or the next cue."""
    _, end = reading.sentence(scene.start)
    cue = reading.has(scene.end, end, cues("verbs")["attend"])
    if cue is None:
        return
    start = reading.phrases.tokens[cue].end
    opening = reading.phrases.tokens[cue].start
    if _told_of(reading, scenes, opening) is not scene.event:
        return
    stop = reading.has(start, end, cues("topics")["about"])
    limit = reading.phrases.tokens[stop].start if stop is not None else end
    denied = polarity(reading, max(scene.end, reading.phrases.tokens[cue].start - 8), start)
    for actor in reading.outer(start, limit, ACTORS):
        of_another = actor.kind == "organization" and reading.text[actor.start - 2 : actor.start] == " ب"
        if not of_another and (actor.referent.named or actor.referent.classification == "delegation"):
            who = reading.principal(actor)
            reading.claim(
                dated(scene, Claim("attended", who, scene.event, scene.start, actor.end, _posture(reading, scene), denied))
            )


def _venue(reading: Reading, scene: Scene) -> None:
    """``بمقر …``, ``في …``, ``ب…`` in the sentence of the event."""
    start, end = reading.sentence(scene.start)
    seat = reading.has(start, end, cues("nouns")["headquarters"])
    if seat is not None and scene.event.classification != "visit":
        token = reading.phrases.tokens[seat]
        body = next((m for m in reading.outer(token.start, end, {"organization"}) if m.start - token.end <= 3), None)
        if body:
            low, high = min(token.start, scene.start), max(body.end, scene.end)
            low = max(low, high - 200)
            reading.claim(dated(scene, Claim("located_in", scene.event, body.referent, low, high, confidence=0.9)))
    for mark in reading.outer(scene.start, min(end, scene.end + 40), {"place"}):
        joined = reading.text[max(0, mark.start - 4) : mark.start]
        inside = mark.start < scene.end and scene.event.classification != "visit"
        if (joined.endswith(" ب") and (inside or mark.start - scene.end <= 3)) or (mark.start >= scene.end and joined == " في "):
            claim = Claim(
                "located_in", scene.event, mark.referent, scene.start, mark.end, _posture(reading, scene), confidence=0.85
            )
            reading.claim(dated(scene, claim))


def _subjects(reading: Reading, scene: Scene) -> None:
    """What it was about: after لبحث, حول …; after في where no place follows; and what stood at the head of its agenda."""
    start, end = reading.sentence(scene.start)
    cue = reading.has(scene.end, end, cues("topics")["about"])
    place = cue + 1 if cue is not None else None
    if place is None and scene.guests and reading.phrases.key(reading.token_at(scene.end)) == _IN:
        place = reading.token_at(scene.end) + 1
    if place is not None and place < len(reading.phrases):
        how = Modality.PLANNED if scene.event.status == "planned" else Modality.ACTUAL
        for low, high, theme in topics(reading, place, end):
            reading.claim(dated(scene, Claim("about", scene.event, theme, min(scene.start, low), high, how, confidence=0.8)))
    _agenda(reading, scene, start)


def _agenda(reading: Reading, scene: Scene, start: int) -> None:
    if reading.phrases.key(scene.place - 1) not in _HEAD:
        return
    which = reading.has(start, scene.start, _WHICH)
    while which is not None and (later := reading.has(reading.phrases.tokens[which].end, scene.start, _WHICH)) is not None:
        which = later
    if which is None:
        return
    stop = reading.phrases.tokens[which].start
    begin = reading.has(start, stop, _IS)
    if begin is not None:
        first = reading.phrases.tokens[begin + 1].start
        theme = topic(reading, first, reading.phrases.tokens[which - 1].end)
        reading.claim(Claim("about", scene.event, theme, first, scene.end, confidence=0.8))
