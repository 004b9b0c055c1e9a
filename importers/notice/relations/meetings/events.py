"""Meetings, visits, talks: what they are, who led and attended them, where they were, what they were about."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .....graph.model import Form, Modality, Name
from .....graph.names.keys import fold
from ....grammar.cues import cues, event_nouns, possessed
from ....grammar.lexicon import lexicon
from ...claims import Claim, Mark, Referent
from ...lists import run
from ...reading import Reading
from ...referents.coreference import owner

ACTORS = frozenset({"person", "post", "organization"})
_WITH, _TO, _IN = fold("مع"), {fold("إلى"), fold("ل")}, fold("في")
_FIRST = fold("الأول")
_TITLED = frozenset({"conference", "training", "exhibition"})
_ARTICLE = fold("الـ")
_PLANNED = "planned"
_NEXT = frozenset(fold(w) for w in ("مقبل", "مقبلة", "قادم", "قادمة"))
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


def dated(scene: Scene, claim: Claim) -> Claim:
    """A claim that takes the date of an event."""
    return replace(claim, dated=scene.event)


def find_events(reading: Reading) -> list[Scene]:
    """Mark every event of a text and read its phrase; a definite noun alone goes back to the last event of its sort."""
    scenes: list[Scene] = []
    taken = 0
    for place, form in reading.phrases.each(event_nouns()):
        token = reading.phrases.tokens[place]
        if place < taken or reading.at(token.start, {"organization", "post"}):
            continue
        taken = _compound(reading, place, form[0])
        scene = _scene(reading, place, token.start + form[1], form[0], scenes)
        if scene:
            scenes.append(scene)
            reading.mark(scene.start, scene.end, scene.event, Form.NOMINAL)
    scenes += _planned(reading)
    return scenes


def _scene(reading: Reading, place: int, start: int, noun: str, before: list[Scene]) -> Scene | None:
    sort, last = event_nouns()[noun], reading.phrases.tokens[_compound(reading, place, noun) - 1].end
    _, limit = reading.sentence(start)
    last = _titled(reading, place, limit) if sort in _TITLED else last
    last = max(last, _of_body(reading, reading.token_at(last), limit) or 0)
    hosts, end = run(reading, last, limit, ACTORS) if not noun.startswith("ال") else ([], last)  # no genitive after the article
    if possessed(noun) and (who := owner(reading, start)):
        hosts = [Mark(start, last, who.kind, Form.PRONOMINAL, who)]
    guests, end = _after(reading, end, limit, {_WITH}, ACTORS | {"place"})
    if sort == "visit":
        goals, end = _after(reading, end, limit, _TO, frozenset({"place", "organization"}))
        guests = [*guests, *goals]
    nearby = reading.after(end, {"place"})
    end = nearby.end if nearby and reading.text[end : nearby.start] == " ب" else end
    following = _next(reading, place) or _next(reading, reading.token_at(end) - 1)
    end, coming = max(end, following or 0), following is not None
    known = _same(before, sort, guests) if guests else None
    if noun.startswith("ال") and not guests:
        same = (s.event for s in reversed(before) if s.event.classification == sort)
        number = _number(reading.phrases.key(place + 1))
        known = next((e for e in same if (e.status == _PLANNED) is coming and not _is_another(e, number)), None)
    text = " ".join(reading.text[start:end].split())
    named = last > reading.phrases.tokens[_compound(reading, place, noun) - 1].end
    event = known or reading.add(Referent("event", "", [Name(text, "ar", "label")], sort, named=named, local=True, first=start))
    if coming and known is None:
        event.status = _PLANNED
        _date(reading, event, end, limit)
    return Scene(place, start, end, event, tuple(hosts), tuple(guests))


def _number(word: str) -> str:
    """Which of its row an event is, by the word after its noun: الثامنة and الثامن are one; nothing where it tells none."""
    bare = _FIRST if word == fold("الأولى") else word.removesuffix("ه")
    return bare if bare in lexicon().words["ordinals"] or bare.isdigit() else ""


def _is_another(event: Referent, number: str) -> bool:
    """Whether an event is told by a number to be another one of its row."""
    told = {_number(word) for word in fold(event.names[0].text).split()[1:3]} - {""}
    return bool(number and told) and number not in told


def _next(reading: Reading, place: int) -> int | None:
    """Where المقبل ends, with at most an ordinal before it, which says that an event is another one, still to come."""
    at = place + 1 + (reading.phrases.key(place + 1) in lexicon().words["ordinals"])
    found = reading.phrases.key(at) in lexicon().words["next"] | _NEXT and reading.phrases.same_line(at)
    return reading.phrases.tokens[at].end if found else None


def _date(reading: Reading, event: Referent, start: int, limit: int) -> None:
    """Give an event still to come the first day that its sentence names after it: never that of the notice."""
    if date := next((d for d in reading.dates if start <= d.start < limit), None):
        event.start, event.date_words, event.date_reason = date.value, date.text, date.reason


def _compound(reading: Reading, place: int, noun: str) -> int:
    """The token after a noun for an event, or after two that are one: جلسة مباحثات، اجتماع القمة."""
    following = reading.phrases.key(place + 1)
    joined = not noun.startswith("ال") and following in event_nouns() and reading.phrases.same_line(place + 1)
    return place + 1 + joined


def _titled(reading: Reading, place: int, limit: int) -> int:
    """Where the title of a conference, course or fair ends: ندوة إعادة استخدام المياه, الدورة الـ {14}."""
    phrases, at = reading.phrases, place + 1
    cue = cues("topics")["stops"] | cues("topics")["about"] | cues("verbs")["attend"] | cues("verbs")["state"]
    while at < len(phrases) and at - place < 9 and phrases.tokens[at].end <= limit and not phrases.is_stop(at):
        if phrases.key(at) in cue or reading.at(phrases.tokens[at].start, {"person", "post"}):
            break
        at += 1
    at += phrases.key(at - 1) == _ARTICLE and phrases.key(at).isdigit()
    return phrases.tokens[at - 1].end


def _of_body(reading: Reading, at: int, limit: int) -> int | None:
    """Where the body ends whose session it is: {الدورة 19 للجنة …}، {الاجتماع الثالث للجنة …}."""
    phrases = reading.phrases
    if phrases.key(at).isdigit() or phrases.key(at) in lexicon().words["ordinals"]:
        at += 1
    if not phrases.key(at).startswith("ل") or at >= len(phrases):
        return None
    start = phrases.tokens[at].start + 1
    body = reading.at(start, {"organization"})
    return body.end if body and body.start == start and body.end <= limit else None


def _same(before: list[Scene], sort: str, guests: list[Mark]) -> Referent | None:
    for scene in reversed(before):
        if scene.event.classification == sort and {g.referent for g in guests} & {g.referent for g in scene.guests}:
            return scene.event
    return None


def _after(reading: Reading, at: int, limit: int, words: set[str], kinds: frozenset[str]) -> tuple[list[Mark], int]:
    """The marks that follow one of these words, where it stands directly at a place; مقر before a body is passed over."""
    place = reading.token_at(at)
    if words == _TO and (seat := reading.phrases.reading(place, cues("nouns")["headquarters"])) and seat[1]:
        found, end = run(reading, reading.phrases.tokens[place].end, limit, kinds & {"organization"})
        return (found, end) if found else ([], at)
    if reading.phrases.key(place) in words and reading.phrases.tokens[place].start <= at + 2:
        found, end = run(reading, reading.phrases.tokens[place].end, limit, kinds)
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
