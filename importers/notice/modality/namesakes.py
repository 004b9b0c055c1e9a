"""Bodies that are called after somebody: مدير {مؤسسة} سالم الفرجاني, رئيس {جامعة الأمير} سالم الفرجاني.

Where the name of a body or post ends in a head that nothing says more of, or in a title behind it, the name of a person that
follows is part of it: what is told of that person, and of the body or post that lost its name, waits.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ....graph.model import Form
from ....graph.names.keys import fold
from ...grammar.cues import reason
from ...grammar.lexicon import lexicon
from ..claims import Claim, Mark
from ..reading import Reading

_PERSON = frozenset({"person"})
_HEADED = frozenset({"post", "organization"})
_RULERS = frozenset(fold(w) for w in ("الإمام", "الملك", "الملكة", "الأمير", "الأميرة", "السلطان", "الشهيد", "القائد", "الرئيس"))
_JOINED, _DEFINITE = "ولب", ("ال", "ل")
_OF_POSTS = frozenset({fold("إدارة")})  # رئيس مجلس {إدارة} is whole without the name of the body


def doubt_namesakes(reading: Reading) -> None:
    """Let every claim wait that takes a person for a holder, member or guest after whom a body may only be called."""
    cut = [mark for person in reading.within(0, len(reading.text), _PERSON) for mark in _cut(reading, person)]
    if cut:
        reading.replace_claims([_doubted(claim, cut) for claim in reading.claims])


def _doubted(claim: Claim, cut: list[Mark]) -> Claim:
    told = any(
        mark.referent is claim.source or mark.referent is claim.target for mark in cut if claim.start <= mark.start < claim.end
    )
    return replace(claim, sure=False, reason=claim.reason or reason("cut")) if told and claim.sure else claim


def _cut(reading: Reading, person: Mark) -> Iterator[Mark]:
    """A person whose name may be that of a body, and the names of bodies and posts that end before it."""
    phrases = reading.phrases
    place = first = reading.token_at(person.start + 1) - 1
    while place > 0 and _is_title(reading, place - 1) and phrases.same_line(place):
        place -= 1
    if person.form is not Form.NAME or place < 1 or not phrases.same_line(place) or not _is_bare(reading, place - 1):
        return
    ends = {phrases.tokens[n].end for n in range(place - 1, first)}
    heads = reading.within(phrases.tokens[max(place - 6, 0)].start, person.start, _HEADED)
    named = [mark for mark in heads if mark.end in ends]
    if named:
        yield from (person, *named)


def _is_title(reading: Reading, place: int) -> bool:
    return reading.phrases.key(place) in _RULERS or reading.phrases.reading(place, lexicon().honorifics) is not None


def _is_bare(reading: Reading, place: int) -> bool:
    """Whether a word is the indefinite head of a body that is told by nothing else."""
    key = reading.phrases.key(place)
    bare = key[1:] if key[:1] in _JOINED and key not in lexicon().heads else key
    return bare in lexicon().heads and bare not in _OF_POSTS and not bare.startswith(_DEFINITE)
