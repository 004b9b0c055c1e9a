"""What donors pledge at a conference: تعهدت السعودية بمبلغ 60 مليون دولار, أعلنت الصين عن منحة بقيمة …, لم تقدم البرازيل أي تعهد.

Who gets it is told in the clause, or it is the country for which the donors meet (مؤتمر المانحين لدعم المياه في {السنغال}).
What is pledged is promised and not paid; no model was fitted to these claims, so they wait.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from operator import itemgetter

from .....graph.amounts import amounts
from .....graph.model import Modality, Polarity
from .....graph.names.keys import fold
from ....grammar.cues import cues, reason
from ...claims import Claim, Mark
from ...modality.posture import speaker
from ...reading import Reading
from ..clauses.frames import acts_after
from .funding import who_gets

_PARTIES = frozenset({"organization", "place"})
_NOT = frozenset({fold("لم")})
_FAR, _LONGEST = 24, 400  # tokens from a verb to what is pledged, characters of a clause
_SURE = 0.5


def pledges(reading: Reading) -> None:
    """Claim ``pays``, planned, for who pledges a sum or announces a gift, and denied for who pledges nothing."""
    verbs = sorted(_verbs(reading), key=itemgetter(0))
    for number, (place, how, giver) in enumerate(verbs):
        start = reading.phrases.tokens[place].end
        after = reading.phrases.tokens[verbs[number + 1][0]].start if number + 1 < len(verbs) else len(reading.text)
        end = min(reading.sentence(start)[1], after, start + _LONGEST)
        thing = reading.has(start, end, cues("money")["pledged"])
        sums = [(start + low, start + high) for low, high in amounts(reading.text[start:end])]
        told = bool(sums) and (how == "pledge" or _is_near(place, thing)) if how != "deny" else _is_near(place, thing)
        if told and (getter := _getter(reading, giver, start, end)):
            _claim(reading, (place, how), giver, getter, sums)


def _verbs(reading: Reading) -> Iterator[tuple[int, str, Mark]]:
    """The tokens that tell of pledges, with the list of cues they are of and who stands right after them; only what لم denies is
    of ``deny``."""
    for how in ("pledge", "announce", "deny"):
        for place, _ in reading.find(cues("money")[how]):
            denied = reading.phrases.key(place - 1).lstrip("وف") in _NOT
            giver = acts_after(reading, reading.phrases.tokens[place].end, len(reading.text))
            if giver and denied == (how == "deny"):
                yield place, how, giver


def _is_near(place: int, thing: int | None) -> bool:
    return thing is not None and thing - place <= _FAR


def _getter(reading: Reading, giver: Mark, start: int, end: int) -> Mark | None:
    """Who gets what is pledged: as the clause tells, else for whom the donors meet; not who gives."""
    others = [m for m in reading.outer(max(start, giver.end), end, _PARTIES) if m.referent is not giver.referent]
    told = who_gets(reading, others, giver.end, direct=False) or _for_whom(reading)
    return told if told and told.referent is not giver.referent else None


def _for_whom(reading: Reading) -> Mark | None:
    """The country that is named behind المانحين in its sentence, and not as where and when the text was written."""
    for place, _ in reading.find(cues("money")["donors"]):
        start = reading.phrases.tokens[place].end
        for mark in reading.outer(start, reading.sentence(start)[1], {"place"}):
            if mark.referent.classification == "country":
                return mark
    return None


def _claim(reading: Reading, verb: tuple[int, str], giver: Mark, getter: Mark, sums: list[tuple[int, int]]) -> None:
    """Claim it, with the words from the verb to the sum and to who gets it where that stands behind them."""
    place, how = verb
    low = reading.phrases.tokens[place - 1 if how == "deny" else place].start
    high = max(giver.end, *(high for _, high in sums[:1]), getter.end if low < getter.start < low + _LONGEST else 0)
    known = [c for c in reading.claims if c.type == "pays" and c.source is giver.referent and c.start < high and low < c.end]
    if known:
        return
    said = Claim("pays", giver.referent, getter.referent, low, high, Modality.PLANNED, by=speaker(reading, low), confidence=_SURE)
    denied = replace(said, modality=Modality.ACTUAL, polarity=Polarity.NEGATED)
    reading.claim(replace(denied if how == "deny" else said, reason=reason("doubt")))
