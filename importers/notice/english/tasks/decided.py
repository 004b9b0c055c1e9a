"""Who directs what a list of decisions gives others to do: The Board … {took the following decisions}. … The Directorate was
asked to prepare a study.
"""

from __future__ import annotations

from ....grammar.english_words import phrases_of
from ...claims import Claim
from ..clauses.doers import BODY, doers
from ..clauses.sentences import Sentences

_CONFIDENCE = 0.75


def decided(s: Sentences) -> None:
    """Claim ``directed`` of a body for each task that a sentence behind its decisions says was asked for; it waits for review.

    Args:
        s: the sentences of a page; its tasks have been claimed.
    """
    place, end = next(s.find(phrases_of("charges", "decided")), (0, 0))
    body = next(iter(doers(s, place, BODY)), None) if end else None
    if body is None:
        return
    asked = {s.sentence(at)[0] for at, _ in s.find(phrases_of("tasks", "asked"), s.page.tokens[end - 1].end)}
    given = {id(c.target) for c in s.reading.claims if c.type == "directed"}
    for claim in [c for c in s.reading.claims if c.type == "assigned_to"]:
        if s.reading.sentence(claim.start)[0] in asked and id(claim.source) not in given and claim.target is not body.referent:
            s.reading.claim(Claim("directed", body.referent, claim.source, claim.start, claim.end, confidence=_CONFIDENCE))
