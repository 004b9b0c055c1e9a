"""What a denial leaves as it was, or only puts off: نفى إغلاق مكتب …, لم تعد تتعاون مع …, لم تسدد … وستسددها, لا مانع من أن ….

A word of denial near a claim makes the classifier deny it; here the word that it denies decides.
"""

from __future__ import annotations

import re
from itertools import pairwise

from ....graph.model import Modality, Polarity
from ....graph.names.keys import fold
from ...grammar.cues import cues
from ...grammar.lexicon import lexicon
from ...grammar.text.verbal_nouns import is_action
from ..claims import Claim, Mark
from ..reading import Reading
from .clauses import is_perfect
from .posture import DONE

Posture = tuple[Modality, Polarity]

_STANDING = frozenset({"has_office_in", "member_of", "holds", "pays", "signed", "cooperates_with", "sponsors"})
_DURABLE = frozenset({"member_of", "cooperates_with", "has_office_in", "sponsors", "offers", "pays"})
_ACTS = frozenset({"pays", "signed", "offers", "receives", "sponsors"})
_GOVERNED = 12  # tokens from a denial to what it denies, over its subject
_OBJECT = 3  # the same for a particle and its verb
_LATER = re.compile("وس[يتن](?P<stem>.{3,}?)(?:ه|ها|هما|هم)")  # a verb of the future with its object
_NONE = frozenset(fold(w) for w in ("ليس", "ليست", "عدم", "لسنا"))
_NAMES = frozenset({"person", "organization", "post", "place", "agreement", "event"})
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
    if claim.type in _ACTS and _comes_later(reading, claim, range(first, reading.token_at(end)), last):
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
            return _is_end(reading, place + 1, last)
    return False


def _is_end(reading: Reading, first: int, last: int) -> bool:
    """Whether what a verb of denying governs is an end, and nothing else: not نفى {توقيع} اتفاقية إلغاء …."""
    undone = cues("undoing")
    within = range(first, min(first + _GOVERNED, last))
    ends = undone["nouns"] | undone["done"]
    if reading.phrases.key(last - 1) == _FROM:
        ends |= undone["moved"]
    at = next((n for n in within if _bare(reading, n) in ends), None)
    if at is None or reading.phrases.key(at - 1) in lexicon().words["prepositions"]:
        return False
    return not any(_is_other_act(reading, n) for n in range(first, last) if n != at)


def _is_other_act(reading: Reading, place: int) -> bool:
    """Whether a word is a noun of action, or و and a verb: what else is denied beside an end."""
    if reading.at(reading.phrases.tokens[place].end - 1, _NAMES) is not None:
        return False
    bare = _bare(reading, place)
    told = reading.phrases.key(place)[:1] in "وف" and is_perfect(bare)
    return told or bare in cues("signing")["signing"] or (is_action(bare) and not reading.phrases.is_definite(place))


def _is_no_more(reading: Reading, first: int, last: int) -> bool:
    """Whether لم يعد tells it: that was so once."""
    places = range(max(first, last - _GOVERNED), last)
    return any(
        _bare(reading, n) in cues("scopes")["not"] and reading.phrases.key(n + 1) in cues("naming")["no_more"] for n in places
    )


def _comes_later(reading: Reading, claim: Claim, sentence: range, last: int) -> bool:
    """Whether the sentence goes on with the same act and object in the future: لم تسدد … {وستسددها}; not {وستناقشها}."""
    keys = [reading.phrases.key(n) for n in sentence]
    denied = {after[1:] for key, after in pairwise(keys) if key.lstrip("وف") in cues("scopes")["not"]}
    same = denied | {verb[1:] for verb in cues("frames").get(claim.type, ())}
    found = (_LATER.fullmatch(reading.phrases.key(n)) for n in range(last, sentence.stop))
    return any(verb["stem"] in same for verb in found if verb)


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
