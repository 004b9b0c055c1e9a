"""What English minutes say that was talked of: the two sides exchanged views on {migration}, the Italian side took note of
{the request}, the Moroccan side briefed UNIDO on {the new strategy}. All of it are themes of the meeting.
"""

from __future__ import annotations

from collections.abc import Iterator

from ....grammar.english_words import listed, phrases_of
from ...claims import Claim
from ..clauses.minute_titles import are_minutes
from ..clauses.sentences import Sentences
from ..clauses.themes import themes
from ..meetings.meetings import Scene
from ..sides.named_sides import is_somebody, speaks

_CONFIDENCE = 0.8
_NO_THEME = frozenset({"that", "by", "to", "how", "whether", ":", ","})
_FAR = 12  # tokens from telling somebody to what he is told of


def talked_of(s: Sentences, scenes: list[Scene]) -> None:
    """Claim ``about`` of the meeting for what its sides spoke of, denied where they did not; all of it waits.

    Args:
        s: the sentences of a page.
        scenes: its events; the first not still to come is that of the minutes.
    """
    held = next((scene.event for scene in scenes if scene.event.status != "planned"), None)
    for place, end in _told(s) if held and are_minutes(s) else ():
        low = speaks(s, place)
        if s.page.key(place) in listed("agreed", "bare") and s.page.key(place - 1) != "not":
            continue  # asked that they {consider} something
        if held is None or low is None or s.page.key(end) in _NO_THEME or is_somebody(s, end):
            continue
        denied = s.polarity(s.clause(place), s.page.tokens[end - 1].end)
        for start, high, theme in themes(s, end):
            if is_somebody(s, s.reading.token_at(start)):
                break  # …, and {the Libyan side} took note
            s.reading.claim(Claim("about", held, theme, low, high, polarity=denied, confidence=_CONFIDENCE, dated=held))


def _told(s: Sentences) -> Iterator[tuple[int, int]]:
    """Verbs of speaking of something, with the token after which that begins."""
    yield from s.find(phrases_of("agreed", "themes"))
    for place, end in s.find(phrases_of("agreed", "told")):
        limit = s.sentence(place)[1]
        for at in range(end, min(end + _FAR, s.page.last)):
            if s.page.tokens[at].end > limit:
                break
            if s.page.key(at) in listed("agreed", "told_of") and not s.in_name(at):
                yield place, at + 1
                break
