"""Whose talks English minutes are of, by their title: Second Session of the Joint Committee {between} Malta {and} Libya.

Those two met, and where their sides agreed on something they cooperate, agreed. It waits: the title does not say who came.
"""

from __future__ import annotations

from .....graph.model import Modality
from ...claims import Claim, Mark
from ..clauses.clauses import PARTIES
from ..clauses.minute_titles import are_minutes
from ..clauses.sentences import Sentences
from ..meetings.meetings import Scene
from ..page.rolls import lines_of
from ..sides.named_sides import both_before

_BETWEEN, _AGREED = (("between",),), (("agreed",),)
_ENDS = frozenset({"meeting", "session", "round", "consultations", "meet", "disagree", "postpone"})
_NEAR = 12  # words behind agreed
_HEAD = 200  # tokens in which minutes say whose they are
_REACH, _TWO = 20, 2  # characters from between to the first of the two
_CONFIDENCE = 0.85


def bilateral(s: Sentences, scenes: list[Scene]) -> None:
    """Claim ``met_with`` for the two whom the title of minutes, or the sentence of their meeting, names, and ``cooperates_with``
    where both sides agreed.

    Args:
        s: the sentences of a page.
        scenes: its events; the first not still to come is that of the minutes.
    """
    held = next((scene.event for scene in scenes if scene.event.status != "planned"), None)
    title = title_end(s) if are_minutes(s) else s.page.first
    for place, end in s.find(_BETWEEN) if are_minutes(s) else ():
        if place >= s.page.first + _HEAD:
            return
        pair = _pair(s, end) if place < title or _is_of(s, place, scenes, held) else []
        if len(pair) == _TWO:
            one, other = pair
            claim = Claim("met_with", one.referent, other.referent, one.start, other.end, confidence=_CONFIDENCE, dated=held)
            s.reading.claim(claim)
            _agree(s, one, other)
            return


def _agree(s: Sentences, one: Mark, other: Mark) -> None:
    """The two sides {agreed} as follows; not where they did {not agree}, nor on when to meet again."""
    for place, end in s.find(_AGREED):
        both = both_before(s, place)
        if both is None or s.page.key(place - 1) == "not" or not _ENDS.isdisjoint(s.words(*_rest(s, end), _NEAR)):
            continue
        low, high = s.page.tokens[both].start, s.page.tokens[end - 1].end
        claim = Claim("cooperates_with", one.referent, other.referent, low, high, Modality.AGREED, confidence=_CONFIDENCE)
        s.reading.claim(claim)
        return


def _rest(s: Sentences, end: int) -> tuple[int, int]:
    return s.page.tokens[end - 1].end, s.sentence(end - 1)[1]


def title_end(s: Sentences) -> int:
    """The token after the lines that open a page, up to the first sentence."""
    return next((low for low, high in lines_of(s.page) if s.page.word(high - 1) == "."), s.page.last)


def _is_of(s: Sentences, place: int, scenes: list[Scene], held: object) -> bool:
    """Whether the sentence of a token names the meeting of the minutes before it."""
    start, at = s.sentence(place)[0], s.page.tokens[place].start
    return any(start <= scene.start < at and scene.event is held for scene in scenes)


def _pair(s: Sentences, end: int) -> list[Mark]:
    """The bodies or countries after between; a country that only completes the name of a body is none of them."""
    found: list[Mark] = []
    for mark in s.objects(end, PARTIES, reach=_REACH):
        if not (found and s.words(found[-1].end, mark.start) in (["of"], ["of", "the"])):
            found.append(mark)
    states = all(mark.kind != "place" or mark.referent.classification == "country" for mark in found)
    return found if states and len({id(mark.referent) for mark in found}) == len(found) else []
