"""Where a body is, by the town right behind its name in English: the Embassy of Malta {in Tunis}, at the Ministry {in Amman}.

An embassy is always where it is said to be; another house only where somebody is at it, for officials of a ministry may be
anywhere.
"""

from __future__ import annotations

from ....grammar.english_words import listed
from ...claims import Claim, Mark
from ..clauses.sentences import Sentences

_MISSIONS = frozenset({"embassy", "consulate"})
_CONFIDENCE = 0.8
_BODY, _PLACE = frozenset({"organization"}), frozenset({"place"})


def seats_of_bodies(s: Sentences) -> None:
    """Claim ``located_in`` for bodies with a town behind ``in``.

    Args:
        s: the sentences of a page.
    """
    low, high = s.page.tokens[s.page.first].start, s.page.tokens[s.page.last - 1].end
    for body in s.reading.outer(low, high, _BODY):
        at = s.reading.token_at(body.end)
        town = s.reading.at(s.page.tokens[at + 1].start, _PLACE) if s.page.key(at) == "in" and at + 1 < s.page.last else None
        if town and town.referent.classification == "city" and _is_there(s, body):
            claim = Claim("located_in", body.referent, town.referent, body.start, town.end, confidence=_CONFIDENCE)
            s.reading.claim(claim)


def _is_there(s: Sentences, body: Mark) -> bool:
    sort = body.referent.classification or ""
    if sort in _MISSIONS:
        return True
    led = s.last_words(0, body.start, 1, but={"the"})
    return sort in listed("placed", "houses") and led == ["at"] and s.reading.sentence(body.start) == s.reading.sentence(body.end)
