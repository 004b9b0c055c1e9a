"""Sessions that English minutes name twice: their title and first sentence tell of one {Second Session of the Committee}."""

from __future__ import annotations

from ..claims import Referent
from .minute_titles import are_minutes
from .runs import Piece
from .sentences import Sentences

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
