"""Verbs that bring two together: التقى، استقبل، زار، قام بزيارة."""

from __future__ import annotations

from collections.abc import Iterable

from .....graph.names.keys import fold
from ....grammar.cues import cues
from ....grammar.lexicon import lexicon
from ...claims import FIRM, Claim, Mark
from ...modality.posture import modality, polarity, told
from ...over_titles import is_foreign
from ...reading import Reading
from ..meetings.events import ACTORS, Scene

_PEOPLE = frozenset({"person"})
_WITH = frozenset(fold(w) for w in ("مع", "اليوم", "أمس"))


def meetings(reading: Reading) -> None:
    """``التقى … ب…``, ``استقبل … …``: two parties after a verb of meeting."""
    for place, _ in reading.find(cues("verbs")["meet"]):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        actors = reading.outer(token.end, end, ACTORS)
        if len(actors) < 2 or actors[0].start - token.end > 14:
            continue
        host = reading.principal(actors[0])
        others = [a for a in actors[1:] if reading.principal(a) is not host and not _is_venue(reading, a)]
        if others and others[0].start - actors[0].end < 120:
            how = modality(reading, start, token.start) if token.key.startswith(("س", "وس")) else told(reading, place)
            denied = polarity(reading, max(start, token.start - 12), token.start)
            guest = reading.principal(others[0])
            beside = token.key.lstrip("وف") in cues("acts")["meet"] and _is_beside(reading, actors, others[0])
            sure = FIRM if beside else 0.8
            reading.claim(Claim("met_with", host, guest, token.start, others[0].end, how, denied, confidence=sure))


def _is_beside(reading: Reading, actors: list[Mark], guest: Mark) -> bool:
    """Whether an envoy is named right after who meets them, with nothing but titles, مع, ب and the day between: {بالسفير المصري}.
    Other posts there are often a second one of the subject."""
    at, phrases = actors[actors.index(guest) - 1].end, reading.phrases
    between = range(reading.token_at(at), reading.token_at(guest.start + 1) - 1)
    plain = all(phrases.reading(n, lexicon().honorifics) or phrases.key(n) in _WITH for n in between)
    return plain and guest.kind == "post" and is_foreign(reading, guest) and "\n" not in reading.text[at : guest.start]


def visits(reading: Reading) -> None:
    """``زار … …``: a person or body, and the place or body visited."""
    for place, _ in reading.find(cues("verbs")["visit"]):
        token = reading.phrases.tokens[place]
        if reading.at(token.start, _PEOPLE):  # فيصل is a name, and ف before يصل a verb
            continue
        _, end = reading.sentence(token.start)
        actors = reading.outer(token.end, end, ACTORS)
        goals = reading.outer(token.end, end, frozenset({"place", "organization"}))
        goals = [g for g in goals if actors and g.start >= actors[0].end and g.referent.kind in {"place", "organization"}]
        if actors and goals and actors[0].start - token.end <= 12:
            claim = Claim("visited", reading.principal(actors[0]), goals[0].referent, token.start, goals[0].end, confidence=0.8)
            reading.claim(claim)


def journeys(reading: Reading, scenes: Iterable[Scene]) -> None:
    """``قام … بزيارة إلى …``: who made a visit that is told by its noun, and where it went."""
    for scene in scenes:
        if scene.event.classification != "visit" or scene.hosts:
            continue
        start, _ = reading.sentence(scene.start)
        made = [place for place, _ in reading.find(cues("verbs")["make"], start, scene.start)]
        if not made:
            continue
        token = reading.phrases.tokens[made[-1]]
        actors = reading.outer(token.end, scene.start, ACTORS)
        if actors and actors[0].start - token.end <= 12:
            how = modality(reading, max(start, token.start - 20), token.end)
            for goal in scene.guests:
                claim = Claim(
                    "visited", reading.principal(actors[0]), goal.referent, token.start, scene.end, how, confidence=0.85
                )
                reading.claim(claim)


def _is_venue(reading: Reading, mark: Mark) -> bool:
    """Whether a body is only where the meeting was: بمقر …"""
    before = reading.phrases.key(reading.token_at(mark.start) - 1)
    return mark.kind == "organization" and before.endswith("مقر")
