"""A meeting that a verb tells as done is not the coming one named before: تعقد اللجنة اجتماعا … مايو المقبل. وحضر {اللقاء} ….

A definite noun goes back to the last event of its sort, and only the day of that one tells that it is still to come. Nor is
one that a verb announces for a day of its own the one that was held: عقدت الإدارة اجتماعا، على أن يعقد {الاجتماع الثاني} يوم ….
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from .....graph.model import Name
from ....grammar.cues import cues
from ....grammar.lexicon import lexicon
from ...claims import Referent
from ...modality.clauses import is_perfect
from ...reading import Reading
from .event_days import announced_for
from .events import Scene

_PLANNED, _THE = "planned", "ال"
_NEAR = 3  # tokens from the verb to the noun: حضر هذا اللقاء, جرى خلال اللقاء


def part_held(reading: Reading, scenes: Sequence[Scene]) -> list[Scene]:
    """The same scenes, those told as done with the last event of their sort that is not still to come, or one of their own."""
    settled: list[Scene] = []
    for scene in scenes:
        back = scene.event.status == _PLANNED and any(s.event is scene.event for s in settled)
        settled.append(_parted(reading, scene, settled) if back and _is_done(reading, scene) else scene)
    return settled


def part_coming(reading: Reading, scenes: Sequence[Scene]) -> list[Scene]:
    """The same scenes, each that is announced for a day with an event of its own where it would go back to one that was held.

    Their days are not told yet.
    """
    settled: list[Scene] = []
    for scene in scenes:
        first = next((s for s in settled if s.event is scene.event), None)
        coming = first is not None and _is_held(reading, first) and announced_for(reading, scene) is not None
        settled.append(_set_apart(reading, scene, _own(reading, scene)) if coming else scene)
    return settled


def _is_held(reading: Reading, scene: Scene) -> bool:
    """Whether a sentence begins with a verb that tells of an event as held: {عقدت} الإدارة أمس اجتماعا."""
    start = reading.sentence(scene.start)[0]
    held = reading.find(cues("acts")["took_place"], start, scene.start)
    return bool(held) and held[0][0] - reading.token_at(start) <= _NEAR


def _is_done(reading: Reading, scene: Scene) -> bool:
    """Whether an event is a definite noun right behind a verb of the perfect."""
    phrases, start = reading.phrases, reading.token_at(reading.sentence(scene.start)[0])
    before = range(max(start, scene.place - _NEAR), scene.place)
    definite = phrases.key(scene.place).startswith(_THE) and not scene.guests
    return definite and any(is_perfect(key) for n in before for key in _bare(phrases.key(n)))


def _bare(key: str) -> Iterator[str]:
    yield key
    yield key.removeprefix("و")


def _parted(reading: Reading, scene: Scene, before: Sequence[Scene]) -> Scene:
    sort = scene.event.classification
    held = (s.event for s in reversed(before) if s.event.classification == sort and s.event.status != _PLANNED)
    return _set_apart(reading, scene, next(held, None) or _own(reading, scene))


def _set_apart(reading: Reading, scene: Scene, event: Referent) -> Scene:
    """A scene of another event than the one that it was taken for."""
    again = [m.referent is scene.event and m.start == scene.start for m in reading.marks]
    reading.marks[:] = [replace(m, referent=event) if is_it else m for m, is_it in zip(reading.marks, again, strict=True)]
    return replace(scene, event=event)


def _own(reading: Reading, scene: Scene) -> Referent:
    number = reading.token_at(scene.end)
    told = reading.phrases.key(number) in lexicon().words["ordinals"] and reading.phrases.same_line(number)
    end = reading.phrases.tokens[number].end if told else scene.end
    words = Name(" ".join(reading.text[scene.start : end].split()), "ar", "label")
    sort = scene.event.classification
    return reading.add(Referent("event", "", [words], sort, named=False, local=True, first=scene.start))
