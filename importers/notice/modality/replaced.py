"""Who was to come and in whose place another came: كان من المقرر أن يترأس الوفد {فلان} قبل أن يحل محله فلان.

Nothing of what they were to do came about: they took no part, and were not of the delegation. Of an office that somebody leaves
to another no word of plan tells, and they held it.
"""

from __future__ import annotations

from collections.abc import Iterator

from ....graph.names.keys import fold
from ..claims import Claim, Referent
from ..reading import Reading

_CAME = frozenset(fold(w) for w in ("حل", "حلت", "يحل", "تحل"))
INSTEAD = frozenset(fold(w) for w in ("محله", "محلها", "مكانه", "مكانها", "بدله", "بدلها"))
_DUE = frozenset(
    fold(w) for w in ("المقرر", "مقررا", "المزمع", "مزمعا", "المفترض", "مفترضا", "المنتظر", "منتظرا", "المتوقع", "متوقعا")
)
_PEOPLE = frozenset({"person"})
_PART = frozenset({"met_with", "attended", "chaired", "visited", "accompanied", "member_of"})


def drop_replaced(reading: Reading) -> None:
    """Forget that those took part whom the text names only as replaced before they came."""
    gone = {id(who): sentence for who, sentence in _replaced(reading)}
    if gone:
        reading.replace_claims([claim for claim in reading.claims if not _was_replaced(claim, gone)])


def _was_replaced(claim: Claim, gone: dict[int, tuple[int, int]]) -> bool:
    if claim.type not in _PART:
        return False
    sentences = [gone[id(end)] for end in (claim.source, claim.target) if id(end) in gone]
    return any(claim.start < end and start < claim.end for start, end in sentences)


def _replaced(reading: Reading) -> Iterator[tuple[Referent, tuple[int, int]]]:
    """Who is named last before {يحل محله} in a sentence of what was due, and in no other, with that sentence."""
    for place, _ in reading.find(_CAME):
        token = reading.phrases.tokens[place]
        start, end = reading.sentence(token.start)
        due = reading.has(start, token.start, _DUE)
        if reading.phrases.key(place + 1) not in INSTEAD or due is None:
            continue
        people = reading.within(reading.phrases.tokens[due].end, token.start, _PEOPLE)
        if people and not _is_elsewhere(reading, people[-1].referent, start, end):
            yield people[-1].referent, (start, end)


def _is_elsewhere(reading: Reading, who: Referent, start: int, end: int) -> bool:
    marks = [mark for mark in reading.within(0, len(reading.text), _PEOPLE) if mark.referent is who]
    return any(mark.end <= start or end <= mark.start for mark in marks)
