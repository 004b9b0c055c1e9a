"""Who joined an agreement and who withdrew from it: ``انضمت مالي إلى الاتفاقية في …``, ``انسحب المغرب من الاتفاقية``.

Who withdrew was a party and is none now; for the others the agreement holds on. All of it waits for review.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from .....graph.model import Modality, Polarity
from ....grammar.cues import cues, reason
from ...claims import Claim, Mark, Referent
from ...reading import Reading
from ..bodies.departures import INTO, OUT, day_of, posture_of, subject_of
from ..clauses.rosters import Rosters

_AGREEMENT = frozenset({"agreement"})
_PROMISED = frozenset({Modality.AGREED, Modality.ACTUAL})
_DOUBTED = 0.5


@dataclass(frozen=True, slots=True)
class _Move:
    """Who joins or leaves an agreement, and what that makes of the signature."""

    claim: Claim
    sentence: tuple[int, int]


def adhering(reading: Reading) -> None:
    """Claim ``signed`` for who joined an agreement or withdrew from it, which keeps what is seen as an agreement."""
    for move in list(_moves(reading)):
        reading.claim(move.claim)


def settle_parties(reading: Reading) -> None:
    """Let who is told to have withdrawn from an agreement be no party now, and who is told to have joined it be one."""
    for move in list(_moves(reading)):
        told = [claim for claim in reading.claims if not _is_signature(claim, move, inside=True)]
        if move.claim.modality is Modality.ENDED:
            signed = [claim for claim in told if claim.type == "signed" and claim.target is move.claim.target]
            told = [_ended(claim, move, signed) for claim in told]
        reading.replace_claims([move.claim, *told])


def _moves(reading: Reading) -> Iterator[_Move]:
    verbs, rosters = cues("verbs"), Rosters(reading)
    for place, word in reading.find(verbs["leave"] | verbs["join"]):
        sentence = reading.sentence(reading.phrases.tokens[place].start)
        who, at = subject_of(reading, rosters, place, sentence[1])
        joins = word in verbs["join"]
        paper = _agreement(reading, at, INTO if joins else OUT)
        if who and paper and paper.end <= sentence[1]:
            yield _Move(_claim(reading, place, who, paper, joins=joins), sentence)


def _agreement(reading: Reading, at: int, leads: str) -> Mark | None:
    """The agreement right after إلى or من, which stands at a place."""
    place = reading.token_at(at)
    led = reading.phrases.key(place) == leads and place + 1 < len(reading.phrases)
    return reading.at(reading.phrases.tokens[place + 1].end - 1, _AGREEMENT) if led else None


def _claim(reading: Reading, place: int, who: Referent, paper: Mark, *, joins: bool) -> Claim:
    """The signature of who joins, or of who has left; whoever did not leave, or not yet, is a party."""
    denied, to_come = posture_of(reading, place)
    at = reading.phrases.tokens[place].start
    start, end = reading.sentence(at)
    how = Modality.PLANNED if joins and to_come else Modality.ACTUAL if joins or denied or to_come else Modality.ENDED
    sign = Polarity.NEGATED if joins and denied else Polarity.AFFIRMED
    day = None if denied or to_come else day_of(reading, at, paper.end, start, end)
    return Claim("signed", who, paper.referent, at, paper.end, how, sign, None, _DOUBTED, reason("doubt"), dated=day)


def _is_signature(claim: Claim, move: _Move, *, inside: bool = False) -> bool:
    ends = (claim.source, claim.target) == (move.claim.source, move.claim.target)
    return claim.type == "signed" and ends and (not inside or move.sentence[0] <= claim.start < move.sentence[1])


def _ended(claim: Claim, move: _Move, signed: Collection[Claim]) -> Claim:
    """A signature of who left, and what that one and another party promised each other in the words of one, as ended."""
    ends, left = (claim.source, claim.target), move.claim.source
    promised = claim.type == "cooperates_with" and left in ends and claim.modality in _PROMISED
    others = [one for one in signed if one.source in ends and one.source is not left] if promised else []
    beside = any(one.start < claim.end and claim.start < one.end for one in others)
    over = claim.polarity is Polarity.AFFIRMED and (beside or _is_signature(claim, move))
    return replace(claim, modality=Modality.ENDED, sure=False) if over else claim
