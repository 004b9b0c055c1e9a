"""Meetings, visits, talks: what they are, who led and attended them, where they were, what they were about."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...graph.model import Form, Modality, Name, Polarity
from ...graph.names import fold
from .coreference import owner
from .cues import cues, event_nouns, possessed
from .lexicon import lexicon
from .posture import modality, polarity
from .reading import Claim, Mark, Reading, Referent
from .topics import topic, topics

ACTORS = frozenset({"person", "post", "organization"})
_WITH, _TO, _IN = fold("مع"), {fold("إلى"), fold("ل")}, fold("في")
_HEAD = {fold(w) for w in ("رأس", "راس", "مقدمة", "جدول")}
_WHICH = frozenset(fold(w) for w in ("والذي", "الذي", "والتي", "التي"))
_IS = frozenset(fold(w) for w in ("هو", "هي"))
_TITLED = frozenset({"conference", "training", "exhibition"})
_PASSIVE = frozenset({fold(w) for w in ("سيتم", "ستتم")})


@dataclass(frozen=True, slots=True)
class Scene:
    """An event where it is mentioned: its token, the characters of its phrase, its referent, and with whom it was."""

    place: int
    start: int
    end: int
    event: Referent
    hosts: tuple[Mark, ...]
    guests: tuple[Mark, ...]


def find_events(reading: Reading) -> list[Scene]:
    """Mark every event of a text and read its phrase; a definite noun alone goes back to the last event of its sort."""
    scenes: list[Scene] = []
    for place, token in enumerate(reading.phrases.tokens):
        form = reading.phrases.reading(place, event_nouns())
        if not form or any(m.start <= token.start < m.end and m.kind in {"organization", "post"} for m in reading.marks):
            continue
        scene = _scene(reading, place, token.start + form[1], form[0], scenes)
        if scene:
            scenes.append(scene)
            reading.mark(scene.start, scene.end, scene.event, Form.NOMINAL)
    scenes += _planned(reading)
    reading.sort()
    return scenes


def _scene(reading: Reading, place: int, start: int, noun: str, before: list[Scene]) -> Scene | None:
    sort, last = event_nouns()[noun], reading.phrases.tokens[place].end
    _, limit = reading.sentence(start)
    last = _titled(reading, place, limit) if sort in _TITLED else last
    hosts, end = _run(reading, last, limit, ACTORS)
    if possessed(noun) and (who := owner(reading, start)):
        hosts = [Mark(start, last, who.kind, Form.PRONOMINAL, who)]
    guests, end = _after(reading, end, limit, {_WITH}, ACTORS | {"place"})
    if sort == "visit":
        goals, end = _after(reading, end, limit, _TO, frozenset({"place", "organization"}))
        guests = [*guests, *goals]
    nearby = next(
        (m for m in reading.marks if m.start == end + 2 and reading.text[end : m.start] == " ب" and m.kind == "place"), None
    )
    end = nearby.end if nearby else end
    known = _same(before, sort, guests) if guests else None
    if noun.startswith("ال") and not guests:
        known = next((s.event for s in reversed(before) if s.event.classification == sort), None)
    text = " ".join(reading.text[start:end].split())
    named = last > reading.phrases.tokens[place].end
    event = known or reading.add(Referent("event", "", [Name(text, "ar", "label")], sort, named=named, local=True, first=start))
    return Scene(place, start, end, event, tuple(hosts), tuple(guests))


def _titled(reading: Reading, place: int, limit: int) -> int:
    """Where the title of a conference, course or fair ends: ندوة إعادة استخدام المياه."""
    phrases, at = reading.phrases, place + 1
    cue = cues("topics")["stops"] | cues("topics")["about"] | cues("verbs")["attend"] | cues("verbs")["state"]
    while at < len(phrases) and at - place < 9 and phrases.tokens[at].end <= limit and not phrases.is_stop(at):
        if phrases.key(at) in cue or any(
            m.start == phrases.tokens[at].start and m.kind in {"person", "post"} for m in reading.marks
        ):
            break
        at += 1
    return phrases.tokens[at - 1].end


def _same(before: list[Scene], sort: str, guests: list[Mark]) -> Referent | None:
    for scene in reversed(before):
        if scene.event.classification == sort and {g.referent for g in guests} & {g.referent for g in scene.guests}:
            return scene.event
    return None


def _run(reading: Reading, at: int, limit: int, kinds: frozenset[str]) -> tuple[list[Mark], int]:
    """Marks that follow one another from a place, joined by nothing but white space, titles and و."""
    found: list[Mark] = []
    for mark in reading.outer(at, limit, kinds):
        gap = reading.text[at : mark.start].strip()
        joined = {"", "و"} if found else {"", "و", "ل", "ب"}
        if gap not in joined and not _only_titles(reading, at, mark.start):
            break
        found.append(mark)
        at = mark.end
    return found, at


def _only_titles(reading: Reading, start: int, end: int) -> bool:
    places = range(reading.token_at(start), reading.token_at(end))
    return all(reading.phrases.reading(n, lexicon().honorifics) or reading.phrases.key(n) in {"و", "،"} for n in places)


def _after(reading: Reading, at: int, limit: int, words: set[str], kinds: frozenset[str]) -> tuple[list[Mark], int]:
    """The marks that follow one of these words, where it stands directly at a place."""
    place = reading.token_at(at)
    if reading.phrases.key(place) in words and reading.phrases.tokens[place].start <= at + 2:
        found, end = _run(reading, reading.phrases.tokens[place].end, limit, kinds)
        return (found, end) if found else ([], at)
    return [], at


def _planned(reading: Reading) -> list[Scene]:
    """``سيتم مناقشته مع …``: talks that are still to come."""
    scenes = []
    for place, _ in reading.find(_PASSIVE):
        token = reading.phrases.tokens[place]
        if reading.phrases.key(place + 1)[:5] in {"مناقش", "بحثه", "بحثها", "التبا"}:
            _, limit = reading.sentence(token.start)
            guests, end = _after(reading, reading.phrases.tokens[place + 1].end, limit, {_WITH}, ACTORS)
            if guests:
                text = " ".join(reading.text[token.start : end].split())
                event = Referent("event", "", [Name(text, "ar", "label")], "talks", named=False, local=True, first=token.start)
                event.status = "planned"
                reading.add(event)
                reading.mark(token.start, end, event, Form.NOMINAL)
                for guest in guests:
                    claim = Claim("attended", guest.referent, event, token.start, end, Modality.PLANNED, confidence=0.85)
                    reading.claim(claim)
                scenes.append(Scene(place, token.start, end, event, (), tuple(guests)))
    return scenes


def read_scenes(reading: Reading, scenes: list[Scene]) -> None:
    """Claim what each event's phrase and sentence say."""
    for scene in scenes:
        if scene.event.status != "planned":
            _took_part(reading, scene)
            _led(reading, scene)
            _attended(reading, scene)
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
            reading.claim(_dated(scene, Claim("attended", who, scene.event, scene.start, scene.end, how, confidence=0.85)))


