"""Who was not at an event in English, and who came instead: {A} sent her apologies, all directors except {B}, A sent {C} in her
place; it was in fact opened by {D}.
"""

from __future__ import annotations

from dataclasses import replace

from .....graph.model import Modality, Polarity
from ....grammar.english_words import listed, phrases_of
from ...claims import Claim, Mark
from ..clauses.clauses import ACTORS
from ..clauses.sentences import Sentences
from .attendance import claim_all, is_left_out, is_of_verb
from .event_spoken_of import earlier
from .meetings import Scene, scene_after, scene_before
from .rosters import roster

_AWAY = Modality.ACTUAL, Polarity.NEGATED
_CAME = Modality.ACTUAL, Polarity.AFFIRMED
_PEOPLE = frozenset({"person", "post"})
_FAR = 12  # tokens from sending somebody to in whose place
_TWO = 2
_OPENED = (
    ("opened", "by"),
    ("chaired", "by"),
    ("moderated", "by"),
    ("inaugurated", "by"),
    ("addressed", "by"),
    ("attended", "by"),
)


def missed(s: Sentences, scenes: list[Scene]) -> None:
    """Claim ``attended``, denied, of who was away, and affirmed of who came instead.

    Args:
        s: the sentences of a page.
        scenes: where its events are mentioned.
    """
    _left_out(s, scenes)
    _away(s, scenes)
    _instead(s, scenes)
    _represented(s, scenes)
    _mended(s, scenes)


def _left_out(s: Sentences, scenes: list[Scene]) -> None:
    """Was attended by all directors {except Ms. A}."""
    for place, end in s.find(phrases_of("rosters", "except")):
        scene = scene_before(s, scenes, place)
        told = scene and {"attended", "attendance", "present", "participation"} & set(
            s.words(scene.end, s.page.tokens[place].start)
        )
        if scene and told and not _still_ahead(scene):
            claim_all(s, scene, roster(s, end), _AWAY, place, end)
    for place, end in s.find(phrases_of("attending", "does")):
        scene = scene_after(s, scenes, end)
        if scene and not _still_ahead(scene):
            out = [mark for mark in s.subjects(place, ACTORS) if is_left_out(s, mark)]
            claim_all(s, scene, out, _AWAY, place, end)


def _away(s: Sentences, scenes: list[Scene]) -> None:
    for place, end in s.find(phrases_of("attending", "missed")):
        scene = scene_after(s, scenes, end)
        if scene and is_of_verb(s, end, scene) and not _still_ahead(scene) and s.told(s.clause(place), place, end) == _CAME:
            claim_all(s, scene, s.subjects(place, ACTORS), _AWAY, place, end)
    for place, end in s.find(phrases_of("attending", "apologies")):
        scene = scene_after(s, scenes, end) or scene_before(s, scenes, place) or earlier(s, scenes, place)
        if scene and s.told(s.clause(place), place, end) == _CAME:
            claim_all(s, scene, s.subjects(place, _PEOPLE | {"organization"}), _AWAY, place, end)


def _still_ahead(scene: Scene) -> bool:
    return scene.event.status == "planned"


def _instead(s: Sentences, scenes: list[Scene]) -> None:
    """{The Minister} sent {Mr. B} in his place: to the event of the sentence, else the last before it."""
    for place, end in s.find(phrases_of("attending", "stood_in")):
        start, _ = s.sentence(place)
        sent = next((n for n in range(place - 1, max(place - _FAR, s.page.first), -1) if _is_sending(s, n)), None)
        if sent is None or s.page.tokens[sent].start < start:
            continue
        scene = scene_before(s, scenes, end) or scene_after(s, scenes, end) or earlier(s, scenes, place)
        others = [m for m in roster(s, sent + 1)[:_TWO] if m.end <= s.page.tokens[place].start]
        how = s.told(s.page.tokens[sent].start, sent, sent + 1)
        if scene is None or _still_ahead(scene) or how != _CAME or not others:
            continue
        claim_all(s, scene, others, _CAME, sent, end)
        whose = [m for m in s.subjects(sent, ACTORS) if m.kind != "organization" or others[0].kind != "person"]
        claim_all(s, scene, [m for m in whose if s.who(m) is not s.who(others[0])], _AWAY, sent, end)


def _represented(s: Sentences, scenes: list[Scene]) -> None:
    """The President was unable to attend and was represented by {Ms. B}."""
    for place, end in s.find(phrases_of("attending", "represented")):
        start, at = s.sentence(place)[0], s.page.tokens[place].start
        told = any(True for _ in s.find(phrases_of("attending", "alone") + phrases_of("attending", "does"), start, at))
        scene = (scene_before(s, scenes, place) or earlier(s, scenes, place)) if told else None
        if scene and not _still_ahead(scene):
            claim_all(s, scene, roster(s, end)[:1], _CAME, place, end)


def _is_sending(s: Sentences, place: int) -> bool:
    return s.page.key(place) in listed("attending", "sent") and not s.in_name(place)


def _mended(s: Sentences, scenes: list[Scene]) -> None:
    """What a sentence puts right: was opened by Ms. A. It was {in fact} opened by {Mr. B}."""
    for place, _ in s.find(phrases_of("attending", "mended")):
        start, limit = s.sentence(place)
        by = next(iter(s.find(_OPENED, s.page.tokens[place].start, limit)), None)
        scene = earlier(s, scenes, place) if by and s.page.key(s.reading.token_at(start)) == "it" else None
        if by is None or scene is None:
            continue
        low = s.reading.sentence(scene.start)[0]
        claims = [_denied(c, scene, low, start) for c in s.reading.claims]
        s.reading.replace_claims(claims)
        claim_all(s, scene, _successor(s, by[1]), _CAME, *by)


def _denied(claim: Claim, scene: Scene, low: int, high: int) -> Claim:
    wrong = claim.type in {"attended", "chaired"} and claim.target is scene.event and low <= claim.start < high
    return replace(claim, polarity=Polarity.NEGATED, sure=False) if wrong else claim


def _successor(s: Sentences, place: int) -> list[Mark]:
    return roster(s, place)[:1]
