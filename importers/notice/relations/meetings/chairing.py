"""Who led an event, and the label that it takes from them or from whose it is."""

from __future__ import annotations

import re

from .....graph.model import Name
from .....graph.names.keys import fold
from ....grammar.cues import cues, event_nouns, possessed
from ...claims import Claim, Mark
from ...lists import run
from ...reading import Reading
from ...referents.naming import head_word
from .events import ACTORS, Scene, dated

_LEADER = 14  # characters from an event to its cue, and from the verb to who led it
_AND, _DELEGATION = "و", "delegation"
_OWN, _HERS, _FEMININE = re.compile("(?:ها|هما|هم|ه)$"), "ها", "ه"


def led(reading: Reading, scene: Scene) -> None:
    """``عقد … اجتماعا``, ``ترأس … الاجتماع``, ``برئاسة …``."""
    start, end = reading.sentence(scene.start)
    visit = scene.event.classification == "visit"
    verb = None if visit else reading.has(start, scene.start, cues("verbs")["chair"])
    if verb is not None:
        after = reading.phrases.tokens[verb].end
        actors = reading.outer(after, scene.start, ACTORS)
        if is_led_too(reading, scene.start):
            actors, _ = run(reading, scene.end, end, ACTORS)
            after = actors[0].start if actors else scene.end
        if actors and actors[0].start - after <= _LEADER:
            who = reading.principal(actors[0])
            begin = reading.phrases.tokens[verb].start
            _entitle(reading, scene, actors[0])
            reading.claim(dated(scene, Claim("chaired", who, scene.event, begin, scene.end, confidence=0.95, sure=True)))
    chair = reading.has(scene.end, min(end, scene.end + 160), frozenset({fold("برئاسة")}))
    if chair is not None:
        actors, _ = run(reading, reading.phrases.tokens[chair].end, end, ACTORS)
        for actor in actors[:1]:
            claim = Claim("chaired", reading.principal(actor), scene.event, scene.start, actor.end, confidence=0.9, sure=True)
            reading.claim(dated(scene, claim))


def is_led_too(reading: Reading, at: int) -> bool:
    """Whether an event is joined to a delegation, and somebody leads both: ترأس وفد البلد {والاجتماع} السيد فلان."""
    sent = (m for m in reading.within(reading.sentence(at)[0], at, {"organization"}) if m.referent.classification == _DELEGATION)
    return any(reading.text[mark.end : at].strip() == _AND for mark in sent)


def _entitle(reading: Reading, scene: Scene, leader: Mark) -> None:
    """Give an event that is only اجتماعا in the text a label of its own: by whose it is (اجتماعها), else by who led it."""
    event = scene.event
    if len(event.names[0].text.split()) == 1:
        noun = event.names[0].text.removesuffix("اً").removesuffix("ًا").removeprefix("ال")
        own = _owner(reading, scene) if possessed(fold(noun)) else None
        noun, whose = (unowned(noun), own) if own else (noun, leader)
        event.names[:] = [Name(f"{noun} {whose.referent.names[0].text}", "ar", "label")]


def unowned(noun: str) -> str:
    """A noun without the pronoun of its owner: اجتماعها is اجتماع, جلسته is جلسة."""
    bare = _OWN.sub("", noun)
    one = bare.endswith("ت") and not bare.endswith("ات")
    return f"{bare[:-1]}ة" if one and fold(f"{bare[:-1]}ة") in event_nouns() else bare


def _owner(reading: Reading, scene: Scene) -> Mark | None:
    """The last body before in the sentence that the pronoun of a noun agrees with: عقدت {اللجنة} … اجتماعها."""
    start, _ = reading.sentence(scene.start)
    feminine = reading.phrases.key(scene.place).endswith(_HERS)
    bodies = (mark for mark in reversed(reading.outer(start, scene.start, ACTORS)) if mark.kind == "organization")
    agreeing = (b for b in bodies if head_word(reading.phrases, b, reading).endswith(_FEMININE) == feminine)
    return next((body for body in agreeing if body.referent.names), None)