def _posture(reading: Reading, scene: Scene) -> Modality:
    start, _ = reading.sentence(scene.start)
    clause = max(start, scene.start - 40)
    return Modality.PLANNED if reading.has(clause, scene.start, cues("guards")["plan"]) is not None else Modality.ACTUAL


def _led(reading: Reading, scene: Scene) -> None:
    """``عقد … اجتماعا``, ``ترأس … الاجتماع``, ``برئاسة …``."""
    start, end = reading.sentence(scene.start)
    verb = reading.has(start, scene.start, cues("verbs")["chair"])
    if verb is not None:
        after = reading.phrases.tokens[verb].end
        actors = reading.outer(after, scene.start, ACTORS)
        if actors and actors[0].start - after <= 14:
            who = reading.principal(actors[0])
            begin = reading.phrases.tokens[verb].start
            _entitle(scene, actors[0])
            reading.claim(_dated(scene, Claim("chaired", who, scene.event, begin, scene.end, confidence=0.95, sure=True)))
    chair = reading.has(scene.end, min(end, scene.end + 160), frozenset({fold("برئاسة")}))
    if chair is not None:
        actors, _ = _run(reading, reading.phrases.tokens[chair].end, end, ACTORS)
        for actor in actors[:1]:
            claim = Claim("chaired", reading.principal(actor), scene.event, scene.start, actor.end, confidence=0.9, sure=True)
            reading.claim(_dated(scene, claim))


