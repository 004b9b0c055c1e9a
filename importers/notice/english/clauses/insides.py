"""Names in an English sentence that only tell where something is or of what it is: a reception at {the Embassy}."""

from __future__ import annotations

from ....grammar.english_words import listed
from ...claims import Mark
from .sentences import Sentences

_LED = frozenset({"at", "in", "of", "from", "with", "to", "by", "for"})  # before a name that is no subject


def is_inside(s: Sentences, mark: Mark) -> bool:
    """Whether a mark only says where or of what somebody or something is: a reception at {the Embassy}."""
    return not _LED.isdisjoint(s.last_words(0, mark.start, 1, but={"the", "."} | listed("honorifics")))
