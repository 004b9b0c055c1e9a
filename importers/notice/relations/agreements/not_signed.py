"""That those who met signed nothing: التقى … …، {ولم يتم التوقيع على أي اتفاقية}. Neither is named beside the agreement.

It is said of the two who met in the sentence or in the one before, where only two did. No model was fitted to these claims, so
they wait.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter

from .....graph.model import Modality, Polarity
from .....graph.names.keys import fold
from ....grammar.cues import cues, reason
from ...claims import Claim, Referent
from ...reading import Reading

_NOT = frozenset({fold("لم")})
_COME = frozenset(fold(w) for w in ("يتم", "تتم", "يجر", "يقع"))
_SIGNING = frozenset(fold(w) for w in ("التوقيع", "توقيع", "إبرام"))
_SIGN = frozenset(fold(w) for w in ("يوقع", "توقع", "يوقعا", "توقعا", "يوقعوا", "يبرم", "تبرم", "يبرما"))
_BETWEEN = frozenset(fold(w) for w in ("على", "أي", "أية", "بأي"))
_FEW = 4  # tokens from the signing to the agreement: على أي
_MANY = 12  # meetings told in two sentences, beyond which nobody knows who is meant
_HAPPENED = (Modality.ACTUAL, Polarity.AFFIRMED)
_PAIR = 2
_AT, _SURE = itemgetter(0), 0.5

Met = tuple[int, Referent, Referent]


def not_signed(reading: Reading) -> None:
    """Claim ``signed``, denied, for the two who met, where the denied signing names nobody."""
    happened = (c for c in reading.claims if c.type == "met_with" and (c.modality, c.polarity) == _HAPPENED)
    met: list[Met] = sorted(((c.start, c.source, c.target) for c in happened), key=_AT)
    for place, _ in reading.find(_NOT) if met else []:
        token = reading.phrases.tokens[place]
        agreement = _agreement(reading, place)
        parties = _parties(reading, token.start, met) if agreement else []
        if agreement and not any(reading.tells("signed", one, agreement[0]) for one in parties):
            for one in parties:
                reading.claim(
                    Claim(
                        "signed", one, agreement[0], token.start, agreement[1],
                        Modality.ACTUAL, Polarity.NEGATED, None, _SURE, reason("doubt"),
                    )
                )  # fmt: skip


def _agreement(reading: Reading, place: int) -> tuple[Referent, int] | None:
    """The agreement right behind a denied signing that names nobody, and where it ends."""
    phrases = reading.phrases
    passive = phrases.key(place + 1) in _COME and phrases.key(place + 2) in _SIGNING
    if not passive and phrases.key(place + 1) not in _SIGN:
        return None
    at = place + 1 + passive
    near = range(at + 1, min(at + 1 + _FEW, len(phrases)))
    noun = next((n for n in near if phrases.reading(n, cues("nouns")["agreement"])), None)
    if noun is None or any(phrases.key(n) not in _BETWEEN for n in range(at + 1, noun)):
        return None
    if reading.sentence(phrases.tokens[noun].start) != reading.sentence(phrases.tokens[place].start):
        return None
    mark = reading.at(phrases.tokens[noun].end - 1, frozenset({"agreement"}))
    return (mark.referent, mark.end) if mark else None


def _parties(reading: Reading, at: int, met: Sequence[Met]) -> list[Referent]:
    """The two who met last before a place in its sentence or in the one before; nobody where more than two did."""
    start, _ = reading.sentence(at)
    low = reading.sentence(start - 1)[0] if start else 0
    first, last = (bisect_left(met, end, key=_AT) for end in (low, at))
    told = met[first:last] if last - first <= _MANY else ()
    found = {id(end): end for _, *ends in told for end in ends}
    return list(found.values()) if len(found) == _PAIR else []
