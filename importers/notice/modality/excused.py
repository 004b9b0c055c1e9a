"""Whom brackets after their name call absent: حضر السيد فلان (معتذر) والسيدة فلانة; what is told of all is denied of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ....graph.model import Polarity
from ...grammar.cues import cues, reason
from ..claims import Claim, Mark
from ..reading import Reading

_PERSON, _SAID = frozenset({"person"}), frozenset({"post", "organization", "place"})
_OPENS = re.compile(r"[\s،,–-]*[(\[]\s*$")
# What may follow such a word in the brackets; عن may lead to what they were there for (معتذر عن {التأخير}).
_MORE = re.compile(r"\s*(?:[)\]،,؛;:–/-]|[وبل]\w|(?:من )?دون |عن (?:عدم )?(?:ال)?(?:حضور|مشاركة|اجتماع|جلسة|لقاء)\s*[)\]،,])")
_LONGEST = 160  # characters from a name over a post to the bracket
_TOGETHER = frozenset({"met_with", "chaired", "visited", "accompanied"})


def excuse(reading: Reading) -> None:
    """Deny that somebody attended whom brackets call absent, and forget the rest of what they are said to have done there."""
    away = {id(one): mark for mark in _away(reading) for one in (mark.referent, *_posts(reading, mark))}
    if away:
        reading.replace_claims([one for claim in reading.claims for one in _judged(reading, claim, away)])


def _judged(reading: Reading, claim: Claim, away: dict[int, Mark]) -> Iterator[Claim]:
    mark = away.get(id(claim.source)) or away.get(id(claim.target))
    start, end = reading.sentence(mark.start) if mark else (0, 0)
    if mark is None or not (start <= claim.end - 1 < end):
        yield claim
    elif claim.type == "attended":
        yield replace(claim, polarity=Polarity.NEGATED, sure=False, reason=claim.reason or reason("stance"))
    elif claim.type not in _TOGETHER:
        yield claim


def _away(reading: Reading) -> Iterator[Mark]:
    """The names before brackets that begin with a word of absence."""
    for place, _ in reading.find(cues("scopes")["missing"]):
        start, _ = reading.sentence(at := reading.phrases.tokens[place].start)
        bracket = _OPENS.search(reading.text, max(start, at - 4), at) if _is_said_of_them(reading, place) else None
        person = reading.before(bracket.start(), _PERSON, back=_LONGEST) if bracket else None
        if person and bracket and person.start >= start and is_beside(reading, person.end, bracket.start()):
            yield person


def _is_said_of_them(reading: Reading, place: int) -> bool:
    """Whether a word of absence says no more, or why they were away, and not who else (اعتذار {فلان}) or from what else."""
    more = _MORE.match(reading.text, reading.phrases.tokens[place].end)
    return bool(more) and not reading.at(reading.phrases.tokens[place + 1].start, _PERSON | _SAID)


def is_beside(reading: Reading, start: int, end: int) -> bool:
    """Whether only what somebody is stands between two places, in one line."""
    said = reading.outer(start, end, _SAID)
    bare = [reading.text[a:b] for a, b in zip([start, *(m.end for m in said)], [*(m.start for m in said), end], strict=True)]
    return not any(part.strip(" ،,–-ولب") or "\n" in part for part in bare)


def _posts(reading: Reading, person: Mark) -> Iterator[object]:
    return (claim.target for claim in reading.claims if claim.type == "holds" and claim.source is person.referent)
