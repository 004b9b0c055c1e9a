"""Bodies with the same head: whose post رئيس المصلحة is where two مصلحة were named is asked, with each of them as a reading."""

from __future__ import annotations

from dataclasses import replace

from ....graph.model import Form
from ..claims import Claim, Mark, Referent
from ..cues import reason
from ..reading import Reading
from .naming import head_word

_BODY = frozenset({"organization"})


def doubt_alike(reading: Reading) -> None:
    """Let a post in a body that only its head tells wait for review where another body with that head was named beside it."""
    reading.replace_claims([_doubted(reading, claim) for claim in reading.claims])


def _doubted(reading: Reading, claim: Claim) -> Claim:
    if claim.type != "post_in" or claim.alternatives:
        return claim
    marks = reading.within(claim.start, claim.end, _BODY)
    head = next((m for m in marks if m.referent is claim.target and m.form is Form.NOMINAL), None)
    others = _alike(reading, head) if head else []
    if not others:
        return claim
    why = tuple(("target", other, reason("same")) for other in others)
    return replace(claim, sure=False, reason=reason("another"), alternatives=why)


def _alike(reading: Reading, head: Mark) -> list[Referent]:
    """The bodies with this head that are named in the sentence in which the one that was taken is spoken of last before."""
    last = next((m for m in reversed(reading.within(0, head.start, _BODY)) if m.referent is head.referent), None)
    if last is None:
        return []
    start, end = reading.sentence(last.start)
    word, found = head_word(reading.phrases, head, reading).removeprefix("ال"), dict[int, Referent]()
    for mark in reading.within(start, min(end, head.start), _BODY):
        named = mark.form is Form.NAME and mark.referent is not head.referent
        if named and head_word(reading.phrases, mark, reading).removeprefix("ال") == word:
            found.setdefault(id(mark.referent), mark.referent)
    return list(found.values())
