"""A claim of what an English sentence says of two names, with the characters that say it and the day beside them."""

from __future__ import annotations

from .....graph.model import Modality, Polarity
from ...claims import Claim, Mark, Referent
from ..page.runs import Piece
from .postures import Posture
from .sentences import Sentences
from .verb_groups import group_start
from .when_done import days_from

DONE: Posture = (Modality.ACTUAL, Polarity.AFFIRMED)
ENDED: Posture = (Modality.ENDED, Polarity.AFFIRMED)
PLANNED: Posture = (Modality.PLANNED, Polarity.AFFIRMED)
DENIED: Posture = (Modality.ACTUAL, Polarity.NEGATED)
_BESIDE = 20  # characters between a name and the day that something is told for
_LEADS = frozenset({"in", "on", "since", "of", "from", "during", "by"})
_CONFIDENCE = 0.8


def claim_told(
    s: Sentences,
    type_: str,
    source: Mark,
    target: Mark,
    verb: Piece,
    how: Posture,
    *,
    day: Referent | None = None,
    why: str | None = None,
) -> None:
    """Claim something of two names; it waits for review. Who is meant by a pronoun stands elsewhere, which is no evidence.

    Args:
        s: the sentences of a page.
        type_: the type of the relation.
        source: its first end.
        target: its second end.
        verb: the tokens of the verb that tells it.
        how: how far along it is, and whether it is denied.
        day: the day of it, as a referent that only carries a date.
        why: the reason, where it says what ties the two.
    """
    low, high = s.sentence(verb[0])
    inside = [mark for mark in (source, target) if low <= mark.start and mark.end <= high]
    start = min(s.page.tokens[group_start(s, verb[0]) if len(inside) < 2 else verb[0]].start, *(m.start for m in inside), high)
    end = max(s.page.tokens[verb[1] - 1].end, *(m.end for m in inside), low)
    one, other = s.who(source) if source.kind == "post" else source.referent, target.referent
    if one is not other:
        by = s.speaker(verb[0])
        by = None if by is one else by
        s.reading.claim(Claim(type_, one, other, start, end, *how, by, _CONFIDENCE, why, dated=day))


def day_behind(s: Sentences, at: int) -> Referent | None:
    """The day right behind a character, in its sentence: left the Union {in 2020}, as of {1 May}."""
    date = next(iter(days_from(s, at)), None)
    if date is None or date.start - at > _BESIDE or not date.value:
        return None
    before = s.page.key(s.reading.token_at(date.start) - 1)
    if before not in _LEADS or "," in s.reading.text[at : date.start]:
        return None
    told = Referent("event", "", [], start=date.value, date_words=date.text, date_reason=date.reason, first=date.start)
    return s.reading.add(told)