def _entitle(scene: Scene, leader: Mark) -> None:
    """Give an event that is only اجتماعا in the text a label that tells it apart: by who led it."""
    event = scene.event
    if len(event.names[0].text.split()) == 1:
        noun = event.names[0].text.removesuffix("اً").removesuffix("ًا").removeprefix("ال")
        event.names[:] = [Name(f"{noun} {leader.referent.names[0].text}", "ar", "label")]


def _dated(scene: Scene, claim: Claim) -> Claim:
    return replace(claim, dated=scene.event)


def _attended(reading: Reading, scene: Scene) -> None:
    """Everyone in the list after ضم, بحضور, بمشاركة, حضره, to the end of the sentence or the next cue."""
    _, end = reading.sentence(scene.start)
    cue = reading.has(scene.end, end, cues("verbs")["attend"])
    if cue is None:
        return
    start = reading.phrases.tokens[cue].end
    stop = reading.has(start, end, cues("topics")["about"])
    limit = reading.phrases.tokens[stop].start if stop is not None else end
    denied = polarity(reading, max(scene.end, reading.phrases.tokens[cue].start - 8), start)
    for actor in reading.outer(start, limit, ACTORS):
        of_another = actor.kind == "organization" and reading.text[actor.start - 2 : actor.start] == " ب"
        if not of_another and (actor.referent.named or actor.referent.classification == "delegation"):
            who = reading.principal(actor)
            reading.claim(
                _dated(scene, Claim("attended", who, scene.event, scene.start, actor.end, _posture(reading, scene), denied))
            )


def _venue(reading: Reading, scene: Scene) -> None:
    """``بمقر …``, ``في …``, ``ب…`` in the sentence of the event."""
    start, end = reading.sentence(scene.start)
    seat = reading.has(start, end, cues("nouns")["headquarters"])
    if seat is not None:
        token = reading.phrases.tokens[seat]
        body = next((m for m in reading.outer(token.start, end, {"organization"}) if m.start - token.end <= 3), None)
        if body:
            low, high = min(token.start, scene.start), max(body.end, scene.end)
            low = max(low, high - 200)
            reading.claim(_dated(scene, Claim("located_in", scene.event, body.referent, low, high, confidence=0.9)))
    for mark in reading.outer(scene.start, min(end, scene.end + 40), {"place"}):
        joined = reading.text[max(0, mark.start - 4) : mark.start]
        inside = mark.start < scene.end and scene.event.classification != "visit"
        if (joined.endswith(" ب") and (inside or mark.start - scene.end <= 3)) or (mark.start >= scene.end and joined == " في "):
            claim = Claim(
                "located_in", scene.event, mark.referent, scene.start, mark.end, _posture(reading, scene), confidence=0.85
            )
            reading.claim(_dated(scene, claim))


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
            reading.claim(_dated(scene, Claim("about", scene.event, theme, min(scene.start, low), high, how, confidence=0.8)))
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


def meetings(reading: Reading) -> None:
    """``التقى … ب…``, ``استقبل … …``: two parties after a verb of meeting."""
    for place, _ in reading.find(cues("verbs")["meet"]):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        actors = reading.outer(token.end, end, ACTORS)
        if len(actors) < 2 or actors[0].start - token.end > 14:
            continue
        host = reading.principal(actors[0])
        others = [a for a in actors[1:] if reading.principal(a) is not host]
        if others and others[0].start - actors[0].end < 120:
            how = modality(reading, start, token.start) if token.key.startswith(("س", "وس")) else Modality.ACTUAL
            denied = polarity(reading, max(start, token.start - 12), token.start)
            guest = reading.principal(others[0])
            reading.claim(Claim("met_with", host, guest, token.start, others[0].end, how, denied, confidence=0.8))


def visits(reading: Reading) -> None:
    """``زار … …``: a person or body, and the place or body visited."""
    for place, _ in reading.find(cues("verbs")["visit"]):
        token = reading.phrases.tokens[place]
        _, end = reading.sentence(token.start)
        actors = reading.outer(token.end, end, ACTORS)
        goals = reading.outer(token.end, end, frozenset({"place", "organization"}))
        goals = [g for g in goals if actors and g.start >= actors[0].end and g.referent.kind in {"place", "organization"}]
        if actors and goals and actors[0].start - token.end <= 12:
            claim = Claim("visited", reading.principal(actors[0]), goals[0].referent, token.start, goals[0].end, confidence=0.8)
            reading.claim(claim)
