"""Sessions that English minutes name twice: their title and first sentence tell of one {Second Session of the Committee}.

A round of talks is one too: the {second round of consultations}, to hold the {third round}.
"""

from __future__ import annotations

from ....grammar.english_words import listed
from ...claims import Referent
from ..clauses.minute_titles import are_minutes
from ..clauses.sentences import Sentences
from ..page.runs import Piece

_ROUND = 4  # words from a noun for talks back to the round of them
_FEWEST = 2  # words that tell one event from another
_ANY, _NONE = -1, 0  # an event of whatever body, and of none that is named


class Sessions:
    """The events of a page of minutes by the words for them and the body that they are of."""

    __slots__ = ("_called", "_s")

    def __init__(self, s: Sentences) -> None:
        self._s = s
        self._called: dict[tuple[str, int], Referent] | None = {} if are_minutes(s) else None

    def known(self, piece: Piece) -> Referent | None:
        """The event that was called by these words before, two at least, of the same body where both name one."""
        if self._called is None or piece[1] - piece[0] < _FEWEST:
            return None
        words, body = self._words(piece)
        if body == _NONE:
            return self._called.get((words, _ANY))
        return self._called.get((words, body)) or self._called.get((words, _NONE))

    def note(self, piece: Piece, event: Referent) -> None:
        """Keep what an event is called."""
        if self._called is not None:
            words, body = self._words(piece)
            self._called[words, body] = event
            self._called.setdefault((words, _ANY), event)

    def _words(self, piece: Piece) -> tuple[str, int]:
        """The words for an event and the body that it is of: second session {of the Joint Committee}."""
        s, (first, last) = self._s, piece
        of = s.page.key(last) in {"of", "for"}
        at = last + 1 + (s.page.key(last + 1) in {"the", "a"})
        body = s.reading.at(s.page.tokens[at].start, {"organization"}) if of and at < s.page.last else None
        return " ".join(s.page.key(n) for n in range(first, last)), id(body.referent) if body else _NONE


def round_before(s: Sentences, place: int) -> int:
    """How many tokens before a noun for talks say which round it is: the {next round of} consultations; 0 where none do."""
    at = place - 1
    while place - at < _ROUND and s.page.word(at).isalpha() and s.page.key(at) != "of":
        at -= 1
    if s.page.key(at) != "of" or s.page.key(at - 1) not in listed("agreed", "rounds"):
        return 0
    return place - at + 1 + (s.page.key(at - 2) in listed("event_adjectives") | listed("days", "next"))


def sort_of_round(s: Sentences, place: int) -> str | None:
    """What a round of talks in minutes is where no noun for them follows: to hold the {third round} in Muscat."""
    told = s.page.key(place) in listed("agreed", "rounds") and s.page.key(place + 1) != "of" and are_minutes(s)
    which = listed("event_adjectives") | listed("days", "next")
    return "talks" if told and s.page.key(place - 1) in which else None
