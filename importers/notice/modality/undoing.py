"""What a denial leaves as it was, or only puts off: نفى إغلاق مكتب …, لم تعد تتعاون مع …, لم تسدد … وستسددها, لا مانع من أن ….

A word of denial near a claim makes the classifier deny it; here the word that it denies decides.
"""

from __future__ import annotations

import re

from ....graph.model import Modality, Polarity
from ....graph.names.keys import fold
from ...grammar.cues import cues
from ..claims import Claim, Mark
from ..reading import Reading
from .posture import DONE

Posture = tuple[Modality, Polarity]

_STANDING = frozenset({"has_office_in", "member_of", "holds", "pays", "signed", "cooperates_with", "sponsors"})
_DURABLE = frozenset({"member_of", "cooperates_with", "has_office_in", "sponsors", "offers", "pays"})
_ACTS = frozenset({"pays", "signed", "offers", "receives", "sponsors"})
_GOVERNED = 12  # tokens from a denial to what it denies, over its subject
_OBJECT = 3  # the same for a particle and its verb
_LATER = re.compile("وس[يتن].{3,}(?:ه|ها|هما|هم)")  # a verb of the future with its object
_NONE = frozenset(fold(w) for w in ("ليس", "ليست", "عدم", "لسنا"))
_FROM, _SHORT_OF = fold("من"), fold("دون")


def what_stands(reading: Reading, claim: Claim, ends: tuple[Mark, Mark]) -> Posture | None:
    """How far along a denied claim is all the same, where what is denied is its end, its hindrance or only its time.

    Args:
        reading: the text.
        claim: one that is shown as denied.
        ends: the marks of its two ends, in order.

    Returns:
        None where the denial is about the claim itself.
    """
    start, end = reading.sentence(ends[0].start)
    first, last = reading.token_at(start), reading.token_at(ends[1].start)
    if claim.modality is Modality.ENDED:
        return None  # that it ended is denied
    if claim.type in _STANDING and _is_end_denied(reading, first, last):
        return (claim.modality if claim.modality in DONE else Modality.ACTUAL), Polarity.AFFIRMED
    if claim.type in _DURABLE and _is_no_more(reading, first, last):
        return Modality.ENDED, Polarity.AFFIRMED
    if claim.type in _ACTS and _comes_later(reading, last, reading.token_at(end)):
        return Modality.PLANNED, Polarity.AFFIRMED
    return (claim.modality, Polarity.AFFIRMED) if _is_free(reading, first, last) else None


def _is_end_denied(reading: Reading, first: int, last: int) -> bool:
    """Whether the nearest word of denial before the second end denies a closing, leaving or ending."""
    words, undone = cues("scopes"), cues("undoing")
    for place in range(last - 1, first - 1, -1):
        bare = _bare(reading, place)
        if bare in words["not"] | _NONE:
            return not undone["verbs"].isdisjoint(_bare(reading, n) for n in range(place + 1, place + _OBJECT))
        if bare in words["deny"]:
            after = {_bare(reading, n) for n in range(place + 1, min(place + _GOVERNED, last))}
            moved = reading.phrases.key(last - 1) == _FROM and not after.isdisjoint(undone["moved"])
            return moved or not after.isdisjoint(undone["nouns"] | undone["done"])
    return False


def _is_no_more(reading: Reading, first: int, last: int) -> bool:
    """Whether لم يعد tells it: that was so once."""
    places = range(max(first, last - _GOVERNED), last)
    return any(
        _bare(reading, n) in cues("scopes")["not"] and reading.phrases.key(n + 1) in cues("naming")["no_more"] for n in places
    )


def _comes_later(reading: Reading, last: int, end: int) -> bool:
    """Whether the sentence goes on with the same object in the future: لم تسدد … {وستسددها}, وستدفع {ما عليها}."""
    return any(_LATER.fullmatch(reading.phrases.key(n)) for n in range(last, end))


def _is_free(reading: Reading, first: int, last: int) -> bool:
    """Whether the nearest denial is that of a hindrance: لا ترى {مانعا} من أن …, لا يوجد ما {يحول} دون …."""
    places = [n for n in range(first, last) if _bare(reading, n) in cues("guards")["negation"]]
    after = range(places[-1] + 1, min(places[-1] + _OBJECT, last)) if places else ()
    words = cues("undoing")
    return any(
        reading.phrases.key(n) in words["hindrances"]
        or (reading.phrases.key(n) in words["prevents"] and reading.phrases.key(n + 1) == _SHORT_OF)
        for n in after
    )


def _bare(reading: Reading, place: int) -> str:
    return _bare_of(reading.phrases.key(place))


def _bare_of(key: str) -> str:
    return key[1:] if key[:1] in "وف" and len(key) > 2 else key
