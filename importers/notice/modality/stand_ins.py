"""Who came in another's place was there: تعذر عليه الحضور و{ناب عنه} الكاتب العام فلان, {حل محله} نائبه فلان.

What denies that the one came reaches over the clause that tells of the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ....graph.model import Modality, Polarity
from ....graph.names.keys import fold
from ..claims import Claim, Mark
from ..lists import run
from ..reading import Reading
from .replaced import INSTEAD

_STOOD = frozenset(fold(w) for w in ("ناب", "نابت"))
_FOR = frozenset(fold(w) for w in ("عنه", "عنها"))
_CAME = frozenset(fold(w) for w in ("حل", "حلت", "حضر", "حضرت"))
_PEOPLE = frozenset({"person", "post"})
_PART = frozenset({"attended", "chaired", "met_with", "signed"})
_LONGEST = 160  # characters of a post and a name


def affirm_stand_ins(reading: Reading) -> None:
    """Take back that those were not there who are named in another's place; it waits for review."""
    stood = {id(who): at for marks in _stood_in(reading) for mark in marks for who, at in _meant(reading, mark)}
    if stood:
        reading.replace_claims([_affirmed(claim) if _is_of(claim, stood) else claim for claim in reading.claims])


def _stood_in(reading: Reading) -> Iterator[list[Mark]]:
    """A post and its holder, or either, right behind the words."""
    for words, beside in ((_STOOD, _FOR), (_CAME, INSTEAD)):
        for place, _ in reading.find(words):
            if reading.phrases.key(place + 1) in beside:
                at = reading.phrases.tokens[place + 1].end
                end = min(reading.sentence(at)[1], at + _LONGEST)
                yield run(reading, at, end, _PEOPLE)[0][:2]


def _meant(reading: Reading, mark: Mark) -> Iterator[tuple[object, int]]:
    yield mark.referent, mark.start
    yield reading.principal(mark), mark.start


def _is_of(claim: Claim, stood: dict[int, int]) -> bool:
    """Whether a claim denies that somebody took part, in the words that name them in another's place."""
    if claim.type not in _PART or claim.polarity is not Polarity.NEGATED:
        return False
    places = [stood[id(end)] for end in (claim.source, claim.target) if id(end) in stood]
    return any(claim.start <= at < claim.end for at in places)


def _affirmed(claim: Claim) -> Claim:
    return replace(claim, modality=Modality.ACTUAL, polarity=Polarity.AFFIRMED, sure=False)
